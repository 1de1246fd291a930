//! The border to the host page: options in, one mounted component per element, the JavaScript API out.
//!
//! The only code that touches the DOM outside the component, and the only code that emits events. The
//! element itself, and what is done to the page around the component, is the JavaScript in `loader`.
//! It must decide nothing medical and hold no words.

// Needs no browser.
mod attributes;

#[cfg(target_arch = "wasm32")]
mod api;
#[cfg(target_arch = "wasm32")]
mod roots;
#[cfg(target_arch = "wasm32")]
mod widget;
#[cfg(target_arch = "wasm32")]
mod words;

pub use attributes::{ATTRIBUTES, Absent, Attribute, Docs, Read, Values, attribute_names};

#[cfg(target_arch = "wasm32")]
pub use api::{answer, first_piece, ids, taxonomy_of};
#[cfg(target_arch = "wasm32")]
pub use widget::Widget;
#[cfg(target_arch = "wasm32")]
pub use words::{set_pack, set_reading};
