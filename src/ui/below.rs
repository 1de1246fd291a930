//! What stands below the answer: the same whatever is picked.

use yew::prelude::*;

use super::card::cards;
use super::heading::{Depth, heading};
use super::notes::notes;
use super::text::paragraph;
use super::types::types;
use super::{ExplorerProps, Piece};
use crate::state::view::BelowView;

pub(super) fn below(view: &BelowView, props: &ExplorerProps) -> Html {
    let level = props.level;
    html! {
        <>
            { notes(&view.notes, props) }
            if let Some(view) = &view.types {
                { types(view, props) }
            } else if let Some(view) = &view.types_waiting {
                <section class="dx-types" part="types">
                    { heading(level, Depth::Section, &view.heading) }
                    { paragraph(&view.text) }
                </section>
            }
            if !view.more.is_empty() {
                <section class="dx-more">
                    { heading(level, Depth::Section, &view.more_heading) }
                    { cards(&view.more, props) }
                </section>
            } else if let Some(view) = &view.more_waiting {
                <section class="dx-more">
                    { heading(level, Depth::Section, &view.heading) }
                    { paragraph(&view.text) }
                </section>
            }
            <section class="dx-all-sources">
                { heading(level, Depth::Section, &view.sources.heading) }
                { paragraph(&view.sources.affiliation) }
                { props.piece(Piece::Sources(view.sources.sources.clone())) }
            </section>
        </>
    }
}
