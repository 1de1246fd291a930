//! Chromium, by chromedriver and the browser's own protocol for developers.

use std::env;
use std::fmt;

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, ChromeCapabilities, ChromiumLikeCapabilities, LoggingPrefsLogLevel};
use tokio::process::Command;

use super::Driver;

pub(super) async fn start() -> Driver {
    let program = env::var("DX_CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
    let command = || {
        let mut command = Command::new(&program);
        command.arg("--port=0");
        command
    };
    // "ChromeDriver was started successfully on port 40123."
    Driver::start(command, "successfully on port ").await
}

pub(super) fn capabilities() -> WebDriverResult<Capabilities> {
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

pub(super) async fn console(web: &WebDriver) -> WebDriverResult<Vec<String>> {
    let entries = web.browser_log().await?;
    Ok(entries.into_iter().map(|entry| format!("{}: {}", entry.level, entry.message)).collect())
}

pub(super) async fn resize(web: &WebDriver, width: u32, height: u32) -> WebDriverResult<()> {
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    web.cdp().send_raw("Emulation.setDeviceMetricsOverride", metrics).await?;
    Ok(())
}

pub(super) async fn prefer(web: &WebDriver, settings: &[(&str, &str)]) -> WebDriverResult<()> {
    let features: Vec<_> =
        settings.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    web.cdp().send_raw("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
    Ok(())
}

pub(super) async fn collect_garbage(web: &WebDriver) -> WebDriverResult<()> {
    web.cdp().send_raw("HeapProfiler.collectGarbage", json!({})).await?;
    Ok(())
}

/// What a page takes of the browser.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Held {
    /// Bytes of JavaScript's heap.
    pub(crate) heap: u64,
    pub(crate) listeners: u64,
    pub(crate) nodes: u64,
}

impl fmt::Display for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { heap, listeners, nodes } = self;
        write!(f, "{heap} bytes of heap, {listeners} listeners, {nodes} nodes")
    }
}

pub(crate) async fn held(web: &WebDriver) -> WebDriverResult<Held> {
    let heap = web.cdp().send_raw("Runtime.getHeapUsage", json!({})).await?;
    let counters = web.cdp().send_raw("Memory.getDOMCounters", json!({})).await?;
    let number = |from: &Value, name| from[name].as_u64().expect("a whole number");
    Ok(Held {
        heap: number(&heap, "usedSize"),
        listeners: number(&counters, "jsEventListeners"),
        nodes: number(&counters, "nodes"),
    })
}

pub(super) async fn as_in_print(web: &WebDriver) -> WebDriverResult<()> {
    web.cdp().send_raw("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    Ok(())
}

/// A phone that is touched: only Chromium plays it.
pub(crate) trait Phone {
    /// Makes the page a phone's: this large, and touched.
    async fn phone(&self, width: u32, height: u32) -> WebDriverResult<()>;
    /// One event of a touch (`touchStart`, `touchMove`, `touchEnd`), with where the fingers are.
    async fn touch(&self, kind: &str, fingers: &[(f64, f64)]) -> WebDriverResult<()>;
}

impl Phone for WebDriver {
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
}
