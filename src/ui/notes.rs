//! What is the same for every reader: when to get help, and the notice.

use yew::prelude::*;

use super::ExplorerProps;
use super::card::cards;
use super::heading::{Depth, heading};
use super::text::{paragraph, text_block};
use crate::state::view::NotesView;

pub(super) fn notes(view: &NotesView, props: &ExplorerProps) -> Html {
    html! {
        <div class="dx-notes">
            <section class="dx-help" part="help">
                { heading(props.level, Depth::Section, &view.help_heading) }
                { text_block(&view.help) }
                { cards(&view.steps, props) }
            </section>
            <section class="dx-notice" part="notice">
                { heading(props.level, Depth::Section, &view.notice_heading) }
                { paragraph(&view.notice) }
                { paragraph(&view.privacy) }
                { paragraph(&view.review) }
            </section>
        </div>
    }
}
