//! The pool of Yew roots, and the one listener that each has.
//!
//! Yew never frees a root, so one whose element has gone waits here, empty, for the next element. There are never more
//! roots than there were elements connected at once.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, UnwrapThrowExt as _};
use web_sys::{Element, Event, HtmlInputElement, ShadowRoot};
use yew::{AppHandle, Callback, Renderer};

use crate::state::{Action, View};
use crate::ui::{Explorer, ExplorerProps};

/// What controls listen to: what an event of this kind does stands on the control, as `data-click` and so on.
const EVENTS: [&str; 3] = ["click", "change", "input"];

thread_local! {
    static POOL: RefCell<Vec<Root>> = const { RefCell::new(Vec::new()) };
}

/// A node for a component.
pub(super) fn node() -> Element {
    let document = web_sys::window().and_then(|window| window.document()).expect_throw("a page has a document");
    document.create_element("div").expect_throw("a document makes a div")
}

/// Makes a root where none waits, so that less is left to do in the task that draws in it.
pub(super) fn prepare() {
    POOL.with_borrow_mut(|pool| {
        if pool.is_empty() {
            pool.push(Root::create());
        }
    });
}

/// A node with a mounted component in it.
#[derive(Debug)]
pub(super) struct Root {
    node: Element,
    app: AppHandle<Explorer>,
    /// Receives what the reader does.
    on_action: Rc<RefCell<Callback<Action>>>,
}

impl Root {
    /// A root in this shadow root, from the pool if there is one. `on_action` receives what the reader does in it.
    pub(super) fn take(shadow: &ShadowRoot, on_action: Callback<Action>) -> Self {
        let root = POOL.with_borrow_mut(Vec::pop).unwrap_or_else(Self::create);
        root.on_action.replace(on_action);
        shadow.append_child(&root.node).expect_throw("a shadow root takes a node");
        root
    }

    fn create() -> Self {
        let node = node();
        let on_action = Rc::<RefCell<Callback<Action>>>::default();
        let (receiver, within) = (Rc::clone(&on_action), node.clone());
        let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            if let Some(action) = action(&event, &within) {
                let receiver = receiver.borrow().clone();
                receiver.emit(action);
            }
        });
        // The root stays, and so does its listener.
        let listener: Function = listener.into_js_value().unchecked_into();
        for event in EVENTS {
            node.add_event_listener_with_callback(event, &listener).expect_throw("a node takes a listener");
        }
        let app = Renderer::<Explorer>::with_root_and_props(node.clone(), ExplorerProps::waiting()).render();
        Self { node, app, on_action }
    }

    /// Shows a view. It is on the screen when this returns.
    pub(super) fn show(&mut self, view: View) {
        self.app.update(ExplorerProps::screen(view));
    }

    /// Empties the root, so that nothing of this element is kept or shown again, and puts it in the pool.
    pub(super) fn give_back(mut self) {
        self.node.remove();
        self.on_action.replace(Callback::noop());
        self.app.update(ExplorerProps::waiting());
        POOL.with_borrow_mut(|pool| pool.push(self));
    }
}

/// What the reader does by this event: it stands on what was hit, or around it. What the page itself has around, or in a
/// slot, is not ours.
fn action(event: &Event, within: &Element) -> Option<Action> {
    let attribute = ["data-", &event.type_()].concat();
    let hit = event.target()?.dyn_into::<Element>().ok()?;
    let control = hit.closest(&["[", &attribute, "]"].concat()).ok()??;
    if !within.contains(Some(&control)) {
        return None;
    }
    let field = || control.unchecked_ref::<HtmlInputElement>().value();
    Action::marked(&control.get_attribute(&attribute)?, field)
}
