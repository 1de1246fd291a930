//! What the widget knows, how it changes, and what the screen shows of it.
//!
//! Data goes one way: options and clicks → [`Action`] → [`State`] → [`View`]. Nothing here knows Yew, the
//! DOM or the host page; the medical names come from `domain`, the words from `content`.

mod compose;
mod model;
mod phrase;
mod settings;
mod view;

pub use model::{Action, State, Topic};
pub use settings::{HeadingLevel, Settings, Theme};
pub use view::{
    AnswerView, AreaView, CardView, ChoiceView, MeaningView, NameView, NotesView, PartView, PartsView,
    QuestionView, SourceView, TypesView, View,
};
