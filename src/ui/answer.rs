//! The answer: what both lists call the pattern, why, and what it means.

use std::rc::Rc;

use yew::prelude::*;

use super::heading::{Depth, heading};
use crate::state::{AnswerView, HeadingLevel, MeaningView, NameView, SourceView};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct AnswerProps {
    pub view: Rc<AnswerView>,
    pub level: HeadingLevel,
}

#[component]
pub(super) fn Answer(AnswerProps { view, level }: &AnswerProps) -> Html {
    let comparison = if view.differ { "dx-comparison dx-differ" } else { "dx-comparison" };
    html! {
        <section class="dx-answer">
            { heading(*level, Depth::Section, &view.heading) }
            <p class="dx-only-heard" role="status">{ &view.status }</p>
            <p class="dx-lead">{ &view.lead }</p>
            if !view.names.is_empty() {
                <div class="dx-names">{ for view.names.iter().map(name) }</div>
                if let Some(text) = &view.comparison { <p class={comparison}>{ text }</p> }
                { heading(*level, Depth::Card, &view.meaning_heading) }
                <dl class="dx-meanings">
                    { for view.meaning.iter().map(|meaning| html! {
                        <>
                            <dt>{ &meaning.name }</dt>
                            <dd>{ meaning_text(meaning) }</dd>
                        </>
                    }) }
                </dl>
                if let Some(text) = &view.contains { <p>{ text }</p> }
            }
        </section>
    }
}

fn name(name: &NameView) -> Html {
    html! {
        <div class="dx-name">
            <p class="dx-list-name">{ &name.list }</p>
            <p class="dx-group-name">{ &name.group }</p>
            if let Some(type_name) = &name.type_name { <p class="dx-type-name">{ type_name }</p> }
            <p class="dx-reason"><strong>{ &name.why }{ ": " }</strong>{ &name.reason }</p>
        </div>
    }
}

/// What a name means, with its sources folded under it.
pub(super) fn meaning_text(meaning: &MeaningView) -> Html {
    html! { <><p>{ &meaning.text }</p>{ source_list(&meaning.where_from, &meaning.sources) }</> }
}

/// Sources, folded under a label.
pub(super) fn source_list(label: &AttrValue, sources: &[SourceView]) -> Html {
    html! {
        <details class="dx-sources">
            <summary>{ label }</summary>
            <ul class="dx-source-list">
                { for sources.iter().map(|source| html! {
                    <li>
                        if let Some(link) = &source.link {
                            <a href={link} rel="noopener noreferrer">{ &source.citation }</a>
                        } else {
                            { &source.citation }
                        }
                    </li>
                }) }
            </ul>
        </details>
    }
}
