//! Headings at the level the host page asks for.

use implicit_clone::unsync::IString;
use yew::prelude::*;

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
    heading_of(level, depth, html! { text })
}

/// A heading with this content.
pub(super) fn heading_of(level: HeadingLevel, depth: Depth, content: Html) -> Html {
    let (tag, class) = match (level, depth) {
        (HeadingLevel::Two, Depth::Title) => ("h2", "dx-title"),
        (HeadingLevel::Three, Depth::Title) => ("h3", "dx-title"),
        (HeadingLevel::Four, Depth::Title) => ("h4", "dx-title"),
        (HeadingLevel::Two, Depth::Section) => ("h3", "dx-section"),
        (HeadingLevel::Three, Depth::Section) => ("h4", "dx-section"),
        (HeadingLevel::Four, Depth::Section) => ("h5", "dx-section"),
        (HeadingLevel::Two, Depth::Card) => ("h4", "dx-card-heading"),
        (HeadingLevel::Three, Depth::Card) => ("h5", "dx-card-heading"),
        (HeadingLevel::Four, Depth::Card) => ("h6", "dx-card-heading"),
    };
    html! { <@{tag} {class}>{ content }</@> }
}
