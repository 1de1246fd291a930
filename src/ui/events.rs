//! Callbacks of controls: a DOM event goes in, an action comes out.

use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::state::{Action, cut_query};

/// A click emits this action.
pub(super) fn on_click(on_action: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    on_action.reform(move |_| action.clone())
}

/// A change of a checkbox or a radio button emits this action.
pub(super) fn on_change(on_action: &Callback<Action>, action: Action) -> Callback<Event> {
    on_action.reform(move |_| action.clone())
}

/// A change of a `<select>` emits an action with the value of the chosen option.
pub(super) fn on_select(on_action: &Callback<Action>, action: fn(AttrValue) -> Action) -> Callback<Event> {
    on_action
        .reform(move |event: Event| action(event.target_unchecked_into::<HtmlSelectElement>().value().into()))
}

/// Typing in the search field emits an action with its text. The field holds no more than the state does.
pub(super) fn on_text(on_action: &Callback<Action>, action: fn(AttrValue) -> Action) -> Callback<InputEvent> {
    on_action.reform(move |event: InputEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        let (typed, kept) = (field.value(), cut_query(field.value().into()));
        if *kept != *typed {
            field.set_value(&kept);
        }
        action(kept)
    })
}

/// The Escape key calls `undo`, which returns whether there was something to undo.
///
/// Handlers run from the focused element outwards. The first one that undoes something prevents the default action, and
/// the handlers around it then do nothing. A dialog around the explorer stays open too. During the composition of a
/// character, Escape belongs to the input method.
pub(super) fn on_escape(undo: Callback<KeyboardEvent, bool>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        let is_free = !event.is_composing() && !event.default_prevented();
        if event.key() == "Escape" && is_free && undo.emit(event.clone()) {
            event.prevent_default();
        }
    })
}

/// Escape in a text field empties it, and emits an action with the empty text.
pub(super) fn on_escape_empty(
    on_action: &Callback<Action>,
    action: fn(AttrValue) -> Action,
) -> Callback<KeyboardEvent> {
    let on_action = on_action.clone();
    on_escape(Callback::from(move |event: KeyboardEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        let has_text = !field.value().is_empty();
        if has_text {
            // Not every browser empties a search field by itself.
            field.set_value("");
            on_action.emit(action(AttrValue::Static("")));
        }
        has_text
    }))
}

/// Moves the focus to an element, if it is in the document.
pub(super) fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // Focusing an element fails only where the element is gone; the focus then stays where it is.
        let _ = element.focus();
    }
}
