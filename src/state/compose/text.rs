//! Texts with telephone numbers in them, and lists.

use implicit_clone::unsync::IString;

use crate::content::First;
use crate::state::State;
use crate::state::phrase::next_place;
use crate::state::view::{SpanView, TextView};

/// A text in blocks, with the clinic's telephone numbers where it has places for them.
pub(super) fn rich(words: &str, state: &State) -> TextView {
    let lines: Vec<_> = words.lines().collect();
    let blocks = lines.split(|line| line.is_empty());
    TextView(blocks.map(|block| block.iter().map(|line| spans(line, state)).collect()).collect())
}

/// A text in one line, without links.
pub(super) fn plain(words: &str, state: &State) -> IString {
    let text = |span: &SpanView| match span {
        SpanView::Words(words) | SpanView::Phone(words, _) => String::from(&**words),
    };
    rich(words, state).0.iter().flatten().flatten().map(text).collect::<String>().into()
}

fn spans(line: &str, state: &State) -> Vec<SpanView> {
    let mut spans = Vec::new();
    let mut rest = line;
    while let Some((before, name, after)) = next_place(rest) {
        let settings = state.settings();
        let (number, otherwise) = match name {
            "crisis" => (&settings.crisis_line, First::CrisisLine),
            _ => (&settings.emergency_number, First::EmergencyNumber),
        };
        spans.push(words(before));
        spans.push(match number {
            Some(number) => SpanView::Phone(number.text().clone(), number.link()),
            None => SpanView::Words(state.text(otherwise)),
        });
        rest = after;
    }
    spans.push(words(rest));
    spans
}

fn words(text: &str) -> SpanView {
    SpanView::Words(text.to_owned().into())
}
