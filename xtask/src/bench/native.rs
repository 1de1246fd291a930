//! The rules by themselves, measured natively by tests/bench/classify.rs.

use anyhow::{Context as _, Result, ensure};
use serde::Serialize;
use xshell::{Shell, cmd};

/// How many cases one round has.
const CASES: f64 = 1024.0;

/// What one case takes, in nanoseconds, and whether anything was allocated.
#[derive(Debug, Serialize)]
pub(super) struct Rules {
    pub(super) fastest: f64,
    pub(super) slowest: f64,
    pub(super) median: f64,
    pub(super) allocates: bool,
}

/// Measures.
pub(super) fn rules(sh: &Shell) -> Result<Rules> {
    let report = cmd!(sh, "cargo bench --quiet --no-default-features --bench classify")
        .quiet()
        .read()
        .context("the rules could not be measured")?;
    let rules =
        read(&report).with_context(|| format!("divan says something else than it used to: {report}"))?;
    let control = part(&report, "control").context("the control did not run")?;
    ensure!(allocates(control), "an allocation was not seen, so nothing is known of the others: {report}");
    Ok(rules)
}

fn read(report: &str) -> Option<Rules> {
    let part = part(report, "all_cases")?;
    // "├─ all_cases  4.1 µs  │ 9 µs  │ 4.2 µs  │ …"
    let mut times = part.lines().next()?.split_once("all_cases")?.1.split('│').map(nanoseconds);
    let mut next = || Some(times.next()?? / CASES);
    Some(Rules { fastest: next()?, slowest: next()?, median: next()?, allocates: allocates(part) })
}

/// The lines of one measurement.
fn part<'a>(report: &'a str, name: &str) -> Option<&'a str> {
    let start = report.find(&format!("─ {name}"))?;
    let rest = report.get(start..)?;
    // Until the next one begins.
    let end = rest.match_indices("─ ").nth(1).map_or(rest.len(), |(end, _)| end);
    rest.get(..end)
}

fn allocates(part: &str) -> bool {
    part.contains("alloc:")
}

/// "4.1 µs", as divan writes times.
fn nanoseconds(text: &str) -> Option<f64> {
    let mut words = text.split_whitespace();
    let number: f64 = words.next()?.parse().ok()?;
    let unit = match words.next()? {
        "ns" => 1.0,
        "µs" => 1e3,
        "ms" => 1e6,
        _ => return None,
    };
    Some(number * unit)
}
