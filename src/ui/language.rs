//! The direction of a language, and the choice of language.

use yew::prelude::*;

use super::events::on_select;
use super::text::words;
use crate::content::Language;
use crate::state::Action;
use crate::state::view::LanguagesView;

/// The direction in which a language is written, as in HTML.
pub(super) fn direction(language: &Language) -> &'static str {
    if language.rtl { "rtl" } else { "ltr" }
}

/// The choice of language.
pub(super) fn language_choice(view: &LanguagesView, on_action: &Callback<Action>) -> Html {
    html! {
        <label class="dx-language">
            { words(&view.label) }
            <select onchange={on_select(on_action, Action::Speak)}>
                { for view.choices.iter().map(|choice| html! {
                    <option
                        key={&*choice.value}
                        value={&choice.value}
                        lang={&choice.value}
                        selected={choice.chosen}
                    >
                        { words(&choice.label) }
                    </option>
                }) }
            </select>
        </label>
    }
}
