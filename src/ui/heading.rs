//! Headings at the level the host page asks for.

use implicit_clone::unsync::IString;
use yew::prelude::*;

use super::text::words;
use crate::state::HeadingLevel;

/// How deep a heading lies within the widget. There are only three levels.
#[derive(Clone, Copy, Debug)]
pub(super) enum Depth {
    Title,
    Section,
    Card,
}

/// A heading with this text.
pub(super) fn heading(level: HeadingLevel, depth: Depth, text: &IString) -> Html {
    heading_of(level, depth, words(text))
}

/// A heading with this content.
pub(super) fn heading_of(level: HeadingLevel, depth: Depth, content: Html) -> Html {
    let tag = match (level, depth) {
        (HeadingLevel::Two, Depth::Title) => "h2",
        (HeadingLevel::Three, Depth::Title) | (HeadingLevel::Two, Depth::Section) => "h3",
        (HeadingLevel::Four, Depth::Title)
        | (HeadingLevel::Three, Depth::Section)
        | (HeadingLevel::Two, Depth::Card) => "h4",
        (HeadingLevel::Four, Depth::Section) | (HeadingLevel::Three, Depth::Card) => "h5",
        (HeadingLevel::Four, Depth::Card) => "h6",
    };
    match depth {
        Depth::Title => html! { <@{tag} class="dx-title" part="title">{ content }</@> },
        Depth::Section => html! { <@{tag} class="dx-section">{ content }</@> },
        Depth::Card => html! { <@{tag} class="dx-card-heading">{ content }</@> },
    }
}
