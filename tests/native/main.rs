//! The specification of everything that needs no browser: rules, state, words and markup.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that panics has failed, as it should"
)]

mod fixtures;

mod domain {
    mod contiguity;
    mod counts;
    mod disagreements;
    mod examples;
    mod laws;
    mod names;
}

mod state {
    mod actions;
    mod answer;
    mod reasons;
}

mod content {
    mod words;
}

#[cfg(feature = "ssr")]
mod ui {
    mod markup;
}
