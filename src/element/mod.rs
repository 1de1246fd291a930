//! The border to the host page: options in, one mounted component per element, the JavaScript API out.
//!
//! The only code that touches the DOM outside the component, and the only code that emits events. The
//! element itself, and what is done to the page around the component, is the JavaScript in `loader`.
//! It must decide nothing medical and hold no words.

mod api;
mod input;
mod options;
mod roots;
mod widget;
mod words;

pub use api::{classify, taxonomy};
pub use widget::Widget;
pub use words::{set_pack, set_reading};
