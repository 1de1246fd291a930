//! Everything that can be opened and read beside the types: the two lists, and about dystonia.

use std::rc::Rc;

use implicit_clone::unsync::IString;

use super::sources;
use super::text::{plain, rich};
use crate::content::{ABOUT_SECTIONS, First, Lists, Panel, Text};
use crate::domain::{Region, RegionSet};
use crate::state::view::{BodyView, CardView, SectionView, ShowView, SpanView, TextView};
use crate::state::{Section, State, Topic};

/// A card; its inside is made only while it is open, and belongs to the rest.
pub(super) fn card(state: &State, topic: Topic, name: IString, body: &dyn Fn() -> BodyView) -> CardView {
    let open = state.is_complete() && state.is_open(topic);
    let body = open.then(|| Rc::new(unless_missing(state, body)));
    CardView { topic, name, picture: None, body, cards: Vec::new() }
}

/// An inside, or in its place a line that its words are not there.
pub(super) fn unless_missing(state: &State, body: &dyn Fn() -> BodyView) -> BodyView {
    missing(state).map_or_else(body, |words| notice(words, state))
}

/// What to say where the reading part is not there.
pub(super) fn missing(state: &State) -> Option<First> {
    let catalog = state.catalog();
    if catalog.has_failed() {
        return Some(First::ReadingFailed);
    }
    catalog.is_waiting().then_some(First::ReadingWaiting)
}

/// An open card without its words.
fn notice(words: First, state: &State) -> BodyView {
    let text = TextView(vec![vec![vec![SpanView::Words(state.text(words))]]]);
    BodyView { sections: vec![SectionView { heading: None, text, show: None }], ..BodyView::default() }
}

/// One text of a card.
pub(super) fn section(heading: Option<IString>, text: Text, state: &State) -> SectionView {
    SectionView { heading, text: rich(&state.catalog().words(text), state), show: None }
}

/// A card with one text.
pub(super) fn text_card(state: &State, topic: Topic, title: &str, text: Text) -> CardView {
    card(state, topic, plain(title, state), &|| BodyView {
        sections: vec![section(None, text, state)],
        sources: Some(sources::sources(&[text], state)),
        ..BodyView::default()
    })
}

/// Everything further that the page does not leave out, in reading order.
pub(super) fn more(state: &State) -> Vec<CardView> {
    let hide = state.settings().hide;
    let sections = if hide.contains(Section::About) { &[] } else { ABOUT_SECTIONS };
    let about = sections.iter().enumerate().map(|(place, (title, key))| {
        let title = title.words(state.catalog());
        text_card(state, Topic::About(place), &title, key.text())
    });
    let two_lists = (!hide.contains(Section::TwoLists)).then(|| two_lists(state));
    two_lists.into_iter().chain(about).collect()
}

fn two_lists(state: &State) -> CardView {
    card(state, Topic::TwoLists, Lists::Title.words(state.catalog()), &|| {
        let section = |&(title, key, example): &Told| {
            let show = example.map(|(label, example)| {
                let label = state.text(label);
                ShowView { label: label.clone(), named: label, example }
            });
            SectionView { show, ..section(title.map(|title| state.text(title)), key.text(), state) }
        };
        let texts: Vec<_> = Lists::ALL.iter().map(|key| key.text()).collect();
        BodyView {
            sections: TWO_LISTS.iter().map(section).collect(),
            sources: Some(sources::sources(&texts, state)),
            ..BodyView::default()
        }
    })
}

/// A title, its text, and an example of what it tells of, with what the button says that shows it.
pub(super) type Told = (Option<Lists>, Lists, Option<(Panel, RegionSet)>);

/// What there is to read of the two lists, with the smallest example of each of the three ways to differ
/// (docs/rules.md, section 8).
pub(super) const TWO_LISTS: &[Told] = {
    use Lists::*;
    use Region::{ArmLeft, ArmRight, LegLeft, LegRight, Neck};
    const fn example(label: Panel, regions: &[Region]) -> Option<(Panel, RegionSet)> {
        Some((label, RegionSet::of(regions)))
    }
    &[
        (None, Why, None),
        (Some(HopkinsTitle), Hopkins, None),
        (Some(ConsensusTitle), Consensus, None),
        (None, Newer, None),
        (Some(LegsTitle), Legs, example(Panel::ExampleHopkins, &[Neck, LegLeft, LegRight])),
        (Some(TrunkTitle), Trunk, example(Panel::ExampleConsensus, &[ArmLeft, ArmRight, Region::Trunk])),
        (Some(ShelfTitle), Shelf, example(Panel::ExampleShelf, &[ArmLeft, LegLeft])),
        (Some(NeighborsTitle), Neighbors, None),
        (Some(SupportTitle), Stated, None),
        (None, Argued, None),
        (None, Unconfirmed, None),
        (None, Apart, None),
        (Some(ClosingTitle), Closing, None),
    ]
};
