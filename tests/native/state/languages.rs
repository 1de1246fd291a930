//! Every answer reads well in each language, and another language changes words and nothing else.

use std::collections::BTreeSet;
use std::rc::Rc;

use dystonia_explorer::content::{Catalog, Language, Status, every_entry, pack, reason, region_in_text};
use dystonia_explorer::domain::{OneSide, Region, RegionSet, Scheme, TypeId, classify};
use dystonia_explorer::state::{Action, Settings, State, Topic, View};

use crate::fixtures::{configured, every_state, picked, types};
use crate::languages::{catalog_of, spoken};

/// What no sentence has: places that were not filled, ends of plural forms, and marks that stand twice.
const NEVER: [&str; 21] = [
    "{", "}", "\u{1e}", "\u{1f}", "  ", " .", " ,", " ;", " :", "..", ",,", ", ,", ",.", ": .", ": ;", "::",
    "،،", "، ،", " ،", " ؛", "؛ ؛",
];

/// Everything that an answer says in sentences: the status, the reasons, the comparison, the named patterns, and the
/// rows of what one more part would change.
fn sentences(view: &View) -> Vec<String> {
    let reasons = view.answer.names.iter().map(|name| name.reason.clone());
    let rows = view.what_if.iter().flat_map(|table| &table.rows);
    let cells = rows.flat_map(|row| [&row.parts].into_iter().chain(&row.names)).cloned();
    let said = [view.status.clone()].into_iter().chain(reasons).chain(cells);
    said.chain(view.answer.comparison.clone())
        .chain(view.answer.contains.clone())
        .map(|said| said.to_string())
        .collect()
}

/// What is wrong with the form of a sentence, if anything.
fn fault(sentence: &str) -> Option<String> {
    let never = NEVER.into_iter().find(|&bad| sentence.contains(bad)).map(|bad| format!("{bad:?}"));
    let ends = (sentence.trim() != sentence || sentence.is_empty()).then(|| "empty ends".to_owned());
    let words: Vec<_> =
        sentence.split([' ', ',', ';', '.', '،', '؛']).filter(|word| !word.is_empty()).collect();
    let doubled = words.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| format!("{pair:?}"));
    never.or(ends).or(doubled)
}

/// A letter of the Latin script, accented or not.
fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic() || matches!(letter, 'À'..='ɏ' if letter.is_alphabetic())
}

fn words_of(catalog: &Catalog, region: Region) -> String {
    region_in_text(region).words(catalog).to_string()
}

#[test]
fn every_sentence_of_every_answer_is_well_formed() {
    for (translation, catalog) in spoken() {
        let mut count = 0;
        for state in every_state() {
            let view = View::of(&state.after(Action::Load(catalog.clone())));
            for sentence in sentences(&view) {
                assert_eq!(fault(&sentence), None, "{}: {sentence}", translation.tag);
                count += 1;
            }
        }
        println!("{}: {count} sentences were read", translation.tag);
        assert!(count > 2 * 1024);
    }
}

#[test]
fn an_arabic_answer_has_no_latin_letter() {
    for (_, catalog) in spoken().into_iter().filter(|(translation, _)| translation.tag == "ar") {
        for state in every_state() {
            let view = View::of(&state.after(Action::Load(catalog.clone())));
            for sentence in sentences(&view) {
                assert!(!sentence.contains(is_latin), "{sentence}");
            }
        }
    }
}

#[test]
fn an_answer_is_in_the_language_throughout() {
    for (translation, catalog) in spoken() {
        for state in every_state() {
            let english = sentences(&View::of(&state));
            let translated = sentences(&View::of(&state.after(Action::Load(catalog.clone()))));
            assert_eq!(translated.len(), english.len());
            // One word alone may be the same.
            for (translated, english) in
                translated.iter().zip(&english).filter(|(_, text)| text.contains(' '))
            {
                assert_ne!(translated, english, "{}", translation.tag);
            }
        }
    }
}

#[test]
fn the_sentence_before_the_reason_names_each_picked_part_once_and_no_other() {
    for (translation, catalog) in spoken() {
        let names = Region::ALL.map(|region| (region, words_of(&catalog, region)));
        for state in every_state() {
            let view = View::of(&state.clone().after(Action::Load(catalog.clone())));
            let first = state.settings().scheme;
            for (scheme, name) in [first, first.other()].into_iter().zip(&view.answer.names) {
                let key = reason(&classify(scheme, state.regions(), state.one_side()));
                let why = key.words(&catalog);
                let grouping = name.reason.strip_suffix(&*why).unwrap_or_else(|| panic!("{}", name.reason));
                for (region, words) in &names {
                    let times = usize::from(state.regions().contains(*region));
                    assert_eq!(
                        grouping.matches(&**words).count(),
                        times,
                        "{}: {words} in {grouping}",
                        translation.tag
                    );
                }
            }
        }
    }
}

#[test]
fn the_rows_of_what_if_name_each_part_that_is_not_picked_once() {
    for (translation, catalog) in spoken() {
        for state in every_state() {
            let view = View::of(&state.clone().after(Action::Load(catalog.clone())));
            let rows = view.what_if.iter().flat_map(|table| &table.rows);
            let parts = rows.map(|row| row.parts.to_string()).collect::<Vec<_>>().join("\n");
            let others = picked("all nine").difference(state.regions());
            let asked = if view.what_if.is_some() { others } else { RegionSet::EMPTY };
            for region in Region::ALL {
                let times = parts.matches(&words_of(&catalog, region)).count();
                assert_eq!(times, usize::from(asked.contains(region)), "{}: {parts}", translation.tag);
            }
        }
    }
}

#[test]
fn every_name_finds_its_own_card_and_every_search_word_finds_one() {
    for (translation, catalog) in spoken() {
        let state = State::default().after(Action::Load(catalog.clone()));
        let find = |query: &str| types(&state.clone().after(Action::Find(query.to_owned().into())));
        let listed = |list| types(&state.clone().after(Action::List(list)));
        let cards: Vec<_> = Scheme::ALL.into_iter().flat_map(|list| listed(list).cards).collect();
        let names: BTreeSet<_> = cards.iter().flat_map(|card| &card.cards).map(|card| &*card.name).collect();
        for name in &names {
            let found = find(name);
            let mut shown = found.cards.iter().flat_map(|card| [card].into_iter().chain(&card.cards));
            assert!(shown.any(|card| *card.name == **name), "{}: {name}", translation.tag);
        }
        let searched =
            every_entry().iter().filter(|entry| entry.id.contains("Text::") && entry.id.ends_with("Words"));
        let words = searched.flat_map(|entry| &translation.texts[entry.id].1);
        let phrases: Vec<_> = words.flat_map(|words| words.split([',', '،'])).collect();
        for phrase in &phrases {
            assert!(find(phrase).nothing.is_none(), "{}: {phrase}", translation.tag);
        }
        println!("{}: {} names and {} search words find a card", translation.tag, names.len(), phrases.len());
    }
}

/// Something of everything that a reader can do, and a page set.
fn busy() -> State {
    let settings = Settings { scheme: Scheme::Consensus2013, ..Settings::default() };
    let actions = [
        Action::Toggle(Region::Trunk),
        Action::Pick(picked("left arm + left leg + neck")),
        Action::AnswerOneSide(OneSide::Yes),
        Action::ToggleTopic(Topic::Type(TypeId::Meige)),
        Action::ToggleTopic(Topic::About(2)),
        Action::ToggleTopic(Topic::TwoLists),
        Action::List(Scheme::Hopkins),
        Action::Find("a".into()),
    ];
    actions.into_iter().fold(configured(settings), State::after)
}

#[test]
fn another_language_changes_the_words_and_nothing_else() {
    for (translation, catalog) in spoken() {
        let (before, after) = (busy(), busy().after(Action::Load(catalog.clone())));
        assert_eq!(*after.catalog(), catalog);
        assert_eq!(after.regions(), before.regions());
        assert_eq!(after.one_side(), OneSide::Yes);
        assert_eq!(after.listed(), before.listed());
        assert_eq!(after.query(), before.query());
        assert_eq!(after.found_last(), before.found_last());
        assert!(Rc::ptr_eq(after.settings(), before.settings()) || after.settings() == before.settings());
        for topic in [Topic::Type(TypeId::Meige), Topic::About(2), Topic::TwoLists] {
            assert!(after.is_open(topic), "{topic:?}");
        }
        // Whatever else there is: with the words of before all is as before.
        assert_eq!(after.after(Action::Load(Catalog::default())), before, "{}", translation.tag);
    }
}

#[test]
fn what_was_done_before_another_language_can_be_undone_in_it() {
    for (_, catalog) in spoken() {
        let mut before = busy();
        let mut after = busy().after(Action::Load(catalog));
        let mut steps = 0;
        while before.can_undo() {
            (before, after) = (before.after(Action::Undo), after.after(Action::Undo));
            assert_eq!((after.regions(), after.one_side()), (before.regions(), before.one_side()));
            steps += 1;
        }
        assert_eq!(steps, 3);
        assert!(!after.can_undo());
    }
}

#[test]
fn wanting_a_language_changes_nothing_until_its_words_are_there() {
    assert_eq!(busy().after(Action::Speak("es".into())), busy());
}

#[test]
fn of_several_forms_of_a_message_the_one_that_goes_with_the_number_is_said() {
    let spanish = Language { tag: "es".into(), rtl: false, status: Status::Draft };
    let forms = pack(&spanish, |entry| match entry.id {
        "First::GroupedAlone" | "First::GroupedOne" => "one\u{1f}UNO\u{1e}other\u{1f}OTRO\u{1e}".to_owned(),
        _ => entry.english.to_owned(),
    });
    let state = State::default().after(Action::Load(catalog_of(forms, "es")));
    for (parts, form, other) in [("neck", "UNO", "OTRO"), ("eyes + mouth", "OTRO", "UNO")] {
        let said = format!("{:?}", View::of(&state.clone().after(Action::Pick(picked(parts)))).answer);
        assert!(said.contains(form) && !said.contains(other), "{parts}");
    }
}
