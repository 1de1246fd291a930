//! How long both procedures take, and whether they allocate: `cargo xtask bench`.
#![allow(missing_docs, reason = "nobody calls it")]
#![cfg(not(target_arch = "wasm32"))]

use divan::{AllocProfiler, black_box};
use dystonia_explorer::domain::{OneSide, RegionSet, Scheme, classify};

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

/// All cases: 512 selections, by both lists.
fn cases() -> impl Iterator<Item = (Scheme, RegionSet)> {
    Scheme::ALL.into_iter().flat_map(|scheme| RegionSet::every().map(move |regions| (scheme, regions)))
}

fn main() {
    assert_eq!(cases().count(), 1024);
    divan::main();
}

#[divan::bench(sample_count = 1000)]
fn all_cases() {
    for (scheme, regions) in cases() {
        black_box(classify(black_box(scheme), black_box(regions), OneSide::default()));
    }
}

/// Shows that allocations are seen: this one makes one.
#[divan::bench]
fn control() -> Vec<RegionSet> {
    black_box(Vec::with_capacity(1))
}
