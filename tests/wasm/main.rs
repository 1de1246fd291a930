//! Tests that run as WebAssembly in a real browser, without the built page.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod component;
mod fold;
#[path = "../fixtures/folded.rs"]
mod folded;
mod rules;
#[path = "../fixtures/rules_document.rs"]
mod rules_document;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
