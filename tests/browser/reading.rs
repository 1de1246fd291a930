//! The texts that are read on demand: their data file, what shows without it, and how fast they are searched.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::page::Page;
use crate::server;

/// What stands in the first open card.
const OPEN: &str =
    "const panel = document.querySelector('dystonia-explorer').shadowRoot.querySelector('.dx-more .dx-panel');
    return panel ? panel.textContent : '';";

#[tokio::test(flavor = "multi_thread")]
async fn the_data_is_fetched_once_whatever_the_reader_does() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/two-elements.html").await?;
    page.press(0, "Two lists explained").await?;
    let text: String = page.script(OPEN, &[]).await?;
    assert!(text.contains("Experts have sorted dystonia"), "{text}");
    let fetched = "return performance.getEntriesByType('resource').filter((file) => file.name.endsWith('.json')).length";
    assert_eq!(page.script::<u32>(fetched, &[]).await?, 1);
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_its_data_the_explorer_works_and_an_open_card_says_so() -> WebDriverResult<()> {
    let page = Page::open_raw("/fixtures/reading-missing.html").await?;
    page.wait_for(
        "the component",
        "return Boolean(document.querySelector('dystonia-explorer').shadowRoot?.querySelector('.dx:not([data-busy])'))",
    )
    .await?;
    page.press(0, "Two lists explained").await?;
    assert_eq!(
        page.script::<String>(OPEN, &[]).await?,
        "This text could not be loaded. Reload the page to try again."
    );
    page.click_label(0, dystonia_explorer::domain::Region::Neck).await?;
    assert!(page.shown(0).await?.names[0].is("Focal dystonia", Some("Cervical dystonia")));
    let console = page.console().await?;
    let ours: Vec<_> = console.iter().filter(|line| line.contains("dystonia-explorer: ")).collect();
    assert!(
        ours.len() == 1 && ours[0].contains("could not be loaded (network)") && ours[0].contains("HTTP 404"),
        "{console:#?}"
    );
    page.quit().await
}

#[tokio::test(flavor = "multi_thread")]
async fn search_and_what_if_are_drawn_within_one_frame() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    // The component is drawn in a microtask after the event; then the layout is asked for. Each update counts as in the
    // round that was least disturbed: the computer has other tests to run.
    let measure = "const root = document.querySelector('dystonia-explorer').shadowRoot;
        const field = root.querySelector('#dx-find');
        const timed = async (action) => {
            const start = performance.now();
            action();
            await new Promise((done) => queueMicrotask(() => queueMicrotask(done)));
            root.querySelector('.dx').getBoundingClientRect();
            return performance.now() - start;
        };
        const type = (text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true, composed: true })); };
        const boxes = [...root.querySelectorAll('input[type=checkbox]')];
        const [text] = arguments;
        const updates = [...text].map((_, end) => () => type(text.slice(0, end + 1))).concat(boxes.map((box) => () => box.click()));
        const times = updates.map(() => Infinity);
        let found = 0;
        for (let round = 0; round < 7; round += 1) {
            for (const [place, update] of updates.entries()) {
                times[place] = Math.min(times[place], await timed(update));
                if (place === text.length - 1) {
                    found = root.querySelectorAll('.dx-types .dx-disclosure').length;
                    await timed(() => type(''));
                }
            }
            for (const box of boxes) await timed(() => box.click());
        }
        return [found, times.sort((a, b) => a - b)];";
    let (found, times): (u32, Vec<f64>) = page.awaited(measure, &[json!("spasmodic")]).await?;
    let (median, worst) = (times[times.len() / 2], times[times.len() - 1]);
    println!("{} updates: median {median:.1} ms, worst {worst:.1} ms", times.len());
    assert!((1..10).contains(&found), "the search found {found}");
    assert!(median < 1000.0 / 60.0, "median {median:.1} ms");
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_that_was_away_when_the_texts_came_has_them_when_it_is_back() -> WebDriverResult<()> {
    let page = Page::open_raw("/fixtures/two-elements.html").await?;
    let away = "const element = document.querySelector('dystonia-explorer');
        const mounted = () => element.shadowRoot?.querySelector('.dx');
        for (let n = 0; n < 400 && !mounted(); n += 1) await new Promise((done) => setTimeout(done, 5));
        const home = element.parentNode;
        element.remove();
        await new Promise((done) => setTimeout(done, 500));
        home.prepend(element);
        await new Promise((done) => setTimeout(done, 100));
        return element.shadowRoot.querySelector('.dx').hasAttribute('data-busy');";
    assert!(!page.awaited::<bool>(away, &[]).await?);
    page.close().await
}

/// A slow phone shows what to pick from a good deal sooner than all of it.
#[tokio::test(flavor = "multi_thread")]
async fn the_parts_can_be_picked_before_the_answer_is_drawn() -> WebDriverResult<()> {
    let early = "window.seen = [];
        document.addEventListener('dystonia-ready', ({ target: { shadowRoot } }) => {
            const note = () => seen.push([...shadowRoot.querySelectorAll('.dx-figure, .dx-parts, .dx-result, .dx-notice')]
                .map((node) => node.className));
            note();
            // Within the frame that shows the parts.
            requestAnimationFrame(() => shadowRoot.querySelector('input').click());
            const more = new MutationObserver(() => {
                if (!shadowRoot.querySelector('.dx-result')) return;
                more.disconnect();
                note();
            });
            more.observe(shadowRoot, { childList: true, subtree: true });
        });";
    let page = Page::visit(server::site().with_early(early), "/").await?;
    page.wait_ready().await?;
    let seen: Vec<Vec<String>> = page.script("return seen", &[]).await?;
    let first = ["dx-figure", "dx-parts"];
    assert_eq!(seen, [first.to_vec(), [&first[..], &["dx-result", "dx-notice"]].concat()]);
    let shown = page.shown(0).await?;
    assert_eq!((shown.checked.len(), shown.names.len()), (1, 2), "a pick at once counts");
    page.close().await
}
