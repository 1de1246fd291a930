//! Everyone can use it: what can be measured of WCAG 2.2, in every engine.
//!
//! `docs/accessibility.md` says which criterion rests on which of these tests. Only WebDriver is used, so that every
//! engine runs them; what only Chromium can do says so.

mod axe;
mod focus;
mod frame;
mod keyboard;
mod names;
mod pointer;
mod reflow;
mod status;
mod text;
mod tree;

use thirtyfour::prelude::*;

use crate::page::Page;
use crate::states::PageState;

/// Loads the example page anew and enters a state.
async fn enter(page: &Page, state: &PageState) -> WebDriverResult<()> {
    page.goto("/").await?;
    page.wait_ready().await?;
    state.enter(page).await
}
