//! The page around one element, and the loader's side of it.

use js_sys::WeakRef;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// The loader's side of one element: `loader/side.js`.
    #[derive(Clone, Debug)]
    pub type Side;
    #[wasm_bindgen(method, getter)]
    pub(super) fn element(this: &Side) -> Element;
    /// There is something to render: the loader may mount the element.
    #[wasm_bindgen(method)]
    pub(super) fn ready(this: &Side);
    /// The screen was rendered.
    #[wasm_bindgen(method)]
    pub(super) fn rendered(this: &Side);
    /// The picks changed. `detail` is null where the page may not know them.
    #[wasm_bindgen(method)]
    pub(super) fn changed(this: &Side, detail: &JsValue);
    /// Fetches the words of a language; `wordsArrived` gets them.
    #[wasm_bindgen(method, js_name = fetchWords)]
    pub(super) fn fetch_words(this: &Side, tag: &str);
    /// The value of the nearest `lang` attribute around the element.
    #[wasm_bindgen(method, getter, js_name = pageLanguage)]
    pub(super) fn page_language(this: &Side) -> Option<String>;
    /// Scrolls the figure into view, as little as needed. Returns where the screen ends in the window, in CSS pixels, if
    /// the figure was in view already: then everything below the answer must stay where it is.
    #[wasm_bindgen(method, js_name = showFigure)]
    pub(super) fn show_figure(this: &Side) -> Option<f64>;
    /// Scrolls so that the screen ends where it did.
    #[wasm_bindgen(method, js_name = keepEnd)]
    pub(super) fn keep_end(this: &Side, before: f64);
    /// Calls `painted` after the next paint.
    #[wasm_bindgen(method, js_name = awaitPaint)]
    pub(super) fn await_paint(this: &Side);
    /// Calls `announce` after a time in milliseconds, unless it is called again or stopped before.
    #[wasm_bindgen(method, js_name = startTimer)]
    pub(super) fn start_timer(this: &Side, milliseconds: u32);
    #[wasm_bindgen(method, js_name = stopTimer)]
    pub(super) fn stop_timer(this: &Side);
    /// The name of a language in that language.
    #[wasm_bindgen(method, js_name = languageName)]
    pub(super) fn language_name(this: &Side, tag: &str) -> String;
    /// Today's date in words.
    #[wasm_bindgen(method)]
    pub(super) fn today(this: &Side, tag: &str) -> String;
    /// Prints a copy of the print sheet, or opens it as a page of its own.
    #[wasm_bindgen(method, js_name = exportSheet)]
    pub(super) fn export_sheet(this: &Side, opens_page: bool, sheet: &Element);
}

/// The page of one element. The module keeps what it is given for good, and must not keep an element that its page has
/// let go: so it holds the element weakly.
#[derive(Debug)]
pub(super) struct Page(WeakRef);

impl Page {
    pub(super) fn new(side: &Side) -> Self {
        Self(WeakRef::new(side.unchecked_ref()))
    }

    /// The loader's side; none once the page has let go of the element.
    pub(super) fn side(&self) -> Option<Side> {
        self.0.deref().map(|side| side.unchecked_into())
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        self.side()?.element().get_attribute(name)
    }
}

/// Prints one warning in the console.
pub(super) fn warn(message: &str) {
    web_sys::console::warn_1(&message.into());
}
