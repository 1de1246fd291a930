//! Takes out of a module what no address that is left leads to: texts, tables, and functions in the table.
//!
//! Correct as the linker's own sweep is: what is reached by a number that was never an address, nobody could keep.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use anyhow::{Context as _, Result, bail};
use walrus::ir::{Call, Const, GlobalGet, Instr, InstrLocId, RefFunc, Value, Visitor, VisitorMut};
use walrus::ir::{dfs_in_order, dfs_pre_order_mut};
use walrus::{ConstExpr, Data, DataKind, ElementItems, ExportItem, FunctionBuilder, FunctionKind};
use walrus::{FunctionId, GlobalId, Module};

use super::links::{Address, Links, Target};
use super::split::{self, Piece};

/// What is kept or goes as a whole.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Thing {
    Function(FunctionId),
    Address(Target),
}

/// Sweeps a module whose addresses are marked, and puts the addresses back. Marks the functions that nothing leads to but
/// those that begin the rest, and takes the data out of it that only they need.
pub(super) fn sweep(module: &mut Module, links: &Links) -> Result<Vec<Piece>> {
    let addresses = addresses(module, links);
    let slots = slots(module)?;
    let begins = split::begins(module)?;
    let kept = Kept::of(module, links, &addresses, &slots, &HashSet::new())?;
    let first = Kept::of(module, links, &addresses, &slots, &begins)?;
    kept.clear_table(module);
    let rest = Kept(kept.0.difference(&first.0).copied().collect());
    let data = pieces(module, &rest.ranges(links))?;
    clear_data(module, &first.ranges(links))?;
    rest.mark(module);
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
    Ok(data)
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
        let (start, functions) = split::items(element)?;
        slots.extend((start..).zip(functions.iter().copied()));
    }
    Ok(slots)
}

/// All that is kept.
struct Kept(HashSet<Thing>);

impl Kept {
    /// What is reached without these functions.
    fn of(
        module: &Module,
        links: &Links,
        addresses: &HashMap<GlobalId, Address>,
        slots: &HashMap<u32, FunctionId>,
        without: &HashSet<FunctionId>,
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
            if matches!(thing, Thing::Function(id) if without.contains(&id)) || !kept.insert(thing) {
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

    /// Marks its functions as those of the rest.
    fn mark(&self, module: &mut Module) {
        for thing in &self.0 {
            if let Thing::Function(id) = *thing {
                let function = module.funcs.get_mut(id);
                if let FunctionKind::Local(_) = function.kind {
                    split::mark(function);
                }
            }
        }
    }

    /// Where its objects are in memory, in that order.
    fn ranges(&self, links: &Links) -> Vec<Range<u32>> {
        let is_kept = |object: u32| self.0.contains(&Thing::Address(Target::Object(object)));
        let objects = links.objects.iter().filter(|(object, _)| is_kept(**object));
        let mut ranges: Vec<_> = objects.map(|(_, range)| range.clone()).collect();
        ranges.sort_by_key(|range| (range.start, range.end));
        ranges
    }
}

/// Makes zeros of all data but these: they cost nothing.
fn clear_data(module: &mut Module, but: &[Range<u32>]) -> Result<()> {
    let all: Vec<_> = module.data.iter().map(Data::id).collect();
    for id in all {
        let data = module.data.get_mut(id);
        let start = start(data)?;
        // wasm-opt splits it, and would find the name twice.
        data.name = None;
        for (place, byte) in (start..).zip(&mut data.value) {
            if !but.iter().any(|range| range.contains(&place)) {
                *byte = 0;
            }
        }
    }
    Ok(())
}

/// The data at these places; what touches is one. Where no data is, there are zeros.
fn pieces(module: &Module, ranges: &[Range<u32>]) -> Result<Vec<Piece>> {
    let mut pieces: Vec<Piece> = Vec::new();
    for range in ranges {
        let mut bytes = vec![0; range.len()];
        for data in module.data.iter() {
            let start = start(data)?;
            for (place, byte) in range.clone().zip(&mut bytes) {
                let known = place.checked_sub(start).and_then(|place| data.value.get(place as usize));
                *byte = known.copied().unwrap_or(*byte);
            }
        }
        match pieces.last_mut() {
            Some(last) if last.end() >= range.start => {
                let known = (last.end() - range.start) as usize;
                last.bytes.extend(bytes.iter().skip(known));
            }
            _ => pieces.push(Piece { start: range.start, bytes }),
        }
    }
    pieces.retain(|piece| piece.bytes.iter().any(|byte| *byte != 0));
    Ok(pieces)
}

/// Where data begins in memory.
pub(super) fn start(data: &Data) -> Result<u32> {
    match data.kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } => Ok(start.cast_unsigned()),
        _ => bail!("data has no fixed place"),
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
