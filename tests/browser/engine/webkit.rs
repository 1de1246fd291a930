//! `WebKitGTK`, by `WebKitWebDriver` and the browser of its tests, on a screen that nobody sees.
//!
//! Its driver shows no console: the server adds a script to each page that keeps what the page says (`server/early.rs`).
//! What the browser itself says of a page, and pages that come from elsewhere, are not heard. Windows are never narrower
//! than the browser's own buttons: there, the page is shown in a frame.

use std::env;
use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::Capabilities;
use thirtyfour::prelude::*;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};

use super::driver::{Driver, spawn};

const BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/// A screen of a browser's own, and its name: of those that share one, only one has the keyboard.
async fn screen() -> (Child, String) {
    let program = env::var("DX_XVFB").unwrap_or_else(|_| "Xvfb".to_owned());
    let flags = ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"];
    let mut process = spawn(Command::new(&program).args(flags));
    let mut lines = BufReader::new(process.stdout.take().expect("stdout is piped")).lines();
    let number = lines.next_line().await.expect("text").unwrap_or_else(|| panic!("{program} does not start"));
    (process, format!(":{}", number.trim()))
}

/// Starts the driver; `calm` as for a reader who asked the system for stillness.
pub(super) async fn start(calm: bool) -> Driver {
    let program = env::var("DX_WEBKITDRIVER").unwrap_or_else(|_| "WebKitWebDriver".to_owned());
    let (screen, display) = screen().await;
    for _ in 0..5 {
        let port =
            TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port").port();
        let mut command = Command::new(&program);
        command
            .arg(format!("--port={port}"))
            .env("DISPLAY", &display)
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            // Where it compiles on another thread, a fault of its own ends a module now and then, in version 2.50.6: in 9 of
            // 14,610 visits of its shell, and in none of 4,560 with this (docs/accessibility.md).
            .env("JSC_useConcurrentJIT", "0")
            .env("GSETTINGS_BACKEND", "memory");
        if calm {
            command.env("XDG_CONFIG_HOME", calm_settings());
        }
        let mut process = spawn(&mut command);
        for _ in 0..200 {
            if TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
                return Driver::on([process, screen], port);
            }
            // Another was faster to take the port.
            if process.try_wait().is_ok_and(|ended| ended.is_some()) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }
    panic!("{program} does not start");
}

/// A folder of settings that ask for stillness.
fn calm_settings() -> std::path::PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("calm");
    fs::create_dir_all(folder.join("gtk-3.0")).expect("a folder");
    fs::write(folder.join("gtk-3.0/settings.ini"), "[Settings]\ngtk-enable-animations=0\n").expect("a file");
    folder
}

pub(super) fn capabilities(dark: bool) -> Capabilities {
    let binary = env::var("DX_WEBKIT").unwrap_or_else(|_| BROWSER.to_owned());
    let args = if dark { &["--automation", "--dark-mode"][..] } else { &["--automation"] };
    let options = json!({ "webkitgtk:browserOptions": { "binary": binary, "args": args } });
    let Value::Object(capabilities) = options else { unreachable!() };
    capabilities.into()
}

/// What the page has said since the last time, as the script that the server adds has it.
pub(super) async fn console(web: &WebDriver) -> WebDriverResult<Vec<String>> {
    let said = "const said = window[Symbol.for('said')];
        return said ? said.splice(0) : [];";
    web.execute(said, vec![]).await?.convert()
}

pub(super) async fn collect_garbage(web: &WebDriver) -> WebDriverResult<()> {
    // Nobody can ask for it, but it comes when so much is thrown away.
    let waste = "for (let n = 0; n < 100; n += 1) new Uint8Array(1e7);";
    web.execute(waste, vec![]).await?;
    Ok(())
}

/// Where the page around a narrow page is.
pub(crate) const NARROW: &str = "/around-narrow.html";

/// The page around a page that is to be narrow.
pub(crate) const FRAME: &str = "<!DOCTYPE html><html lang=en><title>Frame</title>
    <style nonce=frame>body { margin: 0 } iframe { display: block; border: 0 }</style>
    <iframe title=Page width=1280 height=900></iframe>";

/// What that page may do.
pub(crate) const FRAME_POLICY: &str = "default-src 'none'; style-src 'nonce-frame'; frame-src *";

/// The narrowest window that the browser's buttons leave.
const NARROWEST: u32 = 450;

/// Makes the page this large; `framed`, its frame.
pub(super) async fn resize(web: &WebDriver, framed: bool, width: u32, height: u32) -> WebDriverResult<()> {
    assert!(framed || width >= NARROWEST, "open the page with Page::open_sized, to make it {width} px wide");
    // Above the page there are buttons.
    let window = u32::try_from(web.get_window_rect().await?.height).unwrap_or_default();
    let inside: u32 = web.execute("return top.innerHeight", vec![]).await?.convert()?;
    web.set_window_rect(0, 0, width.max(NARROWEST), height + window.saturating_sub(inside)).await?;
    let set = "const [width, height, framed] = arguments;
        if (framed) Object.assign(frameElement, { width, height });
        return new Promise((done) => {
            const look = () => (innerWidth === width && innerHeight === height ? done(true) : setTimeout(look, 10));
            look();
            setTimeout(() => done([innerWidth, innerHeight]), 5000);
        });";
    let sized: Value = web.execute(set, vec![json!(width), json!(height), json!(framed)]).await?.convert()?;
    assert_eq!(sized, json!(true), "the page is not {width} × {height}");
    Ok(())
}

/// Loads a page in the frame and goes in.
pub(crate) async fn goto_in_frame(web: &WebDriver, server: &str, address: &str) -> WebDriverResult<()> {
    web.enter_default_frame().await?;
    if !web.current_url().await?.as_str().ends_with(NARROW) {
        web.goto(format!("{server}{NARROW}")).await?;
    }
    let load = "const frame = document.querySelector('iframe');
        const loaded = new Promise((done) => { frame.onload = () => done(); });
        frame.src = arguments[0];
        return loaded;";
    web.execute(load, vec![json!(address)]).await?;
    web.enter_frame(0).await
}
