//! The pool of Yew roots.
//!
//! Yew never frees the listeners of a root, so a root whose element has gone waits here, empty, for the
//! next element. There are never more roots than there were elements connected at once.

use std::cell::RefCell;

use wasm_bindgen::UnwrapThrowExt;
use web_sys::{Element, ShadowRoot};
use yew::{AppHandle, Callback, Renderer};

use crate::state::{Action, View};
use crate::ui::{Explorer, ExplorerProps};

thread_local! {
    static POOL: RefCell<Vec<Root>> = const { RefCell::new(Vec::new()) };
}

/// A node for a component.
pub(super) fn node() -> Element {
    let document = web_sys::window().and_then(|window| window.document());
    let node = document.and_then(|document| document.create_element("div").ok());
    node.expect_throw("a window has a document, which makes a div")
}

/// A node with a mounted component in it.
#[derive(Debug)]
pub(super) struct Root {
    node: Element,
    app: AppHandle<Explorer>,
}

impl Root {
    /// A root in this shadow root, from the pool if there is one.
    pub(super) fn take(shadow: &ShadowRoot) -> Self {
        let root = POOL.with_borrow_mut(Vec::pop).unwrap_or_else(Self::create);
        shadow.append_child(&root.node).expect_throw("a shadow root takes a node");
        root
    }

    fn create() -> Self {
        let node = node();
        let app = Renderer::<Explorer>::with_root_and_props(node.clone(), ExplorerProps::waiting()).render();
        Self { node, app }
    }

    /// Shows a view. `on_rendered` is called when it is on the screen.
    pub(super) fn show(&mut self, view: View, on_action: Callback<Action>, on_rendered: Callback<()>) {
        self.app.update(ExplorerProps {
            on_rendered: Some(on_rendered),
            ..ExplorerProps::screen(view, on_action)
        });
    }

    /// Empties the root, so that nothing of this element is kept or shown again, and puts it in the pool.
    pub(super) fn give_back(mut self) {
        self.node.remove();
        self.app.update(ExplorerProps::waiting());
        POOL.with_borrow_mut(|pool| pool.push(self));
    }
}
