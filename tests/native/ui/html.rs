//! Rendering to HTML text, and reading it.

use std::rc::Rc;

use dystonia_explorer::content::First;
use dystonia_explorer::state::{PrintView, State, View};
use dystonia_explorer::ui::{Explorer, ExplorerProps, PrintSheet, PrintSheetProps};
use yew::{BaseComponent, LocalServerRenderer};

pub(super) async fn render<C: BaseComponent>(props: C::Properties) -> String {
    LocalServerRenderer::<C>::with_props(props).hydratable(false).render().await
}

/// The whole screen of a state.
pub(super) async fn screen(state: &State) -> String {
    render::<Explorer>(ExplorerProps::screen(View::of(state))).await
}

/// The print sheet of a state.
pub(super) async fn sheet(state: &State) -> String {
    sheet_of(state, "today").await
}

/// The print sheet of a state on a day.
pub(super) async fn sheet_of(state: &State, date: &str) -> String {
    render::<PrintSheet>(PrintSheetProps { view: Rc::new(PrintView::of(state, date)) }).await
}

/// The opening tags of a page, without the angle brackets.
pub(super) fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).filter_map(|rest| rest.split('>').next()).filter(|tag| !tag.starts_with('/'))
}

pub(super) fn tag_name(tag: &str) -> &str {
    tag.split([' ', '/']).next().unwrap()
}

pub(super) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

pub(super) fn values<'a>(html: &'a str, name: &'static str) -> impl Iterator<Item = &'a str> {
    tags(html).filter_map(move |tag| attribute(tag, name))
}

/// Whether a text stands in the page, each of its lines, with nothing set by the clinic.
pub(super) fn has(html: &str, text: First) -> bool {
    let filled = text.english().replace("{emergency}", First::EmergencyNumber.english());
    let escaped = filled.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    escaped.lines().all(|line| html.contains(line))
}
