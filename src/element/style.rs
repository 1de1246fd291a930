//! The one style sheet that all elements share.

use js_sys::Array;
use web_sys::{CssStyleSheet, ShadowRoot};

use super::squeeze::squeezed;

squeezed!(pub(super) CSS = "../../styles/widget.css");

thread_local! {
    static SHEET: Option<CssStyleSheet> = sheet();
}

/// A constructed sheet: allowed under a policy that forbids style tags and style attributes.
fn sheet() -> Option<CssStyleSheet> {
    let sheet = CssStyleSheet::new().ok()?;
    sheet.replace_sync(CSS).ok()?;
    Some(sheet)
}

/// Gives a shadow root the shared sheet.
pub(super) fn adopt(root: &ShadowRoot) {
    SHEET.with(|sheet| {
        if let Some(sheet) = sheet {
            root.set_adopted_style_sheets(&Array::of1(sheet));
        }
    });
}
