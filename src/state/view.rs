//! The view model: exactly what the screen shows, as data. Tests look here.
//!
//! It knows nothing of how a thing is drawn, and nothing of why it is shown; `compose` does.

use std::rc::Rc;

use implicit_clone::unsync::IString;

use super::{Settings, Topic};
use crate::domain::{OneSide, Region, RegionSet, Scheme};

/// Everything the screen shows. Each part is shared, so that what did not change is not drawn again.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// What the embedding page decided.
    pub settings: Settings,
    /// The language of the words.
    pub lang: IString,
    /// The widget's title.
    pub title: IString,
    /// Who it is for and what to do.
    pub intro: IString,
    /// The figure, the checkboxes and the buttons under them.
    pub parts: Rc<PartsView>,
    /// The question about one side, where it applies.
    pub question: Option<Rc<QuestionView>>,
    /// The names, the reasons and what they mean.
    pub answer: Rc<AnswerView>,
    /// The list of all groups and types.
    pub types: Rc<TypesView>,
    /// Notice, help and sources: the same for every reader.
    pub notes: Rc<NotesView>,
}

/// The figure and the checkboxes: two forms of one choice.
#[derive(Clone, Debug, PartialEq)]
pub struct PartsView {
    /// The question the checkboxes answer.
    pub legend: IString,
    /// How to answer it.
    pub hint: IString,
    /// The checkboxes.
    pub areas: Vec<AreaView>,
    /// What is picked.
    pub picked: RegionSet,
    /// Label of the figure's right side, which is on the left of the picture.
    pub your_right: IString,
    /// Label of the figure's left side.
    pub your_left: IString,
    /// Caption of the picture of the whole body.
    pub body: IString,
    /// Caption of the enlarged head.
    pub head: IString,
    /// Label of the button that empties the selection.
    pub start_over: IString,
    /// Label of the button that takes the last change back.
    pub undo: IString,
    /// Whether there is one to take back.
    pub can_undo: bool,
}

/// Checkboxes of one area of the body.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaView {
    /// The area.
    pub name: IString,
    /// Its regions.
    pub parts: Vec<PartView>,
}

/// One checkbox.
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionView {
    /// The question.
    pub legend: IString,
    /// Why it is asked.
    pub hint: IString,
    /// The answers.
    pub choices: Vec<ChoiceView<OneSide>>,
}

/// One radio button.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceView<T> {
    /// What it chooses.
    pub value: T,
    /// Its label.
    pub label: IString,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The answer.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerView {
    /// The section's heading.
    pub heading: IString,
    /// One short sentence for those who hear the screen.
    pub status: IString,
    /// What stands before the names; with nothing picked, what to do.
    pub lead: IString,
    /// The name in each list, the chosen list first; none when nothing is picked.
    pub names: Vec<NameView>,
    /// Whether the lists agree, and if not, why.
    pub comparison: Option<IString>,
    /// Whether the lists differ.
    pub differ: bool,
    /// Named patterns within the selection.
    pub contains: Option<IString>,
    /// Heading over the meaning.
    pub meaning_heading: IString,
    /// What the group and the type mean.
    pub meaning: Vec<MeaningView>,
}

/// The name one list gives.
#[derive(Clone, Debug, PartialEq)]
pub struct NameView {
    /// The list.
    pub list: IString,
    /// The group.
    pub group: IString,
    /// The type, where its name says more than the group's.
    pub type_name: Option<IString>,
    /// Heading over the reason.
    pub why: IString,
    /// Why this name.
    pub reason: IString,
}

/// What a name means.
#[derive(Clone, Debug, PartialEq)]
pub struct MeaningView {
    /// The name.
    pub name: IString,
    /// What it means.
    pub text: IString,
    /// Label of the sources.
    pub where_from: IString,
    /// Where the text comes from.
    pub sources: Vec<SourceView>,
}

/// One source.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceView {
    /// What to cite.
    pub citation: IString,
    /// Where to read it.
    pub link: Option<IString>,
}

/// The list of all groups and types of one list.
#[derive(Clone, Debug, PartialEq)]
pub struct TypesView {
    /// The section's heading.
    pub heading: IString,
    /// What the choice of list is for.
    pub legend: IString,
    /// The two lists to choose from.
    pub lists: Vec<ChoiceView<Scheme>>,
    /// The groups; each holds its types.
    pub groups: Vec<CardView>,
}

/// A group or a type that can be opened and read.
#[derive(Clone, Debug, PartialEq)]
pub struct CardView {
    /// Which.
    pub topic: Topic,
    /// Whether it is open.
    pub open: bool,
    /// Name, text and sources.
    pub meaning: MeaningView,
    /// Label of the button that shows it on the figure.
    pub show: IString,
    /// The same, understandable on its own.
    pub show_named: IString,
    /// What the button shows.
    pub example: RegionSet,
    /// The types of a group.
    pub types: Vec<Self>,
}

/// What is the same for every reader.
#[derive(Clone, Debug, PartialEq)]
pub struct NotesView {
    /// Heading of the notice.
    pub notice_heading: IString,
    /// The education notice.
    pub notice: IString,
    /// Whether a clinician reviewed the text.
    pub review: IString,
    /// Heading of the help text.
    pub help_heading: IString,
    /// When to get help now.
    pub help: IString,
    /// Heading of the sources.
    pub sources_heading: IString,
    /// What everything is based on.
    pub affiliation: IString,
    /// Label of the list of all sources.
    pub all_sources: IString,
    /// All sources.
    pub sources: Vec<SourceView>,
}
