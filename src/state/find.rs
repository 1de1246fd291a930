//! Whether a search text matches words: tolerant of case, accents, missing ends and one slip.
//!
//! It searches words. It takes no symptoms and ranks nothing.

/// The words of a search text, in the form in which they are compared.
pub(super) fn words(text: &str) -> Vec<String> {
    // By letters, not by looking into a string: that would bring in the library's search for longer pieces.
    let between = |c: char| {
        c.is_whitespace() || c.is_ascii_punctuation() || matches!(c, '“' | '”' | '‘' | '’' | '–' | '…')
    };
    text.split(between).map(plain).filter(|word| !word.is_empty()).collect()
}

/// Words of a search text that name nothing.
const SMALL_WORDS: [&str; 10] = ["a", "an", "and", "in", "is", "my", "of", "on", "or", "the"];

/// Whether every word of the query is one of `words`, or the start of one, up to one slip.
pub(super) fn matches(query: &[String], words: &[String]) -> bool {
    let telling = |asked: &&String| query.len() == 1 || !SMALL_WORDS.contains(&asked.as_str());
    query.iter().filter(telling).all(|asked| words.iter().any(|word| is_start_of(asked, word)))
}

/// Small letters, without the accents of Latin letters. Unicode's own tables would cost the module more
/// than all of this folder.
fn plain(word: &str) -> String {
    word.chars().map(|letter| without_accent(small(letter))).collect()
}

fn small(letter: char) -> char {
    match letter {
        'À'..='Þ' if letter != '×' => char::from_u32(letter as u32 + 32).unwrap_or(letter),
        other => other.to_ascii_lowercase(),
    }
}

fn without_accent(letter: char) -> char {
    match letter {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        other => other,
    }
}

/// Whether `asked` is the start of `word`; from four letters on, with one letter wrong, missing, too many,
/// or swapped with the next; the first letter only from five on.
fn is_start_of(asked: &str, word: &str) -> bool {
    if word.starts_with(asked) {
        return true;
    }
    let asked: Vec<char> = asked.chars().collect();
    let word: Vec<char> = word.chars().collect();
    if asked.len() < 4 || (asked.len() == 4 && asked.first() != word.first()) {
        return false;
    }
    let same = asked.iter().zip(&word).take_while(|(a, b)| a == b).count();
    let (a, b) = (asked.get(same..).unwrap_or_default(), word.get(same..).unwrap_or_default());
    match (a, b) {
        ([_, a @ ..], [_, b @ ..]) if b.starts_with(a) => true,
        ([_, a @ ..], b) if b.starts_with(a) => true,
        (a, [_, b @ ..]) if b.starts_with(a) => true,
        ([a0, a1, a @ ..], [b0, b1, b @ ..]) => a0 == b1 && a1 == b0 && b.starts_with(a),
        _ => false,
    }
}
