//! The sign of a group: its idea as a shape, so that colour is never needed to tell groups apart.

use yew::prelude::*;

use crate::domain::Group;

pub(super) fn glyph(group: Group) -> Html {
    html! {
        <svg class="dx-glyph" viewBox="0 0 32 16" aria-hidden="true" focusable="false">
            <path d={shape(group)} />
        </svg>
    }
}

/// A dot; two that are joined; two that are apart; one half; everything.
const fn shape(group: Group) -> &'static str {
    match group {
        Group::None => "",
        Group::Focal => "M11 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0",
        Group::Segmental => "M3 8a5 5 0 0 0 9.6 2h6.8a5 5 0 1 0 0-4h-6.8A5 5 0 0 0 3 8",
        Group::Multifocal => "M2 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0M20 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0",
        Group::Hemidystonia => "M9 8a7 7 0 1 0 14 0a7 7 0 1 0-14 0M16 2.5a5.5 5.5 0 0 0 0 11z",
        Group::Generalized => "M8 2a6 6 0 0 0 0 12h16a6 6 0 0 0 0-12z",
    }
}
