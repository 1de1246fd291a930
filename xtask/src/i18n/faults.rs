//! What is wrong with a translation, as far as a program can tell. The tests look for the same faults.

use std::collections::HashMap;

use dystonia_explorer::content::{Entry, every_entry};

use super::plurals::rule;
use super::po::{Translation, counts};

/// How much longer than the English a text may be, in percent, where the English has this many letters; labels stand
/// in rows.
const LONGEST: usize = 160;
const LONG: usize = 30;

/// What is wrong, a line for each fault, in the order of the texts' ids.
pub(crate) fn faults(translation: &Translation) -> Vec<String> {
    let mut faults: Vec<_> =
        translation.lacks().iter().map(|id| format!("{id}: missing, or its English has changed")).collect();
    let known: HashMap<_, _> = every_entry().iter().map(|&entry| (entry.id, entry)).collect();
    let mut texts: Vec<_> = translation.texts.iter().collect();
    texts.sort_by_key(|(id, _)| id.as_str());
    let (names, exact) =
        rule(&translation.tag).map_or((&["other"][..], &[][..]), |rule| (rule.forms, rule.exact));
    for (id, (_, forms)) in texts {
        let Some(entry) = known.get(id.as_str()) else {
            faults.push(format!("{id}: there is no such text"));
            continue;
        };
        let needed = if counts(entry) { names } else { &["other"] };
        if forms.len() != needed.len() {
            faults.push(format!("{id}: has {} forms, must have {}", forms.len(), needed.len()));
        }
        let written = needed.iter().zip(forms).filter(|(_, text)| !text.is_empty());
        faults.extend(written.filter_map(|(form, text)| fault(entry, exact.contains(form), text)));
    }
    faults
}

/// What is wrong with one form of a text. A form that is for one exact number may say that number in a word.
fn fault(entry: &Entry, exact: bool, text: &str) -> Option<String> {
    let id = entry.id;
    let (wanted, found) = (places(entry.english), places(text));
    let without_number = || wanted.iter().copied().filter(|place| *place != "n");
    let in_a_word = exact && found.iter().copied().eq(without_number());
    if found != wanted && !in_a_word {
        return Some(format!("{id}: has the places {found:?}, must have {wanted:?}"));
    }
    if let Some(bad) = text.chars().find(|c| is_never_good(*c)) {
        return Some(format!("{id}: has the character U+{:04X}", u32::from(bad)));
    }
    if !text.lines().all(closes_what_it_isolates) {
        return Some(format!("{id}: has an isolate that is not closed on its line"));
    }
    if text.contains("  ") || text.split('\n').any(|line| line.trim() != line) {
        return Some(format!("{id}: has stray spaces"));
    }
    // Words to search by are never shown.
    if entry.is_never_shown() {
        return None;
    }
    if shape(text) != shape(entry.english) {
        return Some(format!("{id}: its lines are not those of the English"));
    }
    let (length, english) = (text.chars().count(), entry.english.chars().count());
    let longest = english.max(LONG) * LONGEST / 100;
    (length > longest).then(|| format!("{id}: has {length} letters, at most {longest} are good"))
}

/// The `{places}` of a text, sorted. A brace that stands alone is one of its own, which no English text has.
pub(crate) fn places(text: &str) -> Vec<&str> {
    let mut parts = text.split('{');
    let mut places: Vec<_> = parts.next().filter(|start| start.contains('}')).into_iter().collect();
    places.extend(parts.map(|part| match part.split_once('}') {
        Some((name, rest)) if !rest.contains('}') => name,
        _ => part,
    }));
    places.sort_unstable();
    places
}

/// Control characters, which also stand between the forms in a pack, and marks that reverse what stands after them.
fn is_never_good(c: char) -> bool {
    (c.is_control() && c != '\n') || matches!(c, '\u{2028}'..='\u{202e}')
}

/// Whether each sign that begins a piece of another direction has its end.
fn closes_what_it_isolates(line: &str) -> bool {
    let depth = line.chars().try_fold(0_usize, |depth, c| match c {
        '\u{2066}'..='\u{2068}' => Some(depth + 1),
        '\u{2069}' => depth.checked_sub(1),
        _ => Some(depth),
    });
    depth == Some(0)
}

/// How many lines each block of a text has.
fn shape(text: &str) -> Vec<usize> {
    text.split("\n\n").map(|block| block.lines().count()).collect()
}
