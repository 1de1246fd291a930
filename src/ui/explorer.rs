//! The one component. It draws one piece of the screen; the screen itself is a piece made of pieces.
//!
//! One type for all pieces, because each further component type costs the module some five kilobytes. What is large
//! or many is a piece of its own, drawn again only when its view has changed: the figure, all that stands below the answer,
//! and in it the cards (those of types with their group), the groups at a glance and the list of all sources.

use std::rc::Rc;

use yew::prelude::*;

use super::{below, card, figure, screen, sheet, text, types};
use crate::state::HeadingLevel;
use crate::state::view::{BelowView, CardView, FigureView, GroupView, PrintView, SourcesView, View};

/// What one instance of the component draws.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "each is described by its view")]
pub enum Piece {
    Screen(Rc<View>),
    Figure(Rc<FigureView>),
    Below(Rc<BelowView>),
    Card(CardView),
    Groups(Rc<Vec<GroupView>>),
    Sources(Rc<SourcesView>),
    Sheet(Rc<PrintView>),
    #[cfg(feature = "ssr")]
    Fallback(Rc<crate::state::view::FallbackView>),
}

/// Whether there is nothing to draw again. A screen and a sheet are made anew each time, so they are not compared, and what
/// stands below the answer is the same or made anew: comparing all of a view costs the module a kilobyte.
impl PartialEq for Piece {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Figure(a), Self::Figure(b)) => a == b,
            (Self::Below(a), Self::Below(b)) => Rc::ptr_eq(a, b),
            (Self::Card(a), Self::Card(b)) => a == b,
            (Self::Groups(a), Self::Groups(b)) => a == b,
            (Self::Sources(a), Self::Sources(b)) => a == b,
            _ => false,
        }
    }
}

/// A piece, and how to draw it.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExplorerProps {
    /// What to draw; nothing while the component waits for an element.
    pub piece: Option<Piece>,
    /// The level of the widget's title.
    #[prop_or_default]
    pub level: HeadingLevel,
}

impl ExplorerProps {
    /// A whole screen.
    pub fn screen(view: View) -> Self {
        let level = view.settings.heading_level;
        let piece = Some(Piece::Screen(Rc::new(view)));
        Self { piece, level }
    }

    /// Nothing.
    pub fn waiting() -> Self {
        Self { piece: None, level: HeadingLevel::default() }
    }

    /// A piece of this piece.
    pub(super) fn piece(&self, piece: Piece) -> Html {
        html! { <Explorer piece={Some(piece)} level={self.level} /> }
    }
}

/// The component.
#[derive(Debug)]
pub struct Explorer;

impl Component for Explorer {
    type Message = ();
    type Properties = ExplorerProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let Some(piece) = &props.piece else { return Html::default() };
        match piece {
            Piece::Screen(view) => screen::screen(view, props),
            Piece::Figure(view) => figure::figure(view, figure::Use::Pick),
            Piece::Below(view) => below::below(view, props),
            Piece::Card(view) => card::card(view, true, props),
            Piece::Groups(view) => types::groups(view),
            Piece::Sources(view) => text::source_list(view, None),
            Piece::Sheet(view) => sheet::sheet(view),
            #[cfg(feature = "ssr")]
            Piece::Fallback(view) => super::fallback::fallback(view, props.level),
        }
    }
}
