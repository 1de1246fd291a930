//! What a hostile or careless page passes in: each value is taken or refused by name, in bounded time; the explorer works
//! on, and data is never more than text. The values are in `tests/fixtures/nasty.js`.

mod attributes;
mod calls;
mod options;

use std::collections::BTreeMap;

use dystonia_explorer::domain::Region::Neck;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::languages::tags;
use crate::page::Page;

/// The most that one call may take with what is drawn after it, in milliseconds: also with a megabyte, on a machine that
/// does ten other things. What grows with the square of a megabyte takes minutes.
const BOUND: u32 = 5_000;

/// What became of some values.
#[derive(Debug, Default, Deserialize)]
struct Tried {
    values: u32,
    calls: u32,
    refused: u32,
    worst: f64,
    slowest: String,
    /// What was wrong, and with which values.
    faults: BTreeMap<String, Vec<String>>,
}

impl Tried {
    /// These and others.
    fn and(mut self, other: Self) -> Self {
        self.values = self.values.max(other.values);
        self.calls += other.calls;
        self.refused += other.refused;
        if other.worst > self.worst {
            (self.worst, self.slowest) = (other.worst, other.slowest);
        }
        for (what, names) in other.faults {
            self.faults.entry(what).or_default().extend(names);
        }
        self
    }

    /// Prints the figures; fails if anything was wrong.
    fn check(&self, what: &str) {
        println!(
            "{what}: {} values, {} calls, {} refused; the worst took {:.0} ms ({})",
            self.values, self.calls, self.refused, self.worst, self.slowest
        );
        for (fault, names) in &self.faults {
            println!("  {fault}: {} times, as with {}", names.len(), names[..names.len().min(4)].join("; "));
        }
        assert!(self.values > 0 && self.faults.is_empty(), "{what}: {} faults", self.faults.len());
    }
}

/// Runs a script with the tools; its own argument is `arguments[1]`.
async fn run<T: DeserializeOwned>(page: &Page, script: &str, argument: Value) -> WebDriverResult<T> {
    page.awaited(&format!("{}{script}", include_str!("tools.js")), &[json!(BOUND), argument, json!(tags())])
        .await
}

/// A page with one explorer that has the words of every language.
async fn open() -> WebDriverResult<Page> {
    let page = Page::open("/fixtures/bare.html").await?;
    let listen = "window.ended = 0;
        document.addEventListener('dystonia-error', () => { window.ended += 1; });";
    page.script::<()>(listen, &[]).await?;
    for tag in tags() {
        page.speak(Some(&tag), &tag).await?;
    }
    page.speak(None, "en").await?;
    Ok(page)
}

/// The explorer works as if nothing had been, and no fault was told.
async fn works(page: &Page) -> WebDriverResult<()> {
    page.click_label(0, Neck).await?;
    let shown = page.shown(0).await?;
    assert_eq!(shown.checked, ["neck"]);
    assert!(shown.names[0].is("Focal dystonia", Some("Cervical dystonia")), "{shown:?}");
    page.press(0, "Start over").await?;
    assert!(page.shown(0).await?.names.is_empty());
    assert_eq!(page.script::<u32>("return window.ended", &[]).await?, 0, "the module has ended");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn there_are_at_least_two_hundred_values_and_none_is_there_twice() -> WebDriverResult<()> {
    let page = open().await?;
    let count = "return [NASTY.length, TEXTS.length, new Set(NASTY.map(([name]) => name)).size,
        new Set(NASTY.map(([, value]) => value)).size];";
    let (all, texts, names, distinct): (usize, usize, usize, usize) = run(&page, count, json!(null)).await?;
    println!("{all} values, {texts} of them texts");
    assert!(all >= 200 && names == all && distinct == all, "{names} names, {distinct} distinct");
    page.close().await
}
