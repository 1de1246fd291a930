//! What controls do, as text in the page: it reads back as what was written, and nothing else is taken.

use std::collections::HashSet;
use std::rc::Rc;

use dystonia_explorer::content::Catalog;
use dystonia_explorer::domain::{Group, OneSide, Region, RegionSet, Scheme, TypeId};
use dystonia_explorer::state::{Action, Reach, Settings, Take, Topic};

/// What a field says.
const SAYS: &str = "a voice";

/// All that a control can do.
fn all() -> Vec<Action> {
    let toggles = Region::ALL.map(Action::Toggle);
    let picks = RegionSet::every().map(Action::Pick);
    let answers = [OneSide::Unanswered, OneSide::Yes, OneSide::NoOrUnsure].map(Action::AnswerOneSide);
    let types = TypeId::ALL.map(Topic::Type).into_iter();
    let places = (0..40).flat_map(|place| [Topic::About(place), Topic::Help(place)]);
    let topics = types.chain(places).chain([Topic::DopaResponsive, Topic::TwoLists]).map(Action::ToggleTopic);
    let lists = Scheme::ALL.map(Action::List);
    let takes = [Take::Print, Take::OpenPage].map(Action::Take);
    let fields = [Action::Find(SAYS.into()), Action::Speak(SAYS.into())];
    let rest = [Action::StartOver, Action::Undo].into_iter().chain(lists).chain(takes).chain(fields);
    toggles.into_iter().chain(picks).chain(answers).chain(topics).chain(rest).collect()
}

#[test]
fn a_mark_reads_back_as_what_it_was_written_for() {
    for action in all() {
        assert_eq!(Action::marked(&action.mark(), || SAYS.to_owned()).as_ref(), Some(&action), "{action:?}");
    }
}

#[test]
fn no_two_actions_have_one_mark() {
    let marks: HashSet<_> = all().iter().map(|action| action.mark().to_string()).collect();
    assert_eq!(marks.len(), all().len());
}

#[test]
fn only_a_field_is_asked_what_it_says() {
    let fields = all().into_iter().filter(|action| {
        let mut asked = false;
        let _ = Action::marked(&action.mark(), || {
            asked = true;
            String::new()
        });
        asked
    });
    assert_eq!(fields.collect::<Vec<_>>(), [Action::Find(SAYS.into()), Action::Speak(SAYS.into())]);
}

#[test]
fn what_no_control_does_has_no_mark() {
    let actions = [
        Action::Configure(Rc::new(Settings::default())),
        Action::Reset,
        Action::OpenAll(true),
        Action::Reach(Reach::First),
        Action::Load(Catalog::default()),
        Action::ToggleTopic(Topic::Group(Group::Focal)),
    ];
    for action in actions {
        assert_eq!(&*action.mark(), "", "{action:?}");
    }
}

#[test]
fn whatever_else_stands_there_means_nothing() {
    let unknown = [
        "",
        "t",
        "t9",
        "t-1",
        "t 0",
        "p512",
        "o3",
        "y20",
        "c2",
        "k2",
        "x0",
        "0",
        "é0",
        "<b>",
        "t99999999999999999999",
    ];
    for mark in unknown {
        assert_eq!(Action::marked(mark, || SAYS.to_owned()), None, "{mark:?}");
    }
}
