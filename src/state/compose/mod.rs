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
use super::view::{ChoiceView, LanguagesView, TakeView, View};
use crate::content::First;

impl View {
    /// What the screen shows of a state.
    pub fn of(state: &State) -> Self {
        let settings = Rc::clone(state.settings());
        let types = types::types(state);
        let answer = answer::answer(state);
        Self {
            language: state.catalog().language().clone(),
            languages: languages(state),
            title: state.text(First::Title),
            intro: state.text(First::Intro),
            status: if state.found_last() { types::status(&types, state) } else { answer::status(state) },
            parts: Rc::new(parts::parts(state)),
            question: parts::question(state).map(Rc::new),
            answer: Rc::new(answer),
            what_if: what_if::what_if(state).map(Rc::new),
            take: (!state.regions().is_empty()).then(|| Rc::new(take(state))),
            notes: Rc::new(notes::notes(state)),
            types: Rc::new(types),
            busy: state.catalog().is_waiting(),
            more_heading: state.text(First::ReadMoreHeading),
            more: cards::more(state),
            sources: Rc::new(sources::foundation(sources::every_source(state), state)),
            settings,
        }
    }
}

fn take(state: &State) -> TakeView {
    TakeView {
        heading: state.text(First::TakeHeading),
        print: state.text(First::Print),
        open_page: state.text(First::OpenPage),
    }
}

fn languages(state: &State) -> Option<LanguagesView> {
    let choice = |[tag, name]: &[IString; 2]| ChoiceView {
        value: tag.clone(),
        label: name.clone(),
        chosen: *tag == state.catalog().language().tag,
    };
    let choices: Vec<_> = state.settings().languages.iter().map(choice).collect();
    (!choices.is_empty()).then(|| LanguagesView { label: state.text(First::Language), choices })
}
