//! Everything that can be opened: what stands in it, and what opening does.

use dystonia_explorer::content::{First, Help, Panel, group_meaning, type_name};
use dystonia_explorer::domain::{
    Disagreement, Group, OneSide, RegionSet, Scheme, TypeEntry, TypeId, classify, disagreement,
};
use dystonia_explorer::state::view::{BodyView, CardView};
use dystonia_explorer::state::{Action, State, Topic, View};

use crate::fixtures::{picked, read, state_with, types};

/// Every card of a screen, each before those within it.
fn cards(view: &View) -> Vec<CardView> {
    fn with_inner(card: &CardView) -> Vec<CardView> {
        [card.clone()].into_iter().chain(card.cards.iter().flat_map(with_inner)).collect()
    }
    let below = view.below.as_ref().unwrap();
    let types = below.types.as_ref().unwrap();
    let lists = [&below.notes.steps, &types.cards, &below.more].into_iter().flatten();
    lists.chain(&types.apart).flat_map(with_inner).collect()
}

/// Those that a reader opens: a group always is.
fn to_open(view: &View) -> Vec<CardView> {
    cards(view).into_iter().filter(|card| !matches!(card.topic, Topic::Group(_))).collect()
}

fn listing(scheme: Scheme) -> State {
    state_with(scheme, RegionSet::EMPTY)
}

fn all_open(scheme: Scheme) -> View {
    View::of(&listing(scheme).after(Action::OpenAll(true)))
}

/// The open card of a type.
fn type_card(scheme: Scheme, kind: &TypeEntry) -> CardView {
    let view = View::of(&listing(scheme).after(Action::ToggleTopic(Topic::Type(kind.id))));
    let card = cards(&view).into_iter().find(|card| card.topic == Topic::Type(kind.id)).unwrap();
    assert_eq!(&*card.name, type_name(kind.id).english());
    card
}

fn inside(card: &CardView) -> BodyView {
    (**card.body.as_ref().unwrap()).clone()
}

/// Every type of both lists, with its open card.
fn type_cards() -> impl Iterator<Item = (Scheme, &'static TypeEntry, CardView)> {
    let types = Scheme::ALL.into_iter().flat_map(|scheme| scheme.types().map(move |kind| (scheme, kind)));
    let types = types.filter(|(_, kind)| kind.id != TypeId::None);
    types.map(|(scheme, kind)| (scheme, kind, type_card(scheme, kind)))
}

fn found(scheme: Scheme, id: TypeId) -> BodyView {
    let query = type_name(id).english();
    let state = listing(scheme).after(Action::Find(query.into())).after(Action::OpenAll(true));
    inside(cards(&View::of(&state)).iter().find(|card| card.topic == Topic::Type(id)).unwrap())
}

fn dopa_responsive() -> BodyView {
    let state = State::default().after(Action::ToggleTopic(Topic::DopaResponsive));
    let card = cards(&View::of(&state)).into_iter().find(|card| card.topic == Topic::DopaResponsive).unwrap();
    inside(&card)
}

fn has_stroke_note(body: &BodyView) -> bool {
    let note = Help::StrokeNote.english().replace("{emergency}", First::EmergencyNumber.english());
    body.sections.iter().any(|section| read(&section.text) == note)
}

#[test]
fn a_closed_card_has_no_body() {
    for scheme in Scheme::ALL {
        assert!(to_open(&View::of(&listing(scheme))).iter().all(|card| card.body.is_none()));
    }
}

#[test]
fn opening_a_card_opens_no_other() {
    for card in to_open(&View::of(&State::default())) {
        let view = View::of(&State::default().after(Action::ToggleTopic(card.topic)));
        let open: Vec<_> = to_open(&view).into_iter().filter(|card| card.body.is_some()).collect();
        assert_eq!(open.iter().map(|card| card.topic).collect::<Vec<_>>(), [card.topic]);
    }
}

#[test]
fn no_two_cards_are_about_the_same() {
    for scheme in Scheme::ALL {
        let topics: Vec<_> = cards(&all_open(scheme)).into_iter().map(|card| card.topic).collect();
        for (place, topic) in topics.iter().enumerate() {
            assert!(!topics[..place].contains(topic), "{topic:?}");
        }
    }
}

#[test]
fn every_type_has_its_sections_in_order() {
    use Panel::*;
    let optional = [SectionOtherNames, SectionEase];
    let needed = [SectionNotice, SectionWho, SectionFind, SectionHelp, SectionAsk];
    let order =
        [SectionOtherNames, SectionNotice, SectionEase, SectionWho, SectionFind, SectionHelp, SectionAsk];
    let pages = type_cards().map(|(_, _, card)| inside(&card)).chain([dopa_responsive()]);
    for body in pages {
        let mut headings: Vec<_> = body.sections.iter().map(|section| section.heading.as_deref()).collect();
        assert_eq!(headings.remove(0), None, "the meaning has no heading");
        if has_stroke_note(&body) {
            assert_eq!(headings.remove(0), None, "the note stands right after the meaning");
        }
        let is_there = |key: &Panel| needed.contains(key) || headings.contains(&Some(key.english()));
        let expected = order.into_iter().filter(is_there).map(|key| Some(key.english()));
        assert_eq!(headings, expected.collect::<Vec<_>>());
        assert!(order.iter().all(|key| needed.contains(key) || optional.contains(key)));
    }
}

#[test]
fn every_type_says_where_its_texts_come_from_and_when_they_were_edited() {
    let pages = type_cards().map(|(_, _, card)| inside(&card)).chain([dopa_responsive()]);
    for sources in pages.map(|body| body.sources.unwrap()) {
        assert!(!sources.list.is_empty());
        assert!(sources.edited.as_ref().is_some_and(|edited| edited.starts_with("Last edited: 20")));
    }
}

#[test]
fn every_open_card_has_texts_and_the_day_of_their_last_edit() {
    for card in Scheme::ALL.into_iter().flat_map(|scheme| cards(&all_open(scheme))) {
        let body = card.body.unwrap();
        assert!(!body.sections.is_empty(), "{}", card.name);
        assert!(body.sections.iter().all(|section| !read(&section.text).is_empty()), "{}", card.name);
        assert!(body.sources.as_ref().is_some_and(|sources| sources.edited.is_some()), "{}", card.name);
    }
}

#[test]
fn every_card_with_a_list_of_sources_has_some_but_the_step_of_general_safety_knowledge() {
    for card in cards(&all_open(Scheme::Hopkins)).into_iter().filter(|card| card.topic != Topic::Help(2)) {
        assert!(
            card.body.unwrap().sources.as_ref().is_none_or(|sources| !sources.list.is_empty()),
            "{}",
            card.name
        );
    }
}

#[test]
fn the_card_of_hemidystonia_and_no_other_has_the_stroke_note() {
    for (scheme, kind, card) in type_cards() {
        assert_eq!(
            has_stroke_note(&inside(&card)),
            kind.id == TypeId::Hemidystonia,
            "{:?} in {scheme:?}",
            kind.id
        );
    }
    assert!(has_stroke_note(&found(Scheme::Hopkins, TypeId::Hemidystonia)));
}

#[test]
fn the_example_of_a_type_is_called_by_its_name() {
    for (scheme, kind, card) in type_cards() {
        let example = inside(&card).show.unwrap().example;
        assert_eq!(classify(scheme, example, OneSide::Unanswered).type_id, kind.id, "{scheme:?}");
        assert_eq!(card.picture, Some(example), "drawn whether the card is open or not");
    }
}

#[test]
fn the_example_of_a_found_type_is_called_by_its_name_in_the_list_that_is_shown() {
    for (scheme, kind, _) in type_cards() {
        let example = found(scheme, kind.id).show.unwrap().example;
        assert_eq!(classify(scheme, example, OneSide::Unanswered).type_id, kind.id, "{scheme:?}");
    }
}

#[test]
fn a_group_is_open_and_says_what_it_means_and_where_that_comes_from() {
    for scheme in Scheme::ALL {
        for card in &types(&listing(scheme)).cards {
            let Topic::Group(group) = card.topic else { panic!("{} is no group", card.name) };
            let body = inside(card);
            assert_eq!(read(&body.sections[0].text), group_meaning(group).english());
            assert!(!body.sources.unwrap().list.is_empty());
        }
    }
}

#[test]
fn the_button_of_an_example_says_of_what_it_is() {
    for card in Scheme::ALL.into_iter().flat_map(|scheme| cards(&all_open(scheme))) {
        let show = card.body.unwrap().show.clone();
        assert!(
            show.is_none_or(|show| show.named.starts_with(&*show.label) && show.named.ends_with(&*card.name))
        );
    }
}

#[test]
fn what_is_about_cause_and_not_place_has_no_example() {
    assert_eq!(dopa_responsive().show, None);
}

#[test]
fn the_three_ways_to_differ_are_each_shown_by_an_example() {
    let below = all_open(Scheme::Hopkins).below.unwrap();
    let lists = below.more.iter().find(|card| card.topic == Topic::TwoLists).unwrap().body.clone().unwrap();
    let examples = lists.sections.iter().filter_map(|section| Some(section.show.as_ref()?.example));
    let families: Vec<_> =
        examples.map(|example| disagreement(example, OneSide::Unanswered).unwrap()).collect();
    use Disagreement::*;
    assert_eq!(families, [LegsWithoutTrunk, TrunkWithoutLegs, OtherShelf]);
}

#[test]
fn opening_everything_opens_every_card() {
    for scheme in Scheme::ALL {
        let cards = cards(&all_open(scheme));
        println!("{} cards in {scheme:?}", cards.len());
        assert!(cards.iter().all(|card| card.body.is_some()));
    }
}

#[test]
fn closing_everything_again_restores_what_was_open() {
    let before = state_with(Scheme::Hopkins, picked("neck + left arm"))
        .after(Action::ToggleTopic(Topic::Group(Group::Segmental)))
        .after(Action::ToggleTopic(Topic::Help(1)));
    let after = before.clone().after(Action::OpenAll(true)).after(Action::OpenAll(false));
    assert_eq!(View::of(&after), View::of(&before));
    assert_eq!(after, before);
}

#[test]
fn the_picture_of_a_group_at_a_glance_belongs_to_it_and_to_no_other_group() {
    for scheme in Scheme::ALL {
        let types = types(&listing(scheme));
        let shown: Vec<_> = types.groups.iter().map(|tile| tile.group).collect();
        let listed = scheme.groups().iter().map(|entry| entry.group).filter(|&group| group != Group::None);
        assert_eq!(shown, listed.collect::<Vec<_>>());
        for tile in types.groups.iter() {
            let named = classify(scheme, tile.example.picked, OneSide::Unanswered);
            assert_eq!(named.group, tile.group, "{scheme:?}");
        }
    }
}

#[test]
fn every_type_is_listed_while_nothing_is_open() {
    for scheme in Scheme::ALL {
        let names: Vec<_> = cards(&View::of(&listing(scheme))).into_iter().map(|card| card.name).collect();
        let types = scheme.types().filter(|kind| kind.id != TypeId::None);
        let missing: Vec<_> = types
            .map(|kind| type_name(kind.id).english())
            .filter(|name| !names.iter().any(|n| n == name))
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
