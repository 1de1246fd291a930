//! The one component: the whole screen of one element.

use std::rc::Rc;

use yew::prelude::*;

use super::answer::Answer;
use super::figure::Figure;
use super::heading::{Depth, heading};
use super::notes::{Notes, Sources};
use super::parts::Parts;
use super::question::Question;
use super::types::Types;
use crate::state::{Action, View};

/// What the screen shows and where to send what the reader does.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExplorerProps {
    /// What to show; nothing while the component waits for an element.
    pub view: Option<Rc<View>>,
    /// Receives what the reader does.
    pub on_action: Callback<Action>,
    /// Called when the screen shows this view.
    #[prop_or_default]
    pub on_rendered: Callback<()>,
}

/// The whole screen of one element.
#[derive(Debug)]
pub struct Explorer;

impl Component for Explorer {
    type Message = ();
    type Properties = ExplorerProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let ExplorerProps { view, on_action, .. } = ctx.props();
        let Some(view) = view else { return Html::default() };
        let level = view.settings.heading_level;
        html! {
            <div class="dx" lang={&view.lang} data-theme={view.settings.theme.id()}>
                <div class="dx-page">
                    <header class="dx-header">
                        { heading(level, Depth::Title, &view.title) }
                        <p class="dx-intro">{ &view.intro }</p>
                    </header>
                    <div class="dx-main">
                        <Figure view={&view.parts} {on_action} />
                        <Parts view={&view.parts} {on_action} />
                        <div class="dx-result">
                            if let Some(question) = &view.question { <Question view={question} {on_action} /> }
                            <Answer view={&view.answer} {level} />
                        </div>
                    </div>
                    <Notes view={&view.notes} {level} />
                    <Types view={&view.types} {on_action} {level} />
                    <Sources view={&view.notes} {level} />
                </div>
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        ctx.props().on_rendered.emit(());
    }
}
