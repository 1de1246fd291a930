//! The line that says who knows what the reader picks: always one of the two, and always the true one.

use std::rc::Rc;

use dystonia_explorer::content::{First, every_entry};
use dystonia_explorer::state::{Action, PrintView, Settings, Sharing, State};

use crate::fixtures::{configured, every_state, notes};
use crate::languages::spoken;

fn lines(state: &State) -> [String; 2] {
    [notes(state).privacy.to_string(), PrintView::of(state, "today").notes.privacy.to_string()]
}

fn page(sharing: Sharing) -> State {
    configured(Settings { sharing, ..Settings::default() })
}

#[test]
fn a_page_is_told_nothing_unless_it_asks() {
    assert_eq!(Settings::default().sharing, Sharing::Private);
    assert_eq!(Sharing::parse("false"), Some(Sharing::Private));
    for value in ["", "true"] {
        assert_eq!(Sharing::parse(value), Some(Sharing::Shared), "{value}");
    }
    for value in ["maybe", "no", "0", "share-selection", " true"] {
        assert_eq!(Sharing::parse(value), None, "{value}");
    }
}

#[test]
fn screen_and_sheet_say_who_knows() {
    assert_eq!(lines(&page(Sharing::Private)), ["This tool does not send or save what you pick."; 2]);
    assert_eq!(lines(&page(Sharing::Shared)), ["This site can see what you pick."; 2]);
}

#[test]
fn it_is_said_with_every_answer_and_changes_with_the_page() {
    let shared = Rc::new(Settings { sharing: Sharing::Shared, ..Settings::default() });
    for state in every_state() {
        assert_eq!(&*notes(&state).privacy, First::Private.english());
        let told = state.after(Action::Configure(shared.clone()));
        assert_eq!(&*notes(&told).privacy, First::Shared.english());
    }
}

#[test]
fn it_is_said_in_every_language() {
    for (translation, catalog) in spoken() {
        let said = [Sharing::Private, Sharing::Shared]
            .map(|sharing| lines(&page(sharing).after(Action::Load(catalog.clone()))));
        let [private, shared] = [First::Private, First::Shared].map(|key| key.words(&catalog).to_string());
        assert_ne!(private, shared, "{}", translation.tag);
        assert_eq!(said, [[private.clone(), private], [shared.clone(), shared]]);
    }
}

/// Else a page that is told could still promise the contrary.
#[test]
fn no_other_text_says_who_knows() {
    let about = ["send or save", "can see what", "does not send", "does not save", "private"];
    let says = |text: &str| about.iter().any(|words| text.to_lowercase().contains(words));
    let found: Vec<_> =
        every_entry().iter().filter(|entry| says(entry.english)).map(|entry| entry.id).collect();
    assert_eq!(found, ["First::Private", "First::Shared"]);
    for (translation, catalog) in spoken() {
        let private = First::Private.words(&catalog);
        let others = every_entry().iter().filter(|entry| entry.id != "First::Private");
        for entry in others {
            assert!(!catalog.words(entry.text).contains(&*private), "{} of {}", entry.id, translation.tag);
        }
    }
}
