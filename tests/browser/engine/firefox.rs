//! Firefox, by geckodriver. What a page cannot be asked for is asked of the browser itself: its own scripts see the
//! console of every page, and set what a reader's system would.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::{env, fs, io};

use axum::http::Method;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::Capabilities;
use thirtyfour::common::command::{Command as WebDriverCommand, ExtensionCommand};
use thirtyfour::prelude::*;
use tokio::process::Command;
use tokio::sync::OnceCell;

use super::Driver;

/// Starts the driver and makes a profile for its browser.
pub(super) async fn start() -> (Driver, Profile) {
    static WARM: OnceCell<PathBuf> = OnceCell::const_new();
    let warm = WARM.get_or_init(warm).await;
    let profile = Profile::new();
    for name in ["compatibility.ini", "startupCache"] {
        copy(&warm.join(name), &profile.0.join(name)).expect("what a browser has left");
    }
    (start_driver().await, profile)
}

/// A folder of a browser's own; it is removed with this value.
#[derive(Debug)]
pub(crate) struct Profile(PathBuf);

impl Profile {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("firefox-{}-{}", std::process::id(), NEXT.fetch_add(1, Relaxed));
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // What the browser still holds stays, in a folder for such things.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The profile of a browser that has been started once: with what it keeps of itself, another starts in half the time.
/// One serves many runs; a browser of another version takes nothing from it.
async fn warm() -> PathBuf {
    let warm = Path::new(env!("CARGO_TARGET_TMPDIR")).join("firefox-warm");
    if !warm.exists() {
        let profile = Profile::new();
        let driver = start_driver().await;
        let once = WebDriver::new(&driver.url, capabilities(&profile)).await.expect("Firefox");
        once.quit().await.expect("Firefox ends");
        // Where another run was faster, its own will do.
        let _ = fs::rename(&profile.0, &warm);
    }
    warm
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    if from.is_file() {
        return fs::copy(from, to).map(drop);
    }
    fs::create_dir(to)?;
    fs::read_dir(from)?.try_for_each(|entry| {
        let entry = entry?;
        copy(&entry.path(), &to.join(entry.file_name()))
    })
}

async fn start_driver() -> Driver {
    let program = env::var("DX_GECKODRIVER").unwrap_or_else(|_| "geckodriver".to_owned());
    let command = || {
        let mut command = Command::new(&program);
        // Its scripts of the browser itself are what the last flag allows.
        command.args(["--port", "0", "--websocket-port", "0", "--allow-system-access"]);
        command
    };
    // "1795464359826	geckodriver	INFO	Listening on 127.0.0.1:39321"
    Driver::start(command, "Listening on 127.0.0.1:").await
}

pub(super) fn capabilities(profile: &Profile) -> Capabilities {
    let mut options = json!({
        "args": ["-headless", "-profile", profile.0],
        "prefs": {
            // Nothing that is not for the page is started or asked for.
            "app.normandy.enabled": false,
            "browser.newtabpage.enabled": false,
            "dom.ipc.processPrelaunch.enabled": false,
            "services.settings.server": "data:,",
            // As a system without a wish.
            "ui.systemUsesDarkTheme": 0,
        },
    });
    if let Ok(browser) = env::var("DX_FIREFOX") {
        options["binary"] = json!(browser);
    }
    let Value::Object(capabilities) = json!({ "moz:firefoxOptions": options }) else { unreachable!() };
    capabilities.into()
}

/// Where geckodriver's scripts run.
#[derive(Debug)]
struct Context(&'static str);

impl ExtensionCommand for Context {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "context": self.0 }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/moz/context".into()
    }
}

/// Runs a script of the browser itself.
async fn within<T: DeserializeOwned>(
    web: &WebDriver,
    script: &str,
    arguments: &[Value],
) -> WebDriverResult<T> {
    let go = async |context| web.cmd(WebDriverCommand::ExtensionCommand(Box::new(Context(context)))).await;
    go("chrome").await?;
    let done = web.execute(script, arguments.to_vec()).await;
    go("content").await?;
    done?.convert()
}

/// Runs in each process that shows pages: passes on what pages write to the console.
const LISTEN: &str = "
    const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
    const text = (value) => { try { return String(value); } catch (error) { return '?'; } };
    storage.addLogEventListener((event) => {
        const { level, arguments: values } = event.wrappedJSObject || event;
        Services.console.logStringMessage(`page ${level} ${Array.from(values, text).join(' ')}`);
    }, Services.scriptSecurityManager.getSystemPrincipal());";

/// Prepares a new browser.
pub(super) async fn prepare(web: &WebDriver) -> WebDriverResult<()> {
    // Beside the page there is nothing that Tab could lead to: there the page would not hear of keys any more.
    let alone = "document.getElementById('navigator-toolbox').style.display = 'none';";
    within::<()>(web, alone, &[]).await?;
    let listen =
        "Services.ppmm.loadProcessScript(`data:text/javascript,${encodeURIComponent(arguments[0])}`, true);";
    within(web, listen, &[json!(LISTEN)]).await
}

/// The browser's own messages on pages are told from those on itself by where they come from.
const CONSOLE: &str = "
    // What the browser itself says, on its own behalf.
    const own = 'JS frame :: resource:';
    const messages = Services.console.getMessageArray();
    Services.console.reset();
    return messages.flatMap((message) => {
        if (!(message instanceof Ci.nsIScriptError)) {
            const [, level, text] = /^page (error|warn|assert) ([^]*)/.exec(message.message) || [];
            return text === undefined || text.includes(own) ? [] : [`${level === 'warn' ? 'WARNING' : 'SEVERE'}: ${text}`];
        }
        if (message.errorMessage.includes(own)) return [];
        if (!/^(http|file|blob|data|about)/.test(message.sourceName) || message.flags & message.infoFlag) return [];
        return [`${message.flags & message.warningFlag ? 'WARNING' : 'SEVERE'}: ${message.sourceName} ${message.errorMessage}`];
    });";

pub(super) async fn console(web: &WebDriver) -> WebDriverResult<Vec<String>> {
    within(web, CONSOLE, &[]).await
}

/// Makes the page itself this large: no window has to be so narrow.
pub(super) async fn resize(web: &WebDriver, width: u32, height: u32) -> WebDriverResult<()> {
    // Never smaller than what is in it: what is beyond the edge of the window cannot be clicked.
    web.set_window_rect(0, 0, width.max(500), height + 100).await?;
    let set = "const { style } = gBrowser.selectedBrowser;
        for (const side of ['', 'min-', 'max-']) {
            style.setProperty(`${side}width`, `${arguments[0]}px`);
            style.setProperty(`${side}height`, `${arguments[1]}px`);
        }";
    within::<()>(web, set, &[json!(width), json!(height)]).await?;
    // The page hears of it a little later.
    let sized = "const [width, height] = arguments;
        return new Promise((done) => {
            const look = () => (innerWidth === width && innerHeight === height ? done(true) : requestAnimationFrame(look));
            look();
            setTimeout(() => done([innerWidth, innerHeight]), 5000);
        });";
    let sized: Value = web.execute(sized, vec![json!(width), json!(height)]).await?.convert()?;
    assert_eq!(sized, json!(true), "the page is not {width} × {height}");
    Ok(())
}

/// Sets each of these and takes back all others.
pub(super) async fn prefer(web: &WebDriver, settings: &[(&str, &str)]) -> WebDriverResult<()> {
    let set = "const names = {
            'prefers-color-scheme': 'prefersColorSchemeOverride',
            'prefers-reduced-motion': 'prefersReducedMotionOverride',
            'forced-colors': 'forcedColorsOverride',
        };
        const { browsingContext } = gBrowser.selectedBrowser;
        const wanted = new Map(arguments[0]);
        for (const [feature, property] of Object.entries(names)) {
            browsingContext[property] = wanted.get(feature) || 'none';
            wanted.delete(feature);
        }
        return [...wanted.keys()];";
    let unknown: Vec<String> = within(web, set, &[json!(settings)]).await?;
    assert_eq!(unknown, [""; 0], "not known in Firefox");
    Ok(())
}

pub(super) async fn collect_garbage(web: &WebDriver) -> WebDriverResult<()> {
    // In each process that shows pages.
    let collect = "const free = 'Cu.forceGC(); Cu.forceCC(); Cu.forceGC();';
        Services.ppmm.loadProcessScript(`data:text/javascript,${encodeURIComponent(free)}`, false);";
    within(web, collect, &[]).await
}

pub(super) async fn as_in_print(web: &WebDriver) -> WebDriverResult<()> {
    within(web, "gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'", &[]).await
}
