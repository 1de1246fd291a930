//! Small figures, which reference the shapes of the big one.

use yew::prelude::*;

use super::paths::{BODY, HEAD, Picture};
use super::{LINES, id, lines, link_to, mark, picked};
use crate::domain::RegionSet;
use crate::state::view::MarksView;

/// A small figure: the head where all of it is there, else the whole body.
pub(in crate::ui) fn thumbnail(selection: RegionSet) -> Html {
    let small =
        if picked(&HEAD, selection).count() == picked(&BODY, selection).count() { &HEAD } else { &BODY };
    // Eyes, lips and the like.
    let lines = html! { <use class="dx-lines" href={["#", &id(small, LINES)].concat()} /> };
    copy(small, selection, lines)
}

/// The whole body, small, with what joins and what parts its regions.
pub(in crate::ui) fn example(view: &MarksView) -> Html {
    let [gaps, links] = lines(&BODY, view);
    let marks = html! {
        <>
            if !gaps.is_empty() { <g class="dx-gaps">{ mark(gaps) }</g> }
            if !links.is_empty() { <g class="dx-links">{ mark(links) }</g> }
        </>
    };
    copy(&BODY, view.picked, marks)
}

fn copy(picture: &'static Picture, selection: RegionSet, marks: Html) -> Html {
    let whole = AttrValue::from(["#", picture.id].concat());
    html! {
        <svg viewBox={picture.view_box} focusable="false" aria-hidden="true">
            <use class="dx-outline" href={whole.clone()} />
            <use class="dx-shape" href={whole} />
            { for picked(picture, selection).map(|shape| html! {
                <use class="dx-shape" data-picked="" href={link_to(picture, shape)} />
            }) }
            { marks }
        </svg>
    }
}
