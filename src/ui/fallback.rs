//! The whole explainer as static HTML, made while building: what a clinic puts inside the tag, for search engines,
//! readers without JavaScript, old browsers and pages that block WebAssembly.
//!
//! It has to read well without any style, so it consists of headings, paragraphs, lists and `<details>`, which open
//! without a script, and are open in browsers that do not support them. Only long parts are folded: types, sources and
//! further reading. The text on when to get help never is.

use std::pin::pin;
use std::rc::Rc;
use std::task::{self, Poll, Waker};

use yew::LocalServerRenderer;
use yew::prelude::*;

use super::heading::{Depth, heading};
use super::language::direction;
use super::sources::Sources;
use super::text::text_block;
use crate::content::Catalog;
use crate::state::view::{
    BodyView, CardView, FallbackView, ListView, PartsToReadView, RuleView, SectionView, SourcesView,
    TwoListsView,
};
use crate::state::{Action, HeadingLevel, Settings, State};

/// Elements within a line.
const INLINE: [&str; 3] = ["a", "bdi", "strong"];

/// The whole explainer in the language of a catalog, as HTML to paste inside the tag. How the language writes numbers
/// and lists, which only a browser knows, does not matter here.
pub fn fallback_html(catalog: Catalog, settings: Settings) -> String {
    let level = settings.heading_level;
    let state = State::default().after(Action::Load(catalog)).after(Action::Configure(Rc::new(settings)));
    let props = FallbackProps { view: Rc::new(FallbackView::of(&state)), level };
    let mut html = pin!(LocalServerRenderer::<Fallback>::with_props(props).hydratable(false).render());
    // No component awaits anything, so no runtime is needed to wake the future.
    let mut context = task::Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(html) = html.as_mut().poll(&mut context) {
            return in_lines(&html);
        }
    }
}

/// Each block on a line of its own, because people read and paste it.
fn in_lines(html: &str) -> String {
    let mut lines = String::new();
    for piece in html.split('<').skip(1) {
        let name = piece.split([' ', '>']).next().unwrap_or_default();
        let starts = !name.starts_with('/') && !INLINE.contains(&name) && !lines.is_empty();
        lines.push_str(if starts { "\n<" } else { "<" });
        lines.push_str(piece);
    }
    lines + "\n"
}

/// The props of [`Fallback`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct FallbackProps {
    /// All texts.
    view: Rc<FallbackView>,
    /// The level of the title.
    level: HeadingLevel,
}

/// The explainer without its element around it.
#[derive(Debug)]
struct Fallback;

impl Component for Fallback {
    type Message = ();
    type Properties = FallbackProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let FallbackProps { view, level } = ctx.props();
        fallback(view, *level)
    }
}

fn fallback(view: &FallbackView, level: HeadingLevel) -> Html {
    let notes = &view.notes;
    let section = |text: &AttrValue| heading(level, Depth::Section, text);
    html! {
        <div lang={&view.language.tag} dir={direction(&view.language)}>
            { heading(level, Depth::Title, &view.title) }
            if let Some(text) = &view.translation { <p><strong>{ text }</strong></p> }
            { body(&view.dystonia) }
            { section(&notes.help_heading) }
            { text_block(&notes.help) }
            { for notes.steps.iter().map(|step| shown(step, level)) }
            { section(&notes.notice_heading) }
            <p>{ &notes.notice }</p>
            <p>{ &notes.privacy }</p>
            <p><strong>{ &notes.review }</strong></p>
            { parts(&view.parts, level) }
            { for view.lists.iter().map(|view| list(view, level)) }
            { section(&view.by_cause) }
            { for view.apart.iter().map(folded) }
            { two_lists(&view.two_lists, level) }
            { section(&view.more_heading) }
            { for view.more.iter().map(folded) }
            { section(&view.sources.heading) }
            <p>{ &view.sources.affiliation }</p>
            { folded_sources(&view.sources.sources) }
        </div>
    }
}

/// A card under a heading.
fn shown(card: &CardView, level: HeadingLevel) -> Html {
    html! { <>{ heading(level, Depth::Card, &card.name) }{ for card.body.as_deref().map(body) }</> }
}

/// A card that the reader unfolds.
fn folded(card: &CardView) -> Html {
    html! {
        <details>
            <summary><strong>{ &card.name }</strong></summary>
            { for card.body.as_deref().map(body) }
        </details>
    }
}

/// The texts of a card: those without a heading come first. The others are no headings of the page, whose three levels
/// are used up, but still belong to their texts for who cannot see it.
fn body(body: &BodyView) -> Html {
    let headed = || body.sections.iter().filter_map(|part| Some((part.heading.as_ref()?, part)));
    html! {
        <>
            { for body.sections.iter().filter(|part| part.heading.is_none()).map(|part| text_block(&part.text)) }
            if headed().next().is_some() {
                <dl>
                    { for headed().map(|(heading, part)| html! {
                        <><dt><strong>{ heading }</strong></dt><dd>{ text_block(&part.text) }</dd></>
                    }) }
                </dl>
            }
            { for body.sources.iter().map(|sources| folded_sources(sources)) }
        </>
    }
}

/// Sources as they are on a screen where nothing is unfolded.
fn folded_sources(sources: &SourcesView) -> Html {
    html! { <Sources view={Rc::new(SourcesView { open: false, ..sources.clone() })} /> }
}

fn parts(view: &PartsToReadView, level: HeadingLevel) -> Html {
    html! {
        <>
            { heading(level, Depth::Section, &view.heading) }
            <dl>
                { for view.hints.iter().map(|(labels, hint)| html! {
                    <>
                        { for labels.iter().map(|label| html! { <dt><strong>{ label }</strong></dt> }) }
                        <dd>{ hint }</dd>
                    </>
                }) }
            </dl>
        </>
    }
}

fn list(view: &ListView, level: HeadingLevel) -> Html {
    let rules = &view.rules;
    html! {
        <>
            { heading(level, Depth::Section, &view.name) }
            { for view.about.iter().map(text_block) }
            { for view.groups.iter().map(|group| html! {
                <>{ shown(group, level) }{ for group.cards.iter().map(folded) }</>
            }) }
            { heading(level, Depth::Card, &rules.heading) }
            <p>{ &rules.lead }</p>
            <dl>{ for rules.examples.iter().map(|view| rule(view, &rules.why)) }</dl>
            { folded_sources(&view.sources) }
        </>
    }
}

fn rule(view: &RuleView, why: &AttrValue) -> Html {
    html! {
        <>
            <dt><strong>{ &view.parts }</strong></dt>
            <dd>{ &view.names }</dd>
            <dd><strong>{ why }</strong>{ " " }{ &view.reason }</dd>
        </>
    }
}

fn two_lists(view: &TwoListsView, level: HeadingLevel) -> Html {
    let section = |part: &SectionView| {
        html! {
            <>
                { for part.heading.iter().map(|text| heading(level, Depth::Card, text)) }
                { text_block(&part.text) }
            </>
        }
    };
    html! {
        <>
            { heading(level, Depth::Section, &view.heading) }
            { for view.sections.iter().map(section) }
            { folded_sources(&view.sources) }
        </>
    }
}
