//! What the page costs a reader and a server, in figures: `cargo xtask bench`.
//!
//! Three pages beside each other: the explorer as `docs/embedding.md` recommends it, the same page without its script, and
//! a body map made with React. They are visited in turn, each time in a browser that has never seen them.

mod loading;
mod memory;
mod work;

use std::collections::BTreeMap;
use std::env;
use std::path::PathBuf;
use std::time::Duration;

use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use serde::Serialize;
use serde_json::{Value, json};
use thirtyfour::prelude::*;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::page::Page;
use crate::server::{self, Site};

/// Runs in each page before anything of it does.
pub(crate) const PROBE: &str = include_str!("../../bench/probe.js");

/// Long enough for all that a page, or a browser that has just been started, does by itself.
const SETTLED: Duration = Duration::from_secs(4);

/// What was measured.
#[derive(Debug, Default, Serialize)]
struct Figures {
    /// By name: one value of each visit.
    figures: BTreeMap<String, Vec<f64>>,
    /// How each load went, for people who look for what takes long.
    loads: Vec<Value>,
}

impl Figures {
    fn add(&mut self, name: &str, value: f64) {
        self.figures.entry(name.to_owned()).or_default().push(value);
    }
}

/// The folder that `DX_BENCH` names: it holds the pages, and takes the figures.
fn folder() -> PathBuf {
    env::var("DX_BENCH").expect("DX_BENCH names a folder").into()
}

/// The pages and the release, compressed, as `docs/embedding.md` wants them served.
fn site() -> Site {
    let compressed = |folder| ServeDir::new(folder).precompressed_br();
    let kept = HeaderValue::from_static("public, max-age=31536000, immutable");
    let release = Router::new()
        .fallback_service(compressed(server::dist()))
        .layer(SetResponseHeaderLayer::overriding(CACHE_CONTROL, kept));
    let version = env!("CARGO_PKG_VERSION");
    Site::default().with(
        Router::new()
            .nest(&format!("/dystonia-explorer-{version}"), release)
            .nest_service("/bench", compressed(folder().join("pages"))),
    )
}

/// A browser that has seen nothing of these pages, before it goes to one. `scripts` run first in what it loads.
async fn fresh(server: &str, scripts: &[&str]) -> WebDriverResult<Page> {
    let page = Page::at(server.to_owned(), "/icon.svg").await?;
    // Chromium loads pages of its own when it has started (its search box, for one); a reader's has been running for long.
    tokio::time::sleep(SETTLED).await;
    for script in scripts {
        cdp(&page, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
    }
    Ok(page)
}

/// Asks the browser by its own protocol.
async fn cdp(page: &Page, command: &str, parameters: Value) -> WebDriverResult<Value> {
    page.web.cdp().send_raw(command, parameters).await
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "measures; run by cargo xtask bench"]
async fn measures_everything() -> WebDriverResult<()> {
    let visits: u32 = env::var("DX_VISITS").map_or(9, |visits| visits.parse().expect("a number"));
    let server = site().start().await;
    let mut figures = Figures::default();
    for visit in 1..=visits {
        println!("visit {visit} of {visits}");
        loading::explorer(&server, &mut figures).await?;
        loading::react(&server, &mut figures).await?;
        loading::text_alone(&server, &mut figures).await?;
        loading::first_type(&server, &mut figures).await?;
        memory::all_pages(&server, &mut figures).await?;
    }
    work::of_each_click(&server, &mut figures).await?;

    let page = fresh(&server, &[]).await?;
    let browser = cdp(&page, "Browser.getVersion", json!({})).await?["product"].clone();
    page.close().await?;
    let all = json!({ "browser": browser, "visits": visits, "measured": figures });
    std::fs::write(folder().join("browser.json"), serde_json::to_string_pretty(&all)?)?;
    Ok(())
}
