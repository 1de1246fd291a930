//! The answer: the names in both lists, the reasons, and what they mean.

use implicit_clone::unsync::IString;

use super::text::rich;
use super::{cards, sources};
use crate::content::{
    First, Help, Meaning, difference, group_meaning, group_name, list_name, reason, type_meaning, type_name,
};
use crate::domain::{Classification, Group, Rule, TypeId, classify, disagreement};
use crate::state::State;
use crate::state::view::{AnswerView, MeaningView, NameView};

/// What both lists say, the one the page chose first.
pub(super) fn answers(state: &State) -> [Classification; 2] {
    let first = state.settings().scheme;
    [first, first.other()].map(|scheme| classify(scheme, state.regions(), state.one_side()))
}

pub(super) fn answer(state: &State) -> AnswerView {
    let answers = answers(state);
    let [main, _] = &answers;
    let picked = !state.regions().is_empty();
    let differs = disagreement(state.regions(), state.one_side());
    let hemidystonia = answers.iter().any(|answer| answer.type_id == TypeId::Hemidystonia);
    AnswerView {
        heading: state.text(First::AnswerHeading),
        lead: state.text(if picked { First::AnswerLead } else { First::ReasonNone }),
        names: if picked { answers.iter().map(|answer| name(answer, state)).collect() } else { Vec::new() },
        comparison: picked.then(|| state.text(differs.map_or(First::BothAgree, difference))),
        differ: differs.is_some(),
        alert: hemidystonia.then(|| rich(&Help::StrokeNote.words(state.catalog()), state)),
        contains: contained(main, state),
        meaning_heading: state.text(First::MeaningHeading),
        meaning: meanings(&answers, state),
    }
}

/// One short sentence: what the chosen list calls the selection.
pub(super) fn status(state: &State) -> IString {
    let [main, _] = answers(state);
    if main.group == Group::None {
        return state.text(First::StatusEmpty);
    }
    let names: Vec<_> = [Some(group_name(main.group)), finer_name(&main)]
        .into_iter()
        .flatten()
        .map(|name| state.text(name))
        .collect();
    let (list, name) = (state.text(list_name(main.scheme)), state.join(First::JoinNames, &names));
    state.fill(First::StatusAnswer, &[("list", &list), ("name", &name)])
}

/// The type's name, where it says more than the group's.
fn finer_name(answer: &Classification) -> Option<First> {
    let name = type_name(answer.type_id);
    (name != group_name(answer.group)).then_some(name)
}

fn name(answer: &Classification, state: &State) -> NameView {
    NameView {
        list: state.text(list_name(answer.scheme)),
        group: answer.group,
        group_name: state.text(group_name(answer.group)),
        type_name: finer_name(answer).map(|name| state.text(name)),
        why: state.text(First::WhyHeading),
        reason: state.join(First::JoinSentences, &[grouping(answer, state), state.text(reason(answer))]),
    }
}

/// Which parts are picked, which of them form one group and which stand apart. Every part is named once.
fn grouping(answer: &Classification, state: &State) -> IString {
    let picked = answer.regions;
    let (n, pieces) = (picked.into_iter().count(), answer.pieces().count());
    let message = match (n, pieces) {
        (1, _) => First::GroupedAlone,
        (_, 1) => First::GroupedOne,
        _ => First::GroupedMany,
    };
    let (parts, k) = (state.list_pieces(picked), state.number(pieces));
    state.fill_counted(message, n, &[("k", &k), ("parts", &parts)])
}

/// "Named patterns inside this one: …".
///
/// Hemidystonia is left out: the word says something about a whole side, not about two parts of a larger
/// pattern (docs/rules.md, section 7).
fn contained(answer: &Classification, state: &State) -> Option<IString> {
    let names: Vec<_> = answer
        .patterns()
        .filter(|&id| id != answer.type_id && id != TypeId::Hemidystonia)
        .map(|id| state.text(type_name(id)))
        .collect();
    (!names.is_empty()).then(|| state.fill(First::AlsoContains, &[("names", &state.list(&names, false))]))
}

/// What the names of both answers mean, each once.
///
/// With "all on one side" only hemidystonia is explained: the patient-page list files it under multifocal,
/// but the parts may well touch.
fn meanings(answers: &[Classification], state: &State) -> Vec<MeaningView> {
    let mut views: Vec<MeaningView> = Vec::new();
    for answer in answers.iter().filter(|answer| answer.group != Group::None) {
        let topics = [
            (group_name(answer.group), group_meaning(answer.group)),
            (type_name(answer.type_id), type_meaning(answer.type_id)),
        ];
        for (name, meaning) in topics.into_iter().skip(usize::from(answer.rule == Rule::U1)) {
            if views.iter().all(|view| view.name != state.text(name)) {
                views.push(meaning_view(name, meaning, state));
            }
        }
    }
    views
}

fn meaning_view(name: First, meaning: Meaning, state: &State) -> MeaningView {
    let text = meaning.text();
    MeaningView {
        name: state.text(name),
        text: cards::missing(state).map_or_else(|| state.catalog().words(text), |key| state.text(key)),
        sources: sources::sources(&[text], state),
    }
}
