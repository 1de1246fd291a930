//! Everything that can be opened and read beside the types: the two lists, and about dystonia.

use std::rc::Rc;

use implicit_clone::unsync::IString;

use super::sources;
use super::text::{plain, rich};
use crate::content::{ABOUT_SECTIONS, Catalog, Entry, First, LIST_DIFFERENCES, Lists};
use crate::domain::{Region, RegionSet};
use crate::state::phrase::text;
use crate::state::view::{BodyView, CardView, SectionView, ShowView, SpanView, TextView};
use crate::state::{State, Topic};

/// A card; its inside is made only while it is open.
pub(super) fn card(state: &State, topic: Topic, name: IString, body: impl FnOnce() -> BodyView) -> CardView {
    let body = || missing(state.catalog()).map_or_else(body, notice);
    let body = state.is_open(topic).then(|| Rc::new(body()));
    CardView { topic, name, picture: None, body, cards: Vec::new() }
}

/// What to say where the reading part is not there.
pub(super) fn missing(catalog: &Catalog) -> Option<First> {
    match catalog {
        Catalog::Failed => Some(First::ReadingFailed),
        catalog if catalog.is_waiting() => Some(First::ReadingWaiting),
        _ => None,
    }
}

/// An open card without its words.
fn notice(words: First) -> BodyView {
    let text = TextView(vec![vec![vec![SpanView::Words(text(words))]]]);
    BodyView { sections: vec![SectionView { heading: None, text, show: None }], ..BodyView::default() }
}

/// One text of a card.
pub(super) fn section(heading: Option<IString>, entry: &'static Entry, state: &State) -> SectionView {
    SectionView { heading, text: rich(entry, state), show: None }
}

/// A card with one text.
pub(super) fn text_card(
    state: &State,
    topic: Topic,
    title: &'static Entry,
    entry: &'static Entry,
) -> CardView {
    card(state, topic, plain(title, state), || BodyView {
        sections: vec![section(None, entry, state)],
        sources: Some(sources::sources(&[entry], state)),
        ..BodyView::default()
    })
}

/// Everything further, in reading order.
pub(super) fn more(state: &State) -> Vec<CardView> {
    let about = ABOUT_SECTIONS
        .iter()
        .enumerate()
        .map(|(place, (title, entry))| text_card(state, Topic::About(place), title.entry(), entry.entry()));
    [two_lists(state)].into_iter().chain(about).collect()
}

fn two_lists(state: &State) -> CardView {
    card(state, Topic::TwoLists, IString::Static(Lists::Title.english()), || {
        let section = |title: Option<Lists>, key: Lists| {
            section(title.map(|title| IString::Static(title.english())), key.entry(), state)
        };
        let differences = LIST_DIFFERENCES.iter().zip(EXAMPLES).map(|(&(title, key), (label, example))| {
            let show = ShowView { label: text(label), named: text(label), example: RegionSet::of(example) };
            SectionView { show: Some(show), ..section(Some(title), key) }
        });
        let sections = [
            section(None, Lists::Why),
            section(Some(Lists::HopkinsTitle), Lists::Hopkins),
            section(Some(Lists::ConsensusTitle), Lists::Consensus),
            section(None, Lists::Newer),
        ];
        let closing = [
            section(Some(Lists::NeighborsTitle), Lists::Neighbors),
            section(Some(Lists::SupportTitle), Lists::Stated),
            section(None, Lists::Argued),
            section(None, Lists::Unconfirmed),
            section(None, Lists::Apart),
            section(Some(Lists::ClosingTitle), Lists::Closing),
        ];
        let entries: Vec<_> = Lists::ALL.iter().map(|key| key.entry()).collect();
        BodyView {
            sections: sections.into_iter().chain(differences).chain(closing).collect(),
            sources: Some(sources::sources(&entries, state)),
            ..BodyView::default()
        }
    })
}

/// The smallest example of each of the three ways to differ (docs/rules.md, section 8).
const EXAMPLES: [(First, &[Region]); 3] = {
    use Region::*;
    [
        (First::ExampleHopkins, &[Neck, LegLeft, LegRight]),
        (First::ExampleConsensus, &[ArmLeft, ArmRight, Trunk]),
        (First::ExampleShelf, &[ArmLeft, LegLeft]),
    ]
};
