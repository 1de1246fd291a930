//! The whole explainer as text: what the screen shows with everything open, and the rules told by examples in
//! place of the reader's own picks.

use std::rc::Rc;

use implicit_clone::unsync::IString;

use super::cards::{self, TWO_LISTS, Told};
use super::sources;
use crate::content::{
    First, Lists, Meaning, Text, group_meaning, group_name, list_name, reason, region_hint, region_in_text,
    region_label, type_meaning, type_name,
};
use crate::domain::{Classification, Group, OneSide, Region, Scheme, TypeId, classify, walk};
use crate::state::view::{
    BelowView, BodyView, CardView, FallbackView, ListView, PartsToReadView, RuleView, RulesView, SectionView,
    SpanView, TextView, TwoListsView, View,
};
use crate::state::{Action, Hidden, Settings, State, Topic};

impl FallbackView {
    /// Everything that can be read in the language and under the settings of a state. Nothing is left out.
    pub fn of(state: &State) -> Self {
        let settings = Settings { hide: Hidden::default(), ..(**state.settings()).clone() };
        let first = settings.scheme;
        let state = &state.clone().after(Action::Configure(Rc::new(settings))).after(Action::OpenAll(true));
        let view = View::of(state);
        let below = BelowView::of(state);
        Self {
            language: view.language,
            title: view.title,
            dystonia: body(&[Meaning::Dystonia.text()], state),
            translation: view.translation,
            notes: below.notes,
            parts: parts(state),
            lists: [first, first.other()].map(|scheme| list(scheme, state)).to_vec(),
            by_cause: state.text(First::NamedByCause),
            apart: below.types.and_then(|types| types.apart.clone()),
            two_lists: two_lists(state),
            more_heading: below.more_heading,
            more: below.more.into_iter().filter(|card| card.topic != Topic::TwoLists).collect(),
            sources: below.sources,
        }
    }
}

/// Texts one after the other, and where they come from.
fn body(texts: &[Text], state: &State) -> BodyView {
    BodyView {
        sections: texts.iter().map(|&text| cards::section(None, text, state)).collect(),
        sources: Some(sources::sources(texts, state)),
        show: None,
    }
}

/// What a screen asks about each part: the two arms are one line, and so are the two legs.
fn parts(state: &State) -> PartsToReadView {
    let mut hints: Vec<(First, Vec<IString>)> = Vec::new();
    for region in Region::ALL {
        let (label, hint) = (state.text(region_label(region)), region_hint(region));
        match hints.iter_mut().find(|(known, _)| *known == hint) {
            Some((_, labels)) => labels.push(label),
            None => hints.push((hint, vec![label])),
        }
    }
    PartsToReadView {
        heading: state.text(First::PartsLegend),
        hints: hints.into_iter().map(|(hint, labels)| (labels, state.text(hint))).collect(),
    }
}

fn list(scheme: Scheme, state: &State) -> ListView {
    let (name, about): (_, &[Lists]) = match scheme {
        Scheme::Hopkins => (Lists::HopkinsTitle, &[Lists::Hopkins]),
        Scheme::Consensus2013 => (Lists::ConsensusTitle, &[Lists::Consensus, Lists::Newer]),
    };
    let rules = rules(scheme);
    let meanings = scheme.groups().iter().filter(|entry| entry.group != Group::None);
    let meanings = meanings.map(|entry| group_meaning(entry.group).text());
    let texts = about.iter().map(|key| key.text()).chain(meanings);
    let texts: Vec<_> = texts.chain(rules.iter().map(|answer| reason(answer).text())).collect();
    ListView {
        name: name.words(state.catalog()),
        about: about.iter().map(|key| cards::section(None, key.text(), state).text).collect(),
        groups: groups(scheme, state),
        rules: RulesView {
            heading: state.text(First::PrintTitle),
            lead: state.text(First::AnswerLead),
            why: state.text(First::WhyHeading),
            examples: rules.iter().map(|answer| rule(answer, state)).collect(),
        },
        sources: sources::sources(&texts, state),
    }
}

/// The groups of a list as the screen shows them, but for sources: the list has them, so that between a group and
/// its types nothing else is folded.
fn groups(scheme: Scheme, state: &State) -> Vec<CardView> {
    let types = BelowView::of(&state.clone().after(Action::List(scheme))).types;
    let mut groups = types.map(|types| types.cards.clone()).unwrap_or_default();
    for group in &mut groups {
        group.body = group.body.as_deref().map(|body| Rc::new(BodyView { sources: None, ..body.clone() }));
        for card in &mut group.cards {
            if let Some(body) = told_before(card.topic, scheme, state) {
                card.body = Some(Rc::new(body));
            }
        }
    }
    groups
}

/// A type that the list before this one has told all about: what it means, and where it stands there.
fn told_before(topic: Topic, scheme: Scheme, state: &State) -> Option<BodyView> {
    let first = state.settings().scheme;
    let Topic::Type(id) = topic else { return None };
    let group = group_of(id, first).filter(|_| scheme != first)?;
    let (list, name) = (state.text(list_name(first)), state.text(group_name(group)));
    let there = state.fill(First::StatusAnswer, &[("list", &list), ("name", &name)]);
    let mut body = body(&[type_meaning(id).text()], state);
    body.sections.push(SectionView { heading: None, text: line(there), show: None });
    Some(body)
}

/// The group that a list has a type in, if it has the type.
fn group_of(id: TypeId, scheme: Scheme) -> Option<Group> {
    let entry = scheme.groups().iter().find(|entry| entry.types.iter().any(|kind| kind.id == id))?;
    Some(entry.group)
}

fn line(words: IString) -> TextView {
    TextView(vec![vec![vec![SpanView::Words(words)]]])
}

/// Every rule of a list that needs no question, each by the first of the list's own examples that it decides.
fn rules(scheme: Scheme) -> Vec<Classification> {
    let mut rules: Vec<Classification> = Vec::new();
    for kind in scheme.types().filter(|kind| kind.id != TypeId::None) {
        let answer = classify(scheme, kind.example, OneSide::Unanswered);
        if rules.iter().all(|told| reason(told) != reason(&answer)) {
            rules.push(answer);
        }
    }
    rules
}

fn rule(answer: &Classification, state: &State) -> RuleView {
    RuleView { parts: pieces(answer, state), names: names(answer, state), reason: state.text(reason(answer)) }
}

/// The parts of an example, piece by piece. Without an "and", which only a browser knows in every language.
fn pieces(answer: &Classification, state: &State) -> IString {
    let piece = |piece| {
        let names: Vec<_> = walk(piece).map(|region| state.text(region_in_text(region))).collect();
        state.join(First::JoinNames, &names)
    };
    state.join(First::JoinGroups, &answer.pieces().map(piece).collect::<Vec<_>>())
}

/// The group's name, and the type's where it says more.
fn names(answer: &Classification, state: &State) -> IString {
    let mut names = vec![state.text(group_name(answer.group)), state.text(type_name(answer.type_id))];
    names.dedup();
    state.join(First::JoinNames, &names)
}

/// All that is said about the two lists, but for what each list says of itself.
fn two_lists(state: &State) -> TwoListsView {
    let of_itself = [Lists::Hopkins, Lists::Consensus, Lists::Newer];
    let told = || TWO_LISTS.iter().filter(|(_, text, _)| !of_itself.contains(text));
    let texts: Vec<_> = told().map(|(_, text, _)| text.text()).collect();
    let section = |&(title, text, _): &Told| {
        cards::section(title.map(|title| title.words(state.catalog())), text.text(), state)
    };
    TwoListsView {
        heading: Lists::Title.words(state.catalog()),
        sections: told().map(section).collect(),
        sources: sources::sources(&texts, state),
    }
}
