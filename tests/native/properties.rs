//! What holds whatever is put in: each promise with values made at random, and with megabytes.

#[path = "../fixtures/promises.rs"]
mod promises;

use std::time::{Duration, Instant};

use dystonia_explorer::content::every_entry;
use dystonia_explorer::domain::{Region, Scheme};
use dystonia_explorer::element::ATTRIBUTES;
use dystonia_explorer::state::{Section, Start, Theme};
use promises::Words;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Long enough for a busy machine; an effort that grows with the square would need hours.
const LONG: Duration = Duration::from_secs(60);

/// The same as always in every run would find nothing new; what was found once is a test of its own.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Any text, and such as has harmed other programs.
fn text() -> impl Strategy<Value = String> {
    const ODD: [&str; 13] = [
        "<img src=x onerror=1>",
        "\"><script>1</script>",
        "' onload='1",
        "&lt;&#x3c;&amp",
        "javascript:1",
        "{a}{b}{n}{query}{",
        "}{",
        "\u{202e}\u{2066}",
        "\0\u{1b}[31m",
        "\u{1e}other\u{1f}",
        "a\n\nb\nc",
        "٠١٢ ＜９１１＞",
        "e\u{301}\u{301}🙂\u{200d}",
    ];
    let piece = prop_oneof![any::<String>(), select(&ODD[..]).prop_map(str::to_owned), "[ -~]{0,40}"];
    vec(piece, 0..4).prop_map(|pieces| pieces.concat())
}

/// Every id there is, in no order.
fn known_ids() -> Vec<&'static str> {
    let small = Scheme::ALL.map(Scheme::id).into_iter().chain(Theme::ALL.map(Theme::id));
    let lists = Region::ALL.map(Region::id).into_iter().chain(Section::ALL.map(Section::id));
    small.chain(lists).chain(Start::topic_ids()).chain(["2", "3", "4", "true", "false", "lazy", ""]).collect()
}

/// Ids, perhaps with something between that is none.
fn ids() -> impl Strategy<Value = String> {
    let id = prop_oneof![8 => select(known_ids()).prop_map(str::to_owned), 1 => text()];
    let regions = vec(select(Region::ALL.map(Region::id).to_vec()).prop_map(str::to_owned), 0..12);
    prop_oneof![regions, vec(id, 0..8)].prop_map(|ids| ids.join(" "))
}

/// What is nearly a telephone number.
fn number() -> impl Strategy<Value = String> {
    prop_oneof!["[+]?[0-9 ().-]{0,32}", text()]
}

fn words() -> impl Strategy<Value = Words> {
    let texts = vec((0..every_entry().len(), text()), 0..40);
    (text(), text(), number(), [text(), text()], texts).prop_map(
        |(typed, reviewer, number, language, texts)| Words { typed, reviewer, number, language, texts },
    )
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn attributes_are_checked_values_or_the_default(
        name in prop_oneof![9 => select(&ATTRIBUTES[..]).prop_map(|attribute| attribute.name.to_owned()), 1 => text()],
        value in prop_oneof![text(), ids(), number()],
    ) {
        promises::attribute(&name, &value);
    }

    #[test]
    fn ids_mean_a_selection_or_nothing(ids in ids()) {
        promises::ids(&ids);
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_search_changes_nothing_else(typed in text()) {
        promises::search(&typed);
    }

    #[test]
    fn there_is_a_screen_for_all_that_a_reader_does(clicks in vec(any::<u8>(), 0..200)) {
        promises::clicks(&clicks);
    }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn words_of_others_are_never_markup(words in words()) {
        promises::words(&words);
    }
}

/// Runs this and says when it takes longer than it may.
fn in_time(what: &str, run: impl FnOnce()) {
    let start = Instant::now();
    run();
    assert!(start.elapsed() < LONG, "{what} took {:?}", start.elapsed());
}

#[test]
fn megabytes_are_read_or_refused_in_time() {
    for piece in ["a", " ", ",", "neck ", "1", "+", "<", "{a}", "{", "\n", "é", "\u{301}", "🙂", "voice "]
    {
        let huge = piece.repeat(1_000_000 / piece.len());
        for name in ATTRIBUTES.iter().map(|attribute| attribute.name) {
            in_time(&format!("{name} of {piece:?}"), || promises::attribute(name, &huge));
        }
        in_time(&format!("ids of {piece:?}"), || promises::ids(&huge));
        in_time(&format!("a search for {piece:?}"), || promises::search(&huge));
        let set =
            Words { typed: huge.clone(), reviewer: huge.clone(), number: huge.clone(), ..Words::default() };
        in_time(&format!("a page that sets {piece:?}"), || promises::words(&set));
    }
}

/// Two megabytes; and what is filled with other texts could ask to be filled again and again.
#[test]
fn a_pack_of_long_texts_is_shown_in_time() {
    for piece in ["a", "a ", "{a}", "{b}", "{n}", "{", "\n", "\u{1e}", "<"] {
        let long =
            |english: &str| piece.repeat(if english.contains('{') { 20_000 } else { 1_000 } / piece.len());
        let texts = every_entry().iter().map(|entry| long(entry.english)).enumerate().collect();
        let pack = Words { typed: "aaaa aaab".to_owned(), texts, ..Words::default() };
        in_time(&format!("a pack of {piece:?}"), || promises::words(&pack));
    }
}
