//! The sheet as HTML text: a clean document without controls.

use std::collections::HashSet;

use dystonia_explorer::content::First;
use dystonia_explorer::domain::{OneSide, Scheme};
use dystonia_explorer::state::{Action, State};

use super::html::{attribute, has, sheet, tag_name, tags, values};
use crate::fixtures::{picked, state_with};

fn states() -> Vec<State> {
    let asked = state_with(Scheme::Hopkins, picked("left arm + left leg + neck"));
    ["nothing", "eyes", "eyes + mouth", "both legs + neck", "all nine"]
        .into_iter()
        .map(|words| state_with(Scheme::Consensus2013, picked(words)))
        .chain([asked.clone(), asked.after(Action::AnswerOneSide(OneSide::Yes))])
        .collect()
}

async fn sheets() -> Vec<String> {
    let mut sheets = Vec::new();
    for state in states() {
        sheets.push(sheet(&state).await);
    }
    sheets
}

#[tokio::test]
async fn a_sheet_has_the_names_and_what_is_the_same_for_every_reader() {
    for html in sheets().await {
        for text in [First::PrintTitle, First::Notice, First::Help, First::NotReviewed, First::SourcesLine] {
            assert!(has(&html, text), "{text:?}");
        }
        assert!(html.contains("Printed on today"));
    }
    let html = sheet(&state_with(Scheme::Hopkins, picked("eyes + mouth"))).await;
    assert!(html.contains("Meige syndrome") && html.contains("Cranial dystonia"));
}

#[tokio::test]
async fn a_sheet_has_no_control_no_style_and_no_script() {
    for html in sheets().await {
        for name in ["button", "input", "details", "form", "style", "script"] {
            assert!(tags(&html).all(|tag| tag_name(tag) != name), "{name}");
        }
        assert!(tags(&html).all(|tag| attribute(tag, "style").is_none()));
    }
}

#[tokio::test]
async fn the_headings_of_a_sheet_leave_no_gap_and_its_ids_are_unique() {
    for html in sheets().await {
        let levels: Vec<u32> =
            tags(&html).filter_map(|tag| tag_name(tag).strip_prefix('h')?.parse().ok()).collect();
        assert_eq!(levels[0], 1);
        assert!(levels[1..].iter().all(|&level| level == 2), "{levels:?}");
        let ids: Vec<_> = values(&html, "id").collect();
        assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "{ids:?}");
    }
}

#[tokio::test]
async fn no_list_of_a_sheet_is_empty() {
    for html in sheets().await {
        assert!(!html.contains("<ul></ul>"));
    }
}
