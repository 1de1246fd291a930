//! The pool of Yew roots: two work-arounds for Yew 0.23.
//!
//! 1. Yew never frees a root that has listeners: they keep the root, and are never dropped ("Never drop the closure" in
//!    Yew's `dom_bundle/subtree_root.rs`, in code that replaces gloo's until
//!    <https://github.com/yewstack/yew/issues/2989> is closed). So the root of an element that left the document waits
//!    here, empty, for the next element. There are never more roots than elements that were connected at once.
//! 2. Each Yew app of a page numbers its roots from 1 and writes the number on DOM nodes and events. On a page that is
//!    itself a Yew app, the page would take our events for its own. So our numbers begin higher.

use std::cell::RefCell;

use wasm_bindgen::UnwrapThrowExt as _;
use web_sys::{Document, Element, ShadowRoot};
use yew::{AppHandle, Renderer};

use crate::ui::{Explorer, ExplorerProps};

/// How many roots a page's own Yew app may have before its numbers meet ours. Each costs some microseconds, once.
const RESERVED_ROOTS: usize = 64;

thread_local! {
    static POOL: RefCell<Option<Vec<Root>>> = const { RefCell::new(None) };
}

/// A node with a mounted component in it.
#[derive(Debug)]
pub(super) struct Root {
    node: Element,
    app: AppHandle<Explorer>,
}

/// Creates a root where none waits, so that less is left to do in the task that renders in it.
pub(super) fn warm_up() {
    POOL.with_borrow_mut(|pool| {
        let pool = pool.get_or_insert_with(|| {
            reserve_numbers();
            Vec::new()
        });
        if pool.is_empty() {
            pool.push(Root::new());
        }
    });
}

/// Creates and drops empty roots: without listeners, Yew frees them.
fn reserve_numbers() {
    let node = new_node();
    for _ in 0..RESERVED_ROOTS {
        Renderer::<Explorer>::with_root_and_props(node.clone(), ExplorerProps::waiting()).render().destroy();
    }
}

impl Root {
    fn new() -> Self {
        let node = new_node();
        let app = Renderer::with_root_and_props(node.clone(), ExplorerProps::waiting()).render();
        Self { node, app }
    }

    /// A root in this shadow root, from the pool if one waits there.
    pub(super) fn acquire(shadow: &ShadowRoot) -> Self {
        let root = POOL.with_borrow_mut(|pool| pool.as_mut().and_then(Vec::pop)).unwrap_or_else(Self::new);
        shadow.append_child(&root.node).expect_throw("a shadow root takes a node");
        root
    }

    /// Renders a screen. It is in the document when this returns.
    pub(super) fn render(&mut self, props: ExplorerProps) {
        self.app.update(props);
    }

    /// The node around the screen.
    pub(super) fn node(&self) -> &Element {
        &self.node
    }

    /// Empties the root, so that nothing of this element is kept or shown again, and puts it in the pool.
    pub(super) fn release(mut self) {
        self.node.remove();
        self.app.update(ExplorerProps::waiting());
        POOL.with_borrow_mut(|pool| pool.get_or_insert_default().push(self));
    }
}

/// A node for a root.
pub(super) fn new_node() -> Element {
    document().create_element("div").expect_throw("a document makes a div")
}

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect_throw("a window has a document")
}
