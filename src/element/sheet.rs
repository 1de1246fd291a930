//! Printing: the sheet in a blank frame, or as a page of its own; never the host page around it.
//!
//! The sheet is drawn once, by one Yew root kept for this, and copied into the blank document by DOM calls
//! with a constructed sheet of that document: nothing here needs inline styles, scripts or markup.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue, UnwrapThrowExt as _};
use web_sys::{Document, Element, HtmlIFrameElement, ShadowRoot, Window};
use yew::{AppHandle, Callback, Renderer};

use super::squeeze::squeezed;
use super::style;
use crate::state::{PrintView, Take};
use crate::ui::{Explorer, ExplorerProps, Piece};

squeezed!(CSS = "../../styles/sheet.css");

thread_local! {
    static DRAWN: RefCell<Option<Drawn>> = const { RefCell::new(None) };
}

/// The one root that draws sheets, and the node it draws into.
struct Drawn {
    node: Element,
    app: AppHandle<Explorer>,
}

/// Today, written as the reader's language writes it.
pub(super) fn today() -> String {
    let long = Object::new();
    // A plain object takes any property.
    let _ = Reflect::set(&long, &"dateStyle".into(), &"long".into());
    Date::new_0().to_locale_date_string("en", &long).into()
}

/// Prints a sheet, or opens it as a page of its own.
pub(super) fn take_along(take: Take, sheet: PrintView, shadow: &ShadowRoot) {
    let Some(window) = web_sys::window() else { return };
    let target = match take {
        Take::Print => frame(shadow),
        // Opened now, within the click, so that no blocker takes it for an advertisement.
        // Where no page may be opened, the sheet is printed.
        Take::OpenPage => window.open().ok().flatten().map(|page| (page, None)).or_else(|| frame(shadow)),
    };
    let Some((page, frame)) = target else { return };
    let title = sheet.title.to_string();
    draw(sheet, move |node| {
        fill(&page, &title, node);
        if let Some(frame) = &frame {
            print(&page, frame);
        }
    });
}

/// A blank frame beside the component, of no size on the screen.
fn frame(shadow: &ShadowRoot) -> Option<(Window, Option<HtmlIFrameElement>)> {
    remove_frame(shadow);
    let node = shadow.owner_document()?.create_element("iframe").ok()?;
    node.set_class_name("dx-frame");
    for (name, value) in [("aria-hidden", "true"), ("tabindex", "-1")] {
        node.set_attribute(name, value).ok()?;
    }
    shadow.append_child(&node).ok()?;
    let frame: HtmlIFrameElement = node.unchecked_into();
    Some((frame.content_window()?, Some(frame)))
}

/// Removes the frame of an earlier print: not every browser says when it is done.
pub(super) fn remove_frame(shadow: &ShadowRoot) {
    if let Ok(Some(frame)) = shadow.query_selector(".dx-frame") {
        frame.remove();
    }
}

/// Draws a sheet and hands over the drawn node, once: Yew reports the empty root too, and may report a
/// drawing more than once.
fn draw(sheet: PrintView, then: impl FnOnce(&Element) + 'static) {
    DRAWN.with_borrow_mut(|drawn| {
        let Drawn { node, app } = drawn.get_or_insert_with(|| {
            let document = web_sys::window().and_then(|window| window.document());
            let node = document.and_then(|document| document.create_element("div").ok());
            let node = node.expect_throw("a document makes a div");
            let app =
                Renderer::<Explorer>::with_root_and_props(node.clone(), ExplorerProps::waiting()).render();
            Drawn { node, app }
        });
        let node = node.clone();
        let then = Cell::new(Some(then));
        let on_rendered = Callback::from(move |()| {
            if node.has_child_nodes()
                && let Some(then) = then.take()
            {
                then(&node);
            }
        });
        let piece = Some(Piece::Sheet(Rc::new(sheet)));
        app.update(ExplorerProps { piece, on_rendered, ..ExplorerProps::waiting() });
    });
}

/// Puts a copy of the drawn sheet in a blank document.
fn fill(page: &Window, title: &str, sheet: &Element) {
    let Some(document) = page.document() else { return };
    document.set_title(title);
    if let (Some(root), Some(child)) = (document.document_element(), sheet.first_element_child()) {
        let _ = root.set_attribute("lang", &child.get_attribute("lang").unwrap_or_default());
    }
    let (Some(body), Ok(copy)) = (document.body(), document.import_node_with_deep(sheet, true)) else {
        return;
    };
    body.replace_children_with_node_1(&copy);
    adopt(page, &document);
}

/// Gives the document a sheet that its own window constructed: no other may be adopted.
fn adopt(page: &Window, document: &Document) {
    let sheet = || -> Result<JsValue, JsValue> {
        let constructor: Function = Reflect::get(page, &"CSSStyleSheet".into())?.dyn_into()?;
        let sheet = Reflect::construct(&constructor, &Array::new())?;
        sheet.unchecked_ref::<web_sys::CssStyleSheet>().replace_sync(&[style::CSS, CSS].concat())?;
        Ok(sheet)
    };
    // Without it the sheet is plain, and still complete.
    if let Ok(sheet) = sheet() {
        document.set_adopted_style_sheets(&Array::of1(&sheet));
    }
}

/// Prints the frame once, and removes it when the reader is done.
fn print(page: &Window, frame: &HtmlIFrameElement) {
    let gone = frame.clone();
    let done = Closure::once_into_js(move || gone.remove());
    page.set_onafterprint(Some(done.unchecked_ref()));
    // A page that may not print says so itself.
    let _ = page.focus();
    let _ = page.print();
}
