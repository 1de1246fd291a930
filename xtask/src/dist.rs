//! `cargo xtask dist`: the release build.
//!
//! Built in a folder of its own and moved into place when it is complete, so that `dist/` is never half-written.

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context as _, Result};
use wasm_bindgen_cli_support::Bindgen;
use xshell::{Shell, cmd};

use crate::shorten::shorten;
use crate::{i18n, tools};

/// The built module; Cargo.toml gives the binary this name.
const CORE: &str = "dystonia-explorer-core";

/// As small as it gets. The lowest kilobyte of memory is the far end of the stack, so nothing is kept there.
const SHRINK: [&str; 7] = [
    "-Oz",
    "--converge",
    "--low-memory-unused",
    // Found by trying: fewer of these leave more that is alike, which compresses better.
    "--one-caller-inline-max-function-size=30",
    // What is alike stands together then, which compresses better too.
    "--reorder-functions-by-name",
    "--strip-debug",
    "--strip-producers",
];

/// What the browsers of the support floor can run.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Makes `dist/`; returns the compressed size of what is loaded until the element can be used, in bytes.
pub(crate) fn dist(sh: &Shell) -> Result<usize> {
    let start = Instant::now();
    tools::wasm_target(sh)?;
    let wasm_opt = tools::wasm_opt(sh)?;
    let esbuild = tools::esbuild(sh)?;

    let target = tools::WASM;
    println!("building the module (about a minute from nothing, seconds after that)");
    cmd!(sh, "cargo build --release --locked --target {target} --target-dir target --bin {CORE}")
        .quiet()
        .run()
        .context("the module does not build")?;

    let staging = Path::new("target/dist");
    sh.remove_path(staging)?;
    sh.create_dir(staging)?;
    Bindgen::new()
        .input_path(format!("target/{target}/release/{CORE}.wasm"))
        .web(true)?
        .typescript(true)
        // So that init() without an argument finds the module beside the glue.
        .omit_default_module_path(false)
        .generate(staging)
        .context("wasm-bindgen could not make the glue")?;

    let wasm = staging.join(format!("{CORE}_bg.wasm"));
    shorten(sh, &wasm, &staging.join(format!("{CORE}.js")), &staging.join(format!("{CORE}.d.ts")))?;
    cmd!(sh, "{wasm_opt} {SHRINK...} {FEATURES...} {wasm} -o {wasm}")
        .quiet()
        .run()
        .context("wasm-opt could not shrink the module")?;
    sh.remove_path(staging.join(format!("{CORE}_bg.wasm.d.ts")))?;

    write_reading(sh, staging)?;
    let packs = i18n::write_packs(sh, &staging.join("locale"))?;
    let packs = format!("--define:DX_PACKS={}", serde_json::to_string(&packs)?);

    let page = sh.read_file("index.html")?;
    for file in copied_files(&page) {
        let name = Path::new(file).file_name().context("index.html copies a folder")?;
        sh.copy_file(file, staging.join(name)).with_context(|| format!("index.html copies {file}"))?;
    }
    // The loader stays readable for browsers below the floor, which then keep the fallback without an error.
    let old = ["--target=es2020", "--supported:optional-chain=false", "--supported:nullish-coalescing=false"];
    for (script, target) in
        [("dystonia-explorer-core.js", &["--target=es2022"][..]), ("dystonia-explorer.js", &old)]
    {
        let script = staging.join(script);
        cmd!(
            sh,
            "{esbuild} {script} --outfile={script} --allow-overwrite --minify {packs} {target...} --log-level=error"
        )
        .quiet()
        .run()
        .context("esbuild could not minify a script")?;
    }
    sh.write_file(staging.join("index.html"), without_trunk(&page))?;
    sh.write_file(staging.join("package.json"), "{ \"type\": \"module\" }\n")?;

    replace(Path::new("dist"), staging, Path::new("target/dist-old"))?;
    let size = print_sizes(sh)?;
    println!("dist/ is ready ({:.0} s)", start.elapsed().as_secs_f32());
    Ok(size)
}

/// Moves a complete folder into the place of another, which comes back if that fails.
fn replace(folder: &Path, new: &Path, old: &Path) -> Result<()> {
    if old.exists() {
        fs::remove_dir_all(old)?;
    }
    let had_one = folder.exists();
    if had_one {
        fs::rename(folder, old).context("could not move the old dist/ away")?;
    }
    fs::rename(new, folder)
        .inspect_err(|_| {
            if had_one {
                // Nothing better can be done if this fails too; the old build is then in target/.
                let _ = fs::rename(old, folder);
            }
        })
        .context("could not move the build to dist/")
}

/// Writes the texts that the element fetches after the module.
pub(crate) fn write_reading(sh: &Shell, folder: &Path) -> Result<()> {
    let data = serde_json::to_string(&dystonia_explorer::content::reading_data())?;
    Ok(sh.write_file(folder.join("dystonia-explorer-reading.json"), data)?)
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

fn print_sizes(sh: &Shell) -> Result<usize> {
    println!("\n{:>9} {:>9}  file", "bytes", "brotli");
    let mut total = 0;
    let mut files = sh.read_dir("dist")?;
    files.extend(sh.read_dir("dist/locale")?);
    for file in files.iter().filter(|file| file.is_file()) {
        let bytes = sh.read_binary_file(file)?;
        let small = brotli_size(&bytes)?;
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let first =
            name.starts_with("dystonia-explorer") && !name.ends_with(".d.ts") && !name.ends_with(".json");
        total += if first { small } else { 0 };
        println!("{:>9} {small:>9}  {name}", bytes.len());
    }
    println!("{:>9} {total:>9}  until it can be used\n", "");
    Ok(total)
}

fn brotli_size(bytes: &[u8]) -> Result<usize> {
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut small, &brotli::enc::BrotliEncoderParams::default())?;
    Ok(small.len())
}
