//! Where a touch on the figure means a region: large enough for a shaking hand.

use dystonia_explorer::domain::Region;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::page::Page;

/// For each region, the diameter in pixels of the largest disc in which each touch means that region alone,
/// found on a grid of two pixels.
const DISCS: &str = r"
    const root = document.querySelector('dystonia-explorer').shadowRoot;
    const best = {};
    for (const svg of root.querySelectorAll('.dx-figure-body svg, .dx-figure-head svg')) {
        svg.scrollIntoView({ block: 'center' });
        const box = svg.getBoundingClientRect();
        const step = 2;
        const columns = Math.floor(box.width / step) + 1;
        const rows = Math.floor(box.height / step) + 1;
        const grid = [];
        for (let row = 0; row < rows; row += 1) for (let column = 0; column < columns; column += 1) {
            const node = root.elementFromPoint(box.left + column * step, box.top + row * step);
            grid.push(node && svg.contains(node) ? node.dataset.region : undefined);
        }
        for (const region of arguments[0]) {
            const others = [];
            const own = [];
            // Of all others, the nearest is always one beside the region.
            const beside = (at) => [at - 1, at + 1, at - columns, at + columns].some((next) => grid[next] === region);
            grid.forEach((found, at) => {
                if (found === region || beside(at)) (found === region ? own : others).push([at % columns, Math.floor(at / columns)]);
            });
            // What lies outside of the picture is no part of it.
            for (const [x, y] of own) {
                let nearest = Math.min(x + 1, y + 1, columns - x, rows - y) ** 2;
                for (const [u, v] of others) nearest = Math.min(nearest, (x - u) ** 2 + (y - v) ** 2);
                // The last point that is the region's is one step short of the nearest that is not.
                best[region] = Math.max(best[region] || 0, 2 * step * (Math.sqrt(nearest) - 1));
            }
        }
    }
    return arguments[0].map((region) => Math.round(best[region] || 0));";

/// The discs of the figure of an element of this width.
async fn discs(page: &Page, width: u32) -> WebDriverResult<Vec<u32>> {
    page.resize(width + 16, 900).await?;
    let set = "document.querySelector('dystonia-explorer').style.inlineSize = arguments[0];
        return document.querySelector('dystonia-explorer').getBoundingClientRect().width";
    let real: f64 = page.script(set, &[json!(format!("{width}px"))]).await?;
    assert!((real - f64::from(width)).abs() < 1.0, "the element is {real} px wide");
    let ids: Vec<_> = Region::ALL.iter().map(|region| region.id()).collect();
    page.script(DISCS, &[json!(ids)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn each_region_can_be_hit_by_a_shaking_hand() -> WebDriverResult<()> {
    let page = Page::open_sized("/fixtures/bare.html").await?;
    for (width, needed) in [(320, 24), (360, 24), (768, 44), (1024, 44), (1280, 44)] {
        let discs = discs(&page, width).await?;
        let figures: Vec<_> =
            Region::ALL.iter().zip(&discs).map(|(region, disc)| format!("{} {disc}", region.id())).collect();
        println!("{width} px: {} (needed {needed})", figures.join(", "));
        // A disc can be as much as two pixels larger than the grid tells.
        assert!(discs.iter().all(|&disc| disc + 1 >= needed), "at {width} px: {figures:?}");
    }
    page.close().await
}

/// Where nothing is drawn near, a touch means nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_touch_beside_the_figure_picks_nothing() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/bare.html").await?;
    let corner = "const svg = document.querySelector('dystonia-explorer').shadowRoot.querySelector('.dx-figure-body svg');
        svg.scrollIntoView({ block: 'center' });
        const box = svg.getBoundingClientRect();
        return [Math.round(box.left) + 1, Math.round(box.top) + 1];";
    let (x, y): (i64, i64) = page.script(corner, &[]).await?;
    page.click_at(x, y).await?;
    assert!(page.shown(0).await?.checked.is_empty());
    page.close().await
}
