//! Radio buttons.

use yew::prelude::*;

use super::events::on_change;
use super::text::words;
use crate::state::Action;
use crate::state::view::ChoiceView;

/// Radio buttons of one group; `name` distinguishes the groups of one element.
pub(super) fn radios<T: Copy + 'static>(
    name: &'static str,
    choices: &[ChoiceView<T>],
    action: fn(T) -> Action,
    on_action: &Callback<Action>,
) -> Html {
    let radio = |(index, choice): (usize, &ChoiceView<T>)| {
        radio(name, index, &choice.label, choice.chosen, on_change(on_action, action(choice.value)))
    };
    choices.iter().enumerate().map(radio).collect()
}

/// Not generic, so that it is compiled once.
fn radio(
    name: &'static str,
    index: usize,
    label: &AttrValue,
    checked: bool,
    onchange: Callback<Event>,
) -> Html {
    let id = format!("{name}-{index}");
    html! {
        <div key={&*id} class="dx-check" data-checked={checked.then_some("")}>
            <input type="radio" {name} id={id.clone()} {checked} {onchange} />
            <label for={id}>{ words(label) }</label>
        </div>
    }
}
