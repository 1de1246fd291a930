//! A screen that changed in steps is the same as one that was rendered anew, and drawings are SVG.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::bench::PROBE;
use crate::page::Page;
use crate::server::{self, Site};

/// The usual site, with what opens all there is.
fn site() -> Site {
    server::site().with_early(PROBE)
}

/// What is picked, and what the page sets, one after the other: where names, notes, alerts, questions and tables come and
/// go, among others that stay.
const STEPS: &[&[(&str, &str)]] = &[
    &[("regions", "eyes")],
    &[("regions", "eyes mouth")],
    &[("regions", "")],
    &[("regions", "arm_right leg_right")],
    &[("regions", "eyes arm_right leg_right"), ("heading-level", "4")],
    &[("regions", "arm_left arm_right trunk"), ("scheme", "consensus2013")],
    &[("regions", "neck leg_left leg_right"), ("hide", "types")],
    &[("hide", ""), ("reviewed-by", "A clinic")],
    &[
        ("crisis-line", "988"),
        ("regions", "eyes mouth larynx neck arm_left arm_right trunk leg_left leg_right"),
    ],
    &[("theme", "dark"), ("regions", "trunk"), ("heading-level", "2")],
];

/// Gives an element what is to be set, and makes another with all that it has; returns both as drawn, without what tells of
/// the way there: what is said of the change, and the buttons that take it back.
const COMPARE: &str = "const MOST = 200;
    const [first] = document.querySelectorAll('dystonia-explorer');
    await first.ready;
    for (const [name, value] of arguments[0]) {
        if (name === 'regions') {
            first.shadowRoot.querySelectorAll('.dx-check > input').forEach((part) => {
                if (part.checked !== value.split(' ').includes(part.dataset.region)) part.click();
            });
        }
        // It is read once: by the other.
        first.setAttribute(name, value);
    }
    const other = first.cloneNode(true);
    first.after(other);
    const drawn = async (element) => {
        await element.ready;
        while (!element.shadowRoot.querySelector('.dx:not([data-busy])')) {
            await new Promise((done) => { setTimeout(done, 20); });
        }
        if (await probe.openAll(element.shadowRoot) > MOST) throw new Error('there is always one more');
        await new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
        const lines = [];
        const walk = (node, depth) => {
            if (node.nodeType !== Node.ELEMENT_NODE) {
                lines.push(`${depth} ${node.textContent}`);
                return;
            }
            if (node.matches('[role=status], .dx-buttons')) return;
            const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort();
            lines.push([depth, node.namespaceURI, node.localName, ...attributes].join(' '));
            node.childNodes.forEach((child) => walk(child, depth + 1));
        };
        walk(element.shadowRoot.querySelector('.dx'), 0);
        return lines;
    };
    const both = [await drawn(first), await drawn(other)];
    other.remove();
    return both;";

#[tokio::test(flavor = "multi_thread")]
async fn changed_screen_equals_new_screen() -> WebDriverResult<()> {
    let page = Page::visit(site(), "/fixtures/bare.html").await?;
    let eager = "document.querySelector('dystonia-explorer').setAttribute('loading', 'eager')";
    page.script::<()>(eager, &[]).await?;
    let mut lines = 0;
    for step in STEPS {
        let (changed, made): (Vec<String>, Vec<String>) = page.awaited(COMPARE, &[json!(step)]).await?;
        for (changed, made) in changed.iter().zip(&made) {
            assert_eq!(changed, made, "after {step:?}");
        }
        assert_eq!(changed.len(), made.len(), "after {step:?}");
        lines += made.len();
    }
    println!("figure: {lines} elements and texts of {} screens were the same", STEPS.len());
    assert!(lines > 1000, "{lines} elements and texts");
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn drawing_elements_are_svg() -> WebDriverResult<()> {
    let page = Page::visit(site(), "/").await?;
    page.wait_ready().await?;
    let opened: u32 = page.awaited("return probe.openAll()", &[]).await?;
    assert!((21..200).contains(&opened), "{opened} were opened");
    let look = "const root = document.querySelector('dystonia-explorer').shadowRoot;
        const names = {};
        root.querySelectorAll('*').forEach((element) => {
            const kind = element.namespaceURI.split('/').pop();
            const wanted = element.closest('svg') ? 'svg' : 'xhtml';
            const as = kind === wanted ? kind : `${kind}, in ${wanted}`;
            (names[as] = names[as] || []).push(element.localName);
        });
        return Object.fromEntries(Object.entries(names).map(([as, all]) => [as, [...new Set(all)].sort()]));";
    let names: Value = page.script(look, &[]).await?;
    println!("figure: {names}");
    let kinds: Vec<_> = names.as_object().expect("lists of names").keys().collect();
    assert_eq!(kinds, ["svg", "xhtml"]);
    assert_eq!(names["svg"], json!(["g", "path", "pattern", "svg", "use"]));
    page.close().await
}
