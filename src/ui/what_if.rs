//! How the names would change with one more part: a table.

use yew::prelude::*;

use super::ExplorerProps;
use super::heading::{Depth, heading};
use super::text::{paragraph, words};
use crate::state::view::WhatIfView;

pub(super) fn what_if(view: &WhatIfView, props: &ExplorerProps) -> Html {
    let rows = view.rows.iter().map(|row| {
        html! {
            <tr>
                <th scope="row">{ words(&row.parts) }</th>
                { for row.names.iter().map(|name| html! { <td>{ words(name) }</td> }) }
            </tr>
        }
    });
    html! {
        <section class="dx-what-if">
            { heading(props.level, Depth::Section, &view.heading) }
            { paragraph(&view.intro) }
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ words(&view.adding) }</th>
                        { for view.lists.iter().map(|list| html! { <th scope="col">{ words(list) }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </section>
    }
}
