//! Where texts come from.

use crate::content::{Catalog, Entry, First, Source};
use crate::state::State;
use crate::state::phrase::{fill, text};
use crate::state::view::{AllSourcesView, SourceView, SourcesView};

/// The sources of some texts, each once, and when the last of the texts was edited.
pub(super) fn sources(entries: &[&'static Entry], state: &State) -> SourcesView {
    let used = |source: &Source| entries.iter().any(|entry| entry.sources.contains(source));
    let edited = entries.iter().map(|entry| entry.edited).max().unwrap_or_default();
    SourcesView {
        label: text(First::WhereFrom),
        open: state.all_open(),
        edited: Some(fill(First::LastEdited, &[("date", edited)]).into()),
        list: views(Source::ALL.into_iter().filter(used), state.catalog()),
    }
}

/// All sources there are.
pub(super) fn every_source(state: &State) -> SourcesView {
    SourcesView {
        label: text(First::SourcesAll),
        open: false,
        edited: None,
        list: views(Source::ALL.into_iter(), state.catalog()),
    }
}

/// What everything rests on, with these sources.
pub(super) fn foundation(sources: SourcesView) -> AllSourcesView {
    AllSourcesView { heading: text(First::SourcesHeading), affiliation: text(First::SourcesLine), sources }
}

/// What to cite; nothing while the citations are not there.
fn views(sources: impl Iterator<Item = Source>, catalog: &Catalog) -> Vec<SourceView> {
    let view = |source| {
        let (citation, link) = catalog.source(source);
        SourceView { citation, link }
    };
    sources.map(view).filter(|view| !view.citation.is_empty()).collect()
}
