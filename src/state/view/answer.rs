//! The answer: names, reasons, meanings, what if, and the buttons to take it along.

use std::rc::Rc;

use implicit_clone::unsync::IString;

use super::{SourcesView, TextView};
use crate::domain::Group;

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerView {
    /// The section's heading.
    pub heading: IString,
    /// What stands before the names; with nothing picked, what to do.
    pub lead: IString,
    /// The name in each list, the chosen list first; none when nothing is picked.
    pub names: Vec<NameView>,
    /// Whether the lists agree, and if not, why.
    pub comparison: Option<IString>,
    /// Whether the lists differ.
    pub differ: bool,
    /// What to do when signs on one side are sudden, beside a hemidystonia answer.
    pub alert: Option<TextView>,
    /// Named patterns within the selection.
    pub contains: Option<IString>,
    /// Heading over the meaning.
    pub meaning_heading: IString,
    /// What the group and the type mean.
    pub meaning: Vec<MeaningView>,
}

/// The name one list gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameView {
    /// The list.
    pub list: IString,
    /// The group.
    pub group: Group,
    /// The group's name.
    pub group_name: IString,
    /// The type, where its name says more than the group's.
    pub type_name: Option<IString>,
    /// Heading over the reason.
    pub why: IString,
    /// Why this name.
    pub reason: IString,
}

/// What a name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeaningView {
    /// The name.
    pub name: IString,
    /// What it means.
    pub text: IString,
    /// Where this is from; nothing while the rest is not drawn.
    pub sources: Rc<SourcesView>,
}

/// How the names would change with one more part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIfView {
    /// The heading.
    pub heading: IString,
    /// What it is, and is not.
    pub intro: IString,
    /// Heading of the first column.
    pub adding: IString,
    /// The two lists.
    pub lists: [IString; 2],
    /// One row for each pair of names, with all parts that lead to it.
    pub rows: Vec<WhatIfRow>,
}

/// Parts that lead to the same names when one of them is added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIfRow {
    /// The parts.
    pub parts: IString,
    /// The name in each list.
    pub names: [IString; 2],
}

/// The buttons that take the answer along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakeView {
    /// The heading.
    pub heading: IString,
    /// Print or save.
    pub print: IString,
    /// Open as a page of its own.
    pub open_page: IString,
}
