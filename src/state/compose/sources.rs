//! Where texts come from.

use crate::content::{Catalog, First, Source, Text};
use crate::state::State;
use crate::state::view::{AllSourcesView, SourceView, SourcesView};

/// The sources of some texts, each once, and when the last of the texts was edited.
pub(super) fn sources(texts: &[Text], state: &State) -> SourcesView {
    let origins: Vec<_> = texts.iter().map(|&text| state.catalog().origin(text)).collect();
    let used = |source: &Source| origins.iter().any(|origin| origin.sources.contains(source));
    let edited = origins.iter().map(|origin| &*origin.edited).max().unwrap_or_default();
    SourcesView {
        label: state.text(First::WhereFrom),
        open: state.all_open(),
        edited: Some(state.fill(First::LastEdited, &[("date", edited)])),
        list: views(Source::ALL.into_iter().filter(used), state.catalog()),
    }
}

/// All sources there are.
pub(super) fn every_source(state: &State) -> SourcesView {
    SourcesView {
        label: state.text(First::SourcesAll),
        open: state.all_open(),
        edited: None,
        list: views(Source::ALL.into_iter(), state.catalog()),
    }
}

/// What everything rests on, with these sources.
pub(super) fn foundation(sources: SourcesView, state: &State) -> AllSourcesView {
    AllSourcesView {
        heading: state.text(First::SourcesHeading),
        affiliation: state.text(First::SourcesLine),
        sources,
    }
}

/// What to cite; nothing while the citations are not there.
fn views(sources: impl Iterator<Item = Source>, catalog: &Catalog) -> Vec<SourceView> {
    let view = |source| {
        let (citation, link) = catalog.source(source);
        SourceView { citation, link }
    };
    sources.map(view).filter(|view| !view.citation.is_empty()).collect()
}
