//! What each click makes of work, counted: nothing here depends on how fast the machine is.

use thirtyfour::prelude::*;

use super::{Figures, PROBE, fresh};

/// Counts, in the page.
const COUNT: &str = include_str!("../../bench/count.js");

/// With all sections closed, then with all of them open.
pub(super) async fn of_each_click(server: &str, figures: &mut Figures) -> WebDriverResult<()> {
    let page = fresh(server, &[PROBE, COUNT]).await?;
    page.goto("/bench/explorer.html").await?;
    page.wait_ready().await?;
    for sections in ["closed", "open"] {
        if sections == "open" {
            page.awaited::<u32>("return probe.openAll()", &[]).await?;
        }
        let counts: Vec<(f64, f64, f64)> = page.awaited("return countClicks()", &[]).await?;
        for (calls, changes, inside) in counts {
            assert!(calls > 0.0 && changes > 0.0, "a click changes something");
            figures.add(&format!("work.{sections}.calls"), calls);
            figures.add(&format!("work.{sections}.changes"), changes);
            figures.add(&format!("work.{sections}.inside"), inside);
        }
    }
    page.close().await
}
