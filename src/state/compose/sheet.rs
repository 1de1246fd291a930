//! The sheet that a reader takes along.

use implicit_clone::unsync::IString;

use super::{answer, notes, parts, sources};
use crate::content::{First, Help, Panel, difference, reason, region_label, type_page};
use crate::domain::disagreement;
use crate::state::State;
use crate::state::view::PrintView;

impl PrintView {
    /// The sheet of a state, on a day that is written in the reader's way.
    pub fn of(state: &State, date: &str) -> Self {
        let answers = answer::answers(state);
        let answer = answer::answer(state);
        let picked: Vec<_> =
            state.regions().into_iter().map(|region| state.text(region_label(region))).collect();
        let differs =
            disagreement(state.regions(), state.one_side()).map(|differs| difference(differs).text());
        let alert = answer.alert.as_ref().map(|_| Help::StrokeNote.text());
        let mut texts: Vec<_> = [Some(First::Help.text()), differs, alert].into_iter().flatten().collect();
        let mut ask: Vec<IString> = Vec::new();
        for (answer, page) in answers.iter().filter_map(|answer| Some((answer, type_page(answer.type_id)?))) {
            texts.extend([reason(answer).text(), page.meaning, page.ask]);
            for question in state.catalog().words(page.ask).lines() {
                let question = IString::from(question.to_owned());
                if !ask.contains(&question) {
                    ask.push(question);
                }
            }
        }
        Self {
            language: state.catalog().language().clone(),
            title: state.text(First::PrintTitle),
            date: state.fill(First::PrintDate, &[("date", date)]),
            translation: notes::translation(state),
            figure: parts::figure(state),
            picked_heading: state.text(First::PrintPicked),
            picked: if picked.is_empty() { vec![state.text(First::GroupNone)] } else { picked },
            answer,
            ask_heading: state.text(Panel::PrintAsk),
            ask,
            notes_heading: state.text(First::PrintNotes),
            notes: notes::notes(state),
            sources: sources::foundation(sources::sources(&texts, state), state),
        }
    }
}
