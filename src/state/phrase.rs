//! Filling a message's places and joining names into lists, both by messages of the language.

use implicit_clone::unsync::IString;

use crate::content::{First, region_in_text};
use crate::domain::{Region, RegionSet, pieces, walk};

/// The words of a key.
pub(super) fn text(key: First) -> IString {
    IString::Static(key.english())
}

/// `template` with each `{name}` replaced by the value of that name. Values are not looked into.
pub(super) fn fill(template: First, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = template.english();
    while let Some((before, name, after)) = next_place(rest) {
        filled.push_str(before);
        filled.push_str(values.iter().find(|value| value.0 == name).map_or("", |value| value.1));
        rest = after;
    }
    filled + rest
}

/// The first `{name}` of a text: what stands before it, the name, what stands after it.
pub(super) fn next_place(text: &str) -> Option<(&str, &str, &str)> {
    // By single letters: searching for longer pieces would bring in the library's code for that.
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

/// "the eyes and the mouth; the left leg": the pieces of a selection, each in an order in which every
/// part touches an earlier one.
pub(super) fn list_pieces(regions: RegionSet) -> String {
    let pieces: Vec<_> = pieces(regions).map(|piece| list_regions(walk(piece))).collect();
    join(First::JoinGroups, &pieces)
}

/// The names of regions as a list in a sentence: "the neck, the left arm, and the trunk".
pub(super) fn list_regions(regions: impl IntoIterator<Item = Region>) -> String {
    list(&names(regions), First::JoinTwo, First::JoinLast)
}

/// The names of regions as a choice in a sentence: "the neck or the left arm".
pub(super) fn either_region(regions: impl IntoIterator<Item = Region>) -> String {
    list(&names(regions), First::JoinOr, First::JoinOrLast)
}

fn names(regions: impl IntoIterator<Item = Region>) -> Vec<&'static str> {
    regions.into_iter().map(|region| region_in_text(region).english()).collect()
}

/// Names as a list in a sentence; `two` joins a pair, `last` the last of more.
pub(super) fn list(names: &[&str], two: First, last: First) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [a, b] => fill(two, &[("a", a), ("b", b)]),
        [rest @ .., end] => fill(last, &[("a", &join(First::JoinMore, rest)), ("b", end)]),
    }
}

/// Pieces one after the other, joined by a message with the places `{a}` and `{b}`.
pub(super) fn join(message: First, pieces: &[impl AsRef<str>]) -> String {
    let Some((first, rest)) = pieces.split_first() else { return String::new() };
    rest.iter().fold(first.as_ref().to_owned(), |joined, piece| {
        fill(message, &[("a", &joined), ("b", piece.as_ref())])
    })
}
