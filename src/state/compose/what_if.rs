//! How the names would change with one more part. It is about names, never a forecast.

use implicit_clone::unsync::IString;

use crate::content::{First, group_in_text, list_name};
use crate::domain::{Group, OneSide, Region, RegionSet, Scheme, classify};
use crate::state::view::{WhatIfRow, WhatIfView};
use crate::state::{Section, State};

/// Nothing while nothing is picked, or nothing is left to add, or where the page leaves it out.
pub(super) fn what_if(state: &State) -> Option<WhatIfView> {
    if state.settings().hide.contains(Section::WhatIf) {
        return None;
    }
    let picked = state.regions();
    let first = state.settings().scheme;
    let lists = [first, first.other()];
    let now = lists.map(|list| classify(list, picked, state.one_side()).group);
    let mut rows: Vec<([Group; 2], RegionSet)> = Vec::new();
    for region in Region::ALL.into_iter().filter(|&region| !picked.contains(region)) {
        let groups = lists.map(|list| group_with(list, picked, region));
        match rows.iter_mut().find(|(row, _)| *row == groups) {
            Some((_, regions)) => *regions = regions.with(region),
            None => rows.push((groups, RegionSet::of(&[region]))),
        }
    }
    (!picked.is_empty() && !rows.is_empty()).then(|| WhatIfView {
        heading: state.text(First::WhatIfHeading),
        intro: state.text(First::WhatIfIntro),
        adding: state.text(First::WhatIfAdding),
        lists: lists.map(|list| state.text(list_name(list))),
        rows: rows.into_iter().map(|(groups, regions)| row(now, groups, regions, state)).collect(),
    })
}

fn group_with(list: Scheme, picked: RegionSet, region: Region) -> Group {
    classify(list, picked.with(region), OneSide::Unanswered).group
}

fn row([now_a, now_b]: [Group; 2], [a, b]: [Group; 2], regions: RegionSet, state: &State) -> WhatIfRow {
    WhatIfRow {
        parts: state.list_regions(regions.into_iter(), true),
        names: [name(now_a, a, state), name(now_b, b, state)],
    }
}

fn name(now: Group, then: Group, state: &State) -> IString {
    let name = state.text(group_in_text(then));
    if now == then { state.fill(First::WhatIfStill, &[("name", &name)]) } else { name }
}
