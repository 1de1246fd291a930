//! Languages: which one is spoken, what is asked for, and what happens when it cannot be had.

use std::fs;
use std::path::Path;

use dystonia_explorer::domain::Region::*;
use serde::Deserialize;
use thirtyfour::prelude::*;

use crate::page::{Page, ids};
use crate::screens::fits;
use crate::server::BAD_PACKS;
use crate::states::{STATES, Step};

/// The tags of all languages that there are, English first.
pub(crate) fn tags() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content/locales");
    let files =
        fs::read_dir(folder).expect("the folder of the languages").map(|file| file.expect("a file").path());
    let files = files.filter(|file| file.extension().is_some_and(|end| end == "po"));
    let mut tags: Vec<_> =
        files.filter_map(|file| Some(file.file_stem()?.to_string_lossy().into_owned())).collect();
    tags.sort();
    tags.insert(0, "en".to_owned());
    tags
}

/// How an element speaks.
#[derive(Debug, Deserialize, PartialEq)]
struct Spoken {
    lang: String,
    dir: String,
    title: String,
    /// The line on the translation, if there is one.
    line: Option<String>,
}

const SPOKEN: &str = "const root = document.querySelector('dystonia-explorer').shadowRoot;
    const dx = root.querySelector('.dx');
    const line = root.querySelector('.dx-header .dx-hint');
    return { lang: dx.lang, dir: dx.dir, title: root.querySelector('.dx-title').textContent, line: line && line.textContent };";

async fn spoken(page: &Page) -> WebDriverResult<Spoken> {
    page.script(SPOKEN, &[]).await
}

/// The data files that were asked for.
async fn asked(page: &Page) -> WebDriverResult<Vec<String>> {
    let names = "return performance.getEntriesByType('resource').map((file) => new URL(file.name).pathname)
        .filter((name) => name.endsWith('.json')).sort()";
    page.script(names, &[]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_english_page_asks_for_no_pack_and_a_spanish_one_for_nothing_else() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    assert_eq!(asked(&page).await?, ["/dystonia-explorer-reading.json"]);
    assert_eq!(spoken(&page).await?.line, None);
    page.goto("/fixtures/languages.html").await?;
    page.wait_ready().await?;
    assert_eq!(asked(&page).await?, ["/locale/es.json"]);
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_language_is_the_elements_own_or_else_the_pages() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/languages.html").await?;
    let spanish = spoken(&page).await?;
    println!("{spanish:?}");
    assert_eq!((&*spanish.lang, &*spanish.dir), ("es", "ltr"), "the page is in es-MX");
    assert!(spanish.line.is_some(), "a draft says so");
    page.click_label(0, Eyes).await?;
    page.click_label(0, Mouth).await?;
    page.speak(Some("ar-EG"), "ar").await?;
    let arabic = spoken(&page).await?;
    println!("{arabic:?}");
    assert_eq!(arabic.dir, "rtl");
    assert_eq!(page.shown(0).await?.checked, ids(&[Eyes, Mouth]), "the picks stay");
    // A language that nobody built is English, and is not asked for.
    page.speak(Some("xx"), "en").await?;
    assert_eq!(spoken(&page).await?.line, None);
    let console = page.console().await?;
    assert!(
        console.len() == 1 && console[0].contains(&format!("allowed: {}", tags().join(", "))),
        "{console:#?}"
    );
    page.speak(None, "es").await?;
    assert_eq!(spoken(&page).await?, spanish);
    let asked = asked(&page).await?;
    assert_eq!(asked, ["/dystonia-explorer-reading.json", "/locale/ar.json", "/locale/es.json"]);
    page.close().await
}

/// As frameworks do that insert an element first and set its attributes after.
#[tokio::test(flavor = "multi_thread")]
async fn a_language_set_while_the_first_words_are_on_their_way_is_spoken() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/bare.html").await?;
    let early = "document.querySelector('dystonia-explorer').remove();
        const element = document.createElement('dystonia-explorer');
        document.body.append(element);
        element.setAttribute('lang', 'es');";
    page.script::<()>(early, &[]).await?;
    page.wait_ready().await?;
    page.speaks("es").await?;
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_reader_can_choose_each_language_by_its_own_name() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/languages.html").await?;
    let options =
        "return [...document.querySelector('dystonia-explorer').shadowRoot.querySelectorAll('option')]
        .map((option) => [option.value, option.lang, option.textContent.toLowerCase(), option.selected]);";
    // Engines do not agree on whether the name of a language begins with a capital.
    let offered: Vec<(String, String, String, bool)> = page.script(options, &[]).await?;
    let shown: Vec<_> =
        offered.iter().map(|(tag, lang, name, chosen)| (&**tag, &**lang, &**name, *chosen)).collect();
    let expected =
        [("en", "en", "english", false), ("es", "es", "español", true), ("ar", "ar", "العربية", false)];
    assert_eq!(shown, expected);
    for tag in ["en", "ar"] {
        page.inside(0, &format!("option[value={tag}]")).await?.click().await?;
        page.speaks(tag).await?;
    }
    let chosen: Vec<(String, String, String, bool)> = page.script(options, &[]).await?;
    assert_eq!(chosen.iter().find(|option| option.3).map(|option| &*option.0), Some("ar"));
    page.speak(Some("en"), "en").await?;
    let set: Vec<(String, String, String, bool)> = page.script(options, &[]).await?;
    assert_eq!(
        set.iter().find(|option| option.3).map(|option| &*option.0),
        Some("en"),
        "the page decides last"
    );
    // Without a menu there is no way back from the language that was chosen in it.
    page.inside(0, "option[value=es]").await?.click().await?;
    page.speaks("es").await?;
    page.script::<()>("document.querySelector('dystonia-explorer').removeAttribute('languages')", &[])
        .await?;
    page.speaks("en").await?;
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_job_works_in_arabic() -> WebDriverResult<()> {
    let page = Page::open("/fixtures/languages.html").await?;
    page.speak(Some("ar"), "ar").await?;
    page.click_figure(0, ArmLeft).await?;
    page.click_figure(0, LegLeft).await?;
    let shown = page.shown(0).await?;
    assert_eq!(shown.picked, ids(&[ArmLeft, LegLeft]), "the figure's left is the body's");
    assert_eq!(shown.names.len(), 2);
    let announced = page.announced().await?;
    let words =
        shown.names.iter().map(|name| &*name.reason).chain(shown.comparison.as_deref()).chain([&*announced]);
    for text in words {
        println!("{text}");
        assert!(!text.is_empty() && !text.chars().any(|c| c.is_ascii_alphabetic()), "{text}");
    }
    let places = "const root = document.querySelector('dystonia-explorer').shadowRoot;
        const middle = (name) => { const box = root.querySelector(name).getBoundingClientRect(); return box.left + box.width / 2; };
        const sides = [...root.querySelectorAll('.dx-side')].map((node) => node.getBoundingClientRect().left);
        return [middle('.dx-figure') > middle('.dx-parts'), sides[0] < sides[1],
            middle('.dx-figure-body [data-region=arm_right]') < middle('.dx-figure-body [data-region=arm_left]')];";
    page.resize(1280, 900).await?;
    let (mirrored, right_first, body): (bool, bool, bool) = page.script(places, &[]).await?;
    assert!(mirrored, "words and layout are mirrored");
    assert!(right_first && body, "the figure is not");
    // The search, by a word with its article and by one without.
    for query in ["الصوت", "صوت"] {
        page.inside(0, "#dx-find").await?.clear().await?;
        page.inside(0, "#dx-find").await?.send_keys(query).await?;
        let found = "return document.querySelector('dystonia-explorer').shadowRoot.querySelectorAll('.dx-types .dx-disclosure').length";
        assert!(page.script::<u32>(found, &[]).await? > 0, "{query}");
    }
    page.close().await
}

/// Whatever is wrong with a pack, nothing of it is shown.
#[tokio::test(flavor = "multi_thread")]
async fn a_bad_pack_leaves_the_page_in_english_and_names_the_cause() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    for name in BAD_PACKS {
        page.goto(&format!("/packs/{name}/index.html")).await?;
        page.wait_ready().await?;
        page.click_label(0, Neck).await?;
        page.console().await?;
        page.script::<()>("document.querySelector('dystonia-explorer').setAttribute('lang', 'es')", &[])
            .await?;
        let told = "return document.querySelector('dystonia-explorer').shadowRoot.querySelector('.dx-header .dx-hint') !== null";
        page.wait_for("the line", told).await?;
        let spoken = spoken(&page).await?;
        assert_eq!((&*spoken.lang, &*spoken.title), ("en", "Which type of dystonia?"), "{name}");
        assert!(spoken.line.is_some_and(|line| line.contains("shown in English")), "{name}");
        assert_eq!(page.shown(0).await?.checked, ids(&[Neck]), "{name}");
        let console = page.console().await?;
        let ours =
            console.iter().filter(|line| line.contains("could not be used; showing English (")).count();
        assert_eq!(ours, 1, "{name}: {console:#?}");
        println!("{name}: English, and a cause");
    }
    page.quit().await
}

/// Longer words fit as well, and none was forgotten: in a language made of accented English, whatever is plain English
/// was never handed to a translator.
#[tokio::test(flavor = "multi_thread")]
async fn in_a_made_up_language_everything_fits_and_no_english_is_left() -> WebDriverResult<()> {
    let plain = "const root = document.querySelector('dystonia-explorer').shadowRoot;
        const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) {
            const node = texts.currentNode;
            if (node.parentElement.closest('[lang=en], option')) continue;
            // The browser knows no such language, and joins its lists in English; a state's clinic has its own name.
            const words = (node.data.match(/[A-Za-z]{3,}/g) || []).filter((word) => !['and', 'Example'].includes(word));
            if (words.length) found.push(words.join(' '));
        }
        return found;";
    let translated = tags().into_iter().filter(|tag| tag != "en");
    let all: Vec<_> = ["en-XA", "ar-XB"].map(String::from).into_iter().chain(translated).collect();
    let page = Page::open_sized("/").await?;
    let mut looked = 0;
    for state in STATES
        .iter()
        .filter(|state| !state.steps.iter().any(|step| matches!(step, Step::Find(_) | Step::Speak(_))))
    {
        page.goto("/pseudo/index.html").await?;
        page.wait_ready().await?;
        page.resize(1280, 900).await?;
        state.enter(&page).await?;
        for lang in &all {
            page.speak(Some(lang), lang).await?;
            if lang.contains('X') {
                let left: Vec<String> = page.script(plain, &[]).await?;
                assert_eq!(left, [""; 0], "{} in {lang}", state.name);
            }
            for width in [320, 768, 1280] {
                fits(&page, &format!("{} in {lang}", state.name), width).await?;
                looked += 1;
            }
        }
    }
    println!("screens of {} languages without a fault: {looked}", all.len());
    page.close().await
}
