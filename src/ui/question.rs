//! The question whether all of it is on one side, and radio buttons in general.

use yew::prelude::*;

use super::text::{hint, words};
use crate::state::Action;
use crate::state::view::{ChoiceView, QuestionView};

pub(super) fn question(view: &QuestionView) -> Html {
    html! {
        <fieldset class="dx-fieldset dx-question">
            <legend class="dx-legend">{ words(&view.legend) }</legend>
            { hint(&view.hint) }
            { for radios("dx-one-side", &view.choices, Action::AnswerOneSide) }
        </fieldset>
    }
}

/// Radio buttons of one group; `name` tells the groups of one element apart.
pub(super) fn radios<T: Copy + 'static>(
    name: &'static str,
    choices: &[ChoiceView<T>],
    action: fn(T) -> Action,
) -> impl Iterator<Item = Html> {
    choices
        .iter()
        .enumerate()
        .map(move |(index, choice)| radio(name, index, &choice.label, choice.chosen, &action(choice.value)))
}

/// Not generic, so that it is compiled once.
fn radio(name: &'static str, index: usize, label: &AttrValue, checked: bool, action: &Action) -> Html {
    let id = [name, "-", &index.to_string()].concat();
    html! {
        <div class="dx-check" data-checked={checked.then_some("")}>
            <input type="radio" {name} id={id.clone()} {checked} data-change={action.mark()} />
            <label for={id}>{ words(label) }</label>
        </div>
    }
}
