//! A page in a browser, and how a reader uses the elements on it.

use std::time::Duration;

use dystonia_explorer::domain::{Region, RegionSet};
use dystonia_explorer::ui::figure::paths::{BODY, HEAD, Picture};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WindowHandle;
use thirtyfour::prelude::*;

use crate::engine::{ChromiumOnly as _, Driver, Engine};
use crate::server::{self, Site};

/// An open page. The browser ends with it.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) web: WebDriver,
    pub(crate) server: String,
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
    pub(crate) status: String,
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
        status: text(root, '[role=status]'),
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
                ![...element.shadowRoot.children].some((node) => node.localName === 'slot')
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
        let engine = Engine::chosen();
        let driver = engine.start_driver().await;
        let web = WebDriver::new(&driver.url, engine.capabilities()?).await?;
        web.goto(format!("{server}{path}")).await?;
        Ok(Self { web, server, _driver: driver })
    }

    /// Ends the visit: the console must hold no error and no warning.
    pub(crate) async fn close(self) -> WebDriverResult<()> {
        let console = self.web.console().await?;
        assert!(console.is_empty(), "the console is not empty: {console:#?}");
        self.web.quit().await
    }

    /// Runs a script; its arguments are `arguments[0]` and so on.
    pub(crate) async fn script<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: &[Value],
    ) -> WebDriverResult<T> {
        self.web.execute(script, arguments.to_vec()).await?.convert()
    }

    /// Waits until a script returns true.
    pub(crate) async fn wait_for(&self, what: &str, script: &str) -> WebDriverResult<()> {
        for _ in 0..200 {
            if self.script(script, &[]).await? {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("waited ten seconds for {what}; console: {:#?}", self.web.console().await?);
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
        // The component renders in a microtask, before any script that comes later.
        self.script(SHOWN, &[json!(element)]).await
    }

    /// A node inside the element with this index.
    pub(crate) async fn inside(&self, element: usize, selector: &str) -> WebDriverResult<WebElement> {
        let elements = self.web.find_all(By::Tag("dystonia-explorer")).await?;
        elements[element].get_shadow_root().await?.find(By::Css(selector)).await
    }

    /// Clicks the label of a region's checkbox.
    pub(crate) async fn click_label(&self, element: usize, region: Region) -> WebDriverResult<()> {
        self.click(&self.inside(element, &format!("label[for=dx-part-{}]", region.id())).await?).await
    }

    /// Clicks a button by its text.
    pub(crate) async fn press(&self, element: usize, text: &str) -> WebDriverResult<()> {
        let find = "const root = document.querySelectorAll('dystonia-explorer')[arguments[0]].shadowRoot;
            return [...root.querySelectorAll('button, label, summary')].find((node) => node.textContent.trim() === arguments[1]
                && node.checkVisibility());";
        let found = self.web.execute(find, vec![json!(element), json!(text)]).await?;
        self.click(&found.element()?).await
    }

    /// Scrolls to a node as a reader does, clear of what sticks to the window's edge, and clicks it.
    async fn click(&self, node: &WebElement) -> WebDriverResult<()> {
        let scroll = "arguments[0].scrollIntoView({ block: 'center' })";
        self.web.execute(scroll, vec![node.to_json()?]).await?;
        node.click().await
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
        self.web.action_chain().move_to(x, y).click().perform().await
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
