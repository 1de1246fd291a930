//! The module ends in a trap: every element on it shows its whole fallback, says that it stopped and offers to start again;
//! the page goes on.

use axum::Router;
use dystonia_explorer::domain::Region::*;
use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::Key;
use thirtyfour::prelude::*;
use walrus::FunctionKind;
use walrus::ir::Unreachable;

use crate::page::{Page, ids};
use crate::server::{READING, Site, WASM, built, rebuilt, served};

/// Where the page is.
pub(crate) const PAGE: &str = "/mixed/trap.html";

/// Two explorers; beside them something that is the page's own.
const HTML: &str = "<!DOCTYPE html><html lang=en><title>A clinic</title><link rel=icon href=/icon.svg>
    <script src=/fixtures/record.js></script><script type=module src=dystonia-explorer.js></script>
    <main><h1>A clinic</h1><button id=own>Own</button>
    <dystonia-explorer loading=eager regions=neck>Fallback <a href='#one'>one</a></dystonia-explorer>
    <dystonia-explorer loading=eager lang=es theme=dark>Texto <a href='#dos'>dos</a></dystonia-explorer></main></html>";

/// A site whose module traps when the page is about to be printed: nothing in a release can be told to.
pub(crate) fn site() -> Site {
    site_with(Router::new())
}

/// The same with other answers for some of its files.
fn site_with(others: Router) -> Site {
    let mut module = walrus::Module::from_buffer(&built(WASM)).expect("the module");
    // Called before printing.
    let open_all = module.exports.get_func("widget_openAll").expect("an export of the module");
    let FunctionKind::Local(function) = &mut module.funcs.get_mut(open_all).kind else { unreachable!() };
    function.builder_mut().func_body().instr_at(0, Unreachable {});
    let wasm = module.emit_wasm();
    let files = rebuilt(&[(WASM, &wasm)]).route("/trap.html", served("trap.html", HTML.into())).merge(others);
    Site::default().with(Router::new().nest("/mixed", files))
}

/// Makes the module trap.
pub(crate) const TRAP: &str =
    "dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint'));";

/// What an element shows after it.
#[derive(Debug, Deserialize, PartialEq)]
struct After {
    text: String,
    link: bool,
    component: bool,
    line: Option<String>,
    button: Option<String>,
    lang: Option<String>,
    theme: Option<String>,
}

async fn after(page: &Page) -> WebDriverResult<Vec<After>> {
    let seen = "return [...document.querySelectorAll('dystonia-explorer')].map((element) => {
        const find = (selector) => element.shadowRoot.querySelector(selector);
        const { lang = null, dataset: { theme = null } = {} } = find('.dx') || {};
        const said = (node) => node && node.checkVisibility() ? node.textContent : null;
        return { text: element.innerText, link: element.querySelector('a').checkVisibility(), component: find('.dx-page') !== null,
            line: said(find('[role=alert]')), button: said(find('button')), lang, theme };
    });";
    page.script(seen, &[]).await
}

fn stopped(text: &str, lang: &str, theme: &str, line: &str, button: &str) -> After {
    After {
        text: text.into(),
        link: true,
        component: false,
        line: Some(line.into()),
        button: Some(button.into()),
        lang: Some(lang.into()),
        theme: Some(theme.into()),
    }
}

/// The late part of the style sheet comes with the reading part.
#[tokio::test(flavor = "multi_thread")]
async fn fault_without_reading_part_has_style() -> WebDriverResult<()> {
    let gone = axum::routing::get(async || axum::http::StatusCode::NOT_FOUND);
    let site = site_with(Router::new().route(&format!("/{READING}"), gone));
    let page = Page::visit(site, PAGE).await?;
    page.wait_ready().await?;
    page.script::<()>(TRAP, &[]).await?;
    let look = "const { shadowRoot } = document.querySelector('dystonia-explorer');
        const { borderInlineStartWidth, backgroundColor } = getComputedStyle(shadowRoot.querySelector('.dx-ended'));
        return [borderInlineStartWidth, backgroundColor === 'rgba(0, 0, 0, 0)'];";
    assert_eq!(page.script::<(String, bool)>(look, &[]).await?, ("6px".to_owned(), false));
    page.quit().await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_element_shows_its_fallback_and_can_start_again() -> WebDriverResult<()> {
    let page = Page::visit(site(), PAGE).await?;
    page.wait_ready().await?;
    // More than once: each start is a fresh one.
    for round in 1..=3 {
        page.click_label(0, Eyes).await?;
        page.click_label(1, Trunk).await?;
        assert_eq!(page.shown(0).await?.checked, ids(&[Eyes, Neck]));
        page.script::<()>("heard.length = 0", &[]).await?;
        page.script::<()>(TRAP, &[]).await?;
        let stops = [
            stopped(
                "Fallback one",
                "en",
                "auto",
                "Something in this tool went wrong, so it has stopped. What you picked is gone. You can start again, or read on below.",
                "Start again",
            ),
            stopped(
                "Texto dos",
                "es",
                "dark",
                "Algo falló en esta herramienta y se detuvo. Lo que usted eligió se perdió. Puede iniciarla otra vez o seguir leyendo abajo.",
                "Iniciar otra vez",
            ),
        ];
        assert_eq!(after(&page).await?, stops);
        let heard: Vec<(String, Value)> = page.script("return heard", &[]).await?;
        assert_eq!(heard, vec![("error".to_owned(), json!({ "cause": "trap" })); 2]);
        let console = page.console().await?;
        let ours: Vec<_> =
            console.iter().filter(|line| line.contains("showing the fallback (trap)")).collect();
        assert_eq!(ours.len(), 1, "{console:#?}");

        // The page goes on, and the explorer answers nothing.
        let own = "let pressed = 0;
            document.querySelector('#own').onclick = () => { pressed += 1; };
            document.querySelector('#own').click();
            const { classify } = await import('/mixed/dystonia-explorer-core.js');
            const thrown = [];
            try { classify(['neck']); } catch (error) { thrown.push(error.message); }
            const [element] = document.querySelectorAll('dystonia-explorer');
            element.setAttribute('theme', 'dark');
            element.reset();
            element.removeAttribute('theme');
            return [pressed, thrown, await element.ready];";
        let (pressed, thrown, ready): (u32, Vec<String>, bool) = page.awaited(own, &[]).await?;
        assert_eq!((pressed, thrown), (1, vec!["dystonia-explorer: await init() first".to_owned()]));
        assert!(ready, "it was shown: what was promised stays true");
        page.script::<()>("heard.length = 0", &[]).await?;

        // Each button starts all of them.
        let place = round % 2;
        let start = "const [place] = arguments;
            const element = document.querySelectorAll('dystonia-explorer')[place];
            element.shadowRoot.querySelector('button').focus();";
        page.script::<()>(start, &[json!(place)]).await?;
        page.web.action_chain().send_keys(Key::Enter).perform().await?;
        page.wait_ready().await?;
        let focused = "const { shadowRoot } = document.querySelectorAll('dystonia-explorer')[arguments[0]];
            return shadowRoot.activeElement && shadowRoot.activeElement.type";
        assert_eq!(
            page.script::<String>(focused, &[json!(place)]).await?,
            "checkbox",
            "the focus is not lost"
        );
        let ready = "const all = [...document.querySelectorAll('dystonia-explorer')];
            return [await Promise.all(all.map((element) => element.ready)), heard.map(([name]) => name)];";
        let (ready, heard): (Vec<bool>, Vec<String>) = page.awaited(ready, &[]).await?;
        assert_eq!((ready, heard), (vec![true; 2], vec!["ready".to_owned(); 2]));
        assert_eq!(page.shown(0).await?.checked, ids(&[Neck]), "as the page starts it");
        assert!(page.shown(0).await?.names[0].is("Focal dystonia", Some("Cervical dystonia")));
        assert!(page.shown(1).await?.names.is_empty());
        let alerts = "return [...document.querySelectorAll('dystonia-explorer')].filter(({ shadowRoot }) =>
            shadowRoot.querySelector('[role=alert], slot:not([name])')).length";
        assert_eq!(page.script::<u32>(alerts, &[]).await?, 0, "nothing of the fallback is left");
        println!("fault {round}: both fallbacks, one cause, started again");
    }
    page.close().await
}

/// Whoever was inside has the focus on what helps.
#[tokio::test(flavor = "multi_thread")]
async fn the_focus_goes_to_the_button_from_inside_and_stays_elsewhere() -> WebDriverResult<()> {
    let page = Page::visit(site(), PAGE).await?;
    page.wait_ready().await?;
    page.click_label(0, Eyes).await?;
    page.script::<()>(TRAP, &[]).await?;
    let focused = "const [one, two] = document.querySelectorAll('dystonia-explorer');
        return [document.activeElement === one, one.shadowRoot.activeElement?.textContent, two.shadowRoot.activeElement];";
    let focused: (bool, String, Option<Value>) = page.script(focused, &[]).await?;
    assert_eq!(focused, (true, "Start again".to_owned(), None));
    page.quit().await
}

/// Elements that were away, and elements that come later, are started with the others.
#[tokio::test(flavor = "multi_thread")]
async fn an_element_that_was_away_during_the_fault_works_when_it_is_back() -> WebDriverResult<()> {
    let page = Page::visit(site(), PAGE).await?;
    page.wait_ready().await?;
    let away = "const [, second] = document.querySelectorAll('dystonia-explorer');
        window.away = second;
        second.remove();
        await new Promise((done) => setTimeout(done));";
    page.awaited::<()>(away, &[]).await?;
    page.script::<()>(TRAP, &[]).await?;
    page.press(0, "Start again").await?;
    page.wait_ready().await?;
    page.script::<()>("document.body.append(away)", &[]).await?;
    page.wait_ready().await?;
    page.click_label(1, Trunk).await?;
    assert_eq!(page.shown(1).await?.checked, ids(&[Trunk]));
    assert_eq!(page.shown(0).await?.checked, ids(&[Neck]));
    page.quit().await
}

/// Reading what a page passes runs code of the page.
#[tokio::test(flavor = "multi_thread")]
async fn a_question_in_which_the_page_ends_the_module_is_refused() -> WebDriverResult<()> {
    let page = Page::visit(site(), PAGE).await?;
    page.wait_ready().await?;
    let asked = format!(
        "const {{ classify }} = await import('/mixed/dystonia-explorer-core.js');
         const regions = Object.defineProperty([], 0, {{ get() {{ {TRAP} return 'neck'; }} }});
         try {{ return classify(regions); }} catch (error) {{ return error.message; }}"
    );
    let answer: String = page.awaited(&asked, &[]).await?;
    assert_eq!(answer, "dystonia-explorer: await init() first");
    page.quit().await
}

#[tokio::test(flavor = "multi_thread")]
async fn escape_closes_one_thing_at_a_time_after_a_new_start_too() -> WebDriverResult<()> {
    let page = Page::visit(site(), PAGE).await?;
    page.wait_ready().await?;
    page.script::<()>(TRAP, &[]).await?;
    page.script::<()>(
        "document.querySelector('dystonia-explorer').shadowRoot.querySelector('button').click()",
        &[],
    )
    .await?;
    page.wait_ready().await?;
    let closed = "const { shadowRoot } = document.querySelector('dystonia-explorer');
        const opener = shadowRoot.querySelector('.dx-types .dx-disclosure');
        opener.click();
        await new Promise((drawn) => { setTimeout(drawn); });
        const sources = opener.closest('li').querySelector('details');
        const summary = sources.querySelector('summary');
        summary.click();
        summary.focus();
        const before = [sources.open, opener.ariaExpanded];
        summary.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
        await new Promise((drawn) => { setTimeout(drawn); });
        return [before, [sources.open, opener.ariaExpanded]];";
    let (before, after): ((bool, String), (bool, String)) = page.awaited(closed, &[]).await?;
    assert_eq!(before, (true, "true".to_owned()));
    assert_eq!(after, (false, "true".to_owned()), "the card around it stays open");
    page.quit().await
}
