//! One element's side in this module: its state, and the component while it is in the document.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::ShadowRoot;
use yew::{Callback, Renderer};

use super::roots::{self, Root};
use super::{api, words};
use crate::state::view::BelowView;
use crate::state::{Action, PrintView, Reach, Settings, Sharing, State, Take, View};
use crate::ui::{Explorer, ExplorerProps, Piece};

/// One element. For `dystonia-explorer.js` only; not part of the public API.
///
/// While the element is out of the document this is plain data: it holds no node and no root.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget(Rc<Inner>);

#[derive(Debug)]
struct Inner {
    state: RefCell<State>,
    mounted: RefCell<Option<Mounted>>,
    /// The tag of the language it speaks.
    language: RefCell<String>,
    /// Called with what happened and its detail.
    tell: Function,
}

#[derive(Debug)]
struct Mounted {
    root: Root,
    /// What stands below the answer, while nothing but picks changed since it was drawn: it is not made anew for these.
    below: Option<Rc<BelowView>>,
}

#[wasm_bindgen]
impl Widget {
    /// The state of a new element. `tell` is called with what happened, and a detail:
    ///
    /// - `shown`: the component is on the screen;
    /// - `change`: the picks changed; with the question that they put to the rules, where the page may know it;
    /// - `speak`: the reader chose a language; with its tag;
    /// - `figure`: the reader asked for something that is drawn on the figure;
    /// - `print`, `open`: the reader takes the sheet along.
    #[wasm_bindgen(constructor)]
    pub fn new(tell: Function) -> Self {
        let language = RefCell::new("en".to_owned());
        let state = RefCell::new(State::default().after(Action::Reach(Reach::Parts)));
        roots::prepare();
        Self(Rc::new(Inner { state, mounted: RefCell::default(), language, tell }))
    }

    /// Takes the value of an attribute, or its removal. Returns what is wrong with an unknown value.
    #[wasm_bindgen(js_name = setAttribute)]
    pub fn set_attribute(&self, name: &str, value: Option<String>) -> Option<String> {
        let settings = Rc::clone(self.0.state.borrow().settings());
        let (changed, error) = Settings::clone(&settings).with_attribute(name, value.as_deref());
        self.0.dispatch(Action::Configure(Rc::new(changed)));
        error
    }

    /// Puts everything back as the page started it.
    pub fn reset(&self) {
        self.0.dispatch(Action::Reset);
    }

    /// Shows the component in `shadow`, unless it is shown.
    pub fn mount(&self, shadow: &ShadowRoot) {
        if self.0.mounted.borrow().is_some() {
            return;
        }
        // The words may have come, and a printing may have ended, while the element was away.
        self.load();
        self.0.dispatch(Action::OpenAll(false));
        let inner = Rc::downgrade(&self.0);
        let on_action = Callback::from(move |action| {
            if let Some(inner) = Weak::upgrade(&inner) {
                inner.dispatch(action);
            }
        });
        *self.0.mounted.borrow_mut() = Some(Mounted { root: Root::take(shadow, on_action), below: None });
        self.0.render();
    }

    /// Draws what follows the parts, when those are on the screen; then, with `all`, the rest.
    pub fn reach(&self, all: bool) {
        let reach = if all { Reach::All } else { Reach::First };
        // Whoever comes back has it.
        if self.0.state.borrow().reach() < reach {
            self.0.dispatch(Action::Reach(reach));
        }
    }

    /// Draws the sheet that a reader takes along, with the date as given, and calls `then` with the node it is in.
    pub fn sheet(&self, date: &str, then: Function) {
        self.0.draw_sheet(date, then);
    }

    /// Takes the words that came meanwhile. Returns the tag of the language that it speaks.
    pub fn load(&self) -> String {
        let catalog = words::catalog(&self.0.language.borrow());
        let tag = String::from(&*catalog.language().tag);
        self.0.dispatch(Action::Load(catalog));
        tag
    }

    /// Speaks this language from now on; English with a line that says so, where its pack is not there. Returns the
    /// tag of the language that it speaks.
    pub fn speak(&self, tag: String) -> String {
        self.0.language.replace(tag);
        self.load()
    }

    /// Offers the reader a choice of languages: tags, each followed by the language's name in itself.
    #[wasm_bindgen(js_name = offerLanguages)]
    pub fn offer_languages(&self, languages: &JsValue) {
        let texts = words::texts(languages).unwrap_or_default();
        let (pairs, _) = texts.as_chunks::<2>();
        let settings = Rc::clone(self.0.state.borrow().settings());
        let languages = pairs.to_vec();
        self.0.dispatch(Action::Configure(Rc::new(Settings { languages, ..Settings::clone(&settings) })));
    }

    /// Opens everything while the host page is printed, and closes it again.
    #[wasm_bindgen(js_name = openAll)]
    pub fn open_all(&self, all: bool) {
        self.0.dispatch(Action::OpenAll(all));
    }

    /// Takes the component away. The state stays.
    pub fn unmount(&self) {
        if let Some(Mounted { root, .. }) = self.0.mounted.take() {
            root.give_back();
        }
    }
}

impl Inner {
    fn dispatch(&self, action: Action) {
        let (told, detail) = match &action {
            Action::Pick(_) => ("figure", JsValue::UNDEFINED),
            Action::Take(Take::Print) => ("print", JsValue::UNDEFINED),
            Action::Take(Take::OpenPage) => ("open", JsValue::UNDEFINED),
            Action::Speak(tag) => ("speak", JsValue::from_str(tag)),
            _ => ("", JsValue::UNDEFINED),
        };
        if !action.picks()
            && let Some(mounted) = self.mounted.borrow_mut().as_mut()
        {
            mounted.below = None;
        }
        let before = self.state.take();
        let picks = |state: &State| (state.regions(), state.one_side());
        let picked = picks(&before);
        let state = before.after(action);
        let changed = picks(&state) != picked;
        self.state.replace(state);
        self.render();
        // Nothing is borrowed from here on: what follows may run code of the host page, which may call back.
        if !told.is_empty() {
            self.tell(told, &detail);
        }
        if changed {
            self.tell("change", &self.shared());
        }
    }

    fn draw_sheet(&self, date: &str, then: Function) {
        let piece = Some(Piece::Sheet(Rc::new(PrintView::of(&self.state.borrow(), date))));
        let node = roots::node();
        let props = ExplorerProps { piece, ..ExplorerProps::waiting() };
        let app = Renderer::<Explorer>::with_root_and_props(node.clone(), props).render();
        // What the loader throws it says itself.
        let _ = then.call1(&JsValue::UNDEFINED, &node);
        app.destroy();
    }

    fn tell(&self, event: &str, detail: &JsValue) {
        // What the loader throws it says itself.
        let _ = self.tell.call2(&JsValue::UNDEFINED, &JsValue::from_str(event), detail);
    }

    /// What the page may know of the picks: nothing, unless it asked to and the screen says so.
    fn shared(&self) -> JsValue {
        let state = self.state.borrow();
        match state.settings().sharing {
            Sharing::Private => JsValue::NULL,
            Sharing::Shared => {
                api::question(state.settings().scheme, state.regions(), state.one_side()).into()
            }
        }
    }

    fn render(&self) {
        if let Some(Mounted { root, below }) = self.mounted.borrow_mut().as_mut() {
            let view = View::keeping(below.take(), &self.state.borrow());
            below.clone_from(&view.below);
            root.show(view);
        } else {
            return;
        }
        self.tell("shown", &JsValue::UNDEFINED);
    }
}
