//! The answer: the names in both lists, the reasons, and what they mean.

use implicit_clone::unsync::IString;

use super::text::rich;
use super::{cards, sources};
use crate::content::{
    First, Help, Meaning, difference, group_meaning, group_name, list_name, reason, type_meaning, type_name,
};
use crate::domain::{Classification, Group, Rule, TypeId, classify, disagreement};
use crate::state::State;
use crate::state::phrase::{fill, join, list, list_pieces, text};
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
        heading: text(First::AnswerHeading),
        lead: text(if picked { First::AnswerLead } else { First::ReasonNone }),
        names: if picked { answers.iter().map(name).collect() } else { Vec::new() },
        comparison: picked.then(|| text(differs.map_or(First::BothAgree, difference))),
        differ: differs.is_some(),
        alert: hemidystonia.then(|| rich(Help::StrokeNote.entry(), state)),
        contains: contained(main),
        meaning_heading: text(First::MeaningHeading),
        meaning: meanings(&answers, state),
    }
}

/// One short sentence: what the chosen list calls the selection.
pub(super) fn status(state: &State) -> IString {
    let [main, _] = answers(state);
    if main.group == Group::None {
        return text(First::StatusEmpty);
    }
    let group = group_name(main.group).english();
    let name = match finer_name(&main) {
        Some(type_name) => join(First::JoinMore, &[group, type_name.english()]),
        None => group.to_owned(),
    };
    fill(First::StatusAnswer, &[("list", list_name(main.scheme).english()), ("name", &name)]).into()
}

/// The type's name, where it says more than the group's.
fn finer_name(answer: &Classification) -> Option<First> {
    let name = type_name(answer.type_id);
    (name != group_name(answer.group)).then_some(name)
}

fn name(answer: &Classification) -> NameView {
    NameView {
        list: text(list_name(answer.scheme)),
        group: answer.group,
        group_name: text(group_name(answer.group)),
        type_name: finer_name(answer).map(text),
        why: text(First::WhyHeading),
        reason: join(First::JoinSentences, &[grouping(answer).as_str(), reason(answer).english()]).into(),
    }
}

/// Which parts are picked, which of them form one group and which stand apart. Every part is named once.
fn grouping(answer: &Classification) -> String {
    let picked = answer.regions;
    let pieces = answer.pieces().count();
    let message = match (picked.len(), pieces) {
        (1, _) => First::GroupedAlone,
        (_, 1) => First::GroupedOne,
        _ => First::GroupedMany,
    };
    let (n, k) = (picked.len().to_string(), pieces.to_string());
    fill(message, &[("n", &n), ("k", &k), ("parts", &list_pieces(picked))])
}

/// "Named patterns inside this one: …".
///
/// Hemidystonia is left out: the word says something about a whole side, not about two parts of a larger
/// pattern (docs/rules.md, section 7).
fn contained(answer: &Classification) -> Option<IString> {
    let names: Vec<_> = answer
        .patterns()
        .filter(|&id| id != answer.type_id && id != TypeId::Hemidystonia)
        .map(|id| type_name(id).english())
        .collect();
    let names = list(&names, First::JoinTwo, First::JoinLast);
    (!names.is_empty()).then(|| fill(First::AlsoContains, &[("names", &names)]).into())
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
            if views.iter().all(|view| view.name != text(name)) {
                views.push(meaning_view(name, meaning, state));
            }
        }
    }
    views
}

fn meaning_view(name: First, meaning: Meaning, state: &State) -> MeaningView {
    let entry = meaning.entry();
    MeaningView {
        name: text(name),
        text: cards::missing(state.catalog()).map_or_else(|| state.catalog().words(entry), text),
        sources: sources::sources(&[entry], state),
    }
}
