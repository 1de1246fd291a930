//! A window of any size: a frame, because not every engine makes its window as narrow as a phone, or as one at 400 %.

use axum::Router;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::page::Page;
use crate::server::{STRICT, Site, served};

const AROUND: &str =
    "<!DOCTYPE html><html lang='en'><title>A window</title><link rel='icon' href='/icon.svg'>
    <main><h1>A window</h1><iframe title='The page'></iframe></main></html>";

/// Opens a page with an empty frame of the usual site.
pub(super) async fn open() -> WebDriverResult<Page> {
    open_on(Site::default().with_policy(&format!("{STRICT}; frame-src 'self'"))).await
}

/// The same of a site whose policy allows it.
pub(super) async fn open_on(site: Site) -> WebDriverResult<Page> {
    let site = site.with(Router::new().route("/frame.html", served("frame.html", AROUND.into())));
    Page::visit(site, "/frame.html").await
}

/// Loads a path in the frame, makes the frame this large, and goes into it.
pub(super) async fn load(page: &Page, path: &str, size: (u32, u32)) -> WebDriverResult<()> {
    // The explorer comes when it nears the window: in a low one it may be too far down, if that is low before it is asked.
    resize(page, (size.0, size.1.max(1024))).await?;
    page.web.enter_default_frame().await?;
    let load = "const [path, done] = arguments;
        const frame = document.querySelector('iframe');
        frame.addEventListener('load', () => done(), { once: true });
        frame.src = path;";
    page.web.execute_async(load, vec![json!(path)]).await?;
    page.web.enter_frame(0).await?;
    page.wait_ready().await?;
    resize(page, size).await
}

/// Makes the frame that is looked at this large.
pub(super) async fn resize(page: &Page, (width, height): (u32, u32)) -> WebDriverResult<()> {
    page.web.enter_default_frame().await?;
    let size = "const { style } = document.querySelector('iframe');
        Object.assign(style, { border: '0', width: `${arguments[0]}px`, height: `${arguments[1]}px` });";
    page.script::<()>(size, &[json!(width), json!(height)]).await?;
    page.web.enter_frame(0).await?;
    let real: (f64, f64) = page.script("return [innerWidth, innerHeight]", &[]).await?;
    assert_eq!(real, (f64::from(width), f64::from(height)), "the frame");
    Ok(())
}
