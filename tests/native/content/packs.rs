//! A pack is taken whole or not at all, and what is in it is only words.

use dystonia_explorer::content::{Catalog, Formats, Language, OTHER, Status, every_entry, pack};
use implicit_clone::unsync::IString;

use crate::languages::strings;

/// A pack of English words for another tag.
fn lines() -> Vec<IString> {
    let language = Language { tag: "xx".into(), rtl: false, status: Status::Draft };
    strings(pack(&language, |entry| entry.english.to_owned()))
}

fn taken(lines: Vec<IString>) -> Option<Catalog> {
    Catalog::with_pack(lines, Formats::default())
}

/// The pack with another line at a place.
fn with(place: usize, line: impl Into<IString>) -> Vec<IString> {
    let mut lines = lines();
    lines[place] = line.into();
    lines
}

#[test]
fn a_pack_of_this_build_is_taken() {
    let catalog = taken(lines()).expect("nothing is wrong with it");
    assert_eq!(*catalog.language(), Language { tag: "xx".into(), rtl: false, status: Status::Draft });
    assert!(!catalog.is_instead() && !catalog.has_failed());
    for entry in every_entry().iter().filter(|entry| !entry.is_never_shown()) {
        assert_eq!(*catalog.words(entry.text), *entry.english, "{}", entry.id);
    }
}

#[test]
fn a_pack_of_any_other_length_is_not_taken() {
    let whole = lines();
    for length in 0..whole.len() {
        assert_eq!(taken(whole[..length].to_vec()), None, "{length} lines");
    }
    let mut long = whole;
    long.push("one more".into());
    println!("{} lengths were not taken", long.len());
    assert_eq!(taken(long), None);
}

#[test]
fn a_pack_of_another_build_is_not_taken() {
    for digest in ["0", "1", "-1", "a digest", " "] {
        assert_eq!(taken(with(0, digest)), None, "{digest}");
    }
    let digest: u32 = lines()[0].parse().unwrap();
    assert_eq!(taken(with(0, digest.wrapping_add(1).to_string())), None);
    assert_eq!(taken(with(0, format!("0{digest}"))), None);
}

#[test]
fn a_pack_with_an_empty_line_is_not_taken() {
    for place in 0..lines().len() {
        assert_eq!(taken(with(place, "")), None, "line {place}");
    }
}

#[test]
fn a_pack_with_a_text_of_30_000_letters_is_not_taken() {
    for place in [4, lines().len() - 1] {
        assert_eq!(taken(with(place, "a".repeat(30_000))), None);
    }
    assert!(taken(with(4, "a".repeat(2_000))).is_some());
}

#[test]
fn a_direction_other_than_rtl_means_left_to_right() {
    for (direction, rtl) in [("rtl", true), ("ltr", false), ("RTL", false), ("rtl ", false), ("up", false)] {
        let catalog = taken(with(2, direction)).unwrap();
        assert_eq!(catalog.language().rtl, rtl, "{direction}");
    }
}

#[test]
fn a_pack_of_unknown_status_is_not_taken() {
    for status in ["", "Draft", "reviewed by nobody", "checked"] {
        assert_eq!(taken(with(3, status)), None, "{status}");
    }
    assert_eq!(taken(with(3, "reviewed")).unwrap().language().status, Status::Reviewed);
}

#[test]
fn formats_of_any_other_length_are_not_taken() {
    let line = || IString::Static(OTHER);
    for length in (0..48).chain(49..100) {
        assert_eq!(Formats::from_lines(vec![line(); length]), None, "{length} lines");
    }
    assert!(Formats::from_lines(vec![line(); 48]).is_some());
}
