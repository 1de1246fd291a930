//! The question whether all picked parts are on one side.

use std::rc::Rc;

use yew::prelude::*;

use super::radio::radios;
use super::text::{hint, words};
use crate::state::Action;
use crate::state::view::QuestionView;

/// The props of [`Question`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct QuestionProps {
    /// The question and its answers.
    pub(super) view: Rc<QuestionView>,
    /// Receives the reader's answer.
    pub(super) on_action: Callback<Action>,
}

/// The question about one side.
#[derive(Debug)]
pub(super) struct Question;

impl Component for Question {
    type Message = ();
    type Properties = QuestionProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let QuestionProps { view, on_action } = ctx.props();
        html! {
            <fieldset class="dx-fieldset dx-question">
                <legend class="dx-legend">{ words(&view.legend) }</legend>
                { hint(&view.hint) }
                { radios("dx-one-side", &view.choices, Action::AnswerOneSide, on_action) }
            </fieldset>
        }
    }
}
