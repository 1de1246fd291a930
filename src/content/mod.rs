//! Every word the product shows, and the sources behind them.
//!
//! Words are keyed by enums in two parts. The first screen, [`First`], is compiled in. The reading
//! part, everything else, is compiled in natively and handed to the browser's module as data. A key
//! cannot exist without its English text, so a missing text does not compile. This folder chooses messages
//! and nothing else: no rules, no markup, no state.

mod about;
mod catalog;
mod choose;
mod first;
mod fold;
mod formats;
mod help;
mod lists;
mod meaning;
mod offline;
mod panel;
mod reading;
mod search;
mod source;
mod texts;

pub use about::{About, SECTIONS as ABOUT_SECTIONS};
pub use catalog::{Catalog, Language, Origin, Status};
#[cfg(not(target_arch = "wasm32"))]
pub use catalog::{NO_WORDS, every_entry, pack, reading_data};
pub use choose::*;
pub use first::First;
pub use fold::folded_words;
pub use formats::{Formats, Joins, OTHER};
pub use help::{Help, STEPS as HELP_STEPS};
pub use lists::Lists;
pub use meaning::Meaning;
pub use offline::Offline;
pub use panel::Panel;
pub use reading::{CombinedText, DOPA_RESPONSIVE, FocalText, TypePage, type_page};
pub use search::SearchWords;
pub use source::{Citation, Source, Weight};
#[cfg(not(target_arch = "wasm32"))]
pub use texts::Entry;
pub use texts::Text;
