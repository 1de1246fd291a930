//! What is the same for every reader: when to get help, the notice, the sources.

use std::rc::Rc;

use yew::prelude::*;

use super::answer::source_list;
use super::heading::{Depth, heading};
use crate::state::{HeadingLevel, NotesView};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct NotesProps {
    pub view: Rc<NotesView>,
    pub level: HeadingLevel,
}

/// When to get help, and the notice: shown between the answer and everything further.
#[component]
pub(super) fn Notes(NotesProps { view, level }: &NotesProps) -> Html {
    html! {
        <div class="dx-notes">
            <section class="dx-help">
                { heading(*level, Depth::Section, &view.help_heading) }
                <p>{ &view.help }</p>
            </section>
            <section class="dx-notice">
                { heading(*level, Depth::Section, &view.notice_heading) }
                <p>{ &view.notice }</p>
                <p>{ &view.review }</p>
            </section>
        </div>
    }
}

/// What everything rests on: the end of the page.
#[component]
pub(super) fn Sources(NotesProps { view, level }: &NotesProps) -> Html {
    html! {
        <section class="dx-all-sources">
            { heading(*level, Depth::Section, &view.sources_heading) }
            <p>{ &view.affiliation }</p>
            { source_list(&view.all_sources, &view.sources) }
        </section>
    }
}
