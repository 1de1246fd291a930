//! The notes: when to get help, and the notice. Every reader of a page gets the same.

use std::rc::Rc;

use yew::prelude::*;

use super::card::cards;
use super::heading::{Depth, heading};
use super::text::{paragraph, text_block};
use crate::state::view::NotesView;
use crate::state::{Action, HeadingLevel};

/// The props of [`Notes`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct NotesProps {
    /// The texts, and the cards of the steps.
    pub(super) view: Rc<NotesView>,
    /// The level of the widget's title.
    pub(super) level: HeadingLevel,
    /// Receives what the reader does.
    pub(super) on_action: Callback<Action>,
}

/// Help and notice.
#[derive(Debug)]
pub(super) struct Notes;

impl Component for Notes {
    type Message = ();
    type Properties = NotesProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let NotesProps { view, level, on_action } = ctx.props();
        html! {
            <div class="dx-notes">
                <section class="dx-help" part="help">
                    { heading(*level, Depth::Section, &view.help_heading) }
                    { text_block(&view.help) }
                    { cards(&view.steps, Some(*level), on_action) }
                </section>
                <section class="dx-notice" part="notice">
                    { heading(*level, Depth::Section, &view.notice_heading) }
                    { paragraph(&view.notice) }
                    { paragraph(&view.privacy) }
                    { paragraph(&view.review) }
                </section>
            </div>
        }
    }
}
