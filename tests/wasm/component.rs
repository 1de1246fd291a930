//! The component in a real browser: what it draws, and what it leaves alone.

use dystonia_explorer::domain::Region;
use dystonia_explorer::state::{Action, State, View};
use dystonia_explorer::ui::{Explorer, ExplorerProps};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::{AppHandle, Renderer};

/// A mounted component.
struct Mounted {
    node: Element,
    app: AppHandle<Explorer>,
}

impl Mounted {
    async fn with(state: &State) -> Self {
        let document = web_sys::window().and_then(|window| window.document()).expect("a document");
        let node = document.create_element("div").expect("a node");
        document.body().expect("a body").append_child(&node).expect("it takes a node");
        let app =
            Renderer::with_root_and_props(node.clone(), ExplorerProps::screen(View::of(state))).render();
        yew::scheduler::flush().await;
        Self { node, app }
    }

    async fn show(&mut self, state: &State) {
        self.app.update(ExplorerProps::screen(View::of(state)));
        yew::scheduler::flush().await;
    }

    fn find<T: wasm_bindgen::JsCast>(&self, selector: &str) -> T {
        let node = self.node.query_selector(selector).expect("a selector").expect(selector);
        node.dyn_into().expect("the type the test names")
    }
}

#[wasm_bindgen_test]
async fn the_view_decides_what_is_checked_not_the_click() {
    let mut mounted = Mounted::with(&State::default()).await;
    let eyes: HtmlInputElement = mounted.find("input[data-region=eyes]");
    eyes.click();
    mounted.show(&State::default().after(Action::Toggle(Region::Mouth))).await;
    assert!(!eyes.checked());
    assert!(mounted.find::<HtmlInputElement>("input[data-region=mouth]").checked());
}

#[wasm_bindgen_test]
async fn a_change_of_picks_leaves_the_focus_where_it_is() {
    let mut mounted = Mounted::with(&State::default()).await;
    let neck: HtmlInputElement = mounted.find("input[data-region=neck]");
    neck.focus().expect("focus");
    mounted.show(&State::default().after(Action::Toggle(Region::Neck))).await;
    let document = mounted.node.owner_document().expect("a document");
    assert_eq!(document.active_element().as_ref(), Some(neck.unchecked_ref()));
}

#[wasm_bindgen_test]
async fn a_button_with_nothing_to_do_can_still_hold_the_focus() {
    let mut mounted = Mounted::with(&State::default().after(Action::Toggle(Region::Neck))).await;
    let start_over: HtmlElement = mounted.find(".dx-buttons button");
    start_over.focus().expect("focus");
    mounted.show(&State::default()).await;
    assert_eq!(start_over.get_attribute("aria-disabled").as_deref(), Some("true"));
    let document = mounted.node.owner_document().expect("a document");
    assert_eq!(document.active_element().as_ref(), Some(start_over.unchecked_ref()));
}

#[wasm_bindgen_test]
async fn a_waiting_component_shows_nothing() {
    let mut mounted = Mounted::with(&State::default()).await;
    mounted.app.update(ExplorerProps::waiting());
    yew::scheduler::flush().await;
    assert_eq!(mounted.node.child_element_count(), 0);
    mounted.show(&State::default()).await;
    assert_eq!(mounted.node.child_element_count(), 1);
}
