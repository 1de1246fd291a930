//! Short names for what only the module and its glue say to each other.
//!
//! wasm-bindgen's names of imports, and of what calls a closure, end in a hash of 16 digits, which no compression can
//! make smaller, and each stands in the module and in the glue.

use std::collections::HashMap;

use anyhow::{Context as _, Result, ensure};
use walrus::Module;
use xshell::Shell;

use super::core::Core;

/// Renames these in a module and in its glue, which must not be minified yet.
pub(super) fn shorten(sh: &Shell, core: &Core) -> Result<()> {
    let mut module = Module::from_file(&core.wasm).context("the module cannot be read")?;
    let mut short = HashMap::new();
    for (place, import) in module.imports.iter_mut().enumerate() {
        let name = format!("_{place}");
        short.insert(std::mem::replace(&mut import.name, name.clone()), name);
    }
    let closures = module.exports.iter_mut().filter(|export| export.name.starts_with("wasm_bindgen__"));
    for (place, export) in closures.enumerate() {
        let name = format!("_c{place}");
        short.insert(std::mem::replace(&mut export.name, name.clone()), name);
    }
    let script = sh.read_file(&core.glue)?;
    let missing = short.keys().find(|name| !words(&script).any(|word| word == name.as_str()));
    ensure!(missing.is_none(), "the glue does not name {missing:?}");
    sh.write_file(&core.glue, renamed(&script, &short))?;
    module.emit_wasm_file(&core.wasm).context("the module cannot be written")
}

fn is_mark(letter: char) -> bool {
    !(letter.is_alphanumeric() || letter == '_' || letter == '$')
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_mark)
}

fn renamed(text: &str, short: &HashMap<String, String>) -> String {
    let rename = |word: &str| {
        let name = word.trim_end_matches(is_mark);
        short.get(name).map_or_else(|| word.to_owned(), |short| word.replace(name, short))
    };
    text.split_inclusive(is_mark).map(rename).collect()
}
