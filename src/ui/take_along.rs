//! The buttons that take the answer along: print it, or open it as a page.

use yew::prelude::*;

use super::button::button;
use super::events::on_click;
use super::heading::{Depth, heading};
use crate::state::view::TakeView;
use crate::state::{Action, HeadingLevel, Take};

pub(super) fn take_along(view: &TakeView, level: HeadingLevel, on_action: &Callback<Action>) -> Html {
    let button = |label, take| button(label, None, true, on_click(on_action, Action::Take(take)));
    html! {
        <section class="dx-take">
            { heading(level, Depth::Section, &view.heading) }
            <div class="dx-buttons">
                { button(&view.print, Take::Print) }
                { button(&view.open_page, Take::OpenPage) }
            </div>
        </section>
    }
}
