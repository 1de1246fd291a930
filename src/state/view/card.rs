//! What can be opened and read: cards, their texts, their sources, and the search over them.

use std::rc::Rc;

use implicit_clone::unsync::IString;

use super::{ChoiceView, MarksView};
use crate::domain::{Group, RegionSet, Scheme};
use crate::state::Topic;

/// Sources of a text, under their label.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceView {
    /// What to cite.
    pub citation: IString,
    /// Where to read it.
    pub link: Option<IString>,
}

/// A text in blocks; a block of several lines is a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextView(pub Vec<Vec<Vec<SpanView>>>);

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SpanView {
    /// Words.
    Words(IString),
    /// A telephone number, and the link that calls it.
    Phone(IString, IString),
}

/// The search field and the list of all groups and types of one list; either may be left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypesView {
    /// The section's heading.
    pub heading: IString,
    /// The search field.
    pub find: Option<FindView>,
    /// That nothing matches, if so.
    pub nothing: Option<IString>,
    /// The choice of list; gone while searching, which looks through both, and without the types.
    pub lists: Option<ListsView>,
    /// The groups of the list side by side; gone while searching.
    pub groups: Rc<Vec<GroupView>>,
    /// The groups with their types; while searching, what is found.
    pub cards: Vec<CardView>,
    /// Heading over what is named by its cause.
    pub by_cause: IString,
    /// What is named by its cause, and is in no group; while searching it is among the cards if it is found.
    pub apart: Option<CardView>,
}

/// The search field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindView {
    /// Its label.
    pub label: IString,
    /// What to type.
    pub hint: IString,
    /// What is typed.
    pub query: IString,
}

/// The choice between the two lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListsView {
    /// What the choice is for.
    pub legend: IString,
    /// The two lists.
    pub choices: Vec<ChoiceView<Scheme>>,
}

/// A group at a glance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupView {
    /// The group.
    pub group: Group,
    /// Its name.
    pub name: IString,
    /// What it is, in a few words.
    pub text: IString,
    /// An example.
    pub example: MarksView,
}

/// Something that can be opened and read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardView {
    /// What it is about.
    pub topic: Topic,
    /// Its name.
    pub name: IString,
    /// An example, drawn small beside the name.
    pub picture: Option<RegionSet>,
    /// What there is to read; only while it is open. A group always is.
    pub body: Option<Rc<BodyView>>,
    /// Cards under it, whether it is open or not.
    pub cards: Vec<Self>,
}

/// The inside of an open card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BodyView {
    /// The texts.
    pub sections: Vec<SectionView>,
    /// Where they come from.
    pub sources: Option<Rc<SourcesView>>,
    /// An example to show on the figure.
    pub show: Option<ShowView>,
}

/// One text of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionView {
    /// What it is about, if not what the card is about.
    pub heading: Option<IString>,
    /// The text.
    pub text: TextView,
    /// An example to show on the figure.
    pub show: Option<ShowView>,
}

/// A button that shows an example on the figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShowView {
    /// What the button says.
    pub label: IString,
    /// The same, understandable on its own.
    pub named: IString,
    /// What it shows.
    pub example: RegionSet,
}
