//! Scrolling after the reader asked to see something on the figure from far down the page.

use web_sys::{Element, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions};

/// Scrolls the figure into view, as little as needed. Returns where the screen ends in the window, in CSS pixels, if the
/// figure was in view already: then everything below the answer must stay where it is.
pub(super) fn show_figure(screen: &Element) -> Option<f64> {
    let figure = screen.query_selector(".dx-figure").ok()??;
    let before = scroll_position()?;
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    figure.scroll_into_view_with_scroll_into_view_options(&options);
    (scroll_position()? == before).then(|| end(screen))?
}

/// Scrolls so that the screen ends where it did. Most browsers do not let the answer push away the text that is read
/// further down; the others need this.
pub(super) fn keep_end(screen: &Element, before: f64) {
    if let (Some(window), Some(now)) = (web_sys::window(), end(screen)) {
        let options = ScrollToOptions::new();
        options.set_top(now - before);
        options.set_behavior(ScrollBehavior::Instant);
        window.scroll_by_with_scroll_to_options(&options);
    }
}

fn scroll_position() -> Option<f64> {
    web_sys::window()?.scroll_y().ok()
}

/// Where the screen ends: the list of all sources is its last section.
fn end(screen: &Element) -> Option<f64> {
    let last = screen.query_selector(".dx-all-sources").ok()??;
    Some(last.get_bounding_client_rect().top())
}
