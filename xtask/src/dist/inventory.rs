//! What others wrote of the module: a list for programs, in `CycloneDX` 1.5, and one for people, with the licences.
//!
//! The same build makes the same bytes: neither list has a date or a random number.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;
use serde_json::{Value, json};
use xshell::{Shell, cmd};

use crate::tools;

/// The list for programs.
const BOM: &str = "sbom.cdx.json";

/// The list for people.
pub(super) const LICENCES: &str = "THIRD-PARTY-LICENSES.txt";

/// The package that becomes the module.
const PRODUCT: &str = "dystonia-explorer";

/// What Rust's own library has for a licence, its compiler too.
const RUST_LICENCE: &str = "MIT OR Apache-2.0";

/// How files with a licence start, in capitals.
const LICENCE_FILES: [&str; 5] = ["COPYING", "LICENCE", "LICENSE", "NOTICE", "UNLICENSE"];

/// The name and the version of a crate.
type Id = (String, String);

/// Writes both lists.
pub(super) fn write(sh: &Shell, to: &Path) -> Result<()> {
    let inventory = Inventory::new(sh)?;
    sh.write_file(to.join(BOM), serde_json::to_string_pretty(&inventory.bom(sh)?)? + "\n")?;
    Ok(sh.write_file(to.join(LICENCES), inventory.licences(sh)?)?)
}

/// What the module is made of.
struct Inventory {
    product: Package,
    crates: Vec<Package>,
    /// The version of Rust's own library.
    std: String,
}

/// What `cargo metadata` says.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

/// A package, as cargo describes it.
#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    authors: Vec<String>,
    manifest_path: PathBuf,
    /// What its code takes, but for macros.
    #[serde(skip)]
    takes: BTreeSet<Id>,
    /// The SHA-256 of what crates.io has; the product has none.
    #[serde(skip)]
    checksum: Option<String>,
}

impl Package {
    fn id(&self) -> Id {
        (self.name.clone(), self.version.clone())
    }

    /// Its licence as SPDX writes it: older crates have a slash for "or".
    fn licence(&self) -> Result<String> {
        let licence = self.license.as_deref().with_context(|| format!("{} names no licence", self.name))?;
        Ok(licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR "))
    }

    /// The texts of its licences that it comes with.
    fn licence_texts(&self, sh: &Shell) -> Result<Vec<String>> {
        let mut files = sh.read_dir(self.manifest_path.parent().context("a manifest is in no folder")?)?;
        files.sort();
        let is_licence = |file: &PathBuf| {
            let name = file.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
            file.is_file() && LICENCE_FILES.iter().any(|start| name.starts_with(start))
        };
        let text = |file| Ok(sh.read_file(file)?.replace("\r\n", "\n"));
        files.into_iter().filter(is_licence).map(text).collect()
    }

    /// Its authors by name, without their addresses.
    fn authors(&self) -> String {
        let names = self.authors.iter().filter_map(|author| author.split('<').next());
        names.map(str::trim).collect::<Vec<_>>().join(", ")
    }
}

impl Inventory {
    fn new(sh: &Shell) -> Result<Self> {
        let target = tools::WASM;
        let metadata = cmd!(sh, "cargo metadata --format-version 1 --locked --filter-platform {target}")
            .quiet()
            .read()?;
        let metadata: Metadata = serde_json::from_str(&metadata)?;
        let mut known: BTreeMap<_, _> =
            metadata.packages.into_iter().map(|package| (package.id(), package)).collect();
        let mut checksums = checksums(&sh.read_file("Cargo.lock")?);
        let (mut product, mut crates) = (None, Vec::new());
        for (id, takes) in tree(sh)? {
            let package = known.remove(&id).with_context(|| format!("cargo does not describe {}", id.0))?;
            let package = Package { takes, checksum: checksums.remove(&id), ..package };
            if package.name == PRODUCT {
                product = Some(package);
            } else {
                crates.push(package);
            }
        }
        let product = product.context("the product is not in its own tree")?;
        Ok(Self { product, crates, std: tools::rust_version(sh)? })
    }

    /// The list for programs.
    fn bom(&self, sh: &Shell) -> Result<Value> {
        let Self { product, crates, std } = self;
        let own = purl("generic", PRODUCT, &product.version);
        let rust = purl("generic", "rust-std", std);
        let takes = |package: &Package| -> Vec<_> {
            package.takes.iter().map(|(name, version)| purl("cargo", name, version)).collect()
        };
        let mut components = vec![component("library", &rust, "rust-std", std, Some(RUST_LICENCE), None)];
        let first = [takes(product), vec![rust.clone()]].concat();
        let mut graph =
            vec![json!({ "ref": own, "dependsOn": first }), json!({ "ref": rust, "dependsOn": [] })];
        for package in crates {
            let Package { name, version, checksum, .. } = package;
            let purl = purl("cargo", name, version);
            let licence = package.licence()?;
            components.push(component("library", &purl, name, version, Some(&licence), checksum.as_deref()));
            graph.push(json!({ "ref": purl, "dependsOn": takes(package) }));
        }
        // Not among the tools of the metadata, which are those that wrote the list.
        let shaping = tools::shaping(sh)?.map(|(kind, name, version)| {
            component("application", &purl(kind, name, &version), name, &version, None, None)
        });
        let licence = product.licence()?;
        Ok(json!({
            "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
            "bomFormat": "CycloneDX",
            "specVersion": "1.5",
            "version": 1,
            "metadata": {
                "lifecycles": [{ "phase": "build" }],
                "component":
                    component("application", &own, PRODUCT, &product.version, Some(&licence), None),
            },
            "components": components,
            "dependencies": graph,
            "formulation": [{ "components": shaping }],
        }))
    }

    /// The list for people: every crate with its licence, then every text once.
    fn licences(&self, sh: &Shell) -> Result<String> {
        let mut list = String::new();
        // By their words, because the same text is often broken into other lines.
        let mut texts: BTreeMap<String, (Vec<String>, String)> = BTreeMap::new();
        for package in &self.crates {
            let (this, licence) = (format!("{} {}", package.name, package.version), package.licence()?);
            let found = package.licence_texts(sh)?;
            list += &format!("{this}: {licence}");
            if found.is_empty() {
                // It is taken by Apache 2.0, whose text others have.
                ensure!(licence.contains("Apache-2.0"), "{this} has no text of its licence, {licence}");
                list += &format!("; by {}", package.authors());
            }
            list += "\n";
            for text in found {
                let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
                let (whose, _) = texts.entry(words).or_insert_with(|| (Vec::new(), text));
                whose.push(this.clone());
            }
        }
        // In the order of the crates.
        let mut texts: Vec<_> = texts.into_values().collect();
        texts.sort();
        let line = "-".repeat(80);
        let texts = texts.into_iter().map(|(whose, text)| {
            format!("\n{line}\n{}\n{line}\n\n{}\n", whose.join(", "), text.trim_matches('\n'))
        });
        let (version, std, rust) = (&self.product.version, &self.std, RUST_LICENCE);
        let head = format!(
            "What others wrote of {PRODUCT} {version}, whose own licences are LICENSE-MIT and LICENSE-APACHE.\n\n\
             The standard library of Rust {std} is in the module: {rust}; by The Rust Project contributors.\n\
             So are these crates. Those with a name after the licence came without its text, and are here by Apache-2.0.\n\n"
        );
        Ok([head, list].into_iter().chain(texts).collect())
    }
}

/// What becomes the module, each with what it takes: by `cargo tree`, because `cargo metadata` adds what only xtask and
/// the tests switch on.
fn tree(sh: &Shell) -> Result<BTreeMap<Id, BTreeSet<Id>>> {
    let target = tools::WASM;
    let kinds = ["--edges", "normal,no-proc-macro", "--prefix", "depth", "--format", " {p}"];
    let lines = cmd!(sh, "cargo tree --locked --package {PRODUCT} --target {target} {kinds...}")
        .quiet()
        .read()
        .context("cargo does not say what the module takes")?;
    let mut tree = BTreeMap::<Id, BTreeSet<Id>>::new();
    let mut above: Vec<Id> = Vec::new();
    for line in lines.lines() {
        // Such as `2 futures-util v0.3.34`; more may follow.
        let words: Vec<_> = line.split_whitespace().take(3).collect();
        let [depth, name, version] = words[..] else { bail!("cargo writes its tree otherwise: {line}") };
        let this = (name.to_owned(), version.trim_start_matches('v').to_owned());
        above.truncate(depth.parse()?);
        if let Some(taker) = above.last() {
            tree.entry(taker.clone()).or_default().insert(this.clone());
        }
        tree.entry(this.clone()).or_default();
        above.push(this);
    }
    Ok(tree)
}

/// The hashes in a lock file.
fn checksums(lock: &str) -> BTreeMap<Id, String> {
    let packages = lock.split("[[package]]").filter_map(|package| {
        let value = |key: &str| {
            package.lines().find_map(|line| Some(line.strip_prefix(key)?.strip_suffix('"')?.to_owned()))
        };
        Some(((value("name = \"")?, value("version = \"")?), value("checksum = \"")?))
    });
    packages.collect()
}

/// The address of a package, as programs know it.
fn purl(kind: &str, name: &str, version: &str) -> String {
    format!("pkg:{kind}/{name}@{}", version.replace('+', "%2B"))
}

fn component(
    kind: &str,
    purl: &str,
    name: &str,
    version: &str,
    licence: Option<&str>,
    checksum: Option<&str>,
) -> Value {
    let licences: Vec<_> = licence.map(|licence| json!({ "expression": licence })).into_iter().collect();
    let hashes: Vec<_> =
        checksum.map(|content| json!({ "alg": "SHA-256", "content": content })).into_iter().collect();
    json!({
        "type": kind,
        "bom-ref": purl,
        "name": name,
        "version": version,
        "purl": purl,
        "licenses": licences,
        "hashes": hashes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_lists_name_what_is_in_the_module_and_nothing_else() -> Result<()> {
        let sh = Shell::new()?;
        sh.change_dir(crate::root());
        let inventory = Inventory::new(&sh)?;
        let (bom, licences) = (inventory.bom(&sh)?, inventory.licences(&sh)?);
        let all = |list: &str| bom.get(list).and_then(Value::as_array).cloned().unwrap_or_default();
        let text = |component: &Value, place: &str| {
            component.pointer(place).and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        let locked = checksums(&sh.read_file("Cargo.lock")?);
        let mut names = BTreeSet::new();
        for component in all("components") {
            let (name, version) = (text(&component, "/name"), text(&component, "/version"));
            if name == "rust-std" {
                assert!(licences.contains(&format!("standard library of Rust {version} ")));
            } else {
                assert!(licences.contains(&format!("\n{name} {version}: ")), "{name}");
                let checksum = locked.get(&(name.clone(), version));
                assert_eq!(Some(&text(&component, "/hashes/0/content")), checksum, "{name}");
            }
            names.insert(name);
        }
        assert!(names.contains("yew") && names.contains("rust-std"));
        // Of the tests, of what renders to text, of macros; and ourselves.
        for other in ["thirtyfour", "html-escape", "yew-macro", PRODUCT] {
            assert!(!names.contains(other), "{other}");
        }
        assert_eq!(all("dependencies").len(), all("components").len() + 1);
        Ok(())
    }
}
