//! `cargo xtask soak`: what takes too long for every test run. Each step has a figure; they stand, dated, in
//! `docs/soak.md`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};
use xshell::{Shell, cmd};

use crate::dist::{self, files_in, name_in};
use crate::tools;

const TABLE: &str = "docs/soak.md";
const HEAD: &str = "# What the long tests found

`cargo xtask soak` runs them and writes this table: what was done, the figure, and the day (UTC).

| What | Figure | Day |
|---|---|---|
";

/// How often elements come and go, and how often something is picked.
const CYCLES: &str = "1000";
const SELECTIONS: &str = "10000";

/// A line of the table before its day: what was done, and its figure.
type Row = (String, String);

/// A step by the name that `--only` has for it.
type Step = (&'static str, fn(&Shell, u32) -> Result<Vec<Row>>);

const STEPS: [Step; 4] = [("fuzz", fuzz), ("builds", builds), ("cycles", cycles), ("mutants", mutants)];

/// Runs all steps, or the one that is named. A step that fails leaves its old lines in the table.
pub(crate) fn soak(sh: &Shell, only: Option<&str>, minutes: u32) -> Result<()> {
    // libFuzzer takes none for no end.
    ensure!(minutes > 0, "--minutes is at least 1");
    let names = STEPS.map(|(name, _)| name).join(", ");
    ensure!(only.is_none_or(|only| STEPS.iter().any(|(name, _)| *name == only)), "--only is one of {names}");
    for (name, step) in STEPS.into_iter().filter(|(name, _)| only.is_none_or(|only| only == *name)) {
        println!("\n== {name}");
        let rows = step(sh, minutes).with_context(|| format!("{name} failed"))?;
        write(sh, &rows)?;
    }
    println!("\n{}", sh.read_file(TABLE)?);
    Ok(())
}

/// Puts lines into the table in place of those of the same name.
fn write(sh: &Shell, rows: &[Row]) -> Result<()> {
    let day = cmd!(sh, "date -u +%F").quiet().read()?;
    let old = sh.read_file(TABLE).unwrap_or_default();
    let old = old.lines().skip_while(|line| !line.starts_with("|---")).skip(1);
    let kept = old.filter_map(|line| Some((line.split(" | ").next()?.to_owned(), line.to_owned())));
    let mut lines: BTreeMap<_, _> = kept.collect();
    for (what, figure) in rows {
        println!("{what}: {figure}");
        lines.insert(format!("| {what}"), format!("| {what} | {figure} | {day} |"));
    }
    let lines: Vec<_> = lines.into_values().collect();
    Ok(sh.write_file(TABLE, format!("{HEAD}{}\n", lines.join("\n")))?)
}

/// Fuzzes for so many minutes with cargo-fuzz. Without a sanitizer, which would need a nightly compiler: nothing here is
/// unsafe, and a broken promise is a panic.
fn fuzz(sh: &Shell, minutes: u32) -> Result<Vec<Row>> {
    let (fuzz, seconds) = (tools::cargo_fuzz(sh)?, minutes.saturating_mul(60));
    let found = sh.create_dir("target/fuzz/found")?;
    let corpus = sh.create_dir("target/fuzz/corpus")?;
    let place = ["--fuzz-dir", "tests/fuzz", "--sanitizer", "none", "--target-dir", "target/fuzz"];
    let limits = ["-print_final_stats=1", "-timeout=20", "-rss_limit_mb=2048"];
    let until = [format!("-max_total_time={seconds}"), format!("-artifact_prefix={}/", found.display())];
    println!("fuzzing for {minutes} minutes; what breaks a promise is kept in {}", found.display());
    let run = cmd!(sh, "{fuzz} run {place...} promises {corpus} tests/fuzz/seeds -- {until...} {limits...}");
    let output = run.quiet().ignore_status().output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        let end: Vec<_> = said.lines().rev().take(40).collect();
        bail!("a promise is broken:\n{}", end.into_iter().rev().collect::<Vec<_>>().join("\n"));
    }
    let tried = said.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    let tried = tried.context("libFuzzer said no figure")?.trim();
    Ok(vec![("inputs tried".to_owned(), format!("{tried} in {minutes} minutes; every promise held"))])
}

/// Builds the last commit twice from nothing, in folders of different names and lengths, and compares every file.
fn builds(sh: &Shell, _: u32) -> Result<Vec<Row>> {
    let root = sh.current_dir();
    let mut made = Vec::new();
    for folder in ["target/soak/one", "target/soak/another/of a longer name"] {
        sh.remove_path(folder)?;
        cmd!(sh, "git clone --quiet {root} {folder}").quiet().run()?;
        let clone = sh.push_dir(folder);
        // As for somebody who has only the checkout.
        cmd!(sh, "cargo xtask dist").env_remove("CARGO_TARGET_DIR").ignore_stdout().run()?;
        drop(clone);
        made.push(contents(&root.join(folder).join("dist"))?);
    }
    let [one, another] = made.as_slice() else { bail!("there are two builds") };
    let mut names: Vec<_> = one.keys().chain(another.keys()).collect();
    names.sort();
    names.dedup();
    let differing: Vec<_> = names.iter().filter(|name| one.get(**name) != another.get(**name)).collect();
    ensure!(differing.is_empty(), "these files of two builds differ: {differing:?}");
    sh.remove_path("target/soak")?;
    Ok(vec![("files of two clean builds".to_owned(), format!("{}, all the same in each byte", names.len()))])
}

/// Every file of a folder, by its path in it.
fn contents(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    files_in(folder)?.iter().map(|file| Ok((name_in(folder, file)?, fs::read(file)?))).collect()
}

/// Runs the tests that count in Chromium: long where they repeat something. Their figures are the lines of their output
/// that start so.
fn cycles(sh: &Shell, _: u32) -> Result<Vec<Row>> {
    const FIGURE: &str = "figure: ";
    let chromium = tools::chromium(sh)?;
    dist::dist(sh, &["en".to_owned()])?;
    dist::yew_host(sh)?;
    let _chromium = chromium.tell_tests(sh);
    let _counts = [sh.push_env("DX_CYCLES", CYCLES), sh.push_env("DX_SELECTIONS", SELECTIONS)];
    let tests = ["elements::", "privacy::", "faults::"];
    println!("coming and going {CYCLES} times, picking {SELECTIONS} times (half an hour)");
    let said =
        cmd!(sh, "cargo test --features ssr --test browser -- --nocapture --test-threads=1 {tests...}")
            .quiet()
            .read()?;
    let figures = said.lines().filter_map(|line| line.split_once(FIGURE)?.1.split_once(": "));
    let rows: Vec<_> = figures.map(|(what, figure)| (what.to_owned(), figure.to_owned())).collect();
    ensure!(!rows.is_empty(), "no test said a figure");
    Ok(rows)
}

/// Changes the rules and the state in every way that cargo-mutants knows, one by one: some test has to notice.
fn mutants(sh: &Shell, _: u32) -> Result<Vec<Row>> {
    let mutants = tools::cargo_mutants(sh)?;
    println!("about an hour on two free cores");
    let out = sh.create_dir("target/mutants")?;
    cmd!(sh, "{mutants} mutants --output {out} --no-shuffle --jobs 2")
        .quiet()
        .run()
        .context("no test noticed a change")?;
    let outcomes = sh.read_file(out.join("mutants.out/outcomes.json"))?;
    let outcomes: serde_json::Value = serde_json::from_str(&outcomes)?;
    let count =
        |what: &str| outcomes.get(what).and_then(serde_json::Value::as_u64).context("a count is missing");
    let (caught, late, missed) = (count("caught")?, count("timeout")?, count("missed")?);
    ensure!(missed == 0, "no test noticed {missed} changes");
    let figure = format!("{caught} noticed, {late} never ended, {missed} missed");
    Ok(vec![("changes of the rules and the state".to_owned(), figure)])
}
