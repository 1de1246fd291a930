//! Where it cannot run: the whole fallback is shown, and the cause is named once, with what helps.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::page::Page;
use crate::server::{CORE, READING, Site, WASM, built, rebuilt, served};

const PAGE: &str = "/fixtures/cannot-run.html";

/// What the page shows and was told.
async fn seen(page: &Page) -> WebDriverResult<Value> {
    let seen = "const element = document.querySelector('dystonia-explorer');
        const link = element.querySelector('a');
        const ready = await element.ready;
        return { text: element.innerText.replace(/\\s+/g, ' ').trim(), link: link.checkVisibility(), ready, heard,
            component: element.shadowRoot.querySelector('.dx') !== null };";
    page.awaited(seen, &[]).await
}

/// Opens the page on a site where it cannot run for `cause`; returns our one message.
async fn fails(site: Site, cause: &str) -> WebDriverResult<String> {
    let page = Page::visit(site, PAGE).await?;
    let expected = json!({
        "text": "Types of dystonia Read about them on this page. Call us.",
        "link": true,
        "ready": false,
        "heard": [["error", { "cause": cause }]],
        "component": false,
    });
    assert_eq!(seen(&page).await?, expected);
    // An element that comes later is told as well, and nothing is fetched again.
    let later = "const files = () => performance.getEntriesByType('resource').length;
        // WebKit lists a file that was not let through a little after that has failed.
        await new Promise((done) => { setTimeout(done, 300); });
        const before = files();
        const element = document.createElement('dystonia-explorer');
        element.setAttribute('loading', 'eager');
        document.body.append(element);
        const ready = await element.ready;
        return [ready, heard.length, files() - before];";
    let later: (bool, u32, u32) = page.awaited(later, &[]).await?;
    assert_eq!(later, (false, 2, 0));
    let console = page.console().await?;
    let ours: Vec<_> = console.into_iter().filter(|line| line.contains("dystonia-explorer: ")).collect();
    assert_eq!(ours.len(), 1, "{ours:#?}");
    page.quit().await?;
    println!("{cause}: {}", ours[0]);
    Ok(ours[0].clone())
}

fn with(name: &'static str, body: Vec<u8>) -> Site {
    Site::default().with(axum::Router::new().route(&format!("/{name}"), served(name, body)))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_policy_without_wasm_is_named_with_the_words_that_it_lacks() -> WebDriverResult<()> {
    let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
    let message = fails(Site::default().with_policy(policy), "policy").await?;
    assert!(message.contains("'wasm-unsafe-eval'"), "{message}");
    // All of it, or the part that forbids.
    assert!(message.contains("'self'"), "the policy itself is quoted: {message}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_policy_without_connections_is_a_network_failure() -> WebDriverResult<()> {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self'";
    let message = fails(Site::default().with_policy(policy), "network").await?;
    assert!(message.contains("connect-src"), "{message}");
    Ok(())
}

/// The file is right, only the page may not run it: copying the release again would not help.
#[tokio::test(flavor = "multi_thread")]
async fn a_policy_that_names_the_script_alone_is_a_network_failure() -> WebDriverResult<()> {
    let policy = "default-src 'none'; script-src http://127.0.0.1:*/dystonia-explorer.js http://127.0.0.1:*/fixtures/ \
                  'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'";
    let message = fails(Site::default().with_policy(policy), "network").await?;
    assert!(message.contains(CORE) && message.contains("script-src"), "{message}");
    Ok(())
}

/// A policy of nonces takes no file for what bears none: the check of the core must not fall away with it.
#[tokio::test(flavor = "multi_thread")]
async fn under_a_policy_of_nonces_a_changed_script_is_not_run() -> WebDriverResult<()> {
    let policy =
        "default-src 'none'; script-src 'nonce-abc' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'";
    let html = std::fs::read_to_string("tests/fixtures/cannot-run.html")?
        .replace("<script", "<script nonce=\"abc\"");
    let changed = [built(CORE), b"\nwindow.changed = true;".to_vec()].concat();
    let pages = axum::Router::new()
        .route("/nonce.html", served("nonce.html", html.into_bytes()))
        .route(&format!("/{CORE}"), served(CORE, changed));
    let page = Page::visit(Site::default().with_policy(policy).with(pages), "/nonce.html").await?;
    assert_eq!(seen(&page).await?["ready"], json!(false));
    assert!(page.script::<bool>("return window.changed === undefined", &[]).await?);
    page.quit().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_module_is_named_with_its_status() -> WebDriverResult<()> {
    let missing = axum::routing::get(async || axum::http::StatusCode::NOT_FOUND);
    let site = Site::default().with(axum::Router::new().route(&format!("/{WASM}"), missing));
    let message = fails(site, "network").await?;
    assert!(message.contains(WASM) && message.contains("HTTP 404"), "{message}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_script_is_named() -> WebDriverResult<()> {
    let missing = axum::routing::get(async || axum::http::StatusCode::INTERNAL_SERVER_ERROR);
    let site = Site::default().with(axum::Router::new().route(&format!("/{CORE}"), missing));
    let message = fails(site, "network").await?;
    assert!(message.contains(CORE) && message.contains("HTTP 500"), "{message}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_truncated_module_is_not_started() -> WebDriverResult<()> {
    let mut half = built(WASM);
    half.truncate(half.len() / 2);
    let message = fails(with(WASM, half), "mismatch").await?;
    assert!(message.contains(WASM), "{message}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_module_with_one_byte_changed_is_not_started() -> WebDriverResult<()> {
    let mut changed = built(WASM);
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    let message = fails(with(WASM, changed), "mismatch").await?;
    assert!(message.contains("of a release"), "{message}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_with_one_byte_more_is_not_run() -> WebDriverResult<()> {
    let changed = [built(CORE), b"\nwindow.changed = true;".to_vec()].concat();
    let page = Page::visit(with(CORE, changed), PAGE).await?;
    assert_eq!(seen(&page).await?["heard"], json!([["error", { "cause": "mismatch" }]]));
    assert!(page.script::<bool>("return window.changed === undefined", &[]).await?);
    page.quit().await
}

/// As in a folder where one release was copied over another and a file was left behind, and nobody used integrity.
#[tokio::test(flavor = "multi_thread")]
async fn files_of_two_builds_do_not_start_together() -> WebDriverResult<()> {
    for (name, part) in [(CORE, "script"), (WASM, "module")] {
        let (file, other) = of_another_build(name);
        let site = Site::default().with(axum::Router::new().nest("/mixed", rebuilt(&[(name, &file)])));
        let page = Page::visit(site, "/fixtures/two-builds.html").await?;
        page.wait_for("the cause", "return heard.some(([event]) => event === 'error')").await?;
        let cause: String = page.script("return heard.at(-1)[1].cause", &[]).await?;
        assert_eq!(cause, "mismatch", "another {part}");
        let console = page.console().await?;
        assert!(console.iter().any(|line| line.contains(&other)), "{console:#?}");
        page.quit().await?;
    }
    Ok(())
}

/// A module and its glue call each other by names that mean something else in another build.
#[tokio::test(flavor = "multi_thread")]
async fn the_rules_do_not_start_with_a_module_of_another_build() -> WebDriverResult<()> {
    let (module, other) = of_another_build(WASM);
    let page = Page::visit(with(WASM, module), "/fixtures/rules.html").await?;
    let start = "const core = await import('/dystonia-explorer-core.js');
        const module = await (await fetch('/dystonia-explorer-core_bg.wasm')).arrayBuffer();
        const refused = ({ id, detail }) => [id, detail];
        const sync = async () => core.initSync({ module });
        return Promise.all([core.default(), sync()].map((started) => started.then(() => ['started', ''], refused)));";
    let refused: [(String, String); 2] = page.awaited(start, &[]).await?;
    println!("{refused:?}");
    assert!(
        refused.iter().all(|(cause, what)| cause == "mismatch" && what.starts_with(&other)),
        "{refused:?}"
    );
    page.close().await
}

/// What else fails meanwhile is no matter any more, and nobody is left to hear of it.
#[tokio::test(flavor = "multi_thread")]
async fn where_much_is_wrong_one_failure_is_told() -> WebDriverResult<()> {
    let (module, other) = of_another_build(WASM);
    let files: [(&str, &[u8]); 2] = [(WASM, &module), (READING, b"nothing")];
    let site = Site::default().with(axum::Router::new().nest("/mixed", rebuilt(&files)));
    let page = Page::visit(site, "/fixtures/two-builds.html").await?;
    page.wait_for("the cause", "return heard.some(([event]) => event === 'error')").await?;
    // Longer than it takes the other files to fail.
    page.awaited::<()>("await new Promise((done) => { setTimeout(done, 500); })", &[]).await?;
    let heard: Value = page.script("return heard", &[]).await?;
    assert_eq!(heard, json!([["error", { "cause": "mismatch" }]]));
    let console = page.console().await?;
    let ours: Vec<_> = console.into_iter().filter(|line| line.contains("dystonia-explorer: ")).collect();
    assert!(ours.len() == 1 && ours[0].contains(&other), "{ours:#?}");
    page.quit().await
}

/// A file of this release as another build has it, and the id of that.
fn of_another_build(name: &str) -> (Vec<u8>, String) {
    let lines: Vec<String> = serde_json::from_slice(&built(READING)).expect("a list of strings");
    let id = &lines[0];
    let other = id.replace(|letter: char| letter.is_ascii_digit(), "0");
    let file = replaced(&built(name), id.as_bytes(), other.as_bytes());
    assert!(file != built(name), "{name} holds the build id");
    (file, other)
}

/// Bytes in which each `old` is a `new` of the same length.
fn replaced(bytes: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for place in 0..=bytes.len() - old.len() {
        if bytes[place..].starts_with(old) {
            bytes[place..place + new.len()].copy_from_slice(new);
        }
    }
    bytes
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_type_of_file_simply_works_with_one_message() -> WebDriverResult<()> {
    let site = Site::default()
        .with(axum::Router::new().route(&format!("/{WASM}"), served("module.txt", built(WASM))));
    let page = Page::visit(site, "/fixtures/bare.html").await?;
    page.wait_ready().await?;
    page.click_label(0, dystonia_explorer::domain::Region::Neck).await?;
    assert!(page.shown(0).await?.names[0].is("Focal dystonia", Some("Cervical dystonia")));
    let console = page.console().await?;
    assert!(console.len() == 1 && console[0].contains("application/wasm"), "{console:#?}");
    page.quit().await
}

/// A browser as it was before the floor, or with WebAssembly off, as far as a page can see.
#[tokio::test(flavor = "multi_thread")]
async fn an_old_browser_and_one_without_wasm_are_told_apart() -> WebDriverResult<()> {
    for (lack, cause) in [
        ("delete window.WebAssembly", "no-webassembly"),
        (
            "CSS.supports = () => false; delete DocumentFragment.prototype.replaceChildren; delete Document.prototype.adoptedStyleSheets",
            "old-browser",
        ),
    ] {
        let page = Page::visit(Site::default().with_early(lack), PAGE).await?;
        let seen = seen(&page).await?;
        assert_eq!(seen["heard"], json!([["error", { "cause": cause }]]));
        assert_eq!(seen["ready"], json!(false));
        let fetched = "return performance.getEntriesByType('resource').filter((file) => file.name.includes('core')).length";
        assert_eq!(page.script::<u32>(fetched, &[]).await?, 0, "nothing is fetched in vain");
        page.quit().await?;
    }
    Ok(())
}

/// A fault in the running module ends it for every element, not only for the one it happened in.
#[tokio::test(flavor = "multi_thread")]
async fn a_fault_at_run_time_brings_every_fallback_back() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/two-elements.html").await?;
    // Another script breaks what the component is drawn with.
    let fault = "window.heard = [];
        document.addEventListener('dystonia-error', (event) => heard.push(event.detail));
        const { setAttribute, insertBefore } = Node.prototype;
        Node.prototype.insertBefore = () => { throw new Error('broken'); };
        document.querySelector('dystonia-explorer').shadowRoot.querySelector('input').click();
        await new Promise((done) => setTimeout(done, 300));
        Node.prototype.insertBefore = insertBefore;
        return [...document.querySelectorAll('dystonia-explorer')]
            .map((element) => [element.innerText, element.shadowRoot.querySelector('.dx-page') === null]);";
    let seen: Vec<(String, bool)> = page.awaited(fault, &[]).await?;
    assert_eq!(seen, [("Fallback one".into(), true), ("Fallback two".into(), true)]);
    let heard: Value = page.script("return heard", &[]).await?;
    assert_eq!(heard, json!([{ "cause": "trap" }, { "cause": "trap" }]));
    let console = page.console().await?;
    assert_eq!(console.iter().filter(|line| line.contains("showing the fallback (trap)")).count(), 1);
    // The page goes on, and what it does with the elements harms nothing.
    let after = "const element = document.querySelector('dystonia-explorer');
        element.setAttribute('theme', 'dark');
        element.reset();
        element.remove();
        document.body.append(element);
        return element.innerText;";
    assert_eq!(page.script::<String>(after, &[]).await?, "Fallback one");
    page.quit().await
}
