//! What stands around the reasons: order of the names, comparison, status, contained patterns, meanings.

use std::collections::HashSet;
use std::rc::Rc;

use dystonia_explorer::content::{First, Help};
use dystonia_explorer::domain::Scheme::{Consensus2013, Hopkins};
use dystonia_explorer::domain::{Disagreement, OneSide, RegionSet, Rule, Scheme, classify};
use dystonia_explorer::state::view::AnswerView;
use dystonia_explorer::state::{Action, State, View};

use crate::fixtures::{asked_about_one_side, components, every_state, family, picked, read, state_with};

fn answer_to(scheme: Scheme, words: &str) -> AnswerView {
    answer_of(&state_with(scheme, picked(words)))
}

fn answer_of(state: &State) -> AnswerView {
    Rc::unwrap_or_clone(View::of(state).answer)
}

/// The family in the words of the rules; yes to the one-side question leads to the other shelf.
fn family_of(state: &State) -> Option<Disagreement> {
    if state.one_side() == OneSide::Yes && asked_about_one_side(state.regions()) {
        Some(Disagreement::OtherShelf)
    } else {
        family(state.regions())
    }
}

#[test]
fn the_list_that_the_page_chose_stands_first() {
    for state in every_state().filter(|state| !state.regions().is_empty()) {
        let lists: Vec<_> = answer_of(&state).names.iter().map(|name| name.list.to_string()).collect();
        let expected = match state.settings().scheme {
            Hopkins => [First::ListHopkins, First::ListConsensus],
            Consensus2013 => [First::ListConsensus, First::ListHopkins],
        };
        assert_eq!(lists, expected.map(First::english));
    }
}

#[test]
fn both_lists_are_shown_with_the_same_words_whichever_stands_first() {
    for set in RegionSet::every().filter(|set| !set.is_empty()) {
        let mut names = answer_of(&state_with(Hopkins, set)).names;
        names.reverse();
        assert_eq!(answer_of(&state_with(Consensus2013, set)).names, names);
    }
}

#[test]
fn nothing_picked_has_no_names_and_says_what_to_do() {
    for scheme in Scheme::ALL {
        let answer = answer_to(scheme, "nothing");
        assert!(answer.names.is_empty() && answer.meaning.is_empty());
        assert_eq!((answer.comparison, answer.contains, answer.differ), (None, None, false));
        assert_eq!(&*answer.lead, First::ReasonNone.english());
    }
}

#[test]
fn each_family_of_disagreement_has_its_own_explanation() {
    for state in every_state().filter(|state| !state.regions().is_empty()) {
        let expected = match family_of(&state) {
            None => First::BothAgree,
            Some(Disagreement::LegsWithoutTrunk) => First::DifferLegs,
            Some(Disagreement::TrunkWithoutLegs) => First::DifferTrunk,
            Some(Disagreement::OtherShelf) => First::DifferShelf,
        };
        assert_eq!(answer_of(&state).comparison.as_deref(), Some(expected.english()));
    }
}

#[test]
fn the_explanation_says_that_the_lists_agree_exactly_where_their_group_names_are_equal() {
    for state in every_state().filter(|state| !state.regions().is_empty()) {
        let answer = answer_of(&state);
        assert_eq!(answer.differ, answer.names[0].group != answer.names[1].group);
        assert_eq!(answer.differ, answer.comparison.as_deref() != Some(First::BothAgree.english()));
    }
}

#[test]
fn the_status_sentence_names_list_group_and_type() {
    let expected = [
        (Hopkins, "nothing", "No parts picked."),
        (Hopkins, "eyes + mouth", "Patient-page list: Segmental dystonia, Meige syndrome."),
        (Consensus2013, "eyes + mouth", "2013 doctors’ list: Segmental dystonia, Cranial dystonia."),
        (Hopkins, "left arm + left leg", "Patient-page list: Multifocal dystonia, Hemidystonia."),
        (Consensus2013, "left arm + left leg", "2013 doctors’ list: Hemidystonia."),
        (Consensus2013, "eyes + left leg", "2013 doctors’ list: Multifocal dystonia."),
    ];
    for (scheme, words, status) in expected {
        assert_eq!(&*View::of(&state_with(scheme, picked(words))).status, status, "{words}");
    }
}

#[test]
fn the_status_sentence_says_what_the_first_name_on_the_screen_says() {
    for state in every_state().filter(|state| !state.regions().is_empty()) {
        let answer = answer_of(&state);
        let name = &answer.names[0];
        let finer = name.type_name.as_ref().map(|finer| format!(", {finer}")).unwrap_or_default();
        assert_eq!(*View::of(&state).status, format!("{}: {}{finer}.", name.list, name.group_name));
    }
}

#[test]
fn contained_patterns_never_mention_hemidystonia() {
    for contains in every_state().filter_map(|state| answer_of(&state).contains) {
        assert!(!contains.to_lowercase().contains("hemidystonia"), "{contains}");
    }
}

#[test]
fn contained_patterns_never_repeat_the_type_itself() {
    for state in every_state() {
        let answer = answer_of(&state);
        let Some(contains) = answer.contains else { continue };
        let type_name = answer.names[0].type_name.clone();
        assert!(type_name.is_none_or(|name| !contains.contains(&*name)), "{contains}");
    }
}

#[test]
fn eyes_mouth_and_neck_contain_meige_syndrome() {
    let contains = answer_to(Hopkins, "eyes + mouth + neck").contains.unwrap();
    let names = "Blepharospasm, Oromandibular dystonia, Cervical dystonia, and Meige syndrome";
    assert_eq!(*contains, First::AlsoContains.english().replace("{names}", names));
}

#[test]
fn a_single_part_contains_nothing_else() {
    for state in every_state().filter(|state| state.regions().len() == 1) {
        assert_eq!(answer_of(&state).contains, None);
    }
}

#[test]
fn the_question_is_shown_where_it_applies_with_the_answer_given() {
    for state in every_state() {
        let question = View::of(&state).question;
        assert_eq!(question.is_some(), asked_about_one_side(state.regions()));
        for choice in question.iter().flat_map(|question| &question.choices) {
            assert_eq!(choice.chosen, choice.value == state.one_side());
        }
    }
}

#[test]
fn an_answer_given_where_the_question_does_not_apply_changes_no_name() {
    for set in RegionSet::every().filter(|&set| !asked_about_one_side(set)) {
        let state = state_with(Hopkins, set);
        let before = answer_of(&state);
        assert_eq!(answer_of(&state.after(Action::AnswerOneSide(OneSide::Yes))), before);
    }
}

#[test]
fn every_name_on_the_screen_is_explained_once_with_its_sources() {
    for state in every_state() {
        let answer = answer_of(&state);
        let shown = answer.names.iter().flat_map(|name| [Some(&name.group_name), name.type_name.as_ref()]);
        let mut shown: HashSet<_> = shown.flatten().map(ToString::to_string).collect();
        if state.one_side() == OneSide::Yes && asked_about_one_side(state.regions()) {
            // Only the shelf that the reason names: the parts may well touch.
            shown.remove(First::GroupMultifocal.english());
        }
        let explained: Vec<_> = answer.meaning.iter().map(|meaning| meaning.name.to_string()).collect();
        assert_eq!(explained.len(), shown.len(), "{explained:?}");
        assert_eq!(HashSet::from_iter(explained), shown);
        assert!(answer.meaning.iter().all(|meaning| !meaning.sources.list.is_empty()));
    }
}

#[test]
fn separate_groups_are_spoken_of_only_where_there_are_some() {
    for state in every_state().filter(|state| components(state.regions()).len() == 1) {
        let meaning = answer_of(&state).meaning;
        assert!(meaning.iter().all(|meaning| !meaning.text.contains("separate groups")), "{state:?}");
    }
}

#[test]
fn a_hemidystonia_answer_and_no_other_says_what_to_do_when_signs_are_sudden() {
    let note = Help::StrokeNote.english().replace("{emergency}", First::EmergencyNumber.english());
    for state in every_state() {
        let rules = Scheme::ALL.map(|list| classify(list, state.regions(), state.one_side()).rule);
        let expected = rules.iter().any(|rule| matches!(rule, Rule::S4 | Rule::C3 | Rule::U1));
        let alert = answer_of(&state).alert.as_ref().map(read);
        assert_eq!(alert.as_deref(), expected.then_some(&*note), "{rules:?}");
    }
}
