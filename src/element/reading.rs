//! The reading part of the words: data that the loader fetches after the module, and hands over here once.

use std::cell::RefCell;

use implicit_clone::unsync::IString;
use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::content::Catalog;

thread_local! {
    static CATALOG: RefCell<Catalog> = const { RefCell::new(Catalog::CompiledIn) };
}

/// Takes the reading data, an array of strings; anything else means that it could not be loaded.
/// Says whether it was taken. For `dystonia-explorer.js` only; it then tells every widget.
#[wasm_bindgen(js_name = setReading)]
pub fn set_reading(lines: &JsValue) -> bool {
    let lines = if Array::is_array(lines) { Array::from(lines) } else { Array::new() };
    let lines: Option<Vec<_>> = lines.iter().map(|line| line.as_string().map(IString::from)).collect();
    let catalog = Catalog::with_reading(lines.unwrap_or_default());
    let whole = catalog != Catalog::Failed;
    CATALOG.set(catalog);
    whole
}

/// The words as they are now.
pub(super) fn catalog() -> Catalog {
    CATALOG.with_borrow(Catalog::clone)
}
