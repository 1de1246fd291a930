//! The checks of all shipped JavaScript: types with TypeScript, and lints with `eslint`.

use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

use crate::tools;

/// The types of the page's scripts, and those of its service worker, which has other globals.
const PROJECTS: [&str; 2] = ["src/element/tsconfig.json", "src/element/tsconfig.worker.json"];

const LINTS: &str = "src/element/eslint.config.mjs";

/// What `eslint` checks: each script in them.
const SOURCES: [&str; 2] = ["index.js", "src/element"];

/// Fails where a script has a wrong type or breaks a lint; the tools print where.
pub(crate) fn check(sh: &Shell) -> Result<()> {
    let tsc = tools::typescript(sh)?;
    for project in PROJECTS {
        cmd!(sh, "{tsc} --project {project}").run().context("a script has a wrong type")?;
    }
    let eslint = tools::eslint(sh)?;
    cmd!(sh, "{eslint} --config {LINTS} --max-warnings 0 {SOURCES...}")
        .run()
        .context("a script breaks a lint")
}
