//! Memory after a page is ready, and the time that the rules take through the JavaScript API; neither is slowed.

use dystonia_explorer::domain::{RegionSet, Scheme};
use serde_json::json;
use thirtyfour::prelude::*;

use super::{Figures, PROBE, cdp, fresh};
use crate::page::{Page, ids};

/// Resolves when every element is shown and has all its words, or at once where there is none.
const ALL_READY: &str =
    "await Promise.all([...document.querySelectorAll('dystonia-explorer')].map((element) => element.ready));
    const busy = () => [...document.querySelectorAll('dystonia-explorer')]
        .some((element) => element.shadowRoot && !element.shadowRoot.querySelector('.dx:not([data-busy])'));
    while (busy()) await new Promise((done) => { setTimeout(done, 50); });
    await new Promise((done) => { setTimeout(done, 500); });";

/// Milliseconds that `classify` takes over all cases: the first time, and after that in the middle of nine.
const CLASSIFY: &str = "const { default: init, classify } = await import(arguments[0]);
    await init();
    const once = () => {
        const start = performance.now();
        for (const [regions, scheme] of arguments[1]) classify(regions, { scheme });
        return performance.now() - start;
    };
    const first = once();
    const later = Array.from({ length: 9 }, once).sort((a, b) => a - b);
    return [first, later[4]];";

pub(super) async fn all_pages(server: &str, figures: &mut Figures) -> WebDriverResult<()> {
    for name in ["explorer", "twenty", "react", "static"] {
        let page = fresh(server, &[PROBE]).await?;
        page.goto(&format!("/bench/{name}.html")).await?;
        if name != "static" {
            page.awaited::<()>(ALL_READY, &[]).await?;
        }
        note(&page, name, figures).await?;
        if name == "explorer" {
            classify(&page, figures).await?;
        }
        page.close().await?;
    }
    Ok(())
}

/// The heap of JavaScript, without what nothing holds any more, and the memory of WebAssembly.
async fn note(page: &Page, name: &str, figures: &mut Figures) -> WebDriverResult<()> {
    for _ in 0..2 {
        page.collect_garbage().await?;
    }
    let usage = cdp(page, "Runtime.getHeapUsage", json!({})).await?;
    let heap = usage["usedSize"].as_f64().expect("a number");
    let wasm: f64 = page.script("return probe.memory ? probe.memory.buffer.byteLength : 0", &[]).await?;
    figures.add(&format!("{name}.heap"), heap);
    figures.add(&format!("{name}.wasm"), wasm);
    figures.add(&format!("{name}.memory"), heap + wasm);
    Ok(())
}

async fn classify(page: &Page, figures: &mut Figures) -> WebDriverResult<()> {
    let core = format!("/dystonia-explorer-{}/dystonia-explorer-core.js", env!("CARGO_PKG_VERSION"));
    let cases: Vec<_> = Scheme::ALL
        .into_iter()
        .flat_map(|scheme| {
            RegionSet::every().map(move |set| (ids(&set.into_iter().collect::<Vec<_>>()), scheme.id()))
        })
        .collect();
    assert_eq!(cases.len(), 1024);
    let (first, later): (f64, f64) = page.awaited(CLASSIFY, &[json!(core), json!(cases)]).await?;
    figures.add("api.first", first);
    figures.add("api.later", later);
    Ok(())
}
