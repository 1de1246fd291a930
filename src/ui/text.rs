//! Texts: words, paragraphs and lists.

use yew::prelude::*;
use yew::virtual_dom::VText;

use crate::state::view::{SpanView, TextView};

/// A text as it is. It shares the string, which `html!` would format into a new one.
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
