//! The forms of the product: the same JavaScript, with its files beside it or within it.
//!
//! Loader, JavaScript core, module and texts of a release carry one build id.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::json;
use sha2::{Digest as _, Sha256, Sha384};
use walrus::Module;
use xshell::{Shell, cmd};

use super::core::{CORE, Core, REST};
use super::esbuild::Esbuild;
use super::release::gzip;
use super::sweep;
use crate::{i18n, tools};

/// Where the JavaScript is.
const LOADER: &str = "src/element/loader";

/// The end of wasm-bindgen's glue from here on is replaced by our own.
const GLUE_END: &str = "let wasmModule, wasmInstance, wasm;";

/// What that end does itself: what wasm-bindgen writes, and what stands in its place.
const GLUE_CHANGES: [[&str; 2]; 2] = [
    ["function getStringFromWasm0(", "function makeString("],
    [
        "arg0.createElementNS(arg1 === 0 ? undefined : getStringFromWasm0(arg1, arg2), getStringFromWasm0(arg3, arg4));",
        "element(getStringFromWasm0(arg3, arg4));",
    ],
];

/// Has Chromium compile all of a script while the module is on its way, instead of each function when it is first called.
const EAGER: &str = "//# allFunctionsCalledOnLoad\n";

/// The file of English that is read on demand.
const READING: &str = "dystonia-explorer-reading.json";

/// The texts that the module is handed, by the tag of their language.
pub(super) type Texts = BTreeMap<String, Vec<String>>;

/// All there are: of English what is read on demand, and the packs of other languages.
pub(super) fn texts(sh: &Shell) -> Result<Texts> {
    let mut texts: Texts = i18n::packs(sh)?.into_iter().collect();
    texts.insert("en".to_owned(), dystonia_explorer::content::reading_data());
    Ok(texts)
}

/// Dresses the module that stands in a folder already, made by another tool: Trunk's build. English only.
pub(crate) fn beside(sh: &Shell, folder: &Path) -> Result<()> {
    let texts = [("en".to_owned(), dystonia_explorer::content::reading_data())].into();
    Build::new(sh, &Core::in_folder(folder), &texts)?.module_form(&texts, folder)
}

/// What the one-file forms hold, as a module.
const HELD: &str = "target/core/held.js";

/// Where the minified style sheets stand for esbuild.
const STYLES: &str = "target/core/styles";

/// Where the glue stands for esbuild.
const GLUE: &str = "target/core/glue.js";

/// What all forms are made of: modules with their build id in them, a function that makes their glue, and the style sheets.
pub(super) struct Build<'a> {
    sh: &'a Shell,
    esbuild: Esbuild<'a>,
    id: String,
    wasm: Vec<u8>,
    rest: Option<Vec<u8>>,
    /// Where the data of the modules is in memory.
    constants: Range<u32>,
    /// The style that comes with the words.
    late: String,
}

impl<'a> Build<'a> {
    pub(super) fn new(sh: &'a Shell, core: &Core, texts: &Texts) -> Result<Self> {
        let mut wasm = sh.read_binary_file(&core.wasm)?;
        let mut rest = core.rest.exists().then(|| sh.read_binary_file(&core.rest)).transpose()?;
        let glue = sh.read_file(&core.glue)?;
        let (glue, _) = glue.split_once(GLUE_END).context("the glue does not end as it used to")?;
        sh.create_dir(STYLES)?;
        let mut body = glue.replace("export ", "");
        for [theirs, ours] in GLUE_CHANGES {
            ensure!(body.matches(theirs).count() == 1, "the glue does not say {theirs} once, as it used to");
            body = body.replace(theirs, ours);
        }
        let end = sh.read_file(Path::new(LOADER).join("glue-end.js"))?;
        sh.write_file(GLUE, ["export default function glue() {\n", &body, &end, "}\n"].concat())?;

        let esbuild = Esbuild::new(sh)?;
        let style = |name: &str| esbuild.style(&Path::new("styles").join(name));
        let widget = style("widget.css")?;
        sh.write_file(Path::new(STYLES).join("widget.css"), &widget)?;
        let late = [style("late.css")?, style("sheet.css")?].join("\n");

        let mut hash = Sha256::new();
        for module in rest.iter().chain([&wasm]) {
            hash.update(module);
        }
        for text in [glue, &serde_json::to_string(texts)?, &widget, &late] {
            hash.update(text);
        }
        let mut scripts = sh.read_dir(LOADER)?;
        scripts.sort();
        for script in scripts {
            hash.update(sh.read_file(script)?);
        }
        let id = build_id(hash);
        let constants = constants(rest.iter().chain([&wasm]))?;
        for module in rest.iter_mut().chain([&mut wasm]) {
            append_section(module, "build", id.as_bytes())?;
        }
        Ok(Self { sh, esbuild, id, wasm, rest, constants, late })
    }

    /// The script, with everything beside it.
    pub(super) fn module_form(&self, texts: &Texts, to: &Path) -> Result<()> {
        let sh = self.sh;
        let wasm = to.join(format!("{CORE}_bg.wasm"));
        sh.write_file(&wasm, &self.wasm)?;
        let rest = match &self.rest {
            Some(bytes) => {
                let file = to.join(REST);
                sh.write_file(&file, bytes)?;
                Some((REST, held_integrity(sh, &file)?))
            }
            None => None,
        };

        let mut words = BTreeMap::new();
        sh.create_dir(to.join("locale"))?;
        for (tag, lines) in texts {
            let path = if tag == "en" { READING.to_owned() } else { format!("locale/{tag}.json") };
            let file = to.join(&path);
            sh.write_file(&file, self.data(lines)?)?;
            words.insert(tag, (path, held_integrity(sh, &file)?));
        }
        let core = to.join(format!("{CORE}.js"));
        let words = format!("--define:DX_WORDS={}", json!(words));
        let rest = format!("--define:DX_REST={}", json!(rest));
        self.bundle("core.js", &core, &["--format=esm", "--target=es2022", &words, &rest])?;
        self.compile_at_once(&core)?;
        sh.copy_file(Path::new(LOADER).join("core.d.ts"), to.join(format!("{CORE}.d.ts")))?;

        let hashes =
            format!("--define:DX_FILES={}", json!([held_integrity(sh, &core)?, held_integrity(sh, &wasm)?]));
        // Readable for browsers below the floor too, which then keep the fallback without an error.
        let old =
            ["--target=es2020", "--supported:optional-chain=false", "--supported:nullish-coalescing=false"];
        let args: Vec<_> = ["--format=esm", &hashes].into_iter().chain(old).collect();
        self.bundle("module.js", &to.join("dystonia-explorer.js"), &args)
    }

    /// The scripts that hold everything within them: a classic one, and a module for bundlers.
    pub(super) fn held_form(&self, texts: &Texts, languages: &[String], to: &Path) -> Result<()> {
        let mut words = BTreeMap::new();
        for tag in languages.iter().map(String::as_str).chain(["en"]) {
            let lines = texts.get(tag).with_context(|| {
                format!(
                    "there is no {tag}; there are {}",
                    texts.keys().cloned().collect::<Vec<_>>().join(", ")
                )
            })?;
            words.insert(tag, packed(self.data(lines)?.as_bytes())?);
        }
        let rest = self.rest.as_deref().context("there is no second module")?;
        let held =
            [("words", json!(words)), ("wasm", json!(packed(&self.wasm)?)), ("rest", json!(packed(rest)?))];
        let held = held.map(|(name, value)| format!("export const {name} = {value};\n"));
        self.sh.write_file(HELD, held.concat())?;
        let classic = ["--format=iife", "--global-name=DystoniaExplorer", "--target=es2020"];
        let script = to.join("dystonia-explorer.classic.js");
        self.bundle("held.js", &script, &classic)?;
        self.compile_at_once(&script)?;
        self.bundle("held.js", Path::new("target/core/held.mjs"), &["--format=esm", "--target=es2022"])
    }

    /// A language as it is fetched: after the id of the build and the styles of what is printed, its texts.
    fn data(&self, lines: &[String]) -> Result<String> {
        let head = [&*self.id, &self.late];
        Ok(serde_json::to_string(
            &head.into_iter().chain(lines.iter().map(String::as_str)).collect::<Vec<_>>(),
        )?)
    }

    /// Puts [`EAGER`] before a script that is there.
    fn compile_at_once(&self, script: &Path) -> Result<()> {
        Ok(self.sh.write_file(script, [EAGER, &self.sh.read_file(script)?].concat())?)
    }

    fn bundle(&self, entry: &str, to: &Path, args: &[&str]) -> Result<()> {
        let widget = format!("{STYLES}/widget.css");
        let aliases = [("glue", GLUE), ("held", HELD), ("widget.css", &widget)]
            .map(|(name, file)| format!("--alias:dystonia-explorer-{name}=./{file}"));
        let Range { start, end } = self.constants;
        let defines = [
            ("BUILD", json!(self.id)),
            ("VERSION", json!(env!("CARGO_PKG_VERSION"))),
            ("TEXTS", json!([start, end])),
        ];
        let defines = defines.map(|(name, value)| format!("--define:DX_{name}={value}"));
        let to_file = [format!("--outfile={}", to.display()), "--allow-overwrite".to_owned()];
        let args = args.iter().map(ToString::to_string);
        let args: Vec<_> = to_file
            .into_iter()
            .chain(aliases)
            .chain(defines)
            .chain(["--loader:.css=text".to_owned()])
            .chain(args)
            .collect();
        self.esbuild.run(&Path::new(LOADER).join(entry), &args)?;
        // What a classic script declares is for others.
        let module = args.iter().any(|arg| arg == "--format=esm").then_some("--module");
        let (sh, terser) = (self.sh, tools::terser(self.sh)?);
        cmd!(sh, "{terser} {to} --output {to} {module...} --ecma 2020 --mangle --compress {SQUEEZE}")
            .quiet()
            .run()
            .with_context(|| format!("terser could not minify {entry}"))
    }
}

/// The name of a build: the version, and a digest of what it is made of.
pub(super) fn build_id(hash: Sha256) -> String {
    let digest: String = hash.finalize().iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{digest}", env!("CARGO_PKG_VERSION"))
}

/// From where to where modules have data of their own in memory: what never changes there, and little else.
fn constants<'a>(modules: impl Iterator<Item = &'a Vec<u8>>) -> Result<Range<u32>> {
    let mut all: Option<Range<u32>> = None;
    for module in modules {
        for data in Module::from_buffer(module)?.data.iter() {
            let start = sweep::start(data)?;
            let end = start + u32::try_from(data.value.len())?;
            all = Some(all.map_or(start..end, |all| all.start.min(start)..all.end.max(end)));
        }
    }
    all.context("the modules have no data")
}

/// Adds a custom section to a module. Both lengths must fit into seven bits, one byte each.
fn append_section(wasm: &mut Vec<u8>, name: &str, content: &[u8]) -> Result<()> {
    let length = u8::try_from(1 + name.len() + content.len())?;
    ensure!(length < 128, "the section is too long");
    wasm.extend([0, length, u8::try_from(name.len())?]);
    wasm.extend(name.bytes().chain(content.iter().copied()));
    Ok(())
}

/// Bytes as text, small.
fn packed(bytes: &[u8]) -> Result<String> {
    Ok(BASE64.encode(gzip(bytes)?))
}

/// The hash of a file, as the scripts hold it: as strong as is needed, and shorter, for no compression makes it smaller.
fn held_integrity(sh: &Shell, file: &Path) -> Result<String> {
    Ok(format!("sha256-{}", BASE64.encode(Sha256::digest(sh.read_binary_file(file)?))))
}

/// The hash of a file, as pages write it.
pub(super) fn integrity(sh: &Shell, file: &Path) -> Result<String> {
    Ok(format!("sha384-{}", BASE64.encode(Sha384::digest(sh.read_binary_file(file)?))))
}

/// Functions that need no `this` of their own are written short. None is put into another: what a closure can see, the
/// browser keeps, and `relay` in `session.js` sees little on purpose.
const SQUEEZE: &str = "passes=3,inline=0,reduce_funcs=false,unsafe_arrows,unsafe_methods,hoist_props";
