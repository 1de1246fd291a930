//! The figure: a second form of the checkboxes, for pointers. Hidden from assistive technology, because the
//! checkboxes have the same content and the same actions.
//!
//! The page has each path once: small figures reference the shapes of the big one.

pub mod paths;

use std::rc::Rc;

use yew::prelude::*;

use self::paths::{BODY, HEAD, Picture, Shape};

use super::events::on_click;
use super::text::words;
use crate::domain::RegionSet;
use crate::state::Action;
use crate::state::view::{FigureView, MarksView};

/// What the id of a picture's lines ends in.
const LINES: &str = "lines";
/// The id of what picked regions are filled with.
const HATCHING: &str = "dx-hatching";

thread_local! {
    /// All shapes of each picture as one path. Made once, however many elements a page has.
    static OUTLINES: [AttrValue; 2] =
        [&BODY, &HEAD].map(|picture| picture.shapes.iter().map(|shape| shape.path).collect::<String>().into());
}

/// The props of [`Figure`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct FigureProps {
    /// The selection, and the texts on the figure.
    pub(super) view: Rc<FigureView>,
    /// Receives the reader's clicks on regions. On paper there are none.
    #[prop_or_default]
    pub(super) on_action: Option<Callback<Action>>,
}

/// The figure: the whole body, and the head enlarged.
#[derive(Debug)]
pub(super) struct Figure;

impl Component for Figure {
    type Message = ();
    type Properties = FigureProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let FigureProps { view, on_action } = ctx.props();
        let has_head = picked(&HEAD, view.marks.picked).next().is_some();
        let has_marks = !(view.marks.links.is_empty() && view.marks.gaps.is_empty());
        html! {
            <div
                class="dx-figure"
                part="figure"
                aria-hidden="true"
                data-head={has_head.then_some("")}
                data-marks={has_marks.then_some("")}
            >
                <div class="dx-figure-body">
                    { picture(&BODY, &view.marks, on_action.as_ref()) }
                    <span class="dx-side">{ words(&view.your_right) }</span>
                    <span class="dx-side">{ words(&view.your_left) }</span>
                </div>
                <div class="dx-figure-head">
                    { picture(&HEAD, &view.marks, on_action.as_ref()) }
                    <span class="dx-caption">{ words(&view.head) }</span>
                </div>
                { legend(view) }
            </div>
        }
    }
}

/// What the marks of links and gaps mean.
fn legend(view: &FigureView) -> Html {
    html! {
        <p class="dx-key">
            <svg viewBox="0 0 24 10"><g class="dx-links"><path d="M5 5h14" /></g></svg>
            { words(&view.joined) }
            <svg viewBox="0 0 24 10"><g class="dx-gaps"><path d="M3 5h20" /></g></svg>
            { words(&view.apart) }
        </p>
    }
}

/// One picture. Colour, outline and hatching mark a picked region.
///
/// It has the same elements for every selection: a browser lays a picture out again when an element comes or goes, and
/// only paints it again when one looks different.
fn picture(picture: &'static Picture, view: &MarksView, on_action: Option<&Callback<Action>>) -> Html {
    let shapes = picture.shapes.iter().map(|shape| {
        html! { <path id={id(picture, shape.region.id())} d={shape.path} /> }
    });
    let outline = OUTLINES.with(|[body, head]| if picture.id == BODY.id { body } else { head }.clone());
    // Above all shapes, so that the border of a picked one is whole.
    let parts = picture.shapes.iter().map(|shape| {
        let picked = view.picked.contains(shape.region).then_some("");
        html! {
            <use
                class="dx-part"
                data-picked={picked}
                data-region={shape.region.id()}
                href={link_to(picture, shape)}
            />
        }
    });
    let [gaps, links] = lines(picture, view);
    html! {
        <svg viewBox={picture.view_box} focusable="false">
            if picture.id == BODY.id { { hatching() } }
            // All shapes with a heavy border, which is visible only as the outline. One path, because the browser makes
            // elements for everything that a small figure uses.
            <g class="dx-outline"><path id={picture.id} d={outline} /></g>
            <g class="dx-shape">{ for shapes }</g>
            <g fill={["url(#", HATCHING, ")"].concat()}>{ for parts }</g>
            <g class="dx-lines"><path id={id(picture, LINES)} d={picture.lines} /></g>
            <g class="dx-gaps">{ mark(gaps) }</g>
            <g class="dx-links">{ mark(links) }</g>
            if let Some(on_action) = on_action {
                { for picture.shapes.iter().map(|shape| hit(shape, on_action)) }
            }
        </svg>
    }
}

/// How picked regions are filled, in both pictures.
fn hatching() -> Html {
    html! {
        <pattern
            id={HATCHING}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
        >
            <path class="dx-hatch-ground" d="M-1-1h8v8h-8z" />
            <path class="dx-hatch-line" d="M0 0v6" />
        </pattern>
    }
}

/// The area in which a click toggles a region.
fn hit(shape: &Shape, on_action: &Callback<Action>) -> Html {
    let region = shape.region;
    html! {
        <path
            class="dx-hit"
            data-region={region.id()}
            d={shape.hit}
            onclick={on_click(on_action, Action::Toggle(region))}
        />
    }
}

/// A small figure: the head where all of it is there, else the whole body.
pub(super) fn thumbnail(selection: RegionSet) -> Html {
    let small =
        if picked(&HEAD, selection).count() == picked(&BODY, selection).count() { &HEAD } else { &BODY };
    // Eyes, lips and the like.
    let lines = html! { <use class="dx-lines" href={["#", &id(small, LINES)].concat()} /> };
    copy(small, selection, lines)
}

/// The whole body, small, with what joins and what parts its regions.
pub(super) fn example(view: &MarksView) -> Html {
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

/// What keeps picked regions apart, and what joins them: the lines of each, one path.
fn lines(picture: &'static Picture, view: &MarksView) -> [String; 2] {
    let center =
        |region| picture.shapes.iter().find(|shape| shape.region == region).map(|shape| shape.center);
    let gaps = view.gaps.iter().filter_map(|&(a, b)| {
        let ((x1, y1), (x2, y2)) = (center(a)?, center(b)?);
        let [x1, y1, x2, y2] = [x1, y1, x2, y2].map(|number| number.to_string());
        Some(["M", &x1, " ", &y1, "L", &x2, " ", &y2].concat())
    });
    let links = picture.links.iter().filter(|link| view.links.contains(&link.ends)).map(|link| link.path);
    [gaps.collect(), links.collect()]
}

/// Lines with an edge of the ground's colour, so that they are seen on any part.
fn mark(lines: String) -> Html {
    let path = AttrValue::from(lines);
    html! { <><path class="dx-mark-edge" d={path.clone()} /><path d={path} /></> }
}

fn picked(picture: &'static Picture, selection: RegionSet) -> impl Iterator<Item = &'static Shape> {
    picture.shapes.iter().filter(move |shape| selection.contains(shape.region))
}

fn id(picture: &Picture, name: &str) -> String {
    [picture.id, "-", name].concat()
}

fn link_to(picture: &Picture, shape: &Shape) -> String {
    ["#", picture.id, "-", shape.region.id()].concat()
}
