//! What a clinic sets: which numbers and reviewers are taken, and where they stand.

use dystonia_explorer::content::First;
use dystonia_explorer::domain::Scheme;
use dystonia_explorer::state::view::{SpanView, TextView};
use dystonia_explorer::state::{
    Action, HeadingLevel, PhoneNumber, Reviewer, Settings, State, Theme, Topic, View,
};

use crate::fixtures::{configured, notes, picked, read, types};

fn with_numbers() -> State {
    configured(Settings {
        emergency_number: PhoneNumber::parse("911"),
        crisis_line: PhoneNumber::parse("+44 20 7946 0000"),
        ..Settings::default()
    })
}

/// The numbers in a text, each with the link that calls it.
fn phones(text: &TextView) -> Vec<(String, String)> {
    let phone = |span: &SpanView| match span {
        SpanView::Phone(number, link) => Some((number.to_string(), link.to_string())),
        SpanView::Words(_) => None,
    };
    text.0.iter().flatten().flatten().filter_map(phone).collect()
}

fn emergency() -> Vec<(String, String)> {
    vec![("911".to_owned(), "tel:911".to_owned())]
}

/// The text of a step of "When to get help", opened.
fn step(state: &State, place: usize) -> TextView {
    let steps = notes(&state.clone().after(Action::OpenAll(true))).steps.clone();
    steps[place].body.as_ref().unwrap().sections[0].text.clone()
}

/// All texts of a type's card, found by its name.
fn card(state: &State, name: &'static str) -> Vec<TextView> {
    let cards = types(&state.clone().after(Action::Find(name.into())).after(Action::OpenAll(true))).cards;
    let card = cards.iter().find(|card| *card.name == *name).unwrap().body.clone().unwrap();
    card.sections.iter().map(|section| section.text.clone()).collect()
}

#[test]
fn a_telephone_number_is_taken_as_written() {
    for number in ["911", "112", "+44 20 7946 0000", "(0)116 123", "1-800-555-0100", "020.7946.0000"] {
        assert_eq!(PhoneNumber::parse(number).as_ref().map(|number| &**number.text()), Some(number));
    }
    assert_eq!(PhoneNumber::parse(" 112 "), PhoneNumber::parse("112"));
}

#[test]
fn what_is_no_telephone_number_is_refused() {
    let long = "1".repeat(20);
    let spaced = format!("1{}1", " ".repeat(1_000_000));
    for text in [
        "",
        " ",
        "call me",
        "911; drop",
        "javascript:1",
        "1",
        &long,
        &spaced,
        "９１１",
        "112９",
        "٩١١",
        "112\n113",
        "112#",
        "<112>",
    ] {
        assert_eq!(PhoneNumber::parse(text), None, "{text:.40}");
    }
}

#[test]
fn the_link_of_a_number_has_only_its_digits_and_plus() {
    for (number, link) in
        [("911", "tel:911"), ("+44 20 7946 0000", "tel:+442079460000"), ("(0)116 123", "tel:0116123")]
    {
        assert_eq!(&*PhoneNumber::parse(number).unwrap().link(), link);
    }
}

#[test]
fn a_reviewer_is_one_line_of_at_most_120_characters() {
    let longest = "é".repeat(120);
    for text in ["A", "Dr. A. Person, Clinic of B", &longest] {
        assert_eq!(Reviewer::parse(text).as_ref().map(|reviewer| &**reviewer.text()), Some(text));
    }
    for text in ["", "  ", "two\nlines", "a\tb", "a\0b", &format!("{longest}é")] {
        assert_eq!(Reviewer::parse(text), None, "{text:.40}");
    }
    assert_eq!(Reviewer::parse(" A. Person\n"), Reviewer::parse("A. Person"));
}

#[test]
fn the_emergency_number_can_be_called_wherever_it_stands() {
    let state = with_numbers();
    assert_eq!(phones(&notes(&state).help), emergency());
    assert_eq!(phones(&step(&state, 1)), emergency());
    for name in [First::TypeLaryngeal, First::GroupHemidystonia] {
        let numbers: Vec<_> = card(&state, name.english()).iter().flat_map(phones).collect();
        assert!(
            !numbers.is_empty() && numbers.iter().all(|number| [number.clone()] == *emergency()),
            "{numbers:?}"
        );
    }
    let alert = View::of(&state.after(Action::Pick(picked("left arm + left leg")))).answer.alert.clone();
    assert_eq!(phones(&alert.unwrap()), emergency());
}

#[test]
fn the_title_of_the_first_step_says_the_emergency_number() {
    let title = |state| notes(&state).steps[0].name.to_string();
    assert_eq!(title(with_numbers()), "Right now: call 911");
    assert_eq!(title(State::default()), "Right now: call your local emergency number");
}

#[test]
fn the_crisis_line_can_be_called() {
    let number = ("+44 20 7946 0000".to_owned(), "tel:+442079460000".to_owned());
    assert_eq!(phones(&step(&with_numbers(), 2)), [number]);
}

#[test]
fn without_numbers_words_stand_in_their_place() {
    let state = State::default();
    let texts = [notes(&state).help.clone(), step(&state, 1), step(&state, 2)];
    assert!(texts.iter().all(|text| phones(text).is_empty()));
    let [help, same_day, soon] = texts.map(|text| read(&text));
    assert!(help.contains("Call your local emergency number if"), "{help}");
    assert!(same_day.contains("call your local emergency number."), "{same_day}");
    assert!(soon.contains("Call a crisis line at any time."), "{soon}");
}

#[test]
fn a_number_changes_no_other_word() {
    let words = |state| read(&notes(&state).help);
    assert_eq!(words(with_numbers()), words(State::default()).replace("your local emergency number", "911"));
}

#[test]
fn a_reviewer_takes_the_place_of_the_line_that_nobody_reviewed_it() {
    let reviewed_by = Reviewer::parse("A. Person, Clinic of B");
    let state = configured(Settings { reviewed_by, ..Settings::default() });
    assert_eq!(&*notes(&state).review, "This text was reviewed by A. Person, Clinic of B.");
    assert_eq!(&*notes(&State::default()).review, First::NotReviewed.english());
}

#[test]
fn numbers_and_reviewer_change_no_name() {
    let state = with_numbers().after(Action::Pick(picked("eyes + mouth")));
    let plain = State::default().after(Action::Pick(picked("eyes + mouth")));
    assert_eq!(View::of(&state).answer, View::of(&plain).answer);
    assert_eq!((state.listed(), state.is_open(Topic::TwoLists)), (Scheme::Hopkins, false));
}

#[test]
fn languages_can_be_chosen_where_the_page_names_some_and_the_one_that_is_spoken_is_marked() {
    assert_eq!(View::of(&State::default()).languages, None);
    let languages = vec![["en".into(), "English".into()], ["es".into(), "español".into()]];
    let view = View::of(&configured(Settings { languages, ..Settings::default() }));
    let choices = view.languages.unwrap().choices;
    let seen: Vec<_> = choices.iter().map(|one| (&*one.value, &*one.label, one.chosen)).collect();
    assert_eq!(seen, [("en", "English", true), ("es", "español", false)]);
}

#[test]
fn themes_and_levels_are_named_by_their_ids_and_by_nothing_else() {
    let themes = ["auto", "light", "dark"].map(Theme::from_id);
    assert_eq!(themes, [Theme::Auto, Theme::Light, Theme::Dark].map(Some));
    let levels = ["2", "3", "4"].map(HeadingLevel::from_id);
    assert_eq!(levels, [HeadingLevel::Two, HeadingLevel::Three, HeadingLevel::Four].map(Some));
    for text in ["", "purple", "Dark", "1", "5", " 2"] {
        assert_eq!((Theme::from_id(text), HeadingLevel::from_id(text)), (None, None), "{text:?}");
    }
}
