//! The whole screen: the order of its pieces.

use yew::prelude::*;

use super::answer::short;
use super::card::cards;
use super::heading::{Depth, heading};
use super::text::source_list;
use super::{ExplorerProps, Piece};
use crate::state::view::View;

pub(super) fn screen(view: &View, props: &ExplorerProps) -> Html {
    let level = props.level;
    html! {
        <div
            class="dx"
            lang={&view.lang}
            data-theme={view.settings.theme.id()}
            data-busy={view.busy.then_some("")}
        >
            <div class="dx-page">
                <p class="dx-only-heard" role="status">{ &view.status }</p>
                <header class="dx-header">
                    { heading(level, Depth::Title, &view.title) }
                    <p class="dx-intro">{ &view.intro }</p>
                </header>
                <div class="dx-pick">
                    { props.piece(Piece::Figure(view.parts.figure.clone())) }
                    { props.piece(Piece::Parts(view.parts.clone())) }
                    { short(&view.answer) }
                </div>
                <div class="dx-result">
                    { for view.question.clone().map(|view| props.piece(Piece::Question(view))) }
                    { props.piece(Piece::Answer(view.answer.clone())) }
                    { for view.what_if.clone().map(|view| props.piece(Piece::WhatIf(view))) }
                    { for view.take.clone().map(|view| props.piece(Piece::Take(view))) }
                </div>
                { props.piece(Piece::Notes(view.notes.clone())) }
                { props.piece(Piece::Types(view.types.clone())) }
                <section class="dx-more">
                    { heading(level, Depth::Section, &view.more_heading) }
                    { cards(&view.more, true, props) }
                </section>
                <section class="dx-all-sources">
                    { heading(level, Depth::Section, &view.sources.heading) }
                    <p>{ &view.sources.affiliation }</p>
                    { source_list(&view.sources.sources) }
                </section>
            </div>
        </div>
    }
}
