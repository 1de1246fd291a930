//! The JavaScript API: `classify` and `taxonomy`, for pages and programs that want the rules without the screen.

use serde::{Serialize, Serializer};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use super::input::{self, InputError};
use crate::domain::{
    OneSide, Region, RegionSet, Scheme, TypeId, classify as classify_regions, one_side_question,
};

/// What JavaScript is told. One type for all of it: derived for a type of each answer, the code is twice as large.
enum Value {
    Flag(bool),
    Id(&'static str),
    List(Vec<Self>),
    Object(Vec<(&'static str, Self)>),
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Id(id) => serializer.serialize_str(id),
            Self::List(list) => serializer.collect_seq(list),
            Self::Object(fields) => {
                serializer.collect_map(fields.iter().map(|(name, value)| (Self::Id(name), value)))
            }
        }
    }
}

/// What a list calls these regions, and why.
///
/// @throws Error that names the bad value and the allowed ones.
#[wasm_bindgen]
pub fn classify(regions: &JsValue, options: &JsValue) -> Result<JsValue, JsError> {
    let regions = input::regions(regions)?;
    let (scheme, one_side) = input::options(options)?;
    Ok(describe(scheme, regions, one_side))
}

/// A classification, for JavaScript.
pub(super) fn describe(scheme: Scheme, regions: RegionSet, one_side: OneSide) -> JsValue {
    let answer = classify_regions(scheme, regions, one_side);
    to_js(vec![
        ("scheme", Value::Id(scheme.id())),
        ("group", Value::Id(answer.group.id())),
        ("type", Value::Id(answer.type_id.id())),
        ("rule", Value::Id(answer.rule.id())),
        ("regions", ids(regions)),
        ("pieces", Value::List(answer.pieces().map(ids).collect())),
        ("patterns", Value::List(answer.patterns().map(TypeId::id).map(Value::Id).collect())),
        ("oneSideQuestion", Value::Flag(one_side_question(regions))),
    ])
}

/// The groups and types of a list, each type with an example that is classified to it.
///
/// @throws Error that names the bad value and the allowed ones.
#[wasm_bindgen]
pub fn taxonomy(scheme: &JsValue) -> Result<JsValue, JsError> {
    let scheme: Scheme = input::scheme(scheme)?;
    let groups = scheme.groups().iter().map(|entry| {
        let types = entry
            .types
            .iter()
            .map(|kind| Value::Object(vec![("id", Value::Id(kind.id.id())), ("example", ids(kind.example))]));
        let types = Value::List(types.collect());
        Value::Object(vec![("id", Value::Id(entry.group.id())), ("types", types)])
    });
    let groups = Value::List(groups.collect());
    Ok(to_js(vec![("scheme", Value::Id(scheme.id())), ("groups", groups)]))
}

fn ids(regions: RegionSet) -> Value {
    Value::List(regions.into_iter().map(Region::id).map(Value::Id).collect())
}

/// Texts, flags and lists of them, which always have a form in JavaScript.
fn to_js(fields: Vec<(&'static str, Value)>) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    Value::Object(fields).serialize(&serializer).unwrap_or_default()
}

impl From<InputError> for JsError {
    fn from(error: InputError) -> Self {
        Self::new(&error.message())
    }
}
