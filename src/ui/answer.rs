//! The answer: what both lists call the pattern, why, and what it means. And the buttons to take it along.

use yew::prelude::*;

use super::ExplorerProps;
use super::button::button;
use super::glyph::glyph;
use super::heading::{Depth, heading};
use super::text::{paragraph, source_list, text_block, words};
use crate::state::view::{AnswerView, MeaningView, NameView, TakeView};
use crate::state::{Action, Take};

pub(super) fn answer(view: &AnswerView, props: &ExplorerProps) -> Html {
    html! {
        <section class="dx-answer" part="answer">
            { heading(props.level, Depth::Section, &view.heading) }
            <p class="dx-lead">{ words(&view.lead) }</p>
            if !view.names.is_empty() {
                { names(view) }
                { heading(props.level, Depth::Card, &view.meaning_heading) }
                // A meaning takes the place of another; drawn anew, each would be fourteen elements. Who has unfolded the
                // sources there sees those of this one.
                <dl class="dx-meanings">{ for view.meaning.iter().map(meaning) }</dl>
                if let Some(text) = &view.contains { { paragraph(text) } }
            }
        </section>
    }
}

/// The names of both lists, how they compare, and what to do when signs are sudden.
pub(super) fn names(view: &AnswerView) -> Html {
    html! {
        <>
            <div class="dx-names">{ for view.names.iter().map(name) }</div>
            if let Some(text) = &view.comparison {
                <p class="dx-comparison" data-differ={view.differ.then_some("")}>{ words(text) }</p>
            }
            if let Some(text) = &view.alert {
                <div class="dx-alert">{ text_block(text) }</div>
            }
        </>
    }
}

/// The answer's short form, in view while the reader picks. Hidden from assistive technology, which hears it
/// as the status.
pub(super) fn short(view: &AnswerView) -> Html {
    let line = |name: &NameView| {
        html! {
            <p class="dx-short-name" data-group={name.group.id()}>
                { glyph(name.group) }
                <span>
                    <span class="dx-list-name">{ words(&name.list) }</span>
                    <strong>{ words(&name.group_name) }</strong>
                </span>
            </p>
        }
    };
    html! {
        <div class="dx-short" aria-hidden="true">
            <div>if view.names.is_empty() { { paragraph(&view.lead) } }{ for view.names.iter().map(line) }</div>
        </div>
    }
}

fn meaning(meaning: &MeaningView) -> Html {
    html! {
        <div>
            <dt>{ words(&meaning.name) }</dt>
            <dd><p>{ words(&meaning.text) }</p>{ source_list(&meaning.sources, Some(&meaning.name)) }</dd>
        </div>
    }
}

fn name(name: &NameView) -> Html {
    html! {
        <div class="dx-name" part="name" data-group={name.group.id()}>
            <p class="dx-list-name">{ words(&name.list) }{ glyph(name.group) }</p>
            <p class="dx-group-name">{ words(&name.group_name) }</p>
            if let Some(type_name) = &name.type_name { <p class="dx-type-name">{ words(type_name) }</p> }
            <p class="dx-reason"><strong>{ words(&name.why) }</strong>{ " " }{ words(&name.reason) }</p>
        </div>
    }
}

pub(super) fn take(view: &TakeView, props: &ExplorerProps) -> Html {
    let button = |label, take| button(label, None, true, &Action::Take(take));
    html! {
        <section class="dx-take">
            { heading(props.level, Depth::Section, &view.heading) }
            <div class="dx-buttons">
                { button(&view.print, Take::Print) }
                { button(&view.open_page, Take::OpenPage) }
            </div>
        </section>
    }
}
