//! One element's side in this module: its state, and the component while it is in the document.

use std::cell::RefCell;
use std::pin::pin;
use std::rc::{Rc, Weak};
use std::task::{Context, Waker};

use implicit_clone::unsync::IString;
use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{
    Element, HtmlSelectElement, ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot, console,
};
use yew::Callback;

use super::roots::Root;
use super::{sheet, style, words};
use crate::state::{Action, PrintView, Settings, State, Take, View};

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
    /// Called with the tag of a language that the reader chose.
    on_language: Function,
}

#[derive(Debug)]
struct Mounted {
    root: Root,
    shadow: ShadowRoot,
    fallback: Element,
    on_action: Callback<Action>,
    on_rendered: Callback<()>,
}

#[wasm_bindgen]
impl Widget {
    /// The state of a new element. `on_language` is called with the tag of a language that the reader chose.
    #[wasm_bindgen(constructor)]
    pub fn new(on_language: Function) -> Self {
        let language = RefCell::new("en".to_owned());
        Self(Rc::new(Inner { state: RefCell::default(), mounted: RefCell::default(), language, on_language }))
    }

    /// Takes the value of an attribute, or its removal. An unknown value is named in one console warning.
    #[wasm_bindgen(js_name = setAttribute)]
    pub fn set_attribute(&self, name: &str, value: Option<String>) {
        let settings = Rc::clone(self.0.state.borrow().settings());
        let (changed, error) = Settings::clone(&settings).with_attribute(name, value.as_deref());
        if let Some(error) = error {
            console::warn_1(&JsValue::from_str(&error.to_string()));
        }
        if changed != *settings {
            self.0.dispatch(Action::Configure(Rc::new(changed)));
        }
    }

    /// Shows the component in `shadow`. `fallback`, what was shown so far, is hidden when it is on the screen.
    ///
    /// Also called after a move, perhaps into another document.
    pub fn mount(&self, shadow: &ShadowRoot, fallback: Element) {
        style::adopt(shadow);
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
        let shown = fallback.clone();
        let on_rendered = Callback::from(move |()| {
            // Only a foreign node type could refuse; then the fallback stays beside the component.
            let _ = shown.set_attribute("hidden", "");
        });
        let root = Root::take(shadow);
        *self.0.mounted.borrow_mut() =
            Some(Mounted { root, shadow: shadow.clone(), fallback, on_action, on_rendered });
        self.0.render();
    }

    /// Takes the words that came with [`super::set_reading`].
    pub fn load(&self) {
        let catalog = words::catalog(&self.0.language.borrow());
        let tag = catalog.language().tag.clone();
        self.0.dispatch(Action::Load(catalog));
        // The attribute of an option says nothing any more once the reader has chosen one.
        let chosen = self.0.inside("select").and_then(|select| select.dyn_into::<HtmlSelectElement>().ok());
        if let Some(select) = chosen {
            select.set_value(&tag);
        }
    }

    /// Speaks this language from now on; English with a line that says so, where its pack is not there.
    pub fn speak(&self, tag: String) {
        self.0.language.replace(tag);
        self.load();
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
        // Drawn now: the page is laid out for print before a microtask can run.
        let _ = pin!(yew::scheduler::flush()).poll(&mut Context::from_waker(Waker::noop()));
    }

    /// Takes the component away and shows the fallback again. The state stays.
    pub fn unmount(&self) {
        if let Some(Mounted { root, shadow, fallback, .. }) = self.0.mounted.take() {
            sheet::remove_frame(&shadow);
            root.give_back();
            let _ = fallback.remove_attribute("hidden");
        }
    }
}

/// What an action does beside changing the state.
enum After {
    ShowFigure,
    Take(Take),
    Speak(IString),
}

impl Inner {
    fn dispatch(&self, action: Action) {
        let after = match &action {
            Action::Pick(_) => Some(After::ShowFigure),
            Action::Take(take) => Some(After::Take(*take)),
            Action::Speak(tag) => Some(After::Speak(tag.clone())),
            _ => None,
        };
        let state = self.state.take().after(action);
        self.state.replace(state);
        self.render();
        // Nothing is borrowed from here on: what follows may run code of the host page, which may call back.
        let shadow = self.mounted.borrow().as_ref().map(|mounted| mounted.shadow.clone());
        match (after, shadow) {
            (Some(After::ShowFigure), _) => self.show_figure(),
            (Some(After::Take(take)), Some(shadow)) => {
                let sheet = PrintView::of(&self.state.borrow(), &sheet::today(&self.language.borrow()));
                sheet::take_along(take, sheet, &shadow);
            }
            (Some(After::Speak(tag)), _) => {
                // What the loader throws it says itself.
                let _ = self.on_language.call1(&JsValue::UNDEFINED, &JsValue::from_str(&tag));
            }
            _ => {}
        }
    }

    /// Brings the figure into view, as little as needed: the reader asked for it from far down the page.
    fn show_figure(&self) {
        if let Some(figure) = self.inside(".dx-figure") {
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            figure.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    }

    /// A node of the component, while it is on the screen.
    fn inside(&self, selector: &str) -> Option<Element> {
        self.mounted.borrow().as_ref()?.shadow.query_selector(selector).ok()?
    }

    fn render(&self) {
        if let Some(Mounted { root, on_action, on_rendered, .. }) = self.mounted.borrow_mut().as_mut() {
            root.show(View::of(&self.state.borrow()), on_action.clone(), on_rendered.clone());
        }
    }
}
