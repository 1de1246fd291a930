//! Whether a search text matches words: tolerant of case, accents, missing ends and one slip.
//!
//! It searches words. It takes no symptoms and ranks nothing.

/// The words of a search text, in the form in which they are compared.
pub(super) fn words(text: &str) -> Vec<String> {
    // By letters, not by looking into a string: that would bring in the library's search for longer pieces.
    let between = |c: char| {
        let further =
            matches!(c, '“' | '”' | '‘' | '’' | '–' | '…' | '«' | '»' | '¿' | '¡' | '،' | '؛' | '؟');
        c.is_whitespace() || c.is_ascii_punctuation() || further
    };
    text.split(between).map(plain).filter(|word| !word.is_empty()).collect()
}

/// A query without the small words, which name nothing; the query itself if it has no other.
pub(super) fn telling(query: Vec<String>, small: &[String]) -> Vec<String> {
    let telling: Vec<_> = query.iter().filter(|word| !small.contains(word)).cloned().collect();
    if telling.is_empty() { query } else { telling }
}

/// Whether every word of the query is one of `words`, or the start of one, up to one slip.
pub(super) fn matches(query: &[String], words: &[String]) -> bool {
    query.iter().all(|asked| words.iter().any(|word| is_start_of(asked, word)))
}

/// Small letters, without the accents of Latin letters. Unicode's own tables would cost the module more
/// than all of this folder.
fn plain(word: &str) -> String {
    let is_mark =
        |letter: &char| matches!(letter, '\u{640}' | '\u{64b}'..='\u{652}' | '\u{2066}'..='\u{2069}');
    let plain: String = word.chars().filter(|c| !is_mark(c)).map(|c| without_accent(small(c))).collect();
    // The Arabic article is written as one with its word.
    match plain.strip_prefix("ال") {
        Some(rest) if rest.len() >= 4 => rest.to_owned(),
        _ => plain,
    }
}

fn small(letter: char) -> char {
    match letter {
        'À'..='Þ' => char::from_u32(letter as u32 + 32).unwrap_or(letter),
        other => other.to_ascii_lowercase(),
    }
}

/// Also one form for those letters that Arabic writes in several.
fn without_accent(letter: char) -> char {
    match letter {
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
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
