//! What a control does, as text in the page: `ui` writes it on the control, `element` reads it when the control is used.
//!
//! A letter, and where there are several of the kind the number of one. Text, because one listener for all controls then
//! does, and what is drawn knows nobody who listens. Whatever else stands there means nothing.

use implicit_clone::unsync::IString;

use super::{Action, Take, Topic};
use crate::domain::{OneSide, Region, RegionSet, Scheme, TypeId};

const ANSWERS: [OneSide; 3] = [OneSide::Unanswered, OneSide::Yes, OneSide::NoOrUnsure];
const TAKES: [Take; 2] = [Take::Print, Take::OpenPage];

impl Action {
    /// What stands on a control that does this; nothing where no control does. What a field says, it says itself.
    pub fn mark(&self) -> IString {
        let (letter, number) = match self {
            Self::Toggle(region) => ("t", *region as usize),
            Self::Pick(regions) => ("p", regions.place()),
            Self::AnswerOneSide(answer) => ("o", *answer as usize),
            Self::StartOver => ("s", 0),
            Self::Undo => ("u", 0),
            Self::ToggleTopic(Topic::Type(id)) => ("y", *id as usize),
            Self::ToggleTopic(Topic::DopaResponsive) => ("d", 0),
            Self::ToggleTopic(Topic::About(place)) => ("a", *place),
            Self::ToggleTopic(Topic::Help(place)) => ("h", *place),
            Self::ToggleTopic(Topic::TwoLists) => ("l", 0),
            Self::List(scheme) => ("c", *scheme as usize),
            Self::Find(_) => ("f", 0),
            Self::Take(take) => ("k", *take as usize),
            Self::Speak(_) => ("v", 0),
            Self::ToggleTopic(Topic::Group(_))
            | Self::Configure(_)
            | Self::Reset
            | Self::OpenAll(_)
            | Self::Reach(_)
            | Self::Load(_) => return IString::Static(""),
        };
        [letter, &number.to_string()].concat().into()
    }

    /// What a control with this mark does; `says` is what the field holds.
    pub fn marked(mark: &str, says: impl FnOnce() -> String) -> Option<Self> {
        let (letter, number) = mark.split_at_checked(1)?;
        let number = number.parse().ok()?;
        Some(match letter {
            "t" => Self::Toggle(*Region::ALL.get(number)?),
            "p" => Self::Pick(RegionSet::every().nth(number)?),
            "o" => Self::AnswerOneSide(*ANSWERS.get(number)?),
            "s" => Self::StartOver,
            "u" => Self::Undo,
            "y" => Self::ToggleTopic(Topic::Type(*TypeId::ALL.get(number)?)),
            "d" => Self::ToggleTopic(Topic::DopaResponsive),
            "a" => Self::ToggleTopic(Topic::About(number)),
            "h" => Self::ToggleTopic(Topic::Help(number)),
            "l" => Self::ToggleTopic(Topic::TwoLists),
            "c" => Self::List(*Scheme::ALL.get(number)?),
            "f" => Self::Find(says().into()),
            "k" => Self::Take(*TAKES.get(number)?),
            "v" => Self::Speak(says().into()),
            _ => return None,
        })
    }
}
