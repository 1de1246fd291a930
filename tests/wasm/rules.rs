//! The rules compiled to WebAssembly count as the table of docs/rules.md, section 8.

use dystonia_explorer::domain::{Group, OneSide, RegionSet, Scheme, classify};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::rules_document::table;

/// The number that a cell starts with; 0 for a dash.
fn number(cell: &str) -> usize {
    let digits = cell.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    if cell == "–" { 0 } else { digits.parse().expect("a number") }
}

fn counts(scheme: Scheme) -> Vec<usize> {
    let classified = |group| {
        RegionSet::every().filter(|&set| classify(scheme, set, OneSide::Unanswered).group == group).count()
    };
    Group::ALL.into_iter().map(classified).collect()
}

#[wasm_bindgen_test]
fn group_counts_equal_the_table_of_the_rules() {
    let rows = table("| Class | `hopkins` |");
    for (column, scheme) in (1..).zip(Scheme::ALL) {
        // The last row is the total.
        let documented: Vec<_> = rows.iter().take(Group::ALL.len()).map(|row| number(row[column])).collect();
        assert_eq!(counts(scheme), documented);
    }
}
