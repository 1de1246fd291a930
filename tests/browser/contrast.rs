//! Whatever colour a clinic calls its own, everything can be read: measured as the browser computes it.

use dystonia_explorer::domain::Region::*;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::page::Page;
use crate::states::{PageState, Step::*};

/// The default, colours of real health services, and the worst that a page could ask for.
const BRANDS: [&str; 13] = [
    "", "#005eb8", "#003087", "#e4002b", "#ff8200", "#00a499", "#b4a0ff", "#ff69b4", "yellow", "black",
    "white", "#39ff14", "#808080",
];

/// Everything that has a colour of its own.
const COLOURFUL: PageState = PageState {
    name: "colourful",
    steps: &[
        Pick(&[ArmLeft, LegLeft]),
        Press("Meige syndrome"),
        Press("Where this comes from"),
        Press("The same day: get care today"),
    ],
};

/// The lowest contrast of each kind, and whatever is below what it needs: 7 for body text, 4.5 for other text, 3 for
/// what is no text.
const CONTRASTS: &str = r"
    const [element] = document.querySelectorAll('dystonia-explorer');
    const root = element.shadowRoot;
    const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const seen = new Map();
    // Light as WCAG 2 measures it, of any colour that the browser knows; nothing of what lets light through.
    const light = (colour) => {
        if (!seen.has(colour)) {
            pen.clearRect(0, 0, 1, 1);
            pen.fillStyle = colour;
            pen.fillRect(0, 0, 1, 1);
            const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
            const part = (value) => (value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
            seen.set(colour, alpha < 255 ? null : 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue));
        }
        return seen.get(colour);
    };
    const ground = (node) => {
        for (let at = node; at; at = at.parentElement) {
            const found = light(getComputedStyle(at).backgroundColor);
            if (found !== null) return found;
        }
        return light('white');
    };
    const lowest = {};
    const faults = [];
    const note = (kind, needed, one, other, what) => {
        const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        lowest[kind] = Math.min(lowest[kind] || 21, contrast);
        if (contrast < needed) faults.push(`${what}: ${contrast.toFixed(2)}, needs ${needed}`);
    };
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let read = 0;
    while (texts.nextNode()) {
        const node = texts.currentNode.parentElement;
        if (!texts.currentNode.data.trim() || !node.checkVisibility()) continue;
        const quiet = node.closest('a, button, summary, .dx-hint, .dx-list-name, .dx-side, .dx-caption, .dx-key, .dx-sources');
        const [kind, needed] = quiet ? ['other text', 4.5] : ['body text', 7];
        note(kind, needed, light(getComputedStyle(node).color), ground(node), `${node.className || node.localName}`);
        read += 1;
    }
    const paint = (selector, property) => light(getComputedStyle(root.querySelector(selector))[property]);
    const panel = ground(root.querySelector('.dx-figure'));
    const page = ground(root.querySelector('.dx'));
    const skin = paint('.dx-shape:not([data-picked])', 'fill');
    // What is picked is filled with hatching, whose ground this is.
    const filled = paint('.dx-hatch-ground', 'fill');
    const fill = getComputedStyle(root.querySelector('.dx-part[data-picked]')).fill;
    if (!fill.includes('#dx-hatching')) faults.push(`a picked part is filled with ${fill}`);
    const pairs = {
        'the outline and the panel': [paint('.dx-outline', 'stroke'), panel],
        'the outline and the skin': [paint('.dx-outline', 'stroke'), skin],
        'a border and the skin': [paint('.dx-shape', 'stroke'), skin],
        'a line and the skin': [paint('.dx-lines', 'stroke'), skin],
        'a line and a picked part': [paint('.dx-lines', 'stroke'), filled],
        'a picked border and the picked part': [paint('.dx-part[data-picked]', 'stroke'), filled],
        'a picked border and the skin': [paint('.dx-part[data-picked]', 'stroke'), skin],
        'a picked border and the panel': [paint('.dx-part[data-picked]', 'stroke'), panel],
        'a link and the picked part': [paint('.dx-links', 'stroke'), filled],
        'a link and its edge': [paint('.dx-links', 'stroke'), paint('.dx-mark-edge', 'stroke')],
        'a gap and its edge': [paint('.dx-gaps', 'stroke'), paint('.dx-mark-edge', 'stroke')],
        'a button and the page': [paint('.dx-button', 'borderTopColor'), page],
        'the search field and the page': [paint('#dx-find', 'borderTopColor'), page],
        'a checked row and the page': [paint('.dx-check[data-checked]', 'borderTopColor'), page],
    };
    for (const [what, [one, other]] of Object.entries(pairs)) note('no text', 3, one, other, what);
    for (const glyph of root.querySelectorAll('.dx-glyph')) {
        if (glyph.checkVisibility()) note('no text', 3, light(getComputedStyle(glyph).fill), ground(glyph), 'a sign of a group');
    }
    return [faults, read, lowest['body text'], lowest['other text'], lowest['no text']];";

async fn measure(page: &Page, kind: &str) -> WebDriverResult<()> {
    for theme in ["light", "dark"] {
        let (mut body, mut other, mut drawn) = (21.0_f64, 21.0_f64, 21.0_f64);
        for brand in BRANDS {
            let set = "const [element] = document.querySelectorAll('dystonia-explorer');
                element.style.setProperty('--dx-brand', arguments[0]);
                element.setAttribute('theme', arguments[1]);";
            page.script::<()>(set, &[json!(brand), json!(theme)]).await?;
            let (faults, read, a, b, c): (Vec<String>, u32, f64, f64, f64) =
                page.script(CONTRASTS, &[]).await?;
            assert!(read > 100, "only {read} texts were seen");
            assert!(faults.is_empty(), "{kind}, {theme}, brand “{brand}”: {faults:#?}");
            (body, other, drawn) = (body.min(a), other.min(b), drawn.min(c));
        }
        println!(
            "{kind}, {theme}, {} brands: body text at least {body:.1}, other text {other:.1}, drawn {drawn:.1}",
            BRANDS.len()
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_brand_can_be_read() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/bare.html").await?;
    COLOURFUL.enter(&page).await?;
    measure(&page, "as it is").await?;
    // As in browsers that cannot take a colour apart.
    let older = "const [sheet] = document.querySelector('dystonia-explorer').shadowRoot.adoptedStyleSheets;
        const at = [...sheet.cssRules].findIndex((rule) => rule.conditionText && rule.conditionText.includes('from red'));
        sheet.deleteRule(at);";
    page.script::<()>(older, &[]).await?;
    measure(&page, "without relative colours").await?;
    page.close().await
}
