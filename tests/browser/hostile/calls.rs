//! Values in calls of the JavaScript API, texts in the search field, and markup in a pack.

use dystonia_explorer::content::every_entry;
use dystonia_explorer::domain::Region::Neck;
use serde_json::json;
use thirtyfour::prelude::*;

use super::{Tried, open, run, works};
use crate::page::Page;
use crate::server::{Site, built, rebuilt};

/// Each bad call throws an error that names what is wrong, and the next one is right.
#[tokio::test(flavor = "multi_thread")]
async fn classify_and_taxonomy_answer_any_value_or_refuse_it_by_name() -> WebDriverResult<()> {
    let page = open().await?;
    let script = "const core = await import('/dystonia-explorer-core.js');
        await core.default();
        const calls = [
            ['regions', (value) => core.classify(value), ['regions', 'region ']],
            ['an entry of regions', (value) => core.classify([value]), ['region ']],
            ['options', (value) => core.classify(['neck'], value), ['options', 'scheme', 'oneSide']],
            ['scheme', (value) => core.classify(['neck'], { scheme: value }), ['scheme']],
            ['oneSide', (value) => core.classify(['neck'], { oneSide: value }), ['oneSide']],
            ['the taxonomy', (value) => core.taxonomy(value), ['scheme']],
        ];
        for (const [name, value] of NASTY) {
            tried.values += 1;
            for (const [what, call, fields] of calls) {
                const thrown = await timed(`${what}, ${name}`, () => { call(value); });
                if (thrown.length) {
                    tried.refused += 1;
                    if (!names(thrown[0], fields)) fault(name, `${what}: throws ${thrown[0]}`);
                    else if (thrown[0].message.length > 1000) fault(name, `${what}: a message without an end`);
                }
                if (warned.length) fault(name, warned[0]);
                if (core.classify(['neck']).type !== 'cervical') fault(name, `${what}: the next answer is wrong`);
            }
            look(name);
        }
        return tried;";
    let tried: Tried = run(&page, script, json!(null)).await?;
    works(&page).await?;
    tried.check("classify and taxonomy");
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_searched_for_is_only_ever_text() -> WebDriverResult<()> {
    let page = open().await?;
    let script = "const root = element.shadowRoot;
        const field = root.querySelector('#dx-find');
        for (const [name, text] of TEXTS) {
            tried.values += 1;
            field.value = text;
            const typed = field.value;
            const thrown = await timed(name, () => field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })));
            if (thrown.length || warned.length) fault(name, thrown.concat(warned).join());
            if (field !== root.querySelector('#dx-find')) fault(name, 'the field is another');
            const kept = [...typed.toWellFormed()].slice(0, 60).join('');
            if (field.value.toWellFormed() !== kept) fault(name, `the field holds ${field.value}`);
            const nothing = root.querySelector('.dx-nothing');
            if (nothing && (nothing.children.length || !nothing.textContent.includes(trimmed(kept)))) fault(name, nothing.innerHTML);
            const status = root.querySelector('[role=status]');
            if (status.children.length || status.textContent.length > 200) fault(name, status.textContent);
            look(name);
        }
        field.value = '';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return tried;";
    let tried: Tried = run(&page, script, json!(null)).await?;
    works(&page).await?;
    tried.check("the search field");
    page.close().await
}

/// A pack whose every text is markup, and whose hash is right.
#[tokio::test(flavor = "multi_thread")]
async fn a_pack_full_of_markup_shows_it_as_text() -> WebDriverResult<()> {
    const MARKUP: &str = "<img src=x onerror=window.hit=1><script>window.hit=1</script>&lt;";
    // After the build, the style of the sheet, and what a pack says of itself.
    const HEAD: usize = 6;
    let mut lines: Vec<String> = serde_json::from_slice(&built("locale/es.json"))?;
    let count = every_entry().len();
    for line in &mut lines[HEAD..HEAD + count] {
        line.insert_str(0, MARKUP);
    }
    let pack = json!(lines).to_string();
    let pages = axum::Router::new().nest("/pack", rebuilt(&[("locale/es.json", pack.as_bytes())]));
    let page = Page::visit(Site::default().with(pages), "/pack/index.html").await?;
    page.wait_ready().await?;
    page.speak(Some("es"), "es").await?;
    page.click_label(0, Neck).await?;
    let shown = page.shown(0).await?;
    assert_eq!(shown.checked, ["neck"]);
    assert!(shown.names[0].group.starts_with(MARKUP), "{shown:?}");
    let script = "dispatchEvent(new Event('beforeprint'));
        await turn();
        look('a pack', element);
        tried.values = element.shadowRoot.textContent.split(arguments[1]).length - 1;
        tried.calls = tried.values;
        return tried;";
    let tried: Tried = run(&page, script, json!(MARKUP)).await?;
    assert!(tried.values > 100, "{} texts hold the markup", tried.values);
    tried.check("a pack full of markup");
    page.close().await
}
