//! Buttons.

use yew::prelude::*;

use super::text::words;

/// A button. An inactive one has nothing to do, and can be focused all the same, so that using it never loses the focus.
/// `named` is its accessible name, where the label alone would not be understood.
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
