//! Short names for what only the module and its glue say to each other, no more of either than the other uses, and no
//! work in the glue for nothing.
//!
//! wasm-bindgen's names of imports, and of what calls a closure, end in a hash of 16 digits, which no compression can
//! make smaller, and each stands in the module and in the glue.

use std::collections::{HashMap, HashSet};

use anyhow::{Context as _, Result, ensure};
use walrus::{ExportItem, Module};
use xshell::Shell;

use super::core::{Core, change};
use super::links::Links;

/// The short name of the glue, which all imports are from.
pub(super) const GLUE: &str = "_";

/// The exports that our own scripts, or others, may name.
const NAMED: [&str; 2] = ["memory", "__wbindgen_start"];

/// How the glue names what the module exports.
const EXPORTS: &str = "wasm.";

/// How many arguments `instance.js` hands on to what the module exports.
const ARGUMENTS: usize = 5;

/// How a function of the glue that catches begins and ends, and what it calls.
const CATCHES: [&str; 3] = [
    "function() { return handleError(function (",
    "}, arguments); },",
    "function handleError(f, args) {\n    try {\n        return f.apply(this, args);\n    } catch (e) {",
];

/// Renames these in a module and in its glue, which must not be minified yet. Takes away exports that the glue does not use.
pub(super) fn shorten(sh: &Shell, core: &Core) -> Result<()> {
    let mut script = sh.read_file(&core.glue)?;
    change(&core.wasm, |module| {
        let mut imports = HashMap::new();
        for (place, import) in module.imports.iter_mut().enumerate() {
            let name = format!("_{place}");
            imports.insert(std::mem::replace(&mut import.name, name.clone()), name);
            let from = std::mem::replace(&mut import.module, GLUE.to_owned());
            script = script.replace(&format!("\"{from}\":"), &format!("\"{GLUE}\":"));
        }
        let named: HashSet<_> = words(&script).map(str::to_owned).collect();
        let missing = imports.keys().find(|name| !named.contains(*name));
        ensure!(missing.is_none(), "the glue does not name {missing:?}");

        let used: HashSet<_> =
            script.split(EXPORTS).skip(1).filter_map(|rest| rest.split(is_mark).next()).collect();
        let ours = |name: &str| NAMED.contains(&name) || Links::is_mark(name);
        let others: Vec<_> = module.exports.iter().filter(|export| !ours(&export.name)).collect();
        let others: Vec<_> = others.into_iter().map(|export| export.id()).collect();
        let mut exports = HashMap::new();
        for (place, id) in others.into_iter().enumerate() {
            let export = module.exports.get_mut(id);
            if let ExportItem::Function(function) = export.item {
                let takes = module.types.params(module.funcs.get(function).ty()).len();
                ensure!(takes <= ARGUMENTS, "{} takes {takes} arguments, at most {ARGUMENTS}", export.name);
            }
            if used.contains(&*export.name) {
                let name = format!("_{place}");
                exports.insert(std::mem::replace(&mut export.name, name.clone()), name);
            } else {
                module.exports.delete(id);
            }
        }
        script = catching(&renamed(&script, &imports, &exports))?;
        Ok(())
    })?;
    Ok(sh.write_file(&core.glue, script)?)
}

/// A glue whose functions catch by themselves. wasm-bindgen has each of their calls make a function and a list of
/// arguments first.
fn catching(script: &str) -> Result<String> {
    let [begins, ends, handler] = CATCHES;
    let [begin, end, handle] = CATCHES.map(|text| script.matches(text).count());
    ensure!(begin > 0 && begin == end && handle == 1, "the glue catches in another way");
    let caught = script
        .replace(handler, "function handleError(e) {\n    {")
        .replace(ends, "} catch (e) { handleError(e); } },");
    let lines = caught.split_inclusive('\n').map(|line| match line.split_once(begins) {
        Some((name, rest)) => [name, "function(", rest.trim_end(), " try {\n"].concat(),
        None => line.to_owned(),
    });
    Ok(lines.collect())
}

/// Takes out of a shortened glue what neither module imports any more.
pub(super) fn forget(sh: &Shell, core: &Core) -> Result<()> {
    let modules = [&core.wasm, &core.rest].map(Module::from_file).into_iter().collect::<Result<Vec<_>>>();
    let modules = modules.context("a module cannot be read")?;
    let imports = modules.iter().flat_map(|module| module.imports.iter());
    let imports: HashSet<_> = imports.map(|import| &*import.name).collect();
    let script = sh.read_file(&core.glue)?;
    let (mut kept, mut forgotten) = (String::new(), false);
    for line in script.split_inclusive('\n') {
        // Each function that is imported begins, and ends, on a line that is indented so far.
        let starts = line.strip_prefix("        ").and_then(|line| line.split_once(": function("));
        forgotten |= starts.is_some_and(|(name, _)| name.starts_with('_') && !imports.contains(name));
        if !forgotten {
            kept.push_str(line);
        }
        forgotten &= !line.starts_with("        }");
    }
    Ok(sh.write_file(&core.glue, kept)?)
}

fn is_mark(letter: char) -> bool {
    !(letter.is_alphanumeric() || letter == '_' || letter == '$')
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_mark)
}

fn renamed(text: &str, imports: &HashMap<String, String>, exports: &HashMap<String, String>) -> String {
    let mut before = "";
    let rename = |word| {
        // The glue has names like those of exports for other things too.
        let names = if std::mem::replace(&mut before, word) == EXPORTS { exports } else { imports };
        let name = word.trim_end_matches(is_mark);
        names.get(name).map_or_else(|| word.to_owned(), |short| word.replace(name, short))
    };
    text.split_inclusive(is_mark).map(rename).collect()
}
