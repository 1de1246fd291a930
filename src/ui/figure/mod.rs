//! The figure: a pointer's mirror of the checkboxes. Hidden from assistive technology, because the
//! checkboxes say and do the same.

pub mod paths;

use yew::prelude::*;

use self::paths::{BODY, HEAD, Picture};
use crate::domain::{Region, RegionSet};
use crate::state::Action;
use crate::state::view::FigureView;

/// Both pictures. Without a receiver of clicks they are only looked at.
pub(super) fn figure(view: &FigureView, on_action: Option<&Callback<Action>>) -> Html {
    html! {
        <div class="dx-figure" aria-hidden="true">
            <div class="dx-figure-body">
                { picture(&BODY, Some("dx-hatch-body"), view.picked, &view.links, on_action) }
                <span class="dx-side">{ &view.your_right }</span>
                <span class="dx-side">{ &view.your_left }</span>
            </div>
            <div class="dx-figure-head">
                { picture(&HEAD, Some("dx-hatch-head"), view.picked, &view.links, on_action) }
                <span class="dx-caption">{ &view.head }</span>
            </div>
        </div>
    }
}

/// The whole figure, small: only to be looked at.
pub(super) fn thumbnail(picked: RegionSet) -> Html {
    html! { <div class="dx-thumbnail" aria-hidden="true">{ picture(&BODY, None, picked, &[], None) }</div> }
}

/// One picture. A picked region is told by colour, by its outline and, where `hatch` gives it an id, by
/// hatching. Picked regions that touch are linked.
fn picture(
    picture: &'static Picture,
    hatch: Option<&'static str>,
    picked: RegionSet,
    links: &[(Region, Region)],
    on_action: Option<&Callback<Action>>,
) -> Html {
    let shapes = picture.shapes.iter().map(|shape| {
        let region = shape.region;
        let is_picked = picked.contains(region).then_some("");
        let onclick =
            on_action.map(|on_action| on_action.reform(move |_: MouseEvent| Action::Toggle(region)));
        html! {
            <path
                class="dx-shape"
                data-picked={is_picked}
                data-region={region.id()}
                d={shape.path}
                {onclick}
            />
        }
    });
    let drawn = picture.links.iter().filter(|link| links.contains(&link.ends));
    html! {
        <svg viewBox={picture.view_box} focusable="false">
            { for shapes }
            if let Some(id) = hatch { { hatching(id, picture, picked) } }
            <g class="dx-lines">{ for picture.lines.iter().map(|&line| html! { <path d={line} /> }) }</g>
            <g class="dx-links">
                { for drawn.map(|link| html! {
                    <>
                        <path class="dx-link-edge" d={link.path} />
                        <path class="dx-link" d={link.path} />
                    </>
                }) }
            </g>
        </svg>
    }
}

fn hatching(id: &'static str, picture: &'static Picture, picked: RegionSet) -> Html {
    let shapes = picture.shapes.iter().filter(|shape| picked.contains(shape.region));
    html! {
        <>
            <defs>
                <pattern
                    {id}
                    width="6"
                    height="6"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                >
                    <path class="dx-hatch-line" d="M0 0v6" />
                </pattern>
            </defs>
            <g class="dx-hatch" fill={format!("url(#{id})")}>
                { for shapes.map(|shape| html! { <path d={shape.path} /> }) }
            </g>
        </>
    }
}
