//! The browsers that the tests drive, and the program that drives each: found, or installed from the distribution's
//! packages where that is possible.
//!
//! Chromium, unless `DX_ENGINES=all` asks for the others too: not all tests pass in them yet.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Error, Result, ensure};
use xshell::{PushEnv, Shell};

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
    /// Says to the browser tests which browser it is and where, until what is returned is dropped.
    pub(crate) fn tell_tests<'a>(&self, sh: &'a Shell) -> Vec<PushEnv<'a>> {
        let programs = self.programs.iter().map(|(variable, file)| sh.push_env(variable, file));
        programs.chain([sh.push_env("DX_ENGINE", self.id)]).collect()
    }
}

/// Those that were asked for; an error if one of them cannot be had.
pub(crate) fn wanted(sh: &Shell) -> Result<Vec<Engine>> {
    let chromium = tools::chromium(sh)?;
    let chromium = Engine {
        id: "chromium",
        step: "browser tests of the built page in Chromium",
        programs: vec![("DX_CHROMIUM", chromium.browser), ("DX_CHROMEDRIVER", chromium.driver)],
    };
    if !env::var("DX_ENGINES").is_ok_and(|engines| engines == "all") {
        return Ok(vec![chromium]);
    }
    let others = [
        ("Firefox with geckodriver", "firefox-esr; cargo install geckodriver", firefox(sh)),
        ("WebKitGTK", "webkit2gtk-driver xvfb", webkit(sh)),
    ];
    let mut engines = vec![chromium];
    for (name, packages, found) in others {
        ensure!(found.is_some(), "{name} is not here (on Debian: apt-get install {packages})");
        engines.extend(found);
    }
    Ok(engines)
}

/// Firefox, and geckodriver, which Debian has no package of.
fn firefox(sh: &Shell) -> Option<Engine> {
    let find = || ["firefox-esr", "firefox"].into_iter().find_map(on_path);
    let browser = found_or_installed(sh, find, "Firefox", &["firefox-esr"])?;
    let build = || tools::cargo_install(sh, "geckodriver", GECKODRIVER, &[], "three minutes, once");
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
