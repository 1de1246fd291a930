//! Nothing that a reader does leaves the page, or stays behind on the device. `docs/privacy.md` rests on these tests.

use std::time::Duration;

use axum::Router;
use dystonia_explorer::domain::Region::*;
use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::page::Page;
use crate::server::{self, Site, served};
use crate::states::STATES;
use crate::take::WATCH;

/// Before all other scripts: notes every call by which a page can send, keep or change something outside of itself.
const RECORD: &str = r"const calls = [];
    window[Symbol.for('calls')] = calls;
    const note = (name, values) => {
        const text = (value) => { try { return String(value && value.url || value); } catch (error) { return '?'; } };
        calls.push([name, ...[...values].map(text)].join(' '));
    };
    const wrap = (owner, names) => names.split(' ').forEach((name) => {
        const { [name]: call } = owner || {};
        if (typeof call === 'function') owner[name] = function (...values) { note(name, values); return call.apply(this, values); };
    });
    const made = (names) => names.split(' ').forEach((name) => {
        const kind = window[name];
        if (kind) window[name] = new Proxy(kind, { construct(of, values) { note(name, values); return new of(...values); } });
    });
    const proto = (name) => (window[name] || {}).prototype;
    wrap(window, 'fetch open postMessage');
    wrap(proto('Navigator'), 'sendBeacon share vibrate registerProtocolHandler');
    wrap(proto('XMLHttpRequest'), 'open send');
    made('WebSocket EventSource RTCPeerConnection WebTransport Worker SharedWorker BroadcastChannel MessageChannel Image Notification');
    wrap(proto('Storage'), 'setItem getItem removeItem clear');
    wrap(proto('IDBFactory'), 'open deleteDatabase');
    wrap(proto('CacheStorage'), 'open match has delete');
    wrap(proto('CookieStore'), 'set delete');
    wrap(proto('StorageManager'), 'persist getDirectory');
    wrap(proto('ServiceWorkerContainer'), 'register');
    wrap(proto('History'), 'pushState replaceState go back forward');
    wrap(proto('Clipboard'), 'write writeText read readText');
    wrap(proto('Document'), 'execCommand requestStorageAccess');
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    Object.defineProperty(Document.prototype, 'cookie', {
        get() { note('cookie', []); return cookie.get.call(this); },
        set(value) { note('cookie', [value]); cookie.set.call(this, value); },
    });
    const { dispatchEvent } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (event) {
        if (event.type.startsWith('dystonia')) note(event.type, [JSON.stringify(event.detail)]);
        return dispatchEvent.call(this, event);
    };
";

/// What the wrapped calls have noted since the last time.
async fn calls(page: &Page) -> WebDriverResult<Vec<String>> {
    page.script("return window[Symbol.for('calls')].splice(0)", &[]).await
}

/// What is kept on the device, as far as a page can see.
#[derive(Debug, Deserialize, PartialEq)]
struct Kept {
    cookies: String,
    items: u32,
    databases: u32,
    caches: u32,
    workers: u32,
    history: u32,
    address: String,
}

const KEPT: &str = "const kept = {
        cookies: document.cookie,
        items: localStorage.length + sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        history: history.length,
        address: location.href,
    };
    // What this script itself has asked for is not the explorer's.
    window[Symbol.for('calls')].length = 0;
    return kept;";

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_sent_stored_or_changed_whatever_the_reader_does() -> WebDriverResult<()> {
    let site = server::site().with_early(RECORD);
    let log = site.asked();
    let page = Page::visit(site, "/").await?;
    page.wait_ready().await?;
    let loaded = log.take();
    let at_start: Vec<String> = calls(&page).await?;
    // In WebKit the script is fetched to be checked.
    let files = ["core_bg.wasm", "core.js", "reading.json"];
    let fetched = |call: &str| call.starts_with("fetch ") && files.iter().any(|file| call.contains(file));
    assert!(at_start.iter().all(|call| fetched(call) || call == "dystonia-ready null"), "{at_start:#?}");
    let before: Kept = page.awaited(KEPT, &[]).await?;

    let mut steps = 0;
    for state in STATES {
        state.enter(&page).await?;
        steps += state.steps.len();
        let back = "const element = document.querySelector('dystonia-explorer');
            for (const name of element.getAttributeNames()) element.removeAttribute(name);
            element.reset();";
        page.script::<()>(back, &[]).await?;
        page.speaks("en").await?;
    }
    for region in [Eyes, Mouth, Larynx, Neck, ArmLeft, ArmRight, Trunk, LegLeft, LegRight] {
        page.click_figure(0, region).await?;
        page.press(0, "Undo").await?;
    }
    page.click_label(0, ArmLeft).await?;
    page.click_label(0, LegLeft).await?;
    let from = page.open_sheet().await?;
    page.web.close_window().await?;
    page.web.switch_to_window(from).await?;
    page.script::<()>(WATCH, &[]).await?;
    page.press(0, "Print or save").await?;
    page.wait_for("the sheet to be printed", "return window.prints > 0").await?;
    page.script::<()>(
        "dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint'));",
        &[],
    )
    .await?;

    let calls = calls(&page).await?;
    let events = calls.iter().filter(|call| call.starts_with("dystonia-")).count();
    assert!(
        events > 40 && calls.iter().all(|call| !call.starts_with("dystonia-") || call.ends_with(" null"))
    );
    // A language is a file of the release; the sheet opens as a blank page.
    let packs = |call: &str| call.starts_with("fetch ") && call.contains("/locale/");
    let other: Vec<_> = calls
        .iter()
        .filter(|call| !call.starts_with("dystonia-") && !packs(call) && *call != "open")
        .collect();
    assert_eq!(other, [""; 0]);
    let mut asked = log.take();
    asked.sort();
    assert_eq!(asked, ["/locale/ar.json", "/locale/es.json"]);
    let after: Kept = page.awaited(KEPT, &[]).await?;
    assert_eq!(after, before);
    assert_eq!(
        (&*after.cookies, after.items, after.databases, after.caches, after.workers),
        ("", 0, 0, 0, 0)
    );
    let kept = after.items + after.databases + after.caches + after.workers;
    println!("{} files loaded; then {steps} steps, events without what was picked: {events}", loaded.len());
    println!("figure: requests seen after load, but for the two languages chosen: {}", asked.len() - 2);
    println!("figure: storage writes seen: {}, things kept: {kept}", other.len());
    page.close().await
}

/// Where a link leads, the page there learns nothing of this one.
#[tokio::test(flavor = "multi_thread")]
async fn no_link_tells_where_the_reader_came_from() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/bare.html").await?;
    page.click_label(0, Neck).await?;
    page.script::<()>("dispatchEvent(new Event('beforeprint'))", &[]).await?;
    let links =
        "return [...document.querySelector('dystonia-explorer').shadowRoot.querySelectorAll('a[href]')]
        .filter(({ protocol }) => protocol !== 'tel:').map(({ href, rel }) => [href, rel])";
    let links: Vec<(String, String)> = page.script(links, &[]).await?;
    println!("links that tell nothing: {}", links.len());
    assert!(links.len() > 20);
    for (href, rel) in links {
        assert!(href.starts_with("https://"), "{href}");
        assert!(rel.contains("noopener") && rel.contains("noreferrer"), "{href}: {rel}");
    }
    page.close().await
}

/// A page that records all that it can, as tag managers and session recorders do.
const RECORDER: &str = "window.seen = [];
    for (const type of ['click', 'keydown', 'input', 'change', 'pointermove', 'focusin', 'scroll', 'message']) {
        addEventListener(type, ({ data }) => { seen.push([type, data || null]); }, true);
    }
    setInterval(() => {
        try { seen.push(['read', document.querySelector('iframe').contentDocument.body.textContent]); } catch (error) { /* not allowed */ }
        try { seen.push(['read', document.querySelector('iframe').contentWindow.document.title]); } catch (error) { /* not allowed */ }
        try { seen.push(['read', document.querySelector('iframe').contentWindow.location.href]); } catch (error) { /* not allowed */ }
    }, 50);";

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_of_another_origin_keeps_scripts_of_the_page_out() -> WebDriverResult<()> {
    let child = Site::default().with_policy("").start().await;
    let around = format!(
        "<!DOCTYPE html><html lang=en><title>Around</title><script src=recorder.js></script>
        <iframe title='Types of dystonia' width=1200 height=800 src='{child}/dystonia-explorer.html'></iframe>"
    );
    let pages = Router::new()
        .route("/around.html", served("around.html", around.into()))
        .route("/recorder.js", served("recorder.js", RECORDER.into()));
    let policy = format!("default-src 'none'; script-src 'self'; frame-src {child}");
    let page = Page::visit(Site::default().with_policy(&policy).with(pages), "/around.html").await?;
    page.web.enter_frame(0).await?;
    page.wait_ready().await?;
    // A frame is blank, and the page's own, until its page comes.
    page.web.enter_parent_frame().await?;
    page.script::<()>("seen.length = 0", &[]).await?;
    page.web.enter_frame(0).await?;
    page.click_label(0, Neck).await?;
    page.press(0, "Cervical dystonia").await?;
    let search =
        "const field = document.querySelector('dystonia-explorer').shadowRoot.querySelector('#dx-find');
        field.value = 'voice';
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));";
    page.script::<()>(search, &[]).await?;
    tokio::time::sleep(Duration::from_millis(300)).await;
    page.web.enter_parent_frame().await?;
    let seen: Vec<(String, Value)> = page.script("return seen", &[]).await?;
    // How much room the page takes is all that it says.
    let told = |(kind, data): &(String, Value)| {
        kind == "message"
            && data.as_object().is_some_and(|data| data.len() == 2 && data["height"].is_number())
            && data["type"] == json!("dystonia-explorer-height")
    };
    assert!(!seen.is_empty() && seen.iter().all(told), "{seen:#?}");
    println!("a recorder around the frame saw {} heights and nothing else", seen.len());
    // The same recorder in the page itself sees all: docs/privacy.md says so.
    page.quit().await
}
