//! The what-if table: the names with one more part.

use std::rc::Rc;

use yew::prelude::*;

use super::heading::{Depth, heading};
use super::text::{paragraph, words};
use crate::state::HeadingLevel;
use crate::state::view::{WhatIfRow, WhatIfView};

/// The props of [`WhatIf`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct WhatIfProps {
    /// The table and its texts.
    pub(super) view: Rc<WhatIfView>,
    /// The level of the widget's title.
    pub(super) level: HeadingLevel,
}

/// The what-if table.
#[derive(Debug)]
pub(super) struct WhatIf;

impl Component for WhatIf {
    type Message = ();
    type Properties = WhatIfProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let WhatIfProps { view, level } = ctx.props();
        html! {
            <section class="dx-what-if">
                { heading(*level, Depth::Section, &view.heading) }
                { paragraph(&view.intro) }
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ words(&view.adding) }</th>
                            { for view.lists.iter().map(|list| html! { <th scope="col">{ words(list) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for view.rows.iter().map(row) }</tbody>
                </table>
            </section>
        }
    }
}

fn row(row: &WhatIfRow) -> Html {
    html! {
        <tr key={&*row.parts}>
            <th scope="row">{ words(&row.parts) }</th>
            { for row.names.iter().map(|name| html! { <td>{ words(name) }</td> }) }
        </tr>
    }
}
