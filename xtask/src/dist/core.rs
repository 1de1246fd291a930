//! The WebAssembly modules and their glue, before they are dressed for a form.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use walrus::Module;
use wasm_bindgen_cli_support::Bindgen;
use xshell::{Shell, cmd};

use super::links::Links;
use super::order::name_by_likeness;
use super::shorten::{forget, shorten};
use super::split::split;
use super::stand_ins;
use super::sweep::sweep;
use super::traps;
use crate::tools;

/// The built module; Cargo.toml gives the binary this name.
pub(super) const CORE: &str = "dystonia-explorer-core";

/// The file of the second module.
pub(super) const REST: &str = "dystonia-explorer-rest.wasm";

/// Found by trying: fewer functions put in the place of their only call leave more that is alike, which compresses better;
/// and those that the rest begins with must be left.
const ONLY_CALL: &str = "--one-caller-inline-max-function-size=30";

/// The same when nothing needs a name any more: 130 bytes less than with 30, and 8 of 263 functions less to compile.
const ONLY_CALL_AT_LAST: &str = "--one-caller-inline-max-function-size=60";

/// The smallest functions are put where they are called: a browser compiles each function when it is first called, which
/// takes it about as long for a small one as for another. Found by trying: with six, 25 of 312 are less until the first
/// screen is made, for 50 bytes.
const SMALL: &str = "--always-inline-max-function-size=6";

/// What the linker does: leaves what [`Links`] reads, and keeps 64 kB for the stack instead of the usual megabyte, which
/// is in each reader's memory whether it is used or not. With everything open and in print 17 kB of it were ever used.
const LINK: [&str; 2] = ["--emit-relocs", "-zstack-size=65536"];

/// What takes away what is not needed for anything. Names stay.
const TIDY: [&str; 7] = ["-Oz", ONLY_CALL, SMALL, "--dae-optimizing", "--dce", "--vacuum", "--debuginfo"];

/// As small as it gets. The lowest kilobyte of memory is the far end of the stack, so nothing is kept there.
const SHRINK: [&str; 8] = [
    "-Oz",
    "--converge",
    "--low-memory-unused",
    ONLY_CALL_AT_LAST,
    SMALL,
    "--merge-locals",
    "--reorder-locals",
    "--strip-producers",
];

/// Whether functions keep their names.
#[derive(Clone, Copy)]
enum Names {
    Kept,
    Stripped,
}

/// What the browsers of the support floor can run.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The modules and their glue, as files.
pub(crate) struct Core {
    /// What the first screen needs; where there is no other, everything.
    pub(super) wasm: PathBuf,
    /// The rest. The build of another tool has none.
    pub(super) rest: PathBuf,
    pub(super) glue: PathBuf,
}

impl Core {
    /// Those in a folder.
    pub(super) fn in_folder(folder: &Path) -> Self {
        let file = |name: &str| folder.join(name);
        let (wasm, glue) = (file(&format!("{CORE}_bg.wasm")), file(&format!("{CORE}.js")));
        Self { wasm, rest: file(REST), glue }
    }
}

/// Changes the module of a file; returns what the change does.
pub(super) fn change<T>(wasm: &Path, change: impl FnOnce(&mut Module) -> Result<T>) -> Result<T> {
    let mut module = Module::from_file(wasm).context("the module cannot be read")?;
    let made = change(&mut module)?;
    module.emit_wasm_file(wasm).context("the module cannot be written")?;
    Ok(made)
}

/// Compiles the module and makes it small.
pub(super) fn build(sh: &Shell) -> Result<Core> {
    build_in(sh, Path::new("target/core"), Names::Stripped)
}

/// The same modules, but with the names of their functions.
pub(crate) fn named_modules(sh: &Shell) -> Result<[PathBuf; 2]> {
    let Core { wasm, rest, .. } = build_in(sh, Path::new("target/named"), Names::Kept)?;
    Ok([wasm, rest])
}

fn build_in(sh: &Shell, folder: &Path, names: Names) -> Result<Core> {
    tools::wasm_target(sh)?;
    let wasm_opt = tools::wasm_opt(sh)?;
    let target = tools::WASM;
    println!("building the module (about a minute from nothing, seconds after that)");
    let _paths = tools::without_paths(sh)?;
    let build = ["--release", "--locked", "--target", target, "--target-dir", "target"];
    let link = LINK.map(|arg| format!("-Clink-arg={arg}"));
    cmd!(sh, "cargo rustc {build...} --bin {CORE} -- {link...}")
        .quiet()
        .run()
        .context("the module does not build")?;

    let (marked, links) = Links::mark(&sh.read_binary_file(format!("target/{target}/release/{CORE}.wasm"))?)?;
    let input = format!("target/marked/{CORE}.wasm");
    sh.write_file(&input, marked)?;
    bind(sh, &input, folder)?;
    let core = Core::in_folder(folder);
    shorten(sh, &core)?;
    let optimize = |wasm: &Path, flags: &[&str]| {
        cmd!(sh, "{wasm_opt} {flags...} {FEATURES...} {wasm} -o {wasm}")
            .quiet()
            .run()
            .context("wasm-opt could not shrink the module")
    };
    change(&core.wasm, |module| {
        stand_ins::put(module)?;
        traps::put(module)
    })?;
    optimize(&core.wasm, &TIDY)?;
    let data = change(&core.wasm, |module| {
        traps::spread(module);
        sweep(module, &links)
    })?;
    let modules = split(&sh.read_binary_file(&core.wasm)?, data)?;
    for (mut module, wasm) in modules.into_iter().zip([&core.wasm, &core.rest]) {
        module.emit_wasm_file(wasm).context("a module cannot be written")?;
        optimize(wasm, &[&SHRINK[..], &["--debuginfo"]].concat())?;
        if let Names::Stripped = names {
            let bytes = sh.read_binary_file(wasm)?;
            change(wasm, |module| name_by_likeness(module, &bytes))?;
            // Shrunk once more: just written out again it would be larger than it came.
            optimize(wasm, &[&SHRINK[..], &["--reorder-functions-by-name", "--strip-debug"]].concat())?;
        }
    }
    forget(sh, &core)?;
    Ok(core)
}

/// Builds the host page of the tests that is itself a Yew app, in `target/yew-host`.
pub(crate) fn yew_host(sh: &Shell) -> Result<()> {
    let target = tools::WASM;
    let _paths = tools::without_paths(sh)?;
    cmd!(sh, "cargo build --release --locked --target {target} --target-dir target --example yew-host")
        .quiet()
        .run()
        .context("the host page does not build")?;
    bind(sh, &format!("target/{target}/release/examples/yew-host.wasm"), Path::new("target/yew-host"))
}

/// Makes the glue of a compiled module.
fn bind(sh: &Shell, input: &str, folder: &Path) -> Result<()> {
    sh.remove_path(folder)?;
    sh.create_dir(folder)?;
    Bindgen::new()
        .input_path(input)
        .web(true)?
        .typescript(false)
        .generate(folder)
        .context("wasm-bindgen could not make the glue")
}
