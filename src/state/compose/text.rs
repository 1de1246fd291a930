//! Texts with telephone numbers in them, and lists.

use implicit_clone::unsync::IString;

use crate::content::{Entry, First};
use crate::state::view::{SpanView, TextView};
use crate::state::{PhoneNumber, State};

/// A text as lines, with the clinic's telephone numbers where it has places for them.
pub(super) fn rich(entry: &'static Entry, state: &State) -> TextView {
    let settings = state.settings();
    let places = [
        ("{emergency}", &settings.emergency_number, First::EmergencyNumber),
        ("{crisis}", &settings.crisis_line, First::CrisisLine),
    ];
    let words = state.catalog().words(entry);
    let blocks = words.split("\n\n");
    TextView(blocks.map(|block| block.lines().map(|line| spans(line, &places)).collect()).collect())
}

/// A text in one line, without links.
pub(super) fn plain(entry: &'static Entry, state: &State) -> IString {
    let words = |span: &SpanView| match span {
        SpanView::Words(words) | SpanView::Phone(words, _) => words.to_string(),
    };
    rich(entry, state).0.iter().flatten().flatten().map(words).collect::<String>().into()
}

type Place<'a> = (&'a str, &'a Option<PhoneNumber>, First);

fn spans(line: &str, places: &[Place<'_>]) -> Vec<SpanView> {
    let next = places.iter().filter_map(|place| Some((line.find(place.0)?, place))).min_by_key(|(at, _)| *at);
    let Some((_, (mark, number, otherwise))) = next else {
        return vec![words(line)];
    };
    let Some((before, after)) = line.split_once(mark) else { return Vec::new() };
    let phone = match number {
        Some(number) => SpanView::Phone(number.text().clone(), number.link()),
        None => words(otherwise.english()),
    };
    let mut line = vec![words(before), phone];
    line.extend(spans(after, places));
    line
}

fn words(text: &str) -> SpanView {
    SpanView::Words(text.to_owned().into())
}
