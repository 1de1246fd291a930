//! What the widget knows, how it changes, and what the screen shows of it.
//!
//! Data goes one way: options and clicks → [`Action`] → [`State`] → [`View`]. Nothing here knows Yew, the
//! DOM or the host page; the medical names come from `domain`, the words from `content`.

mod compose;
mod find;
mod model;
mod phrase;
mod settings;
pub mod view;

pub use model::{Action, RenderStage, State, Take, Topic, cut_query};
pub use settings::{HeadingLevel, Hidden, PhoneNumber, Reviewer, Section, Settings, Sharing, Start, Theme};
pub use view::{PrintView, View};
