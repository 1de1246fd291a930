//! The reading part as data: the browser's module shows with it what is compiled in here.

use dystonia_explorer::content::{Catalog, First, NO_WORDS, every_entry, reading_data};
use dystonia_explorer::domain::Scheme;
use dystonia_explorer::state::{Action, PrintView, State, View};
use implicit_clone::unsync::IString;

use super::entries::{all_entries, family};
use crate::fixtures::{below, notes, picked, read, state_with, types};

fn lines() -> Vec<IString> {
    reading_data().into_iter().map(IString::from).collect()
}

/// Everything open, with something picked.
fn open() -> impl Iterator<Item = State> {
    let states = Scheme::ALL.into_iter().map(|scheme| state_with(scheme, picked("left arm + left leg")));
    states.map(|state| state.after(Action::OpenAll(true)))
}

#[test]
fn every_text_stands_at_its_place() {
    let (data, all) = (reading_data(), every_entry());
    for (place, entry) in all.iter().enumerate() {
        assert_eq!(entry.text.place(), place, "{}", entry.id);
        if family(entry) != "First" {
            // After the digest.
            let shown = if entry.is_never_shown() { NO_WORDS } else { entry.english };
            assert_eq!(data[1 + place - First::END], shown, "{}", entry.id);
        }
    }
    println!("{} of {} texts are in the reading part", all.len() - First::END, all.len());
    assert_eq!(all_entries().len(), all.len());
}

#[test]
fn only_the_first_screen_is_not_in_the_reading_part() {
    for entry in every_entry() {
        assert_eq!(entry.text.place() < First::END, family(entry) == "First", "{}", entry.id);
    }
}

#[test]
fn with_the_reading_data_every_screen_and_sheet_is_as_with_compiled_in_words() {
    let whole = Catalog::with_reading(lines()).expect("the data is of this build");
    for state in open() {
        let loaded = state.clone().after(Action::Load(whole.clone()));
        assert_eq!(View::of(&loaded), View::of(&state));
        assert_eq!(PrintView::of(&loaded, "today"), PrintView::of(&state, "today"));
        let find = |state: State| types(&state.after(Action::Find("voice".into())));
        assert_eq!(find(loaded), find(state));
    }
}

#[test]
fn data_of_another_length_is_not_taken() {
    let mut short = lines();
    short.pop();
    let mut long = lines();
    long.push(IString::Static("one more"));
    for lines in [short, long, Vec::new()] {
        assert_eq!(Catalog::with_reading(lines), None);
    }
}

#[test]
fn without_the_reading_part_every_open_card_says_so_and_the_answer_stays() {
    for state in open() {
        let failed = state.clone().after(Action::Load(Catalog::without_reading()));
        let (below, failed) = (below(&failed), View::of(&failed));
        let types = below.types.unwrap();
        for card in [&below.notes.steps, &types.cards, &below.more].into_iter().flatten() {
            let sections = &card.body.as_ref().unwrap().sections;
            let texts: Vec<_> = sections.iter().map(|section| read(&section.text)).collect();
            assert_eq!(texts, [First::ReadingFailed.english()], "{}", card.name);
        }
        let meanings = failed.answer.meaning.iter().map(|meaning| &*meaning.text);
        assert!(meanings.clone().all(|text| text == First::ReadingFailed.english()));
        assert_eq!(failed.answer.names, View::of(&state).answer.names);
        assert_eq!(below.notes.help, notes(&state).help);
    }
}
