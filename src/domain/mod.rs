//! The medical rules: regions of the body, which of them touch, and the names two lists give to a pattern.
//!
//! Everything here is data and small total functions over `Copy` values; nothing allocates.
//! It must not know the DOM, Yew, any language or any wording. The rules are those of `docs/rules.md`;
//! section numbers in this folder are that file's.

mod classify;
mod contiguity;
mod region;
mod region_set;
mod taxonomy;

pub use classify::{Classification, Disagreement, OneSide, Rule, classify, disagreement, one_side_question};
pub use contiguity::{EDGES, Edge, Parts, Pieces, Support, gaps, neighbours, pieces, walk};
pub use region::Region;
pub use region_set::{RegionSet, Regions};
pub use taxonomy::{Group, GroupEntry, Scheme, TypeEntry, TypeId};
