//! Values of every kind in the `options` object: what cannot be read is refused by name in one warning, and throws nothing
//! into the page; the other options are set.

use serde_json::json;
use thirtyfour::prelude::*;

use super::{Tried, open, run, works};
use crate::page::Page;

#[tokio::test(flavor = "multi_thread")]
async fn as_an_option_any_value_is_understood_or_refused_by_name() -> WebDriverResult<()> {
    let page = open().await?;
    let script = "const [, [option, attribute]] = arguments;
        for (const [name, value] of NASTY) {
            tried.values += 1;
            const thrown = await timed(`${option}, ${name}`, () => { element.options = { [option]: value }; });
            if (thrown.length) fault(name, `${option}: throws`);
            if (warned.some((line) => line.startsWith(`dystonia-explorer: option ${option} `))) {
                tried.refused += 1;
                if (warned.length > 1) fault(name, warned.join());
            } else {
                const text = element.getAttribute(attribute);
                said(name, attribute, text === null || !element.constructor.observedAttributes.includes(attribute)
                    || ALLOWED[attribute](text));
            }
            look(name);
        }
        element.removeAttribute(attribute);
        return tried;";
    let mut all = Tried::default();
    // What becomes of a value is one code for all; what becomes of a text is tested by attribute.
    for (option, attribute) in [
        ("scheme", "scheme"),
        ("headingLevel", "heading-level"),
        ("hide", "hide"),
        ("reviewedBy", "reviewed-by"),
        ("languages", "languages"),
        ("regions", "regions"),
    ] {
        all = all.and(run(&page, script, json!([option, attribute])).await?);
        page.speaks("en").await?;
        works(&page).await?;
    }
    all.check("options");
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn as_all_options_any_value_is_understood_or_refused_in_one_line() -> WebDriverResult<()> {
    let page = open().await?;
    let script = "const live = /^dystonia-explorer: (scheme|theme|heading-level|hide|lang|languages|reviewed-by|[a-z]+-(number|line))=/;
        for (const [name, value] of NASTY) {
            tried.values += 1;
            const thrown = await timed(name, () => { element.options = value; });
            if (thrown.length) fault(name, 'throws');
            if (warned.length) tried.refused += 1;
            const ours = warned.filter((line) => line.startsWith('dystonia-explorer: option '));
            if (ours.length > 1) fault(name, 'more than one line about options');
            warned.forEach((line) => {
                if (!ours.includes(line) && !live.test(line)) fault(name, line);
                if (line.length > 1000) fault(name, 'a warning without an end');
            });
            look(name);
            element.getAttributeNames().forEach((attribute) => element.removeAttribute(attribute));
            await turn();
        }
        return tried;";
    let tried: Tried = run(&page, script, json!(null)).await?;
    page.speaks("en").await?;
    works(&page).await?;
    tried.check("all options");
    page.close().await
}

/// One bad value keeps no good one out.
#[tokio::test(flavor = "multi_thread")]
async fn good_options_among_bad_ones_are_set() -> WebDriverResult<()> {
    let page = open().await?;
    let script =
        "element.options = { get theme() { throw new Error('mine'); }, headingLevel: 3, colour: 'red' };
        return [warned, element.getAttribute('heading-level')];";
    let (warned, level): (Vec<String>, String) = run(&page, script, json!(null)).await?;
    assert_eq!(level, "3");
    assert_eq!(warned.len(), 1);
    assert!(
        warned[0]
            .starts_with("dystonia-explorer: option theme, colour cannot be used; allowed: scheme, theme"),
        "{warned:?}"
    );
    page.close().await
}

/// As frameworks do that set properties before the script has come: the element takes them when it is made.
#[tokio::test(flavor = "multi_thread")]
async fn options_that_were_there_before_the_script_leave_no_element_broken() -> WebDriverResult<()> {
    let page = Page::open_raw("/fixtures/far-below.css").await?;
    let script = "document.body.textContent = '';
        const early = NASTY.filter(([, value]) => typeof value !== 'string').map(([name, value]) => {
            const explorer = document.createElement('dystonia-explorer');
            explorer.setAttribute('loading', 'eager');
            explorer.options = value;
            document.body.append(explorer);
            return [name, explorer];
        });
        await import('/dystonia-explorer.js');
        const late = new Promise((done) => { setTimeout(done, 60000, 'never'); });
        for (const [name, explorer] of early) {
            tried.values += 1;
            tried.calls += 1;
            const ready = await Promise.race([explorer.ready, late]);
            if (ready !== true) fault(name, `ready: ${ready}`);
            else look(name, explorer);
        }
        tried.refused = warned.length;
        return tried;";
    run::<Tried>(&page, script, json!(null)).await?.check("options before the script");
    page.close().await
}
