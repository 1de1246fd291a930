//! What stays in view, what never sticks, how long lines are, and what moves.

use dystonia_explorer::domain::Region::*;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::page::Page;
use crate::states::{PageState, Step::*};

/// Scrolls so that a node's middle is in the window's middle; returns whether all of another is in the window.
const IN_VIEW: &str = "const root = document.querySelector('dystonia-explorer').shadowRoot;
    root.querySelector(arguments[0]).scrollIntoView({ block: 'center' });
    const box = root.querySelector(arguments[1]).getBoundingClientRect();
    return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;";

async fn in_view(page: &Page, scrolled_to: &str, node: &str) -> WebDriverResult<bool> {
    page.script(IN_VIEW, &[json!(scrolled_to), json!(node)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn while_picking_the_short_answer_is_always_in_view() -> WebDriverResult<()> {
    let page = Page::open_sized("/").await?;
    page.click_label(0, Eyes).await?;
    for (width, height) in [(320, 568), (360, 740), (768, 1024)] {
        page.resize(width, height).await?;
        for place in [".dx-figure-body", "#dx-part-eyes", "#dx-part-leg_right"] {
            assert!(in_view(&page, place, ".dx-short").await?, "{width}×{height}, at {place}");
        }
    }
    // Under what sticks lies nothing that has the focus.
    page.resize(320, 568).await?;
    let covered = "const root = document.querySelector('dystonia-explorer').shadowRoot;
        return [...root.querySelectorAll('.dx-parts input, .dx-parts button')].filter((node) => {
            node.focus();
            node.scrollIntoView({ block: 'nearest' });
            const box = node.getBoundingClientRect();
            return root.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2) !== node;
        }).map((node) => node.id || node.textContent);";
    assert_eq!(page.script::<Vec<String>>(covered, &[]).await?, [""; 0]);
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn where_it_is_wide_the_figure_stays_beside_everything() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    page.click_label(0, Eyes).await?;
    page.resize(1280, 800).await?;
    for place in [".dx-parts", ".dx-name", ".dx-what-if", ".dx-notes", ".dx-groups", ".dx-more .dx-cards"] {
        assert!(in_view(&page, place, ".dx-figure").await?, "at {place}");
    }
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_sticks_in_a_low_window_or_in_a_frame_of_its_own() -> WebDriverResult<()> {
    let page = Page::open_sized("/").await?;
    page.click_label(0, Eyes).await?;
    let stuck = "const root = document.querySelector('dystonia-explorer').shadowRoot;
        return [...root.querySelectorAll('*')].filter((node) => getComputedStyle(node).position === 'sticky'
            && getComputedStyle(node).display !== 'none').map((node) => node.className);";
    for (width, stick) in [(320, "dx-short"), (1280, "dx-figure")] {
        page.resize(width, 600).await?;
        assert_eq!(page.script::<Vec<String>>(stuck, &[]).await?, [stick]);
        page.resize(width, 470).await?;
        assert_eq!(page.script::<Vec<String>>(stuck, &[]).await?, [""; 0], "{width}×470");
    }
    // As the page of a frame sets it: the frame is as high as its content, so its window tells nothing.
    let frame = "const { style } = document.querySelector('dystonia-explorer');
        style.setProperty('--dx-sticky', 'static');
        style.setProperty('--dx-figure-height', '20rem');
        const root = document.querySelector('dystonia-explorer').shadowRoot;
        const [figure, list, short] = ['.dx-figure-body svg', '.dx-parts', '.dx-short']
            .map((name) => root.querySelector(name).getBoundingClientRect());
        return [figure.height, short.top - list.bottom];";
    for height in [600, 6000] {
        page.resize(360, height).await?;
        let (figure, below): (f64, f64) = page.script(frame, &[]).await?;
        println!(
            "in a frame {height} px high the figure is {figure} px high, the answer {below} px below the list"
        );
        assert!(figure <= 320.0 && below >= 0.0);
        assert_eq!(page.script::<Vec<String>>(stuck, &[]).await?, [""; 0]);
    }
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn lines_are_as_long_as_they_are_read_well() -> WebDriverResult<()> {
    const READING: PageState = PageState {
        name: "reading",
        steps: &[Pick(&[ArmLeft, LegLeft]), Press("Two lists explained"), Press("What dystonia is")],
    };
    let page = Page::open("/").await?;
    READING.enter(&page).await?;
    // Whole lines: every one but the last of each paragraph.
    let lengths = "const root = document.querySelector('dystonia-explorer').shadowRoot;
        const lengths = [];
        for (const node of root.querySelectorAll('p')) {
            const text = node.firstChild;
            if (node.childNodes.length !== 1 || text.nodeType !== 3 || !node.checkVisibility()) continue;
            const range = document.createRange();
            let start = 0;
            let top = null;
            for (let at = 0; at < text.length; at += 1) {
                range.setStart(text, at);
                range.setEnd(text, at + 1);
                const box = range.getBoundingClientRect();
                if (top !== null && box.top > top + 4) { lengths.push(at - start); start = at; }
                if (box.height) top = box.top;
            }
        }
        return lengths.sort((a, b) => a - b);";
    for width in [768, 1024, 1440] {
        page.resize(width, 900).await?;
        let lengths: Vec<u32> = page.script(lengths, &[]).await?;
        let (median, longest) = (lengths[lengths.len() / 2], lengths[lengths.len() - 1]);
        println!("{width} px: {} whole lines, median {median} characters, longest {longest}", lengths.len());
        assert!(lengths.len() > 20 && (45..=75).contains(&median) && longest <= 80, "{width} px");
    }
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_moves_by_itself() -> WebDriverResult<()> {
    let moves = "const nodes = [...document.querySelector('dystonia-explorer').shadowRoot.querySelectorAll('*')];
        const moves = nodes.filter((node) => {
            const { animationName, transitionDuration } = getComputedStyle(node);
            return animationName !== 'none' || transitionDuration.split(',').some((time) => parseFloat(time) > 0);
        });
        return [nodes.length, moves.length, document.getAnimations().length];";
    for wish in ["no-preference", "reduce"] {
        let page = Page::open_for(&[("prefers-reduced-motion", wish)], "/").await?;
        page.click_label(0, Eyes).await?;
        page.click_label(0, Mouth).await?;
        let [nodes, moving, running]: [usize; 3] = page.script(moves, &[]).await?;
        println!("{wish}: {moving} of {nodes} nodes may move, {running} animations run");
        assert!(nodes > 500, "all of it is there");
        assert_eq!([moving, running], [0, 0]);
        page.close().await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn small_figures_show_what_is_picked_and_what_joins_it() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    let look = "const root = document.querySelector('dystonia-explorer').shadowRoot;
        const faults = [];
        const seen = { picked: 0, marks: 0 };
        for (const figure of root.querySelectorAll('.dx-groups > li > svg, .dx-disclosure > svg')) {
            const place = figure.parentNode.textContent.trim().slice(0, 30);
            const pixels = (node) => parseFloat(getComputedStyle(node).strokeWidth)
                * figure.getBoundingClientRect().height / figure.viewBox.baseVal.height;
            const [whole, ...picked] = figure.querySelectorAll('.dx-shape');
            const look = (node) => ['fill', 'stroke', 'strokeDasharray'].map((name) => getComputedStyle(node)[name]);
            if (!picked.length) faults.push(`${place}: nothing is picked`);
            for (const shape of picked) {
                seen.picked += 1;
                if (look(shape).some((one, at) => one === look(whole)[at])) faults.push(`${place}: a pick looks like the rest`);
            }
            for (const mark of figure.querySelectorAll('.dx-gaps, .dx-links')) {
                const [edge, line] = mark.children;
                if (getComputedStyle(mark).display === 'none' || !line.getAttribute('d')) continue;
                seen.marks += 1;
                if (pixels(line) < 1 || pixels(edge) < pixels(line) + 1) {
                    faults.push(`${place}: a line of ${pixels(line)} px with an edge of ${pixels(edge)}`);
                }
                if (mark.closest('[data-group=generalized]')) faults.push('what joins most of the body says nothing');
            }
        }
        return [faults, seen.picked, seen.marks];";
    let (faults, picked, marks): (Vec<String>, u32, u32) = page.script(look, &[]).await?;
    println!("{picked} picked shapes, {marks} lines, {faults:?}");
    assert!(picked > 20 && marks == 2, "{picked} picked shapes, {marks} lines");
    assert_eq!(faults, [""; 0]);
    page.close().await
}

/// A browser paints and layers apart whatever has a transform, at each click.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_turned_or_moved_by_a_transform() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    page.click_label(0, Neck).await?;
    let look = "const nodes = [...document.querySelector('dystonia-explorer').shadowRoot.querySelectorAll('.dx *:not(pattern)')];
        const found = nodes.filter((node) => node.hasAttribute('transform')
            || [null, '::before', '::after'].some((part) => getComputedStyle(node, part).transform !== 'none'));
        return [nodes.length, found.map((node) => node.outerHTML.slice(0, 80))];";
    let (nodes, found): (usize, Vec<String>) = page.script(look, &[]).await?;
    println!("{nodes} nodes, turned or moved: {found:?}");
    assert!(nodes > 500, "all of it is there");
    assert_eq!(found, [""; 0]);
    page.close().await
}
