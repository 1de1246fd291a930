//! The Yew components: the view model as HTML, and DOM events as actions.
//!
//! Components decide nothing medical and hold no state but references to their nodes. They render in a browser and,
//! natively, to text, so they do not touch the DOM while rendering.

mod answer;
mod button;
mod card;
mod events;
mod explorer;
#[cfg(feature = "ssr")]
mod fallback;
pub mod figure;
mod glyph;
mod heading;
mod language;
mod notes;
mod part_list;
mod print_sheet;
mod question;
mod radio;
mod reference;
mod sources;
mod take_along;
mod text;
mod type_list;
mod what_if;

pub use explorer::{Explorer, ExplorerProps};
#[cfg(feature = "ssr")]
pub use fallback::fallback_html;
pub use print_sheet::{PrintSheet, PrintSheetProps};
