//! The page with everything open, and with hostile texts in it.

use dystonia_explorer::domain::Scheme;
use dystonia_explorer::state::{Action, PhoneNumber, Reviewer, Settings, State};

use super::html::{attribute, screen, sheet, tag_name, tags, values};
use crate::fixtures::{configured, picked};

const HOSTILE: &str = "\"><img src=x onerror=1>";

/// Everything open under each list, with and without what a clinic can set.
pub(super) fn open_states() -> Vec<State> {
    let set = Settings {
        emergency_number: PhoneNumber::parse("911"),
        crisis_line: PhoneNumber::parse("988"),
        reviewed_by: Reviewer::parse("A. Person"),
        ..Settings::default()
    };
    let settings = [Settings::default(), set];
    let listed =
        Scheme::ALL.into_iter().flat_map(|scheme| settings.clone().map(|set| Settings { scheme, ..set }));
    listed
        .map(|settings| configured(settings).after(Action::Pick(picked("left arm + left leg"))))
        .map(|state| state.after(Action::OpenAll(true)))
        .collect()
}

#[tokio::test]
async fn no_place_to_fill_in_is_left() {
    for state in open_states() {
        let found = state.clone().after(Action::Find("dystonia".into()));
        for html in [screen(&state).await, screen(&found).await, sheet(&state).await] {
            let at = html.find(['{', '}']);
            assert_eq!(at.map(|at| html[..at].chars().rev().take(80).collect::<String>()), None);
        }
    }
}

#[tokio::test]
async fn every_link_is_https_or_calls_a_number() {
    for state in open_states() {
        let html = screen(&state).await;
        let links = tags(&html).filter(|tag| tag_name(tag) == "a").filter_map(|tag| attribute(tag, "href"));
        let (calls, pages): (Vec<_>, Vec<_>) = links.partition(|link| link.starts_with("tel:"));
        assert!(pages.iter().all(|link| link.starts_with("https://")), "{pages:?}");
        assert_eq!(calls.is_empty(), state.settings().emergency_number.is_none());
        assert!(calls.iter().all(|link| ["tel:911", "tel:988"].contains(link)), "{calls:?}");
    }
}

#[tokio::test]
async fn every_shape_that_is_used_again_is_in_the_page() {
    for state in open_states() {
        for html in [screen(&state).await, sheet(&state).await] {
            let ids: Vec<_> = values(&html, "id").collect();
            let used =
                tags(&html).filter(|tag| tag_name(tag) == "use").filter_map(|tag| attribute(tag, "href"));
            let used: Vec<_> = used.collect();
            assert!(!used.is_empty());
            assert!(
                used.iter().all(|link| link.strip_prefix('#').is_some_and(|id| ids.contains(&id))),
                "{used:?}"
            );
            let fills: Vec<_> = values(&html, "fill").collect();
            assert_eq!(fills.len(), 2, "what is picked, in each picture");
            assert!(
                fills.iter().all(|fill| ids.iter().any(|id| *fill == format!("url(#{id})"))),
                "{fills:?}"
            );
        }
    }
}

#[tokio::test]
async fn what_a_reader_types_is_only_text() {
    let state = State::default().after(Action::Find(HOSTILE.into()));
    let html = screen(&state).await;
    assert!(tags(&html).all(|tag| tag_name(tag) != "img"));
    assert!(html.contains("&lt;img src=x onerror=1&gt;"));
}

#[tokio::test]
async fn what_a_page_sets_is_only_text() {
    let reviewed_by = Reviewer::parse(HOSTILE);
    assert!(reviewed_by.is_some());
    let state = configured(Settings { reviewed_by, ..Settings::default() });
    for html in [screen(&state).await, sheet(&state).await] {
        assert!(tags(&html).all(|tag| tag_name(tag) != "img"));
        assert!(html.contains("&lt;img src=x onerror=1&gt;"));
    }
}
