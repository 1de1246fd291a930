//! Gives the built module its name. Everything it exports is in the library's `element` module.
// In the browser there is nothing to run at the start, and Rust's start-up code would be dead weight.
#![cfg_attr(target_arch = "wasm32", no_main)]

use dystonia_explorer as _;

/// A quarter of the standard one's code.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
