//! Short names for what the module imports from its glue.
//!
//! wasm-bindgen's names end in a hash of 16 digits, which no compression can make smaller, and each stands in the
//! module and in the glue. Only these two files know the names.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use walrus::Module;
use xshell::Shell;

/// Renames the imports in a module and in its glue, which must not be minified yet.
pub(crate) fn shorten(sh: &Shell, wasm: &Path, glue: &Path) -> Result<()> {
    let mut module = Module::from_file(wasm).context("the module cannot be read")?;
    let mut short = HashMap::new();
    for (place, import) in module.imports.iter_mut().enumerate() {
        let name = format!("_{place}");
        short.insert(std::mem::replace(&mut import.name, name.clone()), name);
    }
    let text = sh.read_file(glue)?;
    let mut found = 0;
    let words = text.split_inclusive(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$'));
    let renamed: String = words
        .map(|word| {
            let name = word.trim_end_matches(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$'));
            match short.get(name) {
                Some(short) => {
                    found += 1;
                    word.replace(name, short)
                }
                None => word.to_owned(),
            }
        })
        .collect();
    ensure!(found == short.len(), "the glue names {found} imports, the module {}", short.len());
    sh.write_file(glue, renamed)?;
    module.emit_wasm_file(wasm).context("the module cannot be written")
}
