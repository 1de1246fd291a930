//! The sources of a text, folded under their label.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::events::{focus, on_escape};
use super::text::{hint, words};
use crate::state::view::{SourceView, SourcesView};

/// The props of [`Sources`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct SourcesProps {
    /// The sources. General safety knowledge has none, only the date of its last edit.
    pub(super) view: Rc<SourcesView>,
    /// The name of the text, where the label alone would not distinguish its sources from others.
    #[prop_or_default]
    pub(super) of: Option<AttrValue>,
}

/// The sources of a text. The browser opens and closes them.
#[derive(Debug)]
pub(super) struct Sources {
    details: NodeRef,
    summary: NodeRef,
}

impl Component for Sources {
    type Message = ();
    type Properties = SourcesProps;

    fn create(_: &Context<Self>) -> Self {
        Self { details: NodeRef::default(), summary: NodeRef::default() }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let SourcesProps { view, of } = ctx.props();
        let edited = view.edited.as_ref().map(hint).unwrap_or_default();
        if view.list.is_empty() {
            return edited;
        }
        html! {
            <details
                ref={&self.details}
                class="dx-sources"
                open={view.open}
                onkeydown={self.on_escape_close()}
            >
                <summary ref={&self.summary}>
                    { words(&view.label) }
                    if let Some(of) = of { <span class="dx-only-heard">{ ": " }{ words(of) }</span> }
                </summary>
                <ul>{ for view.list.iter().map(source) }</ul>
                { edited }
            </details>
        }
    }
}

impl Sources {
    /// Escape closes the list, if it is open, and moves the focus to its summary.
    fn on_escape_close(&self) -> Callback<KeyboardEvent> {
        let (details, summary) = (self.details.clone(), self.summary.clone());
        on_escape(Callback::from(move |_| {
            let open = details.cast::<Element>().filter(|details| details.has_attribute("open"));
            let Some(details) = open else { return false };
            focus(&summary);
            details.remove_attribute("open").is_ok()
        }))
    }
}

fn source(source: &SourceView) -> Html {
    html! {
        <li>
            if let Some(link) = &source.link {
                <a href={link} rel="noopener noreferrer" lang="en" dir="ltr">{ words(&source.citation) }</a>
            } else {
                <bdi lang="en">{ words(&source.citation) }</bdi>
            }
        </li>
    }
}
