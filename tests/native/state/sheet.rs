//! The sheet that a reader takes along, for every selection.

use std::collections::HashSet;

use dystonia_explorer::content::{
    Entry, First, Help, Source, difference, every_entry, reason, region_label, type_page,
};
use dystonia_explorer::domain::{RegionSet, Scheme, classify, disagreement};
use dystonia_explorer::state::{Action, PrintView, Reviewer, Settings, State, Take, View};

use crate::fixtures::{configured, every_state, picked, read, state_with};

fn sheet(state: &State) -> PrintView {
    PrintView::of(state, "today")
}

fn ask(state: &State) -> Vec<String> {
    sheet(state).ask.iter().map(ToString::to_string).collect()
}

/// The questions of a list's answer.
fn questions(state: &State, scheme: Scheme) -> Vec<&'static str> {
    let id = classify(scheme, state.regions(), state.one_side()).type_id;
    type_page(id).into_iter().flat_map(|page| every_entry()[page.ask.place()].english.lines()).collect()
}

#[test]
fn the_names_and_reasons_are_those_of_the_screen() {
    for state in every_state() {
        let answer = sheet(&state).answer;
        assert_eq!(answer, *View::of(&state).answer);
        assert_eq!(answer.names.len(), if state.regions().is_empty() { 0 } else { 2 });
        assert!(answer.names.iter().all(|name| !name.group_name.is_empty() && !name.reason.is_empty()));
    }
}

#[test]
fn every_picked_part_is_listed_once_in_the_words_of_its_checkbox() {
    for state in every_state().filter(|state| !state.regions().is_empty()) {
        let listed: Vec<_> = sheet(&state).picked.iter().map(ToString::to_string).collect();
        let expected: Vec<_> =
            state.regions().into_iter().map(|region| region_label(region).english()).collect();
        assert_eq!(listed, expected);
    }
}

#[test]
fn a_sheet_of_nothing_says_that_no_parts_are_picked() {
    let sheet = sheet(&State::default());
    let said: Vec<_> = sheet.picked.iter().map(ToString::to_string).collect();
    assert_eq!(said, [First::GroupNone.english()]);
    assert!(sheet.ask.is_empty());
}

#[test]
fn the_questions_of_both_answers_are_listed_each_once() {
    for state in every_state() {
        let ask = ask(&state);
        let listed: HashSet<_> = ask.iter().map(String::as_str).collect();
        let expected: HashSet<_> =
            Scheme::ALL.into_iter().flat_map(|scheme| questions(&state, scheme)).collect();
        assert_eq!(ask.len(), listed.len(), "{ask:?}");
        assert_eq!(listed, expected);
        assert_eq!(ask.is_empty(), state.regions().is_empty());
    }
}

#[test]
fn every_question_is_one() {
    for state in every_state() {
        assert!(ask(&state).iter().all(|question| question.ends_with('?')), "{:?}", ask(&state));
    }
}

#[test]
fn notice_help_review_line_affiliation_and_date_are_on_every_sheet() {
    let help =
        First::Help.english().replace("{emergency}", First::EmergencyNumber.english()).replace("\n\n", "\n");
    for state in every_state() {
        let sheet = sheet(&state);
        assert_eq!(&*sheet.notes.notice, First::Notice.english());
        assert_eq!(read(&sheet.notes.help), help);
        assert_eq!(&*sheet.notes.review, First::NotReviewed.english());
        assert_eq!(&*sheet.sources.affiliation, First::SourcesLine.english());
        assert_eq!(&*sheet.date, "Printed on today");
    }
}

#[test]
fn the_sources_of_all_that_a_sheet_claims_are_on_it() {
    for state in every_state().filter(|state| !state.regions().is_empty()) {
        let sheet = sheet(&state);
        let answers = Scheme::ALL.map(|scheme| classify(scheme, state.regions(), state.one_side()));
        let differs = disagreement(state.regions(), state.one_side());
        let alert = sheet.answer.alert.as_ref().map(|_| Help::StrokeNote.entry());
        let claims: Vec<&Entry> = answers
            .iter()
            .map(|answer| reason(answer).entry())
            .chain(differs.map(|differs| difference(differs).entry()))
            .chain(alert)
            .collect();
        for source in claims.iter().flat_map(|claim| claim.sources) {
            let title = Source::citation(*source).title;
            let listed = sheet.sources.sources.list.iter().any(|listed| listed.citation.starts_with(title));
            assert!(listed, "{source:?} with {:?}", state.regions());
        }
    }
}

#[test]
fn the_figure_is_that_of_the_screen() {
    for set in RegionSet::every() {
        let state = state_with(Scheme::Hopkins, set);
        assert_eq!(sheet(&state).figure, View::of(&state).parts.figure);
    }
}

#[test]
fn a_reviewer_is_named_on_the_sheet() {
    let reviewed_by = Reviewer::parse("A. Person");
    let state = configured(Settings { reviewed_by, ..Settings::default() });
    assert_eq!(&*sheet(&state).notes.review, "This text was reviewed by A. Person.");
}

#[test]
fn taking_a_sheet_changes_nothing() {
    let state = state_with(Scheme::Hopkins, picked("neck"));
    for take in [Take::Print, Take::OpenPage] {
        assert_eq!(state.clone().after(Action::Take(take)), state);
    }
}
