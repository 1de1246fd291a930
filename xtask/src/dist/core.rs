//! The WebAssembly module and its glue: cargo, wasm-bindgen and wasm-opt, each as its own documentation has it.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use wasm_bindgen_cli_support::{Bindgen, EncodeInto};
use xshell::{Shell, cmd};

use crate::tools;

/// The built module; Cargo.toml gives the binary this name.
pub(super) const CORE: &str = "dystonia-explorer-core";

/// 128 kB of stack instead of a megabyte: each page reserves it. Everything open and printed uses 17 kB.
const STACK_SIZE: &str = "-Clink-arg=-zstack-size=131072";

/// As small as wasm-opt makes it. Inlining fewer functions into their only caller compresses 1.5 kB better. The lowest
/// kilobyte of memory is the far end of the stack, which the linker puts first: no data is there.
const OPTIMIZE: [&str; 5] = [
    "-Oz",
    "--converge",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size=30",
    "--strip-producers",
];

/// The WebAssembly features of the oldest supported browsers.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Whether functions keep their names.
#[derive(Clone, Copy)]
enum Names {
    Kept,
    Stripped,
}

/// The module and its glue, as files.
pub(crate) struct Core {
    pub(super) wasm: PathBuf,
    pub(super) glue: PathBuf,
}

/// Compiles the module and makes it small.
pub(super) fn build(sh: &Shell) -> Result<Core> {
    build_in(sh, Path::new("target/core"), Names::Stripped)
}

/// The same module, but its functions keep their names.
pub(crate) fn named_module(sh: &Shell) -> Result<PathBuf> {
    Ok(build_in(sh, Path::new("target/named"), Names::Kept)?.wasm)
}

fn build_in(sh: &Shell, folder: &Path, names: Names) -> Result<Core> {
    tools::wasm_target(sh)?;
    let target = tools::WASM;
    println!("building the module (about a minute from nothing, seconds after that)");
    let _paths = tools::without_paths(sh)?;
    let build = ["--release", "--locked", "--target", target, "--target-dir", "target"];
    cmd!(sh, "cargo rustc {build...} --bin {CORE} -- {STACK_SIZE}")
        .quiet()
        .run()
        .context("the module does not build")?;
    let core = bind(sh, &compiled("release"), folder)?;
    optimize(sh, &core.wasm, names)?;
    Ok(core)
}

/// The module that another tool has compiled with this cargo profile (`debug` or `release`).
pub(super) fn from_compiled(sh: &Shell, profile: &str) -> Result<Core> {
    let core = bind(sh, &compiled(profile), Path::new("target/core"))?;
    if profile == "release" {
        optimize(sh, &core.wasm, Names::Stripped)?;
    }
    Ok(core)
}

/// The module as cargo writes it.
fn compiled(profile: &str) -> PathBuf {
    ["target", tools::WASM, profile, &format!("{CORE}.wasm")].iter().collect()
}

/// Makes the glue of the compiled module. Of wasm-bindgen's forms, that for bundlers leaves starting the module to us.
fn bind(sh: &Shell, input: &Path, folder: &Path) -> Result<Core> {
    sh.remove_path(folder)?;
    sh.create_dir(folder)?;
    Bindgen::new()
        .input_path(input)
        .bundler(true)?
        .encode_into(EncodeInto::Always)
        .typescript(false)
        .generate(folder)
        .context("wasm-bindgen could not make the glue")?;
    let file = |end: &str| folder.join(format!("{CORE}_bg.{end}"));
    Ok(Core { wasm: file("wasm"), glue: file("js") })
}

fn optimize(sh: &Shell, wasm: &Path, names: Names) -> Result<()> {
    let wasm_opt = tools::wasm_opt(sh)?;
    let names = match names {
        Names::Kept => "--debuginfo",
        Names::Stripped => "--strip-debug",
    };
    cmd!(sh, "{wasm_opt} {OPTIMIZE...} {names} {FEATURES...} {wasm} -o {wasm}")
        .quiet()
        .run()
        .context("wasm-opt could not shrink the module")
}

/// Builds the host page of the tests that is itself a Yew app, in `target/yew-host`.
pub(crate) fn yew_host(sh: &Shell) -> Result<()> {
    let target = tools::WASM;
    let _paths = tools::without_paths(sh)?;
    cmd!(sh, "cargo build --release --locked --target {target} --target-dir target --example yew-host")
        .quiet()
        .run()
        .context("the host page does not build")?;
    let folder = Path::new("target/yew-host");
    sh.remove_path(folder)?;
    sh.create_dir(folder)?;
    Bindgen::new()
        .input_path(format!("target/{target}/release/examples/yew-host.wasm"))
        .web(true)?
        .typescript(false)
        .generate(folder)
        .context("wasm-bindgen could not make the glue of the host page")
}
