//! Panics end the module at once, and what is never used is left out.
//!
//! Rust makes sentences of a panic, and std comes compiled with all that takes. Nobody would read them: whatever ends the
//! module shows the whole fallback, with `trap` as its cause. So what a panic first comes to is made a trap, and what
//! does nothing but lead to one goes too.

use std::collections::HashSet;

use anyhow::{Result, bail, ensure};
use walrus::ir::{
    self, Instr, Instr::*, InstrLocId, InstrSeq, InstrSeqId, Unreachable as Trap, Visitor, dfs_in_order,
};
use walrus::{Function, FunctionId, LocalFunction, LocalId, Module};

/// What every panic, every allocation that fails and every fault in wasm-bindgen's part comes to; and what Yew has a panic
/// say.
const ENDS: [&str; 4] = [
    "__rustc::rust_begin_unwind",
    "alloc::alloc::handle_alloc_error",
    "wasm_bindgen::throw_str",
    "console_error_panic_hook::hook",
];

/// Where parts of Yew begin that we do not use. The compiler cannot know. A first use traps in each test that draws it.
const UNUSED: &[&str] = &[
    // Its listeners: each root has one of our own.
    "<yew::dom_bundle::btag::listeners::ListenerRegistration>::register",
    "<yew::dom_bundle::btag::listeners::Registry>::unregister",
    "<yew::dom_bundle::subtree_root::BSubtree>::ensure_handled",
    "<yew::dom_bundle::subtree_root::SubtreeData>::add_listener",
    "<alloc::rc::Rc<yew::dom_bundle::subtree_root::SubtreeData>>::drop_slow",
    "core::ptr::drop_in_place::<alloc::boxed::Box<[core::option::Option<alloc::rc::Rc<dyn yew::virtual_dom::listeners::Listener>>]>>",
    // Texts taken as HTML, portals, suspense.
    "<yew::dom_bundle::braw::BRaw>::position",
    "<alloc::rc::Rc<yew::virtual_dom::vportal::VPortal>>::drop_slow",
    "<alloc::rc::Rc<yew::virtual_dom::vsuspense::VSuspense>>::drop_slow",
    "<alloc::rc::Rc<core::cell::RefCell<alloc::vec::Vec<yew::callback::Callback<yew::suspense::suspension::Suspension>>>>>::drop_slow",
    "<yew::virtual_dom::vraw::VRaw as yew::dom_bundle::traits::Reconcilable>::attach",
    "<yew::dom_bundle::braw::BRaw>::detach_bundle",
    "<alloc::rc::Rc<yew::virtual_dom::vportal::VPortal> as yew::utils::RcExt<yew::virtual_dom::vportal::VPortal>>::unwrap_or_clone",
    "<alloc::rc::Rc<yew::virtual_dom::vsuspense::VSuspense> as yew::utils::RcExt<yew::virtual_dom::vsuspense::VSuspense>>::unwrap_or_clone",
    "<yew::html::component::scope::Scope<yew::suspense::component::feat_csr_ssr::BaseSuspense>>::send_message::<yew::suspense::component::feat_csr_ssr::BaseSuspenseMsg>",
    "<yew::html::component::scope::AnyScope>::try_downcast::<yew::suspense::component::feat_csr_ssr::BaseSuspense>",
    "<yew::html::component::lifecycle::ComponentState>::suspend::{closure#0}",
    // Attributes as a map, and as properties.
    "<yew::virtual_dom::Attributes>::apply_diff_index_maps",
    "<indexmap::map::IndexMap<implicit_clone::unsync::string::IString, yew::virtual_dom::AttributeOrProperty>>::get_index_of::<implicit_clone::unsync::string::IString>",
    "<alloc::rc::Rc<indexmap::map::IndexMap<implicit_clone::unsync::string::IString, yew::virtual_dom::AttributeOrProperty>>>::drop_slow",
    "js_sys::Reflect::set",
    // Elements that are moved.
    "<yew::dom_bundle::bnode::BNode as yew::dom_bundle::traits::ReconcileTarget>::shift",
    // Maps by hash, and its trees of what waits to be drawn: others stand in their place.
    "<core::hash::sip::Hasher<core::hash::sip::Sip13Rounds> as core::hash::Hasher>::write",
    "<std::hash::random::RandomState as core::hash::BuildHasher>::hash_one::<&u32>",
    "<hashbrown::raw::RawTableInner>::new_uninitialized::<alloc::alloc::Global>",
    "<std::sys::thread_local::no_threads::LazyStorage<core::cell::RefCell<std::collections::hash::map::HashMap<alloc::string::String, web_sys::features::gen_Element::Element>>>>::initialize::<<yew::virtual_dom::vtag::VTag>::create_element::CACHED_ELEMENTS::__rust_std_internal_init_fn>",
    "<alloc::collections::btree::map::BTreeMap<usize, yew::scheduler::QueueEntry> as core::ops::drop::Drop>::drop",
    "<alloc::boxed::Box<alloc::collections::btree::node::LeafNode<usize, yew::scheduler::QueueEntry>>>::new_uninit_in",
    // Futures, and who waits for them.
    "<js_sys::futures::queue::Queue>::new",
    "js_sys::global::get_global_object",
    "<std::sys::thread_local::no_threads::LazyStorage<core::cell::RefCell<alloc::vec::Vec<core::task::wake::Waker>>>>::initialize::<yew::scheduler::flush_wakers::FLUSH_WAKERS::__rust_std_internal_init_fn>",
    "<alloc::raw_vec::RawVec<core::task::wake::Waker>>::grow_one",
];

/// With what Yew asks for its drawing to be started. All of it is started by us: `roots::soon` and `roots::draw`.
const START: &str = "yew::scheduler::arch::start";

/// With what Yew tells those who wait for its drawing. Nobody does.
const WAKE: &str = "<std::thread::local::LocalKey<core::cell::RefCell<alloc::vec::Vec<core::task::wake::Waker>>>>::with::<yew::scheduler::flush_wakers::wake_all::{closure#0}, ()>";

/// With what Yew tells references their nodes. We have none of these, yet each element has one of its own, and compares it
/// with its node at each drawing, by a call into the browser.
const REFER: &str = "<yew::html::NodeRef>::set";

/// Makes traps of panics and of what is not used, and nothing of what need not be done, in a module with its names.
pub(super) fn put(module: &mut Module) -> Result<()> {
    let wanted: HashSet<_> = ENDS.iter().chain(UNUSED).chain(&[START, WAKE, REFER]).copied().collect();
    let mut missing = wanted.clone();
    for function in module.funcs.iter_mut() {
        let name = function.name.as_deref().map(plain).unwrap_or_default();
        missing.remove(&*name);
        if wanted.contains(&*name) {
            let args = function.kind.unwrap_local().args.clone();
            let instrs = body(function);
            match &*name {
                START | WAKE => instrs.clear(),
                REFER => *instrs = let_go(instrs, &args)?,
                _ => cut(instrs, 0),
            }
        }
    }
    ensure!(missing.is_empty(), "the module has no {missing:?} any more");
    spread(module);
    Ok(())
}

/// What lets go of a reference's new node, in place of what lets go of its old one and keeps the new.
fn let_go(instrs: &[(Instr, InstrLocId)], args: &[LocalId]) -> Result<Vec<(Instr, InstrLocId)>> {
    let calls = instrs.iter().filter(|(instr, _)| matches!(instr, Call(_)));
    let ([call], [_, node @ ..]) = (&*calls.cloned().collect::<Vec<_>>(), args) else {
        bail!("{REFER} is not as it was");
    };
    let node = node.iter().map(|&local| (ir::LocalGet { local }.into(), InstrLocId::default()));
    Ok(node.chain([call.clone()]).collect())
}

/// Cuts off what does nothing but lead to a trap: a trap ends everything, so what stood in memory before tells nobody.
pub(super) fn spread(module: &mut Module) {
    let mut traps = HashSet::new();
    loop {
        let before = traps.len();
        for (id, function) in module.funcs.iter_local_mut() {
            shorten(function, &traps);
            let entry = function.block(function.entry_block());
            if let Some((Unreachable(_), _)) = entry.instrs.first() {
                traps.insert(id);
            }
        }
        if traps.len() == before {
            return;
        }
    }
}

fn shorten(function: &mut LocalFunction, traps: &HashSet<FunctionId>) {
    let mut sequences = Sequences::default();
    dfs_in_order(&mut sequences, function, function.entry_block());
    for sequence in sequences.0 {
        let instrs = &mut function.block_mut(sequence).instrs;
        let end = instrs.iter().position(|(instr, _)| match instr {
            Unreachable(_) => true,
            Call(call) => traps.contains(&call.func),
            _ => false,
        });
        if let Some(end) = end {
            let heard = instrs.iter().take(end).rposition(|(instr, _)| !is_quiet(instr));
            cut(instrs, heard.map_or(0, |last| last + 1));
        }
    }
}

/// What a function does first, and all that is within it.
pub(super) fn body(function: &mut Function) -> &mut Vec<(Instr, InstrLocId)> {
    let local = function.kind.unwrap_local_mut();
    let entry = local.entry_block();
    &mut local.block_mut(entry).instrs
}

pub(super) fn cut(instrs: &mut Vec<(Instr, InstrLocId)>, at: usize) {
    instrs.truncate(at);
    instrs.push((Trap {}.into(), InstrLocId::default()));
}

/// Whether only this instance can tell that an instruction ran.
fn is_quiet(instr: &Instr) -> bool {
    matches!(
        instr,
        Const(_)
            | LocalGet(_)
            | LocalSet(_)
            | LocalTee(_)
            | GlobalGet(_)
            | GlobalSet(_)
            | Binop(_)
            | Unop(_)
            | Select(_)
            | Load(_)
            | Store(_)
            | Drop(_)
            | MemoryCopy(_)
            | MemoryFill(_)
    )
}

/// A name without the hashes that the compiler puts behind a crate's: `core[0123456789abcdef]::str`.
pub(super) fn plain(name: &str) -> String {
    let mut parts = name.split('[');
    let first = parts.next().unwrap_or_default();
    parts.fold(first.to_owned(), |plain, part| match part.split_once(']') {
        Some((hash, rest)) if hash.len() > 8 && hash.bytes().all(|c| c.is_ascii_hexdigit()) => plain + rest,
        _ => [&plain, "[", part].concat(),
    })
}

/// All sequences of instructions of a function.
#[derive(Default)]
struct Sequences(Vec<InstrSeqId>);

impl Visitor<'_> for Sequences {
    fn start_instr_seq(&mut self, sequence: &InstrSeq) {
        self.0.push(sequence.id());
    }
}
