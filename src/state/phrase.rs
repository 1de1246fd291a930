//! Filling a message's places and joining names into lists, both by messages of the language.

use crate::content::First;
use crate::domain::Region;

/// `template` with each `{key}` replaced by its value.
pub(super) fn fill(template: First, values: &[(&str, &str)]) -> String {
    values
        .iter()
        .fold(template.english().to_owned(), |text, (key, value)| text.replace(&format!("{{{key}}}"), value))
}

/// The names of regions as a list in a sentence: "the neck, the left arm, and the trunk".
pub(super) fn list_regions(regions: impl IntoIterator<Item = Region>) -> String {
    let names: Vec<_> =
        regions.into_iter().map(|region| crate::content::region_in_text(region).english()).collect();
    list(&names)
}

/// Names as a list in a sentence.
pub(super) fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [a, b] => fill(First::JoinTwo, &[("a", a), ("b", b)]),
        [rest @ .., last] => fill(First::JoinLast, &[("a", &join(First::JoinMore, rest)), ("b", last)]),
    }
}

/// Pieces one after the other, joined by a message with the places `{a}` and `{b}`.
pub(super) fn join(message: First, pieces: &[impl AsRef<str>]) -> String {
    let Some((first, rest)) = pieces.split_first() else { return String::new() };
    rest.iter().fold(first.as_ref().to_owned(), |joined, piece| {
        fill(message, &[("a", &joined), ("b", piece.as_ref())])
    })
}
