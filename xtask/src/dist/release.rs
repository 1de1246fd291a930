//! What makes the files in `dist/` a release: their hashes, compressed forms, the snippet, the archive.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde_json::json;
use xshell::Shell;

use super::bundle::integrity;
use super::page::PAGE;

/// The file with the hash of every other one.
pub(super) const HASHES: &str = "integrity.json";

/// The sizes of the files that are served, by their path in the release.
pub(crate) struct Sizes(pub(crate) BTreeMap<String, Size>);

/// The size of a file, in bytes.
pub(crate) struct Size {
    pub(crate) raw: usize,
    pub(crate) brotli: usize,
}

/// Adds to a complete folder what describes and repeats its files.
pub(super) fn finish(sh: &Shell, folder: &Path) -> Result<()> {
    sh.write_file(folder.join("package.json"), "{ \"type\": \"module\" }\n")?;
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        sh.copy_file(licence, folder.join(licence))?;
    }
    let files = files_in(folder)?;
    let mut hashes = BTreeMap::new();
    for file in &files {
        hashes.insert(name_in(folder, file)?, integrity(sh, file)?);
    }
    sh.write_file(folder.join("snippet.html"), snippet(&hashes)?)?;
    sh.write_file(folder.join(HASHES), serde_json::to_string_pretty(&json!(hashes))?)?;
    // Not the page that clinics edit: what they change would stay hidden behind an old compressed form.
    files.iter().filter(|file| is_text(file) && !file.ends_with(PAGE)).try_for_each(|file| compress(file))?;
    archive(folder)
}

/// The lines to paste, with what only this release's files match. The hint for the module has no hash: Chromium does not
/// look at it there and says so in the console; the loader does.
fn snippet(hashes: &BTreeMap<String, String>) -> Result<String> {
    let hash = |file: &str| hashes.get(file).with_context(|| format!("there is no {file}"));
    let version = env!("CARGO_PKG_VERSION");
    let (loader, core) = (hash("dystonia-explorer.js")?, hash("dystonia-explorer-core.js")?);
    let at = format!("/dystonia-explorer-{version}");
    Ok(format!(
        r#"<!-- Where the explorer stands near the top of the page, these two lines make it appear sooner, but not in Safari. -->
<link rel="modulepreload" href="{at}/dystonia-explorer-core.js" integrity="{core}" crossorigin>
<link rel="preload" as="fetch" href="{at}/dystonia-explorer-core_bg.wasm" crossorigin>

<script async type="module" src="{at}/dystonia-explorer.js" integrity="{loader}" crossorigin></script>

<dystonia-explorer>
  <!-- Put the text of fallback/en.html here. -->
</dystonia-explorer>
"#
    ))
}

/// All files, also in folders, sorted.
pub(crate) fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_in(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// A file's path in a folder, with slashes.
pub(crate) fn name_in(folder: &Path, file: &Path) -> Result<String> {
    let parts = file.strip_prefix(folder)?.iter().map(|part| part.to_string_lossy());
    Ok(parts.collect::<Vec<_>>().join("/"))
}

/// Writes the archive of all but the example page, under a folder named with the version; the same bytes each time.
fn archive(folder: &Path) -> Result<()> {
    let name = format!("dystonia-explorer-{}", env!("CARGO_PKG_VERSION"));
    let files = files_in(folder)?;
    let mut zip = zip::ZipWriter::new(fs::File::create(folder.join(format!("{name}.zip")))?);
    for file in files {
        let path = name_in(folder, &file)?;
        if ["index.", "clinic."].iter().any(|example| path.starts_with(example)) {
            continue;
        }
        let path = format!("{name}/{path}");
        zip.start_file(path, zip::write::SimpleFileOptions::default())?;
        zip.write_all(&fs::read(file)?)?;
    }
    zip.finish()?;
    Ok(())
}

/// Whether compression makes a file smaller.
fn is_text(file: &Path) -> bool {
    let known = ["css", "html", "js", "json", "mjs", "svg", "ts", "wasm", "webmanifest"];
    file.extension().is_some_and(|kind| known.iter().any(|known| kind == *known))
}

/// Writes the file's compressed forms beside it.
pub(crate) fn compress(file: &Path) -> Result<()> {
    let bytes = fs::read(file)?;
    let beside = |kind: &str| {
        let mut path = file.as_os_str().to_owned();
        path.push(kind);
        path
    };
    fs::write(beside(".br"), brotli(&bytes)?)?;
    Ok(fs::write(beside(".gz"), gzip(&bytes)?)?)
}

pub(super) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut small = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut small)?;
    Ok(small)
}

/// The smallest form: which window and block suit a file best is found by trying.
fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut smallest: Option<Vec<u8>> = None;
    for (lgwin, lgblock) in [(22, 0), (19, 0), (18, 16), (18, 18)] {
        let params =
            brotli::enc::BrotliEncoderParams { lgwin, lgblock, size_hint: bytes.len(), ..Default::default() };
        let mut small = Vec::new();
        brotli::BrotliCompress(&mut &*bytes, &mut small, &params)?;
        if smallest.as_ref().is_none_or(|smallest| small.len() < smallest.len()) {
            smallest = Some(small);
        }
    }
    smallest.context("nothing was tried")
}

/// Prints the size of every file that is served, and returns them.
pub(crate) fn sizes(sh: &Shell, folder: &Path) -> Result<Sizes> {
    println!("\n{:>9} {:>9}  file", "bytes", "brotli");
    let mut sizes = BTreeMap::new();
    for small in files_in(folder)?.iter().filter(|file| file.extension().is_some_and(|kind| kind == "br")) {
        let file = small.with_extension("");
        let raw = sh.read_binary_file(&file)?.len();
        let brotli = sh.read_binary_file(small)?.len();
        let name = name_in(folder, &file)?;
        println!("{raw:>9} {brotli:>9}  {name}");
        sizes.insert(name, Size { raw, brotli });
    }
    Ok(Sizes(sizes))
}
