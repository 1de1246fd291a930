//! Printing: the print sheet in a blank frame or as a page of its own; never the host page around it.
//!
//! The sheet is copied into the blank document by DOM calls, with a style sheet that its own window constructed: nothing
//! here needs inline styles, scripts or markup.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, UnwrapThrowExt as _};
use web_sys::{Document, Element, HtmlElement, HtmlIFrameElement, ShadowRoot, Window};

use super::page::Side;

/// The class of the frame that the sheet is printed from.
const FRAME: &str = "dx-frame";

/// Opens a copy of the sheet as a page of its own; prints it where no page may be opened.
pub(super) fn open(side: &Side, sheet: &Element) {
    // Opened within the click, so that no blocker takes it for an advertisement.
    match web_sys::window().and_then(|window| window.open().ok()?) {
        Some(page) => fill(&page, side, sheet),
        None => print(side, sheet),
    }
}

/// Prints a copy of the sheet from a frame of no size beside the screen.
pub(super) fn print(side: &Side, sheet: &Element) {
    let element = side.element();
    let (Some(root), Some(document)) = (element.shadow_root(), element.owner_document()) else { return };
    remove_frame(&root);
    let focused: Option<HtmlElement> = root.active_element().and_then(|active| active.dyn_into().ok());
    let frame: HtmlIFrameElement = create(&document, "iframe").unchecked_into();
    frame.set_class_name(FRAME);
    frame.set_tab_index(-1);
    set_attribute(&frame, "aria-hidden", "true");
    let (side, sheet, within) = (side.clone(), clone(sheet), frame.clone());
    // The blank document is ready when the frame says so, in some browsers after a first one has gone.
    let print = Closure::<dyn Fn()>::new(move || {
        let Some(page) = within.content_window() else { return };
        fill(&page, &side, &sheet);
        let (frame, focused) = (within.clone(), focused.clone());
        let end = Closure::<dyn Fn()>::new(move || {
            frame.set_onload(None);
            frame.remove();
            // Printing can take the focus away.
            if let Some(focused) = &focused {
                // It stays where it is if the control is gone.
                let _ = focused.focus();
            }
        });
        page.set_onafterprint(Some(end.into_js_value().unchecked_ref()));
        // A page that forbids it to its frames prints nothing.
        let _ = page.print();
    });
    frame.set_onload(Some(print.into_js_value().unchecked_ref()));
    append(&root, &frame);
}

/// Removes the frame of an earlier print: not every browser tells when printing has ended.
pub(super) fn remove_frame(root: &ShadowRoot) {
    while let Some(frame) = root.query_selector(&[".", FRAME].concat()).unwrap_throw() {
        frame.remove();
    }
}

/// Fills a blank page with a copy of the sheet, and with copies of the clinic's own text.
fn fill(page: &Window, side: &Side, sheet: &Element) {
    let Some(document) = page.document() else { return };
    let (Some(root), Some(body)) = (document.document_element(), document.body()) else { return };
    let Some(main) = sheet.first_element_child() else { return };
    for name in ["lang", "dir"] {
        set_attribute(&root, name, &main.get_attribute(name).unwrap_or_default());
    }
    let title = main.query_selector("h1").unwrap_throw();
    document.set_title(&title.and_then(|title| title.text_content()).unwrap_or_default());
    body.replace_children_with_node_1(&document.import_node_with_deep(sheet, true).unwrap_throw());
    let contact = document.query_selector(".dx-contact").unwrap_throw();
    let texts = side.element().query_selector_all(":scope > [slot=contact]").unwrap_throw();
    for text in (0..texts.length()).filter_map(|index| texts.get(index)) {
        if let Some(contact) = &contact {
            append(contact, &document.import_node_with_deep(&text, true).unwrap_throw());
        }
    }
    side.dress(&document);
}

fn clone(sheet: &Element) -> Element {
    sheet.clone_node_with_deep(true).unwrap_throw().unchecked_into()
}

fn create(document: &Document, name: &str) -> Element {
    document.create_element(name).unwrap_throw()
}

fn append(parent: &web_sys::Node, child: &web_sys::Node) {
    parent.append_child(child).unwrap_throw();
}

fn set_attribute(element: &Element, name: &str, value: &str) {
    element.set_attribute(name, value).unwrap_throw();
}
