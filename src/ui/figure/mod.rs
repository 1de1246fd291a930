//! The figure: a pointer's mirror of the checkboxes. Hidden from assistive technology, because the
//! checkboxes say and do the same.
//!
//! Every path stands in the page once: small figures use the shapes of the big one.

pub mod paths;

use yew::prelude::*;

use self::paths::{BODY, HEAD, Picture, Shape};
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

/// What a figure is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// Its regions are picked by a click.
    Pick,
    /// It is only looked at.
    Look,
}

/// Both pictures.
pub(super) fn figure(view: &FigureView, for_what: Use) -> Html {
    let head = picked(&HEAD, view.marks.picked).next().map(|_| "");
    let marks = !(view.marks.links.is_empty() && view.marks.gaps.is_empty());
    html! {
        <div
            class="dx-figure"
            part="figure"
            aria-hidden="true"
            data-head={head}
            data-marks={marks.then_some("")}
        >
            <div class="dx-figure-body">
                { picture(&BODY, &view.marks, for_what) }
                <span class="dx-side">{ words(&view.your_right) }</span>
                <span class="dx-side">{ words(&view.your_left) }</span>
            </div>
            <div class="dx-figure-head">
                { picture(&HEAD, &view.marks, for_what) }
                <span class="dx-caption">{ words(&view.head) }</span>
            </div>
            <p class="dx-key">
                <svg viewBox="0 0 24 10"><g class="dx-links"><path d="M5 5h14" /></g></svg>
                { words(&view.joined) }
                <svg viewBox="0 0 24 10"><g class="dx-gaps"><path d="M3 5h20" /></g></svg>
                { words(&view.apart) }
            </p>
        </div>
    }
}

/// One picture. A picked region is told by colour, outline and hatching.
///
/// Whatever is picked, the same elements stand here: a browser lays out a picture anew when an element comes or goes,
/// and only paints it when one looks different.
fn picture(picture: &'static Picture, view: &MarksView, for_what: Use) -> Html {
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
            // All shapes with a heavy border: what is seen of it is the outline. As one path, which the small figures use:
            // of each use the browser makes elements for all that is used.
            <g class="dx-outline"><path id={picture.id} d={outline} /></g>
            <g class="dx-shape">{ for shapes }</g>
            <g fill={["url(#", HATCHING, ")"].concat()}>{ for parts }</g>
            <g class="dx-lines"><path id={id(picture, LINES)} d={picture.lines} /></g>
            <g class="dx-gaps">{ mark(gaps) }</g>
            <g class="dx-links">{ mark(links) }</g>
            if for_what == Use::Pick { { for picture.shapes.iter().map(hit) } }
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

/// Where a click means a region.
fn hit(shape: &Shape) -> Html {
    let region = shape.region;
    html! {
        <path
            class="dx-hit"
            data-region={region.id()}
            data-click={Action::Toggle(region).mark()}
            d={shape.hit}
        />
    }
}

/// A small figure: the head where all of it is there, else the whole body.
#[inline(never)] // Begins a part of the second module (xtask/src/dist/split.rs).
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
