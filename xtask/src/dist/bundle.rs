//! The forms of the product: the same JavaScript, with its files beside it or within it.
//!
//! Loader, JavaScript core, module and texts of a release carry one build id.

use std::collections::BTreeMap;
use std::env;
use std::path::Path;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use dystonia_explorer::element::{Read, attribute_names};
use serde_json::json;
use sha2::{Digest as _, Sha256, Sha384};
use walrus::{Module, RawCustomSection};
use xshell::Shell;

use super::core::{self, CORE, Core};
use super::esbuild::Esbuild;
use super::release::gzip;
use crate::i18n;

/// Where the JavaScript is.
const LOADER: &str = "src/element/loader";

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

/// Writes the module form, in English only, beside a page that Trunk builds. Trunk has compiled the module and names the
/// cargo profile in `TRUNK_PROFILE`.
pub(crate) fn beside(sh: &Shell, folder: &Path) -> Result<()> {
    let profile = env::var("TRUNK_PROFILE").context("Trunk calls this and sets TRUNK_PROFILE")?;
    let texts = [("en".to_owned(), dystonia_explorer::content::reading_data())].into();
    Build::new(sh, &core::from_compiled(sh, &profile)?, &texts)?.module_form(&texts, folder)
}

/// The content of the single-file bundles, as a module.
const SINGLE_FILE: &str = "target/core/single_file.js";

/// The single-file bundle as a module, for the npm package.
pub(super) const SINGLE_FILE_MODULE: &str = "target/core/single_file.mjs";

/// Where the minified style sheets stand for esbuild.
const STYLES: &str = "target/core/styles";

/// Where the glue stands for esbuild.
const GLUE: &str = "target/core/glue.js";

/// The glue becomes a function that makes it: each instance of the module has a glue of its own, so that after a fault
/// a new instance shares no state with the old one.
const GLUE_FACTORY: [&str; 3] = [
    "--format=cjs",
    "--banner:js=export default function makeGlue() { const module = {};",
    "--footer:js=return module.exports; }",
];

/// Parts of all forms: the module with its build id, the function that makes its glue, and the style sheets.
pub(super) struct Build<'a> {
    sh: &'a Shell,
    esbuild: Esbuild<'a>,
    id: String,
    wasm: Vec<u8>,
    /// The style that comes with the words.
    late: String,
}

impl<'a> Build<'a> {
    pub(super) fn new(sh: &'a Shell, core: &Core, texts: &Texts) -> Result<Self> {
        let wasm = sh.read_binary_file(&core.wasm)?;
        let esbuild = Esbuild::new(sh)?;
        let factory: Vec<_> =
            GLUE_FACTORY.into_iter().map(str::to_owned).chain([outfile(Path::new(GLUE))]).collect();
        esbuild.run(&core.glue, &factory)?;
        let glue = sh.read_file(GLUE)?;
        sh.create_dir(STYLES)?;
        let style = |name: &str| esbuild.style(&Path::new("styles").join(name));
        let widget = style("widget.css")?;
        sh.write_file(Path::new(STYLES).join("widget.css"), &widget)?;
        let late = [style("late.css")?, style("sheet.css")?].join("\n");

        let mut hash = Sha256::new();
        hash.update(&wasm);
        for text in [&glue, &serde_json::to_string(texts)?, &widget, &late, &attributes().to_string()] {
            hash.update(text);
        }
        let mut scripts = sh.read_dir(LOADER)?;
        scripts.sort();
        for script in scripts {
            hash.update(sh.read_file(script)?);
        }
        let id = build_id(hash);
        let mut module = Module::from_buffer(&wasm).context("the module cannot be read")?;
        module.customs.add(RawCustomSection { name: "build".to_owned(), data: id.clone().into_bytes() });
        Ok(Self { sh, esbuild, id, wasm: module.emit_wasm(), late })
    }

    /// The script, with everything beside it.
    pub(super) fn module_form(&self, texts: &Texts, to: &Path) -> Result<()> {
        let sh = self.sh;
        let wasm = to.join(format!("{CORE}_bg.wasm"));
        sh.write_file(&wasm, &self.wasm)?;
        let mut words = BTreeMap::new();
        sh.create_dir(to.join("locale"))?;
        for (tag, lines) in texts {
            let path = if tag == "en" { READING.to_owned() } else { format!("locale/{tag}.json") };
            let file = to.join(&path);
            sh.write_file(&file, self.data(lines)?)?;
            words.insert(tag, (path, short_integrity(sh, &file)?));
        }
        let core = to.join(format!("{CORE}.js"));
        let words = format!("--define:DX_WORDS={}", json!(words));
        self.bundle("core.js", &core, &["--format=esm", "--target=es2022", &words])?;
        self.compile_at_once(&core)?;
        sh.copy_file(Path::new(LOADER).join("core.d.ts"), to.join(format!("{CORE}.d.ts")))?;

        let hashes = format!(
            "--define:DX_FILES={}",
            json!([short_integrity(sh, &core)?, short_integrity(sh, &wasm)?])
        );
        // Readable for browsers below the floor too, which then keep the fallback without an error.
        let old =
            ["--target=es2020", "--supported:optional-chain=false", "--supported:nullish-coalescing=false"];
        let args: Vec<_> = ["--format=esm", &hashes].into_iter().chain(old).collect();
        self.bundle("module.js", &to.join("dystonia-explorer.js"), &args)
    }

    /// The single-file bundles: a classic script, and a module for bundlers.
    pub(super) fn single_file_form(&self, texts: &Texts, languages: &[String], to: &Path) -> Result<()> {
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
        let content = [("words", json!(words)), ("wasm", json!(packed(&self.wasm)?))];
        let content = content.map(|(name, value)| format!("export const {name} = {value};\n"));
        self.sh.write_file(SINGLE_FILE, content.concat())?;
        let classic = ["--format=iife", "--global-name=DystoniaExplorer", "--target=es2020"];
        let script = to.join("dystonia-explorer.classic.js");
        self.bundle("single_file.js", &script, &classic)?;
        self.compile_at_once(&script)?;
        self.bundle("single_file.js", Path::new(SINGLE_FILE_MODULE), &["--format=esm", "--target=es2022"])
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
        let aliases = [("glue", GLUE), ("single-file", SINGLE_FILE), ("widget.css", &widget)]
            .map(|(name, file)| format!("--alias:dystonia-explorer-{name}=./{file}"));
        let defines = [
            ("ATTRIBUTES", attributes()),
            ("BUILD", json!(self.id)),
            ("VERSION", json!(env!("CARGO_PKG_VERSION"))),
        ];
        let defines = defines.map(|(name, value)| format!("--define:DX_{name}={value}"));
        let args: Vec<_> = [outfile(to)]
            .into_iter()
            .chain(aliases)
            .chain(defines)
            .chain(["--loader:.css=text".to_owned()])
            .chain(args.iter().map(ToString::to_string))
            .collect();
        self.esbuild.run(&Path::new(LOADER).join(entry), &args)?;
        Ok(())
    }
}

/// The names of all attributes, as `loader/options.js` reads them.
fn attributes() -> serde_json::Value {
    json!({ "live": attribute_names(Read::Live), "once": attribute_names(Read::Once) })
}

/// The esbuild option that names the output.
fn outfile(to: &Path) -> String {
    format!("--outfile={}", to.display())
}

/// The name of a build: the version, and a digest of what it is made of.
pub(super) fn build_id(hash: Sha256) -> String {
    let digest: String = hash.finalize().iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{digest}", env!("CARGO_PKG_VERSION"))
}

/// Bytes as text, small.
fn packed(bytes: &[u8]) -> Result<String> {
    Ok(BASE64.encode(gzip(bytes)?))
}

/// The hash of a file, as the scripts hold it: as strong as is needed, and shorter, for no compression makes it smaller.
fn short_integrity(sh: &Shell, file: &Path) -> Result<String> {
    Ok(format!("sha256-{}", BASE64.encode(Sha256::digest(sh.read_binary_file(file)?))))
}

/// The hash of a file, as pages write it.
pub(super) fn integrity(sh: &Shell, file: &Path) -> Result<String> {
    Ok(format!("sha384-{}", BASE64.encode(Sha384::digest(sh.read_binary_file(file)?))))
}
