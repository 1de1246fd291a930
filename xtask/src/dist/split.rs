//! The second module: what the first screen does not need.
//!
//! It is cut out of the first by what calls what: certain functions begin the rest of the screen, and whatever nothing
//! but they lead to goes with them, code and data. The first module calls them by their places in the table, which are
//! empty until the second is there: a call that comes too early is a trap, and never a wrong answer. The second takes
//! memory, tables and the functions that it calls from what the first exports.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use anyhow::{Context as _, Result, bail, ensure};
use walrus::ir::{Call, GlobalGet, GlobalSet, RefFunc, Value, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, Data, DataKind, Element, ElementItems, ElementKind, Export, Function, FunctionBuilder,
    FunctionId, FunctionKind, GlobalId, GlobalKind, ImportedFunction, Module, Table, TableId,
};

use super::shorten::GLUE;
use super::traps::plain;

/// The functions that begin the rest. Each is called only once the rest is there: what they compose and what they draw is
/// of a whole screen (`State::is_whole`), and the sheet waits for it in `session.js`.
const BEGINS: [&str; 11] = [
    "dystonia_explorer::state::compose::cards::more",
    "dystonia_explorer::state::compose::sources::sources_of",
    "dystonia_explorer::state::compose::types::status",
    "dystonia_explorer::state::compose::types::types",
    "dystonia_explorer::ui::card::inside",
    "dystonia_explorer::ui::figure::thumbnail",
    "dystonia_explorer::ui::sheet::sheet",
    "dystonia_explorer::ui::text::folded",
    "dystonia_explorer::ui::types::groups",
    "dystonia_explorer::ui::types::types",
    "<dystonia_explorer::element::widget::Inner>::draw_sheet",
];

/// What the names of the rest's functions begin with.
pub(crate) const REST: &str = "rest ";

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
    let mut is_begin =
        |function: &&Function| missing.remove(&*plain(function.name.as_deref().unwrap_or_default()));
    let begins = module.funcs.iter().filter(&mut is_begin).map(Function::id).collect();
    ensure!(missing.is_empty(), "the module has no {missing:?} any more");
    Ok(begins)
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
    let [mut first, mut rest] = [Module::from_buffer(wasm)?, Module::from_buffer(wasm)?];
    take_out(&mut first)?;
    leave_alone(&mut rest, data)?;
    Ok([first, rest])
}

/// What the two parts of a module have to do with each other: the same in each copy of it, but for the ids.
struct Border {
    /// The table of functions.
    table: TableId,
    /// How many places it has for both parts.
    size: u64,
    /// The functions of the rest by their places in it.
    places: BTreeMap<u32, FunctionId>,
    /// Those that the first part calls: each has a place of its own, behind all others.
    called: BTreeMap<FunctionId, u32>,
    /// What the rest uses of the first part. The name of each is its number among its like.
    functions: BTreeSet<FunctionId>,
    globals: BTreeSet<GlobalId>,
}

impl Border {
    fn of(module: &Module) -> Result<Self> {
        let [mut first, mut rest] = [Uses::default(), Uses::default()];
        for function in module.funcs.iter() {
            if let FunctionKind::Local(local) = &function.kind {
                let uses = if is_rest(function) { &mut rest } else { &mut first };
                dfs_in_order(uses, local, local.entry_block());
            }
        }
        let is_of_rest = |id: &FunctionId| is_rest(module.funcs.get(*id));
        let mut places = BTreeMap::new();
        for element in module.elements.iter() {
            let (start, functions) = items(element)?;
            places.extend((start..).zip(functions.iter().copied()).filter(|(_, id)| is_of_rest(id)));
        }
        let table = module.tables.main_function_table()?.context("there is no table of functions")?;
        let behind = u32::try_from(module.tables.get(table).initial)?;
        let called: BTreeMap<_, _> = first.functions.into_iter().filter(is_of_rest).zip(behind..).collect();
        places.extend(called.iter().map(|(id, place)| (*place, *id)));
        let is_local = |id: &FunctionId| matches!(module.funcs.get(*id).kind, FunctionKind::Local(_));
        rest.functions.retain(|id| !is_of_rest(id) && is_local(id));
        let size = u64::from(behind) + called.len() as u64;
        Ok(Self { table, size, places, called, functions: rest.functions, globals: rest.globals })
    }

    fn functions(&self) -> impl Iterator<Item = (String, FunctionId)> {
        self.functions.iter().enumerate().map(|(number, id)| (number.to_string(), *id))
    }

    fn globals(&self) -> impl Iterator<Item = (String, GlobalId)> {
        self.globals.iter().enumerate().map(|(number, id)| (format!("g{number}"), *id))
    }

    /// Makes the table as large as it has to be.
    fn enlarge_table(&self, module: &mut Module) {
        let table = module.tables.get_mut(self.table);
        (table.initial, table.maximum) = (self.size, Some(self.size));
    }
}

/// All tables and their names.
fn tables(module: &Module) -> Vec<(String, TableId)> {
    module.tables.iter().map(Table::id).enumerate().map(|(number, id)| (format!("t{number}"), id)).collect()
}

/// Takes the rest out. What the first part calls of it becomes a call by its place in the table, all else a trap.
fn take_out(module: &mut Module) -> Result<()> {
    let border = Border::of(module)?;
    let rest: Vec<_> = module.funcs.iter().filter(|function| is_rest(function)).map(Function::id).collect();
    for id in rest {
        let ty = module.funcs.get(id).ty();
        let (params, results) = (module.types.params(ty).to_vec(), module.types.results(ty).to_vec());
        let args: Vec<_> = params.iter().map(|ty| module.locals.add(*ty)).collect();
        let mut stub = FunctionBuilder::new(&mut module.types, &params, &results);
        let mut body = stub.func_body();
        match border.called.get(&id) {
            Some(place) => {
                for arg in &args {
                    body.local_get(*arg);
                }
                body.i32_const(place.cast_signed()).call_indirect(ty, border.table);
            }
            None => {
                body.unreachable();
            }
        }
        module.funcs.get_mut(id).kind = FunctionKind::Local(stub.local_func(args));
    }
    border.enlarge_table(module);
    for (name, table) in tables(module) {
        module.exports.add(&name, table);
    }
    for (name, function) in border.functions() {
        module.exports.add(&name, function);
    }
    for (name, global) in border.globals() {
        module.exports.add(&name, global);
    }
    walrus::passes::gc::run(module);
    Ok(())
}

/// Leaves nothing but the rest, which imports what it uses of the first part.
fn leave_alone(module: &mut Module, data: Vec<Piece>) -> Result<()> {
    let border = Border::of(module)?;
    for (name, id) in border.functions() {
        let (ty, import) = (module.funcs.get(id).ty(), module.imports.add(GLUE, &name, id));
        module.funcs.get_mut(id).kind = FunctionKind::Import(ImportedFunction { import, ty });
    }
    for (name, id) in border.globals() {
        module.globals.get_mut(id).kind = GlobalKind::Import(module.imports.add(GLUE, &name, id));
    }
    border.enlarge_table(module);
    for (name, id) in tables(module) {
        module.tables.get_mut(id).import = Some(module.imports.add(GLUE, &name, id));
        module.tables.get_mut(id).elem_segments.clear();
    }
    let memory = module.memories.iter().next().context("there is no memory")?.id();
    // Exported by that name already.
    module.memories.get_mut(memory).import = Some(module.imports.add(GLUE, "memory", memory));
    module.memories.get_mut(memory).data_segments.clear();

    module.start = None;
    for id in module.exports.iter().map(Export::id).collect::<Vec<_>>() {
        module.exports.delete(id);
    }
    for id in module.elements.iter().map(Element::id).collect::<Vec<_>>() {
        module.elements.delete(id);
    }
    for id in module.data.iter().map(Data::id).collect::<Vec<_>>() {
        module.data.delete(id);
    }
    for (place, function) in border.places {
        let kind = ElementKind::Active { table: border.table, offset: at(place) };
        let id = module.elements.add(kind, ElementItems::Functions(vec![function]));
        module.tables.get_mut(border.table).elem_segments.insert(id);
    }
    for Piece { start, bytes } in data {
        let id = module.data.add(DataKind::Active { memory, offset: at(start) }, bytes);
        module.memories.get_mut(memory).data_segments.insert(id);
    }
    walrus::passes::gc::run(module);
    Ok(())
}

fn at(place: u32) -> ConstExpr {
    ConstExpr::Value(Value::I32(place.cast_signed()))
}

/// The functions of a part of the table, and where it starts.
pub(super) fn items(element: &Element) -> Result<(u32, &[FunctionId])> {
    match (&element.kind, &element.items) {
        (
            ElementKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. },
            ElementItems::Functions(functions),
        ) => Ok((start.cast_unsigned(), functions)),
        _ => bail!("functions have no fixed place in the table"),
    }
}

/// What functions use of others.
#[derive(Default)]
struct Uses {
    functions: BTreeSet<FunctionId>,
    globals: BTreeSet<GlobalId>,
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
