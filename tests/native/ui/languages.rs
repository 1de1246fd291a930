//! The page in other languages: every word is translated, and what a pack says is only text.

use std::rc::Rc;

use dystonia_explorer::content::{Catalog, Language, Status, pack};
use dystonia_explorer::domain::Scheme;
use dystonia_explorer::state::{Action, Settings, State};

use super::html::{attribute, screen, sheet_of, tag_name, tags};
use super::pseudo::{accented, mirrored, pack_xa, pack_xb};
use super::{markup, open};
use crate::fixtures::{picked, state_with};
use crate::languages::{catalog_of, spoken};

/// Attributes that are read to nobody.
const TECHNICAL: [&str; 27] = [
    "aria-describedby",
    "aria-disabled",
    "aria-expanded",
    "aria-hidden",
    "autocomplete",
    "class",
    "d",
    "dir",
    "hidden",
    "fill",
    "focusable",
    "for",
    "height",
    "href",
    "id",
    "lang",
    "name",
    "open",
    "part",
    "patternTransform",
    "patternUnits",
    "rel",
    "role",
    "scope",
    "spellcheck",
    "type",
    "width",
];

/// Elements that have no end.
const VOID: [&str; 4] = ["br", "hr", "img", "input"];

pub(super) fn xa() -> Catalog {
    catalog_of(pack_xa(), "en-XA")
}

pub(super) fn xb() -> Catalog {
    catalog_of(pack_xb(), "ar-XB")
}

/// The named states of the other specifications, and what they leave out: languages to choose from.
fn states() -> impl Iterator<Item = State> {
    let languages = vec![["en".into(), "English".into()], ["es".into(), "español".into()]];
    let choice = Rc::new(Settings { languages, ..Settings::default() });
    let choosing = State::default().after(Action::Configure(choice));
    markup::states().into_iter().chain(open::open_states()).chain([choosing])
}

/// Screen and sheet in a language.
async fn pages(state: &State, catalog: Catalog) -> [String; 2] {
    let state = state.clone().after(Action::Load(catalog));
    [screen(&state).await, sheet_of(&state, "2026-11-23").await]
}

/// What a reader reads or hears: texts and attributes, but for what is marked as of another language than `tag`.
pub(super) fn heard(html: &str, tag: &str) -> Vec<String> {
    let mut heard = Vec::new();
    // Of each open element: whether it is in another language.
    let mut foreign: Vec<bool> = Vec::new();
    for piece in html.split('<').skip(1) {
        let (inside, text) = piece.split_once('>').unwrap();
        if inside.starts_with('/') {
            foreign.pop();
        } else if !inside.starts_with('!') {
            let outer = foreign.last().is_some_and(|foreign| *foreign);
            let inner = attribute(inside, "lang").map_or(outer, |lang| lang != tag);
            heard.extend((!inner).then(|| named_parts(inside)).into_iter().flatten());
            if !VOID.contains(&tag_name(inside)) && !inside.ends_with('/') {
                foreign.push(inner);
            }
        }
        heard.extend((!foreign.last().is_some_and(|foreign| *foreign)).then(|| plain(text)));
    }
    assert!(foreign.is_empty(), "an element has no end");
    heard
}

/// The attributes of an opening tag that are read.
fn named_parts(tag: &str) -> impl Iterator<Item = String> {
    let (_, attributes) = tag.split_once(' ').unwrap_or_default();
    let parts: Vec<_> = attributes.split('"').collect();
    let pairs = parts.chunks(2).filter_map(|pair| match pair {
        [name, value] => Some((name.trim().trim_end_matches('=').rsplit(' ').next()?, *value)),
        _ => None,
    });
    let read = pairs.filter(|(name, _)| !TECHNICAL.contains(name) && !name.starts_with("data-"));
    read.map(|(_, value)| plain(value)).collect::<Vec<_>>().into_iter()
}

fn plain(text: &str) -> String {
    let marks =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")];
    marks.into_iter().fold(text.to_owned(), |text, (code, mark)| text.replace(code, mark))
}

/// The words of three and more plain Latin letters.
pub(super) fn english(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 2)
}

/// What the reader typed and the clinic set, which nobody translates.
fn own_words(state: &State) -> String {
    let reviewer = state.settings().reviewed_by.as_ref().map(|reviewer| reviewer.text().to_string());
    format!("{} {}", state.query(), reviewer.unwrap_or_default())
}

#[tokio::test]
async fn in_accented_english_no_plain_english_is_left() {
    let catalog = xa();
    let mut read = 0;
    for state in states() {
        let own = own_words(&state);
        for html in pages(&state, catalog.clone()).await {
            for text in heard(&html, "en-XA") {
                let left: Vec<_> = english(&text).filter(|word| !own.contains(word)).collect();
                assert!(left.is_empty(), "{left:?} in {text:?}");
                read += usize::from(!text.trim().is_empty());
            }
        }
    }
    println!("{read} texts were read");
    assert!(read > 1_000);
}

#[tokio::test]
async fn in_accented_english_no_line_has_lost_its_end() {
    for state in states() {
        for html in pages(&state, xa()).await {
            let text = heard(&html, "en-XA").concat();
            assert_eq!(text.matches('⟦').count(), text.matches('⟧').count(), "{text}");
        }
    }
}

#[tokio::test]
async fn what_is_read_in_english_would_be_found() {
    for html in pages(&state_with(Scheme::Hopkins, picked("neck")), Catalog::default()).await {
        let count = heard(&html, "en").iter().flat_map(|text| english(text)).count();
        assert!(count > 100, "{count}");
    }
}

#[tokio::test]
async fn a_page_says_its_language_and_its_direction() {
    let mirrored = [("en-XA", "ltr", xa()), ("ar-XB", "rtl", xb())];
    for (tag, direction, catalog) in mirrored {
        for html in pages(&State::default(), catalog).await {
            let page = tags(&html).next().unwrap();
            assert_eq!((attribute(page, "lang"), attribute(page, "dir")), (Some(tag), Some(direction)));
        }
    }
}

#[tokio::test]
async fn no_place_to_fill_in_is_left_in_any_language() {
    let made = [xa(), xb()];
    let catalogs: Vec<_> = spoken().into_iter().map(|(_, catalog)| catalog).chain(made).collect();
    for state in states() {
        for catalog in &catalogs {
            for html in pages(&state, catalog.clone()).await {
                let at = html.find(['{', '}', '\u{1e}', '\u{1f}']);
                assert_eq!(at.map(|at| html[..at].chars().rev().take(80).collect::<String>()), None);
            }
        }
    }
}

#[tokio::test]
async fn markup_in_a_pack_is_only_text() {
    let language = Language { tag: "xx".into(), rtl: false, status: Status::Draft };
    let hostile = pack(&language, |entry| format!("<b>\"'&amp;</b> {}", entry.english));
    let catalog = catalog_of(hostile, "xx");
    for state in states() {
        for html in pages(&state, catalog.clone()).await {
            assert!(tags(&html).all(|tag| tag_name(tag) != "b"));
            assert!(html.contains("&lt;b&gt;") && html.contains("&amp;amp;"));
        }
    }
}

#[test]
fn the_accented_text_keeps_places_and_lines_and_is_longer() {
    assert_eq!(accented("Pick {n} {parts}."), "⟦Þíçķ {n} {parts}. · ·⟧");
    assert_eq!(accented("ab\n\ncd"), "⟦áƀ⟧\n\n⟦çð⟧");
    assert_eq!(mirrored("Ab {n}\nc"), "\u{2067}Áƀ {n}\u{2069}\n\u{2067}ç\u{2069}");
    let text = "The two lists differ here. The patient-page list looks at the legs.";
    let longer = accented(text).chars().count() * 100 / text.chars().count();
    assert!((135..=145).contains(&longer), "{longer} %");
}
