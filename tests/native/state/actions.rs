//! What each action does to the state, and that figure and checkboxes show one selection.

use std::rc::Rc;

use dystonia_explorer::domain::{Group, OneSide, Region, RegionSet, Scheme, TypeId};
use dystonia_explorer::state::view::{AnswerView, BelowView, MeaningView, SourcesView};
use dystonia_explorer::state::{
    Action, HeadingLevel, PhoneNumber, RenderStage, Reviewer, Settings, State, Theme, Topic, View,
};

use crate::fixtures::{below, notes, picked, state_with};

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(State::default(), State::after)
}

/// Everything one-sided picked, and the question answered.
fn one_sided() -> State {
    after([Action::Pick(picked("left arm + left leg + neck")), Action::AnswerOneSide(OneSide::Yes)])
}

fn picks(state: &State) -> (RegionSet, OneSide) {
    (state.regions(), state.one_side())
}

/// How often a change can be taken back, and the state at the end.
fn undone_to_the_end(mut state: State) -> (usize, State) {
    let mut steps = 0;
    while state.can_undo() {
        state = state.after(Action::Undo);
        steps += 1;
    }
    (steps, state)
}

/// `count` toggles, region after region.
fn toggles(count: usize) -> impl Iterator<Item = Action> {
    Region::ALL.into_iter().cycle().take(count).map(Action::Toggle)
}

#[test]
fn a_new_state_has_nothing_picked_answered_open_or_to_undo() {
    let state = State::default();
    assert_eq!(picks(&state), (RegionSet::EMPTY, OneSide::Unanswered));
    assert!(!state.can_undo() && !state.is_open(Topic::Group(Group::Focal)));
}

#[test]
fn toggling_picks_a_region_and_toggling_again_takes_it_back() {
    for region in Region::ALL {
        let state = after([Action::Toggle(region)]);
        assert_eq!(state.regions(), RegionSet::of(&[region]));
        assert!(state.after(Action::Toggle(region)).regions().is_empty());
    }
}

#[test]
fn toggling_leaves_the_other_picks() {
    let state = after([Action::Pick(picked("eyes + neck")), Action::Toggle(Region::Eyes)]);
    assert_eq!(state.regions(), picked("neck"));
}

#[test]
fn showing_an_example_replaces_what_was_picked() {
    let state = after([Action::Toggle(Region::Eyes), Action::Pick(picked("both legs"))]);
    assert_eq!(state.regions(), picked("both legs"));
}

#[test]
fn showing_an_example_can_be_undone() {
    let state = after([Action::Toggle(Region::Eyes), Action::Pick(picked("both legs")), Action::Undo]);
    assert_eq!(state.regions(), picked("eyes"));
}

#[test]
fn start_over_empties_picks_and_answer() {
    let state = one_sided().after(Action::StartOver);
    assert_eq!(picks(&state), (RegionSet::EMPTY, OneSide::Unanswered));
}

#[test]
fn undo_after_start_over_brings_back_picks_and_answer() {
    let before = one_sided();
    let state = before.clone().after(Action::StartOver).after(Action::Undo);
    assert_eq!(picks(&state), picks(&before));
}

#[test]
fn starting_over_with_nothing_picked_leaves_nothing_to_undo() {
    assert!(!after([Action::StartOver]).can_undo());
}

#[test]
fn any_change_of_picks_clears_the_one_side_answer() {
    let toggles = Region::ALL.map(Action::Toggle);
    for change in toggles.into_iter().chain([Action::Pick(picked("neck")), Action::StartOver]) {
        assert_eq!(one_sided().after(change.clone()).one_side(), OneSide::Unanswered, "{change:?}");
    }
}

#[test]
fn undo_takes_back_one_change_of_the_answer_and_keeps_the_picks() {
    let state = one_sided().after(Action::AnswerOneSide(OneSide::NoOrUnsure));
    assert_eq!(state.one_side(), OneSide::NoOrUnsure);
    assert_eq!(picks(&state.after(Action::Undo)), picks(&one_sided()));
}

#[test]
fn undo_takes_back_the_latest_change_first() {
    let state = after([Action::Toggle(Region::Eyes), Action::Toggle(Region::Neck), Action::Undo]);
    assert_eq!(state.regions(), picked("eyes"));
    assert_eq!(state.after(Action::Undo).regions(), RegionSet::EMPTY);
}

#[test]
fn undo_with_nothing_to_undo_changes_nothing() {
    assert_eq!(State::default().after(Action::Undo), State::default());
}

#[test]
fn an_action_that_changes_no_pick_leaves_nothing_to_undo() {
    let (steps, _) = undone_to_the_end(one_sided());
    let again = one_sided().after(Action::AnswerOneSide(OneSide::Yes));
    assert_eq!(undone_to_the_end(again).0, steps);
}

#[test]
fn the_history_is_bounded_and_ends_where_it_begins() {
    let (steps, oldest) = undone_to_the_end(after(toggles(60)));
    println!("of 60 toggles {steps} can be undone");
    assert!((9..60).contains(&steps));
    assert_eq!(oldest.regions(), after(toggles(60 - steps)).regions());
}

#[test]
fn a_full_history_loses_only_its_oldest_step() {
    let (steps, _) = undone_to_the_end(after(toggles(60)));
    for more in 61..130 {
        assert_eq!(undone_to_the_end(after(toggles(more))).0, steps, "after {more} toggles");
    }
}

#[test]
fn sixty_undos_after_sixty_toggles_are_harmless() {
    let state = after(toggles(60).chain([const { Action::Undo }; 60]));
    assert!(!state.can_undo());
    assert_eq!(state, undone_to_the_end(after(toggles(60))).1);
}

#[test]
fn configuring_keeps_picks_answer_history_and_open_topics() {
    let topic = Topic::Type(TypeId::Meige);
    let before = one_sided().after(Action::ToggleTopic(topic));
    let settings = Rc::new(Settings {
        scheme: Scheme::Consensus2013,
        theme: Theme::Dark,
        heading_level: HeadingLevel::Four,
        emergency_number: PhoneNumber::parse("112"),
        crisis_line: PhoneNumber::parse("988"),
        reviewed_by: Reviewer::parse("A. Person"),
        ..Settings::default()
    });
    let state = before.clone().after(Action::Configure(settings.clone()));
    assert_eq!(state.settings(), &settings);
    assert_eq!(picks(&state), picks(&before));
    assert!(state.can_undo() && state.is_open(topic));
}

#[test]
fn undo_does_not_take_back_a_setting() {
    let settings = Rc::new(Settings { scheme: Scheme::Consensus2013, ..Settings::default() });
    let state = after([Action::Toggle(Region::Eyes), Action::Configure(settings.clone()), Action::Undo]);
    assert_eq!((state.settings(), state.regions()), (&settings, RegionSet::EMPTY));
}

#[test]
fn a_topic_opens_and_closes_and_leaves_the_others() {
    let (focal, meige) = (Topic::Group(Group::Focal), Topic::Type(TypeId::Meige));
    let both = after([Action::ToggleTopic(focal), Action::ToggleTopic(meige)]);
    assert!(both.is_open(focal) && both.is_open(meige));
    let closed = both.after(Action::ToggleTopic(focal));
    assert!(!closed.is_open(focal) && closed.is_open(meige));
}

#[test]
fn a_group_and_a_type_of_one_name_open_apart() {
    let state = after([Action::ToggleTopic(Topic::Group(Group::Multifocal))]);
    assert!(!state.is_open(Topic::Type(TypeId::Multifocal)));
}

#[test]
fn opening_a_topic_is_nothing_to_undo() {
    assert!(!after([Action::ToggleTopic(Topic::Group(Group::Focal))]).can_undo());
}

#[test]
fn the_types_shown_are_those_of_the_configured_list_until_the_reader_chooses() {
    for scheme in Scheme::ALL {
        assert_eq!(state_with(scheme, RegionSet::EMPTY).listed(), scheme);
    }
}

#[test]
fn the_reader_choice_of_list_overrides_the_configured_one_and_stays() {
    for scheme in Scheme::ALL {
        let state = state_with(scheme, RegionSet::EMPTY).after(Action::List(scheme.other()));
        assert_eq!(state.listed(), scheme.other());
        let settings = Rc::new(Settings { scheme, ..Settings::default() });
        let configured = state.after(Action::Configure(settings));
        assert_eq!(configured.listed(), scheme.other());
    }
}

#[test]
fn choosing_a_list_leaves_the_order_of_the_answer() {
    let state = state_with(Scheme::Hopkins, picked("neck"));
    let answer = View::of(&state).answer;
    assert_eq!(View::of(&state.after(Action::List(Scheme::Consensus2013))).answer, answer);
}

#[test]
fn the_figure_and_the_checkboxes_show_what_is_picked() {
    for set in RegionSet::every() {
        let parts = View::of(&state_with(Scheme::Hopkins, set)).parts;
        let boxes = || parts.areas.iter().flat_map(|area| &area.parts);
        let checked: RegionSet = boxes().filter(|part| part.picked).map(|part| part.region).collect();
        assert_eq!((parts.figure.marks.picked, checked), (set, set));
        assert_eq!(boxes().map(|part| part.region).collect::<Vec<_>>(), Region::ALL);
    }
}

#[test]
fn what_stands_below_the_answer_stays_whatever_is_picked() {
    let all_open = Action::OpenAll(true);
    for read in [all_open, Action::Find("voice".into()), Action::List(Scheme::Consensus2013), Action::Reset] {
        for reach in [RenderStage::Parts, RenderStage::First, RenderStage::All] {
            let state = after([Action::Toggle(Region::Eyes), read.clone(), Action::Render(reach)]);
            let before = View::of(&state).below;
            let others = [
                Action::Toggle(Region::Neck),
                Action::AnswerOneSide(OneSide::Yes),
                Action::StartOver,
                Action::Undo,
            ];
            for action in RegionSet::every().map(Action::Pick).chain(others) {
                assert!(action.picks());
                let state = state.clone().after(action);
                assert_eq!(View::keeping(before.clone(), &state), View::of(&state));
            }
        }
    }
}

#[test]
fn what_is_seen_first_can_be_drawn_without_the_rest() {
    for scheme in Scheme::ALL {
        let state = state_with(scheme, picked("eyes + mouth"));
        let seen = |state: &State| (View::of(state), below(state));
        let ((whole, all), (first, few)) =
            (seen(&state), seen(&state.after(Action::Render(RenderStage::First))));
        assert!(first.busy && few.types.is_none() && few.more.is_empty());
        assert!(!whole.busy && all.types.is_some() && !all.more.is_empty());
        assert!(few.sources.sources.list.is_empty() && !all.sources.sources.list.is_empty());
        assert!(first.answer.meaning.iter().all(|meaning| *meaning.sources == SourcesView::default()));
        let BelowView { types, types_waiting, more, more_waiting, sources, .. } = all.clone();
        assert_eq!((&types_waiting, &more_waiting), (&None, &None));
        assert_eq!(BelowView { types, types_waiting, more, more_waiting, sources, ..few }, all);
        let meanings = first.answer.meaning.iter().zip(&whole.answer.meaning);
        let meaning: Vec<_> = meanings
            .map(|(first, whole)| MeaningView { sources: whole.sources.clone(), ..first.clone() })
            .collect();
        assert!(!meaning.is_empty());
        let answer = Rc::new(AnswerView { meaning, ..(*first.answer).clone() });
        let (busy, below) = (false, whole.below.clone());
        assert_eq!(View { busy, below, answer, ..first }, whole);
    }
}

#[test]
fn the_parts_can_be_drawn_without_what_follows_them() {
    for scheme in Scheme::ALL {
        let state = state_with(scheme, picked("eyes + mouth"));
        let seen = |reach| View::of(&state.clone().after(Action::Render(reach)));
        let (parts, first) = (seen(RenderStage::Parts), seen(RenderStage::First));
        assert!(parts.below.is_none() && first.below.is_some() && parts.busy);
        assert_eq!(View { below: first.below.clone(), ..parts }, first);
    }
}

#[test]
fn the_rest_is_drawn_when_it_is_asked_for_and_not_before() {
    let first = after([Action::Render(RenderStage::First)]);
    assert!(!first.is_complete() && first.clone().after(Action::Render(RenderStage::All)).is_complete());
    for action in [Action::Reset, Action::OpenAll(true)] {
        assert!(!first.clone().after(action).is_complete());
    }
}

#[test]
fn a_card_that_is_opened_early_has_its_inside_with_the_rest() {
    let opened = after([Action::Render(RenderStage::First), Action::ToggleTopic(Topic::Help(0))]);
    let inside = |state: &State| notes(state).steps[0].body.is_some();
    assert!(!inside(&opened) && inside(&opened.after(Action::Render(RenderStage::All))));
}
