//! Makes the view model from the state, the rules and the words.

mod answer;
mod cards;
mod notes;
mod parts;
mod sheet;
mod sources;
mod text;
mod types;
mod what_if;

use std::rc::Rc;

use implicit_clone::unsync::IString;

use super::State;
use super::phrase::text;
use super::view::{TakeView, View};
use crate::content::First;

impl View {
    /// What the screen shows of a state.
    pub fn of(state: &State) -> Self {
        let settings = Rc::clone(state.settings());
        let types = types::types(state);
        let answer = answer::answer(state);
        Self {
            lang: IString::Static("en"),
            title: text(First::Title),
            intro: text(First::Intro),
            status: if state.found_last() { types::status(&types) } else { answer::status(state) },
            parts: Rc::new(parts::parts(state)),
            question: parts::question(state).map(Rc::new),
            answer: Rc::new(answer),
            what_if: what_if::what_if(state).map(Rc::new),
            take: (!state.regions().is_empty()).then(|| Rc::new(take())),
            notes: Rc::new(notes::notes(state)),
            types: Rc::new(types),
            busy: state.catalog().is_waiting(),
            more_heading: text(First::ReadMoreHeading),
            more: cards::more(state),
            sources: Rc::new(sources::foundation(sources::every_source(state))),
            settings,
        }
    }
}

fn take() -> TakeView {
    TakeView {
        heading: text(First::TakeHeading),
        print: text(First::Print),
        open_page: text(First::OpenPage),
    }
}
