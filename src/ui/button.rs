//! Buttons, and how an event becomes an action.

use yew::prelude::*;

use super::text::words;
use crate::state::Action;

/// A listener that sends this action, whatever the event. One for all, because each closure costs bytes.
pub(super) fn send<E>(on_action: &Callback<Action>, action: Action) -> Callback<E> {
    on_action.reform(move |_| action.clone())
}

/// A button. One that is not active has nothing to do, and can be focused all the same, so that focus is never
/// lost by using it. `named` is what it is called where its label alone would not be understood.
pub(super) fn button(
    label: &AttrValue,
    named: Option<AttrValue>,
    active: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button
            type="button"
            class="dx-button"
            part="button"
            aria-disabled={(!active).then_some("true")}
            aria-label={named}
            {onclick}
        >
            { words(label) }
        </button>
    }
}
