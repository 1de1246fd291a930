//! The status region: there from the start, and told one short sentence for each change, once things rest.

use std::time::Duration;

use dystonia_explorer::content::First;
use thirtyfour::prelude::*;

use crate::page::Page;

/// Notes what the region says from now on, and when.
const LISTEN: &str = "const region = document.querySelector('dystonia-explorer').shadowRoot.querySelector('[role=status]');
    const said = [];
    new MutationObserver(() => said.push([region.textContent, performance.now()])).observe(region, { childList: true, characterData: true, subtree: true });
    window.said = said;
    return [region.textContent, region.checkVisibility() ? 'rendered' : 'gone', region.getAttribute('aria-live') || 'polite'];";

async fn said(page: &Page) -> WebDriverResult<Vec<String>> {
    // Longer than the pause.
    tokio::time::sleep(Duration::from_millis(1500)).await;
    page.script("return window.said.splice(0).map(([text]) => text)", &[]).await
}

/// Checks boxes one right after the other.
async fn check(page: &Page, parts: &str) -> WebDriverResult<()> {
    let script = format!(
        "const root = document.querySelector('dystonia-explorer').shadowRoot;
        for (const part of '{parts}'.split(' ')) root.querySelector(`[data-region=${{part}}]:is(input)`).click();
        window.changed = performance.now();"
    );
    page.script(&script, &[]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn one_short_sentence_for_each_change_after_a_pause() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    let start: Vec<String> = page.script(LISTEN, &[]).await?;
    assert_eq!(start, ["", "rendered", "polite"], "what the page begins with is no news");
    assert!(said(&page).await?.is_empty());

    check(&page, "eyes mouth").await?;
    let waited = "(window.said[0] ? window.said[0][1] - window.changed : null)";
    page.wait_for("it to be said", &format!("return {waited} !== null")).await?;
    let pause: f64 = page.script(&format!("return {waited}"), &[]).await?;
    assert!((500.0..2000.0).contains(&pause), "said after {pause} ms");
    println!("said {pause:.0} ms after the last of two picks");
    assert_eq!(said(&page).await?, ["Patient-page list: Segmental dystonia, Meige syndrome."]);

    // What comes to nothing is not spoken of, and what is opened says itself.
    check(&page, "neck neck").await?;
    page.press(0, "Two lists explained").await?;
    assert!(said(&page).await?.is_empty());

    // Letter by letter: what was found at the end.
    page.inside(0, "#dx-find").await?.send_keys("voice").await?;
    let heard = said(&page).await?;
    assert_eq!(heard, ["4 names found."]);

    page.press(0, "Start over").await?;
    assert_eq!(said(&page).await?, [First::StatusEmpty.english()]);
    page.close().await
}

/// Nothing is said by an element that has left, and nothing twice by one that moved.
#[tokio::test(flavor = "multi_thread")]
async fn no_timer_outlives_an_element() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    page.script::<Vec<String>>(LISTEN, &[]).await?;
    check(&page, "eyes").await?;
    page.script::<()>(
        "window.element = document.querySelector('dystonia-explorer'); window.element.remove()",
        &[],
    )
    .await?;
    assert!(said(&page).await?.is_empty());
    // The change is still news when it is back.
    page.script::<()>("document.body.append(window.element)", &[]).await?;
    page.wait_ready().await?;
    page.script::<Vec<String>>(LISTEN, &[]).await?;
    assert_eq!(said(&page).await?.len(), 1);
    page.script::<()>("document.querySelector('main').append(window.element)", &[]).await?;
    page.script::<Vec<String>>(LISTEN, &[]).await?;
    assert!(said(&page).await?.is_empty());
    page.close().await
}
