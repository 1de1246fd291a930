//! Host pages of every kind: where the explorer has to work.

use std::collections::BTreeMap;
use std::future;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use axum::routing::get;
use dystonia_explorer::domain::Region::*;
use futures_util::stream::{self, StreamExt as _};
use thirtyfour::prelude::*;
use tokio::sync::Semaphore;
use tokio::time::timeout;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::engine::limits::{self, Limit};
use crate::page::{Page, ids};
use crate::server::{self, CORE, LOADER, READING, STRICT, Site, WASM, built, dist, served};

/// How often each of our files was asked for.
const ASKED: &str = "const asked = {};
    performance.getEntriesByType('resource').map((file) => new URL(file.name).pathname)
        .filter((name) => name.includes('dystonia-explorer')).forEach((name) => { asked[name] = (asked[name] || 0) + 1; });
    return asked;";

/// Loader, core, module and reading part were asked for once each; these perhaps again, where a session keeps no files.
fn once(asked: &BTreeMap<String, u32>, perhaps: &[&str]) {
    let again = |name: &str| {
        perhaps.iter().any(|file| name.ends_with(file)) && limits::excuse(Limit::KeptFiles).is_some()
    };
    assert!(asked.len() == 4 && asked.iter().all(|(name, &times)| times == 1 || again(name)), "{asked:?}");
}

/// Picks the neck and reads the answer.
async fn works(page: &Page) -> WebDriverResult<()> {
    page.wait_ready().await?;
    page.click_label(0, Neck).await?;
    let shown = page.shown(0).await?;
    assert!(shown.names[0].is("Focal dystonia", Some("Cervical dystonia")), "{shown:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_strict_policy_with_trusted_types_is_no_hindrance() -> WebDriverResult<()> {
    assert!(STRICT.contains("require-trusted-types-for 'script'") && STRICT.contains("default-src 'none'"));
    let page = Page::visit(
        Site::default().with_policy(&format!("{STRICT}; trusted-types 'none'")),
        "/fixtures/bare.html",
    )
    .await?;
    works(&page).await?;
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_policy_of_nonces_that_trusts_what_they_load_is_no_hindrance() -> WebDriverResult<()> {
    let policy = "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'";
    let html = String::from_utf8(std::fs::read("tests/fixtures/bare.html")?).expect("text");
    let html = html.replace("<script", "<script nonce=\"abc\"");
    let site = Site::default()
        .with_policy(policy)
        .with(Router::new().route("/nonce.html", served("nonce.html", html.into_bytes())));
    let page = Page::visit(site, "/nonce.html").await?;
    works(&page).await?;
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn each_file_is_asked_for_once() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/bare.html").await?;
    let asked: BTreeMap<String, u32> = page.script(ASKED, &[]).await?;
    println!("{asked:?}");
    once(&asked, &[CORE]);
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_hints_of_the_snippet_load_each_file_once_and_early() -> WebDriverResult<()> {
    let folder = format!("/dystonia-explorer-{}", env!("CARGO_PKG_VERSION"));
    let snippet = String::from_utf8(built("snippet.html")).expect("text");
    let head: String =
        snippet.lines().filter(|line| line.starts_with("<link") || line.starts_with("<script")).collect();
    // As docs/embedding.md has it: what is kept is not asked for again.
    let keep = SetResponseHeaderLayer::overriding(
        CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    let release = Router::new().fallback_service(ServeDir::new(dist())).layer(keep);
    let page = std::fs::read_to_string("tests/fixtures/hints.html")?.replace("<!-- snippet -->", &head);
    let site = Site::default()
        .with(Router::new().nest(&folder, release))
        .with(Router::new().route("/hints.html", served("hints.html", page.into_bytes())));
    let page = Page::visit(site, "/hints.html").await?;
    works(&page).await?;
    // What was loaded ahead is in the list again when it is used, in some browsers.
    let asked = ASKED.replace(
        "getEntriesByType('resource')",
        "getEntriesByType('resource').filter((file) => file.transferSize > 0)",
    );
    let asked: BTreeMap<String, u32> = page.script(&asked, &[]).await?;
    println!("{asked:?}");
    once(&asked, &[CORE, WASM]);
    let early = "const files = performance.getEntriesByType('resource');
        const of = (end) => files.find((file) => file.name.endsWith(end));
        return of('_bg.wasm').startTime < of('dystonia-explorer.js').responseEnd;";
    assert!(page.script::<bool>(early, &[]).await?, "the module is asked for before the script could ask");
    page.close().await
}

/// A page whose second half is not sent before the reading part is asked for: by then the script runs.
#[tokio::test(flavor = "multi_thread")]
async fn it_starts_before_its_page_has_come_whole() -> WebDriverResult<()> {
    let head = "<!DOCTYPE html><html lang=en><title>A clinic</title><link rel=icon href=/icon.svg>
        <script async type=module src=/dystonia-explorer.js></script>
        <main><h1>A clinic</h1><dystonia-explorer><p>";
    // WebKit shows nothing of a page before there is something to read.
    let first = [head, &"Types of dystonia. ".repeat(30)].concat();
    let second = "</p><p slot=contact>Call us.</p></dystonia-explorer></main></html>";
    let asked = Arc::new(Semaphore::new(0));
    let runs = Arc::clone(&asked);
    let halves = async move || {
        let rest = async move {
            let in_time = timeout(Duration::from_secs(10), runs.acquire()).await;
            in_time.map(|_| second.to_owned()).map_err(|_| "the explorer waits for the rest of the page")
        };
        let halves = stream::iter([Ok(first)]).chain(stream::once(rest));
        ([(CONTENT_TYPE, "text/html; charset=utf-8")], Body::from_stream(halves))
    };
    let reading = move || {
        asked.add_permits(1);
        future::ready(([(CONTENT_TYPE, "application/json")], built(READING)))
    };
    let pages = Router::new().route("/halves.html", get(halves)).route(&format!("/{READING}"), get(reading));
    let page = Page::visit(Site::default().with(pages), "/halves.html").await?;
    works(&page).await?;
    let seen = "return [...document.querySelectorAll('dystonia-explorer > p')].map((node) => node.checkVisibility())";
    assert_eq!(
        page.script::<[bool; 2]>(seen, &[]).await?,
        [false, true],
        "the fallback, and what the clinic says"
    );
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn it_finds_its_files_from_its_own_address() -> WebDriverResult<()> {
    let deep = "/a%20b/sites/default/files/2026-11";
    let html = std::fs::read_to_string("tests/fixtures/bare.html")?
        .replace("\"/dystonia", "\"files/2026-11/dystonia");
    let site = Site::default()
        .with(Router::new().nest_service(deep, ServeDir::new(dist())))
        .with(Router::new().route("/a%20b/sites/default/page/", served("page.html", html.into_bytes())));
    // A page with a base of its own, a query and a fragment.
    let html = "<!DOCTYPE html><html lang=en><title>Deep</title><base href='/elsewhere/'>
        <link rel=icon href=/icon.svg>
        <script type=module src='/a%20b/sites/default/files/2026-11/dystonia-explorer.js?v=3'></script>
        <dystonia-explorer>Fallback</dystonia-explorer>";
    let site = site.with(Router::new().route("/x/y/z", served("z.html", html.into())));
    let page = Page::visit(site, "/x/y/z?q=1#part").await?;
    works(&page).await?;
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn base_url_says_where_else_the_files_are() -> WebDriverResult<()> {
    let html = "<!DOCTYPE html><html lang=en><title>Moved</title><link rel=icon href=/icon.svg>
        <script type=module src=/bundled/app.js></script>
        <dystonia-explorer base-url=/assets/dystonia lang=es>Fallback</dystonia-explorer>";
    let site = Site::default()
        .with(Router::new().nest_service("/assets/dystonia", ServeDir::new(dist())))
        .with(Router::new().route("/bundled/app.js", served("app.js", built(LOADER))))
        .with(Router::new().route("/moved", served("moved.html", html.into())));
    let page = Page::visit(site, "/moved").await?;
    page.wait_ready().await?;
    page.speaks("es").await?;
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_files_may_come_from_another_origin() -> WebDriverResult<()> {
    let any = SetResponseHeaderLayer::overriding(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    let files =
        Router::new().nest("/files", Router::new().fallback_service(ServeDir::new(dist())).layer(any));
    let other = Site::default().with(files).start().await;
    let policy = format!(
        "default-src 'none'; script-src {other} 'wasm-unsafe-eval'; connect-src {other}; img-src 'self'; require-trusted-types-for 'script'"
    );
    let html = std::fs::read_to_string("tests/fixtures/bare.html")?
        .replace("src=\"/dystonia", &format!("crossorigin src=\"{other}/files/dystonia"));
    let site = Site::default()
        .with_policy(&policy)
        .with(Router::new().route("/page", served("page.html", html.into_bytes())));
    let page = Page::visit(site, "/page").await?;
    works(&page).await?;
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_classic_script_needs_no_other_file() -> WebDriverResult<()> {
    // Not even connections.
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self'; require-trusted-types-for 'script'";
    let page = Page::visit(Site::default().with_policy(policy), "/fixtures/classic.html").await?;
    works(&page).await?;
    let asked: BTreeMap<String, u32> = page.script(ASKED, &[]).await?;
    assert_eq!(asked.len(), 1, "{asked:?}");
    // One name of its own, with the rules in it.
    let globals = "const frame = document.createElement('iframe');
        document.body.append(frame);
        const clean = new Set(Object.getOwnPropertyNames(frame.contentWindow));
        frame.remove();
        return Object.getOwnPropertyNames(window).filter((name) => !clean.has(name) && isNaN(name))
            // The driver's own.
            .filter((name) => !/^(ret_nodes|se_)/.test(name)).sort();";
    assert_eq!(page.script::<Vec<String>>(globals, &[]).await?, ["DystoniaExplorer", "heard"]);
    let rules = "await DystoniaExplorer.init();
        return [DystoniaExplorer.classify(['neck']).type, DystoniaExplorer.version];";
    let rules: (String, String) = page.awaited(rules, &[]).await?;
    assert_eq!(rules, ("cervical".into(), env!("CARGO_PKG_VERSION").into()));
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_classic_script_works_from_disk() -> WebDriverResult<()> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("from disk");
    std::fs::create_dir_all(&folder)?;
    std::fs::copy(dist().join("dystonia-explorer.classic.js"), folder.join("dystonia-explorer.classic.js"))?;
    let html = "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>From disk</title>
        <script src=dystonia-explorer.classic.js></script>
        <dystonia-explorer>Fallback</dystonia-explorer>";
    std::fs::write(folder.join("page.html"), html)?;
    let page = Page::open_raw("/fixtures/record.js").await?;
    page.goto(&format!("file://{}", folder.join("page.html").display().to_string().replace(' ', "%20")))
        .await?;
    works(&page).await?;
    page.press(0, "Two lists explained").await?;
    page.wait_for(
        "the texts that are read on demand",
        "return document.querySelector('dystonia-explorer').shadowRoot.querySelector('.dx-more .dx-panel').textContent.includes('Experts have sorted')",
    )
    .await?;
    page.close().await
}

/// How the inside looks: the place and the looks of every node that a reader sees or uses.
const LOOKS: &str = "const root = document.querySelector('dystonia-explorer').shadowRoot;
    const left = document.querySelector('dystonia-explorer').getBoundingClientRect();
    return [...root.querySelectorAll('button, input, label, legend, h2, h3, h4, p, svg')].map((node) => {
        const box = node.getBoundingClientRect();
        const style = getComputedStyle(node);
        return [node.localName, Math.round(box.x - left.x), Math.round(box.y - left.y), Math.round(box.width), Math.round(box.height),
            style.display, style.color, style.textTransform, style.textAlign, style.lineHeight].join(' ');
    });";

#[tokio::test(flavor = "multi_thread")]
async fn styles_of_the_page_do_not_get_in() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/bare.html").await?;
    // The same width and font in both.
    let same = "const style = new CSSStyleSheet();
        style.replaceSync(`dystonia-explorer { position: absolute !important; inset: 0 auto auto 0 !important;
            inline-size: 900px !important; font: 16px serif !important }`);
        document.adoptedStyleSheets = [style];";
    page.script::<()>(same, &[]).await?;
    page.resize(1000, 900).await?;
    let bare: Vec<String> = page.script(LOOKS, &[]).await?;
    page.goto("/fixtures/hostile.html").await?;
    page.wait_ready().await?;
    let width = "return document.querySelector('dystonia-explorer').shadowRoot.querySelector('.dx').getBoundingClientRect().width";
    let width: f64 = page.script(width, &[]).await?;
    assert!(width > 900.0, "{width} px wide");
    page.script::<()>(same, &[]).await?;
    let spoiled: Vec<String> = page.script(LOOKS, &[]).await?;
    assert!(bare.len() > 60);
    assert_eq!(bare, spoiled);
    println!("nodes that look the same under hostile styles: {}", bare.len());
    works(&page).await?;
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn plain_divs_become_explorers() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/plain-div.html").await?;
    page.speaks("es").await?;
    assert_eq!(page.shown(0).await?.checked, ids(&[Eyes, Mouth]));
    assert_eq!(page.shown(1).await?.checked, ids(&[Neck]));
    let seen = "return [...document.querySelectorAll('body > div > dystonia-explorer')]
        .map((element) => [element.textContent.trim().slice(0, 5), [...element.children].filter((node) => node.slot).every((node) => node.checkVisibility())]);";
    assert_eq!(
        page.script::<Vec<(String, bool)>>(seen, &[]).await?,
        [("Texto".into(), true), ("Text\n".into(), true)]
    );
    page.close().await
}

/// Two instances of Yew share the page, and know nothing of each other.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_is_itself_a_yew_app_may_do_with_it_as_with_any_element() -> WebDriverResult<()> {
    let app = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/yew-host");
    assert!(app.exists(), "run `cargo xtask host-page`");
    let site = Site::default().with(Router::new().nest_service("/yew-host", ServeDir::new(app)));
    let page = Page::visit(site, "/fixtures/yew-host.html").await?;
    page.wait_for("the clinic's own app", "return document.querySelector('dystonia-explorer') !== null")
        .await?;
    works(&page).await?;
    // Neither app takes an event in the other's nodes for its own.
    assert_eq!(page.shown(0).await?.names[0].list, "Patient-page list");
    page.click_id("other").await?;
    assert_eq!(page.shown(0).await?.names[0].list, "2013 doctors’ list");
    assert_eq!(page.shown(0).await?.checked, ids(&[Neck]));
    for _ in 0..3 {
        page.click_id("toggle").await?;
        let gone = "return document.querySelector('dystonia-explorer') === null";
        assert!(page.script::<bool>(gone, &[]).await?);
        page.click_id("toggle").await?;
        page.wait_ready().await?;
    }
    works(&page).await?;
    page.close().await
}

/// The slot inherits from the element around it in the shadow root.
#[tokio::test(flavor = "multi_thread")]
async fn clinic_properties_in_slot_keep_their_values() -> WebDriverResult<()> {
    const HTML: &str = "<!DOCTYPE html><html lang=en><title>A clinic</title><link rel=icon href=/icon.svg>
        <script type=module src=/dystonia-explorer.js></script>
        <main><h1>A clinic</h1><dystonia-explorer loading=eager regions=neck><p slot=contact>Call us.</p>
        </dystonia-explorer></main></html>";
    let pages = Router::new().route("/properties.html", served("properties.html", HTML.into()));
    let page = Page::visit(Site::default().with(pages), "/properties.html").await?;
    page.wait_ready().await?;
    let values = "const names = ['text', 'brand', 'surface', 'radius', 'space-2', 'line', 'shadow'];
        names.forEach((name, at) => document.documentElement.style.setProperty(`--${name}`, at + 1));
        const style = getComputedStyle(document.querySelector('[slot=contact]'));
        return names.map((name) => style.getPropertyValue(`--${name}`).trim()).join(' ');";
    assert_eq!(page.script::<String>(values, &[]).await?, "1 2 3 4 5 6 7");
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn far_from_the_window_nothing_is_fetched() -> WebDriverResult<()> {
    let page = Page::open_raw("/fixtures/far-below.html").await?;
    tokio::time::sleep(Duration::from_millis(500)).await;
    let asked: BTreeMap<String, u32> = page.script(ASKED, &[]).await?;
    assert_eq!(asked.keys().collect::<Vec<_>>(), [&format!("/{LOADER}")]);
    page.script::<()>("scrollTo(0, 2.2 * innerHeight)", &[]).await?;
    works(&page).await?;
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_elements_share_one_module() -> WebDriverResult<()> {
    let page = Page::open_raw("/fixtures/twenty.html").await?;
    let all = "for (const element of document.querySelectorAll('dystonia-explorer')) {
            element.scrollIntoView();
            if (!await element.ready) return -1;
        }
        return [...document.querySelectorAll('dystonia-explorer')].filter((element) => element.shadowRoot.querySelector('.dx')).length;";
    assert_eq!(page.awaited::<i32>(all, &[]).await?, 20);
    let asked: BTreeMap<String, u32> = page.script(ASKED, &[]).await?;
    once(&asked, &[CORE]);
    page.click_label(19, Neck).await?;
    assert_eq!(page.shown(19).await?.checked, ids(&[Neck]));
    assert_eq!(page.shown(18).await?.checked, ids(&[]));
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn of_several_copies_the_first_stays() -> WebDriverResult<()> {
    let site = server::site().with(Router::new().nest_service("/copy", ServeDir::new(dist())));
    let page = Page::visit(site, "/fixtures/two-copies.html").await?;
    works(&page).await?;
    let console = page.console().await?;
    let ours: Vec<_> =
        console.iter().filter(|line| line.contains("a copy is on this page already")).collect();
    assert_eq!((ours.len(), console.len()), (2, 2), "{console:#?}");
    page.quit().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_swap_waits_for_a_reader_who_is_inside_the_fallback() -> WebDriverResult<()> {
    let inside = "const link = document.querySelector('dystonia-explorer a');
        link.focus();
        await import('/dystonia-explorer-core.js');
        await new Promise((done) => setTimeout(done, 500));
        const element = document.querySelector('dystonia-explorer');
        const shown = () => Boolean(element.shadowRoot?.querySelector('.dx'));
        const turn = () => new Promise((done) => setTimeout(done, 100));
        // A root would have the text inside laid out again, before there is anything to show in it.
        const seen = [element.shadowRoot !== null, shown(), document.activeElement === link];
        getSelection().selectAllChildren(element.querySelector('p'));
        link.blur();
        await turn();
        // With the focus, some browsers take the selection away.
        seen.push(shown() === getSelection().isCollapsed);
        getSelection().removeAllRanges();
        await turn();
        seen.push(shown(), document.activeElement === document.body);
        return seen;";
    // In time: the script is held back until the link has the focus.
    let early = "addEventListener('DOMContentLoaded', () => document.querySelector('a').focus())";
    let page = Page::visit(server::site().with_early(early), "/fixtures/focus.html").await?;
    let seen: Vec<bool> = page.awaited(inside, &[]).await?;
    assert_eq!(seen, [false, false, true, true, true, true]);
    page.close().await?;

    let early = "addEventListener('DOMContentLoaded', () => getSelection().selectAllChildren(document.querySelector('dystonia-explorer p')))";
    let page = Page::visit(server::site().with_early(early), "/fixtures/focus.html").await?;
    let selected = "await import('/dystonia-explorer-core.js');
        await new Promise((done) => setTimeout(done, 500));
        const shown = () => Boolean(document.querySelector('dystonia-explorer').shadowRoot?.querySelector('.dx'));
        const seen = [shown(), getSelection().isCollapsed];
        getSelection().removeAllRanges();
        await new Promise((done) => setTimeout(done, 100));
        return [...seen, shown()];";
    let seen: Vec<bool> = page.awaited(selected, &[]).await?;
    assert_eq!(seen, [false, false, true], "while its text is selected the fallback stays");
    page.close().await
}

/// Elements of frameworks come, move and go all day.
#[tokio::test(flavor = "multi_thread")]
async fn five_hundred_moves_and_removals_leave_nothing_behind() -> WebDriverResult<()> {
    // Counts the listeners that anything adds.
    let count = "window.listeners = 0;
        const { addEventListener, removeEventListener } = EventTarget.prototype;
        EventTarget.prototype.addEventListener = function (...args) { window.listeners += 1; return addEventListener.apply(this, args); };
        EventTarget.prototype.removeEventListener = function (...args) { window.listeners -= 1; return removeEventListener.apply(this, args); };";
    let page = Page::visit(server::site().with_early(count), "/fixtures/two-elements.html").await?;
    page.wait_ready().await?;
    let cycle = "const elements = [...document.querySelectorAll('dystonia-explorer')];
        const home = elements[0].parentNode;
        const turn = () => new Promise((done) => setTimeout(done));
        const roots = new Set();
        const note = () => elements.forEach((element) => {
            const node = element.shadowRoot.querySelector('.dx');
            if (node) roots.add(node.parentNode);
        });
        const before = listeners;
        let most = 0;
        for (let n = 0; n < 500; n += 1) {
            const element = elements[n % 2];
            if (n % 3 === 0) home.append(element);
            else if (n % 3 === 1) { element.remove(); await turn(); home.prepend(element); }
            else { element.remove(); document.body.append(element); }
            await turn();
            note();
            most = Math.max(most, listeners - before);
        }
        return [roots.size, listeners - before, most, elements.every((element) => element.shadowRoot.querySelector('.dx'))];";
    let (roots, more, most, shown): (u32, i32, i32, bool) = page.awaited(cycle, &[]).await?;
    println!(
        "after 500 moves and removals with 2 elements: {roots} roots, {more} listeners more, at most {most} more"
    );
    assert_eq!((roots, more), (2, 0));
    assert!(most <= 0 && shown);
    page.close().await
}
