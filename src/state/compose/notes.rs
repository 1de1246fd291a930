//! What is the same for every reader: when to get help, and the notice.

use implicit_clone::unsync::IString;

use super::cards::text_card;
use super::text::rich;
use crate::content::{First, HELP_STEPS};
use crate::state::phrase::{fill, text};
use crate::state::view::NotesView;
use crate::state::{State, Topic};

pub(super) fn notes(state: &State) -> NotesView {
    let steps = HELP_STEPS
        .iter()
        .enumerate()
        .map(|(place, (title, entry))| text_card(state, Topic::Help(place), title.entry(), entry.entry()));
    NotesView {
        help_heading: text(First::HelpHeading),
        help: rich(First::Help.entry(), state),
        steps: steps.collect(),
        notice_heading: text(First::NoticeHeading),
        notice: text(First::Notice),
        review: review(state),
    }
}

/// Until a clinic says otherwise, the text says that nobody reviewed it.
fn review(state: &State) -> IString {
    match &state.settings().reviewed_by {
        Some(reviewer) => fill(First::Reviewed, &[("name", reviewer.text())]).into(),
        None => text(First::NotReviewed),
    }
}
