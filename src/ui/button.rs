//! Buttons.

use yew::prelude::*;

use super::text::words;
use crate::state::Action;

/// A button. One that is not active has nothing to do, and can be focused all the same, so that focus is never
/// lost by using it. `named` is what it is called where its label alone would not be understood.
pub(super) fn button(label: &AttrValue, named: Option<AttrValue>, active: bool, action: &Action) -> Html {
    html! {
        <button
            type="button"
            class="dx-button"
            part="button"
            aria-disabled={(!active).then_some("true")}
            aria-label={named}
            data-click={action.mark()}
        >
            { words(label) }
        </button>
    }
}
