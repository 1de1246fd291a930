//! The reference part below the answer: notes, types, further reading and all sources. It is the same for every selection.

use std::rc::Rc;

use yew::prelude::*;

use super::card::cards;
use super::heading::{Depth, heading};
use super::notes::Notes;
use super::sources::Sources;
use super::text::paragraph;
use super::type_list::TypeList;
use crate::state::view::BelowView;
use crate::state::{Action, HeadingLevel};

/// The props of [`Reference`].
#[derive(Clone, Debug, Properties)]
pub(super) struct ReferenceProps {
    /// All sections.
    pub(super) view: Rc<BelowView>,
    /// The level of the widget's title.
    pub(super) level: HeadingLevel,
    /// Receives what the reader does.
    pub(super) on_action: Callback<Action>,
}

/// The view is the same one while only picks change, and else composed anew. The components within compare their own
/// parts of it.
impl PartialEq for ReferenceProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view) && self.level == other.level && self.on_action == other.on_action
    }
}

/// The reference part.
#[derive(Debug)]
pub(super) struct Reference;

impl Component for Reference {
    type Message = ();
    type Properties = ReferenceProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let ReferenceProps { view, level, on_action } = ctx.props();
        let level = *level;
        html! {
            <>
                <Notes view={&view.notes} {level} {on_action} />
                { types(view, level, on_action) }
                { further_reading(view, level, on_action) }
                <section class="dx-all-sources">
                    { heading(level, Depth::Section, &view.sources.heading) }
                    { paragraph(&view.sources.affiliation) }
                    <Sources view={&view.sources.sources} />
                </section>
            </>
        }
    }
}

/// The section of the types; nothing where the page leaves it out. It has two children, also while its content is not
/// there yet, so that its heading stays the same node.
fn types(view: &BelowView, level: HeadingLevel, on_action: &Callback<Action>) -> Html {
    let (text, content) = match (&view.types, &view.types_waiting) {
        (Some(view), _) => (&view.heading, html! { <TypeList {view} {level} {on_action} /> }),
        (None, Some(view)) => (&view.heading, paragraph(&view.text)),
        (None, None) => return Html::default(),
    };
    html! {
        <section class="dx-types" part="types">{ heading(level, Depth::Section, text) }{ content }</section>
    }
}

/// The section of everything further, with two children as the section of the types.
fn further_reading(view: &BelowView, level: HeadingLevel, on_action: &Callback<Action>) -> Html {
    let (text, content) = match &view.more_waiting {
        _ if !view.more.is_empty() => (&view.more_heading, cards(&view.more, Some(level), on_action)),
        Some(view) => (&view.heading, paragraph(&view.text)),
        None => return Html::default(),
    };
    html! { <section class="dx-more">{ heading(level, Depth::Section, text) }{ content }</section> }
}
