//! One element's side in the module: its state, its session, and its screen while the element is in the document.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use implicit_clone::unsync::IString;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{HtmlSelectElement, ShadowRoot};
use yew::{Callback, Renderer};

use super::announcer::{Announcer, PAUSE_MS, Timer};
use super::attributes::{ATTRIBUTES, Read};
use super::classification::Classification;
use super::page::{self, Page, Side};
use super::root_pool::{self, Root};
use super::session::{Effect, Event, Session};
use super::{catalogs, exports, locale};
use crate::state::view::BelowView;
use crate::state::{Action, PrintView, Settings, Sharing, State, Take, View};
use crate::ui::{ExplorerProps, PrintSheet, PrintSheetProps};

thread_local! {
    /// All widgets that may still be there.
    static WIDGETS: RefCell<Vec<Weak<Inner>>> = const { RefCell::new(Vec::new()) };
}

/// Sets the languages beside English that the loader can fetch words of.
#[wasm_bindgen(js_name = setPacks)]
pub fn set_packs(tags: Vec<String>) {
    catalogs::set_packs(tags);
}

/// Takes the words of a language, an array of strings, and how that language writes numbers and lists, another. Anything
/// else means that they cannot be had. Every element then renders what it has. Returns whether the words were taken.
#[wasm_bindgen(js_name = wordsArrived)]
pub fn words_arrived(tag: &str, lines: &JsValue, formats: &JsValue) -> bool {
    let is_taken = match tag {
        locale::ENGLISH => catalogs::set_reading(lines),
        _ => catalogs::set_pack(lines, formats),
    };
    let widgets = WIDGETS.with_borrow_mut(|widgets| {
        widgets.retain(|widget| widget.strong_count() > 0);
        widgets.clone()
    });
    for inner in widgets.iter().filter_map(Weak::upgrade) {
        inner.handle(settled(tag, is_taken));
    }
    is_taken
}

fn settled(tag: &str, is_taken: bool) -> Event {
    if is_taken { Event::WordsArrived(tag.to_owned()) } else { Event::WordsFailed(tag.to_owned()) }
}

/// One element. For the loader only; not part of the public API.
///
/// While the element is out of the document this is plain data: it holds no node and no root.
#[wasm_bindgen(skip_typescript)]
#[derive(Debug)]
pub struct Widget(Rc<Inner>);

#[derive(Debug)]
struct Inner {
    page: Page,
    state: RefCell<State>,
    session: RefCell<Session>,
    announcer: RefCell<Announcer>,
    /// The values of all attributes as they were read last, in the order of the table.
    attributes: RefCell<Vec<Option<String>>>,
    mounted: RefCell<Option<Mounted>>,
    /// The screen below the answer, while only picks changed since it was composed.
    below: RefCell<Option<Rc<BelowView>>>,
    is_rendering: Cell<bool>,
    /// Whether the state changed while it was rendered.
    is_render_due: Cell<bool>,
    /// Whether the page must still hear that the picks changed.
    is_change_due: Cell<bool>,
}

#[derive(Debug)]
struct Mounted {
    root: Root,
    on_action: Callback<Action>,
}

impl Mounted {
    fn render(&mut self, state: &State, inner: &Rc<Inner>) {
        let view = View::keeping(inner.below.take(), state);
        inner.below.replace(view.below.clone());
        inner.update_announcement(&view);
        self.root.render(ExplorerProps {
            view: Some(Rc::new(view)),
            announcement: inner.announcer.borrow().text().clone(),
            on_action: self.on_action.clone(),
        });
    }
}

#[wasm_bindgen]
impl Widget {
    /// Starts an element. It reads the attributes, gets its words, and then calls `ready` of the side.
    #[wasm_bindgen(constructor)]
    pub fn new(side: &Side) -> Self {
        root_pool::warm_up();
        let session = Session::new();
        let state = State::default().after(Action::Render(session.stage()));
        let inner = Rc::new(Inner {
            page: Page::new(side),
            state: RefCell::new(state),
            session: RefCell::new(session),
            announcer: RefCell::default(),
            attributes: RefCell::new(vec![None; ATTRIBUTES.len()]),
            mounted: RefCell::default(),
            below: RefCell::default(),
            is_rendering: Cell::new(false),
            is_render_due: Cell::new(false),
            is_change_due: Cell::new(false),
        });
        WIDGETS.with_borrow_mut(|widgets| widgets.push(Rc::downgrade(&inner)));
        inner.read_attributes();
        inner.dispatch(Action::Reset);
        inner.is_change_due.set(false);
        inner.follow_page();
        Self(inner)
    }

    /// Takes the new value of an attribute, or its removal.
    pub fn attribute(&self, name: &str, value: Option<String>) {
        self.0.remember(name, value.as_deref());
        self.0.apply_attribute(name, value.as_deref());
    }

    /// Puts everything back as the page started it.
    pub fn reset(&self) {
        self.0.dispatch(Action::Reset);
    }

    /// The browser has painted what was rendered last.
    pub fn painted(&self) {
        self.0.handle(Event::Painted);
    }

    /// Nothing changed for a while: the live region gets its text.
    pub fn announce(&self) {
        self.0.announcer.borrow_mut().announce();
        self.0.render();
    }

    /// Prints the print sheet.
    pub fn print(&self) {
        self.0.export(Take::Print);
    }

    /// Renders the screen in `shadow`, unless it is there.
    pub fn mount(&self, shadow: &ShadowRoot) {
        self.0.mount(shadow);
    }

    /// Takes the screen away. The state stays.
    pub fn unmount(&self) {
        self.0.unmount();
    }

    /// Opens everything while the host page is printed, and closes it again. It is in the document when this returns:
    /// the page is laid out for print before a microtask can run.
    #[wasm_bindgen(js_name = openAll)]
    pub fn open_all(&self, all: bool) {
        if all {
            self.0.handle(Event::Printing);
        }
        self.0.dispatch(Action::OpenAll(all));
    }
}

impl Inner {
    fn handle(self: &Rc<Self>, event: Event) {
        let effects = self.session.borrow_mut().handle(event);
        for effect in effects {
            match effect {
                Effect::Fetch(tag) if catalogs::is_here(&tag) => self.handle(settled(&tag, true)),
                Effect::Fetch(tag) => self.tell(|side| side.fetch_words(&tag)),
                Effect::Speak(tag) => self.speak(&tag),
                Effect::Ready => self.tell(Side::ready),
                Effect::Render(stage) => self.dispatch(Action::Render(stage)),
                Effect::AwaitPaint => self.tell(Side::await_paint),
            }
        }
    }

    fn speak(self: &Rc<Self>, tag: &str) {
        let catalog = catalogs::catalog(tag);
        let shown = catalog.language().tag.clone();
        self.dispatch(Action::Load(catalog));
        // The menu has the reader's choice, whose words perhaps cannot be had.
        let mounted = self.mounted.borrow();
        let menu = mounted.as_ref().and_then(|mounted| mounted.root.node().query_selector("select").ok()?);
        if let Some(menu) = menu {
            menu.unchecked_ref::<HtmlSelectElement>().set_value(&shown);
        }
    }

    fn follow_page(self: &Rc<Self>) {
        let tag = self.page_language();
        self.handle(Event::PageLanguage(tag));
    }

    fn page_language(&self) -> String {
        let lang = self.page.side().and_then(|side| side.page_language());
        catalogs::with_available(|available| locale::page_language(lang.as_deref(), available).to_owned())
    }

    /// Applies every attribute that has another value than the last time. Those that are read once only count at the start.
    fn read_attributes(self: &Rc<Self>) {
        for attribute in &ATTRIBUTES {
            if attribute.read == Read::Live || self.session.borrow().is_new() {
                let value = self.page.attribute(attribute.name);
                if self.remember(attribute.name, value.as_deref()) {
                    self.apply_attribute(attribute.name, value.as_deref());
                }
            }
        }
    }

    /// Remembers the value of an attribute. Returns whether it is another one than before.
    fn remember(&self, name: &str, value: Option<&str>) -> bool {
        let index = ATTRIBUTES.iter().position(|attribute| attribute.name == name);
        let mut attributes = self.attributes.borrow_mut();
        let Some(known) = index.and_then(|index| attributes.get_mut(index)) else { return false };
        let is_other = known.as_deref() != value;
        *known = value.map(str::to_owned);
        is_other
    }

    fn apply_attribute(self: &Rc<Self>, name: &str, value: Option<&str>) {
        let mut settings = Settings::clone(self.state.borrow().settings());
        let problem = match name {
            "lang" | "languages" => catalogs::with_available(|available| {
                locale::problem(name, value.unwrap_or_default(), available)
            }),
            _ => {
                let (changed, problem) = settings.with_attribute(name, value);
                settings = changed;
                problem
            }
        };
        if let Some(problem) = problem {
            page::warn(&problem);
        }
        if name == "languages" {
            settings.languages = self.menu(value);
        }
        let has_no_menu = name == "languages" && settings.languages.is_empty();
        self.dispatch(Action::Configure(Rc::new(settings)));
        if (name == "lang" || has_no_menu) && !self.session.borrow().is_new() {
            self.follow_page();
        }
        if has_no_menu {
            self.handle(Event::MenuRemoved);
        }
    }

    /// The languages of the menu: the tag of each, and its name in itself.
    fn menu(&self, value: Option<&str>) -> Vec<[IString; 2]> {
        let page = self.page_language();
        let tags: Vec<String> = catalogs::with_available(|available| {
            locale::menu(value, &page, available).into_iter().map(str::to_owned).collect()
        });
        let Some(side) = self.page.side() else { return Vec::new() };
        let named = |tag: String| {
            let name = side.language_name(&tag);
            [tag.into(), name.into()]
        };
        tags.into_iter().map(named).collect()
    }

    fn mount(self: &Rc<Self>, shadow: &ShadowRoot) {
        if self.mounted.borrow().is_some() {
            return;
        }
        // Printing may have ended while the element was away.
        self.dispatch(Action::OpenAll(false));
        let inner = Rc::downgrade(self);
        let on_action = Callback::from(move |action| {
            if let Some(inner) = Weak::upgrade(&inner) {
                inner.dispatch(action);
            }
        });
        self.mounted.replace(Some(Mounted { root: Root::acquire(shadow), on_action }));
        self.render();
        self.read_attributes();
        // The element may be elsewhere in the page now.
        self.follow_page();
        self.handle(Event::Mounted);
    }

    fn unmount(self: &Rc<Self>) {
        self.handle(Event::Unmounted);
        if let Some(Mounted { root, .. }) = self.mounted.take() {
            root.release();
        }
    }

    fn dispatch(self: &Rc<Self>, action: Action) {
        match action {
            Action::Take(take) => return self.export(take),
            Action::Speak(tag) => return self.handle(Event::ReaderLanguage(tag.to_string())),
            _ => {}
        }
        let side = self.page.side().filter(|_| matches!(action, Action::Pick(_)));
        let before = side.as_ref().and_then(Side::show_figure);
        if !action.picks() {
            self.below.take();
        }
        let old = self.state.take();
        let picks = |state: &State| (state.regions(), state.one_side());
        let picked = picks(&old);
        let state = old.after(action);
        let is_changed = picks(&state) != picked;
        self.state.replace(state);
        if is_changed {
            self.is_change_due.set(true);
        }
        self.render();
        if let Some((side, before)) = side.zip(before) {
            side.keep_end(before);
        }
        self.emit_change();
    }

    /// Renders the screen if the element is in the document.
    ///
    /// Changes of the document can run code of the host page, such as a listener of `focusout`, which may call back. So
    /// nothing is borrowed meanwhile; a call in between is rendered when this one is done.
    fn render(self: &Rc<Self>) {
        if self.is_rendering.replace(true) {
            self.is_render_due.set(true);
            return;
        }
        let mounted = self.mounted.take();
        if let Some(mut mounted) = mounted {
            loop {
                self.is_render_due.set(false);
                let state = self.state.borrow().clone();
                mounted.render(&state, self);
                if !self.is_render_due.get() {
                    break;
                }
            }
            self.mounted.replace(Some(mounted));
            self.is_rendering.set(false);
            self.tell(Side::rendered);
        } else {
            self.is_rendering.set(false);
        }
    }

    /// Calls the loader's side, unless the page has let go of the element. Nothing is borrowed here: the call may run code
    /// of the host page, which may call back.
    fn tell(&self, call: impl FnOnce(&Side)) {
        if let Some(side) = self.page.side() {
            call(&side);
        }
    }

    fn update_announcement(&self, view: &View) {
        let timer = self.announcer.borrow_mut().update(&view.status, &view.language.tag);
        self.tell(|side| match timer {
            Timer::Start => side.start_timer(PAUSE_MS),
            Timer::Stop => side.stop_timer(),
        });
    }

    /// Tells the page that the picks changed, once the change is on the screen. Nothing is borrowed here: the page may
    /// change the element again.
    fn emit_change(&self) {
        if self.mounted.borrow().is_some() && self.is_change_due.take() {
            let detail = self.shared();
            self.tell(|side| side.changed(&detail));
        }
    }

    /// The picks as far as the page may know them: null, unless it asked to and the screen says so.
    fn shared(&self) -> JsValue {
        let state = self.state.borrow();
        match state.settings().sharing {
            Sharing::Private => JsValue::NULL,
            Sharing::Shared => exports::to_js(&Classification::new(
                state.settings().scheme,
                state.regions(),
                state.one_side(),
            )),
        }
    }

    /// Renders the print sheet, and has a copy of it printed or opened.
    fn export(&self, take: Take) {
        let Some(side) = self.page.side() else { return };
        let date = side.today(&self.state.borrow().catalog().language().tag);
        let view = Rc::new(PrintView::of(&self.state.borrow(), &date));
        let node = root_pool::new_node();
        let sheet =
            Renderer::<PrintSheet>::with_root_and_props(node.clone(), PrintSheetProps { view }).render();
        side.export_sheet(take == Take::OpenPage, &node);
        sheet.destroy();
    }
}
