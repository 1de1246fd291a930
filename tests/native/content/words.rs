//! Every text is clean, sourced, short and never a diagnosis: docs/rules.md, head and "Sources".

use std::collections::HashSet;

use dystonia_explorer::content::{First, Reading, Source};

/// The longest sentence in words, but for the notice and the help text.
const LONGEST: usize = 25;

/// Every text with its key.
fn texts() -> impl Iterator<Item = (String, &'static str)> {
    let first = First::ALL.iter().map(|&key| (format!("First::{key:?}"), key.english()));
    let reading = Reading::ALL.iter().map(|&key| (format!("Reading::{key:?}"), key.english()));
    first.chain(reading)
}

/// Every text but the two that speak of diagnosis and emergencies in so many words.
fn explanations() -> impl Iterator<Item = (String, &'static str)> {
    texts().filter(|(key, _)| !["First::Notice", "First::Help"].contains(&key.as_str()))
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '?', '!']).map(str::trim).filter(|sentence| !sentence.is_empty())
}

fn used_sources() -> HashSet<Source> {
    let first = First::ALL.iter().flat_map(|key| key.sources());
    first.chain(Reading::ALL.iter().flat_map(|key| key.sources())).copied().collect()
}

fn is_straight(quote: char) -> bool {
    ['"', '\''].contains(&quote)
}

#[test]
fn no_text_is_empty_or_has_stray_spaces() {
    println!("texts: {} first, {} reading", First::ALL.len(), Reading::ALL.len());
    for (key, text) in texts() {
        assert!(!text.is_empty(), "{key} is empty");
        assert_eq!(text.trim(), text, "{key} has a space at an end");
        assert!(!text.contains("  ") && !text.contains(['\n', '\t']), "{key} has stray spaces");
    }
}

#[test]
fn quotation_marks_and_apostrophes_are_curly() {
    let citations = Source::ALL.map(|source| (format!("{source:?}"), source.citation()));
    for (key, text) in texts().chain(citations) {
        assert!(!text.contains(is_straight), "{key}: {text}");
    }
}

#[test]
fn every_place_to_fill_in_is_a_known_one() {
    const PLACES: [&str; 11] =
        ["a", "b", "n", "k", "parts", "others", "chain", "groups", "list", "name", "names"];
    for (key, text) in texts() {
        for place in text.split('{').skip(1).map(|rest| rest.split_once('}').expect(&key).0) {
            assert!(PLACES.contains(&place), "{place} in {key}");
        }
        assert_eq!(text.matches('{').count(), text.matches('}').count(), "{key}");
    }
}

#[test]
fn no_text_to_read_has_a_place_to_fill_in() {
    for key in Reading::ALL {
        assert!(!key.english().contains(['{', '}']), "{key:?}");
    }
}

#[test]
fn every_explanation_of_a_name_has_sources() {
    for key in Reading::ALL {
        assert!(!key.sources().is_empty(), "{key:?}");
    }
}

#[test]
fn every_reason_and_every_difference_has_sources() {
    for key in First::ALL {
        let name = format!("{key:?}");
        let is_claim = name.starts_with("Reason") || name.starts_with("Differ");
        assert!(!is_claim || !key.sources().is_empty(), "{name}");
    }
}

#[test]
fn no_text_names_a_source_twice() {
    for sources in
        First::ALL.iter().map(|key| key.sources()).chain(Reading::ALL.iter().map(|key| key.sources()))
    {
        assert_eq!(sources.iter().collect::<HashSet<_>>().len(), sources.len(), "{sources:?}");
    }
}

#[test]
fn the_list_of_sources_is_exactly_what_the_texts_use() {
    println!("sources: {} listed, {} used", Source::ALL.len(), used_sources().len());
    assert_eq!(used_sources(), HashSet::from(Source::ALL));
    assert_eq!(used_sources().len(), Source::ALL.len());
}

#[test]
fn every_source_has_its_own_citation() {
    let citations: HashSet<_> = Source::ALL.map(Source::citation).into();
    assert!(citations.iter().all(|citation| !citation.is_empty() && citation.trim() == *citation));
    assert_eq!(citations.len(), Source::ALL.len());
}

#[test]
fn every_link_is_https_and_used_once() {
    let links: Vec<_> = Source::ALL.into_iter().filter_map(Source::link).collect();
    println!("links: {}", links.len());
    assert!(links.iter().all(|link| link.starts_with("https://") && !link.contains(' ')), "{links:?}");
    assert_eq!(links.iter().collect::<HashSet<_>>().len(), links.len());
}

#[test]
fn no_explanation_speaks_of_a_diagnosis_or_of_chances() {
    for (key, text) in explanations() {
        let text = text.to_lowercase();
        for phrase in ["your diagnosis", "likely", "probably", "%"] {
            assert!(!text.contains(phrase), "{phrase:?} in {key}: {text}");
        }
    }
}

#[test]
fn no_sentence_tells_the_reader_what_they_have() {
    for (key, text) in explanations() {
        let tells = sentences(text).find(|sentence| sentence.to_lowercase().starts_with("you have"));
        assert_eq!(tells, None, "{key}");
    }
}

#[test]
fn no_sentence_is_longer_than_25_words() {
    let words = |sentence: &str| sentence.split_whitespace().count();
    let (key, longest) = explanations()
        .flat_map(|(key, text)| sentences(text).map(move |sentence| (key.clone(), sentence)))
        .max_by_key(|(_, sentence)| words(sentence))
        .unwrap();
    println!("longest sentence: {} words, {key}", words(longest));
    assert!(words(longest) <= LONGEST, "{key}: {longest}");
}

#[test]
fn the_notice_says_that_this_is_no_diagnosis_and_the_help_text_whom_to_call() {
    assert!(First::Notice.english().contains("not a diagnosis"));
    assert!(First::Help.english().contains("local emergency number"));
}

#[test]
fn the_texts_say_that_no_clinician_has_reviewed_them() {
    assert!(First::NotReviewed.english().contains("not yet been reviewed by a clinician"));
}

#[test]
fn the_source_page_is_named_together_with_the_lack_of_any_tie() {
    assert!(
        First::SourcesLine.english().contains("Not affiliated with or endorsed by Johns Hopkins Medicine")
    );
}
