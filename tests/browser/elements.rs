//! Several elements on one page, and what becomes of an element that is moved or removed.

use dystonia_explorer::domain::Region::*;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::page::{Page, ids};

/// How often a test repeats something: as often as a variable says (`cargo xtask soak`), else `usual` times.
fn times(variable: &str, usual: u32) -> u32 {
    std::env::var(variable).map_or(usual, |times| times.parse().expect("a number of times"))
}

/// The most bytes that JavaScript's heap may grow by between two looks at the same: what the browser itself keeps. Seen:
/// 60,000 to 80,000, after 1,000 removals and after 5,000, after 10,000 picks and after 50,000.
const NOISE: u64 = 200_000;

const TWO: &str = "/fixtures/two-elements.html";

#[tokio::test(flavor = "multi_thread")]
async fn two_elements_share_no_state() -> WebDriverResult<()> {
    let page = Page::open(TWO).await?;
    page.click_label(0, Eyes).await?;
    page.click_label(1, Trunk).await?;
    page.click_label(1, Neck).await?;
    let (first, second) = (page.shown(0).await?, page.shown(1).await?);
    assert_eq!(first.checked, ids(&[Eyes]));
    assert_eq!(second.checked, ids(&[Neck, Trunk]));
    page.press(1, "Start over").await?;
    assert_eq!(page.shown(0).await?, first);
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn attributes_are_read_at_the_start_and_while_it_runs() -> WebDriverResult<()> {
    let page = Page::open(TWO).await?;
    page.click_label(1, Eyes).await?;
    let lists: Vec<_> = page.shown(1).await?.names.into_iter().map(|name| name.list).collect();
    assert_eq!(lists, ["2013 doctors’ list", "Patient-page list"], "scheme=consensus2013 stands first");
    let look = "const root = document.querySelectorAll('dystonia-explorer')[1].shadowRoot;
        return [root.querySelector('.dx').dataset.theme, root.querySelector('.dx-title').localName];";
    assert_eq!(page.script::<(String, String)>(look, &[]).await?, ("dark".into(), "h3".into()));

    let change = "const element = document.querySelectorAll('dystonia-explorer')[1];
        element.setAttribute('scheme', 'hopkins');
        element.removeAttribute('theme');
        element.setAttribute('heading-level', '4');";
    page.script::<()>(change, &[]).await?;
    let shown = page.shown(1).await?;
    assert_eq!(shown.names[0].list, "Patient-page list");
    assert_eq!(shown.checked, ids(&[Eyes]), "the picks stay");
    assert_eq!(page.script::<(String, String)>(look, &[]).await?, ("auto".into(), "h4".into()));
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn all_elements_share_one_style_sheet_and_one_module() -> WebDriverResult<()> {
    let page = Page::open(TWO).await?;
    let same = "const [a, b] = document.querySelectorAll('dystonia-explorer');
        const sheets = [a, b].map((element) => element.shadowRoot.adoptedStyleSheets);
        return sheets[0].length === 1 && sheets[1].length === 1 && sheets[0][0] === sheets[1][0]
            && performance.getEntriesByType('resource').filter((file) => file.name.endsWith('.wasm')).length === 1;";
    assert!(page.script::<bool>(same, &[]).await?);
    page.close().await
}

/// Where a node with the focus is removed, some browsers run the page's listeners before the screen is complete.
#[tokio::test(flavor = "multi_thread")]
async fn call_during_render_takes_effect() -> WebDriverResult<()> {
    let page = Page::open(TWO).await?;
    for region in [Eyes, ArmRight, LegRight] {
        page.click_label(0, region).await?;
    }
    let script = "const element = document.querySelector('dystonia-explorer');
        const radio = element.shadowRoot.querySelector('.dx-question input');
        radio.focus();
        window.calls = 0;
        radio.addEventListener('blur', () => {
            calls += 1;
            element.setAttribute('theme', 'dark');
            element.reset();
        });
        element.shadowRoot.querySelector('[data-region=arm_right]:is(input)').click();
        const { theme } = element.shadowRoot.querySelector('.dx').dataset;
        return [calls, theme, element.shadowRoot.querySelector('.dx-question') === null];";
    let (calls, theme, is_gone): (u32, String, bool) = page.script(script, &[]).await?;
    println!("figure: calls of the page during a render: {calls}");
    assert!(is_gone);
    assert_eq!(theme, if calls > 0 { "dark" } else { "auto" });
    let checked = page.shown(0).await?.checked;
    assert_eq!(checked, if calls > 0 { ids(&[]) } else { ids(&[Eyes, LegRight]) });
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_moved_element_keeps_its_picks_and_its_nodes() -> WebDriverResult<()> {
    let page = Page::open(TWO).await?;
    page.click_label(0, Eyes).await?;
    let shown = page.shown(0).await?;
    let moved = "const element = document.querySelector('dystonia-explorer');
        const node = element.shadowRoot.querySelector('.dx');
        document.body.prepend(element);
        return Promise.resolve().then(() => element.shadowRoot.querySelector('.dx') === node);";
    assert!(page.script::<bool>(moved, &[]).await?, "a move rebuilds nothing");
    assert_eq!(page.shown(0).await?, shown);
    page.close().await
}

/// A root whose element has gone serves the next one: there are never more than were connected at once.
#[tokio::test(flavor = "multi_thread")]
async fn a_removed_element_gives_its_root_back_and_keeps_its_picks() -> WebDriverResult<()> {
    let page = Page::open(TWO).await?;
    page.click_label(0, Eyes).await?;
    let before = page.shown(0).await?;
    let cycle = "const [first, second] = document.querySelectorAll('dystonia-explorer');
        const home = first.parentNode;
        const next = first.nextSibling;
        const turn = () => new Promise((done) => setTimeout(done));
        const roots = new Set();
        const note = () => [first, second].forEach((element) => {
            const node = element.shadowRoot.querySelector('.dx');
            if (node) roots.add(node.parentNode);
        });
        note();
        let left = true;
        for (let n = 0; n < arguments[0]; n += 1) {
            first.remove();
            await turn();
            left = left && !first.shadowRoot.querySelector('.dx') && first.shadowRoot.firstChild.localName === 'slot';
            home.insertBefore(first, next);
            await turn();
            note();
        }
        return [roots.size, left];";
    let cycles = times("DX_CYCLES", 50);
    page.awaited::<(usize, bool)>(cycle, &[json!(20)]).await?;
    let before_all = page.held().await?;
    let mut most = 0;
    // In turns, so that no script runs longer than drivers wait.
    for done in (0..cycles).step_by(50) {
        let (roots, left): (usize, bool) = page.awaited(cycle, &[json!((cycles - done).min(50))]).await?;
        assert!(left, "a removed element shows its fallback and holds no component");
        most = most.max(roots);
    }
    println!("figure: roots of two elements after {cycles} removals: {most}");
    assert_eq!(most, 2);
    if let (Some(before), Some(after)) = (before_all, page.held().await?) {
        println!("figure: held before and after {cycles} removals: {before} → {after}");
        assert_eq!(after.listeners, before.listeners);
        assert!(after.heap <= before.heap + NOISE, "{before} → {after}");
    }
    assert_eq!(page.shown(0).await?, before, "the picks came back with the element");
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pooled_root_shows_nothing_of_the_element_before() -> WebDriverResult<()> {
    let page = Page::open(TWO).await?;
    page.click_label(0, Eyes).await?;
    let replace = "const old = document.querySelector('dystonia-explorer');
        old.remove();
        await Promise.resolve();
        const fresh = document.createElement('dystonia-explorer');
        document.body.prepend(fresh);
        return fresh.shadowRoot;";
    assert_eq!(page.awaited::<Option<Value>>(replace, &[]).await?, None, "until there is something to show");
    page.wait_for(
        "the new element",
        "return Boolean(document.querySelector('dystonia-explorer').shadowRoot?.querySelector('.dx'))",
    )
    .await?;
    let shown = page.shown(0).await?;
    assert_eq!(shown.checked, ids(&[]));
    assert!(shown.names.is_empty());
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_its_module_an_element_keeps_its_fallback_and_names_the_cause_once() -> WebDriverResult<()> {
    let page = Page::open_raw("/fixtures/loader-alone.html").await?;
    let mut console = Vec::new();
    while console.iter().all(|line: &String| !line.contains("showing the fallback")) {
        console.extend(page.console().await?);
    }
    let seen = "return [...document.querySelectorAll('dystonia-explorer')].map((element) => [
        element.checkVisibility(), element.innerText, element.shadowRoot.querySelector('.dx') !== null]);";
    let seen: Vec<(bool, String, bool)> = page.script(seen, &[]).await?;
    assert_eq!(seen, [(true, "Fallback one".into(), false), (true, "Fallback two".into(), false)]);
    console.extend(page.console().await?);
    let ours = console.iter().filter(|line| line.contains("dystonia-explorer: ")).count();
    assert_eq!(ours, 1, "{console:#?}");
    page.quit().await
}

/// A document takes only style sheets of its own window.
#[tokio::test(flavor = "multi_thread")]
async fn an_element_moved_to_another_document_is_styled_there_and_harms_no_other() -> WebDriverResult<()> {
    let page = Page::open(TWO).await?;
    page.click_label(0, Eyes).await?;
    let moved = "const [element, other] = document.querySelectorAll('dystonia-explorer');
        const frame = document.createElement('iframe');
        document.body.append(frame);
        element.remove();
        await new Promise((done) => setTimeout(done));
        frame.contentDocument.body.append(element);
        await new Promise((done) => setTimeout(done, 100));
        return [element, other].map((one) => [
            one.shadowRoot.querySelector('.dx') !== null, one.shadowRoot.adoptedStyleSheets.length]);";
    assert_eq!(page.awaited::<Vec<(bool, u32)>>(moved, &[]).await?, [(true, 1), (true, 1)]);
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn picking_again_and_again_takes_no_more_memory() -> WebDriverResult<()> {
    let page = Page::open(TWO).await?;
    let soak = "const module = await import('/dystonia-explorer-core.js');
        const { memory } = await module.default();
        const boxes = document.querySelector('dystonia-explorer').shadowRoot.querySelectorAll('input[type=checkbox]');
        for (let n = 0; n < arguments[0]; n += 1) {
            boxes[(n * 7) % boxes.length].click();
            // As between a reader's clicks: the browser gets its turn.
            if (n % 5 === 0) await new Promise((done) => setTimeout(done));
        }
        return memory.buffer.byteLength;";
    let selections = times("DX_SELECTIONS", 2000);
    let warm: u64 = page.awaited(soak, &[json!(500)]).await?;
    let before = page.held().await?;
    let mut memory = warm;
    for done in (0..selections).step_by(500) {
        memory = page.awaited(soak, &[json!((selections - done).min(500))]).await?;
    }
    println!("figure: WebAssembly memory after warm-up and {selections} picks: {warm} → {memory} bytes");
    assert_eq!(warm, memory);
    if let (Some(before), Some(after)) = (before, page.held().await?) {
        println!("figure: held before and after {selections} picks: {before} → {after}");
        assert_eq!(after.listeners, before.listeners);
        assert!(after.heap <= before.heap + NOISE, "{before} → {after}");
    }
    page.close().await
}

/// As in a page that makes a new element each time: the module must not hold what nobody else does.
#[tokio::test(flavor = "multi_thread")]
async fn elements_that_are_gone_for_good_are_let_go() -> WebDriverResult<()> {
    let page = Page::open(TWO).await?;
    let come_and_go = "window.gone = [];
        for (let n = 0; n < 50; n += 1) {
            const element = document.createElement('dystonia-explorer');
            element.setAttribute('loading', 'eager');
            element.setAttribute('regions', 'neck');
            document.body.append(element);
            await element.ready;
            element.shadowRoot.querySelector('input').click();
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            element.remove();
            window.gone.push(new WeakRef(element));
            await new Promise((done) => setTimeout(done));
        }";
    page.awaited::<()>(come_and_go, &[]).await?;
    // The browser holds the last ones for a while, fewer or more of them; the module held all.
    let mut held = 30;
    for _ in 0..50 {
        // What finalizers free is free for the next round only.
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        page.collect_garbage().await?;
        let first = "return gone.slice(0, 30).filter((weak) => weak.deref()).length";
        held = page.script::<u32>(first, &[]).await?;
        if held == 0 {
            break;
        }
    }
    println!("of the first 30 of 50 elements that are gone, {held} are held");
    assert_eq!(held, 0);
    page.close().await
}

/// Yew's own loop rests when it has drawn for 16 milliseconds, and the page could be seen half drawn: a new answer beside
/// an old figure. That loop is not in the module, and nothing else looks at the clock.
#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_drawn_as_a_whole_however_slow_the_machine() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    let pick = "const now = Date.now;
        // Whatever is done takes a second.
        Date.now = () => now() + 1000 * (window.asked = (window.asked || 0) + 1);
        const root = document.querySelector('dystonia-explorer').shadowRoot;
        root.querySelector('input[data-region=neck]').click();
        for (let n = 0; n < 100; n += 1) await null;
        Date.now = now;
        if (window.asked) throw new Error(`asked for the time ${asked} times`);
        return [root.querySelectorAll('.dx-name').length, root.querySelectorAll('.dx-figure .dx-part[data-picked]').length];";
    assert_eq!(page.awaited::<[u32; 2]>(pick, &[]).await?, [2, 2], "names, and shapes in the two pictures");
    page.close().await
}

/// The page's own elements can have such attributes too, in a slot or around the element.
#[tokio::test(flavor = "multi_thread")]
async fn what_the_page_marks_for_itself_is_no_control_of_ours() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    page.click_label(0, Neck).await?;
    let click = "const element = document.querySelector('dystonia-explorer');
        const link = Object.assign(document.createElement('p'), { slot: 'contact', textContent: 'Ask us' });
        element.append(link);
        for (const marked of [link, element, document.body]) {
            marked.dataset.click = 't0';
            link.click();
        }
        await new Promise((done) => setTimeout(done));";
    page.awaited::<()>(click, &[]).await?;
    assert_eq!(page.shown(0).await?.checked, ids(&[Neck]));
    page.close().await
}
