//! What a page may leave out, and what always stays.

use dystonia_explorer::content::First;
use dystonia_explorer::state::view::BelowView;
use dystonia_explorer::state::{Action, Hidden, PrintView, RenderStage, Section, State, Topic, View};

use crate::fixtures::{below, hiding, picked, types};

/// Every choice of sections to leave out.
fn every_choice() -> impl Iterator<Item = Vec<Section>> {
    (0..1 << Section::ALL.len()).map(|bits| {
        let chosen = Section::ALL.into_iter().enumerate().filter(|(place, _)| bits & (1 << place) != 0);
        chosen.map(|(_, section)| section).collect()
    })
}

/// What a reader may have done before: nothing, picked, searched, searched in vain, opened everything.
fn readers(start: &State) -> [State; 5] {
    let find = |query: &'static str| start.clone().after(Action::Find(query.into()));
    let neck = start.clone().after(Action::Pick(picked("neck")));
    [start.clone(), neck.clone(), find("voice"), find("xylophone"), neck.after(Action::OpenAll(true))]
}

/// What the same readers see on pages that leave out these sections, and on a page that leaves out nothing.
fn seen(sections: &[Section]) -> Vec<(View, View)> {
    let views = |start| readers(&start).map(|state| View::of(&state));
    views(hiding(sections)).into_iter().zip(views(State::default())).collect()
}

fn hidden(sections: &[Section]) -> Hidden {
    sections.iter().copied().fold(Hidden::default(), Hidden::with)
}

#[test]
fn six_sections_can_be_left_out_and_no_other() {
    let ids = Section::ALL.map(Section::id);
    assert_eq!(ids, ["what-if", "search", "types", "about", "two-lists", "print"]);
    for id in ["notice", "help", "review", "sources", "privacy", "answer", "all", "*", "What-If", "whatif"] {
        assert_eq!(Hidden::parse(id), (Hidden::default(), false), "{id}");
    }
}

#[test]
fn ids_stand_in_any_order_between_spaces_and_commas() {
    let both = (hidden(&[Section::About, Section::Print]), true);
    for text in [
        "about print",
        "print about",
        "about,print",
        " about ,\n\tprint, ",
        "print print about",
        ",about,,print",
    ] {
        assert_eq!(Hidden::parse(text), both, "{text:?}");
    }
    for text in ["", " ", ",", " , \n"] {
        assert_eq!(Hidden::parse(text), (Hidden::default(), true), "{text:?}");
    }
}

#[test]
fn an_unknown_id_takes_nothing_from_the_known_ones() {
    for text in ["about notice", "notice about", "about-print about", "about; about"] {
        assert_eq!(Hidden::parse(text), (hidden(&[Section::About]), false), "{text:?}");
    }
}

#[test]
fn every_choice_is_read_and_kept_apart_from_every_other() {
    for sections in every_choice() {
        let ids: Vec<_> = sections.iter().map(|section| section.id()).collect();
        let (hidden, known) = Hidden::parse(&ids.join(" "));
        assert!(known);
        for section in Section::ALL {
            assert_eq!(hidden.contains(section), sections.contains(&section), "{section:?} in {ids:?}");
        }
    }
}

/// What stands below the answer in each.
fn both(view: &View, whole: &View) -> [BelowView; 2] {
    [view, whole].map(|view| (**view.below.as_ref().unwrap()).clone())
}

#[test]
fn what_is_left_out_is_gone_and_nothing_else_changes() {
    let mut count = 0;
    for sections in every_choice() {
        let shows = |section| !sections.contains(&section);
        for (view, whole) in seen(&sections) {
            let [below, all] = both(&view, &whole);
            assert_eq!(view.what_if, whole.what_if.filter(|_| shows(Section::WhatIf)));
            assert_eq!(view.take, whole.take.filter(|_| shows(Section::Print)));
            let is_shown = |topic| match topic {
                Topic::TwoLists => shows(Section::TwoLists),
                _ => shows(Section::About),
            };
            let more: Vec<_> = all.more.into_iter().filter(|card| is_shown(card.topic)).collect();
            assert_eq!(below.more, more);
            if shows(Section::Search) && shows(Section::Types) {
                assert_eq!((below.types, view.status), (all.types, whole.status));
            }
            assert_eq!((view.title, view.intro, view.parts), (whole.title, whole.intro, whole.parts));
            assert_eq!((view.answer, view.contact), (whole.answer, whole.contact));
            count += 1;
        }
    }
    println!("{count} screens were compared");
}

#[test]
fn notice_help_review_line_privacy_line_and_sources_always_stay() {
    for sections in every_choice() {
        for (view, whole) in seen(&sections) {
            let [below, all] = both(&view, &whole);
            assert_eq!(below.notes, all.notes);
            assert_eq!(below.sources, all.sources);
            let notes = below.notes;
            assert!(!notes.privacy.is_empty() && !notes.review.is_empty());
        }
    }
}

#[test]
fn the_sheet_is_the_same_whatever_is_left_out() {
    let sheets = |start: State| readers(&start).map(|state| PrintView::of(&state, "today"));
    assert_eq!(sheets(hiding(&Section::ALL)), sheets(State::default()));
}

#[test]
fn without_types_and_search_there_is_no_section_for_them() {
    for (view, _) in seen(&[Section::Types, Section::Search]) {
        assert_eq!(view.below.unwrap().types, None);
    }
}

#[test]
fn sections_that_are_not_drawn_yet_have_the_headings_that_they_will_have() {
    for sections in every_choice() {
        let whole = below(&hiding(&sections));
        let first = below(&hiding(&sections).after(Action::Render(RenderStage::First)));
        let waiting =
            [first.types_waiting, first.more_waiting].map(|waiting| waiting.map(|view| view.heading));
        let more = (!whole.more.is_empty()).then_some(whole.more_heading);
        assert_eq!(waiting, [whole.types.map(|types| types.heading.clone()), more], "{sections:?}");
    }
}

#[test]
fn without_the_types_there_is_the_search_field_and_what_it_finds() {
    for (view, whole) in seen(&[Section::Types]) {
        let [types, all] = both(&view, &whole).map(|below| below.types.unwrap());
        let searching = all.lists.is_none();
        assert_eq!(types.find, all.find);
        assert_eq!(types.nothing, all.nothing);
        assert_eq!(types.cards, if searching { all.cards.clone() } else { Vec::new() });
        assert!(types.groups.is_empty() && types.lists.is_none() && types.apart.is_none());
        assert_eq!(&*types.heading, First::FindHeading.english(), "it does not promise all types");
        assert_eq!(view.status, whole.status);
    }
}

#[test]
fn without_the_types_an_empty_search_field_says_nothing() {
    let state = hiding(&[Section::Types]).after(Action::Find("voice".into())).after(Action::Find("".into()));
    assert_eq!(&*View::of(&state).status, "");
}

#[test]
fn without_the_search_field_all_types_are_shown_whatever_was_typed_before() {
    let plain = types(&State::default());
    for query in ["voice", "xylophone"] {
        let view = View::of(&hiding(&[Section::Search]).after(Action::Find(query.into())));
        let types = (*view.below.unwrap().types.clone().unwrap()).clone();
        assert_eq!(types.find, None);
        assert_eq!(types, dystonia_explorer::state::view::TypesView { find: None, ..plain.clone() });
        assert_eq!(&*view.status, First::StatusEmpty.english(), "nothing is said of what cannot be seen");
    }
}
