//! Where the focus is, and whether a reader who uses the keyboard can see that.

use std::time::Duration;

use serde::Deserialize;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::page::Page;

/// The focus, as a reader finds it.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Focus {
    /// What has it, in short: its kind, and what it is called.
    pub(super) what: String,
    /// Its place among all that Tab leads to; less than zero if it is not among them.
    pub(super) place: i32,
    /// How many there are.
    pub(super) of: i32,
    /// Left, top, right and lower edge on the page.
    pub(super) edges: [f64; 4],
    /// Whether it is one of several radio buttons, of which Tab leads to one only.
    radio: bool,
    /// What is wrong with it.
    faults: Vec<String>,
}

/// What has the focus, among everything that it can be on in the order of the page as it is shown.
const LOOK: &str = r"
    const seen = (node) => node.checkVisibility({ visibilityProperty: true });
    const all = [];
    const walk = (node) => {
        const native = node.matches('a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex]');
        if (native && !node.disabled && node.tabIndex >= 0 && seen(node)) all.push(node);
        if (node.shadowRoot) return [...node.shadowRoot.children].forEach(walk);
        const slotted = node.localName === 'slot' ? node.assignedElements() : [];
        (slotted.length ? slotted : [...node.children]).forEach(walk);
    };
    walk(document.body);
    let node = document.activeElement;
    while (node && node.shadowRoot && node.shadowRoot.activeElement) node = node.shadowRoot.activeElement;
    if (!node || node === document.body || node === document.documentElement) return null;

    const [label] = node.labels || [];
    const text = ((label || node).textContent || node.ariaLabel || node.title || '').replace(/\s+/g, ' ').trim();
    const what = `${node.localName}${node.type && node.localName === 'input' ? `[${node.type}]` : ''} “${text.slice(0, 60)}”`;
    const faults = [];
    const style = getComputedStyle(node);
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    if (!ring) faults.push(`no ring: ${style.outlineStyle} ${style.outlineWidth}`);
    if (!seen(node)) faults.push('not seen');
    // What it is in cannot lie over it.
    const around = new Set();
    for (let at = node; at; at = at.parentElement || at.getRootNode().host) {
        around.add(at);
        if (at.ariaHidden === 'true' || at.inert) faults.push(`inside of what is hidden: ${at.localName}.${at.className}`);
    }

    // Nothing may lie over any part of it: WCAG 2.4.11 asks for some, 2.4.12 for all.
    const box = node.getBoundingClientRect();
    const target = box.height < 24 && label ? label.getBoundingClientRect() : box;
    if (target.width < 24 && target.height < 24 && !node.matches('p a, li a')) faults.push(`a target of ${box.width} × ${box.height}`);
    const deep = (x, y) => {
        let at = document.elementFromPoint(x, y);
        while (at && at.shadowRoot && at.shadowRoot.elementFromPoint(x, y) && at.shadowRoot.elementFromPoint(x, y) !== at) {
            at = at.shadowRoot.elementFromPoint(x, y);
        }
        return at;
    };
    // What is larger than the window is seen in part. A link over two lines has a hole.
    const [first] = node.getClientRects();
    const part = first || box;
    const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
    let within = 0;
    for (const [right, down] of points) {
        const x = part.left + part.width * right;
        const y = part.top + part.height * down;
        // Not every browser scrolls to what is in the window in part.
        if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
        within += 1;
        const at = deep(x, y);
        const own = at && (node === at || node.contains(at) || (label && label.contains(at)) || around.has(at));
        if (!own) faults.push(`under ${at && `${at.localName}.${at.className}`}`);
    }
    if (!within) faults.push(arguments[0]);
    return {
        what,
        place: all.indexOf(node),
        of: all.length,
        edges: [box.left + scrollX, box.top + scrollY, box.right + scrollX, box.bottom + scrollY],
        radio: node.type === 'radio',
        faults,
    };";

/// What a node is that cannot be seen.
const OUTSIDE: &str = "outside of the window";

/// A key is followed by a frame before there is another, as under every hand. Firefox scrolls to what has the focus in that
/// frame: of two keys before it, it scrolls to the second one's first, then back to the first one's.
const FRAME: &str = "return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0, null)));";

/// What has the focus, a frame later; nothing if nothing has it.
pub(super) async fn focus(page: &Page) -> WebDriverResult<Option<Focus>> {
    page.script::<()>(FRAME, &[]).await?;
    for _ in 0..60 {
        let focus: Option<Focus> = page.script(LOOK, &[json!(OUTSIDE)]).await?;
        if !focus.as_ref().is_some_and(|focus| focus.faults.iter().any(|fault| fault == OUTSIDE)) {
            return Ok(focus);
        }
        // Firefox and WebKit scroll there in a frame that is still to come; beside other tests that can take a second.
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    page.script(LOOK, &[json!(OUTSIDE)]).await
}

impl Focus {
    /// It can be seen, and Tab leads to it.
    pub(super) fn check(&self) {
        assert!(self.faults.is_empty(), "{}: {:#?}", self.what, self.faults);
        assert!(self.place >= 0, "no Tab leads to {}", self.what);
    }

    /// It is right after another, in the order of the page and to the eye: further down, in the same row, or at the top
    /// of a column that is further on.
    pub(super) fn follows(&self, other: &Self, rtl: bool) {
        let step = self.place - other.place;
        assert!(step == 1 || (step > 1 && (self.radio || other.radio)), "{} after {}", self.what, other.what);
        let ([left, _, right, bottom], [other_left, other_top, other_right, _]) = (self.edges, other.edges);
        let further_on = if rtl { right <= other_left + 1.0 } else { left >= other_right - 1.0 };
        assert!(bottom > other_top || further_on, "{} is above {}", self.what, other.what);
    }
}
