//! `cargo xtask test`: every check and test, in the order in which they are cheap.

use std::env;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

use crate::{budgets, dist, engines, i18n, scripts, supply, tools};

/// `engine` is the one browser that is to be driven; all if none is named.
pub(crate) fn test(sh: &Shell, engine: Option<&str>) -> Result<()> {
    let ci = env::var("CI").is_ok_and(|value| value == "true");
    let target = tools::WASM;
    let mut steps = Steps::default();

    let mut engines = Vec::new();
    steps.run("set-up", || {
        tools::wasm_target(sh)?;
        tools::components(sh)?;
        tools::yew_fmt(sh)?;
        tools::typescript(sh)?;
        tools::eslint(sh)?;
        tools::cargo_deny(sh)?;
        tools::wasm_bindgen_cli(sh)?;
        engines = engines::wanted(sh, engine, ci)?;
        tools::trunk(sh, ci)?;
        Ok(())
    })?;
    let (chromium, servers) = (tools::chromium(sh)?, tools::servers(sh, ci)?);

    steps.run("formatting", || {
        let _html_too = sh.push_env("RUSTFMT", tools::yew_fmt(sh)?);
        cmd!(sh, "cargo fmt --all -- --check").run().context("some files are not formatted")
    })?;
    steps.run("translations", || i18n::check(sh))?;
    steps.run("lints", || {
        cmd!(sh, "cargo clippy --workspace --all-targets --features ssr -- -D warnings").run()?;
        cmd!(sh, "cargo clippy --target {target} --lib --bins --test wasm -- -D warnings").run()?;
        Ok(())
    })?;
    steps.run("scripts", || scripts::check(sh))?;
    steps.run("licences", || supply::check(sh))?;
    steps.run("native tests", || {
        Ok(cmd!(
            sh,
            "cargo test --features ssr --package xtask --package dystonia-explorer --bins --lib --test native"
        )
        .run()?)
    })?;
    steps.run("release build", || {
        budgets::check(&dist::dist(sh, &["en".to_owned()])?, &tools::rust_version(sh)?)
    })?;
    steps.run("wasm tests in Chromium", || {
        let runner = tools::wasm_bindgen_cli(sh)?.join("wasm-bindgen-test-runner");
        let _runner = sh.push_env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
        let _driver = sh.push_env("CHROMEDRIVER", &chromium.driver);
        Ok(cmd!(sh, "cargo test --target {target} --test wasm").run()?)
    })?;
    steps.run("host page", || dist::yew_host(sh))?;
    let _chromium = chromium.tell_tests(sh);
    let _servers = servers.tell_tests(sh);
    // Its twenty lines are the runtime's: without them, what a test has seen is the last that it says.
    let _backtrace = sh.push_env("RUST_BACKTRACE", "0");
    for engine in &engines {
        steps.run(engine.step, || engine.run_tests(sh))?;
    }
    if let Some(trunk) = tools::trunk(sh, ci)? {
        steps.run("the page as Trunk builds it", || trunk_page(sh, &trunk))?;
    } else {
        println!("skipped: the page as Trunk builds it (no trunk on the PATH)");
    }
    steps.print();
    Ok(())
}

/// Builds the page with Trunk, from tools that are here already, and drives it once.
fn trunk_page(sh: &Shell, trunk: &std::path::Path) -> Result<()> {
    let wasm_opt = tools::wasm_opt(sh)?;
    let wasm_bindgen = tools::wasm_bindgen_cli(sh)?;
    let folders = [Some(trunk), Some(&*wasm_bindgen), wasm_opt.parent()];
    let path = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(folders.into_iter().flatten().map(Into::into).chain(env::split_paths(&path)))?;
    let _path = sh.push_env("PATH", path);
    let _paths = tools::without_paths(sh)?;
    cmd!(sh, "trunk build --release --offline --dist target/trunk-dist").run()?;
    let _dist = sh.push_env("DX_DIST", "target/trunk-dist");
    Ok(cmd!(sh, "cargo test --features ssr --test browser -- reader::by_keyboard").run()?)
}

/// The steps so far, with their times.
#[derive(Default)]
struct Steps(Vec<(&'static str, Duration)>);

impl Steps {
    fn run(&mut self, name: &'static str, step: impl FnOnce() -> Result<()>) -> Result<()> {
        println!("\n== {name}");
        let start = Instant::now();
        step().with_context(|| format!("{name} failed"))?;
        self.0.push((name, start.elapsed()));
        Ok(())
    }

    fn print(&self) {
        println!("\n{:>8}  step", "minutes");
        for (name, time) in &self.0 {
            println!("{:>8.1}  {name}", time.as_secs_f32() / 60.0);
        }
    }
}
