//! `cargo xtask screenshots`: pictures of the built page for people to judge it by, with an index.

use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

use crate::{dist, tools};

pub(crate) fn screenshots(sh: &Shell) -> Result<()> {
    let chromium = tools::chromium(sh)?;
    let pdftoppm = tools::poppler(sh)?;
    dist::dist(sh, &["en".to_owned()])?;

    // Emptied, so that no picture is of an older page.
    let folder = sh.current_dir().join("target/screenshots");
    sh.remove_path(&folder)?;
    sh.create_dir(&folder)?;
    let _chromium = chromium.tell_tests(sh);
    let _pdftoppm = sh.push_env("DX_PDFTOPPM", pdftoppm);
    let _folder = sh.push_env("DX_SCREENSHOTS", &folder);
    println!("building what takes the pictures, and taking them (a minute or two)");
    let test = ["--ignored", "--exact", "--nocapture", "gallery::writes_every_picture"];
    cmd!(sh, "cargo test --quiet --features ssr --test browser -- {test...}")
        .quiet()
        .run()
        .context("the pictures could not be taken")?;
    println!("look at {}", folder.join("index.html").display());
    Ok(())
}
