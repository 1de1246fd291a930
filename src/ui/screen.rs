//! The whole screen: the order of its pieces.

use implicit_clone::unsync::IString;
use yew::prelude::*;

use super::answer::{answer, short, take};
use super::heading::{Depth, heading};
use super::parts::parts;
use super::question::question;
use super::text::{hint, words};
use super::what_if::what_if;
use super::{ExplorerProps, Piece};
use crate::content::Language;
use crate::state::Action;
use crate::state::view::{LanguagesView, View};

pub(super) fn screen(view: &View, props: &ExplorerProps) -> Html {
    let level = props.level;
    // For the loader, which cannot ask when it needs them.
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
                // Filled by the loader, after a pause.
                <p class="dx-only-heard" role="status" data-status={&view.status} />
                <div class="dx-header">
                    { heading(level, Depth::Title, &view.title) }
                    <p class="dx-intro">{ words(&view.intro) }</p>
                    if let Some(text) = &view.translation { { hint(text) } }
                    if let Some(view) = &view.languages { { languages(view) } }
                </div>
                <div class="dx-pick">
                    { props.piece(Piece::Figure(view.parts.figure.clone())) }
                    { parts(&view.parts) }
                    { short(&view.answer) }
                </div>
                if let Some(below) = &view.below {
                    <div class="dx-result">
                        if let Some(view) = &view.question { { question(view) } }
                        { answer(&view.answer, props) }
                        // Always there: where a slot comes or goes, WebKit forgets for a moment how high everything is.
                        <div class="dx-contact" hidden={!view.contact}><slot name="contact" /></div>
                        if let Some(view) = &view.what_if { { what_if(view, props) } }
                        if let Some(view) = &view.take { { take(view, props) } }
                    </div>
                    { props.piece(Piece::Below(below.clone())) }
                }
            </div>
        </div>
    }
}

/// The direction in which a language is written, as in HTML.
pub(super) fn direction(language: &Language) -> &'static str {
    if language.rtl { "rtl" } else { "ltr" }
}

fn languages(view: &LanguagesView) -> Html {
    html! {
        <label class="dx-language">
            { words(&view.label) }
            <select data-change={Action::Speak(IString::Static("")).mark()}>
                { for view.choices.iter().map(|choice| html! {
                    <option value={&choice.value} lang={&choice.value} selected={choice.chosen}>{ words(&choice.label) }</option>
                }) }
            </select>
        </label>
    }
}
