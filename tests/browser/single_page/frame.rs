//! The page in a frame of another origin: the frame is as high as what it shows.

use std::time::Duration;

use axum::Router;
use axum::routing::get;
use dystonia_explorer::domain::Region::*;
use thirtyfour::prelude::*;

use super::site;
use crate::page::Page;
use crate::server::{Site, served};

/// A page of another origin, as strict as can be, around the page.
const AROUND: &str = "<!DOCTYPE html><title>Around</title><link rel=stylesheet href=around.css>SCRIPT
    <h1>A clinic</h1><iframe title='Types of dystonia' src='CHILD/dystonia-explorer.html'></iframe><p>After it</p>";

/// Opens the page in a frame of another origin; with the parent's script, unless that is to come later.
async fn framed(script: &str) -> WebDriverResult<Page> {
    let child = site().start().await;
    let around = AROUND.replace("CHILD", &child).replace("SCRIPT", script);
    let css = "* { box-sizing: border-box } body { margin: 0 } iframe { width: 100%; border: 1px solid }";
    let css = move || async move { ([("content-type", "text/css")], css) };
    let pages = Router::new()
        .route("/around.html", served("around.html", around.into()))
        .route("/around.css", get(css));
    let policy = format!("default-src 'none'; script-src 'self'; style-src 'self'; frame-src {child}");
    let page = Page::visit_sized(Site::default().with_policy(&policy).with(pages), "/around.html").await?;
    let told = "window.told = [];
        addEventListener('message', ({ data }) => { window.told.push(data); });";
    page.script::<()>(told, &[]).await?;
    page.web.enter_frame(0).await?;
    page.wait_ready().await?;
    Ok(page)
}

/// Waits until the frame is as high as its page, and stays so; returns the height. Begins and ends in the frame.
async fn settled(page: &Page) -> WebDriverResult<f64> {
    let inside = "return [document.documentElement.getBoundingClientRect().height, innerHeight,
        document.documentElement.scrollHeight, document.documentElement.scrollWidth - innerWidth];";
    let mut last = (0.0, 0.0, 0.0, 0.0);
    for _ in 0..50 {
        tokio::time::sleep(Duration::from_millis(100)).await;
        let now: (f64, f64, f64, f64) = page.script(inside, &[]).await?;
        if now == last && now.1 == now.0.ceil() {
            break;
        }
        last = now;
    }
    let (height, frame, scrolled, sideways) = last;
    assert!(frame == height.ceil(), "the frame is {frame} px high, its page {height} px");
    assert!(scrolled <= frame && sideways <= 0.0, "it scrolls: {last:?}");
    page.web.enter_parent_frame().await?;
    let told: usize = page.script("return window.told.length", &[]).await?;
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert_eq!(page.script::<usize>("return window.told.length", &[]).await?, told, "it goes on and on");
    page.web.enter_frame(0).await?;
    Ok(height)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_is_as_high_as_what_it_shows() -> WebDriverResult<()> {
    let page = framed("<script src='dystonia-explorer-frame.js'></script>").await?;
    for width in [320, 768, 1280] {
        page.web.enter_parent_frame().await?;
        page.resize(width, 700).await?;
        page.web.enter_frame(0).await?;
        let empty = settled(&page).await?;
        page.click_label(0, ArmLeft).await?;
        page.click_label(0, LegLeft).await?;
        let picked = settled(&page).await?;
        page.press(0, "Start over").await?;
        let again = settled(&page).await?;
        println!("{width} px wide: {empty} px high, {picked} px with an answer, {again} px after Start over");
        assert!(picked > empty + 50.0 && again < picked - 50.0);
    }
    let sticky = "const root = document.querySelector('dystonia-explorer').shadowRoot;
        return [...root.querySelectorAll('*')].filter((node) => getComputedStyle(node).position === 'sticky').length";
    assert_eq!(page.script::<usize>(sticky, &[]).await?, 0);
    assert!(page.script::<bool>("return document.querySelector('footer').hidden", &[]).await?, "an offer");

    page.web.enter_parent_frame().await?;
    let told = "return window.told.map((data) => Object.keys(data).sort().join() + data.type)";
    let told: Vec<String> = page.script(told, &[]).await?;
    assert!(
        !told.is_empty() && told.iter().all(|data| data == "height,typedystonia-explorer-height"),
        "{told:?}"
    );
    // Others cannot change it: only the frame itself, and only to a height.
    let before = "return document.querySelector('iframe').style.height";
    let height: String = page.script(before, &[]).await?;
    let lies = "for (const height of [9, '9px;color:red', -1, 1e9, NaN]) {
        postMessage({ type: 'dystonia-explorer-height', height }, '*');
        }
        return new Promise((done) => setTimeout(done, 200));";
    page.script::<()>(lies, &[]).await?;
    assert_eq!(page.script::<String>(before, &[]).await?, height);
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_parents_script_that_comes_late_is_told_too() -> WebDriverResult<()> {
    let page = framed("").await?;
    tokio::time::sleep(Duration::from_millis(500)).await;
    page.web.enter_parent_frame().await?;
    let add = "document.head.append(Object.assign(document.createElement('script'), { src: 'dystonia-explorer-frame.js' }))";
    page.script::<()>(add, &[]).await?;
    page.web.enter_frame(0).await?;
    settled(&page).await?;
    page.close().await
}
