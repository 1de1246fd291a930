//! How hard the texts are to read: the Flesch-Kincaid grade of each.
//!
//! The syllable counter is simple: groups of vowels ("ia", "io" and "iu" are two, but not in "-tion"), without
//! a silent ending. A numeral has one syllable for each digit. Each item of a list counts as a sentence. A
//! term of terms.txt counts as one word of two syllables where its page explains it; that file holds the rule.
//! Not graded are labels, titles and lists of names, which have no sentence of [`FEWEST`] words, because the
//! formula says nothing about them, and words to search by, because nobody reads them.

use dystonia_explorer::content::Entry;

use super::entries::{all_entries, filled, is_searched_only, page, sentences, words};

/// A text is a label if no sentence of it has this many words.
const FEWEST: usize = 5;

/// What an explained term is counted as: one word of two syllables.
const EXPLAINED: &str = "paper";

/// A medical term.
pub(crate) struct Term {
    /// In small letters.
    pub(crate) name: String,
    /// What explains it; nothing for the names that the product is about.
    phrases: Option<Vec<String>>,
}

impl Term {
    /// Whether this page says what the term means.
    pub(crate) fn is_explained_in(&self, page: &str) -> bool {
        self.phrases
            .as_ref()
            .is_none_or(|phrases| phrases.iter().any(|phrase| page.contains(phrase.as_str())))
    }
}

/// The terms of terms.txt, the longest first: "focal dystonia" is one term, not two.
pub(crate) fn terms() -> Vec<Term> {
    let lines = include_str!("terms.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut terms: Vec<_> = lines
        .filter_map(|line| {
            let (name, phrases) = line.split_once(": ")?;
            let listed = || phrases.split(" | ").map(str::to_lowercase).collect();
            Some(Term { name: name.to_lowercase(), phrases: (phrases != "*").then(listed) })
        })
        .collect();
    terms.sort_by_key(|term| std::cmp::Reverse(term.name.len()));
    terms
}

/// All that stands on the page of this text, in small letters.
pub(crate) fn page_text(entry: &Entry) -> String {
    let same = all_entries().into_iter().filter(|other| page(other) == page(entry));
    same.map(|other| filled(other.english).to_lowercase() + "\n").collect()
}

/// The sentence in small letters, each whole-word place of the term replaced.
fn with_term_counted(sentence: &str, term: &str) -> String {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut counted = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once(term) {
        let whole = !is_letter(before.chars().next_back()) && !is_letter(after.chars().next());
        counted += before;
        counted += if whole { EXPLAINED } else { term };
        rest = after;
    }
    counted + rest
}

/// How many syllables a word of small letters has.
pub(crate) fn syllables(word: &str) -> usize {
    word.split('-').filter(|part| !part.is_empty()).map(syllables_of_part).sum()
}

fn syllables_of_part(part: &str) -> usize {
    if part.starts_with(|c: char| c.is_ascii_digit()) {
        return part.chars().filter(char::is_ascii_digit).count();
    }
    let letters: Vec<char> = part.chars().collect();
    let groups = letters.chunk_by(|a, b| is_vowel(*a) == is_vowel(*b));
    let groups = groups.filter(|group| group.first().is_some_and(|letter| is_vowel(*letter))).count();
    let split = letters.windows(3).filter(|three| {
        matches!(three, [before, 'i', 'a' | 'o' | 'u'] if !is_vowel(*before) && !"tscxg".contains(*before))
    });
    let sounded = groups + split.count();
    sounded - usize::from(sounded > 1 && has_silent_end(part))
}

fn is_vowel(letter: char) -> bool {
    "aeiouy".contains(letter)
}

/// Whether the word ends in an "e", "es" or "ed" that is not heard.
fn has_silent_end(word: &str) -> bool {
    let heard: &[&str] = match word {
        _ if word.ends_with('e') => &[],
        _ if word.ends_with("es") => &["s", "x", "z", "ch", "sh", "c", "g"],
        _ if word.ends_with("ed") => &["t", "d"],
        _ => return false,
    };
    let stem = word.trim_end_matches(['s', 'd']).strip_suffix('e').unwrap_or_default();
    let ends_in_consonant = |part: &str| part.ends_with(|letter| !is_vowel(letter));
    let syllabic = stem.strip_suffix('l').is_some_and(|part| ends_in_consonant(part) && !part.ends_with('l'));
    ends_in_consonant(stem) && !syllabic && !heard.iter().any(|end| stem.ends_with(end))
}

/// The grade of a text; nothing for what is not graded. Never below nought: "grade −1" is no easier than grade 0.
pub(crate) fn grade(entry: &'static Entry) -> Option<f64> {
    let page = page_text(entry);
    let terms: Vec<_> = terms().into_iter().filter(|term| term.is_explained_in(&page)).collect();
    let count_terms = |sentence: String| {
        terms.iter().fold(sentence.to_lowercase(), |sentence, term| with_term_counted(&sentence, &term.name))
    };
    let counted: Vec<String> =
        sentences(&entry.english.to_lowercase()).into_iter().map(count_terms).collect();
    let spoken: Vec<Vec<&str>> = counted.iter().map(|sentence| words(sentence).collect()).collect();
    let all = spoken.concat();
    let per = |many: usize, few: usize| many as f64 / few as f64;
    let sounds = all.iter().map(|word| syllables(word)).sum();
    let grade = || 0.39 * per(all.len(), spoken.len()) + 11.8 * per(sounds, all.len()) - 15.59;
    let is_graded = !is_searched_only(entry) && spoken.iter().any(|sentence| sentence.len() >= FEWEST);
    is_graded.then(|| grade().max(0.0))
}
