//! The second module: what is not needed before the first screen stands.
//!
//! It is cut out of the first by what calls what: certain functions begin the rest of the screen, and whatever nothing
//! but they lead to goes with them, code and data. The first module calls them by their places in the table, which are
//! empty until the second is there; so a call that comes too early is a trap, and never a wrong answer. The second takes
//! memory, table and the functions of the first that it calls from what the first exports.

use std::collections::{BTreeMap, HashMap, HashSet};

use anyhow::{Context as _, Result, ensure};
use walrus::ir::{Call, GlobalGet, GlobalSet, RefFunc, Value, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, DataKind, Element, ElementItems, ElementKind, Export, Function, FunctionBuilder, FunctionId,
    FunctionKind, GlobalKind, ImportedFunction, MemoryId, Module, TableId,
};

use super::shorten::GLUE;
use super::traps::plain;

/// The functions that begin the rest. Each is called only once the rest is there: what they compose is composed, and what
/// they draw is drawn, for a whole screen alone (`State::is_whole`); the sheet waits in `session.js`.
const BEGINS: [&str; 10] = [
    "dystonia_explorer::state::compose::cards::more",
    "dystonia_explorer::state::compose::sources::sources_of",
    "dystonia_explorer::state::compose::types::status",
    "dystonia_explorer::state::compose::types::types",
    "dystonia_explorer::ui::card::inside",
    "dystonia_explorer::ui::figure::thumbnail",
    "dystonia_explorer::ui::sheet::sheet",
    "dystonia_explorer::ui::text::folded",
    "dystonia_explorer::ui::types::types",
    "<dystonia_explorer::element::widget::Inner>::draw_sheet",
];

/// What the names of the rest's functions begin with.
const REST: &str = "rest ";

/// Data at its place in memory.
pub(super) struct Piece {
    pub(super) start: u32,
    pub(super) bytes: Vec<u8>,
}

impl Piece {
    pub(super) fn end(&self) -> u32 {
        self.start + u32::try_from(self.bytes.len()).unwrap_or(u32::MAX)
    }
}

/// The functions that begin the rest, in a module with its names.
pub(super) fn begins(module: &Module) -> Result<HashSet<FunctionId>> {
    let mut missing: HashSet<_> = BEGINS.into();
    let named = module.funcs.iter().filter(|function| is_begin(function, &mut missing));
    let begins = named.map(Function::id).collect();
    ensure!(missing.is_empty(), "the module has no {missing:?} any more");
    Ok(begins)
}

fn is_begin(function: &Function, missing: &mut HashSet<&str>) -> bool {
    missing.remove(&*plain(function.name.as_deref().unwrap_or_default()))
}

/// Marks a function of the rest.
pub(super) fn mark(function: &mut Function) {
    function.name = Some([REST, function.name.as_deref().unwrap_or_default()].concat());
}

fn is_rest(function: &Function) -> bool {
    function.name.as_deref().is_some_and(|name| name.starts_with(REST))
}

/// Both modules, of one in which the functions of the rest are marked, and of the data of the rest.
pub(super) fn split(wasm: &[u8], data: Vec<Piece>) -> Result<[Module; 2]> {
    let (mut first, mut rest) = (Module::from_buffer(wasm)?, Module::from_buffer(wasm)?);
    let crossing = Crossing::of(&first)?;
    crossing.cut_rest(&mut first)?;
    crossing.cut_first(&mut rest, data)?;
    Ok([first, rest])
}

/// What both modules have in common, by its place among its like: ids are each module's own.
struct Crossing {
    /// The functions of the rest that have a place in the table, and those that begin the rest, which get one.
    slots: BTreeMap<u32, usize>,
    /// How many places there are with those.
    size: u64,
    /// The functions of the first module that the rest calls, by the name that each is exported by.
    functions: BTreeMap<usize, String>,
    /// Its globals that the rest uses, likewise.
    globals: BTreeMap<usize, String>,
}

/// The name by which memory is exported.
const MEMORY: &str = "memory";

/// What the names of exported tables begin with.
const TABLE: &str = "t";

impl Crossing {
    fn of(module: &Module) -> Result<Self> {
        let places: HashMap<_, _> =
            module.funcs.iter().enumerate().map(|(place, function)| (function.id(), place)).collect();
        let global_places: HashMap<_, _> =
            module.globals.iter().enumerate().map(|(place, global)| (global.id(), place)).collect();
        let mut uses = Uses::default();
        let mut calls = Uses::default();
        for function in module.funcs.iter() {
            if let FunctionKind::Local(local) = &function.kind {
                let of = if is_rest(function) { &mut uses } else { &mut calls };
                dfs_in_order(of, local, local.entry_block());
            }
        }
        let is_of_rest = |id: &FunctionId| is_rest(module.funcs.get(*id));
        let is_local = |id: &FunctionId| matches!(module.funcs.get(*id).kind, FunctionKind::Local(_));
        let mut slots = BTreeMap::new();
        for element in module.elements.iter() {
            let (start, functions) = items(element)?;
            let of_rest = (start..).zip(functions).filter(|(_, id)| is_of_rest(id));
            slots.extend(of_rest.filter_map(|(slot, id)| Some((slot, *places.get(id)?))));
        }
        let mut size = module.tables.get(table(module)?).initial;
        let mut begins: Vec<_> = calls.functions.iter().filter(|id| is_of_rest(id)).collect();
        begins.sort_by_key(|id| places.get(id));
        for id in begins {
            slots.insert(u32::try_from(size)?, *places.get(id).context("a function without a place")?);
            size += 1;
        }
        let mut names = (0..).map(|number: u32| number.to_string());
        let mut named = |places: Vec<usize>| {
            let mut places = places;
            places.sort_unstable();
            places.into_iter().zip(names.by_ref()).collect::<BTreeMap<_, _>>()
        };
        let functions = uses.functions.iter().filter(|id| !is_of_rest(id) && is_local(id));
        Ok(Self {
            functions: named(functions.filter_map(|id| places.get(id).copied()).collect()),
            globals: named(uses.globals.iter().filter_map(|id| global_places.get(id).copied()).collect()),
            slots,
            size,
        })
    }

    /// Takes the rest out: what begins it becomes a call by its place in the table.
    fn cut_rest(&self, module: &mut Module) -> Result<()> {
        let table = table(module)?;
        let ids: Vec<_> = module.funcs.iter().map(Function::id).collect();
        let mut new_places: HashMap<_, _> = self.slots.iter().map(|(slot, place)| (*place, *slot)).collect();
        let old_size = module.tables.get(table).initial;
        new_places.retain(|_, slot| u64::from(*slot) >= old_size);
        for (place, id) in ids.iter().enumerate() {
            if !is_rest(module.funcs.get(*id)) {
                continue;
            }
            let ty = module.funcs.get(*id).ty();
            let (params, results) = (module.types.params(ty).to_vec(), module.types.results(ty).to_vec());
            let args: Vec<_> = params.iter().map(|ty| module.locals.add(*ty)).collect();
            let mut stub = FunctionBuilder::new(&mut module.types, &params, &results);
            match new_places.get(&place) {
                Some(slot) => {
                    let mut body = stub.func_body();
                    for arg in &args {
                        body.local_get(*arg);
                    }
                    body.i32_const(slot.cast_signed()).call_indirect(ty, table);
                }
                None => {
                    stub.func_body().unreachable();
                }
            }
            module.funcs.get_mut(*id).kind = FunctionKind::Local(stub.local_func(args));
        }
        let sized = module.tables.get_mut(table);
        sized.initial = self.size;
        sized.maximum = Some(self.size);
        for (place, table) in tables(module).into_iter().enumerate() {
            module.exports.add(&format!("{TABLE}{place}"), table);
        }
        for (place, name) in &self.functions {
            module.exports.add(name, *ids.get(*place).context("a function is missing")?);
        }
        let globals: Vec<_> = module.globals.iter().map(|global| global.id()).collect();
        for (place, name) in &self.globals {
            module.exports.add(name, *globals.get(*place).context("a global is missing")?);
        }
        walrus::passes::gc::run(module);
        Ok(())
    }

    /// Leaves the rest alone.
    fn cut_first(&self, module: &mut Module, data: Vec<Piece>) -> Result<()> {
        let (table, memory) = (table(module)?, memory(module)?);
        let ids: Vec<_> = module.funcs.iter().map(Function::id).collect();
        for (place, name) in &self.functions {
            let id = *ids.get(*place).context("a function is missing")?;
            let ty = module.funcs.get(id).ty();
            let import = module.imports.add(GLUE, name, id);
            module.funcs.get_mut(id).kind = FunctionKind::Import(ImportedFunction { import, ty });
        }
        let globals: Vec<_> = module.globals.iter().map(|global| global.id()).collect();
        for (place, name) in &self.globals {
            let id = *globals.get(*place).context("a global is missing")?;
            module.globals.get_mut(id).kind = GlobalKind::Import(module.imports.add(GLUE, name, id));
        }
        module.memories.get_mut(memory).import = Some(module.imports.add(GLUE, MEMORY, memory));
        for (place, table) in tables(module).into_iter().enumerate() {
            let import = module.imports.add(GLUE, &format!("{TABLE}{place}"), table);
            module.tables.get_mut(table).import = Some(import);
        }
        let sized = module.tables.get_mut(table);
        (sized.initial, sized.maximum) = (self.size, Some(self.size));
        sized.elem_segments.clear();
        module.memories.get_mut(memory).data_segments.clear();

        module.start = None;
        for id in module.exports.iter().map(Export::id).collect::<Vec<_>>() {
            module.exports.delete(id);
        }
        for id in module.elements.iter().map(Element::id).collect::<Vec<_>>() {
            module.elements.delete(id);
        }
        for id in module.data.iter().map(|data| data.id()).collect::<Vec<_>>() {
            module.data.delete(id);
        }
        let mut runs: Vec<(u32, Vec<FunctionId>)> = Vec::new();
        for (slot, place) in &self.slots {
            let id = *ids.get(*place).context("a function is missing")?;
            match runs.last_mut() {
                Some((start, run)) if *start as usize + run.len() == *slot as usize => run.push(id),
                _ => runs.push((*slot, vec![id])),
            }
        }
        for (start, run) in runs {
            let kind = ElementKind::Active { table, offset: at(start) };
            let id = module.elements.add(kind, ElementItems::Functions(run));
            module.tables.get_mut(table).elem_segments.insert(id);
        }
        for Piece { start, bytes } in data {
            let id = module.data.add(DataKind::Active { memory, offset: at(start) }, bytes);
            module.memories.get_mut(memory).data_segments.insert(id);
        }
        walrus::passes::gc::run(module);
        Ok(())
    }
}

fn at(place: u32) -> ConstExpr {
    ConstExpr::Value(Value::I32(place.cast_signed()))
}

/// The functions of a part of the table, and where it starts.
fn items(element: &Element) -> Result<(u32, &[FunctionId])> {
    match (&element.kind, &element.items) {
        (
            ElementKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. },
            ElementItems::Functions(functions),
        ) => Ok((start.cast_unsigned(), functions)),
        _ => anyhow::bail!("functions have no fixed place in the table"),
    }
}

/// The table of functions.
fn table(module: &Module) -> Result<TableId> {
    module.tables.main_function_table()?.context("there is no table of functions")
}

fn tables(module: &Module) -> Vec<TableId> {
    module.tables.iter().map(|table| table.id()).collect()
}

fn memory(module: &Module) -> Result<MemoryId> {
    Ok(module.memories.iter().next().context("there is no memory")?.id())
}

/// What functions use of others.
#[derive(Default)]
struct Uses {
    functions: HashSet<FunctionId>,
    globals: HashSet<walrus::GlobalId>,
}

impl Visitor<'_> for Uses {
    fn visit_call(&mut self, call: &Call) {
        self.functions.insert(call.func);
    }

    fn visit_ref_func(&mut self, reference: &RefFunc) {
        self.functions.insert(reference.func);
    }

    fn visit_global_get(&mut self, get: &GlobalGet) {
        self.globals.insert(get.global);
    }

    fn visit_global_set(&mut self, set: &GlobalSet) {
        self.globals.insert(set.global);
    }
}
