//! The JavaScript API of the rules: `classify` and `taxonomy`.
//!
//! `loader/api.js` copies what a page passes into plain values first, so that no code of the page runs in here.

use js_sys::Array;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsError, JsValue};

use super::classification::{
    Argument, Classification, QuestionError, Taxonomy, read_one_side, read_regions, read_scheme,
};

#[wasm_bindgen]
extern "C" {
    /// A value of another kind, as `loader/api.js` describes it.
    type Described;
    #[wasm_bindgen(method, getter)]
    fn description(this: &Described) -> Option<String>;

    /// The options of `classify`, as `loader/api.js` copies them.
    type Options;
    #[wasm_bindgen(method, getter)]
    fn scheme(this: &Options) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = oneSide)]
    fn one_side(this: &Options) -> JsValue;
}

/// What a scheme calls these regions, and why.
///
/// # Errors
///
/// Where an argument is not what it must be; the text names the bad value and the allowed ones.
#[wasm_bindgen(skip_typescript)]
pub fn classify(regions: &JsValue, options: &JsValue) -> Result<JsValue, JsError> {
    let list = regions.dyn_ref::<Array>().ok_or_else(|| QuestionError::NoArray(argument(regions.clone())))?;
    let regions = read_regions(list.iter().map(argument))?;
    let is_copy = options.is_object() && options.unchecked_ref::<Described>().description().is_none();
    if !is_copy {
        return Err(QuestionError::NoOptions(argument(options.clone())).into());
    }
    let options = options.unchecked_ref::<Options>();
    let scheme = read_scheme(argument(options.scheme()))?;
    let one_side = read_one_side(argument(options.one_side()))?;
    Ok(to_js(&Classification::new(scheme, regions, one_side)))
}

/// The groups and types of a scheme.
///
/// # Errors
///
/// Where `scheme` is not an id; the text names the bad value and the allowed ones.
#[wasm_bindgen(skip_typescript)]
pub fn taxonomy(scheme: JsValue) -> Result<JsValue, JsError> {
    Ok(to_js(&Taxonomy::from(read_scheme(argument(scheme))?)))
}

fn argument(value: JsValue) -> Argument {
    if value.is_undefined() {
        Argument::Missing
    } else if value.is_null() {
        Argument::Null
    } else if let Some(flag) = value.as_bool() {
        Argument::Flag(flag)
    } else if let Some(text) = value.as_string() {
        Argument::Text(text)
    } else {
        Argument::Other(value.unchecked_into::<Described>().description().unwrap_or_default())
    }
}

/// Texts and lists of them, which always have a form in JavaScript.
pub(super) fn to_js(value: &impl Serialize) -> JsValue {
    serde_wasm_bindgen::to_value(value).unwrap_or_default()
}
