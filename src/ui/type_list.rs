//! The type list: the search field, the choice of list, the groups at a glance and the cards of the types.

use std::rc::Rc;

use yew::prelude::*;

use super::card::cards;
use super::events::{on_escape_empty, on_text};
use super::figure::example;
use super::glyph::glyph;
use super::radio::radios;
use super::text::words;
use crate::state::view::{FindView, GroupView, ListsView, TypesView};
use crate::state::{Action, HeadingLevel};

/// The props of [`TypeList`].
#[derive(Clone, Debug, Properties)]
pub(super) struct TypeListProps {
    /// The search field and the types.
    pub(super) view: Rc<TypesView>,
    /// The level of the widget's title.
    pub(super) level: HeadingLevel,
    /// Receives what the reader does.
    pub(super) on_action: Callback<Action>,
}

/// The view is composed anew together with everything below the answer. The cards compare their own parts of it.
impl PartialEq for TypeListProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view) && self.level == other.level && self.on_action == other.on_action
    }
}

/// The type list, without the heading of its section.
#[derive(Debug)]
pub(super) struct TypeList;

impl Component for TypeList {
    type Message = ();
    type Properties = TypeListProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let TypeListProps { view, level, on_action } = ctx.props();
        html! {
            <>
                if let Some(view) = &view.find { { search_field(view, on_action) } }
                if let Some(view) = &view.lists { { list_choice(view, on_action) } }
                if let Some(nothing) = &view.nothing { <p class="dx-nothing">{ words(nothing) }</p> }
                if !view.groups.is_empty() { { tiles(&view.groups) } }
                { cards(&view.cards, Some(*level), on_action) }
                if let Some(card) = &view.apart {
                    <p class="dx-apart">{ words(&view.by_cause) }</p>
                    { cards(std::slice::from_ref(card), Some(*level), on_action) }
                }
            </>
        }
    }
}

fn search_field(view: &FindView, on_action: &Callback<Action>) -> Html {
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
                oninput={on_text(on_action, Action::Find)}
                onkeydown={on_escape_empty(on_action, Action::Find)}
            />
        </div>
    }
}

fn list_choice(view: &ListsView, on_action: &Callback<Action>) -> Html {
    html! {
        <fieldset class="dx-fieldset dx-lists">
            <legend class="dx-hint">{ words(&view.legend) }</legend>
            { radios("dx-list", &view.choices, Action::List, on_action) }
        </fieldset>
    }
}

/// The groups of a list at a glance.
fn tiles(view: &[GroupView]) -> Html {
    html! { <ul class="dx-groups">{ for view.iter().map(tile) }</ul> }
}

fn tile(view: &GroupView) -> Html {
    html! {
        <li key={view.group.id()} data-group={view.group.id()}>
            { example(&view.example) }
            <strong>{ words(&view.name) }</strong>
            <span class="dx-tile-text">{ glyph(view.group) }{ words(&view.text) }</span>
        </li>
    }
}
