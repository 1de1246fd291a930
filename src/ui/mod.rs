//! The component: the view model as HTML, and clicks as actions.
//!
//! It decides nothing medical and holds no state. It renders in a browser and, natively, to text, so it must
//! not touch the DOM while rendering.

mod answer;
mod below;
mod button;
mod card;
mod explorer;
#[cfg(feature = "ssr")]
mod fallback;
pub mod figure;
mod glyph;
mod heading;
mod notes;
mod parts;
mod question;
mod screen;
mod sheet;
mod text;
mod types;
mod what_if;

pub use explorer::{Explorer, ExplorerProps, Piece};
#[cfg(feature = "ssr")]
pub use fallback::fallback_html;
