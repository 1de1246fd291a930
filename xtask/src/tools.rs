//! What a build or a test needs beside cargo: looks for each tool, and installs it where that is possible.
//!
//! Tools go in a folder of the user's cache, one folder for each version, and are kept between runs.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use xshell::{PushEnv, Shell, cmd};

/// The target the browser runs.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Version of npm's `binaryen`, which holds wasm-opt.
const BINARYEN: &str = "132.0.0";
const CARGO_DENY: &str = "0.20.2";
const CARGO_FUZZ: &str = "0.13.2";
const CARGO_MUTANTS: &str = "27.1.0";
/// Version of npm's `esbuild`, which minifies the glue and the loader.
const ESBUILD: &str = "0.28.2";
/// Versions of npm's `eslint`, and of `@eslint/js`, which holds its recommended rules.
const ESLINT: &str = "10.15.0";
const ESLINT_RULES: &str = "10.0.1";
const TRUNK: &str = "0.21.14";
const TWIGGY: &str = "0.8.0";
const TYPESCRIPT: &str = "5.9.3";
const YEW_FMT: &str = "0.6.3";

/// Makes sure that the compiler can build for the browser.
pub(crate) fn wasm_target(sh: &Shell) -> Result<()> {
    let sysroot =
        cmd!(sh, "rustc --print sysroot").quiet().read().context("Rust is missing; install rustup")?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM).exists() {
        return Ok(());
    }
    println!("adding the target {WASM} (seconds)");
    cmd!(sh, "rustup target add {WASM}")
        .quiet()
        .run()
        .with_context(|| format!("could not add the target {WASM}; is rustup installed?"))
}

/// Keeps the folders of this machine out of what is built for the browser, until what is returned is dropped.
pub(crate) fn without_paths(sh: &Shell) -> Result<PushEnv<'_>> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let sources = home.context("there is no home folder")?.join("registry/src");
    let folders = sh.read_dir(&sources).unwrap_or_default();
    let remap: Vec<_> =
        folders.iter().map(|folder| format!("--remap-path-prefix={}/=", folder.display())).collect();
    Ok(sh.push_env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", remap.join(" ")))
}

/// Makes sure that the formatter and the lints are there.
pub(crate) fn components(sh: &Shell) -> Result<()> {
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if cmd!(sh, "cargo {command} --version").quiet().ignore_stdout().ignore_stderr().run().is_err() {
            println!("adding {component} (seconds)");
            cmd!(sh, "rustup component add {component}")
                .quiet()
                .run()
                .with_context(|| format!("could not add {component}; is rustup installed?"))?;
        }
    }
    Ok(())
}

/// wasm-opt: the one on the PATH if it is of this very version, else npm's.
pub(crate) fn wasm_opt(sh: &Shell) -> Result<PathBuf> {
    let (wanted, _) = BINARYEN.split_once('.').context("BINARYEN is a version")?;
    if let Some(found) = on_path("wasm-opt") {
        let version = cmd!(sh, "{found} --version").quiet().read().unwrap_or_default();
        if version.split_whitespace().any(|word| word == wanted) {
            return Ok(found);
        }
    }
    npm_tool(sh, "binaryen", BINARYEN, "wasm-opt", &[])
}

/// esbuild, from npm.
pub(crate) fn esbuild(sh: &Shell) -> Result<PathBuf> {
    npm_tool(sh, "esbuild", ESBUILD, "esbuild", &[])
}

/// tsc, the type checker of TypeScript, from npm.
pub(crate) fn typescript(sh: &Shell) -> Result<PathBuf> {
    npm_tool(sh, "typescript", TYPESCRIPT, "tsc", &[])
}

/// `eslint` with its recommended rules, from npm.
pub(crate) fn eslint(sh: &Shell) -> Result<PathBuf> {
    npm_tool(sh, "eslint", ESLINT, "eslint", &[&format!("@eslint/js@{ESLINT_RULES}")])
}

/// The folder with `wasm-bindgen-test-runner` and `wasm-bindgen`, of the version in the lock file.
pub(crate) fn wasm_bindgen_cli(sh: &Shell) -> Result<PathBuf> {
    let version = locked_version(sh, "wasm-bindgen")?;
    // Without --locked: its lock file can name releases that a mirror of the crate index does not hold yet.
    cargo_install(sh, "wasm-bindgen-cli", &version, &[], "two minutes, once")
}

/// The folder with Trunk: from the PATH, or, where `install`, built.
pub(crate) fn trunk(sh: &Shell, install: bool) -> Result<Option<PathBuf>> {
    if let Some(found) = on_path("trunk") {
        return Ok(found.parent().map(Path::to_path_buf));
    }
    if !install && !cargo_tool("trunk", TRUNK)?.join("bin/trunk").exists() {
        return Ok(None);
    }
    let args = ["--locked", "--no-default-features", "--features", "rustls"];
    cargo_install(sh, "trunk", TRUNK, &args, "four minutes, once").map(Some)
}

/// yew-fmt: rustfmt that formats `html!` too.
pub(crate) fn yew_fmt(sh: &Shell) -> Result<PathBuf> {
    Ok(cargo_install(sh, "yew-fmt", YEW_FMT, &[], "one minute, once")?.join("yew-fmt"))
}

/// cargo-deny, which looks at what is taken from others.
pub(crate) fn cargo_deny(sh: &Shell) -> Result<PathBuf> {
    let folder = cargo_install(sh, "cargo-deny", CARGO_DENY, &["--locked"], "two minutes, once")?;
    Ok(folder.join("cargo-deny"))
}

/// twiggy, which tells what the bytes of a module are.
pub(crate) fn twiggy(sh: &Shell) -> Result<PathBuf> {
    Ok(cargo_install(sh, "twiggy", TWIGGY, &["--locked"], "one minute, once")?.join("twiggy"))
}

/// cargo-fuzz, which makes up what is put in.
pub(crate) fn cargo_fuzz(sh: &Shell) -> Result<PathBuf> {
    Ok(cargo_install(sh, "cargo-fuzz", CARGO_FUZZ, &[], "half a minute, once")?.join("cargo-fuzz"))
}

/// cargo-mutants, which changes the code that is tested.
pub(crate) fn cargo_mutants(sh: &Shell) -> Result<PathBuf> {
    Ok(cargo_install(sh, "cargo-mutants", CARGO_MUTANTS, &[], "two minutes, once")?.join("cargo-mutants"))
}

/// What shapes a release beside the crates in it: the kind of each by its package URL, its name and its version.
pub(crate) fn shaping(sh: &Shell) -> Result<[(&'static str, &'static str, String); 4]> {
    let bindgen = "wasm-bindgen-cli-support";
    Ok([
        ("generic", "rustc", rust_version(sh)?),
        ("cargo", bindgen, locked_version(sh, bindgen)?),
        ("npm", "binaryen", BINARYEN.to_owned()),
        ("npm", "esbuild", ESBUILD.to_owned()),
    ])
}

/// The version of the compiler and of the standard library.
pub(crate) fn rust_version(sh: &Shell) -> Result<String> {
    let version = cmd!(sh, "rustc --version").quiet().read().context("Rust is missing; install rustup")?;
    let number = version.split_whitespace().nth(1).context("rustc does not say its version")?;
    Ok(number.to_owned())
}

/// Chromium and its driver: found, or installed from the distribution's packages.
pub(crate) fn chromium(sh: &Shell) -> Result<Chromium> {
    if let Some(found) = find_chromium() {
        return Ok(found);
    }
    println!("installing Chromium and its driver from the distribution's packages (a minute)");
    apt_install(sh, &["chromium", "chromium-driver"]);
    find_chromium().context(
        "the browser tests need Chromium and chromedriver and could not install them; \
         install both and run this again (on Debian: apt-get install chromium chromium-driver; \
         elsewhere a Chromium or Chrome with its chromedriver on the PATH)",
    )
}

/// Poppler's pdftoppm, which draws what was printed: found, or installed from the distribution's packages.
pub(crate) fn poppler(sh: &Shell) -> Result<PathBuf> {
    if let Some(found) = on_path("pdftoppm") {
        return Ok(found);
    }
    println!("installing Poppler's programs from the distribution's packages (seconds)");
    apt_install(sh, &["poppler-utils"]);
    on_path("pdftoppm").context(
        "pictures of what is printed need pdftoppm, which could not be installed; \
         install it and run this again (on Debian: apt-get install poppler-utils)",
    )
}

/// Web servers, and PHP, for the recipes in docs/embedding.md: found, or installed from the distribution's packages
/// where `install`, or where installing them starts no server.
pub(crate) fn servers(sh: &Shell, install: bool) -> Result<Servers> {
    let quiet = !Path::new("/run/systemd/system").exists();
    if find_servers().0.len() < SERVERS.len() && (install || quiet) {
        println!("installing nginx, Apache and PHP from the distribution's packages (a minute)");
        // Older ways to start a server do nothing in this run level.
        let _nothing = sh.push_env("RUNLEVEL", "1");
        let packages = SERVERS.iter().flat_map(|(.., packages)| *packages).copied().collect::<Vec<_>>();
        apt_install(sh, &packages);
    }
    let found = find_servers();
    for (variable, program, _, packages) in SERVERS {
        if !found.0.iter().any(|(found, _)| *found == variable) {
            let packages = packages.join(" ");
            ensure!(
                !install,
                "the tests of the recipes need {program} (on Debian: apt-get install {packages})"
            );
            println!(
                "skipped: the recipe for {program}, which is not here (on Debian: apt-get install {packages})"
            );
        }
    }
    Ok(found)
}

/// The variable that tells the tests where a program is, its name, the module without which it is not enough, and the
/// packages.
const SERVERS: [(&str, &str, &str, &[&str]); 3] = [
    (
        "DX_NGINX",
        "nginx",
        "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
        &["nginx-light", "libnginx-mod-http-brotli-static"],
    ),
    ("DX_APACHE", "apache2", "/usr/lib/apache2/modules/mod_brotli.so", &["apache2-bin"]),
    ("DX_PHP", "php", "/", &["php-cli"]),
];

/// The programs that there are, by the variable for the tests.
pub(crate) struct Servers(Vec<(&'static str, PathBuf)>);

impl Servers {
    /// Says to the browser tests where these are, until what is returned is dropped.
    pub(crate) fn tell_tests<'a>(&self, sh: &'a Shell) -> Vec<PushEnv<'a>> {
        self.0.iter().map(|(variable, file)| sh.push_env(variable, file)).collect()
    }
}

fn find_servers() -> Servers {
    // Servers are often not on the PATH of those who may not start them as such.
    let in_sbin = |program| Some(Path::new("/usr/sbin").join(program)).filter(|file| file.exists());
    let found = SERVERS.into_iter().filter(|(_, _, module, _)| Path::new(module).exists()).filter_map(
        |(variable, program, ..)| Some((variable, on_path(program).or_else(|| in_sbin(program))?)),
    );
    Servers(found.collect())
}

/// Tries to install packages of the distribution. Whether they are there is the caller's to find out.
pub(crate) fn apt_install(sh: &Shell, packages: &[&str]) {
    let apt = ["-o", "DPkg::Lock::Timeout=300"];
    let _quiet = sh.push_env("DEBIAN_FRONTEND", "noninteractive");
    for sudo in [&[][..], &["sudo", "-n"]] {
        let done =
            cmd!(sh, "env {sudo...} apt-get {apt...} update -qq").quiet().ignore_stdout().run().is_ok()
                && cmd!(
                    sh,
                    "env {sudo...} apt-get {apt...} install -y -qq --no-install-recommends {packages...}"
                )
                .quiet()
                .ignore_stdout()
                .run()
                .is_ok();
        if done {
            break;
        }
    }
}

/// A browser and the program that drives it.
pub(crate) struct Chromium {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

impl Chromium {
    /// Says to the browser tests where these are, until what is returned is dropped.
    pub(crate) fn tell_tests<'a>(&self, sh: &'a Shell) -> [PushEnv<'a>; 2] {
        [sh.push_env("DX_CHROMIUM", &self.browser), sh.push_env("DX_CHROMEDRIVER", &self.driver)]
    }
}

fn find_chromium() -> Option<Chromium> {
    let browser = ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(on_path)?;
    Some(Chromium { browser, driver: on_path("chromedriver")? })
}

/// Installs a package with npm unless it is there, and others beside it; returns the program in it.
fn npm_tool(sh: &Shell, package: &str, version: &str, program: &str, others: &[&str]) -> Result<PathBuf> {
    let folder = cache()?.join(format!("{package}-{version}"));
    let tool = folder.join("node_modules/.bin").join(program);
    if !tool.exists() {
        println!("installing {program} from npm's {package} {version} (seconds)");
        cmd!(
            sh,
            "npm install --silent --no-audit --no-fund --prefix {folder} {package}@{version} {others...}"
        )
        .quiet()
        .run()
        .with_context(|| format!("could not install {package} with npm; Node 20 with npm is needed"))?;
    }
    Ok(tool)
}

/// Installs a program with cargo unless it is there; returns the folder it is in.
pub(crate) fn cargo_install(
    sh: &Shell,
    name: &str,
    version: &str,
    args: &[&str],
    time: &str,
) -> Result<PathBuf> {
    let root = cargo_tool(name, version)?;
    let bin = root.join("bin");
    let program = if name == "wasm-bindgen-cli" { "wasm-bindgen-test-runner" } else { name };
    if !bin.join(program).exists() {
        println!("installing {name} {version} ({time})");
        // They work little and mostly run other programs: a cheap build is fast enough, and they share what it makes.
        let _cheap = [("OPT_LEVEL", "1"), ("LTO", "off"), ("CODEGEN_UNITS", "16")]
            .map(|(key, value)| sh.push_env(format!("CARGO_PROFILE_RELEASE_{key}"), value));
        let shared = "target/tools";
        cmd!(
            sh,
            "cargo install --quiet {name} --version {version} --root {root} --target-dir {shared} {args...}"
        )
        .quiet()
        .run()
        .with_context(|| format!("could not install {name} {version}"))?;
    }
    Ok(bin)
}

fn cargo_tool(name: &str, version: &str) -> Result<PathBuf> {
    Ok(cache()?.join(format!("{name}-{version}")))
}

/// The version of a package in the lock file.
fn locked_version(sh: &Shell, package: &str) -> Result<String> {
    let id = cmd!(sh, "cargo pkgid {package}").quiet().read()?;
    match id.rsplit_once(['@', '#']) {
        Some((_, version)) => Ok(version.to_owned()),
        None => bail!("the lock file names no version of {package}"),
    }
}

/// This project's folder in the user's cache.
fn cache() -> Result<PathBuf> {
    let base = env::var_os("XDG_CACHE_HOME")
        .filter(|folder| !folder.is_empty())
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cache")))
        .context("neither XDG_CACHE_HOME nor HOME is set, so there is no place to keep tools")?;
    Ok(base.join("dystonia-explorer"))
}

pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(program)).find(|file| file.is_file())
}
