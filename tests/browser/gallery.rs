//! Pictures of the page for people to judge it by, in the folder that `DX_SCREENSHOTS` names:
//! `cargo xtask screenshots`.

use std::env;
use std::time::Instant;

use serde_json::json;
use thirtyfour::common::print::PrintParameters;
use thirtyfour::prelude::*;
use tokio::process::Command;

use crate::album::Album;
use crate::page::Page;
use crate::states;

/// What people judge by, of the named states.
const STATES: [&str; 10] = [
    "empty",
    "one part",
    "meige",
    "hemidystonia",
    "generalized",
    "type open",
    "search without a match",
    "spanish",
    "arabic",
    "arabic type open",
];

/// The states that are also taken as a window shows them.
const IN_WINDOWS: [&str; 2] = ["empty", "hemidystonia"];

const WIDTHS: [u32; 5] = [320, 360, 768, 1024, 1440];
const WINDOWS: [(u32, u32); 3] = [(320, 640), (768, 900), (1440, 900)];

/// What a reader's system says, by the name that the pictures carry. Forced colours are mostly dark ones.
type Scheme = (&'static str, &'static [(&'static str, &'static str)]);
const LIGHT: Scheme = ("light", &[("prefers-color-scheme", "light")]);
const SCHEMES: [Scheme; 3] = [
    LIGHT,
    ("dark", &[("prefers-color-scheme", "dark")]),
    ("forced", &[("prefers-color-scheme", "dark"), ("forced-colors", "active")]),
];

/// Where a window is scrolled to: what comes to its middle. Beside a long result is where the figure sticks.
const PLACES: [(&str, Option<&str>); 3] =
    [("top", None), ("parts", Some(".dx-parts")), ("result", Some(".dx-result"))];

const SCROLL: &str = "const root = document.querySelector('dystonia-explorer').shadowRoot;
    if (arguments[0] === null) scrollTo(0, 0);
    else root.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' });";

#[tokio::test(flavor = "multi_thread")]
#[ignore = "writes pictures; run by cargo xtask screenshots"]
async fn writes_every_picture() -> WebDriverResult<()> {
    let start = Instant::now();
    let folder = env::var("DX_SCREENSHOTS").expect("DX_SCREENSHOTS names a folder");
    let mut album = Album::new(folder.into());
    let page = Page::open("/").await?;
    for name in STATES {
        enter(&page, name).await?;
        album.section(name);
        whole_pages(&page, &mut album, name).await?;
        if IN_WINDOWS.contains(&name) {
            album.section(&format!("{name}, as a window shows it"));
            windows(&page, &mut album, name).await?;
        }
    }

    enter(&page, "hemidystonia").await?;
    album.section("the host page in print");
    print(&page, &mut album, "host-page").await?;
    let from = page.open_sheet().await?;
    album.section("the printed sheet");
    print(&page, &mut album, "sheet").await?;
    page.web.close_window().await?;
    page.web.switch_to_window(from).await?;

    // Nothing to wait for: the module is not there, so what is shown first stays.
    page.goto("/loader-alone/index.html").await?;
    album.section("fallback");
    whole_pages(&page, &mut album, "fallback").await?;
    page.quit().await?;

    album.finish();
    println!("{} pictures in {:.0} s", album.pictures, start.elapsed().as_secs_f32());
    Ok(())
}

/// Loads the page and does what a reader does to get to a state.
async fn enter(page: &Page, name: &str) -> WebDriverResult<()> {
    page.resize(1280, 900).await?;
    // Chromium keeps the black ground of a page that was loaded in forced colours.
    page.prefer(LIGHT.1).await?;
    page.goto("/").await?;
    page.wait_ready().await?;
    states::named(name).enter(page).await?;
    // Else what was clicked last is shown as pointed at.
    page.web.action_chain().move_to(0, 0).perform().await
}

/// The whole height of the page in every colour scheme at every width.
async fn whole_pages(page: &Page, album: &mut Album, name: &str) -> WebDriverResult<()> {
    for (scheme, settings) in SCHEMES {
        page.prefer(settings).await?;
        for width in WIDTHS {
            // Low, for the height of a page is never less than its window's.
            page.resize(width, 100).await?;
            let height = page.script("return document.documentElement.scrollHeight", &[]).await?;
            page.resize(width, height).await?;
            page.script::<()>("scrollTo(0, 0)", &[]).await?;
            picture(page, album, &format!("{name}-{width}-{scheme}"), &format!("{width} px, {scheme}"))
                .await?;
        }
    }
    Ok(())
}

/// Only what a window of some size shows, at the top and further down.
async fn windows(page: &Page, album: &mut Album, name: &str) -> WebDriverResult<()> {
    let (scheme, settings) = LIGHT;
    page.prefer(settings).await?;
    for (width, height) in WINDOWS {
        page.resize(width, height).await?;
        for (place, selector) in PLACES {
            page.script::<()>(SCROLL, &[json!(selector)]).await?;
            let file = format!("{name}-{width}x{height}-{place}-{scheme}");
            picture(page, album, &file, &format!("{width} × {height} px, {place}")).await?;
        }
    }
    Ok(())
}

async fn picture(page: &Page, album: &mut Album, name: &str, caption: &str) -> WebDriverResult<()> {
    let file = format!("{}.png", name.replace(' ', "-"));
    page.web.screenshot(&album.folder.join(&file)).await?;
    album.add(&file, caption);
    Ok(())
}

/// The pages that a printer would make, as a browser prints unless it is told otherwise.
async fn print(page: &Page, album: &mut Album, name: &str) -> WebDriverResult<()> {
    let file = album.folder.join(format!("{name}.pdf"));
    std::fs::write(&file, page.web.print_page(PrintParameters::default()).await?)?;
    let program = env::var("DX_PDFTOPPM").unwrap_or_else(|_| "pdftoppm".to_owned());
    let done = Command::new(&program)
        .args(["-png", "-r", "60"])
        .args([&file, &album.folder.join(name)])
        .status()
        .await
        .unwrap_or_else(|error| panic!("{program} does not start: {error}"));
    assert!(done.success(), "{program} could not draw {}", file.display());

    let mut pages: Vec<_> = std::fs::read_dir(&album.folder)?
        .map(|entry| entry.expect("a readable folder").file_name().to_string_lossy().into_owned())
        .filter(|file| file.starts_with(&format!("{name}-")))
        .collect();
    pages.sort_unstable();
    for (number, file) in (1..).zip(pages) {
        album.add(&file, &format!("page {number}"));
    }
    Ok(())
}
