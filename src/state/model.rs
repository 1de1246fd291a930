//! The state of one element and its only way to change.

use super::Settings;
use crate::domain::{Group, OneSide, Region, RegionSet, Scheme, TypeId};

/// How many steps back "Undo" can go.
const HISTORY: usize = 50;

/// Something in the list of types that can be opened and read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// A group.
    Group(Group),
    /// A type.
    Type(TypeId),
}

/// What can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The embedding page decided something.
    Configure(Settings),
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
    /// A group or type was opened, or closed.
    ToggleTopic(Topic),
    /// The types of this list are to be shown.
    List(Scheme),
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
    settings: Settings,
    picks: Picks,
    /// Earlier picks, the latest last; never more than [`HISTORY`].
    history: Vec<Picks>,
    open: Vec<Topic>,
    listed: Option<Scheme>,
}

impl State {
    /// The state after an action.
    #[must_use]
    pub fn after(mut self, action: Action) -> Self {
        match action {
            Action::Configure(settings) => self.settings = settings,
            Action::Toggle(region) => self.pick(self.picks.regions.toggled(region), OneSide::Unanswered),
            Action::Pick(regions) => self.pick(regions, OneSide::Unanswered),
            Action::AnswerOneSide(answer) => self.pick(self.picks.regions, answer),
            Action::StartOver => self.pick(RegionSet::EMPTY, OneSide::Unanswered),
            Action::Undo => self.picks = self.history.pop().unwrap_or(self.picks),
            Action::ToggleTopic(topic) if self.is_open(topic) => self.open.retain(|&open| open != topic),
            Action::ToggleTopic(topic) => self.open.push(topic),
            Action::List(scheme) => self.listed = Some(scheme),
        }
        self
    }

    /// What the embedding page decided.
    pub fn settings(&self) -> Settings {
        self.settings
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

    /// Whether a group or type is open.
    pub fn is_open(&self, topic: Topic) -> bool {
        self.open.contains(&topic)
    }

    /// The list whose types are shown.
    pub fn listed(&self) -> Scheme {
        self.listed.unwrap_or(self.settings.scheme)
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
