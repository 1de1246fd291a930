//! Takes out of a module what no address that is left leads to: texts, tables, and functions in the table.
//!
//! Correct as the linker's own sweep is: what is reached by a number that was never an address, nobody could keep.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use anyhow::{Context as _, Result, bail};
use walrus::ir::{Call, Const, GlobalGet, Instr, InstrLocId, RefFunc, Value, Visitor, VisitorMut};
use walrus::ir::{dfs_in_order, dfs_pre_order_mut};
use walrus::{ConstExpr, DataKind, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionKind};
use walrus::{FunctionId, GlobalId, Module};

use super::links::{Address, Links, Target};

/// What is kept or goes as a whole.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Thing {
    Function(FunctionId),
    Address(Target),
}

/// Sweeps a module whose addresses are marked, and puts the addresses back.
pub(super) fn sweep(module: &mut Module, links: &Links) -> Result<()> {
    let addresses = addresses(module, links);
    let slots = slots(module)?;
    let kept = Kept::of(module, links, &addresses, &slots)?;
    kept.clear_table(module);
    kept.clear_data(module, links)?;
    for (_, function) in module.funcs.iter_local_mut() {
        let entry = function.entry_block();
        dfs_pre_order_mut(&mut PutBack(&addresses), function, entry);
    }
    let marks: Vec<_> = module.exports.iter().filter(|export| links.named(&export.name).is_some()).collect();
    let marks: Vec<_> = marks.into_iter().map(|export| export.id()).collect();
    for mark in marks {
        module.exports.delete(mark);
    }
    walrus::passes::gc::run(module);
    Ok(())
}

/// The address that each global stands for.
fn addresses(module: &Module, links: &Links) -> HashMap<GlobalId, Address> {
    let globals = module.exports.iter().filter_map(|export| match export.item {
        ExportItem::Global(global) => Some((global, links.named(&export.name)?)),
        _ => None,
    });
    globals.collect()
}

/// The functions in the table, by their place.
fn slots(module: &Module) -> Result<HashMap<u32, FunctionId>> {
    let mut slots = HashMap::new();
    for element in module.elements.iter() {
        let ElementKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } = element.kind else {
            bail!("functions have no fixed place in the table");
        };
        let ElementItems::Functions(functions) = &element.items else { bail!("no functions in the table") };
        slots.extend((start.cast_unsigned()..).zip(functions.iter().copied()));
    }
    Ok(slots)
}

/// All that is kept.
struct Kept(HashSet<Thing>);

impl Kept {
    fn of(
        module: &Module,
        links: &Links,
        addresses: &HashMap<GlobalId, Address>,
        slots: &HashMap<u32, FunctionId>,
    ) -> Result<Self> {
        let exported = module.exports.iter().filter_map(|export| match export.item {
            ExportItem::Function(function) => Some(function),
            _ => None,
        });
        let functions = exported.chain(module.start).map(Thing::Function);
        let objects = links.fixed.iter().map(|&object| Thing::Address(Target::Object(object)));
        let mut next: Vec<_> = functions.chain(objects).collect();
        let mut kept = HashSet::new();
        while let Some(thing) = next.pop() {
            if !kept.insert(thing) {
                continue;
            }
            match thing {
                Thing::Function(id) => {
                    if let FunctionKind::Local(function) = &module.funcs.get(id).kind {
                        let mut uses = Uses { addresses, next: &mut next };
                        dfs_in_order(&mut uses, function, function.entry_block());
                    }
                }
                Thing::Address(Target::Slot(slot)) => {
                    next.push(Thing::Function(*slots.get(&slot).context("a place without a function")?));
                }
                Thing::Address(Target::Object(object)) => {
                    let range = links.objects.get(&object).cloned().unwrap_or_default();
                    let within = links.words.iter().filter(|(place, _)| range.contains(place));
                    next.extend(within.map(|&(_, target)| Thing::Address(target)));
                }
            }
        }
        Ok(Self(kept))
    }

    /// Puts a trap in the place of each function that is not kept.
    fn clear_table(&self, module: &mut Module) {
        let mut trap = FunctionBuilder::new(&mut module.types, &[], &[]);
        trap.func_body().unreachable();
        let trap = trap.finish(Vec::new(), &mut module.funcs);
        for element in module.elements.iter_mut() {
            if let ElementItems::Functions(functions) = &mut element.items {
                for function in functions.iter_mut().filter(|id| !self.0.contains(&Thing::Function(**id))) {
                    *function = trap;
                }
            }
        }
    }

    /// Makes zeros of all data that is not kept: they cost nothing.
    fn clear_data(&self, module: &mut Module, links: &Links) -> Result<()> {
        let is_kept = |object: u32| self.0.contains(&Thing::Address(Target::Object(object)));
        let objects = links.objects.iter().filter(|(object, _)| is_kept(**object));
        let kept: Vec<&Range<u32>> = objects.map(|(_, range)| range).collect();
        let all: Vec<_> = module.data.iter().map(|data| data.id()).collect();
        for id in all {
            let data = module.data.get_mut(id);
            let DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } = data.kind else {
                bail!("data has no fixed place");
            };
            // wasm-opt splits it, and would find the name twice.
            data.name = None;
            for (place, byte) in (start.cast_unsigned()..).zip(&mut data.value) {
                if !kept.iter().any(|range| range.contains(&place)) {
                    *byte = 0;
                }
            }
        }
        Ok(())
    }
}

/// What a function uses.
struct Uses<'a> {
    addresses: &'a HashMap<GlobalId, Address>,
    next: &'a mut Vec<Thing>,
}

impl Visitor<'_> for Uses<'_> {
    fn visit_call(&mut self, call: &Call) {
        self.next.push(Thing::Function(call.func));
    }

    fn visit_ref_func(&mut self, reference: &RefFunc) {
        self.next.push(Thing::Function(reference.func));
    }

    fn visit_global_get(&mut self, get: &GlobalGet) {
        self.next.extend(self.addresses.get(&get.global).map(|address| Thing::Address(address.of)));
    }
}

/// Makes numbers of the globals again.
struct PutBack<'a>(&'a HashMap<GlobalId, Address>);

impl VisitorMut for PutBack<'_> {
    fn visit_instr_mut(&mut self, instr: &mut Instr, _: &mut InstrLocId) {
        if let Instr::GlobalGet(get) = instr
            && let Some(address) = self.0.get(&get.global)
        {
            *instr = Const { value: Value::I32(address.value.cast_signed()) }.into();
        }
    }
}
