//! How easy Spanish texts are to read: the Szigriszt-Pazos score, on the scale called INFLESZ, where 55 to 65 is
//! normal and 65 to 80 quite easy. The tests read it here too.
//!
//! Graded is what has a sentence; titles, labels and names have none. A place that is filled in counts as nothing,
//! and a number is no word.

use std::fmt;

use super::po::Translation;

/// The least that the texts may have on average, and the least of any text.
const AVERAGE: f64 = 65.0;
const HARDEST: f64 = 55.0;

/// A text of fewer words is a label.
const FEWEST: usize = 3;

/// How the ids of texts end that are not graded, whatever they say.
const NOT_GRADED: [&str; 8] = ["Title", "Heading", "Legend", "Label", "Hint", "Words", "Names", "InText"];

/// How easy the texts of a translation are.
pub(crate) struct Easiness {
    /// The score of each graded text with its id, the hardest first.
    pub(crate) texts: Vec<(f64, String)>,
}

impl Easiness {
    pub(crate) fn of(translation: &Translation) -> Self {
        let graded = |id: &&String| !NOT_GRADED.iter().any(|end| id.ends_with(end));
        let mut texts: Vec<_> = translation
            .texts
            .iter()
            .filter(|(id, _)| graded(id))
            .flat_map(|(id, (_, forms))| forms.iter().map(move |text| (id, text)))
            .filter_map(|(id, text)| Some((score(text)?, id.clone())))
            .collect();
        texts.sort_by(|(a, first), (b, second)| a.total_cmp(b).then_with(|| first.cmp(second)));
        Self { texts }
    }

    /// The plain average of all texts.
    pub(crate) fn mean(&self) -> f64 {
        self.texts.iter().map(|(score, _)| score).sum::<f64>() / self.texts.len() as f64
    }

    /// The score of the hardest text.
    pub(crate) fn least(&self) -> f64 {
        self.texts.first().map_or(f64::NAN, |(score, _)| *score)
    }

    /// What is too hard, a line for each fault.
    pub(crate) fn faults(&self) -> Vec<String> {
        let hard = self.texts.iter().take_while(|(score, _)| *score < HARDEST);
        let hard = hard.map(|(score, id)| format!("{id}: is hard to read, {score:.1}; at least {HARDEST}"));
        let mean = self.mean();
        let all = (mean < AVERAGE)
            .then(|| format!("all texts: hard to read, {mean:.1} on average; at least {AVERAGE}"));
        hard.chain(all).collect()
    }
}

impl fmt::Display for Easiness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mean, least, count) = (self.mean(), self.least(), self.texts.len());
        write!(f, "INFLESZ of {count} texts: {mean:.1} on average, the hardest {least:.1}")
    }
}

/// The score of a text; nothing for one without a sentence or with too few words.
pub(crate) fn score(text: &str) -> Option<f64> {
    let text = without_places(&text.to_lowercase());
    let ends = text.lines().any(|line| pieces(line, ".?!", " ”)").1 > 0);
    let sentences: Vec<usize> = text
        .lines()
        .flat_map(|line| pieces(line, ".?!…", " ”)»").0)
        .map(|piece| words(&piece).count())
        .filter(|words| *words > 0)
        .collect();
    let count: usize = sentences.iter().sum();
    let sounds: usize = words(&text).map(syllables).sum();
    let per = |many: usize, few: usize| many as f64 / few as f64;
    (ends && count >= FEWEST).then(|| 206.835 - 62.3 * per(sounds, count) - per(count, sentences.len()))
}

/// The text with a space for each `{place}`.
fn without_places(text: &str) -> String {
    let parts = text.split('{').enumerate();
    let kept = parts.map(|(place, part)| match part.split_once('}') {
        Some((_, rest)) if place > 0 => rest,
        _ => part,
    });
    kept.collect::<Vec<_>>().join(" ")
}

/// The pieces of a line that end in one of `marks` before one of `next` or the line's end, and how many do.
fn pieces(line: &str, marks: &str, next: &str) -> (Vec<String>, usize) {
    let mut pieces = vec![String::new()];
    let mut letters = line.chars().peekable();
    let mut ends = 0;
    while let Some(letter) = letters.next() {
        if let Some(piece) = pieces.last_mut() {
            piece.push(letter);
        }
        if marks.contains(letter) && letters.peek().is_none_or(|after| next.contains(*after)) {
            pieces.push(String::new());
            ends += 1;
        }
    }
    (pieces, ends)
}

/// The words of a text in small letters.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !matches!(c, 'a'..='z' | 'á' | 'é' | 'í' | 'ó' | 'ú' | 'ü' | 'ñ'))
        .filter(|word| !word.is_empty())
}

/// How many syllables a word in small letters has, by its spelling.
pub(crate) fn syllables(word: &str) -> usize {
    let sounded = sounded(word);
    let runs = sounded.chunk_by(|a, b| is_vowel(*a) == is_vowel(*b));
    runs.filter(|run| run.first().is_some_and(|letter| is_vowel(*letter)))
        .map(of_vowels)
        .sum::<usize>()
        .max(1)
}

/// The letters of a word that are heard: no h, no u that only keeps a q or g hard, and i for a y that is a vowel.
fn sounded(word: &str) -> Vec<char> {
    let letters: Vec<char> = word.chars().filter(|letter| *letter != 'h').collect();
    let around = |place: usize| {
        let before = place.checked_sub(1).and_then(|before| letters.get(before)).copied();
        (before, letters.get(place + 1).copied())
    };
    let heard = letters.iter().enumerate().filter_map(|(place, &letter)| match (letter, around(place)) {
        ('u', (Some('q' | 'g'), Some('e' | 'i' | 'é' | 'í'))) => None,
        ('y', (_, next)) if !next.is_some_and(is_vowel) => Some('i'),
        _ => Some(letter),
    });
    heard.collect()
}

/// How many syllables a run of vowels has: one for each strong vowel and each accented weak one beside it.
fn of_vowels(run: &[char]) -> usize {
    let strong = run.iter().filter(|letter| is_strong(**letter)).count();
    let touches = |place: usize| {
        let before = place.checked_sub(1).and_then(|before| run.get(before));
        [before, run.get(place + 1)].into_iter().flatten().any(|letter| is_strong(*letter))
    };
    let accented = run.iter().enumerate().filter(|(_, letter)| matches!(letter, 'í' | 'ú'));
    let split = strong + accented.filter(|(place, _)| touches(*place)).count();
    let doubled = run.windows(2).filter(|pair| matches!(pair, ['i', 'i'] | ['u', 'u'])).count();
    if split == 0 { 1 + doubled } else { split }
}

fn is_strong(letter: char) -> bool {
    "aeoáéó".contains(letter)
}

fn is_vowel(letter: char) -> bool {
    is_strong(letter) || "iuíúü".contains(letter)
}
