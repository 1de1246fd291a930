//! Folded words: capitals, accents, ligatures and the forms of a letter make no difference, in any script.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use dystonia_explorer::content::folded_words;

use super::folded::folded;

/// The blocks whose letters are all tried.
const BLOCKS: [(&str, RangeInclusive<char>); 14] = [
    ("ASCII", 'A'..='z'),
    ("Latin-1", '\u{a0}'..='\u{ff}'),
    ("Latin Extended-A", '\u{100}'..='\u{17f}'),
    ("Latin Extended-B", '\u{180}'..='\u{24f}'),
    ("Latin Extended Additional, which Vietnamese needs", '\u{1e00}'..='\u{1eff}'),
    ("Greek", '\u{370}'..='\u{3ff}'),
    ("Greek Extended", '\u{1f00}'..='\u{1fff}'),
    ("Cyrillic", '\u{400}'..='\u{4ff}'),
    ("Cyrillic Supplement", '\u{500}'..='\u{52f}'),
    ("Armenian", '\u{530}'..='\u{58f}'),
    ("Hebrew", '\u{590}'..='\u{5ff}'),
    ("Arabic", '\u{600}'..='\u{6ff}'),
    ("Georgian", '\u{10a0}'..='\u{10ff}'),
    ("Alphabetic Presentation Forms", '\u{fb00}'..='\u{fb4f}'),
];

#[test]
fn each_text_folds_to_its_words() {
    let all = folded();
    for (text, words) in &all {
        assert_eq!(folded_words(text), *words, "{text:?}");
    }
    println!("{} texts", all.len());
    assert!(all.len() > 70);
}

#[test]
fn a_word_in_capitals_folds_as_in_small_letters() {
    for (block, letters) in BLOCKS {
        let mut tried = 0;
        for letter in letters.filter(|letter| letter.is_alphabetic()) {
            for word in [format!("{letter}"), format!("a{letter}"), format!("{letter}b{letter}")] {
                let small = folded_words(&word.to_lowercase());
                assert_eq!(folded_words(&word.to_uppercase()), small, "{word} of {block}");
                assert_eq!(folded_words(&word), small, "{word} of {block}");
            }
            tried += 1;
        }
        println!("{block}: {tried} letters");
        assert!(tried > 20, "{block}: {tried} letters");
    }
}

#[test]
fn folded_words_fold_to_themselves() {
    let again = |word: &String| folded_words(word) == [word.as_str()];
    for (_, letters) in BLOCKS {
        for letter in letters {
            let words = folded_words(&letter.to_string().repeat(3));
            assert!(words.iter().all(again), "{letter:?}: {words:?}");
        }
    }
}

#[test]
fn no_accent_of_a_script_with_capitals_is_left() {
    let left: BTreeSet<char> = BLOCKS
        .iter()
        .flat_map(|(_, letters)| letters.clone())
        .flat_map(|letter| folded_words(&letter.to_string()))
        .flat_map(|word| word.chars().collect::<Vec<_>>())
        .filter(
            |letter| matches!(letter, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{64b}'..='\u{65f}'),
        )
        .collect();
    assert_eq!(left, BTreeSet::new());
}

#[test]
fn whatever_is_no_letter_or_number_parts_words() {
    for between in
        ["'", "’", "ʼ", "-", "–", "/", ".", "·", "،", "؛", "、", "।", "־", "\u{a0}", "\n", "🙂", "+"]
    {
        assert_eq!(folded_words(&format!("{between}ab{between}cd{between}")), ["ab", "cd"], "{between:?}");
    }
    for within in ["\u{ad}", "\u{200d}", "\u{2066}", "\u{301}", "ـ"] {
        assert_eq!(folded_words(&format!("ab{within}cd")), ["abcd"], "{within:?}");
    }
}
