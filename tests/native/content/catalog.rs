//! The reading part as data: the browser's module shows with it what is compiled in here.

use std::collections::BTreeSet;

use dystonia_explorer::content::{
    Catalog, First, NO_WORDS, SearchWords, Source, every_entry, folded_words, reading_data,
};
use dystonia_explorer::domain::{Group, Scheme, TypeId};
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
fn data_has_a_line_for_each_text_origin_source_and_search() {
    let texts = every_entry().len();
    let lines = 1 + (texts - First::END) + texts + Source::ALL.len() + SearchWords::COUNT;
    assert_eq!((reading_data().len(), SearchWords::all().count()), (lines, SearchWords::COUNT));
}

#[test]
fn every_line_of_search_words_is_folded_and_has_each_word_once() {
    let catalog = Catalog::with_reading(lines()).unwrap();
    for words in SearchWords::all() {
        let line = words.of(&catalog);
        assert_eq!(*line, *words.of(&Catalog::default()), "{words:?}");
        assert_eq!(line.split(' ').collect::<Vec<_>>(), folded_words(&line), "{words:?}");
        let distinct: BTreeSet<_> = line.split(' ').collect();
        assert_eq!(distinct.len(), line.split(' ').count(), "{words:?}: {line}");
    }
    for words in [SearchWords::Group(Group::None), SearchWords::Type(TypeId::None)] {
        assert_eq!(*words.of(&catalog), *"", "{words:?}");
    }
}

#[test]
fn data_of_any_other_length_is_not_taken() {
    let whole = lines();
    for length in 0..whole.len() {
        assert_eq!(Catalog::with_reading(whole[..length].to_vec()), None, "{length} lines");
    }
    let long = [whole, vec![IString::Static("one more")]].concat();
    assert_eq!(Catalog::with_reading(long), None);
}

#[test]
fn data_with_an_empty_line_or_another_digest_is_not_taken() {
    for place in 0..lines().len() {
        let mut empty = lines();
        empty[place] = IString::Static("");
        assert_eq!(Catalog::with_reading(empty), None, "line {place}");
    }
    let mut other = lines();
    other[0] = IString::Static("1");
    assert_eq!(Catalog::with_reading(other), None);
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
