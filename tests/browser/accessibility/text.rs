//! The contrast of every text that is seen, measured by what the browser computes: also where axe says that it cannot
//! tell.

use thirtyfour::prelude::*;

use crate::page::Page;

/// How many texts are seen, the lowest contrast, and those below what WCAG asks for.
const CONTRAST: &str = r"
    const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 })
        .getContext('2d', { willReadFrequently: true });
    const seen = new Map();
    const rgba = (colour) => {
        if (!seen.has(colour)) {
            pen.clearRect(0, 0, 1, 1);
            pen.fillStyle = colour;
            pen.fillRect(0, 0, 1, 1);
            seen.set(colour, [...pen.getImageData(0, 0, 1, 1).data]);
        }
        return seen.get(colour);
    };
    const light = ([red, green, blue]) => {
        const part = (value) => (value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
        return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
    };
    const up = (node) => node.assignedSlot || node.parentElement || (node.getRootNode().host);
    const ground = (node) => {
        for (let at = node; at; at = up(at)) {
            const found = rgba(getComputedStyle(at).backgroundColor);
            if (found[3] === 255) return found;
        }
        return rgba('Canvas');
    };
    const faults = [];
    let count = 0;
    let lowest = 21;
    const look = (root) => {
        for (const node of root.querySelectorAll('*')) if (node.shadowRoot) look(node.shadowRoot);
        const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const { data } = texts.currentNode;
            const node = texts.currentNode.parentElement;
            if (!node || !data.trim() || !node.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
            const style = getComputedStyle(node);
            const box = node.getBoundingClientRect();
            if (box.width <= 1 || box.right < 0 || box.bottom + scrollY < 0 || node.closest('svg, option')) continue;
            const one = light(rgba(style.color));
            const other = light(ground(node));
            const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
            const size = parseFloat(style.fontSize);
            const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
            count += 1;
            lowest = Math.min(lowest, contrast);
            if (contrast < (large ? 3 : 4.5)) faults.push(`“${data.trim().slice(0, 40)}”: ${contrast.toFixed(2)}`);
        }
    };
    look(document);
    return [count, lowest, faults];";

/// Every text can be read; returns how many there are.
pub(super) async fn can_be_read(page: &Page, what: &str) -> WebDriverResult<u32> {
    let (count, _, faults): (u32, f64, Vec<String>) = page.script(CONTRAST, &[]).await?;
    assert!(count > 0 && faults.is_empty(), "{what}: {faults:#?}");
    Ok(count)
}
