//! The view model: exactly what the screen shows, as data. Tests look here.
//!
//! It knows nothing of how a thing is drawn, and nothing of why it is shown; `compose` does. The props of components
//! hold its parts as `Rc`; the views are `Eq` so that comparing an `Rc` with itself compares no content.

mod answer;
mod card;
#[cfg(feature = "ssr")]
mod fallback;

use std::rc::Rc;

use implicit_clone::unsync::IString;

use super::Settings;
use crate::content::Language;
use crate::domain::{OneSide, Region, RegionSet};

pub use answer::*;
pub use card::*;
#[cfg(feature = "ssr")]
pub use fallback::*;

/// Everything the screen shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// What the embedding page decided.
    pub settings: Rc<Settings>,
    /// The language of the words.
    pub language: Language,
    /// The choice of language, where there is one.
    pub languages: Option<LanguagesView>,
    /// The widget's title.
    pub title: IString,
    /// Who it is for and what to do.
    pub intro: IString,
    /// That the translation was not checked, or that English stands in place of another language.
    pub translation: Option<IString>,
    /// One short sentence for those who hear the screen: the answer, or what a search found.
    pub status: IString,
    /// What is said above the fallback if all this ends in a fault, and the label of the button that starts again.
    pub fault: [IString; 2],
    /// The figure, the checkboxes and the buttons under them.
    pub parts: Rc<PartsView>,
    /// The question about one side, where it applies.
    pub question: Option<Rc<QuestionView>>,
    /// The names, the reasons and what they mean.
    pub answer: Rc<AnswerView>,
    /// Whether the clinic's own text on whom to see has a place here.
    pub contact: bool,
    /// How the names would change with one more part.
    pub what_if: Option<Rc<WhatIfView>>,
    /// The buttons that take the answer along, when there is one.
    pub take: Option<TakeView>,
    /// What stands below the answer. None while the parts alone are drawn: then the answer is not drawn either.
    pub below: Option<Rc<BelowView>>,
    /// Whether something is still on its way: the reading part, or what is drawn after the first.
    pub busy: bool,
}

/// What stands below the answer. Nothing in it depends on what is picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BelowView {
    /// When to get help, and the notice.
    pub notes: Rc<NotesView>,
    /// The search field and the list of all groups and types, unless the page leaves out both, or they are not drawn yet.
    pub types: Option<Rc<TypesView>>,
    /// What stands there until they are drawn.
    pub types_waiting: Option<WaitingView>,
    /// Heading of everything further.
    pub more_heading: IString,
    /// Everything further: the two lists, and about dystonia. None if the page leaves out both, or they are
    /// not drawn yet.
    pub more: Vec<CardView>,
    /// What stands there until it is drawn.
    pub more_waiting: Option<WaitingView>,
    /// What everything rests on; without the list while the rest is not drawn.
    pub sources: AllSourcesView,
}

/// A section that is not drawn yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingView {
    /// Its heading.
    pub heading: IString,
    /// That it is on its way.
    pub text: IString,
}

/// The choice of language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguagesView {
    /// What is chosen here.
    pub label: IString,
    /// The languages by tag, each with its name in itself.
    pub choices: Vec<ChoiceView<IString>>,
}

/// The figure and the checkboxes: two forms of one choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartsView {
    /// The question the checkboxes answer.
    pub legend: IString,
    /// How to answer it.
    pub hint: IString,
    /// The checkboxes.
    pub areas: Vec<AreaView>,
    /// The figure.
    pub figure: Rc<FigureView>,
    /// Label of the button that empties the selection.
    pub start_over: IString,
    /// Label of the button that takes the last change back.
    pub undo: IString,
    /// Whether there is one to take back.
    pub can_undo: bool,
}

/// A selection, and what holds it together or keeps it apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarksView {
    /// What is picked.
    pub picked: RegionSet,
    /// The picked parts that touch.
    pub links: Vec<(Region, Region)>,
    /// The gaps between pieces, each by its two nearest parts.
    pub gaps: Vec<(Region, Region)>,
}

/// The figure as picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureView {
    /// What is drawn on it.
    pub marks: MarksView,
    /// Label of the figure's right side, which is on the left of the picture.
    pub your_right: IString,
    /// Label of the figure's left side.
    pub your_left: IString,
    /// Caption of the enlarged head.
    pub head: IString,
    /// What the mark of a link means.
    pub joined: IString,
    /// What the mark of a gap means.
    pub apart: IString,
}

/// Checkboxes of one area of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaView {
    /// The area.
    pub name: IString,
    /// Its regions.
    pub parts: Vec<PartView>,
}

/// One checkbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartView {
    /// The region it stands for.
    pub region: Region,
    /// Its label.
    pub label: IString,
    /// What counts in.
    pub hint: IString,
    /// Whether it is checked.
    pub picked: bool,
}

/// A question with radio buttons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionView {
    /// The question.
    pub legend: IString,
    /// Why it is asked.
    pub hint: IString,
    /// The answers.
    pub choices: Vec<ChoiceView<OneSide>>,
}

/// One radio button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceView<T> {
    /// What it chooses.
    pub value: T,
    /// Its label.
    pub label: IString,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// When to get help, and the notice: the same for every reader of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotesView {
    /// Heading of the help text.
    pub help_heading: IString,
    /// When to get help now.
    pub help: TextView,
    /// The three steps, in full.
    pub steps: Vec<CardView>,
    /// Heading of the notice.
    pub notice_heading: IString,
    /// The education notice.
    pub notice: IString,
    /// Who knows what the reader picks.
    pub privacy: IString,
    /// Whether, and by whom, the text was reviewed.
    pub review: IString,
}

/// What everything rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllSourcesView {
    /// The heading.
    pub heading: IString,
    /// What everything is based on.
    pub affiliation: IString,
    /// All sources.
    pub sources: Rc<SourcesView>,
}

/// The sheet that a reader takes along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintView {
    /// The language of the words.
    pub language: Language,
    /// The title.
    pub title: IString,
    /// When it was printed.
    pub date: IString,
    /// As on the screen.
    pub translation: Option<IString>,
    /// The figure as picked.
    pub figure: Rc<FigureView>,
    /// Heading over the picked parts.
    pub picked_heading: IString,
    /// The picked parts; none says so.
    pub picked: Vec<IString>,
    /// The answer.
    pub answer: AnswerView,
    /// Heading over the questions.
    pub ask_heading: IString,
    /// Questions for the doctor.
    pub ask: Vec<IString>,
    /// Heading over the lines for notes.
    pub notes_heading: IString,
    /// Help and notice.
    pub notes: NotesView,
    /// Sources of what is on the sheet.
    pub sources: AllSourcesView,
}
