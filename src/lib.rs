//! `<dystonia-explorer>`: a custom element that explains what doctors call a pattern of dystonia, and why.
//!
//! It explains names and never diagnoses. The code map with its invariants is in the README.

pub mod content;
pub mod domain;
#[cfg(any(feature = "ui", not(target_arch = "wasm32")))]
pub mod element;
pub mod state;
#[cfg(feature = "ui")]
pub mod ui;
