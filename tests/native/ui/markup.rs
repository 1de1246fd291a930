//! The page as HTML text: nothing a strict content policy forbids, and what assistive technology needs.

use std::collections::HashSet;
use std::rc::Rc;

use dystonia_explorer::content::First;
use dystonia_explorer::domain::{OneSide, Region, RegionSet, Scheme};
use dystonia_explorer::state::{Action, HeadingLevel, RenderStage, Settings, State};
use dystonia_explorer::ui::{Explorer, ExplorerProps};

use super::html::{attribute, has, render, screen, tag_name, tags, values};
use crate::fixtures::{picked, state_with};

/// Nothing, one part, a pair with a name, the question open and answered, everything, every card open, a
/// search with and without a find.
pub(super) fn states() -> Vec<State> {
    let asked = state_with(Scheme::Hopkins, picked("left arm + left leg + neck"));
    let open =
        Scheme::ALL.map(|list| state_with(list, picked("neck + left arm")).after(Action::OpenAll(true)));
    let searched = ["voice", "xylophone"].map(|query| State::default().after(Action::Find(query.into())));
    let plain = ["nothing", "eyes", "eyes + mouth", "both legs + neck", "all nine"];
    plain
        .into_iter()
        .map(|words| state_with(Scheme::Consensus2013, picked(words)))
        .chain([asked.clone(), asked.after(Action::AnswerOneSide(OneSide::Yes))])
        .chain(open)
        .chain(searched)
        .collect()
}

async fn pages() -> Vec<(State, String)> {
    let mut pages = Vec::new();
    for state in states() {
        let html = screen(&state).await;
        pages.push((state, html));
    }
    pages
}

fn is_checked(tag: &str) -> bool {
    tag.split(' ').any(|word| word == "checked" || word.starts_with("checked="))
}

#[tokio::test]
async fn a_page_has_no_style_and_no_script_of_its_own() {
    for (state, html) in pages().await {
        assert!(!html.contains("<style") && !html.contains("<script"), "{state:?}");
        assert!(tags(&html).all(|tag| attribute(tag, "style").is_none()), "{state:?}");
        let is_handler = |word: &str| word.starts_with("on") && word.contains("=\"");
        assert!(tags(&html).all(|tag| !tag.split(' ').any(is_handler)), "{state:?}");
    }
}

#[tokio::test]
async fn every_id_is_unique() {
    for (state, html) in pages().await {
        let ids: Vec<_> = values(&html, "id").collect();
        assert!(ids.len() > 9, "{state:?}");
        assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "{ids:?}");
    }
}

#[tokio::test]
async fn every_label_belongs_to_an_input_and_every_input_has_one() {
    for (_, html) in pages().await {
        let inputs: HashSet<_> = tags(&html)
            .filter(|tag| tag_name(tag) == "input")
            .map(|tag| attribute(tag, "id").unwrap())
            .collect();
        let labels: HashSet<_> = values(&html, "for").collect();
        assert_eq!(labels, inputs);
    }
}

#[tokio::test]
async fn everything_that_describes_another_is_there() {
    for (_, html) in pages().await {
        let ids: HashSet<_> = values(&html, "id").collect();
        assert!(values(&html, "aria-describedby").all(|id| ids.contains(id)));
    }
}

#[tokio::test]
async fn headings_start_at_the_level_asked_for_and_leave_no_gap() {
    for (heading_level, title) in HeadingLevel::ALL.into_iter().zip(2..) {
        for state in states() {
            let settings = Settings { heading_level, ..(**state.settings()).clone() };
            let html = screen(&state.after(Action::Configure(Rc::new(settings)))).await;
            let levels: Vec<u32> =
                tags(&html).filter_map(|tag| tag_name(tag).strip_prefix('h')?.parse().ok()).collect();
            assert_eq!(levels[0], title);
            assert!(levels[1..].iter().all(|level| (title + 1..=title + 2).contains(level)), "{levels:?}");
            assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
        }
    }
}

#[tokio::test]
async fn exactly_one_place_announces_the_answer() {
    for (state, html) in pages().await {
        let count = values(&html, "role").filter(|&role| role == "status").count();
        assert_eq!(count, 1, "{state:?}");
    }
}

#[tokio::test]
async fn nine_checkboxes_show_what_is_picked() {
    for (state, html) in pages().await {
        let boxes = || tags(&html).filter(|tag| attribute(tag, "type") == Some("checkbox"));
        let region = |tag| Region::from_id(attribute(tag, "data-region").unwrap()).unwrap();
        let checked: RegionSet = boxes().filter(|tag| is_checked(tag)).map(region).collect();
        assert_eq!(boxes().map(region).collect::<Vec<_>>(), Region::ALL);
        assert_eq!(checked, state.regions());
    }
}

#[tokio::test]
async fn the_figure_marks_what_is_picked_and_is_hidden_from_assistive_technology() {
    for (state, html) in pages().await {
        let (_, figure) = html.split_once("class=\"dx-figure\"").unwrap();
        let (figure, _) = figure.split_once("class=\"dx-parts\"").unwrap();
        let marked = tags(figure).filter(|tag| attribute(tag, "data-picked").is_some());
        let marked: RegionSet =
            marked.map(|tag| Region::from_id(attribute(tag, "data-region").unwrap()).unwrap()).collect();
        assert_eq!(marked, state.regions());
        let figure = tags(&html).find(|tag| attribute(tag, "class") == Some("dx-figure")).unwrap();
        assert_eq!(attribute(figure, "aria-hidden"), Some("true"));
    }
}

/// A browser lays the picture out anew when an element comes or goes; so none does.
#[tokio::test]
async fn the_figure_has_the_same_elements_whatever_is_picked() {
    let mut elements = HashSet::new();
    let pages = pages().await;
    for (_, html) in &pages {
        let (_, figure) = html.split_once("class=\"dx-figure\"").unwrap();
        let (figure, _) = figure.split_once("class=\"dx-parts\"").unwrap();
        elements.insert(tags(figure).map(|tag| tag_name(tag).to_owned()).collect::<Vec<_>>());
    }
    println!(
        "{} pages, {} elements in the figure",
        pages.len(),
        elements.iter().map(Vec::len).sum::<usize>()
    );
    assert_eq!(elements.len(), 1);
}

/// What is only looked at keeps no element for a mark that it does not have.
#[tokio::test]
async fn small_figures_have_no_empty_marks() {
    let mut small = 0;
    for (_, html) in pages().await {
        let (_, types) = html.split_once("class=\"dx-types\"").unwrap();
        let marks: Vec<_> =
            tags(types).filter(|tag| attribute(tag, "class") == Some("dx-mark-edge")).collect();
        small += marks.len();
        assert!(
            marks.iter().all(|tag| attribute(tag, "d").is_some_and(|path| !path.is_empty())),
            "{marks:?}"
        );
    }
    println!("{small} marks");
    assert!(small > 0);
}

#[tokio::test]
async fn the_answer_to_the_one_side_question_is_checked() {
    for (state, html) in pages().await {
        let radios = tags(&html).filter(|tag| attribute(tag, "name") == Some("dx-one-side"));
        let chosen: Vec<_> =
            radios.filter(|tag| is_checked(tag)).filter_map(|tag| attribute(tag, "id")).collect();
        let expected: &[&str] = if state.one_side() == OneSide::Yes { &["dx-one-side-0"] } else { &[] };
        assert_eq!(chosen, expected);
    }
}

#[tokio::test]
async fn notice_help_and_review_state_are_on_every_page() {
    for (state, html) in pages().await {
        for text in [First::Notice, First::Help, First::NotReviewed, First::SourcesLine] {
            assert!(has(&html, text), "{text:?} with {state:?}");
        }
    }
}

#[tokio::test]
async fn explorer_without_a_view_draws_nothing() {
    assert_eq!(render::<Explorer>(ExplorerProps::waiting()).await, "");
}

#[tokio::test]
async fn the_parts_look_the_same_before_what_follows_them_is_drawn() {
    for state in states() {
        let first = screen(&state.clone().after(Action::Render(RenderStage::First))).await;
        let parts = screen(&state.after(Action::Render(RenderStage::Parts))).await;
        let (before, _) = first.split_once("<div class=\"dx-result\">").unwrap();
        let after = parts.strip_prefix(before).unwrap();
        assert_eq!(tags(after).next(), None, "{after}");
    }
}
