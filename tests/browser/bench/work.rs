//! What each click makes of work, counted: nothing here depends on how fast the machine is.

use thirtyfour::prelude::*;

use super::{Figures, PROBE, fresh};
use crate::page::Page;
use crate::server;

/// Counts, in the page.
const COUNT: &str = include_str!("../../bench/count.js");

/// Calls, changes, and changes within sections, of each click.
async fn count(page: &Page) -> WebDriverResult<Vec<(f64, f64, f64)>> {
    page.awaited("return countClicks()", &[]).await
}

/// With all sections closed, then with all of them open.
pub(super) async fn of_each_click(server: &str, figures: &mut Figures) -> WebDriverResult<()> {
    let page = fresh(server, &[PROBE, COUNT]).await?;
    page.goto("/bench/explorer.html").await?;
    page.wait_ready().await?;
    for sections in ["closed", "open"] {
        if sections == "open" {
            page.awaited::<u32>("return probe.openAll()", &[]).await?;
        }
        for (calls, changes, inside) in count(&page).await? {
            assert!(calls > 0.0 && changes > 0.0, "a click changes something");
            figures.add(&format!("work.{sections}.calls"), calls);
            figures.add(&format!("work.{sections}.changes"), changes);
            figures.add(&format!("work.{sections}.inside"), inside);
        }
    }
    page.close().await
}

/// The most calls that a click may take, on average: some that draw much take hundreds.
const CALLS: f64 = 500.0;

/// What stays as it is is not drawn again.
#[tokio::test(flavor = "multi_thread")]
async fn open_sections_add_nothing_to_a_click() -> WebDriverResult<()> {
    let page = Page::visit(server::site().with_early(&[PROBE, COUNT].concat()), "/").await?;
    page.wait_ready().await?;
    // What is drawn for the first time is kept for the next.
    count(&page).await?;
    let closed = count(&page).await?;
    let opened: u32 = page.awaited("return probe.openAll()", &[]).await?;
    let open = count(&page).await?;
    let calls = |counts: &[(f64, f64, f64)]| counts.iter().map(|(calls, ..)| calls).sum::<f64>();
    let clicks = closed.len() as f64;
    let (closed, open) = (calls(&closed), calls(&open));
    println!(
        "calls of {clicks} clicks: {closed} with all sections closed, {open} with {opened} of them open"
    );
    assert!(opened > 20 && open <= closed * 1.01, "{open} calls, {closed} when they are closed");
    assert!(closed / clicks <= CALLS, "{} calls a click, {CALLS} at most", closed / clicks);
    page.close().await
}
