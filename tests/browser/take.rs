//! Taking the answer along: the printed sheet, the sheet as its own page, and the host page in print.

use std::path::Path;

use dystonia_explorer::domain::Region::*;
use thirtyfour::common::print::PrintParameters;
use thirtyfour::prelude::*;

use crate::engine::limits::{self, Limit, needs};
use crate::page::Page;

/// Counts the prints of any frame instead of printing.
pub(crate) const WATCH: &str = "window.prints = 0;
    const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
        const frame = get.call(this);
        frame.print = () => { window.prints += 1; };
        return frame;
    } });";

pub(crate) const FRAME: &str =
    "document.querySelector('dystonia-explorer').shadowRoot.querySelector('iframe')";

#[tokio::test(flavor = "multi_thread")]
async fn print_prints_one_clean_document_once() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    page.click_label(0, Eyes).await?;
    page.click_label(0, Mouth).await?;
    page.script::<()>(WATCH, &[]).await?;
    page.press(0, "Print or save").await?;
    page.wait_for("the sheet to be printed", "return window.prints > 0").await?;
    let text: String = page.script(&format!("return {FRAME}.contentDocument.body.textContent"), &[]).await?;
    for part in [
        "Meige syndrome",
        "the eyes and the mouth",
        "This page is for learning",
        "Get help now",
        "Johns Hopkins",
    ] {
        assert!(text.contains(part), "{part} is not in: {text}");
    }
    assert!(!text.contains("Riverside"), "the host page is not on the sheet");
    let clean = format!(
        "const sheet = {FRAME}.contentDocument;
         return sheet.querySelectorAll('button, input, [style], style, script').length === 0
             && sheet.adoptedStyleSheets.length === 1 && sheet.title !== '' && sheet.documentElement.lang === 'en';"
    );
    assert!(page.script::<bool>(&clean, &[]).await?);
    assert_eq!(page.script::<u32>("return window.prints", &[]).await?, 1);

    page.script::<()>(&format!("{FRAME}.contentWindow.dispatchEvent(new Event('afterprint'))"), &[]).await?;
    assert!(
        page.script::<bool>(&format!("return {FRAME} === null"), &[]).await?,
        "the frame is gone when it is done"
    );
    page.press(0, "Print or save").await?;
    page.wait_for("the second print", "return window.prints === 2").await?;
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sheet_opens_as_its_own_page_and_prints_to_pdf() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    for region in [ArmLeft, LegLeft] {
        page.click_label(0, region).await?;
    }
    let from = page.open_sheet().await?;
    let text = page.web.find(By::Tag("body")).await?.text().await?;
    for part in
        ["Multifocal dystonia", "Hemidystonia", "different shelves", "stroke", "My notes", "Printed on"]
    {
        assert!(text.contains(part), "{part} is not in: {text}");
    }
    if limits::excuse(Limit::PrintToFile).is_none() {
        let print = PrintParameters { background: true, ..PrintParameters::default() };
        let pdf = page.web.print_page(print).await?;
        println!("the sheet as PDF: {} bytes", pdf.len());
        assert!(pdf.starts_with(b"%PDF"));
        std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("sheet.pdf"), pdf)?;
    }
    page.web.close_window().await?;
    page.web.switch_to_window(from).await?;
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_host_page_in_print_shows_everything_open_and_no_controls() -> WebDriverResult<()> {
    needs!(PrintToFile);
    let page = Page::open("/").await?;
    page.click_label(0, Neck).await?;
    // Registered after the element's own listener, so it sees what that one did.
    let watch = "addEventListener('beforeprint', () => {
            const root = document.querySelector('dystonia-explorer').shadowRoot;
            const cards = [...root.querySelectorAll('.dx-disclosure')];
            window.printed = [cards.length, cards.filter((card) => card.ariaExpanded === 'true').length];
        });";
    page.script::<()>(watch, &[]).await?;
    let pdf = page.web.print_page(PrintParameters::default()).await?;
    std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("host-page.pdf"), pdf)?;
    page.wait_for("the end of printing", "return Array.isArray(window.printed)").await?;
    let (cards, open): (u32, u32) = page.script("return window.printed", &[]).await?;
    println!("cards open in print: {open} of {cards}");
    assert!(cards > 30 && open == cards, "{open} of {cards}");
    let closed = "return document.querySelector('dystonia-explorer').shadowRoot
        .querySelectorAll('.dx-disclosure[aria-expanded=true]').length === 0";
    page.wait_for("everything to close again", closed).await?;
    page.close().await
}

/// A script that prints the page keeps the stack busy: nothing may wait for a microtask.
#[tokio::test(flavor = "multi_thread")]
async fn the_host_page_printed_by_its_own_script_shows_everything_open() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    let count = "const root = document.querySelector('dystonia-explorer').shadowRoot;
        dispatchEvent(new Event('beforeprint'));
        const open = root.querySelectorAll('.dx-disclosure[aria-expanded=true]').length;
        dispatchEvent(new Event('afterprint'));
        return [open, root.querySelectorAll('.dx-disclosure[aria-expanded=true]').length];";
    let (during, after): (u32, u32) = page.script(count, &[]).await?;
    assert!(during > 30, "{during} cards are open while it prints");
    assert_eq!(after, 0);
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_focus_is_where_it_was_after_printing() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    page.click_label(0, Eyes).await?;
    page.script::<()>(WATCH, &[]).await?;
    page.press(0, "Print or save").await?;
    page.wait_for("the sheet to be printed", "return window.prints > 0").await?;
    page.script::<()>(&format!("{FRAME}.contentWindow.dispatchEvent(new Event('afterprint'))"), &[]).await?;
    let focused = "return document.activeElement.shadowRoot.activeElement.textContent";
    assert_eq!(page.script::<String>(focused, &[]).await?, "Print or save");
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn two_elements_can_print_at_once() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/two-elements.html").await?;
    page.click_label(0, Eyes).await?;
    page.click_label(1, Neck).await?;
    page.script::<()>(WATCH, &[]).await?;
    let both = "for (const element of document.querySelectorAll('dystonia-explorer'))
        element.shadowRoot.querySelector('.dx-take button').click();";
    page.script::<()>(both, &[]).await?;
    page.wait_for("both sheets to be printed", "return window.prints === 2").await?;
    let titles = "return [...document.querySelectorAll('dystonia-explorer')].map((element) =>
        element.shadowRoot.querySelector('iframe').contentDocument.querySelector('.dx-type-name').textContent)";
    assert_eq!(
        page.script::<(String, String)>(titles, &[]).await?,
        ("Blepharospasm".into(), "Cervical dystonia".into())
    );
    page.close().await
}
