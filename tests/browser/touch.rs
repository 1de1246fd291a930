//! The whole job by touch: a second tap never zooms, a touch that scrolls never toggles, a long press does nothing odd.

use std::time::Duration;

use dystonia_explorer::domain::Region::{self, *};
use thirtyfour::prelude::*;

use crate::engine::chromium::Phone as _;
use crate::engine::limits::needs;
use crate::page::{Page, ids};

const WIDTH: u32 = 360;
const HEIGHT: u32 = 740;

async fn phone() -> WebDriverResult<Page> {
    let page = Page::open("/fixtures/bare.html").await?;
    page.web.phone(WIDTH, HEIGHT).await?;
    Ok(page)
}

/// A touch that begins at a region of the figure and ends this far below, after so long.
async fn touch(page: &Page, region: Region, move_by: f64, held: Duration) -> WebDriverResult<()> {
    let (x, y) = page.place_on_figure(0, region).await?;
    let (x, y) = (x as f64, y as f64);
    page.web.touch("touchStart", &[(x, y)]).await?;
    tokio::time::sleep(held).await;
    for step in 1..=10 {
        if move_by != 0.0 {
            page.web.touch("touchMove", &[(x, y + move_by * f64::from(step) / 10.0)]).await?;
        }
    }
    page.web.touch("touchEnd", &[]).await
}

async fn tap(page: &Page, region: Region) -> WebDriverResult<()> {
    touch(page, region, 0.0, Duration::from_millis(40)).await
}

async fn zoom(page: &Page) -> WebDriverResult<f64> {
    page.script("return visualViewport.scale", &[]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn by_touch_from_the_figure_to_the_answer_and_back() -> WebDriverResult<()> {
    needs!(Touch);
    let page = phone().await?;
    tap(&page, Eyes).await?;
    tap(&page, Mouth).await?;
    let shown = page.shown(0).await?;
    assert_eq!(shown.checked, ids(&[Eyes, Mouth]));
    assert!(shown.names[0].is("Segmental dystonia", Some("Meige syndrome")));
    for region in [Larynx, Neck, ArmLeft, ArmRight, Trunk, LegLeft, LegRight] {
        tap(&page, region).await?;
    }
    assert_eq!(page.shown(0).await?.checked, ids(&Region::ALL));
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_tap_undoes_the_first_and_never_zooms() -> WebDriverResult<()> {
    needs!(Touch);
    let page = phone().await?;
    tap(&page, Trunk).await?;
    tap(&page, Trunk).await?;
    assert!(page.shown(0).await?.checked.is_empty());
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert!((zoom(&page).await? - 1.0).abs() < f64::EPSILON);
    // What can be pressed says so to the browser, for engines in which a quick double tap would zoom.
    let free = "const root = document.querySelector('dystonia-explorer').shadowRoot;
        return [...root.querySelectorAll('button, input, label, summary, a, .dx-hit')].filter((node) => {
            for (let at = node; at; at = at.parentElement) if (getComputedStyle(at).touchAction === 'manipulation') return false;
            return true;
        }).map((node) => node.outerHTML.slice(0, 80));";
    assert_eq!(page.script::<Vec<String>>(free, &[]).await?, [""; 0]);
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_touch_that_scrolls_picks_nothing() -> WebDriverResult<()> {
    needs!(Touch);
    let page = phone().await?;
    for region in [LegLeft, Eyes, Trunk] {
        let (_, before) = page.place_on_figure(0, region).await?;
        let start: f64 = page.script("return scrollY", &[]).await?;
        touch(&page, region, -120.0, Duration::from_millis(30)).await?;
        tokio::time::sleep(Duration::from_millis(200)).await;
        let scrolled: f64 = page.script("return scrollY", &[]).await?;
        println!("{}: at {before} px, scrolled from {start} to {scrolled}", region.id());
        assert!(scrolled > start + 40.0, "the page scrolled under the finger");
        assert!(page.shown(0).await?.checked.is_empty());
    }
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_press_selects_no_text_and_picks_at_most_once() -> WebDriverResult<()> {
    needs!(Touch);
    let page = phone().await?;
    touch(&page, Trunk, 0.0, Duration::from_millis(900)).await?;
    tokio::time::sleep(Duration::from_millis(200)).await;
    let selected: String = page.script("return getSelection().toString()", &[]).await?;
    assert_eq!(selected, "");
    let checked = page.shown(0).await?.checked;
    println!("a long press picked {checked:?}");
    assert!(checked.len() <= 1);
    // And the next tap is an ordinary one.
    tap(&page, Eyes).await?;
    assert!(page.shown(0).await?.checked.contains(&Eyes.id().to_owned()));
    page.close().await
}
