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
    pub settings: Rc<Settings>,
    /// The language of the words.
    pub lang: IString,
    /// The widget's title.
    pub title: IString,
    /// Who it is for and what to do.
    pub intro: IString,
    /// One short sentence for those who hear the screen: the answer, or what a search found.
    pub status: IString,
    /// The figure, the checkboxes and the buttons under them.
    pub parts: Rc<PartsView>,
    /// The question about one side, where it applies.
    pub question: Option<Rc<QuestionView>>,
    /// The names, the reasons and what they mean.
    pub answer: Rc<AnswerView>,
    /// How the names would change with one more part.
    pub what_if: Option<Rc<WhatIfView>>,
    /// The buttons that take the answer along, when there is one.
    pub take: Option<Rc<TakeView>>,
    /// When to get help, and the notice.
    pub notes: Rc<NotesView>,
    /// The search field and the list of all groups and types.
    pub types: Rc<TypesView>,
    /// Whether the reading part is still on its way.
    pub busy: bool,
    /// Heading of everything further.
    pub more_heading: IString,
    /// Everything further: the two lists, and about dystonia.
    pub more: Vec<CardView>,
    /// What everything rests on.
    pub sources: Rc<AllSourcesView>,
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
    /// The figure.
    pub figure: FigureView,
    /// Label of the button that empties the selection.
    pub start_over: IString,
    /// Label of the button that takes the last change back.
    pub undo: IString,
    /// Whether there is one to take back.
    pub can_undo: bool,
}

/// The figure as picked.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureView {
    /// What is picked.
    pub picked: RegionSet,
    /// The picked parts that touch: drawn as links; between pieces there is none.
    pub links: Vec<(Region, Region)>,
    /// Label of the figure's right side, which is on the left of the picture.
    pub your_right: IString,
    /// Label of the figure's left side.
    pub your_left: IString,
    /// Caption of the enlarged head.
    pub head: IString,
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
    /// Where the text comes from.
    pub sources: SourcesView,
}

/// Sources of a text, under their label.
#[derive(Clone, Debug, PartialEq)]
pub struct SourcesView {
    /// The label.
    pub label: IString,
    /// Whether they are unfolded, as in print; else the reader unfolds them.
    pub open: bool,
    /// When the text was last edited.
    pub edited: Option<IString>,
    /// The sources.
    pub list: Vec<SourceView>,
}

/// One source.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceView {
    /// What to cite.
    pub citation: IString,
    /// Where to read it.
    pub link: Option<IString>,
}

/// How the names would change with one more part.
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIfRow {
    /// The parts.
    pub parts: IString,
    /// The name in each list.
    pub names: [IString; 2],
}

/// A text in blocks; a block of several lines is a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TextView(pub Vec<Vec<Vec<SpanView>>>);

/// A piece of a line.
#[derive(Clone, Debug, PartialEq)]
pub enum SpanView {
    /// Words.
    Words(IString),
    /// A telephone number, and the link that calls it.
    Phone(IString, IString),
}

/// The search field and the list of all groups and types of one list.
#[derive(Clone, Debug, PartialEq)]
pub struct TypesView {
    /// The section's heading.
    pub heading: IString,
    /// Label of the search field.
    pub find: IString,
    /// What to type.
    pub find_hint: IString,
    /// What is typed.
    pub query: IString,
    /// That nothing matches, if so.
    pub nothing: Option<IString>,
    /// The choice of list; gone while searching, which looks through both.
    pub lists: Option<ListsView>,
    /// The groups with their types; while searching, the types found.
    pub cards: Vec<CardView>,
}

/// The choice between the two lists.
#[derive(Clone, Debug, PartialEq)]
pub struct ListsView {
    /// What the choice is for.
    pub legend: IString,
    /// The two lists.
    pub choices: Vec<ChoiceView<Scheme>>,
}

/// Something that can be opened and read.
#[derive(Clone, Debug, PartialEq)]
pub struct CardView {
    /// What it is about.
    pub topic: Topic,
    /// Its name.
    pub name: IString,
    /// What there is to read; only while it is open.
    pub body: Option<Rc<BodyView>>,
}

/// The inside of an open card.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BodyView {
    /// A small figure.
    pub picture: Option<RegionSet>,
    /// The texts.
    pub sections: Vec<SectionView>,
    /// Where they come from.
    pub sources: Option<SourcesView>,
    /// An example to show on the figure.
    pub show: Option<ShowView>,
    /// Cards within.
    pub cards: Vec<CardView>,
}

/// One text of a card.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionView {
    /// What it is about, if not what the card is about.
    pub heading: Option<IString>,
    /// The text.
    pub text: TextView,
    /// An example to show on the figure.
    pub show: Option<ShowView>,
}

/// A button that shows an example on the figure.
#[derive(Clone, Debug, PartialEq)]
pub struct ShowView {
    /// What the button says.
    pub label: IString,
    /// The same, understandable on its own.
    pub named: IString,
    /// What it shows.
    pub example: RegionSet,
}

/// The buttons that take the answer along.
#[derive(Clone, Debug, PartialEq)]
pub struct TakeView {
    /// The heading.
    pub heading: IString,
    /// Print or save.
    pub print: IString,
    /// Open as a page of its own.
    pub open_page: IString,
}

/// When to get help, and the notice: the same for every reader.
#[derive(Clone, Debug, PartialEq)]
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
    /// Whether, and by whom, the text was reviewed.
    pub review: IString,
}

/// What everything rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct AllSourcesView {
    /// The heading.
    pub heading: IString,
    /// What everything is based on.
    pub affiliation: IString,
    /// All sources.
    pub sources: SourcesView,
}

/// The sheet that a reader takes along.
#[derive(Clone, Debug, PartialEq)]
pub struct PrintView {
    /// The language of the words.
    pub lang: IString,
    /// The title.
    pub title: IString,
    /// When it was printed.
    pub date: IString,
    /// The figure as picked.
    pub figure: FigureView,
    /// Heading over the picked parts.
    pub picked_heading: IString,
    /// The picked parts; none says so.
    pub picked: Vec<IString>,
    /// The answer.
    pub answer: Rc<AnswerView>,
    /// Heading over the questions.
    pub ask_heading: IString,
    /// Questions for the doctor.
    pub ask: Vec<IString>,
    /// Heading over the lines for notes.
    pub notes_heading: IString,
    /// Help and notice.
    pub notes: Rc<NotesView>,
    /// Sources of what is on the sheet.
    pub sources: AllSourcesView,
}
