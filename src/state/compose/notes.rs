//! What is the same for every reader: when to get help, and the notice.

use implicit_clone::unsync::IString;

use super::cards::text_card;
use super::text::rich;
use crate::content::{First, HELP_STEPS, Panel, Status};
use crate::state::view::NotesView;
use crate::state::{Sharing, State, Topic};

pub(super) fn notes(state: &State) -> NotesView {
    let steps = HELP_STEPS.iter().enumerate().map(|(place, (title, key))| {
        let title = title.words(state.catalog());
        text_card(state, Topic::Help(place), &title, key.text())
    });
    NotesView {
        help_heading: state.text(First::HelpHeading),
        help: rich(&state.text(First::Help), state),
        steps: steps.collect(),
        notice_heading: state.text(First::NoticeHeading),
        notice: state.text(First::Notice),
        privacy: state.text(match state.settings().sharing {
            Sharing::Private => First::Private,
            Sharing::Shared => First::Shared,
        }),
        review: review(state),
    }
}

/// Until a clinic says otherwise, the text says that nobody reviewed it.
fn review(state: &State) -> IString {
    match &state.settings().reviewed_by {
        Some(reviewer) => state.fill(First::Reviewed, &[("name", reviewer.text())]),
        None => state.text(First::NotReviewed),
    }
}

/// What is to be known of the translation.
pub(super) fn translation(state: &State) -> Option<IString> {
    let catalog = state.catalog();
    if catalog.is_instead() {
        return Some(state.text(First::TranslationFailed));
    }
    (catalog.language().status == Status::Draft).then(|| state.text(Panel::TranslationDraft))
}
