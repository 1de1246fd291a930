//! The border to the host page: options in, one mounted component per element, the JavaScript API out.
//!
//! The only code that touches the DOM outside the component, and the only code that emits events. The
//! element itself is defined by `dystonia-explorer.js` beside this file, which loads this module on demand.
//! It must decide nothing medical and hold no words.

mod api;
mod fault;
mod input;
mod options;
mod roots;
mod sheet;
mod squeeze;
mod style;
mod widget;
mod words;

pub use api::{classify, taxonomy};
pub use fault::on_fault;
pub use options::OptionError;
pub use widget::Widget;
pub use words::{set_pack, set_reading};
