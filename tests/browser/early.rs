//! The first screen, used before the rest is rendered: everything on it works.

use axum::Router;
use dystonia_explorer::domain::Region::{self, *};
use thirtyfour::prelude::*;

use crate::page::{Page, ids};
use crate::server::{Site, served};
use crate::take::WATCH;

const HTML: &str = "<!DOCTYPE html><html lang=en><title>A clinic</title><link rel=icon href=/icon.svg>
    <script type=module src=/dystonia-explorer.js></script>
    <main><h1>A clinic</h1><dystonia-explorer loading=eager type=cervical>Fallback</dystonia-explorer></main></html>";

/// Holds the page's frames back from the first answer on: the rest is rendered in a later frame.
const HOLD: &str = "const next = requestAnimationFrame;
    const frames = [];
    let holds = true;
    window.requestAnimationFrame = (action) => {
        const { shadowRoot } = document.querySelector('dystonia-explorer') || {};
        if (holds && shadowRoot && shadowRoot.querySelector('.dx-result')) frames.push(action);
        else next(action);
        return 0;
    };
    window.release = () => {
        holds = false;
        frames.splice(0).forEach((action) => next(action));
    };";

/// Lets the rest be rendered.
const RELEASE: &str = "window.release()";

/// A site that renders the rest when it is told to.
fn holding() -> Site {
    let pages = Router::new().route("/early.html", served("early.html", HTML.into()));
    Site::default().with(pages).with_early(HOLD)
}

/// The first screen; its texts have come, too.
async fn first_screen(site: Site) -> WebDriverResult<Page> {
    let page = Page::visit(site, "/early.html").await?;
    page.script::<()>(WATCH, &[]).await?;
    page.wait_for(
        "the first screen",
        "const { shadowRoot } = document.querySelector('dystonia-explorer');
         return Boolean(shadowRoot?.querySelector('.dx-result')) && performance.getEntriesByType('resource')
             .some(({ name }) => name.endsWith('reading.json'));",
    )
    .await?;
    Ok(page)
}

/// Whether the rest is not there.
const ALONE: &str = "const { shadowRoot } = document.querySelector('dystonia-explorer');
    return shadowRoot.querySelector('.dx[data-busy]') !== null && shadowRoot.querySelector('.dx-find') === null;";

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_stands_before_the_rest_comes() -> WebDriverResult<()> {
    let page = first_screen(holding()).await?;
    for region in Region::ALL {
        page.click_label(0, region).await?;
        assert!(!page.shown(0).await?.names.is_empty());
    }
    page.press(0, "Undo").await?;
    page.press(0, "Start over").await?;
    for region in [Eyes, ArmRight, LegRight] {
        page.click_label(0, region).await?;
    }
    page.press(0, "Yes, all on one side").await?;
    assert!(page.shown(0).await?.names[1].is("Hemidystonia", None));
    assert!(page.script::<bool>(ALONE, &[]).await?);
    page.script::<()>(RELEASE, &[]).await?;
    page.wait_ready().await?;
    assert!(page.shown(0).await?.names[1].is("Hemidystonia", None));
    page.press(0, "Meige syndrome").await?;
    page.close().await
}

/// They stay the same nodes, so that who is there is not moved.
#[tokio::test(flavor = "multi_thread")]
async fn the_headings_of_the_rest_stand_and_wait_for_it() -> WebDriverResult<()> {
    let page = first_screen(holding()).await?;
    let waiting = "const { shadowRoot } = document.querySelector('dystonia-explorer');
        const sections = [...shadowRoot.querySelectorAll('.dx-types, .dx-more')];
        window.headings = sections.map((section) => section.firstChild);
        return sections.map((section) => [...section.children].map((node) => node.textContent));";
    let waiting: Vec<Vec<String>> = page.script(waiting, &[]).await?;
    let text = "One moment. This text is on its way.";
    assert_eq!(waiting, [["All groups and types", text], ["Learn more", text]]);
    page.script::<()>(RELEASE, &[]).await?;
    page.wait_ready().await?;
    let come =
        "return headings.map((node) => [node.textContent, node.isConnected, node.nextSibling.textContent])";
    let come: Vec<(String, bool, String)> = page.script(come, &[]).await?;
    let names: Vec<_> = come.iter().map(|(name, ..)| name).collect();
    assert_eq!(names, ["All groups and types", "Learn more"]);
    assert!(come.iter().all(|(_, is_there, after)| *is_there && after != text), "{come:?}");
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn early_print_renders_everything_at_once() -> WebDriverResult<()> {
    let page = first_screen(holding()).await?;
    page.click_label(0, Neck).await?;
    // A card that is there already, and a sheet that is not. The page has asked for a type.
    page.press(0, "The same day: get care today").await?;
    let page_asks = "const element = document.querySelector('dystonia-explorer');
        element.setAttribute('scheme', 'consensus2013');
        element.setAttribute('heading-level', '3');
        dispatchEvent(new Event('beforeprint'));
        dispatchEvent(new Event('afterprint'));
        const home = element.parentNode;
        element.remove();
        home.append(element);
        window.left = element.cloneNode();
        left.setAttribute('loading', 'eager');
        home.append(left);
        left.remove();";
    page.script::<()>(page_asks, &[]).await?;
    assert!(!page.script::<bool>(ALONE, &[]).await?, "for print everything is rendered at once");
    page.click_label(0, ArmRight).await?;
    page.press(0, "Print or save").await?;
    page.script::<()>(RELEASE, &[]).await?;
    page.wait_ready().await?;
    page.wait_for("the sheet to be printed", "return window.prints > 0").await?;
    let open = "const { shadowRoot } = document.querySelector('dystonia-explorer');
        return shadowRoot.querySelector('.dx-help [aria-expanded=true]').closest('li').querySelector('.dx-panel').textContent;";
    assert!(page.script::<String>(open, &[]).await?.len() > 40);
    let type_open = "const { shadowRoot } = document.querySelector('dystonia-explorer');
        return shadowRoot.querySelector('.dx-types [aria-expanded=true]').textContent;";
    assert_eq!(page.script::<String>(type_open, &[]).await?, "Cervical dystonia");
    let names = page.shown(0).await?.names;
    assert_eq!(names.len(), 2);
    assert!(names.iter().all(|name| name.group == "Segmental dystonia"), "{names:?}");
    page.close().await
}

/// Nobody draws the rest in it while it is away.
#[tokio::test(flavor = "multi_thread")]
async fn an_element_that_goes_before_the_rest_comes_is_complete_when_it_is_back() -> WebDriverResult<()> {
    let page = first_screen(holding()).await?;
    page.click_label(0, ArmLeft).await?;
    assert!(page.script::<bool>(ALONE, &[]).await?);
    let go = "window.gone = document.querySelector('dystonia-explorer');
        gone.replaceWith(gone.cloneNode(true));";
    page.script::<()>(go, &[]).await?;
    page.script::<()>(RELEASE, &[]).await?;
    page.wait_ready().await?;
    page.script::<()>("document.querySelector('dystonia-explorer').replaceWith(gone)", &[]).await?;
    page.wait_ready().await?;
    assert_eq!(page.shown(0).await?.checked, ids(&[ArmLeft]));
    page.press(0, "Meige syndrome").await?;
    page.close().await
}

/// The start is several tasks, so that none is long: what a page changes between them counts.
#[tokio::test(flavor = "multi_thread")]
async fn an_attribute_that_changes_in_a_pause_of_the_start_counts() -> WebDriverResult<()> {
    const SCRIPT: &str = "const later = setTimeout;
        const values = [['theme', 'dark'], ['languages', 'en es'], ['lang', 'es']];
        window.pauses = 0;
        window.setTimeout = (action, time) => later(() => {
            const element = document.querySelector('dystonia-explorer');
            if (!time && !element.shadowRoot) {
                pauses += 1;
                values.splice(0).forEach((each) => element.setAttribute(...each));
            }
            action();
        }, time);";
    const HTML: &str = "<!DOCTYPE html><html lang=en><title>A clinic</title><link rel=icon href=/icon.svg>
        <script src=/pauses.js></script>
        <script type=module src=/dystonia-explorer.js></script>
        <main><h1>A clinic</h1><dystonia-explorer loading=eager>Fallback</dystonia-explorer></main></html>";
    let pages = Router::new()
        .route("/pauses.js", served("pauses.js", SCRIPT.into()))
        .route("/pauses.html", served("pauses.html", HTML.into()));
    let page = Page::visit(Site::default().with(pages), "/pauses.html").await?;
    page.wait_ready().await?;
    let speaks =
        "return document.querySelector('dystonia-explorer').shadowRoot.querySelector('.dx').lang === 'es'";
    page.wait_for("Spanish", speaks).await?;
    let found = "const element = document.querySelector('dystonia-explorer');
        const root = element.shadowRoot.querySelector('.dx');
        const asked = ['theme', 'languages', 'lang'].map((name) => element.getAttribute(name));
        const options = [...root.querySelectorAll('select option')].map(({ value }) => value);
        return [pauses, asked, [root.dataset.theme, options.join(' '), root.lang]];";
    let (pauses, asked, shown): (u32, Vec<String>, Vec<String>) = page.script(found, &[]).await?;
    assert!(pauses > 0, "the start is one task: this test is not needed");
    assert_eq!(shown, asked, "after {pauses} pauses");
    page.close().await
}
