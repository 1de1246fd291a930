//! The live region: one announcement for each change, after a pause.

use dystonia_explorer::element::announcer::{Announcer, PAUSE_MS, Timer};
use implicit_clone::unsync::IString;

fn update(announcer: &mut Announcer, status: &str, language: &str) -> Timer {
    announcer.update(&IString::from(status.to_owned()), &IString::from(language.to_owned()))
}

/// An announcer after its first screen, in English.
fn started() -> Announcer {
    let mut announcer = Announcer::default();
    update(&mut announcer, "Nothing is picked.", "en");
    announcer
}

/// An announcer that has announced this text, in English.
fn announced(status: &str) -> Announcer {
    let mut announcer = started();
    assert_eq!(update(&mut announcer, status, "en"), Timer::Start);
    announcer.announce();
    announcer
}

#[test]
fn first_screen_is_not_announced() {
    let mut announcer = Announcer::default();
    assert_eq!(update(&mut announcer, "Nothing is picked.", "en"), Timer::Stop);
    assert_eq!(update(&mut announcer, "Nothing is picked.", "en"), Timer::Stop);
    assert_eq!(&**announcer.text(), "");
}

#[test]
fn changed_status_starts_the_timer() {
    let mut announcer = started();
    assert_eq!(update(&mut announcer, "Cervical dystonia.", "en"), Timer::Start);
    assert_eq!(&**announcer.text(), "", "nothing is announced before the pause");
}

#[test]
fn each_change_starts_the_timer_anew() {
    let mut announcer = started();
    for status in ["Cervical dystonia.", "Meige syndrome.", "Meige syndrome."] {
        assert_eq!(update(&mut announcer, status, "en"), Timer::Start);
    }
    announcer.announce();
    assert_eq!(&**announcer.text(), "Meige syndrome.");
}

#[test]
fn change_back_before_the_pause_stops_the_timer() {
    let mut announcer = started();
    assert_eq!(update(&mut announcer, "Cervical dystonia.", "en"), Timer::Start);
    assert_eq!(update(&mut announcer, "Nothing is picked.", "en"), Timer::Stop);
    let mut announcer = announced("Cervical dystonia.");
    assert_eq!(update(&mut announcer, "Meige syndrome.", "en"), Timer::Start);
    assert_eq!(update(&mut announcer, "Cervical dystonia.", "en"), Timer::Stop);
    assert_eq!(&**announcer.text(), "Cervical dystonia.", "the announced text stays");
}

#[test]
fn announce_puts_status_into_live_region() {
    assert_eq!(&**announced("Cervical dystonia.").text(), "Cervical dystonia.");
}

#[test]
fn pending_change_keeps_announced_text() {
    let mut announcer = announced("Cervical dystonia.");
    update(&mut announcer, "Meige syndrome.", "en");
    assert_eq!(&**announcer.text(), "Cervical dystonia.");
}

#[test]
fn announced_status_is_not_announced_again() {
    let mut announcer = announced("Cervical dystonia.");
    assert_eq!(update(&mut announcer, "Cervical dystonia.", "en"), Timer::Stop);
}

#[test]
fn first_status_is_announced_after_another() {
    let mut announcer = announced("Cervical dystonia.");
    assert_eq!(update(&mut announcer, "Nothing is picked.", "en"), Timer::Start);
    announcer.announce();
    assert_eq!(&**announcer.text(), "Nothing is picked.");
}

#[test]
fn another_language_clears_the_live_region() {
    let mut announcer = announced("Cervical dystonia.");
    assert_eq!(update(&mut announcer, "Distonía cervical.", "es"), Timer::Start);
    assert_eq!(&**announcer.text(), "");
    announcer.announce();
    assert_eq!(&**announcer.text(), "Distonía cervical.");
}

#[test]
fn another_language_clears_even_the_same_status() {
    let mut announcer = announced("Meige");
    assert_eq!(update(&mut announcer, "Meige", "es"), Timer::Stop);
    assert_eq!(&**announcer.text(), "");
}

#[test]
fn pause_is_longer_than_between_keys() {
    assert_eq!(PAUSE_MS, 700);
}
