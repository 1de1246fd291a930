//! The components in a real browser: what they draw, and the actions that they emit.

use std::cell::RefCell;
use std::rc::Rc;

use dystonia_explorer::domain::{OneSide, Region, RegionSet, Scheme, TypeId};
use dystonia_explorer::state::view::{BodyView, ShowView, SourceView, SourcesView};
use dystonia_explorer::state::{Action, Settings, State, Take, Topic, View};
use dystonia_explorer::ui::{Explorer, ExplorerProps};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    Document, Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement, InputEvent,
    KeyboardEvent, KeyboardEventInit, MouseEvent, MouseEventInit, ShadowRoot, ShadowRootInit, ShadowRootMode,
};
use yew::{AppHandle, Callback, Renderer};

/// What the button in an open card shows on the figure.
const EXAMPLE: RegionSet = RegionSet::of(&[Region::Neck, Region::LegLeft]);

/// A mounted component in a shadow root, as the custom element has it, with a state that its actions change.
struct Mounted {
    host: Element,
    shadow: ShadowRoot,
    node: Element,
    app: Rc<RefCell<AppHandle<Explorer>>>,
    actions: Rc<RefCell<Vec<Action>>>,
    on_action: Callback<Action>,
}

impl Mounted {
    fn with(state: &State) -> Self {
        let host = document().create_element("div").expect("a host");
        let shadow =
            host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect("it takes a shadow root");
        let node = document().create_element("div").expect("a node");
        shadow.append_child(&node).expect("it takes a node");
        document().body().expect("a body").append_child(&host).expect("it takes a host");
        let app = Renderer::with_root_and_props(node.clone(), ExplorerProps::waiting()).render();
        let (app, actions) = (Rc::new(RefCell::new(app)), Rc::<RefCell<Vec<Action>>>::default());
        let on_action = {
            let (app, actions) = (Rc::clone(&app), Rc::clone(&actions));
            let state = RefCell::new(state.clone());
            let this: Rc<RefCell<Callback<Action>>> = Rc::default();
            let again = Rc::clone(&this);
            let on_action = Callback::from(move |action: Action| {
                actions.borrow_mut().push(action.clone());
                let next = state.take().after(action);
                app.borrow_mut().update(props(&next, again.borrow().clone()));
                state.replace(next);
            });
            this.replace(on_action.clone());
            on_action
        };
        let mut mounted = Self { host, shadow, node, app, actions, on_action };
        mounted.show(state);
        mounted
    }

    fn show(&mut self, state: &State) {
        self.app.borrow_mut().update(props(state, self.on_action.clone()));
    }

    fn has(&self, selector: &str) -> bool {
        self.node.query_selector(selector).expect("a selector").is_some()
    }

    fn find<T: wasm_bindgen::JsCast>(&self, selector: &str) -> T {
        let node = self.node.query_selector(selector).expect("a selector").expect(selector);
        node.dyn_into().expect("the type the test names")
    }

    /// The first button with this start of a label.
    fn button(&self, selector: &str, label: &str) -> HtmlElement {
        let buttons = self.node.query_selector_all(selector).expect("a selector");
        let buttons = (0..buttons.length()).filter_map(|index| buttons.get(index)?.dyn_into().ok());
        buttons
            .into_iter()
            .find(|button: &HtmlElement| button.text_content().is_some_and(|text| text.starts_with(label)))
            .expect(label)
    }

    fn is_focused(&self, element: &Element) -> bool {
        self.shadow.active_element().as_ref() == Some(element)
    }

    /// The actions since the last call.
    fn actions(&self) -> Vec<Action> {
        self.actions.take()
    }
}

/// Removes the host, so that no test leaves the focus to the next one.
impl Drop for Mounted {
    fn drop(&mut self) {
        self.host.remove();
    }
}

fn props(state: &State, on_action: Callback<Action>) -> ExplorerProps {
    let mut view = View::of(state);
    if let Some(below) = &mut view.below {
        let below = Rc::make_mut(below);
        let types = below.types.as_mut().map(|types| &mut Rc::make_mut(types).cards);
        for card in types.into_iter().flatten().flat_map(|group| &mut group.cards).chain(&mut below.more) {
            card.body = card.body.as_ref().map(|_| Rc::new(content()));
        }
    }
    ExplorerProps { on_action, ..ExplorerProps::screen(view) }
}

/// The content of an open card, which in a browser is not there without the reading data.
fn content() -> BodyView {
    let link = Some("https://example.org".into());
    let list = vec![SourceView { citation: "A paper".into(), link }];
    let sources = SourcesView { label: "Sources".into(), list, ..SourcesView::default() };
    let show = ShowView { label: "Show".into(), named: "Show the example".into(), example: EXAMPLE };
    BodyView { sections: Vec::new(), sources: Some(Rc::new(sources)), show: Some(show) }
}

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a document")
}

/// Dispatches an event that bubbles through the shadow root, as those of a reader do. Returns whether its default
/// action is left to the browser.
fn dispatch(target: &Element, event: &Event) -> bool {
    target.dispatch_event(event).expect("it takes an event")
}

fn init() -> EventInit {
    let init = EventInit::new();
    init.set_bubbles(true);
    init
}

fn change(target: &Element) {
    dispatch(target, &Event::new_with_event_init_dict("change", &init()).expect("an event"));
}

fn click(target: &Element) {
    let init = MouseEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    dispatch(target, &MouseEvent::new_with_mouse_event_init_dict("click", &init).expect("an event"));
}

/// Presses Escape. Returns whether something around the explorer may still use it.
fn escape(target: &Element, is_composing: bool) -> bool {
    let init = KeyboardEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(true);
    init.set_key("Escape");
    init.set_is_composing(is_composing);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("an event");
    dispatch(target, &event)
}

fn type_in(field: &HtmlInputElement, text: &str) {
    field.set_value(text);
    let event = InputEvent::new("input").expect("an event");
    event.init_event_with_bubbles("input", true);
    dispatch(field, &event);
}

/// A state with these picks.
fn picked(regions: &[Region]) -> State {
    State::default().after(Action::Pick(RegionSet::of(regions)))
}

#[wasm_bindgen_test]
fn view_after_click_decides_what_is_checked() {
    let mut mounted = Mounted::with(&State::default());
    let eyes: HtmlInputElement = mounted.find("input[data-region=eyes]");
    eyes.click();
    mounted.show(&State::default().after(Action::Toggle(Region::Mouth)));
    assert!(!eyes.checked());
    assert!(mounted.find::<HtmlInputElement>("input[data-region=mouth]").checked());
}

#[wasm_bindgen_test]
fn checkbox_and_figure_shapes_emit_toggle() {
    let mounted = Mounted::with(&State::default());
    for region in Region::ALL {
        let toggle = [Action::Toggle(region)];
        mounted.find::<HtmlElement>(&format!("input[data-region={}]", region.id())).click();
        assert_eq!(mounted.actions(), toggle);
        assert!(mounted.has(&format!(".dx-part[data-region={}][data-picked]", region.id())));
        let shapes = format!(".dx-hit[data-region={}]", region.id());
        let shapes = mounted.node.query_selector_all(&shapes).expect("a selector");
        for index in 0..shapes.length() {
            click(shapes.get(index).expect("a shape").unchecked_ref());
            assert_eq!(mounted.actions(), toggle);
        }
        assert!(shapes.length() > 0);
    }
}

#[wasm_bindgen_test]
fn buttons_under_the_parts_emit_start_over_and_undo() {
    let mounted = Mounted::with(&picked(&[Region::Neck]));
    for (index, action) in [Action::StartOver, Action::Undo].into_iter().enumerate() {
        let button = format!(".dx-parts .dx-buttons button:nth-child({})", index + 1);
        mounted.find::<HtmlElement>(&button).click();
        assert_eq!(mounted.actions(), [action]);
    }
}

#[wasm_bindgen_test]
fn radio_of_the_question_emits_answer() {
    let mounted = Mounted::with(&picked(&[Region::Neck, Region::ArmLeft, Region::LegLeft]));
    for (index, answer) in [OneSide::Yes, OneSide::NoOrUnsure].into_iter().enumerate() {
        let radio: HtmlInputElement = mounted.find(&format!("#dx-one-side-{index}"));
        radio.click();
        assert_eq!(mounted.actions(), [Action::AnswerOneSide(answer)]);
        assert!(radio.checked());
    }
}

#[wasm_bindgen_test]
fn radio_of_the_list_emits_list() {
    let mounted = Mounted::with(&State::default());
    for (index, scheme) in Scheme::ALL.into_iter().enumerate().rev() {
        mounted.find::<HtmlElement>(&format!("#dx-list-{index}")).click();
        assert_eq!(mounted.actions(), [Action::List(scheme)]);
    }
}

#[wasm_bindgen_test]
fn card_button_emits_toggle_of_its_topic() {
    let mounted = Mounted::with(&State::default());
    for (selector, label, topic) in [
        (".dx-help .dx-disclosure", "", Topic::Help(0)),
        (".dx-types .dx-disclosure", "Blepharospasm", Topic::Type(TypeId::Blepharospasm)),
        (".dx-types .dx-disclosure", "Dopa", Topic::DopaResponsive),
        (".dx-more .dx-disclosure", "", Topic::TwoLists),
        (".dx-more li:nth-child(2) .dx-disclosure", "", Topic::About(0)),
    ] {
        let button = mounted.button(selector, label);
        for expanded in ["true", "false"] {
            button.click();
            assert_eq!(mounted.actions(), [Action::ToggleTopic(topic)]);
            assert_eq!(button.get_attribute("aria-expanded").as_deref(), Some(expanded));
        }
    }
}

#[wasm_bindgen_test]
fn example_button_of_an_open_card_emits_pick() {
    let mounted = Mounted::with(&State::default().after(Action::ToggleTopic(Topic::TwoLists)));
    mounted.find::<HtmlElement>(".dx-more .dx-panel .dx-button").click();
    assert_eq!(mounted.actions(), [Action::Pick(EXAMPLE)]);
}

#[wasm_bindgen_test]
fn search_field_emits_its_text() {
    let mounted = Mounted::with(&State::default());
    let field: HtmlInputElement = mounted.find("#dx-find");
    for text in ["a voice", ""] {
        type_in(&field, text);
        assert_eq!(mounted.actions(), [Action::Find(text.into())]);
        assert_eq!(field.value(), text);
    }
}

#[wasm_bindgen_test]
fn select_emits_the_tag_of_the_language() {
    let languages = vec![["en".into(), "English".into()], ["es".into(), "español".into()]];
    let settings = Settings { languages, ..Settings::default() };
    let mounted = Mounted::with(&State::default().after(Action::Configure(Rc::new(settings))));
    let select: HtmlSelectElement = mounted.find("select");
    select.set_value("es");
    change(&select);
    assert_eq!(mounted.actions(), [Action::Speak("es".into())]);
}

#[wasm_bindgen_test]
fn buttons_below_the_answer_emit_take() {
    let mounted = Mounted::with(&picked(&[Region::Neck]));
    for (index, take) in [Take::Print, Take::OpenPage].into_iter().enumerate() {
        mounted.find::<HtmlElement>(&format!(".dx-take button:nth-child({})", index + 1)).click();
        assert_eq!(mounted.actions(), [Action::Take(take)]);
    }
}

#[wasm_bindgen_test]
fn escape_closes_only_the_innermost_thing() {
    let topic = Topic::Type(TypeId::Blepharospasm);
    let mounted = Mounted::with(&State::default().after(Action::ToggleTopic(topic)));
    let details: HtmlElement = mounted.find(".dx-types .dx-cards .dx-cards .dx-panel details");
    let summary: HtmlElement = mounted.find(".dx-types .dx-cards .dx-cards .dx-panel summary");
    let opener = mounted.button(".dx-types .dx-disclosure", "Blepharospasm");
    details.set_attribute("open", "").expect("it opens");
    let link: HtmlElement = mounted.find(".dx-types .dx-cards .dx-cards .dx-panel details a");
    link.focus().expect("focus");

    assert!(!escape(&link, false), "a dialog around it stays open");
    assert!(!details.has_attribute("open") && mounted.is_focused(&summary));
    assert_eq!(mounted.actions(), []);

    assert!(!escape(&summary, false));
    assert_eq!(mounted.actions(), [Action::ToggleTopic(topic)]);
    assert!(mounted.is_focused(&opener) && !mounted.has(".dx-types .dx-cards .dx-cards .dx-panel"));

    assert!(escape(&opener, false), "the card of the group stays open, and a dialog may close");
    assert_eq!(mounted.actions(), []);
    assert!(mounted.has(".dx-types .dx-panel"));
}

#[wasm_bindgen_test]
fn escape_on_the_opener_closes_its_card() {
    let topic = Topic::Help(0);
    let mounted = Mounted::with(&State::default().after(Action::ToggleTopic(topic)));
    let opener: HtmlElement = mounted.find(".dx-help .dx-disclosure");
    opener.focus().expect("focus");
    assert!(!escape(&opener, false));
    assert_eq!(mounted.actions(), [Action::ToggleTopic(topic)]);
    assert!(mounted.is_focused(&opener));
}

#[wasm_bindgen_test]
fn escape_during_composition_closes_nothing() {
    let mounted = Mounted::with(&State::default().after(Action::ToggleTopic(Topic::Help(0))));
    let opener: HtmlElement = mounted.find(".dx-help .dx-disclosure");
    assert!(escape(&opener, true));
    assert_eq!(mounted.actions(), []);
}

#[wasm_bindgen_test]
fn escape_empties_the_search_field() {
    let mounted = Mounted::with(&State::default());
    let field: HtmlInputElement = mounted.find("#dx-find");
    type_in(&field, "voice");
    mounted.actions();
    assert!(!escape(&field, false));
    assert_eq!(mounted.actions(), [Action::Find("".into())]);
    assert_eq!(field.value(), "");
    assert!(escape(&field, false), "an empty field has nothing to empty");
    assert_eq!(mounted.actions(), []);
}

#[wasm_bindgen_test]
fn events_of_slotted_content_emit_nothing() {
    let mounted = Mounted::with(&picked(&[Region::Neck]));
    let contact = document().create_element("button").expect("a node");
    contact.set_attribute("slot", "contact").expect("it takes an attribute");
    mounted.host.append_child(&contact).expect("it takes a node");
    click(&contact);
    change(&contact);
    assert!(escape(&contact, false));
    assert_eq!(mounted.actions(), []);
}

#[wasm_bindgen_test]
fn change_of_picks_keeps_the_focus() {
    let mut mounted = Mounted::with(&State::default());
    let neck: HtmlInputElement = mounted.find("input[data-region=neck]");
    neck.focus().expect("focus");
    mounted.show(&State::default().after(Action::Toggle(Region::Neck)));
    assert!(mounted.is_focused(&neck));
}

#[wasm_bindgen_test]
fn inactive_button_keeps_the_focus() {
    let mut mounted = Mounted::with(&picked(&[Region::Neck]));
    let start_over: HtmlElement = mounted.find(".dx-buttons button");
    start_over.focus().expect("focus");
    mounted.show(&State::default());
    assert_eq!(start_over.get_attribute("aria-disabled").as_deref(), Some("true"));
    assert!(mounted.is_focused(&start_over));
}

#[wasm_bindgen_test]
fn change_of_list_keeps_the_nodes_of_its_groups() {
    let listed = |scheme| State::default().after(Action::List(scheme));
    let mut mounted = Mounted::with(&listed(Scheme::Hopkins));
    let place = |card: &Element| {
        std::iter::successors(card.previous_element_sibling(), Element::previous_element_sibling).count()
    };
    let card = ".dx-types > .dx-cards > li:has(> :is(h3, h4, h5) > [data-group=generalized])";
    let before: Element = mounted.find(card);
    let place_before = place(&before);
    mounted.show(&listed(Scheme::Consensus2013));
    let after: Element = mounted.find(card);
    assert_ne!(place(&after), place_before, "a list with another number of groups before it");
    assert_eq!(after, before);
}

#[wasm_bindgen_test]
fn live_region_holds_the_announcement() {
    let mounted = Mounted::with(&State::default());
    let region: Element = mounted.find("[role=status]");
    assert_eq!(region.text_content().as_deref(), Some(""));
    let announcement = "Focal dystonia".into();
    let view = ExplorerProps::screen(View::of(&State::default()));
    mounted.app.borrow_mut().update(ExplorerProps { announcement, ..view });
    assert_eq!(region.text_content().as_deref(), Some("Focal dystonia"));
}

#[wasm_bindgen_test]
fn explorer_without_a_view_draws_nothing() {
    let mut mounted = Mounted::with(&State::default());
    mounted.app.borrow_mut().update(ExplorerProps::waiting());
    assert_eq!(mounted.node.child_element_count(), 0);
    mounted.show(&State::default());
    assert_eq!(mounted.node.child_element_count(), 1);
}
