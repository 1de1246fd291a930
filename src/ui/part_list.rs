//! The part list: the checkboxes that hold the selection, and the buttons that empty it or undo a change.

use std::rc::Rc;

use yew::prelude::*;

use super::button::button;
use super::events::{on_change, on_click};
use super::text::{hint, words};
use crate::state::Action;
use crate::state::view::{AreaView, PartView, PartsView};

/// The props of [`PartList`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct PartListProps {
    /// The checkboxes and their texts.
    pub(super) view: Rc<PartsView>,
    /// Receives what the reader does.
    pub(super) on_action: Callback<Action>,
}

/// The part list.
#[derive(Debug)]
pub(super) struct PartList;

impl Component for PartList {
    type Message = ();
    type Properties = PartListProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let PartListProps { view, on_action } = ctx.props();
        let is_empty = view.figure.marks.picked.is_empty();
        html! {
            <div class="dx-parts" part="parts">
                <fieldset class="dx-fieldset">
                    <legend class="dx-legend">{ words(&view.legend) }</legend>
                    { hint(&view.hint) }
                    <div class="dx-areas">{ for view.areas.iter().map(|view| area(view, on_action)) }</div>
                </fieldset>
                <div class="dx-buttons">
                    { button(&view.start_over, None, !is_empty, on_click(on_action, Action::StartOver)) }
                    { button(&view.undo, None, view.can_undo, on_click(on_action, Action::Undo)) }
                </div>
            </div>
        }
    }
}

fn area(view: &AreaView, on_action: &Callback<Action>) -> Html {
    html! {
        <div key={&*view.name} class="dx-area" role="group" aria-label={&view.name}>
            <span class="dx-area-name" aria-hidden="true">{ words(&view.name) }</span>
            { view.parts.iter().map(|part| checkbox(part, on_action)).collect::<Html>() }
        </div>
    }
}

fn checkbox(part: &PartView, on_action: &Callback<Action>) -> Html {
    let region = part.region;
    let id = format!("dx-part-{}", region.id());
    let hint = format!("{id}-hint");
    html! {
        <div key={region.id()} class="dx-check" data-checked={part.picked.then_some("")}>
            <input
                type="checkbox"
                id={id.clone()}
                data-region={region.id()}
                checked={part.picked}
                aria-describedby={hint.clone()}
                onchange={on_change(on_action, Action::Toggle(region))}
            />
            <label for={id}>{ words(&part.label) }</label>
            <span class="dx-hint" id={hint}>{ words(&part.hint) }</span>
        </div>
    }
}
