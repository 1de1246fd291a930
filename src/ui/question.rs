//! The question whether all of it is on one side, and radio buttons in general.

use yew::prelude::*;

use super::ExplorerProps;
use super::button::send;
use crate::state::Action;
use crate::state::view::{ChoiceView, QuestionView};

pub(super) fn question(view: &QuestionView, props: &ExplorerProps) -> Html {
    html! {
        <fieldset class="dx-fieldset dx-question">
            <legend class="dx-legend">{ &view.legend }</legend>
            <p class="dx-hint">{ &view.hint }</p>
            { for radios("dx-one-side", &view.choices, &props.on_action, Action::AnswerOneSide) }
        </fieldset>
    }
}

/// Radio buttons of one group; `name` tells the groups of one element apart.
pub(super) fn radios<T: Copy + 'static>(
    name: &'static str,
    choices: &[ChoiceView<T>],
    on_action: &Callback<Action>,
    action: fn(T) -> Action,
) -> impl Iterator<Item = Html> {
    choices.iter().enumerate().map(move |(index, choice)| {
        let id = format!("{name}-{index}");
        let value = choice.value;
        let onchange = send::<Event>(on_action, action(value));
        html! {
            <div class="dx-check">
                <input type="radio" {name} id={id.clone()} checked={choice.chosen} {onchange} />
                <label for={id}>{ &choice.label }</label>
            </div>
        }
    })
}
