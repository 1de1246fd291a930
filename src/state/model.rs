//! The state of one element and its only way to change.

use std::rc::Rc;

use implicit_clone::unsync::IString;

use super::{Settings, Start};
use crate::content::Catalog;
use crate::domain::{Group, OneSide, Region, RegionSet, Scheme, TypeId};

/// How many steps back "Undo" can go.
const HISTORY: usize = 50;

/// The longest search text that is kept, in characters.
const LONGEST_QUERY: usize = 60;

/// Something that can be opened and read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// A group. It is always open.
    Group(Group),
    /// A type.
    Type(TypeId),
    /// The type that is about cause and not place.
    DopaResponsive,
    /// A part of "About dystonia", by its place in the catalog.
    About(usize),
    /// A step of "When to get help", by its place in the catalog.
    Help(usize),
    /// Why there are two lists.
    TwoLists,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The embedding page decided something. What it picks and opens at the start waits for [`Self::Reset`].
    Configure(Rc<Settings>),
    /// Everything is to be as the page starts it.
    Reset,
    /// A region was picked, or taken back.
    Toggle(Region),
    /// A whole selection replaces the reader's, to show an example on the figure.
    Pick(RegionSet),
    /// The one-side question was answered.
    AnswerOneSide(OneSide),
    /// Everything picked is to go.
    StartOver,
    /// The last change of picks is to be taken back.
    Undo,
    /// Something was opened, or closed.
    ToggleTopic(Topic),
    /// The types of this list are to be shown.
    List(Scheme),
    /// The search field holds this text.
    Find(IString),
    /// The host page is about to be printed, or has been: everything opens, and closes again.
    OpenAll(bool),
    /// Only so much of the screen is to be drawn.
    Render(RenderStage),
    /// The words are these.
    Load(Catalog),
    /// A sheet of the answer is to be printed, or opened as its own page. Changes no state.
    Take(Take),
    /// The reader wants this language, by its tag. Changes no state: its words have to come first.
    Speak(IString),
}

impl Action {
    /// Whether it is about what is picked alone: nothing else that is shown of the state changes by it, but of what the
    /// status speaks.
    pub fn picks(&self) -> bool {
        matches!(
            self,
            Self::Toggle(_) | Self::Pick(_) | Self::AnswerOneSide(_) | Self::StartOver | Self::Undo
        )
    }
}

/// How much of the screen is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum RenderStage {
    /// What to pick from, and the short answer: a slow phone shows it sooner without what follows.
    Parts,
    /// With the answer, the notes, and the headings of the rest.
    First,
    /// All of it.
    #[default]
    All,
}

/// What the reader takes along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// A printed sheet.
    Print,
    /// The same as a page of its own.
    OpenPage,
}

/// What the reader picked: all that a classification needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Picks {
    regions: RegionSet,
    one_side: OneSide,
}

/// Everything one element knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    catalog: Catalog,
    settings: Rc<Settings>,
    picks: Picks,
    /// Earlier picks, the latest last; never more than [`HISTORY`].
    history: Vec<Picks>,
    open: Vec<Topic>,
    all_open: bool,
    stage: RenderStage,
    listed: Option<Scheme>,
    query: IString,
    /// Whether searching was the last thing the reader did: what the status speaks of.
    found_last: bool,
}

impl State {
    /// The state after an action.
    #[must_use]
    pub fn after(mut self, action: Action) -> Self {
        self.found_last = match action {
            Action::Find(_) => true,
            Action::ToggleTopic(_)
            | Action::OpenAll(_)
            | Action::Render(_)
            | Action::Take(_)
            | Action::Speak(_)
            | Action::Configure(_)
            | Action::Load(_) => self.found_last,
            _ => false,
        };
        match action {
            Action::Configure(settings) => self.settings = settings,
            Action::Reset => self.reset(),
            Action::Toggle(region) => self.pick(self.picks.regions.toggled(region), OneSide::Unanswered),
            Action::Pick(regions) => self.pick(regions, OneSide::Unanswered),
            Action::AnswerOneSide(answer) => self.pick(self.picks.regions, answer),
            Action::StartOver => self.pick(RegionSet::EMPTY, OneSide::Unanswered),
            Action::Undo => self.picks = self.history.pop().unwrap_or(self.picks),
            Action::ToggleTopic(topic) if self.open.contains(&topic) => {
                self.open.retain(|&open| open != topic);
            }
            Action::ToggleTopic(topic) => self.open.push(topic),
            Action::List(scheme) => self.listed = Some(scheme),
            Action::Find(query) => self.query = cut_query(query),
            Action::OpenAll(all) => self.all_open = all,
            Action::Render(stage) => self.stage = stage,
            Action::Load(catalog) => self.catalog = catalog,
            Action::Take(_) | Action::Speak(_) => {}
        }
        self
    }

    /// The words.
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// What the embedding page decided.
    pub fn settings(&self) -> &Rc<Settings> {
        &self.settings
    }

    /// The picked regions.
    pub fn regions(&self) -> RegionSet {
        self.picks.regions
    }

    /// The answer to the one-side question; any change of picks clears it.
    pub fn one_side(&self) -> OneSide {
        self.picks.one_side
    }

    /// Whether there is a change of picks to take back.
    pub fn can_undo(&self) -> bool {
        !self.history.is_empty()
    }

    /// Whether something is open.
    pub fn is_open(&self, topic: Topic) -> bool {
        self.all_open || self.open.contains(&topic)
    }

    /// Whether everything is open, as in print.
    pub fn all_open(&self) -> bool {
        self.all_open
    }

    /// How much of the screen is drawn.
    pub fn stage(&self) -> RenderStage {
        self.stage
    }

    /// Whether all of the screen is drawn.
    pub fn is_complete(&self) -> bool {
        self.stage == RenderStage::All
    }

    /// The list whose types are shown.
    pub fn listed(&self) -> Scheme {
        self.listed.unwrap_or(self.settings.scheme)
    }

    /// The text of the search field.
    pub fn query(&self) -> &IString {
        &self.query
    }

    /// Whether searching was the last thing the reader did.
    pub fn found_last(&self) -> bool {
        self.found_last
    }

    /// What the page starts with; words, settings and printing stay.
    fn reset(&mut self) {
        let Start { regions, topic } = self.settings.start;
        self.picks = Picks { regions, one_side: OneSide::Unanswered };
        self.history.clear();
        self.open = topic.into_iter().collect();
        self.query = IString::Static("");
        // An open card can be seen only in a list that has it.
        let scheme = self.settings.scheme;
        self.listed = match topic {
            Some(Topic::Type(id)) if scheme.types().all(|kind| kind.id != id) => Some(scheme.other()),
            _ => None,
        };
    }

    fn pick(&mut self, regions: RegionSet, one_side: OneSide) {
        let picks = Picks { regions, one_side };
        if picks == self.picks {
            return;
        }
        if self.history.len() == HISTORY {
            self.history.remove(0);
        }
        self.history.push(self.picks);
        self.picks = picks;
    }
}

/// A search text without the part that is longer than a reader has a reason to type.
pub fn cut_query(query: IString) -> IString {
    match query.char_indices().nth(LONGEST_QUERY) {
        Some((end, _)) => query.get(..end).unwrap_or_default().to_owned().into(),
        None => query,
    }
}
