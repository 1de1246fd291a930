//! Nothing scrolls sideways and no text is lost: at 320 px, at 200 % and 400 %, with large letters, with the text spacing
//! of WCAG 1.4.12.

use serde_json::json;
use thirtyfour::prelude::*;

use super::frame;
use crate::page::Page;
use crate::screens::FAULTS;
use crate::states::STATES;

/// A phone, and windows of 1280 × 1024 at 400 % and 200 %.
const WINDOWS: [(u32, u32); 3] = [(320, 640), (320, 256), (640, 512)];

/// Text that is cut off, and parts of the explorer that lie over each other.
const LOST: &str = r"
    const faults = [];
    const { shadowRoot: root } = document.querySelector('dystonia-explorer');
    for (const node of [...document.body.querySelectorAll('*'), ...root.querySelectorAll('*')]) {
        if (!node.checkVisibility() || node.clientWidth <= 1 || node.closest('svg, .dx-only-heard, select, iframe')) continue;
        const { overflowX, overflowY, textOverflow } = getComputedStyle(node);
        const name = `${node.localName}.${node.getAttribute('class') || ''}`;
        const cut = (overflow) => overflow === 'hidden' || overflow === 'clip';
        // What is clipped only at its edge, a page's own, holds the explorer.
        if (node.localName === 'dystonia-explorer') continue;
        if (cut(overflowX) && node.scrollWidth > node.clientWidth + 1) faults.push(`${name} is cut at its side`);
        if (cut(overflowY) && node.scrollHeight > node.clientHeight + 1 && node.clientHeight > 0) faults.push(`${name} is cut at its end`);
        if (textOverflow === 'ellipsis') faults.push(`${name} leaves out words`);
    }
    // At rest the short answer lies in the room that is kept for it.
    const box = (selector) => {
        const node = root.querySelector(selector);
        return node && node.checkVisibility() ? node.getBoundingClientRect() : null;
    };
    root.querySelector('.dx-pick').scrollIntoView({ block: 'end', behavior: 'instant' });
    const [short, parts] = [box('.dx-short > div'), box('.dx-parts')];
    if (short && parts && short.top < parts.bottom - 0.5 && short.bottom > parts.top) {
        faults.push(`the short answer lies ${Math.round(parts.bottom - short.top)} px over the parts`);
    }
    return faults;";

/// What a reader's own style sheet may ask for, in the page and in the explorer.
const SPACING: &str = "const style = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-block-end: 2em !important }`;
    const { shadowRoot } = document.querySelector('dystonia-explorer');
    for (const root of [document, shadowRoot]) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }";

async fn nothing_is_lost(page: &Page, what: &str) -> WebDriverResult<Vec<String>> {
    let mut faults: Vec<String> = page.script(FAULTS, &[]).await?;
    faults.extend(page.script::<Vec<String>>(LOST, &[]).await?);
    Ok(faults.into_iter().map(|fault| format!("{what}: {fault}")).collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_state_at_320_px_at_200_and_400_percent_and_with_the_text_spaced() -> WebDriverResult<()> {
    let page = frame::open().await?;
    let mut faults = Vec::new();
    for state in STATES {
        frame::load(&page, "/", (1280, 1024)).await?;
        state.enter(&page).await?;
        for size in WINDOWS {
            frame::resize(&page, size).await?;
            faults.extend(nothing_is_lost(&page, &format!("{}, {size:?}", state.name)).await?);
        }
        page.script::<()>(SPACING, &[]).await?;
        for size in [(320, 640), (640, 512), (1280, 1024)] {
            frame::resize(&page, size).await?;
            faults.extend(nothing_is_lost(&page, &format!("{}, {size:?}, spaced", state.name)).await?);
        }
    }
    println!("{} states in {} windows: {} faults", STATES.len(), WINDOWS.len() + 3, faults.len());
    assert!(faults.is_empty(), "{faults:#?}");
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_of_twice_their_size() -> WebDriverResult<()> {
    let page = frame::open().await?;
    let mut faults = Vec::new();
    for name in ["hemidystonia", "one side asked", "type open", "legs differ", "arabic"] {
        for size in [(1280, 1024), (640, 512)] {
            frame::load(&page, "/", size).await?;
            crate::states::named(name).enter(&page).await?;
            page.script::<()>("document.documentElement.style.fontSize = arguments[0]", &[json!("200%")])
                .await?;
            faults.extend(nothing_is_lost(&page, &format!("{name}, {size:?}, large letters")).await?);
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    page.close().await
}

/// The page of its own, with what stands inside the tag, and its offer.
#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_its_own() -> WebDriverResult<()> {
    let page = frame::open_on(crate::server::Site::default().with_policy("")).await?;
    let mut faults = Vec::new();
    for size in WINDOWS {
        frame::load(&page, "/dystonia-explorer.html", size).await?;
        page.script::<()>(SPACING, &[]).await?;
        faults.extend(nothing_is_lost(&page, &format!("{size:?}")).await?);
    }
    assert!(faults.is_empty(), "{faults:#?}");
    page.close().await
}
