//! The whole explainer as text, for where the element cannot run.

use std::rc::Rc;

use implicit_clone::unsync::IString;

use super::{AllSourcesView, BodyView, CardView, NotesView, SectionView, SourcesView, TextView};
use crate::content::Language;

/// Everything there is to read, with nothing to pick: in the order of a reader who has only this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FallbackView {
    /// The language of the words.
    pub language: Language,
    /// The title.
    pub title: IString,
    /// As on the screen.
    pub translation: Option<IString>,
    /// What dystonia is.
    pub dystonia: BodyView,
    /// Help and notice.
    pub notes: Rc<NotesView>,
    /// The parts that both lists speak of.
    pub parts: PartsToReadView,
    /// The two lists, the chosen one first.
    pub lists: Vec<ListView>,
    /// Heading over what is named by its cause.
    pub by_cause: IString,
    /// What is named by its cause, and is in neither list.
    pub apart: Option<CardView>,
    /// Why there are two lists, and how they differ.
    pub two_lists: TwoListsView,
    /// Heading of everything further.
    pub more_heading: IString,
    /// Everything further.
    pub more: Vec<CardView>,
    /// What everything rests on.
    pub sources: AllSourcesView,
}

/// The parts of the body, and what counts in with each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartsToReadView {
    /// The heading.
    pub heading: IString,
    /// What counts in, under the parts with which it does.
    pub hints: Vec<(Vec<IString>, IString)>,
}

/// One of the two lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListView {
    /// Its name.
    pub name: IString,
    /// What it is.
    pub about: Vec<TextView>,
    /// Its groups with their types. A type that an earlier list has too only says what it means.
    pub groups: Vec<CardView>,
    /// How it finds a name.
    pub rules: RulesView,
    /// Where all this comes from, but for the types, which have their own.
    pub sources: Rc<SourcesView>,
}

/// How a list finds a name, by examples.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesView {
    /// The heading.
    pub heading: IString,
    /// What stands before the examples.
    pub lead: IString,
    /// What stands before each reason.
    pub why: IString,
    /// An example of each rule.
    pub examples: Vec<RuleView>,
}

/// An example of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleView {
    /// The parts.
    pub parts: IString,
    /// What they are called.
    pub names: IString,
    /// Why.
    pub reason: IString,
}

/// Why there are two lists, and how they differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwoListsView {
    /// The heading.
    pub heading: IString,
    /// The texts; one without a heading belongs to the one before it.
    pub sections: Vec<SectionView>,
    /// Where they come from.
    pub sources: Rc<SourcesView>,
}
