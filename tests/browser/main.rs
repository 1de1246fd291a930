//! Tests of the built page in a real browser, over W3C WebDriver.
//!
//! `cargo xtask test` builds `dist/`, then runs these. Every page is served under a strict content security
//! policy, and a test fails when the console holds an error or a warning.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod accessibility;
mod album;
mod api;
mod bench;
mod contrast;
mod early;
mod elements;
mod engine;
mod failures;
mod faults;
mod gallery;
mod hits;
mod hostile;
mod hosts;
mod languages;
mod layout;
mod npm;
mod options;
mod page;
mod privacy;
mod reader;
mod reading;
mod rerender;
mod screens;
mod server;
mod servers;
mod shift;
mod single_page;
mod states;
mod take;
mod touch;
mod trap;
