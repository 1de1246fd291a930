//! The words that the loader fetches: the reading part of English, and packs of other languages. One store for all
//! elements of a page.

use std::cell::RefCell;

use implicit_clone::unsync::IString;
use js_sys::Array;
use wasm_bindgen::JsValue;

use super::locale::ENGLISH;
use crate::content::{Catalog, Formats};

#[derive(Default)]
struct Store {
    /// The tags of all languages that the loader can fetch words of; English first.
    available: Vec<String>,
    /// English, as far as it is here.
    english: Catalog,
    packs: Vec<Catalog>,
}

thread_local! {
    static STORE: RefCell<Store> = RefCell::default();
}

/// Sets the languages beside English that the loader can fetch words of.
pub(super) fn set_packs(tags: Vec<String>) {
    let available = [ENGLISH.to_owned()].into_iter().chain(tags).collect();
    STORE.with_borrow_mut(|store| store.available = available);
}

/// Calls `read` with the tags of all languages; English is the first.
pub(super) fn with_available<T>(read: impl FnOnce(&[String]) -> T) -> T {
    STORE.with_borrow(|store| read(&store.available))
}

/// Takes the reading part of English, an array of strings; anything else means that it cannot be had. Returns whether it
/// was taken.
pub(super) fn set_reading(lines: &JsValue) -> bool {
    let catalog = texts(lines).and_then(Catalog::with_reading);
    let is_taken = catalog.is_some();
    STORE.with_borrow_mut(|store| store.english = catalog.unwrap_or_else(Catalog::without_reading));
    is_taken
}

/// Takes the pack of a language, an array of strings, and how that language writes numbers and lists, another. Returns
/// whether it was taken: a pack is taken whole or not at all.
pub(super) fn set_pack(lines: &JsValue, formats: &JsValue) -> bool {
    let formats = texts(formats).and_then(Formats::from_lines);
    let catalog = texts(lines).zip(formats).and_then(|(lines, formats)| Catalog::with_pack(lines, formats));
    let is_taken = catalog.is_some();
    STORE.with_borrow_mut(|store| store.packs.extend(catalog));
    is_taken
}

/// Whether the words of a language need not be fetched.
pub(super) fn is_here(tag: &str) -> bool {
    STORE.with_borrow(|store| match tag {
        ENGLISH => !store.english.is_waiting(),
        _ => store.packs.iter().any(|pack| *pack.language().tag == *tag),
    })
}

/// The words of a language as they are now; English as a substitute where they are not here.
pub(super) fn catalog(tag: &str) -> Catalog {
    STORE.with_borrow(|store| {
        let pack = store.packs.iter().find(|pack| *pack.language().tag == *tag).cloned();
        let english = || store.english.clone();
        pack.unwrap_or_else(|| if tag == ENGLISH { english() } else { english().instead() })
    })
}

/// The strings of an array; none if it is no array, or holds anything else.
fn texts(lines: &JsValue) -> Option<Vec<IString>> {
    let lines = Array::is_array(lines).then(|| Array::from(lines))?;
    lines.iter().map(|line| line.as_string().map(IString::from)).collect()
}
