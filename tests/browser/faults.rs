//! Servers that fail, pages that meddle, scripts that change what all scripts use: after each, the explorer works, or the
//! whole fallback is shown and a cause is named. Never a blank box, never a wrong answer.

use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::routing::get;
use dystonia_explorer::domain::Region::*;
use futures_util::stream::iter;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::engine::limits::{self, Limit};
use crate::page::Page;
use crate::server::{CORE, Site, WASM, built, rebuilt};

const PAGE: &str = "/fixtures/cannot-run.html";

/// How it ended.
#[derive(Clone, Debug, PartialEq)]
enum End {
    Works,
    Fallback(String),
    /// The element itself could not be made: what stands in the tag is there, and the console has the page's own error.
    NeverBegan,
}

/// Waits for the end, and looks whether all of it is there.
async fn end(page: &Page) -> WebDriverResult<End> {
    let ready = "const late = new Promise((done) => { setTimeout(() => done(null), 8000); });
        const element = document.querySelector('dystonia-explorer');
        const whole = async () => {
            let ready = null;
            try { ready = await element.ready; } catch (error) { /* it was never made */ }
            while (ready) {
                const shown = element.shadowRoot.querySelector('.dx:not(.dx-ended)');
                if (heard.some(([event]) => event === 'error')) ready = false;
                else if (shown && !shown.hasAttribute('data-busy')) return true;
                else await new Promise((done) => { setTimeout(done, 20); });
            }
            return ready === undefined ? null : ready;
        };
        return Promise.race([whole(), late]);";
    let ready: Option<bool> = page.script(ready, &[]).await?;
    if ready == Some(true) {
        page.wait_ready().await?;
        page.click_label(0, ArmLeft).await?;
        page.click_label(0, LegLeft).await?;
        let shown = page.shown(0).await?;
        assert!(shown.names[0].is("Multifocal dystonia", Some("Hemidystonia")), "{shown:?}");
        assert!(shown.names[1].is("Hemidystonia", None), "{shown:?}");
        page.press(0, "Start over").await?;
        assert!(page.shown(0).await?.names.is_empty());
        return Ok(End::Works);
    }
    let seen = "const element = document.querySelector('dystonia-explorer');
        return [element.innerText.replace(/\\s+/g, ' ').trim(), element.querySelector('a').checkVisibility(), heard];";
    let (text, link, heard): (String, bool, Vec<(String, Value)>) = page.script(seen, &[]).await?;
    assert_eq!(text, "Types of dystonia Read about them on this page. Call us.");
    assert!(link);
    let console = page.console().await?;
    if ready.is_none() {
        assert!(!console.is_empty());
        return Ok(End::NeverBegan);
    }
    let ours: Vec<_> = console.iter().filter(|line| line.contains("showing the fallback (")).collect();
    let causes: Vec<_> =
        heard.iter().filter(|(name, _)| name == "error").map(|(_, detail)| &detail["cause"]).collect();
    assert_eq!((ours.len(), causes.len()), (1, 1), "{console:#?}");
    Ok(End::Fallback(causes[0].as_str().unwrap_or_default().to_owned()))
}

/// Opens the page of a site and waits for the end.
async fn ends(site: Site, what: &str) -> WebDriverResult<End> {
    let page = Page::visit(site, PAGE).await?;
    let end = end(&page).await?;
    println!("{what}: {end:?}");
    page.quit().await?;
    Ok(end)
}

/// A file that breaks off in the middle, though its length was told.
fn cut(name: &'static str, kind: &'static str) -> Router {
    let whole = built(name);
    let answer = move || async move {
        let length = whole.len();
        let half = Bytes::copy_from_slice(&whole[..length / 2]);
        let pieces = iter([Ok(half), Err(std::io::Error::other("cut off"))]);
        ([(CONTENT_TYPE, kind.to_owned()), (CONTENT_LENGTH, length.to_string())], Body::from_stream(pieces))
    };
    Router::new().route(&format!("/{name}"), get(answer))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_download_that_is_cut_half_way() -> WebDriverResult<()> {
    for (name, kind) in [(CORE, "text/javascript"), (WASM, "application/wasm")] {
        let end = ends(Site::default().with(cut(name, kind)), &format!("{name} cut")).await?;
        assert!(matches!(&end, End::Fallback(cause) if cause == "network" || cause == "mismatch"), "{end:?}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_server() -> WebDriverResult<()> {
    let whole = built(WASM);
    let late = move || async move {
        tokio::time::sleep(Duration::from_secs(3)).await;
        ([(CONTENT_TYPE, "application/wasm")], whole)
    };
    let page =
        Page::visit(Site::default().with(Router::new().route(&format!("/{WASM}"), get(late))), PAGE).await?;
    let waiting = "return document.querySelector('dystonia-explorer a').checkVisibility()";
    assert!(page.script::<bool>(waiting, &[]).await?, "while it waits, the fallback can be read");
    assert_eq!(end(&page).await?, End::Works);
    page.close().await
}

/// Pages of frameworks remove, move and rewrite what they do not know, at any time.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_meddles_while_it_loads() -> WebDriverResult<()> {
    let acts = [
        ("removes it and brings it back", "element.remove(); setTimeout(() => home.append(element), 400)"),
        (
            "moves it again and again",
            "for (let n = 0; n < 40; n += 1) setTimeout(() => home.prepend(element), n * 10)",
        ),
        (
            "replaces it by a copy",
            "const copy = element.cloneNode(true); setTimeout(() => element.replaceWith(copy), 30)",
        ),
        (
            "rewrites its children",
            "const children = [...element.childNodes];
             for (let n = 0; n < 40; n += 1) setTimeout(() => element.replaceChildren(...children), n * 10)",
        ),
        ("empties what is in its shadow", "setTimeout(() => element.shadowRoot.replaceChildren(), 0)"),
        ("changes all attributes", "for (const name of ['lang', 'theme', 'hide', 'scheme', 'languages', 'heading-level']) {
             for (let n = 0; n < 20; n += 1) setTimeout(() => element.setAttribute(name, n % 2 ? 'en' : '7'), n * 15);
             setTimeout(() => element.removeAttribute(name), 400);
         }"),
    ];
    for (what, act) in acts {
        let early = format!(
            "addEventListener('DOMContentLoaded', () => {{
                const element = document.querySelector('dystonia-explorer');
                const home = element.parentNode;
                {act}
            }})"
        );
        let page = Page::visit(Site::default().with_early(&early), PAGE).await?;
        tokio::time::sleep(Duration::from_millis(700)).await;
        assert_eq!(end(&page).await?, End::Works, "a page that {what}");
        println!("a page that {what}: it works");
        page.quit().await?;
    }
    Ok(())
}

/// What other scripts do to what all scripts use.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_scripts_have_changed_the_language() -> WebDriverResult<()> {
    let acts = [
        (
            "adds to all objects, to be found by every loop",
            "Object.prototype.extra = () => {}; Array.prototype.extra = 7; Function.prototype.extra = null;",
        ),
        (
            "has its own Array.prototype.map, filter and forEach",
            "for (const name of ['map', 'filter', 'forEach', 'flatMap', 'includes', 'concat']) {
                 const { [name]: original } = Array.prototype;
                 Array.prototype[name] = function (...args) { return original.apply(this, args); };
             }",
        ),
        ("broke Array.prototype.map", "Array.prototype.map = () => { throw new Error('broken'); };"),
        ("broke Array.prototype.filter", "Array.prototype.filter = () => [];"),
        ("broke Array.from", "Array.from = () => { throw new Error('broken'); };"),
        ("took Map away", "window.Map = function () { throw new Error('broken'); };"),
        (
            "wraps customElements.define",
            "const { define } = customElements;
             customElements.define = (...args) => define.apply(customElements, args);",
        ),
        (
            "wraps attachShadow",
            "const { attachShadow } = Element.prototype;
             Element.prototype.attachShadow = function (init) { return attachShadow.call(this, { ...init, mode: 'open' }); };",
        ),
        (
            "broke attachShadow",
            "Element.prototype.attachShadow = () => { throw new Error('broken'); };",
        ),
        ("broke fetch", "window.fetch = () => Promise.reject(new Error('broken'));"),
        ("wraps fetch", "const { fetch } = window; window.fetch = (...args) => fetch(...args);"),
        ("broke queueMicrotask", "window.queueMicrotask = () => { throw new Error('broken'); };"),
        ("broke TextDecoder", "window.TextDecoder = function () { throw new Error('broken'); };"),
        ("broke Intl", "Intl.PluralRules = function () { throw new Error('broken'); };"),
        (
            "broke setAttribute",
            "Element.prototype.setAttribute = () => { throw new Error('broken'); };",
        ),
    ];
    let mut survived = 0;
    for (what, act) in acts {
        let own = ["broke Array", "took Map"].iter().any(|start| what.starts_with(start));
        if own && limits::excuse(Limit::BrokenBuiltins).is_some() {
            continue;
        }
        let page = Page::visit(Site::default().with_early(act), PAGE).await?;
        page.wait_for(what, "return document.readyState === 'complete'").await?;
        println!("a page that {what}: {:?}", end(&page).await?);
        survived += 1;
        page.quit().await?;
    }
    println!("figure: faults of other scripts survived: {survived}");
    Ok(())
}

/// The module with no more memory than it begins with.
fn without_growth(wasm: &[u8]) -> Vec<u8> {
    let (mut at, mut small) = (8, wasm[..8].to_vec());
    while at < wasm.len() {
        let id = wasm[at];
        let (length, body) = number(wasm, at + 1);
        let end = body + length;
        if id == 5 {
            // One memory: how many pages at least, and none told at most.
            assert_eq!(wasm[body..body + 2], [1, 0], "one memory that may grow");
            let pages = &wasm[body + 2..end];
            let body = [&[1, 1], pages, pages].concat();
            small.extend([5, u8::try_from(body.len()).expect("a short section")]);
            small.extend(body);
        } else {
            small.extend(&wasm[at..end]);
        }
        at = end;
    }
    small
}

/// A number as WebAssembly writes it, and where it ends.
fn number(bytes: &[u8], mut at: usize) -> (usize, usize) {
    let (mut value, mut shift) = (0, 0);
    loop {
        value |= usize::from(bytes[at] & 0x7f) << shift;
        shift += 7;
        at += 1;
        if bytes[at - 1] < 0x80 {
            return (value, at);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_gives_no_more_memory() -> WebDriverResult<()> {
    let small = without_growth(&built(WASM));
    let page = Page::visit(
        Site::default().with(Router::new().nest("/mixed", rebuilt(&[(WASM, &small)]))),
        "/fixtures/two-builds.html",
    )
    .await?;
    // Until there is no more, or for long enough.
    let use_it = "const element = document.querySelector('dystonia-explorer');
        let works = await element.ready;
        document.addEventListener('dystonia-error', () => { works = false; });
        const more = [];
        for (let n = 0; n < 60 && works; n += 1) {
            const other = element.cloneNode(true);
            other.setAttribute('loading', 'eager');
            document.body.append(other);
            more.push(await other.ready);
            dispatchEvent(new Event('beforeprint'));
            await new Promise((done) => setTimeout(done));
        }
        const all = [...document.querySelectorAll('dystonia-explorer')];
        return [works, more.length, heard.filter(([name]) => name === 'error').map(([, { cause }]) => cause),
            all.filter(({ shadowRoot }) => shadowRoot?.querySelector('.dx')).length,
            all.filter(({ innerText }) => innerText.trim()).length];";
    let (works, more, causes, shown, fallbacks): (bool, usize, Vec<Value>, usize, usize) =
        page.awaited(use_it, &[]).await?;
    println!("without more memory: {} elements, works: {works}, causes {:?}", more + 1, causes.first());
    assert!(!works, "sixty elements, all open, take more than it begins with");
    assert!(causes.iter().all(|cause| *cause == json!("trap")), "{causes:?}");
    assert_eq!((shown, fallbacks), (0, more + 1), "every element has its fallback");
    page.quit().await
}
