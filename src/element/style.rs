//! The one style sheet that all elements of a document share.

use std::cell::RefCell;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CssStyleSheet, Document, ShadowRoot, Window};

use super::squeeze::squeezed;

squeezed!(pub(super) CSS = "../../styles/widget.css");

thread_local! {
    /// The document of the last element, with its sheet: nearly always the only one.
    static SHEET: RefCell<Option<(Document, CssStyleSheet)>> = const { RefCell::new(None) };
}

/// A constructed sheet: allowed under a policy that forbids style tags and style attributes. A document takes
/// only sheets that its own window constructed.
pub(super) fn construct(window: &Window, css: &str) -> Result<CssStyleSheet, JsValue> {
    let constructor: Function = Reflect::get(window, &"CSSStyleSheet".into())?.dyn_into()?;
    let sheet: CssStyleSheet = Reflect::construct(&constructor, &Array::new())?.unchecked_into();
    sheet.replace_sync(css)?;
    Ok(sheet)
}

/// Gives a shadow root its document's sheet. Without one the content is plain, and still complete.
pub(super) fn adopt(root: &ShadowRoot) {
    let Some(document) = root.owner_document() else { return };
    let sheet = SHEET.with_borrow_mut(|kept| match kept {
        Some((of, sheet)) if *of == document => Some(sheet.clone()),
        _ => {
            let sheet = construct(&document.default_view()?, CSS).ok()?;
            *kept = Some((document, sheet.clone()));
            Some(sheet)
        }
    });
    if let Some(sheet) = sheet {
        root.set_adopted_style_sheets(&Array::of1(&sheet));
    }
}
