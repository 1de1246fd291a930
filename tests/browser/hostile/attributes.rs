//! Texts in attributes: while the explorer is shown, at its start, on the page around it, and as the folder of its files.

use dystonia_explorer::element::{Read, attribute_names};
use serde_json::json;
use thirtyfour::prelude::*;

use super::{Tried, open, run, works};
use crate::page::Page;

/// Each in an attribute that is followed while the explorer is shown.
#[tokio::test(flavor = "multi_thread")]
async fn in_an_attribute_a_text_is_understood_or_named_in_one_warning() -> WebDriverResult<()> {
    let page = open().await?;
    let script = "const attribute = arguments[1];
        for (const [name, text] of TEXTS) {
            tried.values += 1;
            await timed(name, () => element.setAttribute(attribute, text));
            if (attribute === 'lang' && warned.length && spoken() !== 'en') fault(name, `speaks ${spoken()}`);
            said(name, attribute, ALLOWED[attribute](text));
            look(name);
            if (attribute === 'reviewed-by' && isLine(text)) {
                const notice = element.shadowRoot.querySelector('.dx-notice');
                if (!notice.textContent.includes(trimmed(text).toWellFormed())) fault(name, 'the line is another');
            }
        }
        element.removeAttribute(attribute);
        return tried;";
    let mut all = Tried::default();
    for attribute in attribute_names(Read::Live) {
        all = all.and(run(&page, script, json!(attribute)).await?);
        page.speaks("en").await?;
        works(&page).await?;
    }
    all.check("attributes that are followed");
    page.close().await
}

/// A new element for each: these attributes are read when it is first shown. `base-url` has a test of its own.
#[tokio::test(flavor = "multi_thread")]
async fn an_element_that_starts_with_a_text_it_cannot_use_starts_without_it() -> WebDriverResult<()> {
    let page = open().await?;
    let script = "const [, attributes] = arguments;
        for (const [name, text] of TEXTS) {
            tried.values += 1;
            const fresh = document.createElement('dystonia-explorer');
            warned.length = 0;
            const start = performance.now();
            attributes.forEach((attribute) => fresh.setAttribute(attribute, text));
            document.body.prepend(fresh);
            const ready = await fresh.ready;
            took(name, performance.now() - start);
            tried.calls += attributes.length;
            if (!ready) fault(name, 'not ready');
            const lines = warned.splice(0);
            attributes.forEach((attribute) => {
                const of = (line) => line.startsWith(`dystonia-explorer: ${attribute}=`);
                warned.splice(0, warned.length, ...lines.filter(of));
                said(name, attribute, ALLOWED[attribute](text));
                lines.splice(0, lines.length, ...lines.filter((line) => !of(line)));
            });
            lines.forEach((line) => fault(name, line));
            const wanted = ALLOWED.regions(text) ? REGIONS.filter((id) => ids(text).includes(id)) : [];
            const picked = [...fresh.shadowRoot.querySelectorAll('input[type=checkbox]:checked')].map((box) => box.dataset.region);
            if (picked.join() !== wanted.join()) fault(name, `picked ${picked}`);
            look(name, fresh);
            fresh.remove();
            await turn();
        }
        return tried;";
    let mut attributes = attribute_names(Read::Once);
    attributes.retain(|&name| name != "base-url");
    let tried: Tried = run(&page, script, json!(attributes)).await?;
    works(&page).await?;
    tried.check("attributes that are read once");
    page.close().await
}

/// The language is the nearest around the element, whatever stands there.
#[tokio::test(flavor = "multi_thread")]
async fn whatever_language_the_page_claims_the_explorer_speaks_one_that_it_has() -> WebDriverResult<()> {
    let page = open().await?;
    let script = "for (const [name, text] of TEXTS) {
            tried.values += 1;
            document.documentElement.setAttribute('lang', text);
            element.remove();
            await turn();
            const thrown = await timed(name, () => document.body.append(element));
            await turn();
            if (thrown.length || warned.length) fault(name, thrown.concat(warned).join());
            if (spoken() !== (languageOf(trimmed(text)) || 'en')) fault(name, `speaks ${spoken()}`);
            look(name);
        }
        document.documentElement.setAttribute('lang', 'en');
        element.remove();
        await turn();
        document.body.append(element);
        return tried;";
    let tried: Tried = run(&page, script, json!(null)).await?;
    page.speaks("en").await?;
    works(&page).await?;
    tried.check("the language of the page");
    page.close().await
}

/// Where files cannot be had, the fallback is shown; nothing else is ever run.
#[tokio::test(flavor = "multi_thread")]
async fn from_a_bad_folder_nothing_is_run_and_the_fallback_is_shown() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/bare.html").await?;
    let places = "return TEXTS.flatMap(([name], place) =>
        (/^(address|code|huge: a megabyte of (a letter|slashes|dots)$)/.test(name) ? [place] : []));";
    let places: Vec<usize> = run(&page, places, json!(null)).await?;
    let script = "const [name, text] = TEXTS[arguments[1]];
        document.body.textContent = '';
        let cause = null;
        document.addEventListener('dystonia-error', ({ detail }) => { cause = detail.cause; });
        const explorer = document.createElement('dystonia-explorer');
        explorer.setAttribute('loading', 'eager');
        explorer.setAttribute('base-url', text);
        document.body.append(explorer);
        const start = performance.now();
        await import('/dystonia-explorer.js');
        const ready = await Promise.race([explorer.ready, new Promise((done) => { setTimeout(done, 20000); })]);
        Object.assign(tried, { calls: 1, refused: ready ? 0 : 1, worst: performance.now() - start, slowest: name });
        if (ready === undefined) fault(name, 'neither ready nor not');
        if (ready ? cause : !['network', 'mismatch'].includes(cause)) fault(name, `the cause is ${cause}`);
        if (!ready && explorer.shadowRoot.querySelector('slot') === null) fault(name, 'no fallback');
        const wanted = warned.filter((line) => line.startsWith('dystonia-explorer: base-url='));
        if (wanted.length > 1 || warned.length > wanted.length) fault(name, warned.join());
        if (warned.some((line) => line.length > 1000)) fault(name, 'a warning without an end');
        look(name, explorer);
        return tried;";
    let mut all = Tried::default();
    for place in &places {
        page.goto("/fixtures/far-below.css").await?;
        all = all.and(run(&page, script, json!(place)).await?);
    }
    all.values = all.calls;
    all.check("folders");
    page.quit().await
}
