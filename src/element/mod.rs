//! The border to the host page: attributes in, one mounted component per element, events and the JavaScript API out.
//!
//! Invariant: only this module touches the page. It decides nothing medical and holds no words. State machines and rules
//! are plain Rust with native tests; `widget` and its like, compiled for the browser alone, do what those
//! decide. The element class itself, and everything that must run before or without the module, is JavaScript in
//! `loader`.

pub mod announcer;
pub mod attributes;
pub mod classification;
pub mod locale;
pub mod session;

#[cfg(target_arch = "wasm32")]
mod catalogs;
#[cfg(target_arch = "wasm32")]
mod exports;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod root_pool;
#[cfg(target_arch = "wasm32")]
mod widget;

pub use attributes::{ATTRIBUTES, Absent, Attribute, Docs, Read, Values, attribute_names};
#[cfg(target_arch = "wasm32")]
pub use exports::{classify, taxonomy};
#[cfg(target_arch = "wasm32")]
pub use widget::{Widget, set_packs, words_arrived};
