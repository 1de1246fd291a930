//! The whole job and every feature by keyboard alone. After every step the focus is where it was or where the key leads,
//! and it can be seen.

use dystonia_explorer::content::Offline;
use serde_json::json;
use thirtyfour::prelude::*;

use super::focus::{Focus, focus};
use super::{enter, frame};
use crate::page::Page;
use crate::server::Site;
use crate::states::named;
use crate::take::WATCH;

/// A reader at the keyboard. Counts the steps after which the focus was looked at.
struct Reader<'a> {
    page: &'a Page,
    steps: u32,
}

impl Reader<'_> {
    /// Presses a key; returns what has the focus then, which can be seen.
    async fn key(&mut self, key: Key) -> WebDriverResult<Focus> {
        self.page.keys(key).await?;
        self.look().await
    }

    async fn look(&mut self) -> WebDriverResult<Focus> {
        let focus = focus(self.page).await?.expect("something has the focus");
        focus.check();
        self.steps += 1;
        Ok(focus)
    }

    /// Presses Tab, or Shift and Tab, until something of this name has the focus.
    async fn to(&mut self, name: &str, back: bool) -> WebDriverResult<Focus> {
        for _ in 0..90 {
            let focus = if back { self.back().await? } else { self.key(Key::Tab).await? };
            if focus.what.contains(name) {
                return Ok(focus);
            }
        }
        panic!("no Tab leads to {name}");
    }

    async fn back(&mut self) -> WebDriverResult<Focus> {
        let keys = self.page.web.action_chain().key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift);
        keys.perform().await?;
        self.look().await
    }

    /// Presses a key on what is called so, and the focus stays there.
    async fn press(&mut self, name: &str, key: Key, back: bool) -> WebDriverResult<()> {
        let before = self.to(name, back).await?;
        self.stays(key, &before.what).await
    }

    async fn stays(&mut self, key: Key, name: &str) -> WebDriverResult<()> {
        let after = self.key(key).await?;
        assert!(after.what.contains(name), "the focus went from {name} to {}", after.what);
        Ok(())
    }

    /// How many nodes of the explorer match.
    async fn count(&self, selector: &str) -> WebDriverResult<u32> {
        let count = "return document.querySelector('dystonia-explorer').shadowRoot.querySelectorAll(arguments[0]).length";
        self.page.script(count, &[json!(selector)]).await
    }
}

/// The element on a page with everything: languages to choose from, and a clinic's link.
async fn host() -> WebDriverResult<Page> {
    let page = Page::open("/").await?;
    let set = "const element = document.querySelector('dystonia-explorer');
        element.setAttribute('languages', 'en es ar');
        const link = Object.assign(document.createElement('a'), { href: '#hours', textContent: 'Ask our clinic', slot: 'contact' });
        element.append(link);";
    page.script::<()>(set, &[]).await?;
    Ok(page)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_job() -> WebDriverResult<()> {
    let page = host().await?;
    let mut reader = Reader { page: &page, steps: 0 };

    // In, past the page's own links.
    let skip = reader.key(Key::Tab).await?;
    assert!(skip.what.contains("Skip to the page"), "{skip:?}");
    page.keys(Key::Enter).await?;
    reader.to("Language", false).await?;

    for part in ["Eyes and upper face", "Right arm or hand", "Right leg or foot"] {
        reader.press(part, Key::Space, false).await?;
    }
    let names = page.shown(0).await?.names;
    assert!(names[0].is("Multifocal dystonia", Some("Diffuse: parts that do not touch")), "{names:#?}");

    // The question about one side comes after the parts.
    reader.press("Yes, all on one side", Key::Space, false).await?;
    assert!(page.shown(0).await?.names[1].is("Hemidystonia", None));
    let no = reader.key(Key::Down).await?;
    assert!(no.what.contains("No, or not sure"), "{no:?}");
    assert!(!page.shown(0).await?.names[1].is("Hemidystonia", None));
    reader.key(Key::Up).await?;
    assert!(page.shown(0).await?.names[1].is("Hemidystonia", None));

    // Back to the buttons, which keep the focus also when they have nothing more to do.
    reader.press("Undo", Key::Enter, true).await?;
    assert!(!page.shown(0).await?.names[1].is("Hemidystonia", None));
    reader.press("Start over", Key::Space, true).await?;
    assert!(page.shown(0).await?.checked.is_empty());
    reader.stays(Key::Enter, "Start over").await?;
    reader.press("Undo", Key::Enter, false).await?;
    assert_eq!(page.shown(0).await?.checked.len(), 3);

    // The sources of the answer: open, close by Escape.
    reader.press("Where this comes from", Key::Enter, false).await?;
    assert_eq!(reader.count(".dx-answer [open]").await?, 1);
    reader.key(Key::Tab).await?;
    let summary = reader.key(Key::Escape).await?;
    assert!(summary.what.contains("Where this comes from"), "{summary:?}");
    assert_eq!(reader.count(".dx-answer [open]").await?, 0);

    reader.to("Ask our clinic", false).await?;
    // Escape on what is the page's own closes nothing.
    reader.stays(Key::Escape, "Ask our clinic").await?;

    page.script::<()>(WATCH, &[]).await?;
    reader.press("Print or save", Key::Enter, false).await?;
    page.wait_for("the sheet to be printed", "return window.prints > 0").await?;
    let ended =
        "const frame = document.querySelector('dystonia-explorer').shadowRoot.querySelector('iframe');
        frame.contentWindow.dispatchEvent(new Event('afterprint'));";
    page.script::<()>(ended, &[]).await?;
    assert!(reader.look().await?.what.contains("Print or save"));

    let from = page.web.window().await?;
    reader.to("Open as its own page", false).await?;
    page.keys(Key::Enter).await?;
    let windows = page.web.windows().await?;
    let opened = windows.into_iter().find(|window| *window != from).expect("a new window");
    page.web.switch_to_window(opened).await?;
    page.wait_for("the sheet", "return document.querySelector('h1') !== null").await?;
    page.web.close_window().await?;
    page.web.switch_to_window(from).await?;
    assert!(reader.look().await?.what.contains("Open as its own page"));

    println!("the whole job: the focus was right after {} steps", reader.steps);
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_to_read() -> WebDriverResult<()> {
    let page = host().await?;
    let mut reader = Reader { page: &page, steps: 0 };
    let open = ".dx-disclosure[aria-expanded=true]";

    reader.press("The same day: get care today", Key::Space, false).await?;
    assert_eq!(reader.count(open).await?, 1);
    reader.stays(Key::Escape, "The same day").await?;
    assert_eq!(reader.count(open).await?, 0);

    // The search, which Escape empties.
    reader.to("Find a name or a body word", false).await?;
    page.web.action_chain().send_keys("voice").perform().await?;
    let found = reader.count(".dx-types .dx-disclosure").await?;
    assert!((1..5).contains(&found), "{found}");
    reader.stays(Key::Escape, "Find a name").await?;
    assert!(reader.count(".dx-types .dx-disclosure").await? > 5);
    let empty = "return document.querySelector('dystonia-explorer').shadowRoot.querySelector('#dx-find').value === ''";
    assert!(page.script::<bool>(empty, &[]).await?);
    page.web.action_chain().send_keys("voice").perform().await?;
    reader.press("Laryngeal dystonia", Key::Enter, false).await?;
    assert_eq!(reader.count(open).await?, 1);
    reader.stays(Key::Enter, "Laryngeal dystonia").await?;
    reader.to("Find a name", true).await?;
    reader.stays(Key::Escape, "Find a name").await?;

    // The other list.
    reader.to("Patient-page list", false).await?;
    let other = reader.key(Key::Down).await?;
    assert!(other.what.contains("2013 doctors’ list"), "{other:?}");
    assert_eq!(reader.count("#dx-list-1:checked").await?, 1);
    reader.key(Key::Up).await?;

    // A card: its button, its sources, and the way out of both.
    reader.press("Meige syndrome", Key::Enter, false).await?;
    reader.press("Show on the figure", Key::Enter, false).await?;
    assert_eq!(page.shown(0).await?.checked, ["eyes", "mouth"]);
    reader.press("Where this comes from", Key::Enter, false).await?;
    reader.key(Key::Tab).await?;
    let summary = reader.key(Key::Escape).await?;
    assert!(summary.what.contains("Where this comes from"), "{summary:?}");
    assert_eq!((reader.count(".dx-types [open]").await?, reader.count(open).await?), (0, 1));
    let button = reader.key(Key::Escape).await?;
    assert!(button.what.contains("Meige syndrome"), "{button:?}");
    assert_eq!(reader.count(open).await?, 0);
    reader.stays(Key::Escape, "Meige syndrome").await?;

    for card in ["Two lists explained", "What dystonia is"] {
        reader.press(card, Key::Enter, false).await?;
    }
    assert_eq!(reader.count(open).await?, 2);
    reader.press("All sources", Key::Enter, false).await?;
    assert_eq!(reader.count(".dx-all-sources [open]").await?, 1);
    let source = reader.key(Key::Tab).await?;
    assert!(source.what.starts_with("a "), "{source:?}");

    println!("everything to read: the focus was right after {} steps", reader.steps);
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_language_menu() -> WebDriverResult<()> {
    let page = host().await?;
    let mut reader = Reader { page: &page, steps: 0 };
    reader.to("Language", false).await?;
    page.keys(Key::Down).await?;
    page.speaks("es").await?;
    let menu = reader.look().await?;
    assert!(menu.what.contains("Idioma") || menu.what.contains("español"), "{menu:?}");
    page.keys(Key::Down).await?;
    page.speaks("ar").await?;
    reader.look().await?;
    page.close().await
}

/// The page of its own, and its offer to keep it.
#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_its_own() -> WebDriverResult<()> {
    let page = Page::visit(Site::default().with_policy(""), "/dystonia-explorer.html").await?;
    page.wait_ready().await?;
    let says = |text: Offline| {
        format!(
            "return document.querySelector('footer [role=status]').textContent === {}",
            json!(text.english())
        )
    };
    page.wait_for("the offer", &says(Offline::KeepHint)).await?;
    let mut reader = Reader { page: &page, steps: 0 };
    reader.press("Eyes and upper face", Key::Space, false).await?;
    reader.press("Keep for offline use", Key::Enter, false).await?;
    page.wait_for("it to be kept", &says(Offline::Kept)).await?;
    assert!(reader.look().await?.what.contains("Remove"));
    page.keys(Key::Space).await?;
    page.wait_for("it to be removed", &says(Offline::Removed)).await?;
    assert!(reader.look().await?.what.contains("Keep for offline use"));
    page.close().await
}

/// Tab leads once through everything there is, in the order of the page, and out at its end; Shift and Tab the same way
/// back.
#[tokio::test(flavor = "multi_thread")]
async fn tab_goes_through_everything_in_order_and_out() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    for name in ["empty", "one side asked", "sources open", "type open", "arabic", "search"] {
        enter(&page, named(name)).await?;
        println!("{name}: {} stops", walk(&page, name.starts_with("arabic")).await?);
    }
    page.close().await?;

    let page = frame::open().await?;
    for name in ["one side asked", "type open", "arabic"] {
        frame::load(&page, "/", (320, 640)).await?;
        named(name).enter(&page).await?;
        println!("{name}, 320 px: {} stops", walk(&page, name.starts_with("arabic")).await?);
    }
    page.close().await
}

async fn walk(page: &Page, rtl: bool) -> WebDriverResult<usize> {
    // From the start of the page, wherever the reader clicked before.
    let start =
        "document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex');";
    page.script::<()>(start, &[]).await?;
    let mut reader = Reader { page, steps: 0 };
    let mut path = vec![reader.key(Key::Tab).await?];
    while path[path.len() - 1].place + 1 < path[0].of {
        let next = reader.key(Key::Tab).await?;
        // Around the explorer the page goes from left to right.
        next.follows(&path[path.len() - 1], rtl && next.place > 6);
        path.push(next);
    }
    for place in path.iter().rev().skip(1) {
        let back = reader.back().await?;
        assert!(
            back.place == place.place || back.what.starts_with("input[radio]"),
            "{} instead of {}",
            back.what,
            place.what
        );
    }
    Ok(path.len())
}
