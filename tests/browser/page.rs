//! A page in a browser, and how a reader uses the elements on it.

use std::sync::Mutex;
use std::time::Duration;

use dystonia_explorer::domain::{Region, RegionSet};
use dystonia_explorer::ui::figure::paths::{BODY, HEAD, Picture};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WindowHandle;
use thirtyfour::prelude::*;
use thirtyfour::session::scriptret::ScriptRet;

use crate::engine::chromium::{self, Held};
use crate::engine::limits::{self, Limit};
use crate::engine::{Driver, Engine, Wishes, webkit};
use crate::server::{self, Site};

/// An open page. The browser ends with it.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) web: WebDriver,
    pub(crate) server: String,
    engine: Engine,
    /// Whether it is in a frame, because windows are not narrow enough.
    pub(crate) framed: bool,
    /// What was said by pages that were left.
    said: Mutex<Vec<String>>,
    _driver: Driver,
}

/// What an element shows.
#[derive(Debug, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Shown {
    /// Checked checkboxes.
    pub(crate) checked: Vec<String>,
    /// Picked shapes of the whole figure.
    pub(crate) picked: Vec<String>,
    pub(crate) names: Vec<Name>,
    pub(crate) comparison: Option<String>,
    pub(crate) question: bool,
}

/// The name one list gives.
#[derive(Debug, Deserialize, PartialEq)]
pub(crate) struct Name {
    pub(crate) list: String,
    pub(crate) group: String,
    #[serde(rename = "type")]
    pub(crate) type_name: Option<String>,
    pub(crate) reason: String,
}

impl Name {
    pub(crate) fn is(&self, group: &str, type_name: Option<&str>) -> bool {
        self.group == group && self.type_name.as_deref() == type_name
    }
}

const SHOWN: &str = r"
    const root = document.querySelectorAll('dystonia-explorer')[arguments[0]].shadowRoot;
    const text = (parent, selector) => {
        const node = parent.querySelector(selector);
        return node && node.textContent;
    };
    return {
        checked: [...root.querySelectorAll('input[type=checkbox]:checked')].map((box) => box.dataset.region),
        picked: [...root.querySelectorAll('.dx-figure-body [data-picked]')].map((shape) => shape.dataset.region),
        names: [...root.querySelectorAll('.dx-name')].map((name) => ({
            list: text(name, '.dx-list-name'),
            group: text(name, '.dx-group-name'),
            type: text(name, '.dx-type-name'),
            reason: text(name, '.dx-reason'),
        })),
        comparison: text(root, '.dx-comparison'),
        question: root.querySelector('.dx-question') !== null,
    };";

impl Page {
    /// Opens a path of the server and waits until every element on it shows its component.
    pub(crate) async fn open(path: &str) -> WebDriverResult<Self> {
        let page = Self::open_raw(path).await?;
        page.wait_ready().await?;
        Ok(page)
    }

    /// Waits until every element shows its component, with all its texts.
    pub(crate) async fn wait_ready(&self) -> WebDriverResult<()> {
        self.wait_for(
            "every element to be ready",
            "return [...document.querySelectorAll('dystonia-explorer')].every((element) =>
                element.shadowRoot && ![...element.shadowRoot.children].some((node) => node.localName === 'slot')
                    && element.shadowRoot.querySelector('.dx:not([data-busy])'))",
        )
        .await
    }

    /// Opens a path of the usual site and waits for nothing.
    pub(crate) async fn open_raw(path: &str) -> WebDriverResult<Self> {
        Self::visit(server::site(), path).await
    }

    /// Opens a path of a site and waits for nothing.
    pub(crate) async fn visit(site: Site, path: &str) -> WebDriverResult<Self> {
        Self::at(site.start().await, path).await
    }

    /// Opens a path of a server that runs already, and waits for nothing.
    pub(crate) async fn at(server: String, path: &str) -> WebDriverResult<Self> {
        Self::start(server, path, false, &[]).await
    }

    /// Opens a path of the usual site so that it can be made as narrow as a phone, and waits as `open` does.
    pub(crate) async fn open_sized(path: &str) -> WebDriverResult<Self> {
        let page = Self::visit_sized(server::site(), path).await?;
        page.wait_ready().await?;
        Ok(page)
    }

    /// The same with a path of a site, waiting for nothing.
    pub(crate) async fn visit_sized(site: Site, path: &str) -> WebDriverResult<Self> {
        // Where windows can be of any size there is no need of a frame.
        Self::start(site.start().await, path, Engine::chosen() == Engine::WebKit, &[]).await
    }

    /// Opens a path of the usual site for a reader with these wishes, and waits as `open` does.
    pub(crate) async fn open_for(wishes: Wishes<'_>, path: &str) -> WebDriverResult<Self> {
        let page = Self::start(server::site().start().await, path, false, wishes).await?;
        page.wait_ready().await?;
        Ok(page)
    }

    async fn start(server: String, path: &str, framed: bool, wishes: Wishes<'_>) -> WebDriverResult<Self> {
        let engine = Engine::chosen();
        let (web, driver) = engine.start(wishes).await?;
        let page = Self { web, server, engine, framed, said: Mutex::default(), _driver: driver };
        page.goto(path).await?;
        Ok(page)
    }

    /// Loads a path of the server, or any address.
    pub(crate) async fn goto(&self, to: &str) -> WebDriverResult<()> {
        // What a page said goes with it.
        let said = self.console().await?;
        self.said.lock().unwrap().extend(said);
        let address = if to.starts_with('/') { format!("{}{to}", self.server) } else { to.to_owned() };
        if self.framed {
            return webkit::goto_in_frame(&self.web, &self.server, &address).await;
        }
        self.web.goto(address).await?;
        // WebKit's driver may come back before the page's modules have run.
        self.wait_for("the page to be loaded", "return document.readyState === 'complete'").await
    }

    /// Loads the page again as a reader does: a driver's own way can pass by the worker that keeps the page.
    pub(crate) async fn reload(&self) -> WebDriverResult<()> {
        self.script::<()>("window.old = true; setTimeout(() => location.reload());", &[]).await?;
        let again = "return window.old === undefined && document.readyState === 'complete'";
        for _ in 0..400 {
            // No answer while the one page goes and the other comes.
            if self.script(again, &[]).await.unwrap_or(false) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("waited twenty seconds for the page to be loaded again");
    }

    /// What was written to the console since the last call.
    pub(crate) async fn console(&self) -> WebDriverResult<Vec<String>> {
        let mut all = std::mem::take(&mut *self.said.lock().unwrap());
        all.extend(self.engine.console(&self.web).await?);
        Ok(all)
    }

    /// Makes the page this many CSS pixels wide and high.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> WebDriverResult<()> {
        self.engine.resize(&self.web, self.framed, width, height).await
    }

    /// Answers these media queries as given, such as `prefers-color-scheme`, and no others.
    pub(crate) async fn prefer(&self, wishes: Wishes<'_>) -> WebDriverResult<()> {
        self.engine.prefer(&self.web, wishes).await
    }

    /// Shows the page as in print, on the screen.
    pub(crate) async fn as_in_print(&self) -> WebDriverResult<()> {
        self.engine.as_in_print(&self.web).await
    }

    /// Lets the browser free what nothing holds.
    pub(crate) async fn collect_garbage(&self) -> WebDriverResult<()> {
        self.engine.collect_garbage(&self.web).await
    }

    /// What the browser holds for the page when nothing is left to free, where a driver can say it.
    pub(crate) async fn held(&self) -> WebDriverResult<Option<Held>> {
        if self.engine != Engine::Chromium {
            return Ok(None);
        }
        // What finalizers free is free for the next round only.
        for _ in 0..3 {
            self.collect_garbage().await?;
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        chromium::held(&self.web).await.map(Some)
    }

    /// Ends the visit, whatever the console holds.
    pub(crate) async fn quit(self) -> WebDriverResult<()> {
        self.web.quit().await
    }

    /// Ends the visit: the console must hold no error and no warning.
    pub(crate) async fn close(self) -> WebDriverResult<()> {
        let console = self.console().await?;
        assert!(console.is_empty(), "the console is not empty: {console:#?}");
        self.quit().await
    }

    /// Runs a script; its arguments are `arguments[0]` and so on.
    pub(crate) async fn script<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: &[Value],
    ) -> WebDriverResult<T> {
        self.web.execute(script, arguments.to_vec()).await?.convert()
    }

    /// Runs a script that may `await`; its arguments are `arguments[0]` and so on.
    pub(crate) async fn awaited<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: &[Value],
    ) -> WebDriverResult<T> {
        self.script(&format!("return (async () => {{ {script} }})();"), arguments).await
    }

    /// Waits until a script returns something else than `false` and `null`, and returns it.
    async fn waited(&self, what: &str, script: &str, arguments: &[Value]) -> WebDriverResult<ScriptRet> {
        for _ in 0..200 {
            let returned = self.web.execute(script, arguments.to_vec()).await?;
            if !matches!(returned.json(), Value::Null | Value::Bool(false)) {
                return Ok(returned);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("waited ten seconds for {what}; console: {:#?}", self.console().await?);
    }

    /// Waits until a script returns true.
    pub(crate) async fn wait_for(&self, what: &str, script: &str) -> WebDriverResult<()> {
        self.waited(what, script, &[]).await?.convert::<bool>().map(drop)
    }

    /// Waits until the live region of the first element holds a text, and returns it.
    pub(crate) async fn announced(&self) -> WebDriverResult<String> {
        let text = "return document.querySelector('dystonia-explorer').shadowRoot.querySelector('[role=status]').textContent || null";
        self.waited("an announcement", text, &[]).await?.convert()
    }

    /// Sets or removes the `lang` of the first element, and waits until it speaks this language.
    pub(crate) async fn speak(&self, lang: Option<&str>, then: &str) -> WebDriverResult<()> {
        let set = "const element = document.querySelector('dystonia-explorer');
            if (arguments[0] === null) element.removeAttribute('lang'); else element.setAttribute('lang', arguments[0]);";
        self.script::<()>(set, &[json!(lang)]).await?;
        self.speaks(then).await
    }

    /// Waits until the first element speaks this language.
    pub(crate) async fn speaks(&self, lang: &str) -> WebDriverResult<()> {
        let spoken =
            "return document.querySelector('dystonia-explorer').shadowRoot.querySelector('.dx').lang";
        self.wait_for(lang, &format!("{spoken} === '{lang}'")).await
    }

    /// What the element with this index shows.
    pub(crate) async fn shown(&self, element: usize) -> WebDriverResult<Shown> {
        // The component renders in a microtask, before any script that comes later; the answer for the first time in the
        // frame after the parts.
        let answered = format!(
            "return document.querySelectorAll('dystonia-explorer')[{element}].shadowRoot.querySelector('.dx-result') !== null"
        );
        self.wait_for("the answer", &answered).await?;
        self.script(SHOWN, &[json!(element)]).await
    }

    /// A node inside the element with this index, as soon as it is there.
    pub(crate) async fn inside(&self, element: usize, selector: &str) -> WebDriverResult<WebElement> {
        // Not by the driver's own search in shadow roots, which engines do not share.
        let find = "return document.querySelectorAll('dystonia-explorer')[arguments[0]].shadowRoot.querySelector(arguments[1])";
        self.waited(selector, find, &[json!(element), json!(selector)]).await?.element()
    }

    /// Clicks the label of a region's checkbox.
    pub(crate) async fn click_label(&self, element: usize, region: Region) -> WebDriverResult<()> {
        self.click(&self.inside(element, &format!("label[for=dx-part-{}]", region.id())).await?).await
    }

    /// Clicks a button by its text, as soon as it is there.
    pub(crate) async fn press(&self, element: usize, text: &str) -> WebDriverResult<()> {
        let find = "const root = document.querySelectorAll('dystonia-explorer')[arguments[0]].shadowRoot;
            return [...root.querySelectorAll('button, label, summary')].find((node) => [node, node.firstChild].some((part) => part.textContent.trim() === arguments[1])
                && node.checkVisibility());";
        self.click(&self.waited(text, find, &[json!(element), json!(text)]).await?.element()?).await
    }

    /// Scrolls to a node as a reader does, clear of what sticks to the window's edge, and clicks it.
    pub(crate) async fn click(&self, node: &WebElement) -> WebDriverResult<()> {
        let scroll = "arguments[0].scrollIntoView({ block: 'center' })";
        self.web.execute(scroll, vec![node.to_json()?]).await?;
        let foreign = "try { return !parent.document; } catch (error) { return true; }";
        if self.script(foreign, &[]).await? && limits::excuse(Limit::ClickInForeignFrame).is_some() {
            self.web.execute("arguments[0].click()", vec![node.to_json()?]).await?;
            return Ok(());
        }
        self.heard(node.click()).await
    }

    /// Clicks what is called so by its `id`, on the page itself.
    pub(crate) async fn click_id(&self, id: &str) -> WebDriverResult<()> {
        self.click(&self.web.find(By::Id(id)).await?).await
    }

    /// Does what is a click for the page. The driver of `WebKit` may answer before the page has heard of it.
    async fn heard(&self, click: impl Future<Output = WebDriverResult<()>>) -> WebDriverResult<()> {
        if self.engine != Engine::WebKit {
            return click.await;
        }
        let listen = "window[Symbol.for('clicked')] = new Promise((done) =>
            addEventListener('click', done, { once: true, capture: true }));";
        self.script::<()>(listen, &[]).await?;
        click.await?;
        let heard = "return Promise.race([window[Symbol.for('clicked')], new Promise((done) => setTimeout(done, 1000))])
            .then(() => null);";
        self.script(heard, &[]).await
    }

    /// Opens the first element's sheet as its own page and goes there; returns the window left behind.
    pub(crate) async fn open_sheet(&self) -> WebDriverResult<WindowHandle> {
        let from = self.web.window().await?;
        self.press(0, "Open as its own page").await?;
        let windows = self.web.windows().await?;
        let opened = windows.into_iter().find(|window| *window != from).expect("a new window");
        self.web.switch_to_window(opened).await?;
        self.wait_for("the sheet", "return document.querySelector('h1') !== null").await?;
        Ok(from)
    }

    /// Clicks a region of the figure with the pointer: the whole figure for limbs and trunk, the enlarged
    /// head for the rest, as a reader would.
    pub(crate) async fn click_figure(&self, element: usize, region: Region) -> WebDriverResult<()> {
        let (x, y) = self.place_on_figure(element, region).await?;
        self.click_at(x, y).await
    }

    /// Clicks a place in the window.
    pub(crate) async fn click_at(&self, x: i64, y: i64) -> WebDriverResult<()> {
        self.heard(self.web.action_chain().move_to(x, y).click().perform()).await
    }

    /// Scrolls to the picture on which a reader would look for a region; returns where in the window it is.
    pub(crate) async fn place_on_figure(
        &self,
        element: usize,
        region: Region,
    ) -> WebDriverResult<(i64, i64)> {
        let (picture, selector): (&Picture, _) = if HEAD.shapes.iter().any(|shape| shape.region == region) {
            (&HEAD, ".dx-figure-head svg")
        } else {
            (&BODY, ".dx-figure-body svg")
        };
        let (x, y) =
            picture.shapes.iter().find(|shape| shape.region == region).expect("every region is drawn").center;
        let place = "const svg = document.querySelectorAll('dystonia-explorer')[arguments[0]].shadowRoot
                .querySelector(arguments[1]);
            svg.scrollIntoView({ block: 'center' });
            const point = new DOMPoint(arguments[2], arguments[3]).matrixTransform(svg.getScreenCTM());
            return [Math.round(point.x), Math.round(point.y)];";
        self.script(place, &[json!(element), json!(selector), json!(x), json!(y)]).await
    }

    /// Presses Tab until the focus is on a node that matches `selector`; fails after a whole round.
    pub(crate) async fn tab_to(&self, selector: &str) -> WebDriverResult<()> {
        let focused = "let node = document.activeElement;
            while (node && node.shadowRoot) node = node.shadowRoot.activeElement;
            return Boolean(node && node.matches(arguments[0]));";
        for _ in 0..80 {
            self.keys(Key::Tab).await?;
            if self.script(focused, &[json!(selector)]).await? {
                return Ok(());
            }
        }
        panic!("no Tab leads to {selector}");
    }

    /// Presses one key.
    pub(crate) async fn keys(&self, key: Key) -> WebDriverResult<()> {
        self.web.action_chain().send_keys(key).perform().await
    }
}

/// Ids of regions, in their fixed order.
pub(crate) fn ids(regions: &[Region]) -> Vec<String> {
    RegionSet::of(regions).into_iter().map(|region| region.id().to_owned()).collect()
}
