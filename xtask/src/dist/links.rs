//! What is an address: what the linker knows and no optimizer can, because in WebAssembly an address is a number like any
//! other.
//!
//! The linker is asked to leave its relocations in the module, which tell of each number whether it is an address, and of
//! what. [`Links::mark`] reads them and makes every address in the code a global of its own, whose value an optimizer
//! cannot know. So it takes away the uses of addresses without ever reckoning with them, and [`super::sweep`] can see
//! which are left.

use std::collections::HashMap;
use std::ops::Range;

use anyhow::{Context as _, Result, bail, ensure};
use wasm_encoder::{ConstExpr, Encode as _, ExportKind, GlobalType, Module, RawSection, ValType};
use wasmparser::{
    BinaryReader, DataKind, KnownCustom, Linking, Operator, Parser, Payload, RelocationEntry, RelocationType,
    SymbolInfo,
};

/// What an address is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Target {
    /// An object in memory, by its number.
    Object(u32),
    /// A function, by its place in the table.
    Slot(u32),
}

/// An address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Address {
    pub(super) of: Target,
    pub(super) value: u32,
}

/// All addresses of a module.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// Where objects are in memory, by their number.
    pub(super) objects: HashMap<u32, Range<u32>>,
    /// The objects whose address is part of an instruction: it stays what it is.
    pub(super) fixed: Vec<u32>,
    /// What the addresses in memory are of, by their place there.
    pub(super) words: Vec<(u32, Target)>,
    /// The addresses in code.
    code: Vec<Address>,
}

/// What the names of the globals begin with.
const PREFIX: &str = "address ";

/// `i32.const` and `global.get`, each followed by a number of five bytes where the linker put it.
const CONST: u8 = 0x41;
const GLOBAL_GET: u8 = 0x23;

impl Links {
    /// Reads the relocations of a module; returns it with the addresses marked, and without the relocations.
    pub(super) fn mark(wasm: &[u8]) -> Result<(Vec<u8>, Self)> {
        let parts = Parts::read(wasm)?;
        let mut links = Self { objects: parts.objects()?, ..Self::default() };
        let mut wasm = wasm.to_vec();
        let mut numbers = HashMap::new();
        for (section, entry) in &parts.relocations {
            let section = parts.sections.get(*section as usize).context("relocations of no section")?;
            let place = section.start + entry.offset as usize;
            match entry.ty {
                RelocationType::MemoryAddrLeb => links.fixed.push(entry.index),
                RelocationType::MemoryAddrSleb | RelocationType::TableIndexSleb => {
                    let number = wasm.get_mut(place - 1..place + 5).context("an address outside")?;
                    let (&mut [ref mut code], number) = number.split_at_mut(1) else { bail!("no code") };
                    ensure!(*code == CONST, "an address in code is not a constant");
                    let value = BinaryReader::new(number, 0).read_var_i32()?.cast_unsigned();
                    let address = Address { of: target(entry, value), value };
                    let next = u32::try_from(links.code.len())?;
                    let global = *numbers.entry(address).or_insert(next);
                    if global == next {
                        links.code.push(address);
                    }
                    *code = GLOBAL_GET;
                    number.copy_from_slice(&padded(parts.globals + global));
                }
                RelocationType::MemoryAddrI32 | RelocationType::TableIndexI32 => {
                    let word = wasm.get(place..place + 4).context("an address outside")?;
                    let value = u32::from_le_bytes(word.try_into()?);
                    links.words.push((parts.memory(place)?, target(entry, value)));
                }
                // Not addresses.
                RelocationType::FunctionIndexLeb
                | RelocationType::GlobalIndexLeb
                | RelocationType::TableNumberLeb
                | RelocationType::TypeIndexLeb => {}
                other => bail!("the linker writes {other:?}, which nobody here knows"),
            }
        }
        ensure!(!links.code.is_empty(), "the linker left no relocations");
        Ok((links.with_globals(&wasm, parts.globals)?, links))
    }

    /// The address that the global of this name stands for, if it stands for one.
    pub(super) fn named(&self, name: &str) -> Option<Address> {
        self.code.get(name.strip_prefix(PREFIX)?.parse::<usize>().ok()?).copied()
    }

    /// Whether an export is only there to mark an address.
    pub(super) fn is_mark(name: &str) -> bool {
        name.starts_with(PREFIX)
    }

    /// The module with the globals, which are exported, so that they are not taken for constants.
    fn with_globals(&self, wasm: &[u8], first: u32) -> Result<Vec<u8>> {
        let (mut globals, mut exports) = (Vec::new(), Vec::new());
        let ty = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
        for (number, address) in (0..).zip(&self.code) {
            ty.encode(&mut globals);
            ConstExpr::i32_const(address.value.cast_signed()).encode(&mut globals);
            format!("{PREFIX}{number}").encode(&mut exports);
            ExportKind::Global.encode(&mut exports);
            (first + number).encode(&mut exports);
        }
        let mut module = Module::new();
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload?;
            let Some((id, range)) = payload.as_section() else { continue };
            let data = wasm.get(range).context("a section outside")?;
            let data = match payload {
                Payload::CustomSection(custom) if is_linking(&custom.as_known()) => continue,
                Payload::GlobalSection(_) => longer(data, self.code.len(), &globals)?,
                Payload::ExportSection(_) => longer(data, self.code.len(), &exports)?,
                _ => data.to_vec(),
            };
            module.section(&RawSection { id, data: &data });
        }
        Ok(module.finish())
    }
}

/// What relocations speak of.
#[derive(Default)]
struct Parts<'a> {
    sections: Vec<Range<usize>>,
    /// How many globals there are.
    globals: u32,
    /// The data: where each begins in memory, and where it stands in the file.
    data: Vec<(u32, Range<usize>)>,
    symbols: Vec<SymbolInfo<'a>>,
    /// The relocations, each with the number of its section.
    relocations: Vec<(u32, RelocationEntry)>,
}

impl<'a> Parts<'a> {
    fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut parts = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload?;
            parts.sections.extend(payload.as_section().map(|(_, range)| range));
            match payload {
                Payload::GlobalSection(globals) => parts.globals = globals.count(),
                Payload::DataSection(all) => {
                    for data in all {
                        let data = data?;
                        let DataKind::Active { offset_expr, .. } = data.kind else {
                            bail!("data has no place")
                        };
                        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                            bail!("data has no fixed place");
                        };
                        let range = data.range.end - data.data.len()..data.range.end;
                        parts.data.push((value.cast_unsigned(), range));
                    }
                }
                Payload::CustomSection(custom) => parts.read_custom(&custom.as_known())?,
                _ => {}
            }
        }
        Ok(parts)
    }

    fn read_custom(&mut self, custom: &KnownCustom<'a>) -> Result<()> {
        match custom {
            KnownCustom::Linking(linking) => {
                for part in linking.subsections() {
                    if let Linking::SymbolTable(symbols) = part? {
                        self.symbols = symbols.into_iter().collect::<Result<_, _>>()?;
                    }
                }
            }
            KnownCustom::Reloc(reader) => {
                for entry in reader.entries() {
                    self.relocations.push((reader.section_index(), entry?));
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Where objects are in memory. What begins as zeros is in no data.
    fn objects(&self) -> Result<HashMap<u32, Range<u32>>> {
        let mut objects = HashMap::new();
        for (number, symbol) in self.symbols.iter().enumerate() {
            if let SymbolInfo::Data { symbol: Some(place), .. } = symbol
                && let Some((start, _)) = self.data.get(place.index as usize)
            {
                let start = start + place.offset;
                objects.insert(u32::try_from(number)?, start..start + place.size);
            }
        }
        Ok(objects)
    }

    /// Where a place of the file is in memory.
    fn memory(&self, place: usize) -> Result<u32> {
        let (start, range) =
            self.data.iter().find(|(_, range)| range.contains(&place)).context("an address in no data")?;
        Ok(start + u32::try_from(place - range.start)?)
    }
}

fn target(entry: &RelocationEntry, value: u32) -> Target {
    match entry.ty {
        RelocationType::TableIndexSleb | RelocationType::TableIndexI32 => Target::Slot(value),
        _ => Target::Object(entry.index),
    }
}

fn is_linking(custom: &KnownCustom<'_>) -> bool {
    matches!(custom, KnownCustom::Linking(_) | KnownCustom::Reloc(_))
}

/// A section with more of what it lists.
fn longer(section: &[u8], by: usize, more: &[u8]) -> Result<Vec<u8>> {
    let mut reader = BinaryReader::new(section, 0);
    let count = reader.read_var_u32()? + u32::try_from(by)?;
    let list = reader.read_bytes(reader.bytes_remaining())?;
    let mut longer = Vec::new();
    count.encode(&mut longer);
    longer.extend([list, more].concat());
    Ok(longer)
}

/// A number in five bytes, whatever it is.
fn padded(number: u32) -> [u8; 5] {
    let mut more = 0x80;
    std::array::from_fn(|place| {
        if place == 4 {
            more = 0;
        }
        (number >> (7 * place)).to_le_bytes()[0] & 0x7f | more
    })
}
