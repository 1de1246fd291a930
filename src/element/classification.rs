//! The JavaScript API of the rules as plain data: what a page may ask, the answers, and what is wrong with a question.
//!
//! `exports` reads and returns JavaScript values; everything here is checked natively.

use std::fmt;

use serde::Serialize;

use crate::domain::{OneSide, Region, RegionSet, Scheme, TypeId, classify, one_side_question};

/// The most entries of `regions` that are read: more than any list of nine regions needs. It bounds the work of a call.
pub const MOST_REGIONS: usize = 10_000;

/// The longest part of a bad value that an error repeats, in characters.
const LONGEST_QUOTE: usize = 40;

/// A value that a page passed, as far as the rules can use it.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// `undefined`.
    Missing,
    /// `null`.
    Null,
    /// A string.
    Text(String),
    /// `true` or `false`.
    Flag(bool),
    /// Any other value, described in words, such as "an array".
    Other(String),
}

impl Argument {
    /// The value as an error names it.
    fn quoted(&self) -> String {
        match self {
            Self::Missing => "undefined".to_owned(),
            Self::Null => "null".to_owned(),
            Self::Flag(flag) => flag.to_string(),
            Self::Other(words) => words.clone(),
            Self::Text(text) => match text.char_indices().nth(LONGEST_QUOTE) {
                Some((end, _)) => format!("\"{}…\"", text.get(..end).unwrap_or_default()),
                None => format!("\"{text}\""),
            },
        }
    }
}

/// What is wrong with a question. The text names the bad value and the allowed ones.
#[derive(Clone, Debug, PartialEq)]
pub enum QuestionError {
    /// `regions` is no array.
    NoArray(Argument),
    /// `regions` has more entries than are read.
    TooManyRegions,
    /// An entry of `regions` is no id of a region.
    UnknownRegion(Argument),
    /// `options` is no object.
    NoOptions(Argument),
    /// `scheme` is no id of a scheme.
    UnknownScheme(Argument),
    /// `oneSide` is neither true nor false.
    NoFlag(Argument),
}

impl fmt::Display for QuestionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let regions = || Region::ALL.map(Region::id).join(", ");
        let schemes = || Scheme::ALL.map(Scheme::id).join(", ");
        match self {
            Self::NoArray(bad) => write!(
                f,
                "regions must be an array of region ids, not {}; allowed ids: {}",
                bad.quoted(),
                regions()
            ),
            Self::TooManyRegions => {
                write!(f, "regions has more than {MOST_REGIONS} entries; allowed ids: {}", regions())
            }
            Self::UnknownRegion(bad) => {
                write!(f, "unknown region {}; allowed ids: {}", bad.quoted(), regions())
            }
            Self::NoOptions(bad) => write!(
                f,
                "options must be an object, null or left out, not {}; allowed: scheme ({}), oneSide (true, false)",
                bad.quoted(),
                schemes()
            ),
            Self::UnknownScheme(bad) => {
                write!(f, "unknown scheme {}; allowed ids: {}", bad.quoted(), schemes())
            }
            Self::NoFlag(bad) => write!(f, "oneSide must be true or false, not {}", bad.quoted()),
        }
    }
}

impl std::error::Error for QuestionError {}

/// The regions with these ids. One that is named twice counts once.
pub fn read_regions(entries: impl IntoIterator<Item = Argument>) -> Result<RegionSet, QuestionError> {
    let region = |(index, entry): (usize, Argument)| match entry {
        _ if index >= MOST_REGIONS => Err(QuestionError::TooManyRegions),
        Argument::Text(ref id) => Region::from_id(id).ok_or(QuestionError::UnknownRegion(entry)),
        other => Err(QuestionError::UnknownRegion(other)),
    };
    entries.into_iter().enumerate().map(region).collect()
}

/// The scheme with this id; the default where none is given.
pub fn read_scheme(scheme: Argument) -> Result<Scheme, QuestionError> {
    match scheme {
        Argument::Missing => Ok(Scheme::default()),
        Argument::Text(ref id) => Scheme::from_id(id).ok_or(QuestionError::UnknownScheme(scheme)),
        other => Err(QuestionError::UnknownScheme(other)),
    }
}

/// The answer to "Is all of it on one side of the body?". `false` and no answer mean the same.
pub fn read_one_side(one_side: Argument) -> Result<OneSide, QuestionError> {
    match one_side {
        Argument::Missing | Argument::Flag(false) => Ok(OneSide::Unanswered),
        Argument::Flag(true) => Ok(OneSide::Yes),
        other => Err(QuestionError::NoFlag(other)),
    }
}

type Ids = Vec<&'static str>;

fn ids(regions: RegionSet) -> Ids {
    regions.into_iter().map(Region::id).collect()
}

/// What `classify` returns, and what the event `dystonia-change` carries. `core.d.ts` describes each field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "core.d.ts describes each field")]
pub struct Classification {
    pub scheme: &'static str,
    pub group: &'static str,
    #[serde(rename = "type")]
    pub type_id: &'static str,
    pub rule: &'static str,
    pub regions: Ids,
    pub pieces: Vec<Ids>,
    pub patterns: Ids,
    pub one_side_question: bool,
}

impl Classification {
    /// What a scheme calls these regions, and why.
    pub fn new(scheme: Scheme, regions: RegionSet, one_side: OneSide) -> Self {
        let answer = classify(scheme, regions, one_side);
        Self {
            scheme: scheme.id(),
            group: answer.group.id(),
            type_id: answer.type_id.id(),
            rule: answer.rule.id(),
            regions: ids(regions),
            pieces: answer.pieces().map(ids).collect(),
            patterns: answer.patterns().map(TypeId::id).collect(),
            one_side_question: one_side_question(regions),
        }
    }
}

/// What `taxonomy` returns. `core.d.ts` describes each field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "core.d.ts describes each field")]
pub struct Taxonomy {
    pub scheme: &'static str,
    pub groups: Vec<TaxonomyGroup>,
}

/// A group of a scheme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "core.d.ts describes each field")]
pub struct TaxonomyGroup {
    pub id: &'static str,
    pub types: Vec<TaxonomyType>,
}

/// A type, with regions that are classified to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "core.d.ts describes each field")]
pub struct TaxonomyType {
    pub id: &'static str,
    pub example: Ids,
}

impl From<Scheme> for Taxonomy {
    fn from(scheme: Scheme) -> Self {
        let groups = scheme.groups().iter().map(|entry| {
            let types =
                entry.types.iter().map(|kind| TaxonomyType { id: kind.id.id(), example: ids(kind.example) });
            TaxonomyGroup { id: entry.group.id(), types: types.collect() }
        });
        Self { scheme: scheme.id(), groups: groups.collect() }
    }
}
