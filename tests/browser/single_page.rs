//! `dystonia-explorer.html`: from disk, by an address with parameters, edited by a web team, and where WebAssembly is
//! forbidden.

mod frame;
mod offline;

use axum::Router;
use dystonia_explorer::content::{First, Offline, type_name};
use dystonia_explorer::domain::Region::*;
use dystonia_explorer::domain::TypeId;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::engine::limits::{self, Limit};
use crate::page::Page;
use crate::screens::fits;
use crate::server::{Site, built, dist, served};
use crate::shift::{COUNT, MOST, shifts};
use crate::take::{FRAME, WATCH};

const PAGE: &str = "dystonia-explorer.html";

/// The address of the page on disk.
fn on_disk() -> String {
    format!("file://{}", dist().join(PAGE).display())
}

fn source() -> String {
    String::from_utf8(built(PAGE)).expect("the page is text")
}

/// A site without a policy of its own: the page brings one.
fn site() -> Site {
    Site::default().with_policy("")
}

async fn open(path: &str) -> WebDriverResult<Page> {
    let page = Page::visit(site(), path).await?;
    page.wait_ready().await?;
    Ok(page)
}

/// Waits until the page says this under the explorer, and shows it.
async fn offered(page: &Page, text: Offline) -> WebDriverResult<()> {
    let says = format!(
        "const footer = document.querySelector('footer');
         return footer.checkVisibility() && footer.querySelector('[role=status]').textContent === {}",
        json!(text.english())
    );
    page.wait_for(text.english(), &says).await
}

#[tokio::test(flavor = "multi_thread")]
async fn it_opens_from_disk_and_needs_nothing_beside_it() -> WebDriverResult<()> {
    let page = Page::visit(site(), "/fixtures/none.html").await?;
    page.console().await?;
    page.goto(&on_disk()).await?;
    page.wait_ready().await?;
    page.click_label(0, Eyes).await?;
    page.click_label(0, Mouth).await?;
    let shown = page.shown(0).await?;
    assert!(shown.names[0].is("Segmental dystonia", Some("Meige syndrome")), "{shown:?}");

    let around = "return [document.title, document.documentElement.lang, document.documentElement.dir]";
    let around: Vec<String> = page.script(around, &[]).await?;
    assert_eq!(around, [First::Title.english(), "en", "ltr"]);
    let asked = "return performance.getEntriesByType('resource').map((entry) => entry.name)";
    assert_eq!(page.script::<Vec<String>>(asked, &[]).await?, [""; 0]);
    assert!(page.script::<bool>("return document.querySelector('footer').hidden", &[]).await?);

    page.script::<()>(WATCH, &[]).await?;
    page.press(0, "Print or save").await?;
    page.wait_for("the sheet to be printed", "return window.prints > 0").await?;
    let text: String = page.script(&format!("return {FRAME}.contentDocument.body.textContent"), &[]).await?;
    assert!(text.contains("Meige syndrome"), "{text}");
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn it_fits_every_screen_and_nothing_jumps() -> WebDriverResult<()> {
    let page = Page::visit_sized(site().with_early(COUNT), &format!("/{PAGE}")).await?;
    for (width, height) in [(320, 640), (768, 1024), (1280, 900)] {
        page.resize(width, height).await?;
        page.goto(&format!("/{PAGE}")).await?;
        page.wait_ready().await?;
        // In a frame nothing is offered.
        if !page.framed {
            offered(&page, Offline::KeepHint).await?;
        }
        let shifts = shifts(&page).await?;
        println!("{width} px: {:.4}", shifts.unasked);
        assert!(shifts.unasked <= MOST, "{width} px, what moved: {:?}", shifts.moved);
        page.click_label(0, ArmLeft).await?;
        fits(&page, "the page of its own", width).await?;
    }
    // The offer is for the screen.
    if limits::excuse(Limit::PrintOnScreen).is_some() {
        return page.close().await;
    }
    page.as_in_print().await?;
    let offer = "return document.querySelector('footer').checkVisibility()";
    assert!(!page.script::<bool>(offer, &[]).await?);
    page.close().await
}

/// As a web team may hand it back: other attributes, and the ends of lines of another system.
#[tokio::test(flavor = "multi_thread")]
async fn the_tag_can_be_edited_and_the_policy_still_holds() -> WebDriverResult<()> {
    let tag = "loading=\"eager\">\n";
    let edited = "loading=\"eager\" emergency-number=\"112\" reviewed-by=\"Dr. A. Name\" theme=\"light\" hide=\"search\">
        <div slot=\"contact\"><a href=\"/visit\">Our own times</a></div>\n";
    assert_eq!(source().matches(tag).count(), 1);
    let edited = source().replace(tag, edited).replace('\n', "\r\n");
    let site = site().with(Router::new().route("/edited.html", served("edited.html", edited.into())));
    let page = Page::visit(site, "/edited.html").await?;
    page.wait_ready().await?;
    page.click_label(0, Neck).await?;
    let text: String =
        page.script("return document.querySelector('dystonia-explorer').shadowRoot.textContent", &[]).await?;
    assert!(text.contains("112") && text.contains("Dr. A. Name"));
    assert!(!text.contains(First::FindLabel.english()));
    let contact = page.web.find(By::Css("[slot=contact]")).await?;
    assert!(contact.is_displayed().await?);
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_sets_language_list_and_theme() -> WebDriverResult<()> {
    let page = open(&format!("/{PAGE}?lang=es&scheme=consensus2013&theme=dark")).await?;
    // Only what is built in can be spoken.
    let several = tag_attributes().contains(&"languages".to_owned());
    let spoken = if several { "es" } else { "en" };
    println!("?lang=es of this build is spoken as {spoken}");
    page.speaks(spoken).await?;
    let set = "const element = document.querySelector('dystonia-explorer');
        const dx = element.shadowRoot.querySelector('.dx');
        return [element.lang, document.documentElement.lang, dx.dataset.theme,
            String(getComputedStyle(dx).backgroundColor === getComputedStyle(document.body).backgroundColor),
            getComputedStyle(document.documentElement).colorScheme];";
    assert_eq!(page.script::<Vec<String>>(set, &[]).await?, ["es", spoken, "dark", "true", "dark"]);
    page.click_label(0, Eyes).await?;
    let first = page.shown(0).await?.names[0].list.clone();
    page.goto(&format!("/{PAGE}?lang=es&theme=light")).await?;
    page.wait_ready().await?;
    assert_eq!(
        page.script::<Vec<String>>(set, &[]).await?[1..],
        [spoken, "light", "true", "light"].map(str::to_owned)
    );
    page.click_label(0, Eyes).await?;
    assert_ne!(page.shown(0).await?.names[0].list, first);
    if !several {
        let console = page.console().await?;
        assert!(
            console.iter().all(|line| line.contains("lang=") && line.contains("allowed: en")),
            "{console:#?}"
        );
    }
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_sets_nothing_else() -> WebDriverResult<()> {
    let evil = "emergency-number=666&crisis-line=667&reviewed-by=Nobody&hide=types&base-url=https://example.org/\
                &heading-level=4&languages=en+es&regions=eyes&type=meige&share-selection=&loading=lazy&options=x\
                &class=x&style=color:red&onclick=alert(1)&id=x&slot=x&LANG=es&Theme=dark&data-theme=dark";
    let page = open(&format!("/{PAGE}?{evil}#{evil}")).await?;
    let names = "return document.querySelector('dystonia-explorer').getAttributeNames()";
    assert_eq!(page.script::<Vec<String>>(names, &[]).await?, tag_attributes());
    let text = "return document.querySelector('dystonia-explorer').shadowRoot.textContent";
    let text: String = page.script(text, &[]).await?;
    for set in ["666", "667", "Nobody"] {
        assert!(!text.contains(set), "{set} is in: {text}");
    }
    assert!(text.contains(First::NotReviewed.english()) && text.contains(First::Private.english()));
    assert_eq!(page.shown(0).await?.checked, [""; 0]);
    assert!(page.console().await?.is_empty());

    // What the explorer does not know it names, and does not take.
    page.goto(&format!("/{PAGE}?scheme=evil&theme=%22%3E%3Cscript%3E")).await?;
    page.wait_ready().await?;
    let console = page.console().await?;
    assert!(console.len() == 2 && console.iter().all(|line| line.starts_with("WARNING")), "{console:#?}");
    assert!(
        console.iter().any(|line| line.contains("scheme"))
            && console.iter().any(|line| line.contains("theme"))
    );
    page.close().await
}

/// The attributes that the tag has in the file.
fn tag_attributes() -> Vec<String> {
    let page = source();
    let (_, tag) = page.split_once("<dystonia-explorer ").expect("the tag");
    let (tag, _) = tag.split_once('>').expect("its end");
    tag.split("\" ").map(|part| part.split('=').next().unwrap_or_default().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn without_webassembly_the_whole_fallback_is_shown() -> WebDriverResult<()> {
    let site = Site::default().with_policy("script-src 'unsafe-inline'");
    let page = Page::visit_sized(site, &format!("/{PAGE}")).await?;
    let shown = "const [text] = document.querySelector('dystonia-explorer').children;
        return text.checkVisibility({ visibilityProperty: true }) && text.assignedSlot !== null";
    page.wait_for("the fallback", shown).await?;
    if !page.framed {
        offered(&page, Offline::KeepHint).await?;
    }
    let text: String =
        page.script("return document.querySelector('dystonia-explorer').textContent", &[]).await?;
    let types = TypeId::ALL.into_iter().filter(|&id| id != TypeId::None).map(|id| type_name(id).english());
    for part in types.chain([First::Notice.english(), First::Private.english()]) {
        assert!(text.contains(part), "{part}");
    }
    let console = page.console().await?;
    assert!(console.iter().any(|line| line.contains("wasm-unsafe-eval")), "{console:#?}");
    page.resize(320, 640).await?;
    let sideways = "return document.documentElement.scrollWidth > innerWidth";
    assert!(!page.script::<bool>(sideways, &[]).await?);
    page.quit().await
}
