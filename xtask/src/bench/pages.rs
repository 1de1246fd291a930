//! The pages that are measured, compressed as a server would have them.

use std::path::Path;

use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

use crate::{dist, tools};

/// Where their sources are.
const SOURCES: &str = "tests/bench";

/// How many elements the page with many has.
const MANY: usize = 20;

/// Writes all of them.
pub(super) fn write(sh: &Shell, to: &Path) -> Result<()> {
    sh.remove_path(to)?;
    sh.create_dir(to)?;
    react(sh, to)?;
    sh.copy_file(Path::new(SOURCES).join("page.css"), to.join("page.css"))?;

    let page = sh.read_file(Path::new(SOURCES).join("page.html"))?;
    let snippet = sh.read_file("dist/snippet.html")?;
    let (lines, _) = snippet.split_once(TAG).context("snippet.html has no explorer")?;
    let fallback = sh.read_file("dist/fallback/en.html")?;
    let explorer = format!("{TAG}\n{fallback}{TAG_END}");
    let many = format!("<dystonia-explorer loading=\"eager\">Text{TAG_END}\n").repeat(MANY);
    for (name, head, body) in [
        ("explorer", lines, &*explorer),
        ("static", "", &explorer),
        ("twenty", lines, &many),
        ("react", "<script type=\"module\" src=\"react.js\"></script>", "<div id=\"root\"></div>"),
    ] {
        let page = page.replace("<!-- head -->", head).replace("<!-- body -->", body);
        sh.write_file(to.join(format!("{name}.html")), page)?;
    }
    sh.read_dir(to)?.iter().try_for_each(|file| dist::compress(file))
}

const TAG: &str = "<dystonia-explorer>";
const TAG_END: &str = "</dystonia-explorer>";

/// The page made with React, from the packages that its lock file names, as its makers tell to build for production.
fn react(sh: &Shell, to: &Path) -> Result<()> {
    let sources = Path::new(SOURCES).join("react");
    let project = sh.current_dir().join("target/bench/react");
    sh.create_dir(&project)?;
    for file in sh.read_dir(&sources)? {
        sh.copy_file(file, &project)?;
    }
    println!("installing React and a body map from npm (seconds)");
    let esbuild = tools::esbuild(sh)?;
    let out = to.join("react.js");
    let _project = sh.push_dir(&project);
    cmd!(sh, "npm ci --silent --no-audit --no-fund --prefer-offline --ignore-scripts")
        .quiet()
        .run()
        .context("npm could not install the page that is measured beside ours; Node 20 with npm is needed")?;
    let args =
        ["--bundle", "--minify", "--format=esm", "--target=es2022", "--jsx=automatic", "--log-level=error"];
    let production = "--define:process.env.NODE_ENV=\"production\"";
    cmd!(sh, "{esbuild} main.jsx {args...} {production} --outfile={out}")
        .quiet()
        .run()
        .context("esbuild could not bundle the page that is measured beside ours")
}
