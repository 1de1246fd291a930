//! The npm package: a folder, and the file that `npm install` takes. Nobody publishes it.

use std::path::Path;

use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

use super::bundle::SINGLE_FILE_MODULE;
use super::core::CORE;
use super::inventory::LICENCES;

/// What the package says of itself: its types, its manifests, its entry for Node.
const SOURCES: &str = "src/element/npm";

/// Writes the package beside the files of a complete module form, some of which it repeats.
pub(super) fn write(sh: &Shell, dist: &Path) -> Result<()> {
    let package = dist.join("npm");
    sh.create_dir(package.join("split/locale"))?;
    for file in sh.read_dir(SOURCES)? {
        let name = file.file_name().context("the package holds only files")?;
        sh.write_file(package.join(name), filled(sh, &sh.read_file(&file)?)?)?;
    }
    sh.copy_file("src/element/loader/core.d.ts", package.join("core.d.ts"))?;
    sh.copy_file(SINGLE_FILE_MODULE, package.join("index.js"))?;
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        sh.copy_file(licence, package.join(licence))?;
    }
    sh.copy_file(dist.join(LICENCES), package.join(LICENCES))?;

    let split = package.join("split");
    let scripts = ["dystonia-explorer.js", "dystonia-explorer-reading.json"].map(str::to_owned);
    for file in scripts.into_iter().chain([format!("{CORE}.js"), format!("{CORE}_bg.wasm")]) {
        sh.copy_file(dist.join(&file), split.join(&file))?;
    }
    for pack in
        sh.read_dir(dist.join("locale"))?.iter().filter(|file| file.extension() == Some("json".as_ref()))
    {
        sh.copy_file(pack, split.join("locale"))?;
    }
    pack(sh, &package, dist)
}

/// Makes the file of a package.
fn pack(sh: &Shell, package: &Path, to: &Path) -> Result<()> {
    cmd!(sh, "npm pack --silent --pack-destination {to} ./{package}")
        .quiet()
        .ignore_stdout()
        .ignore_stderr()
        .run()
        .context("npm could not pack the package; Node 20 with npm is needed")
}

/// A source with what other files know: the version, and the tables of the README.
fn filled(sh: &Shell, source: &str) -> Result<String> {
    let readme = sh.read_file("README.md")?;
    let version = env!("CARGO_PKG_VERSION");
    Ok(source
        .replace("\"version\": \"0.0.0\"", &format!("\"version\": \"{version}\""))
        .replace("{version}", version)
        .replace("{attributes}", &table(&readme, "| Attribute |")?)
        .replace("{properties}", &table(&readme, "| Custom property |")?))
}

/// The table of a text that starts so.
fn table(text: &str, start: &str) -> Result<String> {
    let rows: Vec<_> = text
        .lines()
        .skip_while(|line| !line.starts_with(start))
        .take_while(|line| line.starts_with('|'))
        .collect();
    rows.first().with_context(|| format!("README.md has no table that starts with {start}"))?;
    Ok(rows.join("\n"))
}
