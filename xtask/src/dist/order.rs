//! The order of a module's functions: each stands after the one that it is most like, because what is alike and near
//! compresses best.

use std::cmp::Ordering;

use anyhow::Result;
use walrus::Module;
use wasmparser::{Parser, Payload};

/// How many bytes are compared at once.
const PIECE: usize = 4;

/// Names the functions of a module by their place in that order, for wasm-opt to sort them.
pub(super) fn name_by_likeness(module: &mut Module, wasm: &[u8]) -> Result<()> {
    let mut left = Vec::new();
    let mut locals = module.funcs.iter_local().map(|(id, _)| id).collect::<Vec<_>>().into_iter();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::CodeSectionEntry(body) = payload? {
            left.extend(locals.next().map(|id| (id, pieces(body.as_bytes()))));
        }
    }
    // The largest comes first.
    let mut next =
        left.iter().enumerate().max_by_key(|(_, (_, pieces))| pieces.len()).map(|(place, _)| place);
    let mut placed = 0;
    while let Some(place) = next {
        let (id, last) = left.swap_remove(place);
        module.funcs.get_mut(id).name = Some(format!("{placed:05}"));
        placed += 1;
        let likeness = left.iter().map(|(_, pieces)| likeness(&last, pieces)).enumerate();
        next = likeness.max_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(place, _)| place);
    }
    Ok(())
}

/// The different pieces of some bytes, sorted.
fn pieces(bytes: &[u8]) -> Vec<&[u8]> {
    let mut pieces: Vec<_> = bytes.windows(PIECE).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

/// How much two functions have in common, of all that they have.
#[expect(clippy::cast_precision_loss, reason = "there are some thousand pieces")]
fn likeness(mut a: &[&[u8]], mut b: &[&[u8]]) -> f64 {
    let all = a.len() + b.len();
    let mut common = 0;
    while let ([first, more @ ..], [other, others @ ..]) = (a, b) {
        match first.cmp(other) {
            Ordering::Less => a = more,
            Ordering::Greater => b = others,
            Ordering::Equal => {
                common += 1;
                (a, b) = (more, others);
            }
        }
    }
    common as f64 / (all - common).max(1) as f64
}
