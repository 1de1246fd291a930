//! axe-core finds nothing wrong, in any state, on any page that is released. It is of the version that
//! `tests/fixtures/axe` pins, and fetched by npm; `DX_AXE` names a file of it that is here already.

use std::collections::BTreeMap;
use std::env;
use std::path::Path;

use axum::Router;
use axum::routing::get;
use dystonia_explorer::domain::Region::*;
use serde::Deserialize;
use serde_json::json;
use thirtyfour::prelude::*;
use tokio::process::Command;
use tokio::sync::OnceCell;

use super::{enter, frame, text};
use crate::engine::limits::needs;
use crate::languages::tags;
use crate::page::Page;
use crate::server::Site;
use crate::states::{STATES, named};
use crate::trap;

/// All rules of these; none is switched off.
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// Frames are looked at from inside. Of what holds, one example is enough.
const RUN: &str = "return axe.run(document.querySelector(arguments[1]), {
        runOnly: { type: 'tag', values: arguments[0] }, resultTypes: ['violations', 'incomplete'], iframes: false,
    }).then(({ passes, violations, incomplete }) => {
        const faults = (rules) => rules.flatMap(({ id, impact, help, nodes }) => nodes.map(({ target, any, all, none }) => [
            id, `${impact}: ${help}: ${target.flat().join(' > ')}: ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`,
        ]));
        return { passes: passes.length, violations: faults(violations), incomplete: faults(incomplete) };
    });";

/// What was found: a rule and where, for each place.
#[derive(Debug, Deserialize)]
struct Found {
    passes: u32,
    violations: Vec<(String, String)>,
    incomplete: Vec<(String, String)>,
}

/// The sums of all that was looked at.
#[derive(Debug, Default)]
struct Sums {
    states: u32,
    texts: u32,
    passes: u32,
    violations: Vec<String>,
    incomplete: BTreeMap<String, u32>,
}

/// The script, fetched once for all tests.
async fn source() -> &'static str {
    static SOURCE: OnceCell<String> = OnceCell::const_new();
    let read = async || {
        let file = match env::var("DX_AXE") {
            Ok(file) => file.into(),
            Err(_) => install().await,
        };
        std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    };
    SOURCE.get_or_init(read).await
}

/// Installs what the lock file names, unless it is there.
async fn install() -> std::path::PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join("target/npm-tests/axe");
    let file = folder.join("node_modules/axe-core/axe.min.js");
    std::fs::create_dir_all(&folder).expect("a folder for axe");
    let mut same = file.exists();
    for name in ["package.json", "package-lock.json"] {
        let wanted = std::fs::read(root.join("tests/fixtures/axe").join(name)).expect("the pinned version");
        same &= std::fs::read(folder.join(name)).is_ok_and(|found| found == wanted);
        std::fs::write(folder.join(name), wanted).expect("a copy");
    }
    if !same {
        let npm = Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts"])
            .current_dir(&folder)
            .output()
            .await
            .unwrap_or_else(|error| panic!("npm does not start, Node 20 with npm is needed: {error}"));
        assert!(npm.status.success(), "npm ci: {}", String::from_utf8_lossy(&npm.stderr));
    }
    file
}

impl Sums {
    /// Looks at the page as it is now.
    async fn look(&mut self, page: &Page, what: &str) -> WebDriverResult<()> {
        self.look_at(page, what, "html").await
    }

    /// Looks at the first of these nodes: what is around an element is its page's.
    async fn look_at(&mut self, page: &Page, what: &str, node: &str) -> WebDriverResult<()> {
        if !page.script::<bool>("return typeof window.axe === 'object'", &[]).await? {
            page.script::<()>(source().await, &[]).await?;
        }
        let found: Found = page.script(RUN, &[json!(TAGS), json!(node)]).await?;
        let mut unsure: Vec<_> = found.incomplete.iter().map(|(rule, _)| rule.as_str()).collect();
        unsure.dedup();
        println!(
            "{what}: {} rules hold, {} violations, {} not decided {unsure:?}",
            found.passes,
            found.violations.len(),
            found.incomplete.len()
        );
        if env::var_os("DX_AXE_ALL").is_some() {
            found.incomplete.iter().for_each(|(rule, place)| println!("    {rule}: {place}"));
        }
        let mut rules = BTreeMap::<_, Vec<_>>::new();
        for (rule, place) in found.violations {
            rules.entry(rule).or_default().push(place);
        }
        for (rule, places) in rules {
            let first = places.iter().take(3).map(String::as_str).collect::<Vec<_>>().join("\n    ");
            self.violations.push(format!("{what}: {rule}, {} places:\n    {first}", places.len()));
        }
        for (rule, _) in found.incomplete {
            *self.incomplete.entry(rule).or_default() += 1;
        }
        self.states += 1;
        self.passes += found.passes;
        self.texts += text::can_be_read(page, what).await?;
        Ok(())
    }

    /// Nothing was violated; and what axe could not decide is what other tests measure.
    fn finish(&self, what: &str) {
        println!(
            "{what}: {} states, {} rules held, {} violations, not decided: {:?}; {} texts can be read",
            self.states,
            self.passes,
            self.violations.len(),
            self.incomplete,
            self.texts
        );
        assert!(self.violations.is_empty(), "{}", self.violations.join("\n"));
        // Contrast is measured in text.rs, wherever axe cannot tell; frames are looked at from inside.
        let known = ["color-contrast", "frame-tested"];
        assert!(self.incomplete.keys().all(|rule| known.contains(&rule.as_str())), "{:?}", self.incomplete);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_state_of_the_example_page() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    let mut sums = Sums::default();
    for state in STATES {
        enter(&page, state).await?;
        sums.look(&page, state.name).await?;
    }
    let open = "document.querySelector('details.try').open = true";
    enter(&page, named("empty")).await?;
    page.script::<()>(open, &[]).await?;
    sums.look(&page, "what the example page sets").await?;
    sums.finish("the example page");
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_and_every_language() -> WebDriverResult<()> {
    let page = frame::open().await?;
    let mut sums = Sums::default();
    for name in [
        "empty",
        "one side asked",
        "legs differ",
        "type open",
        "search",
        "arabic",
        "arabic type open",
        "dark",
    ] {
        frame::load(&page, "/", (320, 640)).await?;
        named(name).enter(&page).await?;
        sums.look(&page, &format!("{name}, 320 px")).await?;
    }
    frame::load(&page, "/", (320, 256)).await?;
    named("hemidystonia").enter(&page).await?;
    sums.look(&page, "hemidystonia, 400 %").await?;
    sums.finish("narrow windows");
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn forced_colours() -> WebDriverResult<()> {
    needs!(ForcedColours);
    let page = Page::open_for(&[("forced-colors", "active")], "/").await?;
    let mut sums = Sums::default();
    for name in ["empty", "one side asked", "hemidystonia", "type open", "dark"] {
        enter(&page, named(name)).await?;
        sums.look(&page, &format!("{name}, forced colours")).await?;
    }
    sums.finish("forced colours");
    page.close().await
}

/// The page of its own, in a window and in a frame, in light and dark, and where WebAssembly is forbidden.
#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_its_own() -> WebDriverResult<()> {
    const PAGE: &str = "/dystonia-explorer.html";
    let mut sums = Sums::default();
    let page = Page::visit(Site::default().with_policy(""), PAGE).await?;
    for parameters in ["", "?theme=dark"] {
        page.goto(&format!("{PAGE}{parameters}")).await?;
        page.wait_ready().await?;
        page.wait_for("the offer", "return document.querySelector('footer').checkVisibility()").await?;
        sums.look(&page, &format!("the page of its own{parameters}")).await?;
        page.click_label(0, ArmLeft).await?;
        page.click_label(0, LegLeft).await?;
        sums.look(&page, &format!("the page of its own{parameters}, picked")).await?;
    }
    page.close().await?;

    let page = frame::open_on(Site::default().with_policy("")).await?;
    frame::load(&page, PAGE, (640, 900)).await?;
    sums.look(&page, "the page of its own in a frame").await?;
    page.web.enter_default_frame().await?;
    sums.look(&page, "the page around the frame").await?;
    page.close().await?;

    let page = Page::visit(Site::default().with_policy("script-src 'unsafe-inline'"), PAGE).await?;
    let shown = "const [text] = document.querySelector('dystonia-explorer').children;
        return text.checkVisibility({ visibilityProperty: true }) && document.querySelector('footer').checkVisibility()";
    page.wait_for("the fallback", shown).await?;
    sums.look(&page, "the page of its own, where it cannot run").await?;
    let all = "for (const details of document.querySelectorAll('details')) details.open = true";
    page.script::<()>(all, &[]).await?;
    sums.look(&page, "the same, all open").await?;
    sums.finish("the page of its own");
    page.quit().await
}

/// The style sheet that docs/embedding.md asks for.
fn documented_style() -> &'static str {
    let (_, text) = include_str!("../../../docs/embedding.md")
        .split_once("## The text inside the tag")
        .expect("its section");
    let (_, style) = text.split_once("```css").expect("a style sheet");
    style.split_once("```").expect("its end").0
}

/// What stands inside the tag: pasted into a plain page, in each language; and shown after a failure.
#[tokio::test(flavor = "multi_thread")]
async fn the_static_pages_and_a_failure() -> WebDriverResult<()> {
    let static_page = |tag: &str| {
        let fallback = crate::server::built(&format!("fallback/{tag}.html"));
        let fallback = String::from_utf8(fallback).expect("text");
        let rtl = fallback.starts_with(&format!("<div lang=\"{tag}\" dir=\"rtl\""));
        let direction = if rtl { "rtl" } else { "ltr" };
        let html = format!(
            "<!DOCTYPE html><html lang='{tag}' dir='{direction}'><title>A clinic</title><link rel='icon' href='/icon.svg'><link rel='stylesheet' href='/static/style.css'><main><h1>A clinic</h1><dystonia-explorer>{fallback}</dystonia-explorer></main></html>"
        );
        crate::server::served("static.html", html.into())
    };
    let style = get(async || ([("content-type", "text/css")], documented_style()));
    let pages = tags().iter().fold(Router::new().route("/static/style.css", style), |pages, tag| {
        pages.route(&format!("/static/{tag}"), static_page(tag))
    });
    let page = Page::visit(Site::default().with(pages), "/static/en").await?;
    let mut sums = Sums::default();
    for tag in tags() {
        page.goto(&format!("/static/{tag}")).await?;
        sums.look(&page, &format!("the static page, {tag}")).await?;
        let all = "for (const details of document.querySelectorAll('details')) details.open = true";
        page.script::<()>(all, &[]).await?;
        sums.look(&page, &format!("the static page, {tag}, all open")).await?;
    }
    page.close().await?;

    // Without WebAssembly it says once why, and shows what stands inside the tag.
    let page =
        Page::visit(Site::default().with_policy("script-src 'self'"), "/fixtures/cannot-run.html").await?;
    let settled = "return document.querySelector('dystonia-explorer').ready.then((shown) => shown === false)";
    page.wait_for("the failure", settled).await?;
    sums.look(&page, "after a failure").await?;
    page.quit().await?;

    let page = Page::visit(trap::site(), trap::PAGE).await?;
    page.wait_ready().await?;
    page.script::<()>(trap::TRAP, &[]).await?;
    sums.look(&page, "after a fault, in English and in Spanish").await?;
    sums.finish("without the explorer");
    page.quit().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sheet_and_the_host_pages() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    let mut sums = Sums::default();
    for name in ["hemidystonia", "legs differ"] {
        enter(&page, named(name)).await?;
        let from = page.open_sheet().await?;
        sums.look(&page, &format!("the sheet of {name}")).await?;
        page.web.close_window().await?;
        page.web.switch_to_window(from).await?;
    }
    page.goto("/fixtures/two-elements.html").await?;
    page.wait_ready().await?;
    sums.look(&page, "two elements").await?;
    for fixture in ["bare", "languages", "options", "shared", "hostile"] {
        page.goto(&format!("/fixtures/{fixture}.html")).await?;
        page.wait_ready().await?;
        sums.look_at(&page, &format!("the element in {fixture}.html"), "dystonia-explorer").await?;
    }
    sums.finish("sheets and host pages");
    page.close().await
}
