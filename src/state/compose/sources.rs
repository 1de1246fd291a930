//! Where texts come from.

use crate::content::{Catalog, Entry, First, Source};
use crate::state::phrase::{fill, text};
use crate::state::view::{AllSourcesView, SourceView, SourcesView};

/// The sources of some texts, each once, and when the last of the texts was edited.
pub(super) fn sources(entries: &[&'static Entry], catalog: &Catalog) -> SourcesView {
    let used = |source: &Source| entries.iter().any(|entry| entry.sources.contains(source));
    let edited = entries.iter().map(|entry| entry.edited).max().unwrap_or_default();
    SourcesView {
        label: text(First::WhereFrom),
        edited: Some(fill(First::LastEdited, &[("{date}", edited)]).into()),
        list: Source::ALL.into_iter().filter(used).map(|source| source_view(source, catalog)).collect(),
    }
}

pub(super) fn all_sources(catalog: &Catalog) -> AllSourcesView {
    AllSourcesView {
        heading: text(First::SourcesHeading),
        affiliation: text(First::SourcesLine),
        sources: SourcesView {
            label: text(First::SourcesAll),
            edited: None,
            list: Source::ALL.into_iter().map(|source| source_view(source, catalog)).collect(),
        },
    }
}

fn source_view(source: Source, catalog: &Catalog) -> SourceView {
    let (citation, link) = catalog.source(source);
    SourceView { citation, link }
}
