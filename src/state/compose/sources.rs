//! Where texts come from.

use std::rc::Rc;

use crate::content::{Catalog, First, Panel, Source, Text};
use crate::state::State;
use crate::state::view::{AllSourcesView, SourceView, SourcesView};

/// The sources of some texts, each once, and when the last of the texts was edited. They belong to the rest of the screen.
pub(super) fn sources(texts: &[Text], state: &State) -> Rc<SourcesView> {
    Rc::new(if state.is_complete() { sources_of(texts, state) } else { SourcesView::default() })
}

/// All sources there are; they belong to the rest of the screen.
pub(super) fn every_source(state: &State) -> Rc<SourcesView> {
    if !state.is_complete() {
        return Rc::default();
    }
    Rc::new(SourcesView {
        label: state.text(Panel::SourcesAll),
        open: state.all_open(),
        edited: None,
        list: views(&Source::ALL, state.catalog()),
    })
}

fn sources_of(texts: &[Text], state: &State) -> SourcesView {
    let origins: Vec<_> = texts.iter().map(|&text| state.catalog().origin(text)).collect();
    let is_used = |source: &Source| origins.iter().any(|origin| origin.sources.contains(source));
    let used: Vec<_> = Source::ALL.into_iter().filter(is_used).collect();
    let edited = origins.iter().map(|origin| &*origin.edited).max().unwrap_or_default();
    SourcesView {
        label: state.text(Panel::WhereFrom),
        open: state.all_open(),
        edited: (!edited.is_empty()).then(|| state.fill(Panel::LastEdited, &[("date", edited)])),
        list: views(&used, state.catalog()),
    }
}

/// What everything rests on, with these sources.
pub(super) fn foundation(sources: Rc<SourcesView>, state: &State) -> AllSourcesView {
    AllSourcesView {
        heading: state.text(First::SourcesHeading),
        affiliation: state.text(First::SourcesLine),
        sources,
    }
}

/// What to cite; nothing while the citations are not there.
fn views(sources: &[Source], catalog: &Catalog) -> Vec<SourceView> {
    let view = |&source: &Source| {
        let (citation, link) = catalog.source(source);
        SourceView { citation, link }
    };
    sources.iter().map(view).filter(|view| !view.citation.is_empty()).collect()
}
