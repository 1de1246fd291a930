//! What a page sets and asks: attributes, the options object, methods, events, slots.

use dystonia_explorer::domain::Region::*;
use dystonia_explorer::element::ATTRIBUTES;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::languages::tags;
use crate::page::{Page, ids};

const ROOT: &str = "document.querySelector('dystonia-explorer').shadowRoot";

#[tokio::test(flavor = "multi_thread")]
async fn the_tag_decides_what_is_shown_from_the_start() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/options.html").await?;
    let shown = page.shown(0).await?;
    assert_eq!(shown.checked, ids(&[Eyes, Mouth]));
    assert_eq!(shown.names[0].list, "2013 doctors’ list");
    let seen = format!(
        "const root = {ROOT};
         const has = (selector) => root.querySelector(selector) !== null;
         return {{ title: root.querySelector('.dx-title').localName, theme: root.querySelector('.dx').dataset.theme,
             whatIf: has('.dx-what-if'), search: has('#dx-find'),
             open: [...root.querySelectorAll('.dx-disclosure[aria-expanded=true]')].map((node) => node.textContent.trim()),
             calls: [...root.querySelectorAll('a[href^=\"tel:\"]')].map((link) => link.getAttribute('href')),
             reviewed: root.querySelector('.dx-notice').textContent.includes('reviewed by Dr. A. Example'),
             undo: root.querySelectorAll('.dx-buttons button')[1].ariaDisabled }}"
    );
    let seen: Value = page.script(&seen, &[]).await?;
    assert_eq!(
        seen,
        json!({ "title": "h3", "theme": "dark", "whatIf": false, "search": false, "open": ["Meige syndrome"],
            "calls": ["tel:911"], "reviewed": true, "undo": "true" })
    );
    let options: Value =
        page.script("return document.querySelector('dystonia-explorer').options", &[]).await?;
    assert_eq!(options["emergencyNumber"], "911");
    assert_eq!(options["headingLevel"], "3");
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn each_wrong_value_means_the_default_and_one_warning() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/wrong-options.html").await?;
    let shown = page.shown(0).await?;
    assert_eq!(shown.checked, ids(&[]));
    let notice = format!("return {ROOT}.querySelector('.dx-notice') !== null");
    assert!(page.script::<bool>(&notice, &[]).await?, "the notice cannot be hidden");
    let console = page.console().await?;
    let languages = tags().join(", ");
    for (attribute, allowed) in [
        ("scheme", "hopkins, consensus2013"),
        ("theme", "auto, light, dark"),
        ("heading-level", "2, 3, 4"),
        ("hide", "what-if, search, types, about, two-lists, print"),
        ("emergency-number", "telephone number"),
        ("crisis-line", "telephone number"),
        ("regions", "eyes, mouth"),
        ("type", "dopa_responsive"),
        ("base-url", "folder"),
        ("reviewed-by", "one line"),
        ("loading", "lazy, eager"),
        ("lang", &languages),
        ("languages", &languages),
        ("share-selection", "true, false"),
    ] {
        let about: Vec<_> = console.iter().filter(|line| line.contains(&format!(" {attribute}="))).collect();
        assert!(about.len() == 1 && about[0].contains(allowed), "{attribute}: {about:#?}");
    }
    assert_eq!(console.len(), ATTRIBUTES.len(), "{console:#?}");
    page.quit().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_object_sets_the_same_as_attributes() -> WebDriverResult<()> {
    let page = Page::open_raw("/fixtures/record.js").await?;
    page.goto("/fixtures/bare.html").await?;
    let set = "const element = document.createElement('dystonia-explorer');
        element.options = { regions: ['neck', 'arm_left'], scheme: 'consensus2013', hide: ['types', 'search'], loading: 'eager',
            headingLevel: 4, shareSelection: true };
        document.querySelector('dystonia-explorer').replaceWith(element);
        await element.ready;
        element.options = { theme: 'dark', scheme: null };
        return element.options;";
    let options: Value = page.awaited(set, &[]).await?;
    assert_eq!(
        options,
        json!({ "regions": "neck arm_left", "hide": "types search", "loading": "eager", "headingLevel": "4",
            "shareSelection": "", "theme": "dark" })
    );
    let shown = page.shown(0).await?;
    assert_eq!(shown.checked, ids(&[Neck, ArmLeft]));
    assert_eq!(shown.names[0].list, "Patient-page list");
    let theme = format!("return {ROOT}.querySelector('.dx').dataset.theme");
    assert_eq!(page.script::<String>(&theme, &[]).await?, "dark");
    page.script::<()>("document.querySelector('dystonia-explorer').options = { colour: 'blue' }", &[])
        .await?;
    let console = page.console().await?;
    assert!(console.len() == 1 && console[0].contains("option colour cannot be used"), "{console:#?}");
    page.quit().await
}

/// As frameworks do that set properties before the script has come.
#[tokio::test(flavor = "multi_thread")]
async fn options_set_before_the_script_came_are_taken() -> WebDriverResult<()> {
    let page = Page::open_raw("/fixtures/record.js").await?;
    page.goto("/fixtures/far-below.css").await?;
    let early = "document.body.textContent = '';
        const element = document.createElement('dystonia-explorer');
        element.options = { regions: ['trunk'], loading: 'eager' };
        document.body.append(element);
        await import('/dystonia-explorer.js');
        return element.ready;";
    assert!(page.awaited::<bool>(early, &[]).await?);
    assert_eq!(page.shown(0).await?.checked, ids(&[Trunk]));
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn reset_puts_back_what_the_page_started_with() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/options.html").await?;
    page.click_label(0, Trunk).await?;
    page.press(0, "Meige syndrome").await?;
    page.script::<()>("document.querySelector('dystonia-explorer').reset()", &[]).await?;
    assert_eq!(page.shown(0).await?.checked, ids(&[Eyes, Mouth]));
    let open = format!("return {ROOT}.querySelectorAll('.dx-disclosure[aria-expanded=true]').length");
    assert_eq!(page.script::<u32>(&open, &[]).await?, 1);
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn print_prints_the_sheet_with_the_clinics_words() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/options.html").await?;
    let print = "const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
        const printed = new Promise((done) => Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
            const frame = get.call(this);
            frame.print = () => done(frame.document.body.innerText);
            return frame;
        } }));
        document.querySelector('dystonia-explorer').print();
        return printed;";
    let text: String = page.awaited(print, &[]).await?;
    assert!(text.contains("To make an appointment, write to us."), "{text}");
    assert!(text.contains("Blepharospasm") || text.contains("Cranial dystonia"), "{text}");
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_clinics_words_stand_with_the_answer_and_nowhere_without_one() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/options.html").await?;
    let place = format!(
        "const words = document.querySelector('[slot=contact]');
         const answer = {ROOT}.querySelector('.dx-answer').getBoundingClientRect();
         return [words.checkVisibility(), words.getBoundingClientRect().top >= answer.bottom - 1];"
    );
    assert_eq!(page.script::<(bool, bool)>(&place, &[]).await?, (true, true));
    page.press(0, "Start over").await?;
    assert!(!page.script::<(bool, bool)>(&place, &[]).await?.0);
    page.close().await
}

/// What a page hears of an element, in both cases.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_hears_what_is_picked_only_where_the_screen_says_so() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/shared.html").await?;
    assert_eq!(
        page.script::<Value>("return heard.splice(0)", &[]).await?,
        json!([["ready", null], ["ready", null]])
    );
    page.click_label(1, Neck).await?;
    assert_eq!(page.script::<Value>("return heard.splice(0)", &[]).await?, json!([["change", null]]));
    page.click_label(0, Eyes).await?;
    page.click_label(0, Mouth).await?;
    let heard: Value = page.script("return heard.splice(0)", &[]).await?;
    let classification = "const core = await import('/dystonia-explorer-core.js');
        await core.default();
        return [['eyes'], ['eyes', 'mouth']].map((regions) => ['change', core.classify(regions)]);";
    assert_eq!(heard, page.awaited::<Value>(classification, &[]).await?);
    assert_eq!(heard[1][1]["type"], "meige");
    // What is read, opened or searched changes nothing that is picked.
    page.press(0, "Meige syndrome").await?;
    page.inside(0, "#dx-find").await?.send_keys("voice").await?;
    assert_eq!(page.script::<Value>("return heard", &[]).await?, json!([]));
    page.press(0, "Start over").await?;
    let none: Value = page.script("return heard.splice(0)", &[]).await?;
    assert_eq!((&none[0][1]["group"], none.as_array().map(Vec::len)), (&json!("none"), Some(1)));

    let line = "return [...document.querySelectorAll('dystonia-explorer')].map((element) => {
        const text = element.shadowRoot.querySelector('.dx-notice').textContent;
        return [text.includes('This site can see what you pick'), text.includes('does not send or save what you pick')];
    });";
    assert_eq!(page.script::<Vec<(bool, bool)>>(line, &[]).await?, [(true, false), (false, true)]);
    // The line is a promise: it does not change while the page is open.
    page.script::<()>(
        "document.querySelectorAll('dystonia-explorer')[1].setAttribute('share-selection', '')",
        &[],
    )
    .await?;
    page.click_label(1, Trunk).await?;
    assert_eq!(page.script::<Value>("return heard.pop()[1]", &[]).await?, Value::Null);
    assert_eq!(page.script::<Vec<(bool, bool)>>(line, &[]).await?[1], (false, true));
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn events_cross_shadow_roots_and_their_listeners_may_do_anything() -> WebDriverResult<()> {
    let page = Page::open_raw("/fixtures/shadow.html").await?;
    let inside = "const element = document.querySelector('clinic-card').shadowRoot.querySelector('dystonia-explorer');
        const ready = await element.ready;
        // A listener that changes the element while it speaks.
        let turns = 0;
        document.addEventListener('dystonia-change', () => {
            turns += 1;
            if (turns > 3) return;
            element.reset();
            element.setAttribute('theme', 'dark');
            element.remove();
            document.querySelector('clinic-card').shadowRoot.append(element);
        });
        element.shadowRoot.querySelector('input').click();
        const turn = () => new Promise((done) => setTimeout(done, 50));
        for (let n = 0; n < 100 && turns < 2; n += 1) await turn();
        await turn();
        const dx = element.shadowRoot.querySelector('.dx');
        return [ready, heard.map(([name]) => name), turns, dx.dataset.theme, element.shadowRoot.querySelectorAll('input[type=checkbox]:checked').length,
            element.shadowRoot.adoptedStyleSheets.length];";
    let seen: Value = page.awaited(inside, &[]).await?;
    assert_eq!(seen, json!([true, ["ready", "change", "change"], 2, "dark", 0, 1]));
    page.close().await
}

/// Pages give their own words colours for a light ground; the reader's system may ask for a dark one.
#[tokio::test(flavor = "multi_thread")]
async fn in_the_dark_the_clinics_words_stand_on_a_ground_of_their_own() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/options.html").await?;
    let ground = "const words = document.querySelector('[slot=contact]');
        const { backgroundColor, paddingTop } = getComputedStyle(words);
        return [backgroundColor, parseFloat(paddingTop) > 0];";
    assert_eq!(page.script::<(String, bool)>(ground, &[]).await?, ("rgb(255, 255, 255)".into(), true));
    page.script::<()>("document.querySelector('dystonia-explorer').setAttribute('theme', 'light')", &[])
        .await?;
    assert_eq!(page.script::<(String, bool)>(ground, &[]).await?, ("rgba(0, 0, 0, 0)".into(), false));
    page.close().await
}

/// As many themes set it: a root of 10 px, and letters of 16.
#[tokio::test(flavor = "multi_thread")]
async fn sizes_follow_the_letters_of_the_page_and_not_its_root() -> WebDriverResult<()> {
    let page = Page::open_sized("/fixtures/bare.html").await?;
    page.click_label(0, Neck).await?;
    let sizes = "const root = document.querySelector('dystonia-explorer').shadowRoot;
        return [...root.querySelectorAll('button, input, label, section, svg')].map((node) => {
            const { width, height } = node.getBoundingClientRect();
            return Math.round(width) + ' ' + Math.round(height);
        });";
    let set = |root: &str, body: &str| {
        format!(
            "const style = new CSSStyleSheet();
             style.replaceSync('html {{ font-size: {root} }} body {{ font-size: {body}; margin: 8px }}');
             document.adoptedStyleSheets = [style];"
        )
    };
    page.script::<()>(&set("16px", "16px"), &[]).await?;
    let usual: Vec<String> = page.script(sizes, &[]).await?;
    page.script::<()>(&set("10px", "16px"), &[]).await?;
    assert_eq!(page.script::<Vec<String>>(sizes, &[]).await?, usual, "a root of 62.5 %");
    // Larger letters, and nothing sticks out of a phone.
    for letters in [18, 20, 24] {
        page.script::<()>(&set("16px", &format!("{letters}px")), &[]).await?;
        crate::screens::fits(&page, &format!("letters of {letters} px"), 320).await?;
    }
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_printed_page_has_the_whole_fallback() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/bare.html").await?;
    let folded = "const element = document.createElement('dystonia-explorer');
        for (const open of [false, true]) element.append(Object.assign(document.createElement('details'), { open }));
        document.body.append(element);
        const open = () => element.querySelectorAll('details[open]').length;
        const seen = [open()];
        for (const name of ['beforeprint', 'afterprint']) { dispatchEvent(new Event(name)); seen.push(open()); }
        return seen;";
    assert_eq!(page.script::<Vec<u32>>(folded, &[]).await?, [1, 2, 1]);
    page.close().await
}
