//! The list of all groups and types: disclosures that open in place, each with an example for the figure.

use std::rc::Rc;

use yew::prelude::*;

use super::answer::meaning_text;
use super::heading::{Depth, heading, heading_of};
use super::question::radios;
use crate::state::{Action, CardView, HeadingLevel, TypesView};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TypesProps {
    pub view: Rc<TypesView>,
    pub on_action: Callback<Action>,
    pub level: HeadingLevel,
}

#[component]
pub(super) fn Types(TypesProps { view, on_action, level }: &TypesProps) -> Html {
    html! {
        <section class="dx-types">
            { heading(*level, Depth::Section, &view.heading) }
            <fieldset class="dx-fieldset dx-lists">
                <legend class="dx-hint">{ &view.legend }</legend>
                { for radios("dx-list", &view.lists, on_action, Action::List) }
            </fieldset>
            { for view.groups.iter().map(|group| {
                let button = heading_of(*level, Depth::Card, disclosure(group, on_action));
                html! {
                    <div class="dx-group">
                        { button }
                        <div class="dx-panel" hidden={!group.open}>
                            { panel(group, on_action) }
                            <ul class="dx-type-list">
                                { for group.types.iter().map(|kind| html! {
                                    <li>
                                        { disclosure(kind, on_action) }
                                        <div class="dx-panel" hidden={!kind.open}>{ panel(kind, on_action) }</div>
                                    </li>
                                }) }
                            </ul>
                        </div>
                    </div>
                }
            }) }
        </section>
    }
}

fn disclosure(card: &CardView, on_action: &Callback<Action>) -> Html {
    let topic = card.topic;
    let onclick = on_action.reform(move |_: MouseEvent| Action::ToggleTopic(topic));
    let expanded = if card.open { "true" } else { "false" };
    html! {
        <button type="button" class="dx-disclosure" aria-expanded={expanded} {onclick}>
            { &card.meaning.name }
        </button>
    }
}

fn panel(card: &CardView, on_action: &Callback<Action>) -> Html {
    let example = card.example;
    let onclick = on_action.reform(move |_: MouseEvent| Action::Pick(example));
    html! {
        <>
            { meaning_text(&card.meaning) }
            <button type="button" class="dx-button" aria-label={&card.show_named} {onclick}>
                { &card.show }
            </button>
        </>
    }
}
