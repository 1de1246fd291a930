//! Every text is clean, sourced and never a diagnosis: docs/rules.md, head and "Sources". How hard the texts
//! are to read is in grades.rs.

use std::collections::HashSet;

use dystonia_explorer::content::{Entry, First, Source, Weight};

use super::entries::{all_entries, family, sentences};

/// The two texts that speak of diagnosis and emergencies in so many words.
const NOTICES: [&Entry; 2] = [First::Notice.entry(), First::Help.entry()];

/// What no explanation says: chances, and the brand names of botulinum toxin.
const BANNED: [&str; 13] = [
    "your diagnosis",
    "likely",
    "probably",
    "%",
    "percent",
    "onabotulinum",
    "incobotulinum",
    "abobotulinum",
    "rimabotulinum",
    "botox",
    "dysport",
    "xeomin",
    "myobloc",
];

/// The names that no sentence may say a reader has.
const TYPE_NAMES: [&str; 18] = [
    "dystonia",
    "focal",
    "segmental",
    "multifocal",
    "hemidystonia",
    "generalized",
    "diffuse",
    "blepharospasm",
    "oromandibular",
    "laryngeal",
    "cervical",
    "truncal",
    "meige",
    "cranial",
    "bibrachial",
    "writer’s cramp",
    "torticollis",
    "dopa-responsive",
];

/// The enums that hold words for buttons and fields beside their claims.
const MIXED: [&str; 3] = ["First", "Offline", "Panel"];

/// Every text but the two notices.
fn explanations() -> impl Iterator<Item = &'static Entry> {
    all_entries().into_iter().filter(|entry| !NOTICES.contains(entry))
}

/// Every text that says something medical: each that has a sentence, or in a mixed enum each that has a
/// source, but for the safety texts.
fn medical() -> impl Iterator<Item = &'static Entry> {
    let is_claim = |entry: &Entry| match family(entry) {
        mixed if MIXED.contains(&mixed) => !entry.sources.is_empty(),
        _ => entry.english.ends_with('.'),
    };
    explanations().filter(move |entry| family(entry) != "Help" && is_claim(entry))
}

fn used_sources() -> HashSet<Source> {
    all_entries().into_iter().flat_map(|entry| entry.sources).copied().collect()
}

fn is_straight(quote: char) -> bool {
    ['"', '\''].contains(&quote)
}

#[test]
fn no_text_is_empty_or_has_stray_spaces() {
    println!("texts: {}", all_entries().len());
    for Entry { id, english, .. } in all_entries() {
        for line in english.split("\n\n").flat_map(|block| block.split('\n')) {
            assert!(!line.is_empty(), "{id} has an empty block or line");
            assert_eq!(line.trim(), line, "{id} has a space at an end");
            assert!(!line.contains("  ") && !line.contains('\t'), "{id} has stray spaces");
        }
    }
}

#[test]
fn no_text_shares_its_key_with_another() {
    let keys: HashSet<_> = all_entries().into_iter().map(|entry| entry.id).collect();
    assert_eq!(keys.len(), all_entries().len());
}

#[test]
fn every_text_says_when_it_was_edited() {
    for Entry { id, edited, .. } in all_entries() {
        let parts: Vec<_> = edited.split('-').map(|part| part.parse::<u16>().expect(id)).collect();
        assert!(matches!(parts[..], [2026..=2099, 1..=12, 1..=31]), "{id}: {edited}");
    }
}

#[test]
fn quotation_marks_and_apostrophes_are_curly() {
    for Entry { id, english, .. } in all_entries() {
        assert!(!english.contains(is_straight), "{id}: {english}");
    }
    for citation in Source::ALL.map(Source::citation) {
        assert!(!citation.title.contains(is_straight), "{}", citation.title);
        assert!(!citation.place.contains(is_straight), "{}", citation.place);
    }
}

#[test]
fn every_place_to_fill_in_is_a_known_one() {
    const PLACES: [&str; 12] =
        ["a", "b", "n", "k", "parts", "list", "name", "names", "emergency", "crisis", "query", "date"];
    for Entry { id, english, .. } in all_entries() {
        for place in english.split('{').skip(1).map(|rest| rest.split_once('}').expect(id).0) {
            assert!(PLACES.contains(&place), "{place} in {id}");
        }
        assert_eq!(english.matches('{').count(), english.matches('}').count(), "{id}");
    }
}

#[test]
fn in_what_is_read_only_the_numbers_to_call_are_filled_in() {
    let is_read = |entry: &&Entry| !MIXED.contains(&family(entry));
    for Entry { id, english, .. } in all_entries().into_iter().filter(is_read) {
        for place in english.split('{').skip(1).map(|rest| rest.split_once('}').expect(id).0) {
            assert!(["emergency", "crisis"].contains(&place), "{place} in {id}");
        }
    }
}

#[test]
fn every_medical_text_has_a_source_that_can_stand_alone() {
    println!("medical texts: {}", medical().count());
    for Entry { id, sources, .. } in medical() {
        let stands = sources.iter().any(|source| source.citation().weight == Weight::Full);
        assert!(stands, "{id}: {sources:?}");
    }
}

#[test]
fn every_reason_and_every_difference_has_sources() {
    for key in First::ALL {
        let name = format!("{key:?}");
        let is_claim = name.starts_with("Reason") || name.starts_with("Differ");
        assert!(!is_claim || !key.entry().sources.is_empty(), "{name}");
    }
}

#[test]
fn no_text_names_a_source_twice() {
    for Entry { id, sources, .. } in all_entries() {
        assert_eq!(sources.iter().collect::<HashSet<_>>().len(), sources.len(), "{id}: {sources:?}");
    }
}

#[test]
fn the_list_of_sources_is_exactly_what_the_texts_use() {
    let used = used_sources();
    let unused: Vec<_> = Source::ALL.into_iter().filter(|source| !used.contains(source)).collect();
    println!("sources: {} listed, {} used", Source::ALL.len(), used.len());
    assert!(unused.is_empty(), "no text uses {unused:?}");
    assert_eq!(used, HashSet::from(Source::ALL));
}

#[test]
fn every_source_has_its_own_citation() {
    let citations: HashSet<_> = Source::ALL.map(Source::citation).into();
    for citation in &citations {
        for part in [citation.title, citation.place] {
            assert!(!part.is_empty() && part.trim() == part, "{citation:?}");
        }
    }
    assert_eq!(citations.len(), Source::ALL.len());
}

#[test]
fn every_link_is_https_and_used_once() {
    let links: Vec<_> = Source::ALL.into_iter().filter_map(|source| source.citation().link).collect();
    println!("links: {}", links.len());
    assert!(links.iter().all(|link| link.starts_with("https://") && !link.contains(' ')), "{links:?}");
    assert_eq!(links.iter().collect::<HashSet<_>>().len(), links.len());
}

#[test]
fn no_explanation_speaks_of_a_diagnosis_of_chances_or_of_a_brand() {
    for Entry { id, english, .. } in explanations() {
        let text = english.to_lowercase();
        for phrase in BANNED {
            assert!(!text.contains(phrase), "{phrase:?} in {id}: {english}");
        }
    }
}

#[test]
fn no_sentence_tells_the_reader_what_they_have() {
    for Entry { id, english, .. } in explanations() {
        for sentence in sentences(english) {
            let sentence = sentence.to_lowercase();
            assert!(!sentence.starts_with("you have"), "{id}: {sentence}");
            for name in TYPE_NAMES {
                assert!(!sentence.contains(&format!("you have {name}")), "{id}: {sentence}");
            }
        }
    }
}

#[test]
fn the_notice_says_that_this_is_no_diagnosis_and_the_help_text_whom_to_call() {
    assert!(First::Notice.english().contains("not a diagnosis"));
    assert!(First::Help.english().contains("{emergency}"));
    assert_eq!(First::EmergencyNumber.english(), "your local emergency number");
}

#[test]
fn the_texts_say_that_no_clinician_has_reviewed_them() {
    assert!(
        First::NotReviewed
            .english()
            .contains("not yet been reviewed by the clinic’s doctors, or by any clinician")
    );
}

#[test]
fn the_source_page_is_named_together_with_the_lack_of_any_tie() {
    assert!(
        First::SourcesLine.english().contains("Not affiliated with or endorsed by Johns Hopkins Medicine")
    );
}
