//! The words that the loader fetches: the reading part of English, and packs of other languages. One store for all
//! elements.

use std::cell::RefCell;

use implicit_clone::unsync::IString;
use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::content::{Catalog, Formats};

thread_local! {
    /// English as far as it is there, and the packs that were taken.
    static CATALOGS: RefCell<(Catalog, Vec<Catalog>)> = RefCell::default();
}

/// Takes the reading part of English, an array of strings; anything else means that it could not be loaded.
/// Says whether it was taken. For `dystonia-explorer.js` only; it then tells every widget.
#[wasm_bindgen(js_name = setReading)]
pub fn set_reading(lines: &JsValue) -> bool {
    let catalog = texts(lines).and_then(Catalog::with_reading);
    let whole = catalog.is_some();
    CATALOGS.with_borrow_mut(|(english, _)| *english = catalog.unwrap_or_else(Catalog::without_reading));
    whole
}

/// Takes the pack of a language, an array of strings, and how that language writes numbers and lists, another.
/// Says whether it was taken: a pack is taken whole or not at all. For `dystonia-explorer.js` only.
#[wasm_bindgen(js_name = setPack)]
pub fn set_pack(lines: &JsValue, formats: &JsValue) -> bool {
    let formats = texts(formats).and_then(Formats::from_lines);
    let catalog = texts(lines).zip(formats).and_then(|(lines, formats)| Catalog::with_pack(lines, formats));
    let taken = catalog.is_some();
    CATALOGS.with_borrow_mut(|(_, packs)| packs.extend(catalog));
    taken
}

/// The words of a language as they are now; English in place of one that is not there.
pub(super) fn catalog(tag: &str) -> Catalog {
    CATALOGS.with_borrow(|(english, packs)| {
        let pack = packs.iter().find(|pack| *pack.language().tag == *tag).cloned();
        pack.unwrap_or_else(|| if tag == "en" { english.clone() } else { english.clone().instead() })
    })
}

/// The strings of an array; nothing if it is none, or holds anything else.
pub(super) fn texts(lines: &JsValue) -> Option<Vec<IString>> {
    let lines = Array::is_array(lines).then(|| Array::from(lines))?;
    lines.iter().map(|line| line.as_string().map(IString::from)).collect()
}
