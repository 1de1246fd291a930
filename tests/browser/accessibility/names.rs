//! Role and name of every control as the browser computes them: what is seen is what is called, by voice too; each name
//! makes sense alone and is there once in its part of the page. And: ids, and the language of foreign words.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::http::Method;
use serde::Deserialize;
use serde_json::Value;
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::prelude::*;

use super::enter;
use crate::page::Page;
use crate::states::named;

/// A WebDriver command that thirtyfour has no method for: what the browser computes of a node.
#[derive(Debug)]
struct Computed(String);

impl ExtensionCommand for Computed {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> Method {
        Method::GET
    }

    fn endpoint(&self) -> Arc<str> {
        self.0.as_str().into()
    }
}

async fn computed(page: &Page, node: &WebElement, what: &str) -> WebDriverResult<String> {
    let command = Computed(format!("/element/{}/computed{what}", node.element_id()));
    page.web.cmd(Command::ExtensionCommand(Box::new(command))).await?.value()
}

/// What is seen of a control.
#[derive(Debug, Deserialize)]
struct Seen {
    kind: String,
    label: String,
    link: Option<String>,
    /// The part of the page that it is in.
    section: String,
}

const CONTROLS: &str = "[...document.querySelectorAll('dystonia-explorer')].flatMap(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('a[href], button, input, select, summary')].filter((node) => node.checkVisibility()))";

const SEEN: &str = r".map((node) => {
    const [label] = node.labels || [];
    const text = (of) => [...of.childNodes].map((child) => (child.localName === 'select' || child.className === 'dx-only-heard' ? '' : child.textContent)).join('');
    return {
        kind: node.localName === 'input' ? node.type : node.localName,
        label: text(label || node).replace(/\s+/g, ' ').trim(),
        link: node.href || null,
        section: (node.closest('section') || {}).className || '',
    };
})";

/// What each kind may be called; drivers have several words for the label of `<details>`.
fn roles(kind: &str) -> &'static [&'static str] {
    match kind {
        "a" => &["link"],
        "button" => &["button"],
        "checkbox" => &["checkbox"],
        "radio" => &["radio"],
        "search" => &["searchbox"],
        "select" => &["combobox", "listbox", "button"],
        "summary" => &["button", "DisclosureTriangle", "summary", "generic", "none", ""],
        _ => &[],
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_control_is_called_what_it_says_and_by_a_name_of_its_own() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    let mut checked = 0;
    for name in [
        "one side asked",
        "type open",
        "example shown",
        "two lists open",
        "sources open",
        "search",
        "arabic type open",
    ] {
        enter(&page, named(name)).await?;
        let menu = "document.querySelector('dystonia-explorer').setAttribute('languages', 'en es ar')";
        page.script::<()>(menu, &[]).await?;
        let nodes = page.web.execute(format!("return {CONTROLS}"), vec![]).await?.elements()?;
        let seen: Vec<Seen> = page.script(&format!("return {CONTROLS}{SEEN}"), &[]).await?;
        let mut names: BTreeMap<(String, String, String), Vec<Option<String>>> = BTreeMap::new();
        for (node, seen) in nodes.iter().zip(seen) {
            let role = computed(&page, node, "role").await?;
            let label = computed(&page, node, "label").await?;
            let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
            // Marks of direction are no words.
            let [label, shown] = [&label, &seen.label].map(|text| text.replace(['\u{2068}', '\u{2069}'], ""));
            // Firefox counts the sign before a summary among its words.
            let label = label.trim_start_matches(['▸', '▾', '◂', ' ']).to_owned();
            assert!(roles(&seen.kind).contains(&role.as_str()), "{name}: {seen:?} is a {role}");
            assert!(!shown.is_empty() && label.starts_with(&shown), "{name}: {seen:?} is called “{label}”");
            names.entry((seen.section, seen.kind, label)).or_default().push(seen.link);
            checked += 1;
        }
        for ((section, kind, label), links) in names {
            let same = links.windows(2).all(|pair| pair[0].is_some() && pair[0] == pair[1]);
            assert!(same, "{name}, {section}: {} of {kind} are called “{label}”", links.len());
        }
    }
    println!("controls whose role and name are right: {checked}");
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn ids_are_unique_and_lead_to_what_they_name() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/two-elements.html").await?;
    for element in [0, 1] {
        page.press(element, "Two lists explained").await?;
        page.click_label(element, dystonia_explorer::domain::Region::Neck).await?;
    }
    let faults = "return [...document.querySelectorAll('dystonia-explorer')].flatMap(({ shadowRoot }) => {
        const ids = [...shadowRoot.querySelectorAll('[id]')].map(({ id }) => id);
        const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
        const lost = ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls'].flatMap((name) =>
            [...shadowRoot.querySelectorAll(`[${name}]`)].flatMap((node) => node.getAttribute(name).split(' '))
                .filter((id) => !ids.includes(id)));
        return [...twice, ...lost, ...(ids.length > 20 ? [] : ['too few'])];
    })";
    assert_eq!(page.script::<Vec<String>>(faults, &[]).await?, [""; 0]);
    page.close().await
}

/// Words in other letters than the page's stand in an element that says their language.
#[tokio::test(flavor = "multi_thread")]
async fn foreign_words_say_their_language() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    let menu = "document.querySelector('dystonia-explorer').setAttribute('languages', 'en es ar')";
    page.script::<()>(menu, &[]).await?;
    page.speak(Some("ar"), "ar").await?;
    let open = "const root = document.querySelector('dystonia-explorer').shadowRoot;
        root.querySelector('[data-region=neck]:is(input)').click();
        root.querySelectorAll('.dx-disclosure').forEach((button) => button.click());";
    page.script::<()>(open, &[]).await?;
    let faults = r"const root = document.querySelector('dystonia-explorer').shadowRoot;
        root.querySelectorAll('details').forEach((node) => { node.open = true; });
        const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const found = [];
        let english = 0;
        while (texts.nextNode()) {
            const { data, parentElement: node } = texts.currentNode;
            const { lang } = node.closest('[lang]');
            if (lang === 'en') english += 1;
            if (lang === 'ar' && /[a-z]{2,}\s+[a-z]{2,}/i.test(data)) found.push(data);
            if (lang !== 'ar' && /[\u0621-\u064a]/.test(data) && node.localName !== 'option') found.push(data);
        }
        const menu = [...root.querySelectorAll('option')].every((option) => option.lang === option.value);
        const inSheet = [...root.querySelectorAll('.dx-sources li > *')].every((node) => node.lang === 'en');
        return [found, english, menu && inSheet];";
    let (found, english, menu): (Vec<String>, u32, bool) = page.script(faults, &[]).await?;
    assert!(found.is_empty(), "{found:#?}");
    assert!(english > 20 && menu, "{english}");
    println!("{english} English citations on the Arabic page say so");
    page.close().await
}
