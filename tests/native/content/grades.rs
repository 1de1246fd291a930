//! Everyone can read it: the grade of each text, and the length of each sentence.

use dystonia_explorer::content::Entry;

use super::entries::{all_entries, is_searched_only, sentences, words};
use super::grade::{grade, page_text, syllables, terms};

/// The highest grade that all texts may have on average.
const AVERAGE: f64 = 6.0;

/// The highest grade of any text.
const HARDEST: f64 = 8.0;

/// The longest sentence, in words.
const LONGEST: usize = 25;

/// Every graded text, the hardest first.
fn grades() -> Vec<(f64, &'static Entry)> {
    let all = all_entries().into_iter();
    let mut graded: Vec<_> = all.filter_map(|entry| Some((grade(entry)?, entry))).collect();
    graded.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    graded
}

#[test]
fn the_texts_can_be_read_with_six_years_of_school() {
    let graded = grades();
    let count = f64::from(u32::try_from(graded.len()).unwrap());
    let average = graded.iter().map(|(grade, _)| grade).sum::<f64>() / count;
    println!("average grade: {average:.1} over {count} texts; the five hardest:");
    for (grade, entry) in graded.iter().take(5) {
        println!("  {grade:.1} {}", entry.id);
    }
    assert!(average <= AVERAGE, "{average}");
}

#[test]
fn no_text_needs_more_than_eight_years_of_school() {
    let hard: Vec<_> = grades()
        .into_iter()
        .filter(|(grade, _)| *grade > HARDEST)
        .map(|(grade, entry)| format!("{grade:.1} {}: {}", entry.id, entry.english))
        .collect();
    assert!(hard.is_empty(), "{hard:#?}");
}

#[test]
fn no_sentence_is_longer_than_25_words() {
    let long: Vec<_> = all_entries()
        .into_iter()
        .filter(|entry| !is_searched_only(entry))
        .flat_map(|entry| sentences(entry.english).into_iter().map(|sentence| (entry.id, sentence)))
        .filter(|(_, sentence)| words(sentence).count() > LONGEST)
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn the_counter_finds_the_syllables_of_plain_words() {
    for (word, count) in [
        ("eye", 1),
        ("muscle", 2),
        ("muscles", 2),
        ("pulled", 1),
        ("twisted", 2),
        ("places", 2),
        ("moves", 1),
        ("signals", 2),
        ("together", 3),
        ("body", 2),
        ("medicine", 3),
        ("2013", 4),
        ("look-alike", 3),
        ("the", 1),
        ("people", 2),
        ("wanted", 2),
        ("voice", 1),
        ("injection", 3),
        ("dystonia", 4),
        ("various", 3),
        ("see", 1),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn every_term_is_used_and_explained_somewhere() {
    let texts: Vec<String> = all_entries().iter().map(|entry| page_text(entry)).collect();
    for term in terms() {
        let counts = texts.iter().any(|page| page.contains(&term.name) && term.is_explained_in(page));
        assert!(counts, "{}", term.name);
    }
}
