//! The search field, and the list of all groups and types.

use std::rc::Rc;

use implicit_clone::unsync::IString;

use super::{cards, parts, sources};
use crate::content::{
    DOPA_RESPONSIVE, First, Help, Panel, SearchWords, Text, TypePage, folded_words, group_meaning,
    group_name, group_tile, list_name, type_name, type_page,
};
use crate::domain::{Group, GroupEntry, Region, RegionSet, Scheme, TypeEntry, TypeId};
use crate::state::find::{matches, telling};
use crate::state::view::{
    BodyView, CardView, ChoiceView, FindView, GroupView, ListsView, ShowView, TypesView,
};
use crate::state::{Section, State, Topic};

pub(super) fn types(state: &State) -> Option<TypesView> {
    let hide = state.settings().hide;
    let all = !hide.contains(Section::Types);
    let heading = super::types_heading(state)?;
    let find = (!hide.contains(Section::Search)).then(|| find(state));
    let query = match find {
        Some(_) => telling(folded_words(state.query()), &SearchWords::Small.of(state.catalog())),
        // A text typed before the field was taken away finds nothing any more.
        None => Vec::new(),
    };
    let searching = !query.is_empty();
    let all_shown = all && !searching;
    // The words to search come with the reading part.
    let missing = cards::missing(state);
    let cards = match (searching, all_shown) {
        (true, _) if missing.is_none() => found(state, &query),
        (_, true) => groups(state),
        _ => Vec::new(),
    };
    let nothing = (searching && cards.is_empty()).then(|| match missing {
        Some(reason) => state.text(reason),
        None => state.fill(Panel::FindNothing, &[("query", state.query().trim())]),
    });
    Some(TypesView {
        heading: state.text(heading),
        find,
        nothing,
        lists: all_shown.then(|| lists(state)),
        by_cause: state.text(First::NamedByCause),
        apart: all_shown.then(|| dopa_responsive(state)),
        groups: Rc::new(if all_shown { tiles(state) } else { Vec::new() }),
        cards,
    })
}

fn find(state: &State) -> FindView {
    FindView {
        label: state.text(First::FindLabel),
        hint: state.text(First::FindHint),
        query: state.query().clone(),
    }
}

/// What a search found, in one short sentence.
pub(super) fn status(view: &TypesView, state: &State) -> IString {
    match (view.cards.len(), &view.nothing, &view.lists) {
        (_, Some(nothing), _) => nothing.clone(),
        // The search field is empty: there is nothing to say.
        (_, _, Some(_)) | (0, ..) => IString::Static(""),
        (1, ..) => state.text(First::FindOne),
        (n, ..) => state.fill_counted(First::FindMany, n, &[]),
    }
}

fn lists(state: &State) -> ListsView {
    let choice = |scheme| ChoiceView {
        value: scheme,
        label: state.text(list_name(scheme)),
        chosen: scheme == state.listed(),
    };
    ListsView { legend: state.text(First::TypesLegend), choices: Scheme::ALL.map(choice).to_vec() }
}

/// The groups of the list that the reader looks at, side by side.
fn tiles(state: &State) -> Vec<GroupView> {
    let tile = |entry: &GroupEntry| GroupView {
        group: entry.group,
        name: state.text(group_name(entry.group)),
        text: state.text(group_tile(entry.group)),
        example: parts::marks(telling_example(entry.group)),
    };
    listed_groups(state).map(tile).collect()
}

/// What tells a group from the others at a glance; the same in both lists.
fn telling_example(group: Group) -> RegionSet {
    use Region::*;
    RegionSet::of(match group {
        Group::None => &[],
        Group::Focal => &[ArmRight],
        Group::Segmental => &[Neck, ArmRight],
        Group::Multifocal => &[ArmRight, LegLeft],
        Group::Hemidystonia => &[ArmRight, LegRight],
        Group::Generalized => &[Neck, ArmLeft, ArmRight, Trunk, LegLeft, LegRight],
    })
}

/// The groups of the list that the reader looks at, each with its types.
fn groups(state: &State) -> Vec<CardView> {
    listed_groups(state).map(|entry| group(state, entry)).collect()
}

/// The groups of the list that the reader looks at. Nothing picked is no group to read about.
fn listed_groups(state: &State) -> impl Iterator<Item = &'static GroupEntry> {
    state.listed().groups().iter().filter(|entry| entry.group != Group::None)
}

/// A group: what it means, and under it all its types. It is always open.
fn group(state: &State, entry: &'static GroupEntry) -> CardView {
    let name = state.text(group_name(entry.group));
    let meaning = group_meaning(entry.group).text();
    let body = || BodyView {
        sections: vec![cards::section(None, meaning, state)],
        sources: Some(sources::sources(&[meaning], state)),
        show: None,
    };
    let body = cards::unless_missing(state, &body);
    let cards = entry.types.iter().map(|kind| type_card(state, kind)).collect();
    CardView { topic: Topic::Group(entry.group), name, picture: None, body: Some(Rc::new(body)), cards }
}

fn type_card(state: &State, kind: &TypeEntry) -> CardView {
    let card =
        cards::card(state, Topic::Type(kind.id), state.text(type_name(kind.id)), &|| type_body(state, kind));
    CardView { picture: Some(kind.example), ..card }
}

fn type_body(state: &State, kind: &TypeEntry) -> BodyView {
    let alert = (kind.id == TypeId::Hemidystonia).then(|| Help::StrokeNote.text());
    BodyView {
        show: Some(show(state, type_name(kind.id), kind.example)),
        ..type_page(kind.id).map(|page| page_body(page, alert, state)).unwrap_or_default()
    }
}

fn dopa_responsive(state: &State) -> CardView {
    let name = state.text(First::TypeDopaResponsive);
    cards::card(state, Topic::DopaResponsive, name, &|| page_body(&DOPA_RESPONSIVE, None, state))
}

fn page_body(page: &TypePage, alert: Option<Text>, state: &State) -> BodyView {
    let texts = [
        (None, Some(page.meaning)),
        (None, alert),
        (Some(Panel::SectionOtherNames), page.other_names),
        (Some(Panel::SectionNotice), Some(page.notice)),
        (Some(Panel::SectionEase), page.ease),
        (Some(Panel::SectionWho), Some(page.who)),
        (Some(Panel::SectionFind), Some(page.find)),
        (Some(Panel::SectionHelp), Some(page.help)),
        (Some(Panel::SectionAsk), Some(page.ask)),
    ];
    let all: Vec<_> = texts.iter().filter_map(|(_, text)| *text).collect();
    let sections = texts
        .into_iter()
        .filter_map(|(heading, text)| Some(cards::section(heading.map(|key| state.text(key)), text?, state)));
    BodyView {
        sections: sections.collect(),
        sources: Some(sources::sources(&all, state)),
        ..BodyView::default()
    }
}

fn show(state: &State, name: First, example: RegionSet) -> ShowView {
    ShowView {
        label: state.text(Panel::ShowOnFigure),
        named: state.fill(Panel::ShowOnFigureNamed, &[("name", &state.text(name))]),
        example,
    }
}

/// What matches: groups of the list that the reader looks at, by their names, with all their types; then
/// types of either list by their names or body words.
fn found(state: &State, query: &[String]) -> Vec<CardView> {
    let mut cards = Vec::new();
    let mut seen = vec![TypeId::None];
    for entry in listed_groups(state) {
        if is_named(state, query, SearchWords::Group(entry.group)) {
            cards.push(group(state, entry));
            seen.extend(entry.types.iter().map(|kind| kind.id));
        }
    }
    for scheme in [state.listed(), state.listed().other()] {
        for kind in scheme.types() {
            if !seen.contains(&kind.id) && is_named(state, query, SearchWords::Type(kind.id)) {
                cards.push(type_card(state, kind));
                seen.push(kind.id);
            }
        }
    }
    if is_named(state, query, SearchWords::DopaResponsive) {
        cards.push(dopa_responsive(state));
    }
    cards
}

/// Whether the query names what these words find.
fn is_named(state: &State, query: &[String], words: SearchWords) -> bool {
    matches(query, &words.of(state.catalog()))
}
