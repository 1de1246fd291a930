//! The rules compiled to WebAssembly count as the rules compiled natively (docs/rules.md, section 8).

use dystonia_explorer::domain::{Group, OneSide, RegionSet, Scheme, classify};
use wasm_bindgen_test::wasm_bindgen_test;

fn counts(scheme: Scheme) -> [usize; 6] {
    Group::ALL.map(|group| {
        RegionSet::every().filter(|&set| classify(scheme, set, OneSide::Unanswered).group == group).count()
    })
}

#[wasm_bindgen_test]
fn all_selections_have_the_groups_of_the_count_table() {
    assert_eq!(counts(Scheme::Hopkins), [1, 9, 57, 192, 0, 253]);
    assert_eq!(counts(Scheme::Consensus2013), [1, 9, 33, 220, 2, 247]);
}
