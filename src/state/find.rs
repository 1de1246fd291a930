//! Whether a query matches words: tolerant of missing ends and one slip. Both are folded already
//! (`src/content/fold.rs`), so case and accents make no difference.
//!
//! It searches words. It takes no symptoms and ranks nothing.

/// A query without the small words, which name nothing; the query itself if it has no other.
pub(super) fn telling(query: Vec<String>, small: &str) -> Vec<String> {
    let is_small = |word: &String| small.split(' ').any(|small| small == word);
    let telling: Vec<_> = query.iter().filter(|word| !is_small(word)).cloned().collect();
    if telling.is_empty() { query } else { telling }
}

/// Whether every word of the query is one of `words`, or the start of one, up to one slip.
pub(super) fn matches(query: &[String], words: &str) -> bool {
    query.iter().all(|asked| words.split(' ').any(|word| is_start_of(asked, word)))
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
