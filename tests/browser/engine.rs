//! The browsers that the tests drive, and what only one of them can do.

use std::env;
use std::process::Stdio;

use serde_json::json;
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, ChromeCapabilities, ChromiumLikeCapabilities, LoggingPrefsLogLevel};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

/// A browser engine. One source of tests serves all of them.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Engine {
    Chromium,
}

/// A running driver; it ends with this value.
#[derive(Debug)]
pub(crate) struct Driver {
    _process: Child,
    pub(crate) url: String,
}

impl Driver {
    /// Starts a driver; nothing if it ends before it names its port.
    async fn start(program: &str) -> Option<Self> {
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| panic!("{program} does not start: {error}"));
        let mut lines = BufReader::new(process.stdout.take().expect("stdout is piped")).lines();
        // "ChromeDriver was started successfully on port 40123."
        let port = loop {
            let line = lines.next_line().await.expect("the driver prints text")?;
            if let Some((_, port)) = line.split_once("successfully on port ") {
                break port.trim_end_matches('.').to_owned();
            }
        };
        // Keeps reading, so that the driver never waits for a reader.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Some(Self { _process: process, url: format!("http://127.0.0.1:{port}") })
    }
}

impl Engine {
    /// The engine named by `DX_ENGINE`; Chromium if none is.
    pub(crate) fn chosen() -> Self {
        match env::var("DX_ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok(other) => panic!("DX_ENGINE={other} is not known; allowed: chromium"),
        }
    }

    /// Starts the engine's driver on a free port.
    pub(crate) async fn start_driver(self) -> Driver {
        let Self::Chromium = self;
        let program = env::var("DX_CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        // Two drivers that start at once can choose the same port; the loser ends, and is started again.
        for _ in 0..5 {
            if let Some(driver) = Driver::start(&program).await {
                return driver;
            }
        }
        panic!("{program} ended five times before it named its port");
    }

    /// What to ask the driver for.
    pub(crate) fn capabilities(self) -> WebDriverResult<Capabilities> {
        let Self::Chromium = self;
        let mut chromium = ChromeCapabilities::new();
        for flag in [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--window-size=1280,900",
        ] {
            chromium.add_arg(flag)?;
        }
        if let Ok(browser) = env::var("DX_CHROMIUM") {
            chromium.set_binary(&browser)?;
        }
        chromium.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        Ok(chromium.into())
    }
}

/// What only Chromium can do.
pub(crate) trait ChromiumOnly {
    /// What was written to the console since the last call.
    async fn console(&self) -> WebDriverResult<Vec<String>>;
    /// Makes the page this many CSS pixels wide and high.
    async fn resize(&self, width: u32, height: u32) -> WebDriverResult<()>;
    /// Answers these media queries as given, such as `prefers-color-scheme`, and no others.
    async fn prefer(&self, settings: &[(&str, &str)]) -> WebDriverResult<()>;
    /// Makes the page a phone's: this large, and touched.
    async fn phone(&self, width: u32, height: u32) -> WebDriverResult<()>;
    /// One event of a touch (`touchStart`, `touchMove`, `touchEnd`), with where the fingers are.
    async fn touch(&self, kind: &str, fingers: &[(f64, f64)]) -> WebDriverResult<()>;
}

impl ChromiumOnly for WebDriver {
    async fn console(&self) -> WebDriverResult<Vec<String>> {
        let entries = self.browser_log().await?;
        Ok(entries.into_iter().map(|entry| format!("{}: {}", entry.level, entry.message)).collect())
    }

    async fn resize(&self, width: u32, height: u32) -> WebDriverResult<()> {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp().send_raw("Emulation.setDeviceMetricsOverride", metrics).await?;
        Ok(())
    }

    async fn phone(&self, width: u32, height: u32) -> WebDriverResult<()> {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true });
        self.cdp().send_raw("Emulation.setDeviceMetricsOverride", metrics).await?;
        let touched = json!({ "enabled": true, "maxTouchPoints": 5 });
        self.cdp().send_raw("Emulation.setTouchEmulationEnabled", touched).await?;
        Ok(())
    }

    async fn touch(&self, kind: &str, fingers: &[(f64, f64)]) -> WebDriverResult<()> {
        let points: Vec<_> = fingers.iter().map(|(x, y)| json!({ "x": x, "y": y })).collect();
        self.cdp()
            .send_raw("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }))
            .await?;
        Ok(())
    }

    async fn prefer(&self, settings: &[(&str, &str)]) -> WebDriverResult<()> {
        let features: Vec<_> =
            settings.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.cdp().send_raw("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        Ok(())
    }
}
