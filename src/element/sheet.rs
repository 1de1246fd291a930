//! Printing: the sheet in a blank frame, or as a page of its own; never the host page around it.
//!
//! The sheet is drawn by a Yew root of its own and copied into the blank document by DOM calls, with a sheet
//! that that document's window constructed: nothing here needs inline styles, scripts or markup.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Date, Object, Reflect};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlElement, HtmlIFrameElement, ShadowRoot, Window};
use yew::{Callback, Renderer};

use super::squeeze::squeezed;
use super::style;
use crate::state::{PrintView, Take};
use crate::ui::{Explorer, ExplorerProps, Piece};

squeezed!(CSS = "../../styles/sheet.css");

/// Today, written as a language writes it.
pub(super) fn today(language: &str) -> String {
    let long = Object::new();
    // A plain object takes any property.
    let _ = Reflect::set(&long, &"dateStyle".into(), &"long".into());
    Date::new_0().to_locale_date_string(language, &long).into()
}

/// Prints a sheet, or opens it as a page of its own.
pub(super) fn take_along(take: Take, sheet: PrintView, shadow: &ShadowRoot) {
    // Opened now, within the click, so that no blocker takes it for an advertisement. Where no page may be
    // opened, the sheet is printed.
    let page = match take {
        Take::Print => None,
        Take::OpenPage => web_sys::window().and_then(|window| window.open().ok().flatten()),
    };
    match page {
        Some(page) => open(page, sheet),
        None => print(sheet, shadow),
    }
}

/// Shows the sheet in a blank window.
fn open(page: Window, sheet: PrintView) {
    let title = sheet.title.to_string();
    draw(sheet, Box::new(move |sheet| fill(&page, &title, sheet)));
}

/// Prints the sheet from a frame beside the component, of no size on the screen.
fn print(sheet: PrintView, shadow: &ShadowRoot) {
    remove_frame(shadow);
    let node = shadow.owner_document().and_then(|document| document.create_element("iframe").ok());
    let Some(frame) = node.and_then(|node| node.dyn_into::<HtmlIFrameElement>().ok()) else { return };
    frame.set_class_name("dx-frame");
    for (name, value) in [("aria-hidden", "true"), ("tabindex", "-1")] {
        // Names and values that every browser takes.
        let _ = frame.set_attribute(name, value);
    }
    // The blank document is ready when the frame says so, in some browsers after a first one has gone.
    let (loading, focused) = (frame.clone(), shadow.active_element());
    let loaded = Closure::once_into_js(move || {
        let Some(page) = loading.content_window() else { return };
        let title = sheet.title.to_string();
        let print = move |sheet: &Element| {
            fill(&page, &title, sheet);
            let done = Closure::once_into_js(move || finish(&loading, focused.as_ref()));
            page.set_onafterprint(Some(done.unchecked_ref()));
            // A page that may not print says so itself.
            let _ = page.print();
        };
        draw(sheet, Box::new(print));
    });
    frame.set_onload(Some(loaded.unchecked_ref()));
    // A shadow root takes any node.
    let _ = shadow.append_child(&frame);
}

/// Removes the frame, and gives the focus back to what had it if the frame took it.
fn finish(frame: &HtmlIFrameElement, focused: Option<&Element>) {
    frame.set_onload(None);
    frame.remove();
    if let Some(focused) = focused.and_then(|focused| focused.dyn_ref::<HtmlElement>()) {
        let _ = focused.focus();
    }
}

/// Removes the frame of an earlier print: not every browser says when it is done.
pub(super) fn remove_frame(shadow: &ShadowRoot) {
    if let Ok(Some(frame)) = shadow.query_selector(".dx-frame") {
        frame.remove();
    }
}

/// Draws a sheet, hands over the drawn node, and ends the root that drew it.
fn draw(sheet: PrintView, then: Box<dyn FnOnce(&Element)>) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(node) = document.and_then(|document| document.create_element("div").ok()) else { return };
    let app = Rc::new(Cell::new(None));
    let (drawn, drawing, then) = (node.clone(), Rc::clone(&app), Cell::new(Some(then)));
    let on_rendered = Callback::from(move |()| {
        if let (Some(app), Some(then)) = (drawing.take(), then.take()) {
            // A copy: the drawn nodes end with their root.
            if let Some(copy) = drawn.clone_node_with_deep(true).ok().and_then(|copy| copy.dyn_into().ok()) {
                then(&copy);
            }
            yew::AppHandle::<Explorer>::destroy(app);
        }
    });
    let piece = Some(Piece::Sheet(Rc::new(sheet)));
    let props = ExplorerProps { piece, on_rendered, ..ExplorerProps::waiting() };
    app.set(Some(Renderer::<Explorer>::with_root_and_props(node, props).render()));
}

/// Puts a copy of the sheet in a blank document.
fn fill(page: &Window, title: &str, sheet: &Element) {
    let Some(document) = page.document() else { return };
    document.set_title(title);
    if let (Some(root), Some(child)) = (document.document_element(), sheet.first_element_child()) {
        for name in ["lang", "dir"] {
            let _ = root.set_attribute(name, &child.get_attribute(name).unwrap_or_default());
        }
    }
    let (Some(body), Ok(copy)) = (document.body(), document.import_node_with_deep(sheet, true)) else {
        return;
    };
    body.replace_children_with_node_1(&copy);
    // Without it the sheet is plain, and still complete.
    if let Ok(css) = style::construct(page, &[style::CSS, CSS].concat()) {
        document.set_adopted_style_sheets(&Array::of1(&css));
    }
}
