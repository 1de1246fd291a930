//! Texts, lists and sources.

use yew::prelude::*;
use yew::virtual_dom::VText;

use crate::state::view::{SourcesView, SpanView, TextView};

/// A text as it is. Left to itself, `html!` would copy it by way of the library's formatting.
pub(super) fn words(text: &AttrValue) -> Html {
    VText::new(text.clone()).into()
}

/// One paragraph.
pub(super) fn paragraph(text: &AttrValue) -> Html {
    html! { <p>{ words(text) }</p> }
}

/// One paragraph in small letters.
pub(super) fn hint(text: &AttrValue) -> Html {
    html! { <p class="dx-hint">{ words(text) }</p> }
}

/// A text: paragraphs, and a list where a block has several lines.
pub(super) fn text_block(text: &TextView) -> Html {
    text.0
        .iter()
        .map(|block| match block.as_slice() {
            [line] => html! { <p>{ spans(line) }</p> },
            lines => html! { <ul>{ for lines.iter().map(|line| html! { <li>{ spans(line) }</li> }) }</ul> },
        })
        .collect()
}

fn spans(line: &[SpanView]) -> Html {
    line.iter()
        .map(|span| match span {
            SpanView::Words(text) => words(text),
            SpanView::Phone(number, link) => {
                html! { <a class="dx-phone" dir="ltr" href={link}>{ words(number) }</a> }
            }
        })
        .collect()
}

/// Sources, folded under their label. General safety knowledge has none, only its date. `of` is what they are of, where
/// the label alone would not tell them from others.
pub(super) fn source_list(sources: &SourcesView, of: Option<&AttrValue>) -> Html {
    if sources.list.is_empty() {
        return sources.edited.as_ref().map(hint).unwrap_or_default();
    }
    folded(sources, of)
}

#[inline(never)] // Begins a part of the second module (xtask/src/dist/split.rs).
fn folded(sources: &SourcesView, of: Option<&AttrValue>) -> Html {
    html! {
        <details class="dx-sources" open={sources.open}>
            <summary>
                { words(&sources.label) }
                if let Some(of) = of { <span class="dx-only-heard">{ ": " }{ words(of) }</span> }
            </summary>
            <ul>
                { for sources.list.iter().map(|source| html! {
                    <li>
                        if let Some(link) = &source.link {
                            <a href={link} rel="noopener noreferrer" lang="en" dir="ltr">{ words(&source.citation) }</a>
                        } else {
                            <bdi lang="en">{ words(&source.citation) }</bdi>
                        }
                    </li>
                }) }
            </ul>
            { sources.edited.as_ref().map(hint).unwrap_or_default() }
        </details>
    }
}
