//! Reading what a script passes in, whatever it is: nothing here trusts a value to be what it claims.
//!
//! Every read can throw in JavaScript (a getter, a proxy), so every read is caught.

use js_sys::{Number, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};

use crate::domain::{OneSide, Region, RegionSet, Scheme};

/// More entries than any list of nine regions has a reason to hold; a bound on the work of one call.
const MOST_ENTRIES: u32 = 10_000;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;

    /// An object, with what is read of it: by name here, because a name that is handed over is a new string each time.
    type Passed;
    #[wasm_bindgen(method, getter, structural, catch)]
    fn length(this: &Passed) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, getter, structural, catch)]
    fn scheme(this: &Passed) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, getter, structural, catch, js_name = oneSide)]
    fn one_side(this: &Passed) -> Result<JsValue, JsValue>;

    /// Numbers by id, kept there: to bring each text here to be read would take most of a call.
    #[wasm_bindgen(js_name = Map)]
    type Ids;
    #[wasm_bindgen(constructor, js_class = "Map")]
    fn new() -> Ids;
    #[wasm_bindgen(method)]
    fn set(this: &Ids, id: &str, place: u32);
    #[wasm_bindgen(method)]
    fn get(this: &Ids, id: &JsValue) -> Option<u32>;
}

thread_local! {
    static REGIONS: Ids = Ids::of(Region::ALL.iter().map(|region| region.id()));
    static SCHEMES: Ids = Ids::of(Scheme::ALL.iter().map(|scheme| scheme.id()));
}

impl Ids {
    fn of(ids: impl Iterator<Item = &'static str>) -> Self {
        let places = Self::new();
        (0..).zip(ids).for_each(|(place, id)| places.set(id, place));
        places
    }

    /// What stands at the place of an id; nothing for whatever is not one.
    fn find<T: Copy>(&self, id: &JsValue, all: &[T]) -> Option<T> {
        all.get(usize::try_from(self.get(id)?).ok()?).copied()
    }
}

/// What a script passed that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum InputError {
    /// `regions` is not an array.
    NotAnArray(String),
    /// `regions` holds more than it could need.
    TooMany(String),
    /// An entry of `regions` is not a region id.
    UnknownRegion(String),
    /// `scheme` is not a scheme id.
    UnknownScheme(String),
    /// `options` is not an object.
    NotOptions(String),
    /// `oneSide` is not a boolean.
    NotABoolean(String),
}

impl InputError {
    /// What is wrong, and what is allowed. Without `format!`, whose machinery nothing else here needs.
    pub(super) fn message(&self) -> String {
        let regions = &*Region::ALL.map(Region::id).join(", ");
        let schemes = &*Scheme::ALL.map(Scheme::id).join(", ");
        let most = &*MOST_ENTRIES.to_string();
        match self {
            Self::NotAnArray(bad) => {
                ["regions must be an array of region ids, not ", bad, "; allowed ids: ", regions].concat()
            }
            Self::TooMany(bad) => {
                ["regions has ", bad, " entries, at most ", most, " are read; allowed ids: ", regions]
                    .concat()
            }
            Self::UnknownRegion(bad) => ["unknown region ", bad, "; allowed ids: ", regions].concat(),
            Self::UnknownScheme(bad) => ["unknown scheme ", bad, "; allowed ids: ", schemes].concat(),
            Self::NotOptions(bad) => [
                "options must be an object, null or left out, not ",
                bad,
                "; allowed: scheme (",
                schemes,
                "), oneSide (true, false)",
            ]
            .concat(),
            Self::NotABoolean(bad) => ["oneSide must be true or false, not ", bad].concat(),
        }
    }
}

/// Reads `RegionId[]`. A region named twice counts once.
pub(super) fn regions(value: &JsValue) -> Result<RegionSet, InputError> {
    if !is_array(value).unwrap_or(false) {
        return Err(InputError::NotAnArray(describe(value)));
    }
    (0..length(value)?)
        .map(|index| {
            let entry = Reflect::get_u32(value, index).map_err(|_| {
                InputError::UnknownRegion(
                    ["at index ", &index.to_string(), ", which cannot be read"].concat(),
                )
            })?;
            REGIONS
                .with(|ids| ids.find(&entry, &Region::ALL))
                .ok_or_else(|| InputError::UnknownRegion(describe(&entry)))
        })
        .collect()
}

/// The length of an array; a proxy can claim any.
fn length(value: &JsValue) -> Result<u32, InputError> {
    let claimed = value.unchecked_ref::<Passed>().length();
    let claimed = claimed.map_err(|_| InputError::NotAnArray(failed("length")))?;
    let length = claimed.as_f64().filter(|length| (0.0..=f64::from(MOST_ENTRIES)).contains(length));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range was checked")]
    length.map(|length| length as u32).ok_or_else(|| InputError::TooMany(describe(&claimed)))
}

/// Reads `{ scheme?, oneSide? } | null | undefined`.
pub(super) fn options(value: &JsValue) -> Result<(Scheme, OneSide), InputError> {
    if value.is_null() || value.is_undefined() {
        return Ok(Default::default());
    }
    if !value.is_object() || is_array(value).unwrap_or(true) {
        return Err(InputError::NotOptions(describe(value)));
    }
    let passed = value.unchecked_ref::<Passed>();
    let one_side = passed.one_side().map_err(|_| InputError::NotABoolean(failed("oneSide")))?;
    let one_side = match one_side.as_bool() {
        Some(true) => OneSide::Yes,
        Some(false) => OneSide::NoOrUnsure,
        None if one_side.is_undefined() => OneSide::Unanswered,
        None => return Err(InputError::NotABoolean(describe(&one_side))),
    };
    let named = passed.scheme().map_err(|_| InputError::UnknownScheme(failed("scheme")))?;
    Ok((scheme(&named)?, one_side))
}

/// Reads a scheme id; the default where none is given.
pub(super) fn scheme(value: &JsValue) -> Result<Scheme, InputError> {
    if value.is_undefined() {
        return Ok(Scheme::default());
    }
    SCHEMES
        .with(|ids| ids.find(value, &Scheme::ALL))
        .ok_or_else(|| InputError::UnknownScheme(describe(value)))
}

/// What stands in place of a value that could not be read.
fn failed(key: &str) -> String {
    ["(reading ", key, " failed)"].concat()
}

/// A value in words that are safe to print: no code of the value runs.
fn describe(value: &JsValue) -> String {
    if let Some(text) = value.as_string() {
        let start: String = text.chars().take(40).collect();
        let more = if start.len() < text.len() { "…" } else { "" };
        return ["\"", &start, more, "\""].concat();
    }
    if let Some(number) = value.dyn_ref::<Number>() {
        // JavaScript's own form, which costs nothing here.
        return number.to_string_with_radix(10).map(String::from).unwrap_or_default();
    }
    match value.as_bool() {
        Some(true) => "true",
        Some(false) => "false",
        None if value.is_null() => "null",
        None if value.is_undefined() => "undefined",
        None if value.is_symbol() => "a symbol",
        None if value.is_function() => "a function",
        None if value.is_bigint() => "a bigint",
        None if is_array(value).unwrap_or(false) => "an array",
        None if value.is_object() => "an object",
        None => "a value of an unknown kind",
    }
    .to_owned()
}
