//! The search field: it finds names and body words, forgives one slip, and cannot be harmed by what is typed.

use std::time::{Duration, Instant};

use dystonia_explorer::content::{Catalog, First, Language, Status, group_name, pack, type_name};
use dystonia_explorer::domain::{Group, RegionSet, Scheme, TypeId};
use dystonia_explorer::state::view::TypesView;
use dystonia_explorer::state::{Action, State, Topic, View};

use crate::fixtures::{picked, state_with, types};
use crate::languages::{catalog_of, spoken};

fn state_after(query: &str) -> State {
    State::default().after(Action::Find(query.to_owned().into()))
}

fn find(query: &str) -> TypesView {
    types(&state_after(query))
}

fn topics(view: &TypesView) -> Vec<Topic> {
    view.cards.iter().map(|card| card.topic).collect()
}

fn finds(query: &str, id: TypeId) -> bool {
    topics(&find(query)).contains(&Topic::Type(id))
}

/// What stands in the list of a scheme when nobody searches.
fn groups(scheme: Scheme) -> Vec<Topic> {
    let groups = scheme.groups().iter().map(|entry| entry.group).filter(|&group| group != Group::None);
    groups.map(Topic::Group).collect()
}

#[test]
fn a_body_word_finds_the_type() {
    for (query, id) in
        [("voice", TypeId::Laryngeal), ("blinking", TypeId::Blepharospasm), ("head tilt", TypeId::Cervical)]
    {
        assert!(finds(query, id), "{query}");
    }
}

#[test]
fn case_accents_and_one_slip_are_forgiven() {
    for query in ["VOICE", "vóice", "vioce", "voce", "voicce", "vorce"] {
        assert!(finds(query, TypeId::Laryngeal), "{query}");
    }
}

/// English, but for the texts with these ids.
fn with_texts(texts: &[(&str, &str)]) -> State {
    let language = Language { tag: "xx".into(), rtl: false, status: Status::Draft };
    let lines = pack(&language, |entry| {
        let other = texts.iter().find(|(id, _)| *id == entry.id).map(|(_, text)| *text);
        other.unwrap_or(entry.english).to_owned()
    });
    State::default().after(Action::Load(catalog_of(lines, "xx")))
}

/// What is written in a pack, and what readers type for it.
const WRITTEN_AND_TYPED: [(&str, &[&str]); 15] = [
    ("œil", &["oeil", "OEIL", "œil", "ŒIL", "Œil"]),
    ("NAÏVE", &["naive", "naïve", "Naive"]),
    ("Straße", &["STRASSE", "strasse", "STRAẞE", "straße"]),
    ("ægir", &["aegir", "ÆGIR"]),
    ("İstanbul", &["istanbul", "İSTANBUL", "ISTANBUL", "ıstanbul"]),
    ("łokieć", &["LOKIEC", "łokieć", "ŁOKIEĆ"]),
    ("đầu mắt", &["dau", "MẮT", "ĐẦU", "m\u{103}\u{301}t"]),
    ("αυχένας", &["ΑΥΧΈΝΑΣ", "ΑΥΧΕΝΑΣ", "αυχενασ", "Αυχένας"]),
    ("ΑΥΧΈΝΑΣ", &["αυχένας", "αυχεν"]),
    ("шея", &["ШЕЯ", "Шея", "шея"]),
    ("ЁЖИК", &["ёжик", "ежик"]),
    ("պարանոց", &["ՊԱՐԱՆՈՑ", "Պարանոց"]),
    ("כָּתֵף", &["כתף"]),
    ("الرَّقَبَة", &["رقبه", "الرقبة", "رقـبة", "رقبة"]),
    ("목", &["목", "모"]),
];

#[test]
fn word_of_any_script_is_found_without_case_and_accents() {
    for (written, typed) in WRITTEN_AND_TYPED {
        for id in ["First::TypeLaryngeal", "FocalText::LaryngealNames", "FocalText::LaryngealWords"] {
            let state = with_texts(&[(id, written)]);
            for query in typed {
                let found = topics(&types(&state.clone().after(Action::Find((*query).into()))));
                assert_eq!(found, [Topic::Type(TypeId::Laryngeal)], "{query} in {id} as {written}");
            }
        }
    }
}

#[test]
fn small_words_of_any_script_change_nothing() {
    let state = with_texts(&[("First::FindSmallWords", "DÉS ΤΗΣ l’"), ("FocalText::LaryngealWords", "œil")]);
    for query in ["dés œil", "DES oeil", "œil της", "τησ ŒIL", "L’ŒIL", "l'oeil"] {
        let found = topics(&types(&state.clone().after(Action::Find(query.into()))));
        assert_eq!(found, [Topic::Type(TypeId::Laryngeal)], "{query}");
    }
}

/// As in languages that have none.
#[test]
fn language_without_small_words_is_searched() {
    let state = with_texts(&[("First::FindSmallWords", "–")]);
    let find = |query: &'static str| topics(&types(&state.clone().after(Action::Find(query.into()))));
    assert!(find("voice").contains(&Topic::Type(TypeId::Laryngeal)));
    assert!(find("the xylophone").is_empty());
}

#[test]
fn search_without_the_reading_part_says_so() {
    let state = State::default().after(Action::Load(Catalog::without_reading()));
    for query in ["voice", "cervical", "focal dystonia", "xylophone"] {
        let view = types(&state.clone().after(Action::Find(query.into())));
        assert_eq!((topics(&view), view.nothing.as_deref()), (vec![], Some(First::ReadingFailed.english())));
    }
}

/// No other word is near these, so that each kind of slip is seen alone.
#[test]
fn each_kind_of_slip_is_forgiven_by_itself() {
    for (slip, query) in [("missing", "blnking"), ("too many", "blinnking"), ("swapped", "blniking")] {
        assert!(finds(query, TypeId::Blepharospasm), "{slip}: {query}");
    }
}

#[test]
fn a_first_letter_may_be_wrong_from_five_letters_on() {
    assert!(finds("woice", TypeId::Laryngeal), "voice");
    assert!(finds("neck", TypeId::Cervical) && !finds("weck", TypeId::Cervical));
}

/// The article and one letter are a word: without its start the letter would find all that begins so.
#[test]
fn an_arabic_word_of_three_letters_keeps_its_start() {
    let arabic = spoken().into_iter().find(|(translation, _)| translation.tag == "ar").unwrap().1;
    let find = |query: &'static str| {
        types(&State::default().after(Action::Load(arabic.clone())).after(Action::Find(query.into()))).cards
    };
    assert!(find("الق").is_empty());
    assert!(!find("ق").is_empty());
}

#[test]
fn two_slips_are_too_many() {
    for query in ["vorxe", "viocce"] {
        assert!(!finds(query, TypeId::Laryngeal), "{query}");
    }
}

#[test]
fn a_word_of_three_letters_has_to_be_right_but_for_case_and_accents() {
    for query in ["jaw", "JAW", "jáw", "JÄW"] {
        assert!(finds(query, TypeId::Oromandibular), "{query}");
    }
    assert!(!finds("jax", TypeId::Oromandibular));
}

#[test]
fn the_start_of_a_word_is_enough() {
    assert!(finds("lary", TypeId::Laryngeal));
}

#[test]
fn small_words_beside_another_change_nothing() {
    for query in ["the voice", "voice of the", "in my voice"] {
        assert_eq!(topics(&find(query)), topics(&find("voice")), "{query}");
    }
}

#[test]
fn every_word_has_to_match() {
    assert!(!finds("voice xylophone", TypeId::Laryngeal));
}

#[test]
fn every_name_finds_its_own_card() {
    for id in TypeId::ALL.into_iter().filter(|&id| id != TypeId::None) {
        assert!(finds(type_name(id).english(), id), "{id:?}");
    }
    assert!(topics(&find("dopa-responsive dystonia")).contains(&Topic::DopaResponsive));
}

#[test]
fn every_group_name_finds_something() {
    for group in Group::ALL.into_iter().filter(|&group| group != Group::None) {
        assert!(!find(group_name(group).english()).cards.is_empty(), "{group:?}");
    }
}

#[test]
fn the_types_of_both_lists_are_found_whichever_list_is_shown() {
    for scheme in Scheme::ALL {
        for (query, id) in [("meige", TypeId::Meige), ("bibrachial", TypeId::Bibrachial)] {
            let state = state_with(scheme, RegionSet::EMPTY).after(Action::Find(query.into()));
            assert!(topics(&types(&state)).contains(&Topic::Type(id)), "{query} in {scheme:?}");
        }
    }
}

#[test]
fn nothing_is_found_twice() {
    for query in ["eyes", "neck", "shaking", "dystonia", "a"] {
        let topics = topics(&find(query));
        for (place, topic) in topics.iter().enumerate() {
            assert!(!topics[..place].contains(topic), "{query} finds {topic:?} twice");
        }
    }
}

#[test]
fn a_nonsense_word_finds_nothing_and_is_named() {
    let view = find("xylophone");
    assert!(view.cards.is_empty());
    let nothing = view.nothing.as_deref().unwrap();
    assert!(nothing.contains("“xylophone”"), "{nothing}");
    assert_eq!(&*View::of(&state_after("xylophone")).status, nothing);
}

#[test]
fn without_a_word_the_groups_of_the_listed_scheme_are_shown() {
    for scheme in Scheme::ALL {
        for query in ["", " ", " \t\u{a0} ", "…!?", "“”"] {
            let state = State::default().after(Action::List(scheme)).after(Action::Find(query.into()));
            let view = types(&state);
            assert_eq!(topics(&view), groups(scheme), "{query:?}");
            assert!(view.nothing.is_none(), "{query:?}");
            let lists = view.lists.unwrap();
            let chosen: Vec<_> =
                lists.choices.iter().filter(|list| list.chosen).map(|list| list.value).collect();
            assert_eq!(chosen, [scheme], "{query:?}");
        }
    }
}

#[test]
fn the_choice_of_list_is_gone_while_searching() {
    assert!(find("voice").lists.is_none() && find("xylophone").lists.is_none());
}

#[test]
fn the_status_says_how_many_names_were_found() {
    for query in ["blinking", "voice", "neck", "bibrachial"] {
        let view = View::of(&state_after(query));
        let expected = match find(query).cards.len() {
            1 => "1 name found.".to_owned(),
            n => format!("{n} names found."),
        };
        assert_eq!(*view.status, expected, "{query}");
    }
}

#[test]
fn the_status_speaks_of_the_answer_again_after_the_next_pick() {
    let state = state_after("voice").after(Action::Pick(picked("neck")));
    assert_eq!(&*View::of(&state).status, "Patient-page list: Focal dystonia, Cervical dystonia.");
}

#[test]
fn searching_changes_no_pick_and_is_nothing_to_undo() {
    let state = state_with(Scheme::Hopkins, picked("neck"));
    let after = state.clone().after(Action::Find("voice".into()));
    assert_eq!((after.regions(), View::of(&after).answer), (state.regions(), View::of(&state).answer));
    assert!(!state_after("voice").can_undo());
}

#[test]
fn what_is_typed_stays_in_the_field() {
    for query in ["voice", " Head  tilt", "<b>"] {
        assert_eq!(&*find(query).find.unwrap().query, query);
    }
}

#[test]
fn a_huge_or_odd_text_is_harmless_and_quick() {
    let huge =
        ["v", "voice ", "a ", "\u{301}", "é", "\0", "🙂"].map(|piece| piece.repeat(1_000_000 / piece.len()));
    let odd = [
        "\0",
        "\u{1}\u{1b}[31m\u{7f}",
        "\u{202e}voice",
        "\u{feff}",
        "voice\0",
        "\r\n",
        "{query}",
        "ﬀﬀﬀﬀ",
        "ß",
    ];
    for query in huge.into_iter().chain(odd.map(str::to_owned)) {
        let begin: String = query.chars().take(10).collect();
        let start = Instant::now();
        let view = find(&query);
        let taken = start.elapsed();
        assert!(taken < Duration::from_millis(200), "{begin:?} took {taken:?}");
        assert!(view.find.unwrap().query.chars().count() <= 100, "{begin:?}");
    }
}

/// Found when the change was read once more: "No parts picked" is the name of no group.
#[test]
fn nothing_picked_is_never_found() {
    for scheme in Scheme::ALL {
        for query in ["no", "parts", "picked", "no parts picked"] {
            let state = State::default().after(Action::List(scheme)).after(Action::Find(query.into()));
            let found = types(&state).cards;
            assert!(found.iter().all(|card| card.topic != Topic::Group(Group::None)), "{query}");
        }
    }
}
