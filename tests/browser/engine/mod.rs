//! The browsers that the tests drive. One source of tests serves all of them.

pub(crate) mod chromium;
mod driver;
mod firefox;
pub(crate) mod limits;
pub(crate) mod webkit;

use std::env;
use std::time::Duration;

pub(crate) use driver::Driver;
use thirtyfour::prelude::*;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// Features that style sheets ask for, such as `prefers-color-scheme`, each with its value.
pub(crate) type Wishes<'a> = &'a [(&'a str, &'a str)];

impl Engine {
    /// The engine named by `DX_ENGINE`; Chromium if none is.
    pub(crate) fn chosen() -> Self {
        match env::var("DX_ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("DX_ENGINE={other} is not known; allowed: chromium, firefox, webkit"),
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        }
    }

    /// Starts a browser and its driver, as for a reader with these wishes.
    pub(crate) async fn start(self, wishes: Wishes<'_>) -> WebDriverResult<(WebDriver, Driver)> {
        let wants = |feature, value| wishes.contains(&(feature, value));
        let (driver, capabilities) = match self {
            Self::Chromium => (chromium::start().await, chromium::capabilities()?),
            Self::Firefox => {
                let (driver, profile) = firefox::start().await;
                let capabilities = firefox::capabilities(&profile);
                (driver.with(profile), capabilities)
            }
            Self::WebKit => (
                webkit::start(wants("prefers-reduced-motion", "reduce")).await,
                webkit::capabilities(wants("prefers-color-scheme", "dark")),
            ),
        };
        let web = WebDriver::new(&driver.url, capabilities).await?;
        // Slow engines on a busy machine take their time.
        web.set_script_timeout(Duration::from_secs(180)).await?;
        if self == Self::Firefox {
            firefox::prepare(&web).await?;
        }
        if self != Self::WebKit && !wishes.is_empty() {
            self.prefer(&web, wishes).await?;
        }
        self.resize(&web, false, 1280, 900).await?;
        Ok((web, driver))
    }

    /// What was written to the console since the last call.
    pub(crate) async fn console(self, web: &WebDriver) -> WebDriverResult<Vec<String>> {
        match self {
            Self::Chromium => chromium::console(web).await,
            Self::Firefox => firefox::console(web).await,
            Self::WebKit => webkit::console(web).await,
        }
    }

    /// Makes the page this many CSS pixels wide and high; `framed`, the frame that it is in.
    pub(crate) async fn resize(
        self,
        web: &WebDriver,
        framed: bool,
        width: u32,
        height: u32,
    ) -> WebDriverResult<()> {
        match self {
            Self::Chromium => chromium::resize(web, width, height).await,
            Self::Firefox => firefox::resize(web, width, height).await,
            Self::WebKit => webkit::resize(web, framed, width, height).await,
        }
    }

    /// Answers these media queries as given and no others, from now on.
    pub(crate) async fn prefer(self, web: &WebDriver, wishes: Wishes<'_>) -> WebDriverResult<()> {
        match self {
            Self::Chromium => chromium::prefer(web, wishes).await,
            Self::Firefox => firefox::prefer(web, wishes).await,
            Self::WebKit => panic!("in WebKitGTK a reader has wishes from the start: Page::open_for"),
        }
    }

    /// Lets the browser free what nothing holds.
    pub(crate) async fn collect_garbage(self, web: &WebDriver) -> WebDriverResult<()> {
        match self {
            Self::Chromium => chromium::collect_garbage(web).await,
            Self::Firefox => firefox::collect_garbage(web).await,
            Self::WebKit => webkit::collect_garbage(web).await,
        }
    }

    /// Shows the page as in print.
    pub(crate) async fn as_in_print(self, web: &WebDriver) -> WebDriverResult<()> {
        match self {
            Self::Chromium => chromium::as_in_print(web).await,
            Self::Firefox => firefox::as_in_print(web).await,
            Self::WebKit => panic!("a test that needs this says so: needs!(PrintOnScreen)"),
        }
    }
}
