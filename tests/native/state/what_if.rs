//! The names with one more part: true for every part, and each part said once.

use std::collections::HashSet;
use std::rc::Rc;

use dystonia_explorer::content::First;
use dystonia_explorer::domain::{OneSide, Region, RegionSet, Scheme, classify};
use dystonia_explorer::state::view::{WhatIfRow, WhatIfView};
use dystonia_explorer::state::{Action, State, View};

use crate::fixtures::{every_state, picked, region_named, state_with};

fn what_if(state: &State) -> Option<WhatIfView> {
    View::of(state).what_if.map(Rc::unwrap_or_clone)
}

/// Every state that has the table, with its table.
fn tables() -> impl Iterator<Item = (State, WhatIfView)> {
    every_state().filter_map(|state| Some((state.clone(), what_if(&state)?)))
}

/// The names in "the neck, the left arm, or the trunk".
fn names(choice: &str) -> Vec<&str> {
    let (most, last) = choice.rsplit_once(" or ").unwrap_or(("", choice));
    most.split(", ")
        .map(|name| name.trim_end_matches(','))
        .filter(|name| !name.is_empty())
        .chain([last])
        .collect()
}

fn regions(row: &WhatIfRow) -> Vec<Region> {
    names(&row.parts)
        .into_iter()
        .map(|name| region_named(name).unwrap_or_else(|| panic!("{row:?}")))
        .collect()
}

/// What each list, the first first, calls a selection in one word.
fn groups(state: &State, set: RegionSet, one_side: OneSide) -> [&'static str; 2] {
    let first = state.settings().scheme;
    [first, first.other()].map(|list| classify(list, set, one_side).group.id())
}

#[test]
fn there_is_a_table_unless_nothing_or_everything_is_picked() {
    for state in every_state() {
        let none = [0, 9].contains(&state.regions().len());
        assert_eq!(what_if(&state).is_none(), none, "{state:?}");
    }
}

#[test]
fn every_part_that_is_not_picked_is_in_exactly_one_row() {
    for (state, table) in tables() {
        let listed: Vec<_> = table.rows.iter().flat_map(regions).collect();
        let others = picked("all nine").difference(state.regions());
        assert_eq!(u32::try_from(listed.len()).unwrap(), others.len(), "{table:?}");
        assert_eq!(listed.into_iter().collect::<RegionSet>(), others, "{table:?}");
    }
}

#[test]
fn each_row_has_the_names_that_each_of_its_parts_leads_to_and_says_still_where_one_stays() {
    for (state, table) in tables() {
        let now = groups(&state, state.regions(), state.one_side());
        for (row, region) in
            table.rows.iter().flat_map(|row| regions(row).into_iter().map(move |part| (row, part)))
        {
            let then = groups(&state, state.regions().with(region), OneSide::Unanswered);
            for ((now, then), name) in now.into_iter().zip(then).zip(&row.names) {
                let expected = if now == then { format!("still {then}") } else { then.to_owned() };
                assert_eq!(**name, expected, "{region:?} in {row:?}");
            }
        }
    }
}

#[test]
fn the_names_are_those_that_picking_the_part_then_shows() {
    for (state, table) in tables() {
        for (row, region) in
            table.rows.iter().flat_map(|row| regions(row).into_iter().map(move |part| (row, part)))
        {
            let answer = View::of(&state.clone().after(Action::Toggle(region))).answer;
            for (then, shown) in row.names.iter().zip(&answer.names) {
                let name = then.trim_start_matches("still ");
                assert!(shown.group_name.to_lowercase().starts_with(name), "{row:?} but {shown:?}");
            }
        }
    }
}

#[test]
fn no_two_rows_have_the_same_names() {
    for (_, table) in tables() {
        let pairs: HashSet<_> =
            table.rows.iter().map(|row| row.names.each_ref().map(ToString::to_string)).collect();
        assert_eq!(pairs.len(), table.rows.len(), "{table:?}");
    }
}

#[test]
fn the_parts_of_a_row_read_as_a_choice() {
    for (_, table) in tables() {
        for row in &table.rows {
            let expected = match names(&row.parts)[..] {
                [only] => only.to_owned(),
                [a, b] => format!("{a} or {b}"),
                ref all => format!("{}, or {}", all[..all.len() - 1].join(", "), all[all.len() - 1]),
            };
            assert_eq!(*row.parts, expected);
        }
    }
}

#[test]
fn the_lists_stand_in_the_order_of_the_answer() {
    for scheme in Scheme::ALL {
        let view = View::of(&state_with(scheme, picked("neck")));
        let lists: Vec<_> = view.answer.names.iter().map(|name| name.list.clone()).collect();
        assert_eq!(lists, view.what_if.unwrap().lists);
    }
}

#[test]
fn both_legs_and_one_more_part() {
    let table = what_if(&state_with(Scheme::Hopkins, picked("both legs"))).unwrap();
    let rows: Vec<_> =
        table.rows.iter().map(|row| (&*row.parts, row.names.each_ref().map(|name| &**name))).collect();
    let apart = "the eyes, the mouth, the voice box, the neck, the left arm, or the right arm";
    assert_eq!(rows, [(apart, ["generalized", "multifocal"]), ("the trunk", ["generalized", "generalized"])]);
}

#[test]
fn it_says_that_it_is_no_forecast() {
    for (_, table) in tables() {
        assert_eq!(&*table.intro, First::WhatIfIntro.english());
    }
    assert!(First::WhatIfIntro.english().contains("does not say what will happen"));
}
