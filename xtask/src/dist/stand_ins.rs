//! Parts of Yew that are others in a release: `src/element/stand_ins.rs` tells what each does instead.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail, ensure};
use walrus::ir::{Call, Instr, InstrLocId, LocalGet};
use walrus::{FunctionId, Module};

use super::traps::{body, cut, plain};

/// Yew's part, and the one in its place.
const PAIRS: [[&str; 2]; 8] = [
    ["gloo_utils::document", "document"],
    ["<web_sys::features::gen_Element::Element>::namespace_uri", "namespace"],
    ["<yew::virtual_dom::Attributes>::apply_diff_as_maps", "change_attributes"],
    ["<yew::virtual_dom::vlist::VList>::fully_keyed", "is_keyed"],
    ["<yew::dom_bundle::subtree_root::BSubtree>::do_create_root", "listeners"],
    ["<yew::scheduler::TopologicalQueue>::push", "wait"],
    [
        "<alloc::collections::btree::map::BTreeMap<usize, yew::scheduler::QueueEntry>>::pop_first",
        "first_made",
    ],
    ["<yew::scheduler::TopologicalQueue>::drain_post_order_into", "children_first"],
];

/// What goes through the attributes of an element, in one of three ways, and is only asked for the next one.
const ATTRIBUTES: &str = "<yew::virtual_dom::Attributes>::iter::{closure#";
const NEXT: &str = "::next";

/// The one in the place of each.
const NO_ATTRIBUTE: &str = "no_attribute";

/// The one that has the compiler keep all of them.
const KEEP: &str = "keep";

/// Puts ours in the place of Yew's, in a module with its names.
pub(super) fn put(module: &mut Module) -> Result<()> {
    let mut names: BTreeMap<String, Vec<FunctionId>> = BTreeMap::new();
    for function in module.funcs.iter() {
        names.entry(function.name.as_deref().map(plain).unwrap_or_default()).or_default().push(function.id());
    }
    let find = |name: &str| match names.get(name).map(Vec::as_slice).unwrap_or_default() {
        &[function] => Ok(function),
        all => bail!("the module has {name} {} times", all.len()),
    };
    let ours = |name: &str| find(&["dystonia_explorer::element::stand_ins::", name].concat());

    for [theirs, name] in PAIRS {
        stand_in(module, find(theirs)?, ours(name)?).with_context(|| format!("{name} cannot be {theirs}"))?;
    }
    let of_attributes = names.iter().filter(|(name, _)| name.contains(ATTRIBUTES));
    let (next, others): (Vec<_>, Vec<_>) = of_attributes.partition(|(name, _)| name.ends_with(NEXT));
    ensure!(next.len() == 3, "attributes are gone through in {} ways", next.len());
    for &theirs in next.iter().flat_map(|(_, all)| *all) {
        stand_in(module, theirs, ours(NO_ATTRIBUTE)?).context("there cannot be no attribute")?;
    }
    for &other in others.iter().flat_map(|(_, all)| *all) {
        cut(body(module.funcs.get_mut(other)), 0);
    }
    body(module.funcs.get_mut(ours(KEEP)?)).clear();
    Ok(())
}

/// Makes of a function a call of another, which takes the same or nothing.
fn stand_in(module: &mut Module, function: FunctionId, other: FunctionId) -> Result<()> {
    let [ty, of_other] = [function, other].map(|id| module.funcs.get(id).ty());
    ensure!(module.types.results(ty) == module.types.results(of_other), "they give different things");
    let takes = module.types.params(of_other).len();
    let function = module.funcs.get_mut(function);
    let args = match takes {
        0 => Vec::new(),
        _ if ty == of_other => function.kind.unwrap_local().args.clone(),
        _ => bail!("they take different things"),
    };
    let args = args.into_iter().map(|local| Instr::from(LocalGet { local }));
    let instrs = args.chain([Call { func: other }.into()]);
    *body(function) = instrs.map(|instr| (instr, InstrLocId::default())).collect();
    Ok(())
}
