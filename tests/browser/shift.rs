//! Nothing jumps: not while the component takes the place of the fallback, not while a reader uses it.

use dystonia_explorer::domain::Region::*;
use serde::Deserialize;
use thirtyfour::prelude::*;

use crate::engine::ChromiumOnly as _;
use crate::page::Page;
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
    const entries = await new Promise((done) => {
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

pub(crate) async fn shifts(page: &Page) -> WebDriverResult<Shifts> {
    page.script(&format!("return (async () => {{ {SHIFTS} }})();"), &[]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_jumps_from_load_to_ready_and_through_a_whole_visit() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    for (width, height) in [(320, 640), (768, 1024), (1280, 900)] {
        page.web.resize(width, height).await?;
        page.web.goto(format!("{}/", page.server)).await?;
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

/// What the browser does not count: the list under the reader's finger stays where it is while the answer changes.
#[tokio::test(flavor = "multi_thread")]
async fn the_list_stays_under_the_finger() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    for (width, height) in [(320, 640), (768, 1024), (1280, 900)] {
        page.web.resize(width, height).await?;
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
        let most: f64 = page.script(&format!("return (async () => {{ {moved} }})();"), &[]).await?;
        println!("{width} px: the list moved by {most} px at most over nine picks");
        assert!(most < 1.0, "{width} px: {most}");
    }
    page.close().await
}
