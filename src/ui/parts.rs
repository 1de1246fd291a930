//! The checkboxes: the real control of the selection, and the buttons that empty it or take a change back.

use yew::prelude::*;

use super::ExplorerProps;
use super::button::{button, send};
use super::text::{hint, words};
use crate::state::Action;
use crate::state::view::{PartView, PartsView};

pub(super) fn parts(view: &PartsView, props: &ExplorerProps) -> Html {
    let on_action = &props.on_action;
    let areas = view.areas.iter().map(|area| {
        html! {
            <div class="dx-area" role="group" aria-label={&area.name}>
                <span class="dx-area-name" aria-hidden="true">{ words(&area.name) }</span>
                { for area.parts.iter().map(|part| checkbox(part, on_action)) }
            </div>
        }
    });
    let empty = view.figure.marks.picked.is_empty();
    html! {
        <div class="dx-parts" part="parts">
            <fieldset class="dx-fieldset">
                <legend class="dx-legend">{ words(&view.legend) }</legend>
                { hint(&view.hint) }
                <div class="dx-areas">{ for areas }</div>
            </fieldset>
            <div class="dx-buttons">
                { button(&view.start_over, None, !empty, send(on_action, Action::StartOver)) }
                { button(&view.undo, None, view.can_undo, send(on_action, Action::Undo)) }
            </div>
        </div>
    }
}

fn checkbox(part: &PartView, on_action: &Callback<Action>) -> Html {
    let region = part.region;
    let id = ["dx-part-", region.id()].concat();
    let hint = [&*id, "-hint"].concat();
    html! {
        <div class="dx-check">
            <input
                type="checkbox"
                id={id.clone()}
                data-region={region.id()}
                checked={part.picked}
                aria-describedby={hint.clone()}
                onchange={send::<Event>(on_action, Action::Toggle(region))}
            />
            <label for={id}>{ words(&part.label) }</label>
            <span class="dx-hint" id={hint}>{ words(&part.hint) }</span>
        </div>
    }
}
