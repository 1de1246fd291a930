//! Nothing happens before the finger lifts, and nothing if it lifts elsewhere (WCAG 2.5.2).

use std::time::Duration;

use dystonia_explorer::domain::Region::*;
use serde_json::json;
use thirtyfour::prelude::*;

use super::enter;
use crate::page::Page;
use crate::states::named;

/// One of each kind of control.
const CONTROLS: [&str; 7] = [
    "label[for=dx-part-neck]",
    "#dx-part-neck",
    ".dx-parts .dx-button",
    "label[for=dx-one-side-0]",
    ".dx-disclosure",
    "summary",
    "label[for=dx-list-1]",
];

/// All that is shown and set.
const SHOWN: &str = "const root = document.querySelector('dystonia-explorer').shadowRoot;
    return root.querySelector('.dx').innerHTML + [...root.querySelectorAll('input')].map((input) => input.checked) + scrollY;";

#[tokio::test(flavor = "multi_thread")]
async fn a_finger_can_change_its_mind() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    enter(&page, named("one side asked")).await?;
    // What is to be said of it has been said.
    tokio::time::sleep(Duration::from_secs(2)).await;
    for control in CONTROLS {
        let place =
            "const node = document.querySelector('dystonia-explorer').shadowRoot.querySelector(arguments[0]);
            node.scrollIntoView({ block: 'center' });
            const box = node.getBoundingClientRect();
            return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];";
        let place: (i64, i64) = page.script(place, &[json!(control)]).await?;
        press_and_leave(&page, control, place).await?;
    }
    let place = page.place_on_figure(0, ArmLeft).await?;
    press_and_leave(&page, "the figure", place).await?;
    println!("a finger can change its mind on {} kinds of control", CONTROLS.len() + 1);
    page.close().await
}

async fn press_and_leave(page: &Page, what: &str, (x, y): (i64, i64)) -> WebDriverResult<()> {
    let before: String = page.script(SHOWN, &[]).await?;
    page.web.action_chain().move_to(x, y).click_and_hold().perform().await?;
    assert!(
        page.script::<String>(SHOWN, &[]).await? == before,
        "{what}: something happened before the finger lifted"
    );
    page.web.action_chain().move_to(2, 450).release().perform().await?;
    assert!(
        page.script::<String>(SHOWN, &[]).await? == before,
        "{what}: something happened though the finger left it"
    );
    Ok(())
}
