//! The print sheet that a reader takes along: one clean document, without controls.

use std::rc::Rc;

use yew::prelude::*;

use super::answer::names;
use super::figure::Figure;
use super::language::direction;
use super::text::{paragraph, text_block, words};
use crate::state::view::PrintView;

/// The props of [`PrintSheet`].
#[derive(Clone, Debug, Properties)]
pub struct PrintSheetProps {
    /// The texts and the figure.
    pub view: Rc<PrintView>,
}

/// A print sheet is rendered once.
impl PartialEq for PrintSheetProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view)
    }
}

/// The print sheet.
#[derive(Debug)]
pub struct PrintSheet;

impl Component for PrintSheet {
    type Message = ();
    type Properties = PrintSheetProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        sheet(&ctx.props().view)
    }
}

fn sheet(view: &PrintView) -> Html {
    let citations: Vec<_> = view.sources.sources.list.iter().map(|source| source.citation.clone()).collect();
    html! {
        <main
            class="dx dx-sheet"
            lang={&view.language.tag}
            dir={direction(&view.language)}
            data-theme="light"
        >
            <header><h1>{ words(&view.title) }</h1><p class="dx-date">{ words(&view.date) }</p></header>
            <div class="dx-sheet-top">
                <Figure view={&view.figure} />
                <div>
                    { heading(&view.picked_heading) }
                    { list(&view.picked) }
                    { heading(&view.answer.heading) }
                    { paragraph(&view.answer.lead) }
                    { names(&view.answer) }
                    // The loader copies the clinic's own text into it.
                    <div class="dx-contact" />
                </div>
            </div>
            <section class="dx-help">
                { heading(&view.notes.help_heading) }
                { text_block(&view.notes.help) }
            </section>
            if !view.ask.is_empty() { <section>{ heading(&view.ask_heading) }{ list(&view.ask) }</section> }
            <section class="dx-sheet-notes">
                { heading(&view.notes.notice_heading) }
                { paragraph(&view.notes.notice) }
                { paragraph(&view.notes.privacy) }
                <p><strong>{ &view.notes.review }</strong></p>
                if let Some(text) = &view.translation { <p><strong>{ words(text) }</strong></p> }
            </section>
            <section class="dx-lines-to-write">
                { heading(&view.notes_heading) }
                { for (0..8).map(|_| html! { <hr /> }) }
            </section>
            <footer>
                { heading(&view.sources.heading) }
                { paragraph(&view.sources.affiliation) }
                <div lang="en" dir="ltr">{ list(&citations) }</div>
            </footer>
        </main>
    }
}

fn heading(text: &AttrValue) -> Html {
    html! { <h2>{ words(text) }</h2> }
}

/// A list; nothing where there is nothing to list.
fn list(lines: &[AttrValue]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! { <ul>{ for lines.iter().map(|line| html! { <li>{ words(line) }</li> }) }</ul> }
}
