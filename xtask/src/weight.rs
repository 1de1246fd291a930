//! What the module's bytes are: how many are each crate's, and the largest functions.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use serde::Deserialize;
use xshell::{Shell, cmd};

use crate::{dist, tools};

/// How many functions are named.
const NAMED: usize = 30;

/// A function, or something else that takes bytes, as twiggy lists it.
#[derive(Deserialize)]
struct Item {
    name: String,
    shallow_size: u32,
}

/// Builds the module and lists its content, in bytes before compression.
pub(crate) fn report(sh: &Shell) -> Result<String> {
    let module = dist::named_module(sh)?;
    let twiggy = tools::twiggy(sh)?;
    let items = cmd!(sh, "{twiggy} top -n 100000 -f json {module}").quiet().read()?;
    let mut items: Vec<Item> = serde_json::from_str(&items).context("twiggy's list cannot be read")?;
    // What only this build has.
    items.retain(|item| !item.name.ends_with("subsection"));

    let mut crates: BTreeMap<&str, u32> = BTreeMap::new();
    for item in &items {
        *crates.entry(owner(&item.name)).or_default() += item.shallow_size;
    }
    let mut crates: Vec<_> = crates.into_iter().collect();
    crates.sort_by_key(|&(_, size)| std::cmp::Reverse(size));

    let mut report = String::from("    bytes  of\n");
    for (name, size) in crates {
        writeln!(report, "{size:>9}  {name}")?;
    }
    writeln!(report, "\n    bytes  function")?;
    for item in items.iter().filter(|item| is_function(&item.name)).take(NAMED) {
        writeln!(report, "{:>9}  {}", item.shallow_size, item.name)?;
    }
    Ok(report)
}

/// The crate that something is from: the first name in a function's path. A trait's function is the type's whose it is,
/// or the trait's where it is for many types.
fn owner(name: &str) -> &str {
    let named = name.contains("::");
    let of_many = name.starts_with("<T as ") || name.starts_with("<I as ");
    let path = name.split_once(" as ").filter(|_| of_many).map_or(name, |(_, of_trait)| of_trait);
    let path = path.trim_start_matches(['<', '&', '(', '[']);
    let first = path.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or(path);
    match first {
        "data" | "elem" | "code" | "custom" => first,
        _ if named => first,
        _ => "(called from JavaScript)",
    }
}

/// Whether something in the module is a function, and not data, a name or a type.
fn is_function(name: &str) -> bool {
    !matches!(owner(name), "data" | "elem" | "code" | "custom")
}
