//! The whole job, done as a reader does it: by pointer on the figure, and by keyboard on the checkboxes.

use dystonia_explorer::domain::Region::{self, *};
use thirtyfour::prelude::*;

use crate::page::{Page, ids};

/// How a reader picks, starts over and takes back.
trait Hand {
    async fn toggle(&self, page: &Page, region: Region) -> WebDriverResult<()>;
    async fn press(&self, page: &Page, button: &str) -> WebDriverResult<()>;
}

struct Pointer;

impl Hand for Pointer {
    async fn toggle(&self, page: &Page, region: Region) -> WebDriverResult<()> {
        page.click_figure(0, region).await
    }

    async fn press(&self, page: &Page, button: &str) -> WebDriverResult<()> {
        page.press(0, button).await
    }
}

struct Keyboard;

impl Hand for Keyboard {
    async fn toggle(&self, page: &Page, region: Region) -> WebDriverResult<()> {
        page.tab_to(&format!("input[data-region={}]", region.id())).await?;
        page.keys(Key::Space).await
    }

    async fn press(&self, page: &Page, button: &str) -> WebDriverResult<()> {
        let place = if button == "Start over" { 1 } else { 2 };
        page.tab_to(&format!(".dx-parts button:nth-child({place})")).await?;
        page.keys(Key::Enter).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn by_pointer() -> WebDriverResult<()> {
    whole_job(Pointer).await
}

#[tokio::test(flavor = "multi_thread")]
async fn by_keyboard() -> WebDriverResult<()> {
    whole_job(Keyboard).await
}

async fn whole_job(hand: impl Hand) -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    let empty = page.shown(0).await?;
    assert_eq!(empty.checked, ids(&[]));
    assert!(empty.names.is_empty());

    eyes_and_mouth_are_meige_syndrome(&page, &hand).await?;
    start_over_empties_and_undo_brings_back(&page, &hand).await?;
    one_arm_and_leg_are_hemidystonia_on_two_shelves(&page, &hand).await?;
    both_legs_and_the_neck_show_how_the_lists_differ(&page, &hand).await?;
    page.close().await
}

async fn eyes_and_mouth_are_meige_syndrome(page: &Page, hand: &impl Hand) -> WebDriverResult<()> {
    hand.toggle(page, Eyes).await?;
    hand.toggle(page, Mouth).await?;
    let shown = page.shown(0).await?;
    assert_eq!((&shown.checked, &shown.picked), (&ids(&[Eyes, Mouth]), &ids(&[Eyes, Mouth])));
    assert!(shown.names[0].is("Segmental dystonia", Some("Meige syndrome")), "{shown:#?}");
    assert!(shown.names[1].is("Segmental dystonia", Some("Cranial dystonia")), "{shown:#?}");
    assert!(shown.names[0].reason.contains("the eyes and the mouth"), "{shown:#?}");
    assert_eq!(page.announced().await?, "Patient-page list: Segmental dystonia, Meige syndrome.");
    Ok(())
}

async fn start_over_empties_and_undo_brings_back(page: &Page, hand: &impl Hand) -> WebDriverResult<()> {
    let before = page.shown(0).await?;
    hand.press(page, "Start over").await?;
    let empty = page.shown(0).await?;
    assert_eq!((&empty.checked, &empty.picked), (&ids(&[]), &ids(&[])));
    assert!(empty.names.is_empty());
    hand.press(page, "Undo").await?;
    assert_eq!(page.shown(0).await?, before);
    hand.press(page, "Start over").await
}

async fn one_arm_and_leg_are_hemidystonia_on_two_shelves(
    page: &Page,
    hand: &impl Hand,
) -> WebDriverResult<()> {
    hand.toggle(page, ArmLeft).await?;
    hand.toggle(page, LegLeft).await?;
    let shown = page.shown(0).await?;
    assert_eq!((&shown.checked, &shown.picked), (&ids(&[ArmLeft, LegLeft]), &ids(&[ArmLeft, LegLeft])));
    assert!(shown.names[0].is("Multifocal dystonia", Some("Hemidystonia")), "{shown:#?}");
    assert!(shown.names[1].is("Hemidystonia", None), "{shown:#?}");
    assert!(shown.comparison.as_ref().unwrap().contains("different shelves"), "{shown:#?}");
    hand.press(page, "Start over").await
}

async fn both_legs_and_the_neck_show_how_the_lists_differ(
    page: &Page,
    hand: &impl Hand,
) -> WebDriverResult<()> {
    for region in [Neck, LegLeft, LegRight] {
        hand.toggle(page, region).await?;
    }
    let shown = page.shown(0).await?;
    assert!(shown.names[0].is("Generalized dystonia", Some("Both legs and another part")), "{shown:#?}");
    assert!(shown.names[1].is("Multifocal dystonia", None), "{shown:#?}");
    assert!(shown.comparison.as_ref().unwrap().contains("The two lists differ here"), "{shown:#?}");
    Ok(())
}
