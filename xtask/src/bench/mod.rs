//! `cargo xtask bench`: measures the release against its targets, beside a page made with React and a page without
//! scripts.
//!
//! Prints one table, and writes it to target/bench.md and all figures to target/bench.json. A target that is missed is
//! not an error: how fast this machine is, and how busy, is no fault of the release.

mod native;
mod pages;
mod table;
mod targets;

use anyhow::{Context as _, Result};
use serde_json::json;
use xshell::{Shell, cmd};

use crate::{dist, tools, weight};
use table::Figures;

pub(crate) fn bench(sh: &Shell, visits: u32) -> Result<()> {
    let chromium = tools::chromium(sh)?;
    let sizes = dist::dist(sh, &["en".to_owned()])?;
    let folder = sh.current_dir().join("target/bench");
    pages::write(sh, &folder.join("pages"))?;

    println!("measuring the rules (a minute or two to build)");
    let rules = native::rules(sh)?;
    println!("measuring the pages, {visits} visits (a minute each; leave the machine alone)");
    let _chromium = chromium.tell_tests(sh);
    let _folder = sh.push_env("DX_BENCH", &folder);
    let _visits = sh.push_env("DX_VISITS", visits.to_string());
    let _engine = sh.push_env("DX_ENGINE", "chromium");
    let test = ["--ignored", "--exact", "--nocapture", "bench::measures_everything"];
    cmd!(sh, "cargo test --quiet --features ssr --test browser -- {test...}")
        .quiet()
        .run()
        .context("the pages could not be measured")?;

    let figures = Figures::read(sh, &folder.join("browser.json"))?;
    let react = sh.read_binary_file(folder.join("pages/react.js.br"))?.len();
    let rows = targets::rows(&figures, &rules, &sizes, react)?;
    let report = [table::markdown(&figures, &rows), weight::report(sh)?].join("\n");
    print!("\n{report}");
    sh.write_file("target/bench.md", &report)?;
    let all = json!({ "rows": rows, "rules": rules, "browser": figures });
    sh.write_file("target/bench.json", serde_json::to_string_pretty(&all)?)?;
    println!("\nwritten to target/bench.md and target/bench.json");
    Ok(())
}
