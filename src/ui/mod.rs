//! The components: the view model as HTML, and clicks as actions.
//!
//! They decide nothing medical and hold no state. They render in a browser and, natively, to text, so they
//! must not touch the DOM while rendering.

mod answer;
mod explorer;
pub mod figure;
mod heading;
mod notes;
mod parts;
mod question;
mod types;

pub use explorer::{Explorer, ExplorerProps};
