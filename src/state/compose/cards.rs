//! Everything that can be opened and read beside the types: the two lists, and about dystonia.

use std::rc::Rc;

use implicit_clone::unsync::IString;

use super::sources;
use super::text::{plain, rich};
use crate::content::{ABOUT_SECTIONS, First, LIST_DIFFERENCES, Lists, Text};
use crate::domain::{Region, RegionSet};
use crate::state::view::{BodyView, CardView, SectionView, ShowView, SpanView, TextView};
use crate::state::{State, Topic};

/// A card; its inside is made only while it is open.
pub(super) fn card(state: &State, topic: Topic, name: IString, body: impl FnOnce() -> BodyView) -> CardView {
    let body = state.is_open(topic).then(|| Rc::new(unless_missing(state, body)));
    CardView { topic, name, picture: None, body, cards: Vec::new() }
}

/// An inside, or in its place a line that its words are not there.
pub(super) fn unless_missing(state: &State, body: impl FnOnce() -> BodyView) -> BodyView {
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
    card(state, topic, plain(title, state), || BodyView {
        sections: vec![section(None, text, state)],
        sources: Some(sources::sources(&[text], state)),
        ..BodyView::default()
    })
}

/// Everything further, in reading order.
pub(super) fn more(state: &State) -> Vec<CardView> {
    let about = ABOUT_SECTIONS.iter().enumerate().map(|(place, (title, key))| {
        let title = title.kept(state.catalog());
        text_card(state, Topic::About(place), &title, key.text())
    });
    [two_lists(state)].into_iter().chain(about).collect()
}

fn two_lists(state: &State) -> CardView {
    card(state, Topic::TwoLists, Lists::Title.kept(state.catalog()), || {
        let section = |title: Option<Lists>, key: Lists| {
            section(title.map(|title| state.catalog().words(title.text())), key.text(), state)
        };
        let differences = LIST_DIFFERENCES.iter().zip(EXAMPLES).map(|(&(title, key), (label, example))| {
            let show = ShowView {
                label: state.text(label),
                named: state.text(label),
                example: RegionSet::of(example),
            };
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
        let texts: Vec<_> = Lists::ALL.iter().map(|key| key.text()).collect();
        BodyView {
            sections: sections.into_iter().chain(differences).chain(closing).collect(),
            sources: Some(sources::sources(&texts, state)),
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
