//! Makes the view model from the state, the rules and the words.

use std::rc::Rc;

use implicit_clone::unsync::IString;

use super::phrase::{fill, join, list, list_regions};
use super::view::{
    AnswerView, AreaView, CardView, ChoiceView, MeaningView, NameView, NotesView, PartView, PartsView,
    QuestionView, SourceView, TypesView, View,
};
use super::{State, Topic};
use crate::content::{
    First, Reading, Source, difference, group_meaning, group_name, list_name, reason, region_hint,
    region_label, type_meaning, type_name,
};
use crate::domain::{
    Classification, Group, OneSide, Region, RegionSet, Rule, Scheme, TypeId, classify, disagreement,
    one_side_question, walk,
};

impl View {
    /// What the screen shows of a state.
    pub fn of(state: &State) -> Self {
        let settings = state.settings();
        Self {
            settings,
            lang: IString::Static("en"),
            title: text(First::Title),
            intro: text(First::Intro),
            parts: Rc::new(parts(state)),
            question: one_side_question(state.regions()).then(|| Rc::new(question(state.one_side()))),
            answer: Rc::new(answer(state)),
            types: Rc::new(types(state)),
            notes: Rc::new(notes()),
        }
    }
}

fn text(key: First) -> IString {
    IString::Static(key.english())
}

fn parts(state: &State) -> PartsView {
    use Region::*;
    let picked = state.regions();
    let part = |&region: &Region| PartView {
        region,
        label: text(region_label(region)),
        hint: text(region_hint(region)),
        picked: picked.contains(region),
    };
    let area =
        |name, regions: &[Region]| AreaView { name: text(name), parts: regions.iter().map(part).collect() };
    PartsView {
        legend: text(First::PartsLegend),
        hint: text(First::PartsHint),
        areas: vec![
            area(First::AreaHead, &[Eyes, Mouth, Larynx, Neck]),
            area(First::AreaArms, &[ArmLeft, ArmRight]),
            area(First::AreaTrunk, &[Trunk]),
            area(First::AreaLegs, &[LegLeft, LegRight]),
        ],
        picked,
        your_right: text(First::YourRight),
        your_left: text(First::YourLeft),
        body: text(First::FigureBody),
        head: text(First::FigureHead),
        start_over: text(First::StartOver),
        undo: text(First::Undo),
        can_undo: state.can_undo(),
    }
}

fn question(answer: OneSide) -> QuestionView {
    let choice = |value, label| ChoiceView { value, label: text(label), chosen: answer == value };
    QuestionView {
        legend: text(First::OneSideLegend),
        hint: text(First::OneSideHint),
        choices: vec![choice(OneSide::Yes, First::OneSideYes), choice(OneSide::NoOrUnsure, First::OneSideNo)],
    }
}

fn answer(state: &State) -> AnswerView {
    let first = state.settings().scheme;
    let [main, other] =
        [first, first.other()].map(|scheme| classify(scheme, state.regions(), state.one_side()));
    let picked = !state.regions().is_empty();
    let differs = disagreement(state.regions(), state.one_side());
    let comparison = differs.map_or(First::BothAgree, difference);
    AnswerView {
        heading: text(First::AnswerHeading),
        status: status(&main),
        lead: text(if picked { First::AnswerLead } else { First::ReasonNone }),
        names: if picked { vec![name(&main), name(&other)] } else { Vec::new() },
        comparison: picked.then(|| text(comparison)),
        differ: differs.is_some(),
        contains: contained(&main),
        meaning_heading: text(First::MeaningHeading),
        meaning: meanings(&main, &other),
    }
}

fn status(answer: &Classification) -> IString {
    if answer.group == Group::None {
        return text(First::StatusEmpty);
    }
    let name = full_name(answer);
    fill(First::StatusAnswer, &[("list", list_name(answer.scheme).english()), ("name", &name)]).into()
}

/// Group and type in one, "Segmental dystonia, Meige syndrome"; the group alone where the type adds nothing.
fn full_name(answer: &Classification) -> String {
    let group = group_name(answer.group).english();
    match finer_name(answer) {
        Some(type_name) => join(First::JoinMore, &[group, type_name.english()]),
        None => group.to_owned(),
    }
}

fn finer_name(answer: &Classification) -> Option<First> {
    let name = type_name(answer.type_id);
    (name != group_name(answer.group)).then_some(name)
}

fn name(answer: &Classification) -> NameView {
    NameView {
        list: text(list_name(answer.scheme)),
        group: text(group_name(answer.group)),
        type_name: finer_name(answer).map(text),
        why: text(First::WhyHeading),
        reason: reason_text(answer),
    }
}

/// The reason, with the picked regions in it.
fn reason_text(answer: &Classification) -> IString {
    use Region::{LegLeft, LegRight, Trunk};
    let picked = answer.regions;
    let without = |regions: &[Region]| list_regions(picked.difference(RegionSet::of(regions)));
    let message = reason(answer);
    match answer.rule {
        Rule::S0 | Rule::C0 => return text(message),
        Rule::S1 | Rule::C1 | Rule::S3 | Rule::S4 | Rule::C3 | Rule::U1 => {
            fill(message, &[("parts", &list_regions(picked))])
        }
        Rule::S2 => fill(message, &[("others", &without(&[LegLeft, LegRight]))]),
        Rule::C2 => fill(message, &[("others", &without(&[Trunk]))]),
        Rule::S5 | Rule::C4 => {
            let chain = list_regions(walk(picked));
            fill(message, &[("n", &picked.len().to_string()), ("chain", &chain)])
        }
        Rule::S6 | Rule::C5 => {
            let groups: Vec<_> = answer.pieces().map(|piece| list_regions(walk(piece))).collect();
            let (n, k) = (picked.len().to_string(), groups.len().to_string());
            fill(message, &[("n", &n), ("k", &k), ("groups", &join(First::JoinGroups, &groups))])
        }
    }
    .into()
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
    (!names.is_empty()).then(|| fill(First::AlsoContains, &[("names", &list(&names))]).into())
}

/// What the names of both answers mean, each once.
///
/// With "all on one side" only hemidystonia is explained: the patient-page list files it under multifocal,
/// but the parts may well touch.
fn meanings(main: &Classification, other: &Classification) -> Vec<MeaningView> {
    let mut seen = Vec::new();
    let mut views = Vec::new();
    for answer in [main, other] {
        let topics = [
            (group_name(answer.group), group_meaning(answer.group)),
            (type_name(answer.type_id), type_meaning(answer.type_id)),
        ];
        for (name, meaning) in topics.into_iter().skip(usize::from(answer.rule == Rule::U1)) {
            if answer.group != Group::None && !seen.contains(&name) {
                seen.push(name);
                views.push(meaning_view(name, meaning));
            }
        }
    }
    views
}

fn meaning_view(name: First, meaning: Reading) -> MeaningView {
    MeaningView {
        name: text(name),
        text: IString::Static(meaning.english()),
        where_from: text(First::WhereFrom),
        sources: meaning.sources().iter().copied().map(source_view).collect(),
    }
}

fn source_view(source: Source) -> SourceView {
    SourceView { citation: IString::Static(source.citation()), link: source.link().map(IString::Static) }
}

fn types(state: &State) -> TypesView {
    let listed = state.listed();
    let groups = listed.groups().iter().filter(|entry| entry.group != Group::None);
    TypesView {
        heading: text(First::TypesHeading),
        legend: text(First::TypesLegend),
        lists: Scheme::ALL
            .map(|scheme| ChoiceView {
                value: scheme,
                label: text(list_name(scheme)),
                chosen: scheme == listed,
            })
            .to_vec(),
        groups: groups
            .map(|entry| {
                let (group, meaning) = (group_name(entry.group), group_meaning(entry.group));
                let example = entry.types.first().map_or(RegionSet::EMPTY, |kind| kind.example);
                // A type with its group's name is that group.
                let types = entry.types.iter().filter(|kind| type_name(kind.id) != group).map(|kind| {
                    let (name, meaning) = (type_name(kind.id), type_meaning(kind.id));
                    card(state, Topic::Type(kind.id), name, meaning, kind.example, Vec::new())
                });
                card(state, Topic::Group(entry.group), group, meaning, example, types.collect())
            })
            .collect(),
    }
}

fn card(
    state: &State,
    topic: Topic,
    name: First,
    meaning: Reading,
    example: RegionSet,
    types: Vec<CardView>,
) -> CardView {
    CardView {
        topic,
        open: state.is_open(topic),
        meaning: meaning_view(name, meaning),
        show: text(First::ShowOnFigure),
        show_named: fill(First::ShowOnFigureNamed, &[("name", name.english())]).into(),
        example,
        types,
    }
}

fn notes() -> NotesView {
    NotesView {
        notice_heading: text(First::NoticeHeading),
        notice: text(First::Notice),
        review: text(First::NotReviewed),
        help_heading: text(First::HelpHeading),
        help: text(First::Help),
        sources_heading: text(First::SourcesHeading),
        affiliation: text(First::SourcesLine),
        all_sources: text(First::SourcesAll),
        sources: Source::ALL.map(source_view).to_vec(),
    }
}
