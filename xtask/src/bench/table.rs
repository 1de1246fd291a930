//! What was measured, as a table.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};
use xshell::Shell;

/// What the browser measured: for each figure, one value of each visit.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Figures {
    browser: String,
    visits: u32,
    measured: Measured,
}

#[derive(Debug, Deserialize, Serialize)]
struct Measured {
    figures: BTreeMap<String, Vec<f64>>,
    /// How each load went: nothing here reads it, people may.
    loads: serde_json::Value,
}

/// The middle of some values, and their ends.
#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct Spread {
    pub(super) median: f64,
    pub(super) least: f64,
    pub(super) most: f64,
}

impl Figures {
    pub(super) fn read(sh: &Shell, file: &Path) -> Result<Self> {
        Ok(serde_json::from_str(&sh.read_file(file)?)?)
    }

    pub(super) fn spread(&self, name: &str) -> Result<Spread> {
        let mut values =
            self.measured.figures.get(name).with_context(|| format!("{name} was not measured"))?.clone();
        values.sort_by(f64::total_cmp);
        let middle = values.len() / 2;
        let (Some(&least), Some(&median), Some(&most)) = (values.first(), values.get(middle), values.last())
        else {
            anyhow::bail!("{name} has no values");
        };
        Ok(Spread { median, least, most })
    }
}

/// One line of the table.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    pub(super) what: String,
    pub(super) measured: String,
    /// The same of the page beside ours, if there is one, or what else helps to judge.
    pub(super) beside: String,
    pub(super) target: String,
    /// Whether it is met, if there is a target.
    pub(super) met: Option<bool>,
}

/// The table, for people and for docs/performance.md.
pub(super) fn markdown(figures: &Figures, rows: &[Row]) -> String {
    let mut table = format!(
        "{}, {} visits: the median, and the least and most in brackets.\n\n| What | Measured | Beside it | Target | Met |\n|---|---|---|---|---|\n",
        figures.browser, figures.visits
    );
    for Row { what, measured, beside, target, met } in rows {
        let met = match met {
            Some(true) => "yes",
            Some(false) => "**no**",
            None => "",
        };
        table.push_str(&format!("| {what} | {measured} | {beside} | {target} | {met} |\n"));
    }
    table
}
