//! esbuild: many scripts or style sheets as one, small.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

use crate::tools;

/// The oldest browsers that the explorer runs in, for style sheets; README names them.
const FLOOR: &str = "--target=chrome111,firefox121,safari16.4";

pub(super) struct Esbuild<'a> {
    sh: &'a Shell,
    program: PathBuf,
}

impl<'a> Esbuild<'a> {
    pub(super) fn new(sh: &'a Shell) -> Result<Self> {
        Ok(Self { sh, program: tools::esbuild(sh)? })
    }

    /// What an entry and all that it imports come to; nothing where the arguments name a file for it.
    pub(super) fn run(&self, entry: &Path, args: &[String]) -> Result<String> {
        let Self { sh, program } = self;
        cmd!(sh, "{program} {entry} --bundle --minify {args...} --log-level=error")
            .quiet()
            .read()
            .with_context(|| format!("esbuild could not bundle {}", entry.display()))
    }

    /// A style sheet.
    pub(super) fn style(&self, entry: &Path) -> Result<String> {
        self.run(entry, &[FLOOR.to_owned()])
    }
}
