//! The page without what an embedding page leaves out, with a place for the clinic's own text, and with the names by
//! which a page styles its parts.

use std::collections::BTreeSet;
use std::rc::Rc;

use dystonia_explorer::content::First;
use dystonia_explorer::domain::{RegionSet, Scheme};
use dystonia_explorer::state::{Action, Hidden, Section, Settings, Sharing, State};

use super::html::{attribute, has, screen, sheet, tag_name, tags, values};
use super::{markup, open};
use crate::fixtures::{picked, state_with};

/// The states of the other specifications, on a page that has these settings too.
fn states(change: impl Fn(&mut Settings)) -> impl Iterator<Item = State> {
    markup::states().into_iter().chain(open::open_states()).map(move |state| {
        let mut settings = (**state.settings()).clone();
        change(&mut settings);
        state.after(Action::Configure(Rc::new(settings)))
    })
}

fn classes(html: &str) -> BTreeSet<&str> {
    values(html, "class").flat_map(|class| class.split(' ')).collect()
}

/// Where in the page an element of this class begins.
fn place(html: &str, class: &str) -> Option<usize> {
    html.find(&format!("class=\"{class}\""))
}

#[tokio::test]
async fn of_what_is_left_out_no_element_is_left() {
    let of = [
        (Section::WhatIf, &["dx-what-if"][..]),
        (Section::Search, &["dx-find", "dx-nothing"]),
        (Section::Print, &["dx-take"]),
    ];
    for (section, classes_of) in of {
        for state in states(|settings| settings.hide = Hidden::default().with(section)) {
            let html = screen(&state).await;
            let left = classes(&html);
            assert!(classes_of.iter().all(|class| !left.contains(class)), "{section:?}: {left:?}");
        }
    }
    let both = Hidden::default().with(Section::About).with(Section::TwoLists);
    for state in states(|settings| settings.hide = both) {
        let html = screen(&state).await;
        assert!(place(&html, "dx-more").is_none() && !has(&html, First::ReadMoreHeading));
    }
}

#[tokio::test]
async fn without_the_types_no_tile_no_choice_and_no_heading_of_theirs_is_left() {
    for state in states(|settings| settings.hide = Hidden::default().with(Section::Types)) {
        let html = screen(&state).await;
        let left = classes(&html);
        for class in ["dx-groups", "dx-lists", "dx-apart"] {
            assert!(!left.contains(class), "{class}");
        }
        assert!(left.contains("dx-find") && left.contains("dx-types"));
        for text in [First::TypesHeading, First::TypesLegend, First::NamedByCause] {
            assert!(!has(&html, text), "{text:?}");
        }
    }
    let both = Hidden::default().with(Section::Types).with(Section::Search);
    for state in states(|settings| settings.hide = both) {
        let html = screen(&state).await;
        assert!(classes(&html).iter().all(|class| !["dx-types", "dx-find"].contains(class)));
    }
}

#[tokio::test]
async fn with_everything_left_out_the_page_is_complete_and_safe() {
    let all = Section::ALL.into_iter().fold(Hidden::default(), Hidden::with);
    for state in states(|settings| settings.hide = all) {
        let html = screen(&state).await;
        let left = classes(&html);
        for class in ["dx-figure", "dx-parts", "dx-answer", "dx-help", "dx-notice", "dx-all-sources"] {
            assert!(left.contains(class), "{class}");
        }
        for text in [First::Notice, First::Private, First::SourcesLine] {
            assert!(has(&html, text), "{text:?}");
        }
        assert!(!html.contains("<ul></ul>") && !html.contains("<ul class=\"dx-cards\"></ul>"));
        let levels: Vec<u32> =
            tags(&html).filter_map(|tag| tag_name(tag).strip_prefix('h')?.parse().ok()).collect();
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    }
}

#[tokio::test]
async fn no_list_of_a_page_is_empty() {
    for section in Section::ALL {
        for state in states(|settings| settings.hide = Hidden::default().with(section)) {
            let html = screen(&state).await;
            assert!(
                !html.contains("<ul></ul>") && !html.contains("<ul class=\"dx-cards\"></ul>"),
                "{section:?}"
            );
        }
    }
}

#[tokio::test]
async fn a_page_that_is_told_never_says_that_it_is_not_and_the_other_way_round() {
    for (sharing, said, never) in [
        (Sharing::Private, "does not send or save", "can see what you pick"),
        (Sharing::Shared, "can see what you pick", "does not send or save"),
    ] {
        for state in states(|settings| settings.sharing = sharing) {
            for html in [screen(&state).await, sheet(&state).await] {
                assert_eq!(html.matches(said).count(), 1, "{sharing:?}");
                assert!(!html.contains(never), "{sharing:?}");
            }
        }
    }
}

#[tokio::test]
async fn the_line_on_who_knows_is_a_paragraph_right_after_the_notice() {
    let html = screen(&State::default()).await;
    let line = format!("{}</p><p>{}</p>", First::Notice.english(), First::Private.english());
    assert!(html.contains(&line));
    assert!(sheet(&State::default()).await.contains(&line));
}

#[tokio::test]
async fn a_clinic_has_a_place_for_its_own_text_after_the_answer_and_before_what_if() {
    for set in RegionSet::every().step_by(7) {
        let html = screen(&state_with(Scheme::Hopkins, set)).await;
        let slots: Vec<_> = tags(&html).filter(|tag| tag_name(tag) == "slot").collect();
        assert_eq!(slots.len(), 1);
        assert_eq!(attribute(slots[0], "name"), Some("contact"));
        let around = tags(&html).find(|tag| attribute(tag, "class") == Some("dx-contact")).expect("a place");
        assert_eq!(attribute(around, "hidden").is_some(), set.is_empty());
        if set.is_empty() {
            continue;
        }
        let contact = place(&html, "dx-contact");
        assert!(place(&html, "dx-meanings") < contact && contact.is_some());
        let after = ["dx-what-if", "dx-take", "dx-notes"].map(|class| place(&html, class));
        assert!(after.into_iter().flatten().all(|place| Some(place) > contact));
    }
}

#[tokio::test]
async fn the_sheet_has_an_empty_place_for_the_same_after_the_names() {
    let html = sheet(&state_with(Scheme::Hopkins, picked("left arm + left leg"))).await;
    assert_eq!(html.matches("<div class=\"dx-contact\"></div>").count(), 1);
    let contact = place(&html, "dx-contact");
    assert!(place(&html, "dx-names") < contact && place(&html, "dx-alert") < contact);
    assert!(contact < place(&html, "dx-help"));
    assert!(tags(&html).all(|tag| tag_name(tag) != "slot"));
}

#[tokio::test]
async fn a_page_can_style_ten_parts_by_name() {
    let mut parts = BTreeSet::new();
    for state in states(|_| ()) {
        let html = screen(&state).await;
        parts.extend(values(&html, "part").map(str::to_owned));
        for one in ["title", "figure", "parts", "answer", "types", "help", "notice"] {
            assert_eq!(values(&html, "part").filter(|part| *part == one).count(), 1, "{one}");
        }
        let buttons = tags(&html).filter(|tag| attribute(tag, "class") == Some("dx-button"));
        assert!(buttons.into_iter().all(|tag| attribute(tag, "part") == Some("button")));
    }
    let named = ["answer", "button", "card", "figure", "help", "name", "notice", "parts", "title", "types"];
    assert_eq!(parts, named.map(str::to_owned).into());
}
