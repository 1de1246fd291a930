//! Nothing jumps: not while the component takes the place of the fallback, not while a reader uses it.

use dystonia_explorer::domain::Region::*;
use serde::Deserialize;
use thirtyfour::prelude::*;

use crate::page::Page;
use crate::server;
use crate::states::{PageState, Step::*};

/// The most that may shift, as the browser counts it: the share of the window that moves times how far.
pub(crate) const MOST: f64 = 0.02;

/// A use of everything there is.
const VISIT: PageState = PageState {
    name: "a whole visit",
    steps: &[
        Pick(&[Eyes, ArmRight, LegRight]),
        Press("Yes, all on one side"),
        Pick(&[Mouth, Neck]),
        Press("Meige syndrome"),
        Press("Show on the figure"),
        Press("2013 doctors’ list"),
        Press("Two lists explained"),
        Press("Start over"),
        Press("Undo"),
        Find("voice"),
        Press("Laryngeal dystonia"),
    ],
};

/// All shifts since the page began. `after_input` are those within half a second of a touch or a key, which the
/// browser takes for wanted.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Shifts {
    pub(crate) unasked: f64,
    after_input: f64,
    pub(crate) moved: Vec<String>,
}

const SHIFTS: &str = r"
    const entries = window.shifts || await new Promise((done) => {
        new PerformanceObserver((list) => done(list.getEntries())).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done([]), 300);
    });
    const sum = (some) => some.reduce((total, entry) => total + entry.value, 0);
    const moved = entries.filter((entry) => !entry.hadRecentInput).flatMap((entry) => entry.sources)
        .map((source) => source.node && `${source.node.nodeName}.${source.node.className}`);
    return {
        unasked: sum(entries.filter((entry) => !entry.hadRecentInput)),
        afterInput: sum(entries.filter((entry) => entry.hadRecentInput)),
        moved: moved.map(String),
    };";

/// Counts as the specification of that measure says, in each frame, where the browser does not: what moved by three
/// pixels or more, neither by scrolling nor with it, in the smallest box around it. Never less than the measure itself.
pub(crate) const COUNT: &str = r"
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
        window.shifts = [];
        let input = -1000;
        for (const kind of ['pointerdown', 'click', 'keydown']) addEventListener(kind, () => { input = performance.now(); }, true);
        let before = new Map();
        const look = () => {
            const now = new Map();
            const visit = (root) => root.querySelectorAll('*').forEach((node) => {
                const { left, top, right, bottom } = node.getBoundingClientRect();
                if (right > left && bottom > top) now.set(node, { left, top, right, bottom, page: top + scrollY });
                if (node.shadowRoot) visit(node.shadowRoot);
            });
            visit(document);
            let far = 0;
            const all = { left: Infinity, top: Infinity, right: 0, bottom: 0 };
            const sources = [];
            // What sticks to the window moves on the page as the reader scrolls.
            const sticks = (node) => {
                for (let at = node; at; at = at.parentElement) if (getComputedStyle(at).position === 'sticky') return true;
                return false;
            };
            for (const [node, place] of now) {
                const old = before.get(node);
                if (!old) continue;
                const seen = [old, place].filter(({ top, bottom }) => bottom > 0 && top < innerHeight);
                const across = Math.abs(place.left - old.left);
                const moved = Math.max(across, Math.min(Math.abs(place.top - old.top), Math.abs(place.page - old.page)));
                if (moved < 3 || !seen.length || sticks(node)) continue;
                far = Math.max(far, moved);
                sources.push({ node });
                for (const { left, top, right, bottom } of seen) {
                    all.left = Math.min(all.left, Math.max(0, left));
                    all.top = Math.min(all.top, Math.max(0, top));
                    all.right = Math.max(all.right, Math.min(innerWidth, right));
                    all.bottom = Math.max(all.bottom, Math.min(innerHeight, bottom));
                }
            }
            before = now;
            const share = (Math.max(0, all.right - all.left) * Math.max(0, all.bottom - all.top)) / (innerWidth * innerHeight);
            const value = share * Math.min(1, far / Math.max(innerWidth, innerHeight));
            if (value) window.shifts.push({ value, hadRecentInput: performance.now() - input < 500, sources });
            requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
    }";

pub(crate) async fn shifts(page: &Page) -> WebDriverResult<Shifts> {
    page.awaited(SHIFTS, &[]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_jumps_from_load_to_ready_and_through_a_whole_visit() -> WebDriverResult<()> {
    let page = Page::visit_sized(server::site().with_early(COUNT), "/").await?;
    // Firefox says of a script that is cut off by leaving the page that its hash is another.
    page.wait_ready().await?;
    for (width, height) in [(320, 640), (768, 1024), (1280, 900)] {
        page.resize(width, height).await?;
        page.goto("/").await?;
        page.wait_ready().await?;
        let ready = shifts(&page).await?;
        println!("{width} px, load to ready: {:.4}", ready.unasked);
        assert!(ready.unasked <= MOST, "{width} px, what moved: {:?}", ready.moved);
        VISIT.enter(&page).await?;
        let all = shifts(&page).await?;
        println!(
            "{width} px, a whole visit: {:.4} ({:.4} more right after input)",
            all.unasked, all.after_input
        );
        assert!(all.unasked <= MOST, "{width} px, what moved: {:?}", all.moved);
    }
    page.close().await
}

/// An answer that appears above does not push away what the reader looks at: not in a browser either that has no anchor.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_pressed_far_down_stays_where_it_is() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    let moved = "const root = document.querySelector('dystonia-explorer').shadowRoot;
        const named = (selector, text) => [...root.querySelectorAll(selector)].find((node) => node.textContent.includes(text));
        const moved = async (node, action) => {
            node.scrollIntoView({ block: 'center' });
            const look = () => [node.getBoundingClientRect().top, scrollY];
            const [top, place] = look();
            action();
            await new Promise((done) => setTimeout(done, 100));
            const [topAfter, placeAfter] = look();
            return [topAfter - top, placeAfter - place];
        };
        const card = named('.dx-disclosure', 'Meige syndrome');
        await moved(card, () => card.click());
        const show = named('.dx-panel button', 'Show on the figure');
        return [
            await moved(show, () => show.click()),
            await moved(card, () => root.querySelectorAll('.dx-parts :checked').forEach((box) => box.click())),
        ];";
    let ((shown, down), (_, back)): ((f64, f64), (f64, f64)) = page.awaited(moved, &[]).await?;
    println!(
        "an answer of {down} px came; what was pressed moved by {shown} px; it went; the page by {back} px"
    );
    assert!(shown.abs() < 2.0 && down > 300.0);
    assert!((-down - 2.0..=0.0).contains(&back), "no more than went");
    page.close().await
}

/// What the browser does not count: the list under the reader's finger stays where it is while the answer changes.
#[tokio::test(flavor = "multi_thread")]
async fn the_list_stays_under_the_finger() -> WebDriverResult<()> {
    let page = Page::open_sized("/").await?;
    for (width, height) in [(320, 640), (768, 1024), (1280, 900)] {
        page.resize(width, height).await?;
        // As a reader meets it: laid out for this width from the start.
        page.goto("/").await?;
        page.wait_ready().await?;
        let moved = "const root = document.querySelector('dystonia-explorer').shadowRoot;
            const boxes = [...root.querySelectorAll('.dx-parts input, .dx-figure svg')];
            const places = () => boxes.map((box) => Math.round(box.getBoundingClientRect().top + scrollY));
            root.querySelector('.dx-parts').scrollIntoView({ block: 'center' });
            const before = places();
            let most = 0;
            for (const box of root.querySelectorAll('.dx-parts input')) {
                box.click();
                await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
                places().forEach((place, at) => { most = Math.max(most, Math.abs(place - before[at])); });
            }
            return most;";
        let most: f64 = page.awaited(moved, &[]).await?;
        println!("{width} px: the list moved by {most} px at most over nine picks");
        assert!(most < 1.0, "{width} px: {most}");
    }
    page.close().await
}

/// Far down in a long text that stands in the tag, on a slow phone: the component that comes is as high at once.
#[tokio::test(flavor = "multi_thread")]
async fn who_has_scrolled_far_down_before_it_is_there_stays_there() -> WebDriverResult<()> {
    // The element is defined after that, however fast its script comes.
    let early = "const define = customElements.define.bind(customElements);
        customElements.define = (...element) => {
            if (window.places) define(...element);
            else addEventListener('DOMContentLoaded', () => define(...element));
        };
        addEventListener('DOMContentLoaded', () => {
            const element = document.querySelector('dystonia-explorer');
            for (let n = 0; n < 200; n += 1) element.append(Object.assign(document.createElement('p'), { textContent: 'A line.' }));
            scrollTo(0, 2000);
            window.places = [scrollY];
        });
        document.addEventListener('dystonia-ready', () => requestAnimationFrame(() => places.push(scrollY)));";
    let page = Page::visit_sized(server::site().with_early(early), "/").await?;
    // As above.
    page.wait_ready().await?;
    for (width, height) in [(320, 640), (768, 1024), (1280, 900)] {
        page.resize(width, height).await?;
        page.goto("/").await?;
        page.wait_ready().await?;
        page.wait_for("the frame that shows it", "return places.length > 1").await?;
        let places: Vec<f64> = page.script("return [...places, scrollY]", &[]).await?;
        assert_eq!(places, [2000.0; 3], "{width} px");
    }
    page.close().await
}
