//! Cards: disclosures that open in place. A closed card has no content.

use yew::prelude::*;
use yew::virtual_dom::Key;

use super::button::button;
use super::events::{focus, on_click, on_escape};
use super::figure::thumbnail;
use super::glyph::glyph;
use super::heading::{Depth, heading_of};
use super::sources::Sources;
use super::text::{text_block, words};
use crate::state::view::{BodyView, CardView, SectionView, ShowView};
use crate::state::{Action, HeadingLevel, Topic};

/// The props of [`Card`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct CardProps {
    /// The card, and the cards under it.
    view: CardView,
    /// The level of the widget's title; none where the card's name is no heading.
    level: Option<HeadingLevel>,
    /// Receives what the reader does.
    on_action: Callback<Action>,
}

/// One card. The card of a group has a plain heading and is always open; the cards of its types are under it.
#[derive(Debug)]
pub(super) struct Card {
    opener: NodeRef,
}

impl Component for Card {
    type Message = ();
    type Properties = CardProps;

    fn create(_: &Context<Self>) -> Self {
        Self { opener: NodeRef::default() }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let CardProps { view, level, on_action } = ctx.props();
        let (title, onkeydown) = match view.topic {
            Topic::Group(group) => (
                html! {
                    <span class="dx-group" data-group={group.id()}>
                        { glyph(group) }
                        { words(&view.name) }
                    </span>
                },
                None,
            ),
            topic => (
                self.disclosure(view, on_action),
                view.body.is_some().then(|| self.on_escape_close(topic, on_action)),
            ),
        };
        html! {
            <li part="card" {onkeydown}>
                if let Some(level) = level { { heading_of(*level, Depth::Card, title) } } else { { title } }
                if let Some(body) = &view.body {
                    <div class="dx-panel">{ content(&view.name, body, on_action) }</div>
                }
                { cards(&view.cards, None, on_action) }
            </li>
        }
    }
}

impl Card {
    fn disclosure(&self, view: &CardView, on_action: &Callback<Action>) -> Html {
        html! {
            <button
                ref={&self.opener}
                type="button"
                class="dx-disclosure"
                aria-expanded={if view.body.is_some() { "true" } else { "false" }}
                onclick={on_click(on_action, Action::ToggleTopic(view.topic))}
            >
                if let Some(picked) = view.picture { { thumbnail(picked) } }
                { words(&view.name) }
            </button>
        }
    }

    /// Escape closes the card and moves the focus to its opener.
    fn on_escape_close(&self, topic: Topic, on_action: &Callback<Action>) -> Callback<KeyboardEvent> {
        let (opener, on_action) = (self.opener.clone(), on_action.clone());
        on_escape(Callback::from(move |_| {
            focus(&opener);
            on_action.emit(Action::ToggleTopic(topic));
            true
        }))
    }
}

/// A list of cards; nothing where there are none. With a level, their names are headings.
pub(super) fn cards(cards: &[CardView], level: Option<HeadingLevel>, on_action: &Callback<Action>) -> Html {
    if cards.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="dx-cards">
            { for cards.iter().map(|view| html! {
                <Card key={key(view.topic)} view={view.clone()} {level} {on_action} />
            }) }
        </ul>
    }
}

fn key(topic: Topic) -> Key {
    match topic {
        Topic::Group(group) => format!("group-{}", group.id()).into(),
        Topic::Type(id) => id.id().into(),
        Topic::DopaResponsive => "dopa-responsive".into(),
        Topic::About(index) => format!("about-{index}").into(),
        Topic::Help(index) => format!("help-{index}").into(),
        Topic::TwoLists => "two-lists".into(),
    }
}

fn content(name: &AttrValue, body: &BodyView, on_action: &Callback<Action>) -> Html {
    html! {
        <>
            { for body.sections.iter().map(|view| section(view, on_action)) }
            if let Some(view) = &body.show { { show(view, on_action) } }
            if let Some(view) = &body.sources { <Sources {view} of={name} /> }
        </>
    }
}

fn section(section: &SectionView, on_action: &Callback<Action>) -> Html {
    html! {
        <div class="dx-text">
            if let Some(heading) = &section.heading { <p class="dx-text-heading">{ words(heading) }</p> }
            { text_block(&section.text) }
            if let Some(view) = &section.show { { show(view, on_action) } }
        </div>
    }
}

/// The button that shows an example on the figure.
fn show(view: &ShowView, on_action: &Callback<Action>) -> Html {
    button(&view.label, Some(view.named.clone()), true, on_click(on_action, Action::Pick(view.example)))
}
