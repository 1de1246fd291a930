//! The rules as numbers and ids, of which `loader/rules.js` makes the JavaScript API.
//!
//! It must not read what a page passes, nor make each answer: each piece of either is a call into the browser.

use serde::{Serialize, Serializer};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::domain::{
    Group, OneSide, Region, RegionSet, Rule, Scheme, TypeId, classify, one_side_question, pieces,
};

/// The bits of a question that follow those of its regions: the second list, and "all of it is on one side".
const SECOND_LIST: usize = 1 << 9;
const ONE_SIDE: usize = 1 << 10;

/// The question that a state of the screen puts to the rules.
pub(super) fn question(scheme: Scheme, regions: RegionSet, one_side: OneSide) -> usize {
    let list = if scheme == Scheme::Consensus2013 { SECOND_LIST } else { 0 };
    let side = if one_side == OneSide::Yes { ONE_SIDE } else { 0 };
    regions.place() | list | side
}

/// The answer to a question: from the lowest bit, three of the group, five of the type, four of the rule, one that says
/// whether it depends on "all of it is on one side", and then those of the types whose regions are all among its own,
/// without the first type, which has none. That is 32 bits; then nine of the first connected piece, and nine of the second:
/// few questions have more, and each further call takes as long as the answer. For the loader only, as all that follows.
#[wasm_bindgen]
pub fn answer(question: usize) -> f64 {
    let (scheme, regions) = (scheme_of(question), RegionSet::at(question));
    let one_side = if question & ONE_SIDE == 0 { OneSide::Unanswered } else { OneSide::Yes };
    let answer = classify(scheme, regions, one_side);
    let depends = usize::from(one_side_question(regions));
    let patterns = answer.patterns().fold(0, |types, id| types | 1 << id as usize);
    let mut pieces = answer.pieces();
    let mut piece = || pieces.next().unwrap_or_default().place();
    let pieces = piece() | piece() << 9;
    let answer = answer.group as usize
        | (answer.type_id as usize) << 3
        | (answer.rule as usize) << 8
        | depends << 12
        | patterns << 12;
    (pieces as u64 * (1 << 32) + answer as u64) as f64
}

/// The first part of that has 32 bits.
const _: () = assert!(TypeId::ALL.len() <= 20 && Rule::ALL.len() <= 16 && Group::ALL.len() <= 8);

/// The first connected piece of the regions of these bits, as bits.
#[wasm_bindgen(js_name = firstPiece)]
pub fn first_piece(regions: usize) -> usize {
    pieces(RegionSet::at(regions)).next().unwrap_or_default().place()
}

fn scheme_of(question: usize) -> Scheme {
    if question & SECOND_LIST == 0 { Scheme::Hopkins } else { Scheme::Consensus2013 }
}

/// What JavaScript is told in words. One type for all of it: derived for a type of each, the code is twice as large.
enum Value {
    Id(&'static str),
    List(Vec<Self>),
    Object(Vec<(&'static str, Self)>),
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Id(id) => serializer.serialize_str(id),
            Self::List(list) => serializer.collect_seq(list),
            Self::Object(fields) => {
                serializer.collect_map(fields.iter().map(|(name, value)| (Self::Id(name), value)))
            }
        }
    }
}

/// The ids of everything, each at the place that stands for it in a question or an answer: a line for each kind. One
/// text, because each id by itself would be a call into the browser.
#[wasm_bindgen]
pub fn ids() -> JsValue {
    let mut lines = String::new();
    let mut tell = |kind: &mut dyn Iterator<Item = &'static str>| {
        for id in kind {
            lines.push_str(id);
            lines.push(' ');
        }
        lines.push('\n');
    };
    tell(&mut Scheme::ALL.into_iter().map(Scheme::id));
    tell(&mut Region::ALL.into_iter().map(Region::id));
    tell(&mut Group::ALL.into_iter().map(Group::id));
    tell(&mut TypeId::ALL.into_iter().map(TypeId::id));
    tell(&mut Rule::ALL.into_iter().map(Rule::id));
    JsValue::from_str(&lines)
}

/// The groups and types of the list of a question, each type with an example that is classified to it.
#[wasm_bindgen(js_name = taxonomyOf)]
pub fn taxonomy_of(question: usize) -> JsValue {
    let scheme = scheme_of(question);
    let groups = scheme.groups().iter().map(|entry| {
        let types = entry.types.iter().map(|kind| {
            let example = list_of(kind.example, Region::id);
            Value::Object(vec![("id", Value::Id(kind.id.id())), ("example", example)])
        });
        let types = Value::List(types.collect());
        Value::Object(vec![("id", Value::Id(entry.group.id())), ("types", types)])
    });
    let groups = Value::List(groups.collect());
    to_js(vec![("scheme", Value::Id(scheme.id())), ("groups", groups)])
}

fn list_of<T>(all: impl IntoIterator<Item = T>, id: fn(T) -> &'static str) -> Value {
    Value::List(all.into_iter().map(id).map(Value::Id).collect())
}

/// Texts and lists of them, which always have a form in JavaScript.
fn to_js(fields: Vec<(&'static str, Value)>) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    Value::Object(fields).serialize(&serializer).unwrap_or_default()
}
