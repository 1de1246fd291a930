//! The answer: the name in both lists, the reason for it, and its meaning.

use std::rc::Rc;

use yew::prelude::*;

use super::glyph::glyph;
use super::heading::{Depth, heading};
use super::sources::Sources;
use super::text::{paragraph, text_block, words};
use crate::state::HeadingLevel;
use crate::state::view::{AnswerView, MeaningView, NameView};

/// The props of [`Answer`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct AnswerProps {
    /// The names, the reasons and the meanings.
    pub(super) view: Rc<AnswerView>,
    /// The level of the widget's title.
    pub(super) level: HeadingLevel,
}

/// The answer.
#[derive(Debug)]
pub(super) struct Answer;

impl Component for Answer {
    type Message = ();
    type Properties = AnswerProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let AnswerProps { view, level } = ctx.props();
        html! {
            <section class="dx-answer" part="answer">
                { heading(*level, Depth::Section, &view.heading) }
                <p class="dx-lead">{ words(&view.lead) }</p>
                if !view.names.is_empty() {
                    { names(view) }
                    { heading(*level, Depth::Card, &view.meaning_heading) }
                    // Without keys: a meaning reuses the nodes of the meaning before it, and its list of sources stays
                    // open.
                    <dl class="dx-meanings">{ for view.meaning.iter().map(meaning) }</dl>
                    if let Some(text) = &view.contains { { paragraph(text) } }
                }
            </section>
        }
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

/// The answer in short, in view while the reader picks. Hidden from assistive technology, which announces the answer
/// through the live region.
pub(super) fn short_answer(view: &AnswerView) -> Html {
    html! {
        <div class="dx-short" aria-hidden="true">
            <div>
                if view.names.is_empty() { { paragraph(&view.lead) } }
                { for view.names.iter().map(short_name) }
            </div>
        </div>
    }
}

fn short_name(name: &NameView) -> Html {
    html! {
        <p class="dx-short-name" data-group={name.group.id()}>
            { glyph(name.group) }
            <span>
                <span class="dx-list-name">{ words(&name.list) }</span>
                <strong>{ words(&name.group_name) }</strong>
            </span>
        </p>
    }
}

fn meaning(meaning: &MeaningView) -> Html {
    html! {
        <div>
            <dt>{ words(&meaning.name) }</dt>
            <dd><p>{ words(&meaning.text) }</p><Sources view={&meaning.sources} of={&meaning.name} /></dd>
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
