//! What a page picks and opens at the start, and how everything becomes that again.

use std::collections::HashSet;
use std::rc::Rc;

use dystonia_explorer::content::Catalog;
use dystonia_explorer::domain::{OneSide, Region, RegionSet, Scheme, TypeId};
use dystonia_explorer::state::view::CardView;
use dystonia_explorer::state::{Action, Settings, Start, State, Topic, View};

use crate::fixtures::{below, configured, picked, types};

/// A page that starts so, as the loader starts it.
fn started(scheme: Scheme, start: Start) -> State {
    configured(Settings { scheme, start, ..Settings::default() }).after(Action::Reset)
}

/// Everything that a page can open at the start.
fn every_topic() -> impl Iterator<Item = Topic> {
    Start::topic_ids().map(|id| Start::parse_topic(id).unwrap())
}

/// The open cards among the types that are listed.
fn open(state: &State) -> Vec<Topic> {
    let types = types(state);
    let cards = types.cards.iter().flat_map(|group| &group.cards).chain(&types.apart);
    let is_open = |card: &&CardView| card.body.is_some();
    cards.filter(is_open).map(|card| card.topic).collect()
}

/// A reader who did everything there is to do.
fn busy(state: State) -> State {
    [
        Action::Pick(picked("left arm + left leg + neck")),
        Action::AnswerOneSide(OneSide::Yes),
        Action::ToggleTopic(Topic::TwoLists),
        Action::ToggleTopic(Topic::Type(TypeId::Cervical)),
        Action::List(Scheme::Hopkins),
        Action::List(Scheme::Consensus2013),
        Action::Find("voice".into()),
    ]
    .into_iter()
    .fold(state, State::after)
}

#[test]
fn regions_are_named_by_their_ids_between_spaces_and_commas() {
    for text in
        ["arm_left leg_left", "leg_left,arm_left", " arm_left,\n leg_left, ", "arm_left arm_left leg_left"]
    {
        assert_eq!(Start::parse_regions(text), Some(picked("left arm + left leg")), "{text:?}");
    }
    for text in ["", " ", ","] {
        assert_eq!(Start::parse_regions(text), Some(RegionSet::EMPTY), "{text:?}");
    }
    let all = Region::ALL.map(Region::id).join(" ");
    assert_eq!(Start::parse_regions(&all), Some(picked("all nine")));
}

#[test]
fn with_an_unknown_region_none_is_picked() {
    for text in ["arm", "neck arm", "arm neck", "Neck", "neck; trunk", "neck\0", &"x".repeat(1_000_000)] {
        assert_eq!(Start::parse_regions(text), None, "{text:.40}");
    }
}

#[test]
fn every_type_of_either_list_can_be_open_at_the_start_and_the_one_that_is_in_none() {
    let ids: HashSet<_> = Start::topic_ids().collect();
    let listed = Scheme::ALL.into_iter().flat_map(Scheme::types).map(|kind| kind.id);
    let expected = listed.filter(|&id| id != TypeId::None).map(TypeId::id).chain(["dopa_responsive"]);
    assert_eq!(ids, expected.collect());
    for id in ids {
        let topic = Start::parse_topic(id).unwrap();
        assert!(matches!(topic, Topic::Type(kind) if kind.id() == id) || topic == Topic::DopaResponsive);
    }
}

#[test]
fn what_is_no_type_is_not_opened() {
    for text in ["", "none", "focal", "Meige", " meige", "meige cranial", "two-lists", "DopaResponsive"] {
        assert_eq!(Start::parse_topic(text), None, "{text:?}");
    }
}

#[test]
fn the_start_waits_until_it_is_asked_for() {
    let start = Start { regions: picked("neck"), topic: Some(Topic::DopaResponsive) };
    let state = configured(Settings { start, ..Settings::default() });
    assert!(state.regions().is_empty() && !state.is_open(Topic::DopaResponsive));
    // A change of attributes while the reader is busy moves nothing.
    let before = busy(State::default());
    let settings = Settings { start, ..(**before.settings()).clone() };
    let after = before.clone().after(Action::Configure(Rc::new(settings)));
    assert_eq!((after.regions(), after.one_side()), (before.regions(), before.one_side()));
    assert_eq!(types(&after), types(&before));
}

#[test]
fn a_page_starts_with_its_regions_and_nothing_to_undo() {
    for regions in RegionSet::every() {
        let state = started(Scheme::Hopkins, Start { regions, topic: None });
        assert_eq!((state.regions(), state.one_side()), (regions, OneSide::Unanswered));
        assert!(!state.can_undo());
    }
}

#[test]
fn starting_over_from_there_picks_nothing_and_can_be_undone() {
    let start = Start { regions: picked("neck"), topic: None };
    let state = started(Scheme::Hopkins, start).after(Action::StartOver);
    assert!(state.regions().is_empty());
    assert_eq!(state.after(Action::Undo).regions(), picked("neck"));
}

#[test]
fn whatever_is_open_at_the_start_can_be_seen_and_nothing_else_is_open() {
    for scheme in Scheme::ALL {
        for topic in every_topic() {
            let state = started(scheme, Start { regions: RegionSet::EMPTY, topic: Some(topic) });
            assert_eq!(open(&state), [topic], "{scheme:?}");
            assert!(below(&state).more.iter().all(|card| card.body.is_none()));
        }
        assert_eq!(open(&started(scheme, Start::default())), []);
    }
}

#[test]
fn the_other_list_is_shown_only_for_a_type_that_the_chosen_one_lacks() {
    for (scheme, id, listed) in [
        (Scheme::Hopkins, "meige", Scheme::Hopkins),
        (Scheme::Hopkins, "cervical", Scheme::Hopkins),
        (Scheme::Hopkins, "hemidystonia", Scheme::Hopkins),
        (Scheme::Hopkins, "dopa_responsive", Scheme::Hopkins),
        (Scheme::Hopkins, "cranial", Scheme::Consensus2013),
        (Scheme::Hopkins, "without_leg", Scheme::Consensus2013),
        (Scheme::Consensus2013, "cervical", Scheme::Consensus2013),
        (Scheme::Consensus2013, "meige", Scheme::Hopkins),
        (Scheme::Consensus2013, "diffuse", Scheme::Hopkins),
    ] {
        let topic = Start::parse_topic(id);
        let state = started(scheme, Start { regions: picked("neck"), topic });
        assert_eq!(state.listed(), listed, "{id} in {scheme:?}");
        let first = View::of(&state).answer.names[0].list.clone();
        assert_eq!(
            first,
            View::of(&started(scheme, Start { regions: picked("neck"), topic: None })).answer.names[0].list
        );
    }
}

#[test]
fn after_a_reset_nothing_is_left_of_what_the_reader_did() {
    let topics = every_topic().map(Some).chain([None]);
    let starts = topics
        .flat_map(|topic| [RegionSet::EMPTY, picked("eyes + mouth")].map(|regions| Start { regions, topic }));
    for start in starts {
        for scheme in Scheme::ALL {
            let fresh = started(scheme, start);
            assert_eq!(busy(fresh.clone()).after(Action::Reset), fresh, "{start:?}");
            assert_eq!(fresh.clone().after(Action::Reset), fresh);
        }
    }
    assert_eq!(busy(State::default()).after(Action::Reset), State::default());
}

#[test]
fn a_reset_changes_no_word_and_no_setting() {
    let settings = Rc::new(Settings { scheme: Scheme::Consensus2013, ..Settings::default() });
    let words = Catalog::default().instead();
    let state =
        State::default().after(Action::Configure(settings.clone())).after(Action::Load(words.clone()));
    let state = busy(state).after(Action::Reset);
    assert_eq!((state.settings(), state.catalog()), (&settings, &words));
}

#[test]
fn a_reset_while_the_page_is_printed_closes_nothing_of_it() {
    let state = State::default().after(Action::OpenAll(true)).after(Action::Reset);
    assert!(state.all_open() && !state.after(Action::OpenAll(false)).all_open());
}
