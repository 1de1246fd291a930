//! What the review sheet, the reading grades and the tests ask of texts.

use dystonia_explorer::content::{Entry, First, every_entry};

/// Every text of the product.
pub(crate) fn all_entries() -> Vec<&'static Entry> {
    every_entry().to_vec()
}

/// The sections of a type's page, as they end its keys.
const SECTIONS: [&str; 8] = ["Names", "Notice", "Ease", "Who", "Find", "Help", "Ask", "Words"];

/// The enum that a text belongs to.
pub(crate) fn family(entry: &Entry) -> &str {
    entry.id.split_once("::").map_or(entry.id, |(family, _)| family)
}

/// The page that a text is read on: a type's own, or else all texts of one enum.
pub(crate) fn page(entry: &Entry) -> &str {
    let own = SECTIONS.iter().find_map(|section| entry.id.strip_suffix(section));
    own.filter(|_| family(entry).ends_with("Text")).unwrap_or(family(entry))
}

/// Whether a text is only searched, never read: a list of words that lead to a type.
pub(crate) fn is_searched_only(entry: &Entry) -> bool {
    family(entry).ends_with("Text") && entry.id.ends_with("Words")
}

/// The text with something in each place that is filled in when it is shown.
pub(crate) fn filled(text: &str) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for (place, rest) in parts.filter_map(|part| part.split_once('}')) {
        filled += match place {
            "emergency" => First::EmergencyNumber.english(),
            "crisis" => First::CrisisLine.english(),
            "n" | "k" => "2",
            "parts" => "the neck, the left arm, and the right arm",
            "list" => First::ListConsensus.english(),
            "name" | "names" => First::GroupFocal.english(),
            "date" => "March 1",
            _ => "the neck",
        };
        filled += rest;
    }
    filled
}

/// The sentences of a text. Each item of a list is at least one.
pub(crate) fn sentences(text: &str) -> Vec<String> {
    let ended = filled(text).replace(". ", ".\n").replace("? ", "?\n").replace("! ", "!\n");
    ended.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// The words of a sentence, without the marks around them.
pub(crate) fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}
