//! What is written in several places about the element: each names the same parts, custom properties, events and members.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

pub(crate) fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

pub(crate) fn text(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What stands in all files of a folder and of those in it.
pub(crate) fn all_text(folder: &str) -> String {
    let mut files = vec![path(folder)];
    let mut all = String::new();
    while let Some(file) = files.pop() {
        if file.is_dir() {
            files.extend(fs::read_dir(file).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            all += &fs::read_to_string(file).unwrap();
        }
    }
    all
}

/// What stands in a text between a start and an end, each time.
pub(crate) fn between<'a>(text: &'a str, start: &'a str, end: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(start).skip(1).filter_map(move |rest| Some(rest.split_once(end)?.0))
}

/// What stands between pairs of a mark.
fn quoted(text: &str, mark: char) -> BTreeSet<String> {
    set(text.split(mark).skip(1).step_by(2))
}

fn set<'a>(names: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    names.map(str::to_owned).collect()
}

/// The names that the manifest of the npm package lists under a key.
fn manifest(key: &str) -> BTreeSet<String> {
    let manifest: Value = serde_json::from_str(&text("src/element/npm/custom-elements.json")).unwrap();
    let list = manifest["modules"][0]["declarations"][0][key].as_array().unwrap();
    list.iter().map(|entry| entry["name"].as_str().unwrap().to_owned()).collect()
}

/// The first cells of the README's table that starts so.
fn readme_table(start: &str) -> BTreeSet<String> {
    let readme = text("README.md");
    let rows =
        readme.lines().skip_while(|line| !line.starts_with(start)).take_while(|line| line.starts_with('|'));
    set(rows.filter_map(|row| row.strip_prefix("| `")?.split_once('`').map(|(name, _)| name)))
}

#[test]
fn every_list_of_parts_is_the_components() {
    let parts = set(between(&all_text("src/ui"), " part=\"", "\""));
    assert!(parts.len() >= 10, "{parts:?}");
    assert_eq!(manifest("cssParts"), parts, "custom-elements.json");
    let readme = text("README.md");
    let sentence = between(&readme, "::part(title)`: ", ".\n").next().unwrap();
    assert_eq!(quoted(sentence, '`'), parts, "README.md");
}

/// A rule for a class that nothing has any more is one that was forgotten when the class was renamed.
#[test]
fn every_class_of_the_style_sheets_is_used() {
    let sources = [all_text("src/ui"), all_text("src/element/loader")].concat();
    let part_of_a_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    let used: BTreeSet<&str> = sources.split(|letter| !part_of_a_name(letter)).collect();
    let styles = ["widget", "late", "sheet"].map(|name| text(&format!("styles/{name}.css"))).concat();
    let classes: BTreeSet<&str> = styles
        .split('.')
        .filter_map(|rest| rest.split(|letter| !part_of_a_name(letter)).next())
        .filter(|name| name.starts_with("dx-"))
        .collect();
    assert!(classes.len() > 70, "{classes:?}");
    let forgotten: Vec<_> = classes.difference(&used).collect();
    assert!(forgotten.is_empty(), "{forgotten:?}");
}

/// A property without a prefix would be inherited by the clinic's own text in the slot, and replace its own.
#[test]
fn custom_properties_have_prefix() {
    let styles = ["widget", "late", "sheet"].map(|name| text(&format!("styles/{name}.css"))).concat();
    let declared: BTreeSet<&str> = styles
        .split(['{', ';', '}', '\n'])
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'))
        .map(|(name, _)| name)
        .collect();
    assert!(declared.len() > 30, "{declared:?}");
    let is_bare =
        |name: &&&str| !["_dx-", "dystonia-explorer-"].iter().any(|prefix| name.starts_with(prefix));
    let bare: Vec<_> = declared.iter().filter(is_bare).collect();
    assert!(bare.is_empty(), "{bare:?}");
}

#[test]
fn every_list_of_custom_properties_is_the_style_sheets() {
    let style = text("styles/widget.css");
    // What the comment at its head says and what its rules use.
    let properties = style.match_indices("--dx-").map(|(at, _)| {
        let name = &style[at..];
        &name[..name.find(|c: char| !(c.is_ascii_lowercase() || c == '-')).unwrap()]
    });
    let properties = set(properties);
    assert!(properties.len() >= 5, "{properties:?}");
    assert_eq!(manifest("cssProperties"), properties, "custom-elements.json");
    assert_eq!(readme_table("| Custom property |"), properties, "README.md");
}

#[test]
fn the_manifest_and_the_types_name_the_events_and_members() {
    let types = text("src/element/npm/element.d.ts");
    let events = between(&types, "interface DystoniaExplorerEventMap {", "\n}").next().unwrap().to_owned();
    let events = set(events
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.split_once('"').map(|(name, _)| name)));
    assert_eq!(manifest("events"), events);
    let element =
        between(&types, "interface DystoniaExplorerElement extends HTMLElement {", "\n}").next().unwrap();
    for member in manifest("members") {
        assert!(
            element.contains(&format!(" {member}(")) || element.contains(&format!(" {member}:")),
            "{member}"
        );
    }
}
