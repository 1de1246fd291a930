//! What holds on every screen: each named state at each width.

use thirtyfour::prelude::*;

use crate::page::Page;
use crate::states::STATES;

const WIDTHS: [u32; 5] = [320, 360, 390, 768, 1280];

/// Everything that is wrong with the screen as it is now.
pub(crate) const FAULTS: &str = r"
    const host = document.querySelector('dystonia-explorer');
    const all = [...host.shadowRoot.querySelectorAll('*')];
    const faults = [];
    // Each word, and where it is, without the marks of direction.
    const words = function* (node) {
        const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (texts.nextNode()) {
            const text = texts.currentNode;
            for (const { 0: word, index } of text.data.matchAll(/[^\s\u2066-\u2069]+/g)) {
                range.setStart(text, index);
                range.setEnd(text, index + word.length);
                for (const place of range.getClientRects()) yield [word, place];
            }
        }
    };
    if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways');
    for (const node of all) {
        const name = `${node.localName}.${node.getAttribute('class') || ''}`;
        if (node.hasAttribute('style')) faults.push(`${name} has a style attribute`);
        if (!node.checkVisibility()) continue;
        const box = node.getBoundingClientRect();
        if (box.right > innerWidth + 0.5 || box.left < -0.5) faults.push(`${name} lies outside the page`);
        const panel = node.closest('.dx-figure, .dx-name, .dx-help, .dx-notice, .dx-question');
        const edge = panel && panel.getBoundingClientRect();
        // What is only a definition has no box.
        if (edge && box.width > 0 && (box.right > edge.right + 0.5 || box.left < edge.left - 0.5)) faults.push(`${name} sticks out of its panel`);
        // What a box cannot hold; of the text for screen readers and of drawings nothing is seen.
        const full = node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0;
        if (full && !node.closest('svg, .dx-only-heard, select')) {
            const parts = [...node.children].map((part) => [part.getAttribute('class') || part.localName, part.getBoundingClientRect()]);
            // Only what is seen: a space at the end of a line from right to left can be beyond the edge.
            const out = [...words(node), ...parts].filter(([, { left, right }]) => left < box.left - 0.5 || right > box.right + 0.5);
            if (out.length) faults.push(`${name} holds ${node.scrollWidth} px in ${node.clientWidth}: ${out.map(([what]) => what)}`);
        }
        const target = node.matches('button, .dx-check') && box.height < 44;
        if (target) faults.push(`${name} is ${box.height} px high, a target must be 44`);
    }
    if (all.some((node) => /^h[1-6]$/.test(node.localName) && !node.textContent.trim())) faults.push('an empty heading');
    return faults;";

#[tokio::test(flavor = "multi_thread")]
async fn every_state_fits_at_every_width() -> WebDriverResult<()> {
    let page = Page::open_sized("/").await?;
    let mut looked = 0;
    for state in STATES {
        page.goto("/").await?;
        page.wait_ready().await?;
        page.resize(1280, 900).await?;
        state.enter(&page).await?;
        for width in WIDTHS {
            fits(&page, state.name, width).await?;
            looked += 1;
        }
    }
    println!("screens without a fault: {looked}");
    page.close().await
}

/// Nothing is wrong with the screen at this width.
pub(crate) async fn fits(page: &Page, what: &str, width: u32) -> WebDriverResult<()> {
    // From the top: a page that is scrolled keeps its place each time, and Firefox warns of one that does so ten times.
    page.script::<()>("scrollTo(0, 0)", &[]).await?;
    page.resize(width, 900).await?;
    let faults: Vec<String> = page.script(FAULTS, &[]).await?;
    assert!(faults.is_empty(), "{what} at {width} px: {faults:#?}");
    Ok(())
}
