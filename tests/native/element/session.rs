//! The session of an element: which language it speaks, and how much of the screen is rendered.

use dystonia_explorer::element::session::{Effect, Event, Session};
use dystonia_explorer::state::RenderStage;

use Effect::{AwaitPaint, Ready, Render};
use Event::{MenuRemoved, Mounted, Painted, Printing, Unmounted};
use RenderStage::{All, First, Parts};

const LANGUAGES: [&str; 3] = ["en", "es", "ar"];

fn page(tag: &str) -> Event {
    Event::PageLanguage(tag.to_owned())
}

fn reader(tag: &str) -> Event {
    Event::ReaderLanguage(tag.to_owned())
}

fn arrived(tag: &str) -> Event {
    Event::WordsArrived(tag.to_owned())
}

fn failed(tag: &str) -> Event {
    Event::WordsFailed(tag.to_owned())
}

fn fetch(tag: &str) -> Effect {
    Effect::Fetch(tag.to_owned())
}

fn speak(tag: &str) -> Effect {
    Effect::Speak(tag.to_owned())
}

fn handle(session: &mut Session, event: &Event) -> Vec<Effect> {
    Vec::from_iter(session.handle(event.clone()))
}

/// A session after these events.
fn after(events: &[Event]) -> Session {
    let mut session = Session::new();
    for event in events {
        handle(&mut session, event);
    }
    session
}

/// Asserts the effects of one event after another.
#[track_caller]
fn assert_effects(session: &mut Session, steps: &[(Event, &[Effect])]) {
    for (event, effects) in steps {
        assert_eq!(handle(session, event), *effects, "{event:?}");
    }
}

#[test]
fn english_page_is_spoken_and_ready_at_once() {
    let mut session = Session::new();
    assert_effects(&mut session, &[(page("en"), &[speak("en"), Ready])]);
    assert_eq!((session.spoken(), session.stage()), (Some("en"), Parts));
}

#[test]
fn translated_page_is_ready_when_words_arrive() {
    let mut session = Session::new();
    assert_effects(&mut session, &[(page("es"), &[fetch("es")])]);
    assert_eq!(session.spoken(), None);
    assert_effects(&mut session, &[(arrived("es"), &[speak("es"), Ready])]);
    assert_eq!(session.spoken(), Some("es"));
}

#[test]
fn second_language_is_not_ready_again() {
    let mut session = after(&[page("en")]);
    assert_effects(
        &mut session,
        &[
            (page("es"), &[fetch("es")]),
            (arrived("es"), &[speak("es")]),
            (page("en"), &[speak("en")]),
            (page("ar"), &[fetch("ar")]),
            (failed("ar"), &[speak("ar")]),
        ],
    );
}

#[test]
fn spoken_language_stays_while_another_is_fetched() {
    let session = after(&[page("es"), arrived("es"), reader("ar")]);
    assert_eq!(session.spoken(), Some("es"));
}

#[test]
fn session_is_new_until_page_language() {
    let mut session = after(&[arrived("en"), Mounted, Printing]);
    assert!(session.is_new());
    handle(&mut session, &page("es"));
    assert!(!session.is_new());
}

#[test]
fn words_before_any_language_change_nothing() {
    for event in [arrived("en"), arrived("es"), failed("en"), failed("es"), MenuRemoved] {
        assert_effects(&mut Session::new(), &[(event, &[])]);
    }
}

#[test]
fn failed_words_show_english_and_are_ready() {
    let mut session = after(&[page("es")]);
    assert_effects(&mut session, &[(failed("es"), &[speak("es"), Ready])]);
    assert_eq!(session.spoken(), Some("es"));
}

#[test]
fn substitute_fetches_reading_part_with_whole_screen() {
    let mut session = after(&[page("es"), failed("es")]);
    assert_effects(
        &mut session,
        &[
            (Mounted, &[AwaitPaint]),
            (Painted, &[Render(First), AwaitPaint]),
            (Painted, &[Render(All), fetch("en")]),
            (Painted, &[]),
        ],
    );
}

#[test]
fn failed_words_on_whole_screen_fetch_reading_part() {
    let mut session = after(&[page("es"), arrived("es"), Printing]);
    assert_effects(
        &mut session,
        &[(reader("ar"), &[fetch("ar")]), (failed("ar"), &[speak("ar"), fetch("en")])],
    );
}

#[test]
fn words_that_failed_are_fetched_again_when_wanted() {
    let mut session = after(&[page("es"), failed("es"), reader("en")]);
    assert_effects(&mut session, &[(reader("es"), &[fetch("es")]), (arrived("es"), &[speak("es")])]);
}

#[test]
fn words_that_arrive_after_failure_replace_substitute() {
    let mut session = after(&[page("es"), failed("es"), Printing]);
    assert_effects(&mut session, &[(arrived("es"), &[speak("es")]), (arrived("en"), &[])]);
}

#[test]
fn reader_choice_survives_same_page_language() {
    let mut session = after(&[page("es"), arrived("es"), reader("ar"), arrived("ar")]);
    assert_effects(&mut session, &[(page("es"), &[])]);
    assert_eq!(session.spoken(), Some("ar"));
}

#[test]
fn changed_page_language_overrides_reader_choice() {
    let mut session = after(&[page("es"), arrived("es"), reader("ar"), arrived("ar")]);
    assert_effects(&mut session, &[(page("en"), &[speak("en")])]);
    assert_eq!(session.spoken(), Some("en"));
}

#[test]
fn changed_page_language_overrides_choice_being_fetched() {
    let mut session = after(&[page("es"), arrived("es"), reader("ar"), page("en")]);
    assert_effects(&mut session, &[(arrived("ar"), &[])]);
    assert_eq!(session.spoken(), Some("en"));
}

#[test]
fn removed_menu_brings_page_language_back() {
    let mut session = after(&[page("es"), arrived("es"), reader("en")]);
    assert_effects(
        &mut session,
        &[
            (page("es"), &[]),
            (MenuRemoved, &[fetch("es")]),
            (arrived("es"), &[speak("es")]),
            (MenuRemoved, &[]),
        ],
    );
}

#[test]
fn removed_menu_without_reader_choice_changes_nothing() {
    for (tag, spoken) in [("en", Some("en")), ("es", None)] {
        let mut session = after(&[page(tag)]);
        assert_effects(&mut session, &[(MenuRemoved, &[])]);
        assert_eq!(session.spoken(), spoken);
    }
}

#[test]
fn late_words_of_unwanted_language_change_nothing() {
    for late in [arrived("ar"), failed("ar")] {
        let unchanged = after(&[page("es"), arrived("es"), reader("ar"), reader("en")]);
        let mut session = unchanged.clone();
        assert_effects(&mut session, &[(late, &[])]);
        assert_eq!(session, unchanged);
    }
}

#[test]
fn quick_changes_end_with_last_language() {
    let mut session = after(&[page("en")]);
    assert_effects(
        &mut session,
        &[
            (reader("es"), &[fetch("es")]),
            (reader("ar"), &[fetch("ar")]),
            (reader("es"), &[fetch("es")]),
            (arrived("ar"), &[]),
            (arrived("es"), &[speak("es")]),
        ],
    );
    let mut session = after(&[page("es"), page("ar"), page("es")]);
    assert_effects(&mut session, &[(arrived("es"), &[speak("es"), Ready]), (arrived("ar"), &[])]);
}

#[test]
fn painted_renders_next_stage_of_mounted_element() {
    let mut session = after(&[page("es"), arrived("es")]);
    assert_eq!(session.stage(), Parts);
    for (event, effects, stage) in [
        (Mounted, &[AwaitPaint][..], Parts),
        (Painted, &[Render(First), AwaitPaint], First),
        (Painted, &[Render(All)], All),
        (Painted, &[], All),
    ] {
        assert_effects(&mut session, &[(event, effects)]);
        assert_eq!(session.stage(), stage);
    }
}

#[test]
fn unmounted_element_continues_at_next_mount() {
    let mut session = after(&[page("es"), arrived("es")]);
    assert_effects(
        &mut session,
        &[
            (Painted, &[]),
            (Mounted, &[AwaitPaint]),
            (Unmounted, &[]),
            (Painted, &[]),
            (Mounted, &[AwaitPaint]),
            (Painted, &[Render(First), AwaitPaint]),
            (Unmounted, &[]),
            (Painted, &[]),
            (Mounted, &[AwaitPaint]),
            (Painted, &[Render(All)]),
            (Unmounted, &[]),
            (Mounted, &[]),
        ],
    );
}

#[test]
fn printing_renders_everything_at_once_and_once() {
    for before in [&[][..], &[Mounted], &[Mounted, Painted], &[Mounted, Unmounted]] {
        let mut session = after(&[page("es"), arrived("es")]);
        for event in before {
            handle(&mut session, event);
        }
        assert_effects(&mut session, &[(Printing, &[Render(All)]), (Printing, &[]), (Painted, &[])]);
        assert_effects(&mut session, &[(Mounted, &[])]);
    }
}

#[test]
fn printing_in_english_fetches_reading_part() {
    let mut session = after(&[page("en"), Mounted]);
    assert_effects(&mut session, &[(Printing, &[Render(All), fetch("en")]), (Printing, &[])]);
}

#[test]
fn english_page_fetches_reading_part_with_whole_screen() {
    let mut session = after(&[page("en")]);
    assert_effects(
        &mut session,
        &[
            (Mounted, &[AwaitPaint]),
            (Painted, &[Render(First), AwaitPaint]),
            (Painted, &[Render(All), fetch("en")]),
        ],
    );
}

#[test]
fn english_chosen_on_whole_screen_fetches_reading_part() {
    let mut session = after(&[page("es"), arrived("es"), Printing]);
    assert_effects(&mut session, &[(reader("en"), &[speak("en"), fetch("en")])]);
}

#[test]
fn reading_part_renders_english_screen_again() {
    for events in [&[page("en")][..], &[page("en"), Printing], &[page("en"), Printing, reader("es")]] {
        for reading in [arrived("en"), failed("en")] {
            assert_effects(&mut after(events), &[(reading, &[speak("en")])]);
        }
    }
}

#[test]
fn reading_part_renders_substitute_screen_again() {
    for reading in [arrived("en"), failed("en")] {
        let mut session = after(&[page("es"), failed("es"), Printing]);
        assert_effects(&mut session, &[(reading, &[speak("es")])]);
        assert_eq!(session.spoken(), Some("es"));
    }
}

#[test]
fn reading_part_leaves_translated_screen_alone() {
    for events in [&[page("es")][..], &[page("es"), arrived("es")], &[page("es"), arrived("es"), Printing]] {
        for reading in [arrived("en"), failed("en")] {
            let unchanged = after(events);
            let mut session = unchanged.clone();
            assert_effects(&mut session, &[(reading, &[])]);
            assert_eq!(session, unchanged);
        }
    }
}

#[test]
fn translated_page_never_fetches_english() {
    let mut session = Session::new();
    let events =
        [page("es"), arrived("es"), Mounted, Painted, Painted, Printing, reader("ar"), arrived("ar")];
    let effects: Vec<_> = events.iter().flat_map(|event| handle(&mut session, event)).collect();
    assert_eq!(session.stage(), All);
    assert!(effects.contains(&fetch("ar")) && !effects.contains(&fetch("en")), "{effects:?}");
}

/// The events so far, summed up without the session.
#[derive(Clone, Debug, Default, PartialEq)]
struct History {
    page: Option<String>,
    wanted: Option<String>,
    /// Whether the words on the screen are those of a pack.
    is_translated: bool,
    is_mounted: bool,
}

impl History {
    fn add(&mut self, event: &Event) {
        match event {
            Event::PageLanguage(tag) => {
                if self.page.as_ref() != Some(tag) {
                    self.page = Some(tag.clone());
                    self.wanted = Some(tag.clone());
                }
            }
            Event::ReaderLanguage(tag) => self.wanted = Some(tag.clone()),
            MenuRemoved => self.wanted = self.page.clone().or(self.wanted.take()),
            Event::WordsArrived(tag) if self.wanted.as_ref() == Some(tag) => self.is_translated = true,
            Event::WordsFailed(tag) if self.wanted.as_ref() == Some(tag) => self.is_translated = false,
            Mounted => self.is_mounted = true,
            Unmounted => self.is_mounted = false,
            Event::WordsArrived(_) | Event::WordsFailed(_) | Painted | Printing => {}
        }
        self.is_translated &= self.wanted.as_deref() != Some("en");
    }

    /// Whether the whole screen is rendered in English, which needs the reading part.
    fn needs_reading(&self, session: &Session) -> bool {
        session.stage() == All && session.spoken().is_some() && !self.is_translated
    }
}

fn every_event() -> Vec<Event> {
    let with_tag = [page, reader, arrived, failed];
    let tagged = LANGUAGES.iter().flat_map(|tag| with_tag.iter().map(|event| event(tag)));
    tagged.chain([MenuRemoved, Mounted, Unmounted, Painted, Printing]).collect()
}

fn count(effects: &[Effect], is_counted: impl Fn(&Effect) -> bool) -> usize {
    effects.iter().filter(|effect| is_counted(effect)).count()
}

/// Asserts the invariants of one event. `before` and `after` hold the session and the history around it.
fn assert_step(before: (&Session, &History), event: &Event, after: (&Session, &History), effects: &[Effect]) {
    let ((old, past), (new, history)) = (before, after);

    let is_first = old.spoken().is_none() && new.spoken().is_some();
    assert!(old.spoken().is_none() || new.spoken().is_some(), "the spoken language never disappears");
    assert_eq!(
        count(effects, |effect| *effect == Ready),
        usize::from(is_first),
        "ready with the first words"
    );

    assert!(new.stage() >= old.stage(), "the stage never goes back");
    let rendered: Vec<_> = effects
        .iter()
        .filter_map(|effect| match effect {
            Render(stage) => Some(*stage),
            _ => None,
        })
        .collect();
    let reached = (new.stage() != old.stage()).then_some(new.stage());
    assert_eq!(rendered, Vec::from_iter(reached), "each stage is rendered once");
    assert!(
        rendered.is_empty() || history.is_mounted || *event == Printing,
        "stages wait for the next mount"
    );

    let spoken: Vec<_> = effects.iter().filter(|effect| matches!(effect, Effect::Speak(_))).collect();
    assert!(spoken.len() <= 1);
    assert!(spoken.iter().all(|effect| new.spoken().map(speak).as_ref() == Some(effect)));
    if new.spoken() != old.spoken() {
        assert_eq!(new.spoken(), history.wanted.as_deref(), "only the wanted language replaces another");
        assert_eq!(spoken.len(), 1);
    }
    if history.wanted.as_deref() == Some("en") {
        assert_eq!(new.spoken(), Some("en"), "English is spoken at once");
    }

    for tag in ["es", "ar"] {
        let is_new_wish = history.wanted != past.wanted && history.wanted.as_deref() == Some(tag);
        let fetched = count(effects, |effect| *effect == fetch(tag));
        assert!(fetched >= usize::from(is_new_wish), "a wanted pack is fetched");
        assert!(fetched <= usize::from(history.wanted.as_deref() == Some(tag)), "no other pack is fetched");
    }
    let fetched = count(effects, |effect| *effect == fetch("en"));
    let needs_reading = history.needs_reading(new);
    assert!(fetched <= usize::from(needs_reading), "only a whole English screen fetches the reading part");
    assert!(
        fetched >= usize::from(needs_reading && !past.needs_reading(old)),
        "a whole English screen fetches the reading part"
    );

    let awaited = count(effects, |effect| *effect == AwaitPaint);
    assert!(
        awaited <= usize::from(history.is_mounted && new.stage() != All),
        "only a mounted, incomplete screen awaits a paint"
    );
}

/// Visits every reachable state, so that it covers event sequences of any length.
#[test]
fn every_sequence_of_events_keeps_the_invariants() {
    let mut reached = vec![(Session::new(), History::default())];
    let mut index = 0;
    while let Some((old, past)) = reached.get(index).cloned() {
        for event in every_event() {
            let (mut session, mut history) = (old.clone(), past.clone());
            let effects = handle(&mut session, &event);
            history.add(&event);
            println!("{old:?}\n  {event:?}: {effects:?}");
            assert_step((&old, &past), &event, (&session, &history), &effects);
            let state = (session, history);
            if !reached.contains(&state) {
                reached.push(state);
            }
        }
        index += 1;
    }
    assert!(reached.len() > 100, "{} states", reached.len());

    // From every state, the wanted words and two paints complete the screen.
    for (mut session, history) in reached {
        let Some(wanted) = history.wanted else { continue };
        for event in [arrived(&wanted), Mounted, Painted, Painted] {
            handle(&mut session, &event);
        }
        assert_eq!((session.spoken(), session.stage()), (Some(&*wanted), All));
    }
}
