//! What is taken from others, checked with cargo-deny by the rules of `deny.toml`.

use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

use crate::tools;

/// Checks licences, bans and sources, and known faults where their database can be reached.
pub(crate) fn check(sh: &Shell) -> Result<()> {
    let deny = tools::cargo_deny(sh)?;
    cmd!(sh, "{deny} --workspace --locked check licenses sources")
        .run()
        .context("a rule of deny.toml is broken")?;
    // Which crate takes the second version of another, `cargo tree --invert` says in fewer lines.
    cmd!(sh, "{deny} --workspace --locked check --hide-inclusion-graph bans")
        .run()
        .context("a rule of deny.toml is broken")?;
    if cmd!(sh, "{deny} fetch db").quiet().ignore_stdout().ignore_stderr().run().is_err() {
        println!("skipped: advisories about crates (their database, RustSec's on GitHub, cannot be reached)");
        return Ok(());
    }
    cmd!(sh, "{deny} --workspace --locked --offline check advisories")
        .run()
        .context("a crate has a known fault")
}
