//! The browsers that the tests drive, and the program that drives each: found, or installed from the distribution's
//! packages where that is possible.

use std::path::{Path, PathBuf};

use anyhow::{Error, Result, bail, ensure};
use xshell::{PushEnv, Shell, cmd};

use crate::tools::{self, on_path};

/// Version of the crate `geckodriver`.
const GECKODRIVER: &str = "0.37.1";

/// A browser for the tests.
pub(crate) struct Engine {
    /// As `DX_ENGINE` names it.
    id: &'static str,
    /// What its run is called.
    pub(crate) step: &'static str,
    /// The variables that tell the tests where its programs are.
    programs: Vec<(&'static str, PathBuf)>,
}

impl Engine {
    /// Runs the browser tests of the built page in this browser.
    pub(crate) fn run_tests(&self, sh: &Shell) -> Result<()> {
        let _engine = self.tell_tests(sh);
        Ok(cmd!(sh, "cargo test --features ssr --test browser").run()?)
    }

    /// Says to the browser tests which browser it is and where, until what is returned is dropped.
    fn tell_tests<'a>(&self, sh: &'a Shell) -> Vec<PushEnv<'a>> {
        let programs = self.programs.iter().map(|(variable, file)| sh.push_env(variable, file));
        programs.chain([sh.push_env("DX_ENGINE", self.id)]).collect()
    }
}

/// Looks for an engine, and installs it where that is possible.
type Find = fn(&Shell) -> Option<Engine>;

/// All of them, or the one that `only` names. One that cannot be had is an error where `all` have to be there, else it
/// is left out with a sentence.
pub(crate) fn wanted(sh: &Shell, only: Option<&str>, all: bool) -> Result<Vec<Engine>> {
    let known: [(_, _, _, Find); 3] = [
        ("chromium", "Chromium", "apt-get install chromium chromium-driver", chromium),
        (
            "firefox",
            "Firefox with geckodriver",
            "apt-get install firefox-esr; cargo install geckodriver",
            firefox,
        ),
        ("webkit", "WebKitGTK", "apt-get install webkit2gtk-driver xvfb", webkit),
    ];
    let mut engines = Vec::new();
    for (id, name, install, find) in known {
        if only.is_some_and(|only| only != id) {
            continue;
        }
        match find(sh) {
            Some(engine) => engines.push(engine),
            None if all => bail!("{name} is not here (on Debian: {install})"),
            None => {
                println!("skipped: the browser tests in {name}, which is not here (on Debian: {install})");
            }
        }
    }
    ensure!(
        !engines.is_empty(),
        "no browser for the tests; --engine is one of {}",
        known.map(|(id, ..)| id).join(", ")
    );
    Ok(engines)
}

fn chromium(sh: &Shell) -> Option<Engine> {
    let found = tools::chromium(sh).ok()?;
    Some(Engine {
        id: "chromium",
        step: "browser tests of the built page in Chromium",
        programs: vec![("DX_CHROMIUM", found.browser), ("DX_CHROMEDRIVER", found.driver)],
    })
}

/// Firefox, and geckodriver, which Debian has no package of.
fn firefox(sh: &Shell) -> Option<Engine> {
    let find = || ["firefox-esr", "firefox"].into_iter().find_map(on_path);
    let browser = found_or_installed(sh, find, "Firefox", &["firefox-esr"])?;
    let build = || tools::cargo_install(sh, "geckodriver", GECKODRIVER, &[], "one minute, once");
    let driver = on_path("geckodriver").map(Ok).unwrap_or_else(|| Ok(build()?.join("geckodriver")));
    let driver = driver.inspect_err(|error: &Error| println!("{error:#}")).ok()?;
    Some(Engine {
        id: "firefox",
        step: "browser tests of the built page in Firefox",
        programs: vec![("DX_FIREFOX", browser), ("DX_GECKODRIVER", driver)],
    })
}

/// `WebKitGTK` with the small browser that comes with its driver, and a screen to show it on.
fn webkit(sh: &Shell) -> Option<Engine> {
    let find = || {
        let screen = on_path("Xvfb")?;
        Some((on_path("WebKitWebDriver")?, mini_browser(sh)?, screen))
    };
    let (driver, browser, screen) =
        found_or_installed(sh, find, "WebKitGTK", &["webkit2gtk-driver", "xvfb"])?;
    Some(Engine {
        id: "webkit",
        step: "browser tests of the built page in WebKitGTK",
        programs: vec![("DX_WEBKIT", browser), ("DX_WEBKITDRIVER", driver), ("DX_XVFB", screen)],
    })
}

/// It is no program for people, and not on the PATH.
fn mini_browser(sh: &Shell) -> Option<PathBuf> {
    let folders = sh.read_dir(Path::new("/usr/lib")).ok()?;
    folders.into_iter().map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser")).find(|file| file.is_file())
}

fn found_or_installed<T>(
    sh: &Shell,
    find: impl Fn() -> Option<T>,
    name: &str,
    packages: &[&str],
) -> Option<T> {
    find().or_else(|| {
        println!("installing {name} from the distribution's packages (a minute)");
        tools::apt_install(sh, packages);
        find()
    })
}
