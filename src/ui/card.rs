//! Cards: disclosures that open in place. A closed card has no inside.

use yew::prelude::*;

use super::button::button;
use super::figure::thumbnail;
use super::glyph::glyph;
use super::heading::{Depth, heading_of};
use super::text::{source_list, text_block, words};
use super::{ExplorerProps, Piece};
use crate::state::view::{BodyView, CardView, SectionView, ShowView};
use crate::state::{Action, Topic};

/// A list of cards, if there are any, each drawn again only when it has changed. Their names are headings.
pub(super) fn cards(cards: &[CardView], props: &ExplorerProps) -> Html {
    list(cards, &|card| props.piece(Piece::Card(card.clone())))
}

fn list(cards: &[CardView], draw: &dyn Fn(&CardView) -> Html) -> Html {
    if cards.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="dx-cards">
            { for cards.iter().map(|card| html! { <li part="card">{ draw(card) }</li> }) }
        </ul>
    }
}

/// One card. A group is a plain heading with its types under it.
pub(super) fn card(view: &CardView, heading: bool, props: &ExplorerProps) -> Html {
    let topic = view.topic;
    let title = match topic {
        Topic::Group(group) => html! {
            <span class="dx-group" data-group={group.id()}>{ glyph(group) }{ words(&view.name) }</span>
        },
        _ => html! {
            <button
                type="button"
                class="dx-disclosure"
                aria-expanded={if view.body.is_some() { "true" } else { "false" }}
                data-click={Action::ToggleTopic(topic).mark()}
            >
                if let Some(picked) = view.picture { { thumbnail(picked) } }
                { words(&view.name) }
            </button>
        },
    };
    html! {
        <>
            { if heading { heading_of(props.level, Depth::Card, title) } else { title } }
            if let Some(body) = &view.body { <div class="dx-panel">{ inside(&view.name, body) }</div> }
            // Drawn again with their group: a component for each would take half a kilobyte.
            { list(&view.cards, &|view| card(view, false, props)) }
        </>
    }
}

#[inline(never)] // Begins a part of the second module (xtask/src/dist/split.rs).
fn inside(name: &AttrValue, body: &BodyView) -> Html {
    html! {
        <>
            { for body.sections.iter().map(section) }
            if let Some(view) = &body.show { { show(view) } }
            if let Some(sources) = &body.sources { { source_list(sources, Some(name)) } }
        </>
    }
}

fn section(section: &SectionView) -> Html {
    html! {
        <div class="dx-text">
            if let Some(heading) = &section.heading { <p class="dx-text-heading">{ words(heading) }</p> }
            { text_block(&section.text) }
            if let Some(view) = &section.show { { show(view) } }
        </div>
    }
}

fn show(view: &ShowView) -> Html {
    button(&view.label, Some(view.named.clone()), true, &Action::Pick(view.example))
}
