//! Makes the view model from the state, the rules and the words.

mod answer;
mod cards;
#[cfg(feature = "ssr")]
mod fallback;
mod notes;
mod parts;
mod sheet;
mod sources;
mod text;
mod types;
mod what_if;

use std::rc::Rc;

use implicit_clone::unsync::IString;

use super::view::{BelowView, ChoiceView, LanguagesView, TakeView, TypesView, View, WaitingView};
use super::{RenderStage, Section, State};
use crate::content::First;

impl View {
    /// What the screen shows of a state.
    pub fn of(state: &State) -> Self {
        Self::keeping(None, state)
    }

    /// The same, with what stands below the answer as it was made before: of a state that actions which only
    /// [pick](super::Action::picks) have led from to this one.
    pub fn keeping(below: Option<Rc<BelowView>>, state: &State) -> Self {
        let settings = Rc::clone(state.settings());
        let below = || below.unwrap_or_else(|| Rc::new(BelowView::of(state)));
        let below = (state.stage() > RenderStage::Parts).then(below);
        let picked = !state.regions().is_empty();
        Self {
            language: state.catalog().language().clone(),
            languages: languages(state),
            title: state.text(First::Title),
            intro: state.text(First::Intro),
            translation: notes::translation(state),
            status: status(below.as_ref().and_then(|below| below.types.as_deref()), state),
            fault: [First::Fault, First::StartAgain].map(|text| state.text(text)),
            parts: Rc::new(parts::parts(state)),
            question: parts::question(state).map(Rc::new),
            answer: Rc::new(answer::answer(state)),
            contact: picked,
            what_if: what_if::what_if(state).map(Rc::new),
            take: (picked && !settings.hide.contains(Section::Print)).then(|| take(state)),
            below,
            busy: !state.is_complete() || state.catalog().is_waiting(),
            settings,
        }
    }
}

impl BelowView {
    fn of(state: &State) -> Self {
        let whole = state.is_complete();
        Self {
            notes: Rc::new(notes::notes(state)),
            types: whole.then(|| types::types(state)).flatten().map(Rc::new),
            types_waiting: waiting(types_heading(state), state),
            more_heading: state.text(First::ReadMoreHeading),
            more: if whole { cards::more(state) } else { Vec::new() },
            more_waiting: waiting(more_heading(state), state),
            sources: sources::foundation(sources::every_source(state), state),
        }
    }
}

/// The answer, or what was found where there is a search field and the reader last typed there.
fn status(types: Option<&TypesView>, state: &State) -> IString {
    match types {
        Some(types) if types.find.is_some() && state.found_last() => types::status(types, state),
        _ => answer::status(state),
    }
}

/// The heading of the section with search field and types, if the page leaves them any: it promises what is there.
fn types_heading(state: &State) -> Option<First> {
    let shows = |section| !state.settings().hide.contains(section);
    match (shows(Section::Types), shows(Section::Search)) {
        (true, _) => Some(First::TypesHeading),
        (false, true) => Some(First::FindHeading),
        _ => None,
    }
}

/// The heading of everything further, if the page leaves anything.
fn more_heading(state: &State) -> Option<First> {
    let hide = state.settings().hide;
    let none = hide.contains(Section::About) && hide.contains(Section::TwoLists);
    (!none).then_some(First::ReadMoreHeading)
}

/// A section, while what is in it is not drawn.
fn waiting(heading: Option<First>, state: &State) -> Option<WaitingView> {
    let heading = heading.filter(|_| !state.is_complete())?;
    Some(WaitingView { heading: state.text(heading), text: state.text(First::ReadingWaiting) })
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
