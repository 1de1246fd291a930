//! `cargo xtask test --toolchains`: tests the release of every supported compiler.
//!
//! 1. List the toolchains: the declared minimum, `stable`, then the other installed ones.
//! 2. Install the minimum and `stable` with rustup if they are missing.
//! 3. Run `cargo xtask dist` with each toolchain, into `target/toolchains/NAME`; `dist/` stays.
//! 4. Check the budgets, and run the browser tests on that release.
//!
//! The toolchains share `target/`: cargo keeps the artefacts of different compilers apart.

use std::env;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Error, Result, ensure};
use xshell::{Shell, cmd};

use crate::engines::Engine;
use crate::tools::on_path;
use crate::{budgets, dist, engines, tools};

/// The oldest supported compiler: `rust-version` in Cargo.toml.
const MINIMUM: &str = env!("CARGO_PKG_RUST_VERSION");

/// The toolchain that holds the newest supported compiler.
const NEWEST: &str = "stable";

/// The folder with one release for each toolchain.
const RELEASES: &str = "target/toolchains";

/// Tests every toolchain in one browser: `engine`, or Chromium. A toolchain that fails does not stop the others.
pub(crate) fn test(sh: &Shell, engine: Option<&str>) -> Result<()> {
    if on_path("rustup").is_none() {
        println!("skipped: every toolchain, because rustup is missing (https://rustup.rs)");
        return Ok(());
    }
    let ci = env::var("CI").is_ok_and(|value| value == "true");
    let engines = engines::wanted(sh, Some(engine.unwrap_or("chromium")), ci)?;
    let (chromium, servers) = (tools::chromium(sh)?, tools::servers(sh, ci)?);
    let _chromium = chromium.tell_tests(sh);
    let _servers = servers.tell_tests(sh);
    // Without a backtrace, the last lines of a failed test are its own message.
    let _backtrace = sh.push_env("RUST_BACKTRACE", "0");
    dist::yew_host(sh)?;

    let installed = installed(sh)?;
    let mut rows: Vec<Row> = Vec::new();
    for name in in_order(MINIMUM, &installed) {
        println!("\n== {name}");
        let start = Instant::now();
        let mut row = Row { name: name.clone(), ..Row::default() };
        row.outcome = match available(sh, &name, &installed, &rows) {
            Err(reason) => Outcome::Skipped(reason),
            Ok(rustc) => {
                row.rustc = rustc;
                match test_one(sh, &mut row, &engines) {
                    Ok(()) => Outcome::Passed,
                    Err(error) => Outcome::Failed(error),
                }
            }
        };
        row.time = start.elapsed();
        match &row.outcome {
            Outcome::Passed => {}
            Outcome::Failed(reason) => eprintln!("failed: {name}: {reason:#}"),
            Outcome::Skipped(reason) => println!("skipped: {name}: {reason}"),
        }
        rows.push(row);
    }
    print(&rows);
    let failed: Vec<_> =
        rows.iter().filter(|row| matches!(row.outcome, Outcome::Failed(_))).map(|row| &*row.name).collect();
    ensure!(failed.is_empty(), "failed with {}", failed.join(", "));
    Ok(())
}

/// The result of one toolchain.
#[derive(Default)]
struct Row {
    name: String,
    /// The output of `rustc --version`; empty if the toolchain is missing.
    rustc: String,
    time: Duration,
    /// Size of the WebAssembly module, in bytes, as stored.
    module: Option<usize>,
    outcome: Outcome,
}

#[derive(Default)]
enum Outcome {
    #[default]
    Passed,
    Failed(Error),
    Skipped(String),
}

/// The names of the installed toolchains, without the host triple.
fn installed(sh: &Shell) -> Result<Vec<String>> {
    let verbose = cmd!(sh, "rustc --version --verbose").quiet().read()?;
    let host = verbose.lines().find_map(|line| line.strip_prefix("host: "));
    let host = format!("-{}", host.context("rustc names no host")?);
    // A line is such as `stable-x86_64-unknown-linux-gnu (active, default)`.
    let lines = cmd!(sh, "rustup toolchain list").quiet().read()?;
    let names = lines.lines().filter(|line| !line.starts_with("no installed"));
    let names = names.filter_map(|line| line.split_whitespace().next());
    Ok(names.map(|name| name.strip_suffix(&host).unwrap_or(name).to_owned()).collect())
}

/// The toolchains to test, each once: the minimum, `stable`, then the other installed ones.
fn in_order(minimum: &str, installed: &[String]) -> Vec<String> {
    // Any patch release of the minimum will do.
    let patch = format!("{minimum}.");
    let minimum = installed
        .iter()
        .find(|name| *name == minimum || name.starts_with(&patch))
        .cloned()
        .unwrap_or_else(|| minimum.to_owned());
    let mut names = vec![minimum, NEWEST.to_owned()];
    for name in installed {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

/// Makes sure that a toolchain can build for the browser, and returns its compiler's version. The error is the reason
/// to skip the toolchain.
fn available(sh: &Shell, name: &str, installed: &[String], tested: &[Row]) -> Result<String, String> {
    if !installed.iter().any(|known| known == name) {
        println!("installing the toolchain {name} (a minute)");
        cmd!(sh, "rustup toolchain install {name} --profile minimal --no-self-update")
            .quiet()
            .run()
            .map_err(|_| "rustup could not install it".to_owned())?;
    }
    let _toolchain = sh.push_env("RUSTUP_TOOLCHAIN", name);
    let version =
        cmd!(sh, "rustc --version").quiet().read().map_err(|_| "its rustc does not run".to_owned())?;
    if minor_version(&version) < minor_version(MINIMUM) {
        return Err(format!("its compiler is older than {MINIMUM}"));
    }
    if let Some(same) = tested.iter().find(|row| row.rustc == version) {
        return Err(format!("it has the same compiler as {}", same.name));
    }
    tools::wasm_target(sh).map_err(|_| format!("rustup could not add the target {}", tools::WASM))?;
    Ok(version)
}

/// The major and the minor number of a Rust version, from a text such as `rustc 1.88.0 (6b00bc388 2025-06-23)`.
fn minor_version(version: &str) -> Option<(u32, u32)> {
    let (major, rest) = version.trim_start_matches("rustc ").split_once('.')?;
    let minor = rest.split_once('.').map_or(rest, |(minor, _)| minor);
    Some((major.parse().ok()?, minor.parse().ok()?))
}

/// Builds the release with one toolchain, checks its sizes, and runs the browser tests on it.
fn test_one(sh: &Shell, row: &mut Row, engines: &[Engine]) -> Result<()> {
    let folder = Path::new(RELEASES).join(&row.name);
    println!("building with {} (five minutes from nothing)", row.rustc);
    {
        let _toolchain = sh.push_env("RUSTUP_TOOLCHAIN", &row.name);
        cmd!(sh, "cargo xtask dist --out-dir {folder}")
            // It is the path of the running cargo, which is of another toolchain.
            .env_remove("CARGO")
            .ignore_stdout()
            .quiet()
            .run()
            .context("the release does not build")?;
    }
    let sizes = dist::sizes(sh, &folder)?;
    row.module = sizes.0.get(budgets::MODULE).map(|size| size.raw);
    let budgets = budgets::check(&sizes, &row.rustc);
    // The default toolchain builds the tests; only the release is of the tested one.
    let _release = sh.push_env("DX_DIST", &folder);
    engines.iter().try_for_each(|engine| engine.run_tests(sh)).context("the browser tests failed")?;
    // After the tests, so that too many bytes do not hide what they find.
    budgets
}

fn print(rows: &[Row]) {
    let version = |row: &Row| row.rustc.split_whitespace().nth(1).unwrap_or("-").to_owned();
    println!("\n{:<12} {:<16} {:>8} {:>13}  result", "toolchain", "rustc", "minutes", "module bytes");
    for row in rows {
        let minutes = row.time.as_secs_f32() / 60.0;
        let module = row.module.map_or_else(|| "-".to_owned(), |bytes| bytes.to_string());
        let result = match &row.outcome {
            Outcome::Passed => "passed".to_owned(),
            Outcome::Failed(reason) => format!("failed: {reason}"),
            Outcome::Skipped(reason) => format!("skipped: {reason}"),
        };
        println!("{:<12} {:<16} {minutes:>8.1} {module:>13}  {result}", row.name, version(row));
    }
    let skipped = rows.iter().filter(|row| matches!(row.outcome, Outcome::Skipped(_))).count();
    println!("\n{} toolchains, {skipped} skipped", rows.len());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(minimum: &str, installed: &[&str]) -> Vec<String> {
        in_order(minimum, &installed.iter().map(ToString::to_string).collect::<Vec<_>>())
    }

    #[test]
    fn in_order_installed_patch_release_is_the_minimum() {
        let installed = ["stable", "nightly", "1.88.0", "1.95.0"];
        assert_eq!(names("1.88", &installed), ["1.88.0", "stable", "nightly", "1.95.0"]);
    }

    #[test]
    fn minor_version_compares_as_numbers() {
        assert!(minor_version("rustc 1.100.0 (0123abcd 2027-01-01)") > minor_version("1.88"));
        assert!(minor_version("rustc 1.88.0-nightly (0123abcd 2025-05-01)") == minor_version("1.88"));
        assert!(minor_version("rustc 1.9.0 (0123abcd 2016-05-01)") < minor_version("1.88"));
    }

    #[test]
    fn in_order_missing_toolchains_are_still_listed() {
        assert_eq!(names("1.8", &["1.88.0", "mine"]), ["1.8", "stable", "1.88.0", "mine"]);
    }
}
