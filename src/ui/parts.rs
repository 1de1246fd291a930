//! The checkboxes: the real control of the selection, and the buttons that empty it or take a change back.

use yew::prelude::*;

use super::button::button;
use super::text::{hint, words};
use crate::state::Action;
use crate::state::view::{PartView, PartsView};

pub(super) fn parts(view: &PartsView) -> Html {
    let areas = view.areas.iter().map(|area| {
        html! {
            <div class="dx-area" role="group" aria-label={&area.name}>
                <span class="dx-area-name" aria-hidden="true">{ words(&area.name) }</span>
                { for area.parts.iter().map(checkbox) }
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
                { button(&view.start_over, None, !empty, &Action::StartOver) }
                { button(&view.undo, None, view.can_undo, &Action::Undo) }
            </div>
        </div>
    }
}

fn checkbox(part: &PartView) -> Html {
    let region = part.region;
    let id = ["dx-part-", region.id()].concat();
    let hint = [&*id, "-hint"].concat();
    html! {
        <div class="dx-check" data-checked={part.picked.then_some("")}>
            <input
                type="checkbox"
                id={id.clone()}
                data-region={region.id()}
                checked={part.picked}
                aria-describedby={hint.clone()}
                data-change={Action::Toggle(region).mark()}
            />
            <label for={id}>{ words(&part.label) }</label>
            <span class="dx-hint" id={hint}>{ words(&part.hint) }</span>
        </div>
    }
}
