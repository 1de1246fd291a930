//! Every word the product shows, and the sources behind them.
//!
//! Words are keyed by two enums: [`First`], what the first screen needs, and [`Reading`], what is read on
//! demand. A key cannot exist without its English text, so a missing text does not compile. This folder
//! chooses messages and nothing else: no rules, no markup, no state.

mod choose;
mod first;
mod reading;
mod source;
mod texts;

pub use choose::*;
pub use first::First;
pub use reading::Reading;
pub use source::Source;
