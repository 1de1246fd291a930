//! The search field and the list of all groups and types.

use implicit_clone::unsync::IString;
use yew::prelude::*;

use super::card::cards;
use super::figure::example;
use super::glyph::glyph;
use super::heading::{Depth, heading};
use super::question::radios;
use super::text::words;
use super::{ExplorerProps, Piece};
use crate::state::Action;
use crate::state::view::{FindView, GroupView, TypesView};

#[inline(never)] // Begins a part of the second module (xtask/src/dist/split.rs).
pub(super) fn types(view: &TypesView, props: &ExplorerProps) -> Html {
    html! {
        <section class="dx-types" part="types">
            { heading(props.level, Depth::Section, &view.heading) }
            // Two children, as while they wait (below.rs): so the heading stays the node that it was.
            <>
                if let Some(view) = &view.find { { find(view) } }
                if let Some(lists) = &view.lists {
                    <fieldset class="dx-fieldset dx-lists">
                        <legend class="dx-hint">{ words(&lists.legend) }</legend>
                        { for radios("dx-list", &lists.choices, Action::List) }
                    </fieldset>
                }
                if let Some(nothing) = &view.nothing {
                    <p class="dx-nothing">{ words(nothing) }</p>
                }
                if !view.groups.is_empty() { { props.piece(Piece::Groups(view.groups.clone())) } }
                { cards(&view.cards, props) }
                if let Some(card) = &view.apart {
                    <p class="dx-apart">{ words(&view.by_cause) }</p>
                    { cards(std::slice::from_ref(card), props) }
                }
            </>
        </section>
    }
}

fn find(view: &FindView) -> Html {
    html! {
        <div class="dx-find">
            <label for="dx-find">{ words(&view.label) }</label>
            <span class="dx-hint" id="dx-find-hint">{ words(&view.hint) }</span>
            <input
                type="search"
                id="dx-find"
                aria-describedby="dx-find-hint"
                autocomplete="off"
                spellcheck="false"
                value={&view.query}
                data-input={Action::Find(IString::Static("")).mark()}
            />
        </div>
    }
}

/// All groups of a list at a glance.
#[inline(never)] // Begins a part of the second module (xtask/src/dist/split.rs).
pub(super) fn groups(view: &[GroupView]) -> Html {
    html! { <ul class="dx-groups">{ for view.iter().map(group) }</ul> }
}

fn group(view: &GroupView) -> Html {
    html! {
        <li data-group={view.group.id()}>
            { example(&view.example) }
            <strong>{ words(&view.name) }</strong>
            <span class="dx-tile-text">{ glyph(view.group) }{ words(&view.text) }</span>
        </li>
    }
}
