//! The root component: the whole screen of one element.

use std::rc::Rc;

use yew::prelude::*;

use super::answer::{Answer, short_answer};
use super::figure::Figure;
use super::heading::{Depth, heading};
use super::language::{direction, language_choice};
use super::part_list::PartList;
use super::question::Question;
use super::reference::Reference;
use super::take_along::take_along;
use super::text::{hint, words};
use super::what_if::WhatIf;
use crate::state::Action;
use crate::state::view::{BelowView, View};

/// What the screen shows, and where its actions go.
#[derive(Clone, Debug, Properties)]
pub struct ExplorerProps {
    /// The screen; none while the root waits in a pool for an element.
    pub view: Option<Rc<View>>,
    /// The text of the live region.
    #[prop_or_default]
    pub announcement: AttrValue,
    /// Receives what the reader does.
    #[prop_or_default]
    pub on_action: Callback<Action>,
}

/// A view is composed anew for each change, so two are the same only if they are one. The components within compare
/// their own parts of it.
impl PartialEq for ExplorerProps {
    fn eq(&self, other: &Self) -> bool {
        let same_view = match (&self.view, &other.view) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (a, b) => a.is_none() && b.is_none(),
        };
        same_view && self.announcement == other.announcement && self.on_action == other.on_action
    }
}

impl ExplorerProps {
    /// A screen whose actions go nowhere.
    pub fn screen(view: View) -> Self {
        Self { view: Some(Rc::new(view)), ..Self::waiting() }
    }

    /// An empty root.
    pub fn waiting() -> Self {
        Self { view: None, announcement: AttrValue::Static(""), on_action: Callback::noop() }
    }
}

/// The root component.
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
        props.view.as_ref().map(|view| screen(view, props)).unwrap_or_default()
    }
}

fn screen(view: &View, props: &ExplorerProps) -> Html {
    let ExplorerProps { announcement, on_action, .. } = props;
    // The loader shows these texts after a fault, when the module cannot return them any more.
    let [fault, again] = &view.fault;
    html! {
        <div
            class="dx"
            lang={&view.language.tag}
            dir={direction(&view.language)}
            data-theme={view.settings.theme.id()}
            data-busy={view.busy.then_some("")}
            data-fault={fault}
            data-again={again}
        >
            <div class="dx-page">
                <p class="dx-only-heard" role="status">{ words(announcement) }</p>
                <div class="dx-header">
                    { heading(view.settings.heading_level, Depth::Title, &view.title) }
                    <p class="dx-intro">{ words(&view.intro) }</p>
                    if let Some(text) = &view.translation { { hint(text) } }
                    if let Some(languages) = &view.languages { { language_choice(languages, on_action) } }
                </div>
                <div class="dx-pick">
                    <Figure view={&view.parts.figure} {on_action} />
                    <PartList view={&view.parts} {on_action} />
                    { short_answer(&view.answer) }
                </div>
                if let Some(below) = &view.below { { result(view, below, on_action) } }
            </div>
        </div>
    }
}

/// Everything after the figure and the part list.
fn result(view: &View, below: &Rc<BelowView>, on_action: &Callback<Action>) -> Html {
    let level = view.settings.heading_level;
    html! {
        <>
            <div class="dx-result">
                if let Some(view) = &view.question { <Question {view} {on_action} /> }
                <Answer view={&view.answer} {level} />
                // Never removed: when a slot comes or goes, WebKit loses the heights of everything for a moment.
                <div class="dx-contact" hidden={!view.contact}><slot name="contact" /></div>
                if let Some(view) = &view.what_if { <WhatIf {view} {level} /> }
                if let Some(view) = &view.take { { take_along(view, level, on_action) } }
            </div>
            <Reference view={below} {level} {on_action} />
        </>
    }
}
