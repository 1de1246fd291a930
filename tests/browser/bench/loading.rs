//! Loading a page, and the clicks in it, for a reader with a slow phone on a slow line.

use std::time::Duration;

use dystonia_explorer::domain::Region;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::{Figures, PROBE, SETTLED, cdp, fresh};
use crate::page::Page;

/// How many clicks are measured in a row.
const CLICKS: usize = 20;

/// What a page's load came to: milliseconds since it began, bytes, and counts.
const LOAD: &str = "const { ready, long, shifts, times } = probe;
    const files = performance.getEntriesByType('resource');
    const sum = (values) => values.reduce((total, value) => total + value, 0);
    const early = long.filter(([start]) => ready === null || start < ready);
    return {
        figures: {
            ...(ready === null ? {} : { ready }),
            painted: performance.getEntriesByName('first-contentful-paint')[0].startTime,
            long: early.length,
            longest: Math.max(0, ...early.map(([, duration]) => duration)),
            shifts: sum(shifts.filter(([,, afterInput]) => !afterInput).map(([, value]) => value)),
            bytes: sum(files.map((file) => file.encodedBodySize)),
        },
        // For people who look for what takes long.
        long, times,
        files: files.map(({ name, startTime, responseStart, responseEnd }) => (
            [name.split('/').pop(), startTime, responseStart, responseEnd].map((it) => (it.toFixed ? Math.round(it) : it)))),
    };";

/// Opens a type in the very frame after the one that shows it.
const READ: &str = "document.addEventListener('dystonia-ready', () => probe.afterFrame(() => { probe.read = probe.open(); }));";

/// Goes to a page as that reader does, and leaves it alone until it has settled.
async fn visit(server: &str, name: &str, scripts: &[&str]) -> WebDriverResult<Page> {
    let page = fresh(server, &[&[PROBE], scripts].concat()).await?;
    cdp(&page, "Network.enable", json!({})).await?;
    let line = json!({
        "offline": false,
        "latency": 150,
        // In bytes a second: 1,638 and 750 kbit/s.
        "downloadThroughput": 1_638_000 / 8,
        "uploadThroughput": 750_000 / 8,
    });
    cdp(&page, "Network.emulateNetworkConditions", line).await?;
    cdp(&page, "Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
    page.goto(&format!("/bench/{name}.html")).await?;
    // Nothing is asked of the page meanwhile: that would be work for it too.
    tokio::time::sleep(SETTLED).await;
    Ok(page)
}

/// Notes what loading came to.
async fn note(page: &Page, name: &str, figures: &mut Figures) -> WebDriverResult<()> {
    let mut load: Value = page.script(LOAD, &[]).await?;
    assert!(
        name == "static" || load["figures"]["ready"].is_number(),
        "{name} is not ready after {SETTLED:?}"
    );
    for (figure, value) in load["figures"].take().as_object().expect("an object") {
        figures.add(&format!("{name}.{figure}"), value.as_f64().expect("a number"));
    }
    figures.loads.push(json!({ "page": name, "load": load }));
    Ok(())
}

/// Fails unless a page says something else of its picks than before.
async fn was_picked(page: &Page, before: &str) -> WebDriverResult<()> {
    assert_ne!(result(page).await?, before, "a click picks");
    Ok(())
}

/// Notes the middle and the longest of some clicks.
fn note_clicks(name: &str, mut clicks: Vec<f64>, figures: &mut Figures) {
    assert_eq!(clicks.len(), CLICKS, "each click was measured");
    clicks.sort_by(f64::total_cmp);
    figures.add(&format!("{name}.median"), (clicks[CLICKS / 2 - 1] + clicks[CLICKS / 2]) / 2.0);
    figures.add(&format!("{name}.worst"), clicks[CLICKS - 1]);
}

/// Moves the pointer to a place and clicks, as a hand does.
async fn click(page: &Page, (x, y): (f64, f64)) -> WebDriverResult<()> {
    let pause = || tokio::time::sleep(Duration::from_millis(120));
    let event = |kind: &'static str, buttons: u8| json!({ "type": kind, "x": x, "y": y, "button": if buttons == 0 { "none" } else { "left" }, "clickCount": buttons });
    cdp(page, "Input.dispatchMouseEvent", event("mouseMoved", 0)).await?;
    pause().await;
    cdp(page, "Input.dispatchMouseEvent", event("mousePressed", 1)).await?;
    cdp(page, "Input.dispatchMouseEvent", event("mouseReleased", 1)).await?;
    pause().await;
    Ok(())
}

/// What the clicks since the last call took.
async fn clicks(page: &Page) -> WebDriverResult<Vec<f64>> {
    tokio::time::sleep(Duration::from_millis(500)).await;
    page.script("return probe.clicks.splice(0)", &[]).await
}

/// Picks parts on the figure and takes them away again.
async fn pick(page: &Page) -> WebDriverResult<Vec<f64>> {
    for region in Region::ALL.into_iter().cycle().take(CLICKS) {
        let (x, y) = page.place_on_figure(0, region).await?;
        click(page, (x as f64, y as f64)).await?;
    }
    clicks(page).await
}

async fn result(page: &Page) -> WebDriverResult<String> {
    page.script("return probe.result()", &[]).await
}

pub(super) async fn explorer(server: &str, figures: &mut Figures) -> WebDriverResult<()> {
    let page = visit(server, "explorer", &[]).await?;
    note(&page, "explorer", figures).await?;
    let before = result(&page).await?;
    note_clicks("explorer.closed", pick(&page).await?, figures);
    was_picked(&page, &before).await?;
    let opened: u32 = page.awaited("return probe.openAll()", &[]).await?;
    assert!(opened > 20, "{opened} sections were opened");
    let before = result(&page).await?;
    note_clicks("explorer.open", pick(&page).await?, figures);
    was_picked(&page, &before).await?;
    page.close().await
}

pub(super) async fn react(server: &str, figures: &mut Figures) -> WebDriverResult<()> {
    let page = visit(server, "react", &[]).await?;
    note(&page, "react", figures).await?;
    let before = result(&page).await?;
    for number in 0..CLICKS {
        let place = page.script("return probe.place(arguments[0])", &[json!(number)]).await?;
        click(&page, place).await?;
        if number == 0 {
            was_picked(&page, &before).await?;
        }
    }
    note_clicks("react", clicks(&page).await?, figures);
    page.close().await
}

/// The page with the text that stands in the tag, and no script.
pub(super) async fn text_alone(server: &str, figures: &mut Figures) -> WebDriverResult<()> {
    let page = visit(server, "static", &[]).await?;
    note(&page, "static", figures).await?;
    page.close().await
}

/// When the first type can be read by a reader who opens it as soon as there is one to open.
pub(super) async fn first_type(server: &str, figures: &mut Figures) -> WebDriverResult<()> {
    let page = visit(server, "explorer", &[READ]).await?;
    let (when, text): (f64, String) = page.awaited("return probe.read", &[]).await?;
    assert!(text.len() > 500, "the text of a type: {text}");
    figures.add("explorer.readable", when);
    page.close().await
}
