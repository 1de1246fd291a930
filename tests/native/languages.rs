//! What the specifications share of other languages: the translations, and how browsers write numbers and lists.

use std::fs;
use std::path::PathBuf;

use dystonia_explorer::content::{Catalog, Formats, OTHER};
use implicit_clone::unsync::IString;

use crate::content::plurals::rule;
use crate::content::po::{FOLDER, Translation, read};

/// Every translation there is, by tag.
pub(crate) fn translations() -> Vec<Translation> {
    let entries = fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|end| end == "po")).collect();
    files.sort();
    files.iter().map(|file| read(file).unwrap()).collect()
}

/// The words of a translation, as a browser has them.
pub(crate) fn catalog(translation: &Translation) -> Catalog {
    catalog_of(translation.pack(), &translation.tag)
}

/// The words of a pack.
pub(crate) fn catalog_of(pack: Vec<String>, tag: &str) -> Catalog {
    Catalog::with_pack(strings(pack), formats(tag))
        .unwrap_or_else(|| panic!("the pack of {tag} is not taken"))
}

/// Every translation there is, with its words.
pub(crate) fn spoken() -> Vec<(Translation, Catalog)> {
    let with_words = |translation| (catalog(&translation), translation);
    let spoken: Vec<_> = translations().into_iter().map(with_words).collect();
    assert!(!spoken.is_empty());
    spoken.into_iter().map(|(catalog, translation)| (translation, catalog)).collect()
}

pub(crate) fn strings(lines: Vec<String>) -> Vec<IString> {
    lines.into_iter().map(IString::from).collect()
}

/// How a browser's Intl writes a language. Where nobody typed it here yet, as English, with one plural form for all
/// numbers.
fn formats(tag: &str) -> Formats {
    match tag {
        "es" => lines("0123456789", [" y ", ", ", " y ", " o ", ", ", " o "], |n| match n {
            1 => "one",
            _ => "other",
        }),
        // Arabic's own digits, as for ar-EG; for plain ar newer browsers write 0 to 9.
        "ar" => lines("٠١٢٣٤٥٦٧٨٩", [" و", " و", " و", " أو ", " أو ", " أو "], |n| match n
        {
            0 => "zero",
            1 => "one",
            2 => "two",
            3..=10 => "few",
            _ => "many",
        }),
        // Made languages have no "and", which browsers would write in English.
        "en-XA" | "ar-XB" => lines("0123456789", [" + ", ", ", ", + ", " / ", ", ", ", / "], |_| OTHER),
        _ => {
            let form = rule(tag).and_then(|rule| rule.forms.last()).unwrap_or(&OTHER);
            lines("0123456789", [" and ", ", ", ", and ", " or ", ", ", ", or "], |_| form)
        }
    }
}

fn lines(digits: &str, joins: [&str; 6], plural: impl Fn(u32) -> &'static str) -> Formats {
    let digits = digits.chars().map(String::from);
    let joins = joins.map(str::to_owned);
    let plurals = (0..32).map(|n| plural(n).to_owned());
    Formats::from_lines(strings(digits.chain(joins).chain(plurals).collect())).unwrap()
}
