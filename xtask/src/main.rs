//! `cargo xtask`: the only build logic of this project.
//!
//! Each command prints what it does, and fails with one sentence and a non-zero code.

mod bench;
mod budgets;
mod dist;
mod engines;
mod flags;
mod i18n;
mod review;
mod screenshots;
mod scripts;
mod serve;
mod soak;
mod supply;
mod test;
mod toolchains;
mod tools;
mod weight;

use std::path::Path;
use std::process::ExitCode;

use xshell::Shell;

use anyhow::Context as _;
use flags::{I18nCmd, Xtask, XtaskCmd};

fn main() -> ExitCode {
    let flags = Xtask::from_env_or_exit();
    match run(flags) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(flags: Xtask) -> anyhow::Result<()> {
    // Paths in this program are from the root, for it and for what it runs.
    std::env::set_current_dir(root()).context("the folder of the repository is gone")?;
    let sh = Shell::new()?;
    match flags.subcommand {
        XtaskCmd::Bench(flags) => bench::bench(&sh, flags.visits.unwrap_or(9)),
        XtaskCmd::Dist(flags) => {
            let folder = flags.out_dir.as_deref().unwrap_or(Path::new("dist"));
            budgets::print(&dist::dist_in(&sh, &flags.languages(), folder)?)
        }
        XtaskCmd::Serve(serve) => serve::serve(&sh, serve.port.unwrap_or(8080)),
        XtaskCmd::I18n(i18n) => match i18n.subcommand {
            I18nCmd::Check(_) => i18n::check(&sh),
            I18nCmd::New(new) => i18n::new(&new.tag),
        },
        XtaskCmd::Beside(beside) => dist::beside(&sh, &beside.folder),
        XtaskCmd::HostPage(_) => dist::yew_host(&sh),
        XtaskCmd::Review(_) => review::review(&sh),
        XtaskCmd::Screenshots(_) => screenshots::screenshots(&sh),
        XtaskCmd::Soak(soak) => soak::soak(&sh, soak.only.as_deref(), soak.minutes.unwrap_or(5)),
        XtaskCmd::Test(test) if test.toolchains => toolchains::test(&sh, test.engine.as_deref()),
        XtaskCmd::Test(test) => test::test(&sh, test.engine.as_deref()),
    }
}

/// The folder of the repository.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}
