//! `cargo xtask dist`: the release, in every form.
//!
//! Built in a folder of its own and moved into place when it is complete, so that `dist/` is never half-written.

mod bundle;
mod core;
mod esbuild;
mod inventory;
mod npm;
mod page;
mod release;

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context as _, Result, ensure};
use dystonia_explorer::content::{Catalog, Formats};
use dystonia_explorer::state::Settings;
use dystonia_explorer::ui::fallback_html;
use xshell::Shell;

use bundle::Build;
pub(crate) use bundle::beside;
pub(crate) use core::{named_module, yew_host};
use release::HASHES;
pub(crate) use release::{Sizes, compress, files_in, name_in, sizes};

/// Makes `dist/`, its one-file forms with these languages built in; returns the sizes of what a page loads.
pub(crate) fn dist(sh: &Shell, languages: &[String]) -> Result<Sizes> {
    dist_in(sh, languages, Path::new("dist"))
}

/// The same in another folder, which is new or holds an older release.
pub(crate) fn dist_in(sh: &Shell, languages: &[String], folder: &Path) -> Result<Sizes> {
    let name = folder.display();
    ensure!(
        !folder.exists() || folder.join(HASHES).exists(),
        "{name} exists and holds no release; remove it first"
    );
    let start = Instant::now();
    let core = core::build(sh)?;
    let staging = Path::new("target/dist");
    sh.remove_path(staging)?;
    sh.create_dir(staging)?;

    let texts = bundle::texts(sh)?;
    let build = Build::new(sh, &core, &texts)?;
    build.module_form(&texts, staging)?;
    build.single_file_form(&texts, languages, staging)?;
    page::single_page(sh, &catalogs(&texts, languages)?, staging)?;
    fallbacks(sh, &texts, &staging.join("fallback"))?;
    demo(sh, staging)?;
    inventory::write(sh, staging)?;
    release::finish(sh, staging)?;
    npm::write(sh, staging)?;

    replace(folder, staging, Path::new("target/dist-old"))?;
    let sizes = sizes(sh, folder)?;
    println!("{name}/ is ready ({:.0} s)", start.elapsed().as_secs_f32());
    Ok(sizes)
}

/// The static pages, one of each language.
fn fallbacks(sh: &Shell, texts: &bundle::Texts, to: &Path) -> Result<()> {
    sh.create_dir(to)?;
    for tag in texts.keys() {
        let html = fallback_html(catalog(texts, tag)?, Settings::default());
        sh.write_file(to.join(format!("{tag}.html")), html)?;
    }
    Ok(())
}

/// The words of these languages, as static pages show them.
fn catalogs(texts: &bundle::Texts, tags: &[String]) -> Result<Vec<(String, Catalog)>> {
    tags.iter().map(|tag| Ok((tag.clone(), catalog(texts, tag)?))).collect()
}

fn catalog(texts: &bundle::Texts, tag: &str) -> Result<Catalog> {
    let lines = texts.get(tag).with_context(|| format!("there is no {tag}"))?;
    let catalog = match tag {
        "en" => Some(Catalog::default()),
        // The static page has no numbers and no lists to join.
        _ => Catalog::with_pack(lines.iter().map(|line| line.clone().into()).collect(), Formats::default()),
    };
    catalog.with_context(|| format!("the pack of {tag} is damaged"))
}

/// The example page, with the static page in its tag.
fn demo(sh: &Shell, to: &Path) -> Result<()> {
    let page = sh.read_file("index.html")?;
    for file in copied_files(&page) {
        let name = Path::new(file).file_name().context("index.html copies a folder")?;
        sh.copy_file(file, to.join(name)).with_context(|| format!("index.html copies {file}"))?;
    }
    let (before, rest) = page.split_once(TAG).context("index.html has no explorer")?;
    let (_, after) = rest.split_once(TAG_END).context("the explorer of index.html has no end")?;
    let fallback = sh.read_file(to.join("fallback/en.html"))?;
    let page = [before, TAG, "\n", &fallback, TAG_END, after].concat();
    Ok(sh.write_file(to.join("index.html"), without_trunk(&page))?)
}

const TAG: &str = "<dystonia-explorer>";
const TAG_END: &str = "</dystonia-explorer>";

/// Moves a complete folder into the place of another, which comes back if that fails.
fn replace(folder: &Path, new: &Path, old: &Path) -> Result<()> {
    if old.exists() {
        fs::remove_dir_all(old)?;
    }
    let had_one = folder.exists();
    if had_one {
        fs::rename(folder, old)
            .with_context(|| format!("could not move the old {} away", folder.display()))?;
    } else if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::rename(new, folder)
        .inspect_err(|_| {
            if had_one {
                // Nothing better can be done if this fails too; the old build is then in target/.
                let _ = fs::rename(old, folder);
            }
        })
        .with_context(|| format!("could not move the build to {}", folder.display()))
}

/// The files that index.html asks Trunk to copy: the one list for both builds.
fn copied_files(page: &str) -> impl Iterator<Item = &str> {
    page.lines()
        .filter(|line| line.contains("data-trunk") && line.contains("rel=\"copy-file\""))
        .filter_map(|line| line.split_once("href=\"")?.1.split_once('"').map(|(file, _)| file))
}

/// The page without the lines that only Trunk reads.
fn without_trunk(page: &str) -> String {
    page.lines().filter(|line| !line.contains("data-trunk")).flat_map(|line| [line, "\n"]).collect()
}
