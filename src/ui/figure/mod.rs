//! The figure: a pointer's mirror of the checkboxes. Hidden from assistive technology, because the
//! checkboxes say and do the same.

pub mod paths;

use std::rc::Rc;

use yew::prelude::*;

use self::paths::{BODY, HEAD, Picture};
use crate::domain::RegionSet;
use crate::state::{Action, PartsView};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct FigureProps {
    pub view: Rc<PartsView>,
    pub on_action: Callback<Action>,
}

#[component]
pub(super) fn Figure(FigureProps { view, on_action }: &FigureProps) -> Html {
    html! {
        <div class="dx-figure" aria-hidden="true">
            <div class="dx-figure-body">
                { picture(&BODY, "dx-hatch-body", view.picked, on_action) }
                <span class="dx-side dx-side-start">{ &view.your_right }</span>
                <span class="dx-side dx-side-end">{ &view.your_left }</span>
            </div>
            <div class="dx-figure-head">
                { picture(&HEAD, "dx-hatch-head", view.picked, on_action) }
                <span class="dx-caption">{ &view.head }</span>
            </div>
        </div>
    }
}

/// One picture. A picked region is told by colour, by its outline and by the hatching over it.
fn picture(
    picture: &'static Picture,
    hatch: &'static str,
    picked: RegionSet,
    on_action: &Callback<Action>,
) -> Html {
    let shapes = picture.shapes.iter().map(|shape| {
        let region = shape.region;
        let class = if picked.contains(region) { "dx-shape dx-picked" } else { "dx-shape" };
        let onclick = on_action.reform(move |_: MouseEvent| Action::Toggle(region));
        html! { <path {class} data-region={region.id()} d={shape.path} {onclick} /> }
    });
    let hatches = picture.shapes.iter().filter(|shape| picked.contains(shape.region));
    html! {
        <svg viewBox={picture.view_box} focusable="false">
            <defs>
                <pattern
                    id={hatch}
                    width="6"
                    height="6"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                >
                    <path class="dx-hatch-line" d="M0 0v6" />
                </pattern>
            </defs>
            { for shapes }
            <g class="dx-hatch" fill={format!("url(#{hatch})")}>
                { for hatches.map(|shape| html! { <path d={shape.path} /> }) }
            </g>
            <g class="dx-lines">{ for picture.lines.iter().map(|&line| html! { <path d={line} /> }) }</g>
        </svg>
    }
}
