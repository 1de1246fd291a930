//! The JavaScript API: `classify` and `taxonomy`, for pages and programs that want the rules without the screen.

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use super::input::{self, InputError};
use crate::domain::{
    OneSide, Region, RegionSet, Scheme, TypeId, classify as classify_regions, one_side_question,
};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Classification {
    scheme: &'static str,
    group: &'static str,
    r#type: &'static str,
    rule: &'static str,
    regions: Vec<&'static str>,
    pieces: Vec<Vec<&'static str>>,
    patterns: Vec<&'static str>,
    one_side_question: bool,
}

#[derive(Serialize)]
struct Taxonomy {
    scheme: &'static str,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    id: &'static str,
    types: Vec<Type>,
}

#[derive(Serialize)]
struct Type {
    id: &'static str,
    example: Vec<&'static str>,
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
    to_js(&Classification {
        scheme: scheme.id(),
        group: answer.group.id(),
        r#type: answer.type_id.id(),
        rule: answer.rule.id(),
        regions: ids(regions),
        pieces: answer.pieces().map(ids).collect(),
        patterns: answer.patterns().map(TypeId::id).collect(),
        one_side_question: one_side_question(regions),
    })
}

/// The groups and types of a list, each type with an example that is classified to it.
///
/// @throws Error that names the bad value and the allowed ones.
#[wasm_bindgen]
pub fn taxonomy(scheme: &JsValue) -> Result<JsValue, JsError> {
    let scheme: Scheme = input::scheme(scheme)?;
    let groups = scheme.groups().iter().map(|entry| Group {
        id: entry.group.id(),
        types: entry.types.iter().map(|kind| Type { id: kind.id.id(), example: ids(kind.example) }).collect(),
    });
    Ok(to_js(&Taxonomy { scheme: scheme.id(), groups: groups.collect() }))
}

fn ids(regions: RegionSet) -> Vec<&'static str> {
    regions.into_iter().map(Region::id).collect()
}

/// Texts, flags and lists of them, which always have a form in JavaScript.
fn to_js(value: &impl Serialize) -> JsValue {
    serde_wasm_bindgen::to_value(value).unwrap_or_default()
}

impl From<InputError> for JsError {
    fn from(error: InputError) -> Self {
        Self::new(&error.message())
    }
}
