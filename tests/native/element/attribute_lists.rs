//! Every list of attributes in documents, types, recipes and fixtures equals `src/element/attributes.rs`.

use std::collections::BTreeSet;
use std::fs;

use dystonia_explorer::element::{ATTRIBUTES, Absent, Attribute, Read, Values, attribute_names};
use dystonia_explorer::state::Settings;
use serde_json::{Value, json};

use super::typescript::{Member, declarations, members, union};
use crate::embedding::{between, path, text};

fn names() -> Vec<&'static str> {
    ATTRIBUTES.iter().map(|attribute| attribute.name).collect()
}

/// The names of all attributes but these.
fn names_without(left_out: &[&str]) -> Vec<&'static str> {
    names().into_iter().filter(|name| !left_out.contains(name)).collect()
}

/// The only text between a start and an end.
fn section(text: &str, start: &str, end: &str) -> String {
    let found: Vec<_> = between(text, start, end).collect();
    assert_eq!(found.len(), 1, "{start}");
    found[0].to_owned()
}

/// The declaration of the element in the manifest of the npm package.
fn manifest() -> Value {
    let manifest: Value = serde_json::from_str(&text("src/element/npm/custom-elements.json")).unwrap();
    manifest["modules"][0]["declarations"][0].clone()
}

fn manifest_entry(attribute: &Attribute) -> Value {
    let kind = match attribute.values {
        Values::OneOf(words) => {
            words().iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" | ")
        }
        Values::Flag => "boolean".to_owned(),
        Values::SomeOf(_) | Values::Text(_) => "string".to_owned(),
    };
    let mut entry = json!({
        "name": attribute.name,
        "type": { "text": kind },
        "description": attribute.description(),
    });
    if let Absent::Means(value) = attribute.docs.absent {
        let value = match attribute.values {
            Values::Flag => value.to_owned(),
            _ => format!("'{value}'"),
        };
        entry["default"] = json!(value);
    }
    entry
}

#[test]
fn live_attributes_precede_attributes_that_are_read_once() {
    assert_eq!(names(), [attribute_names(Read::Live), attribute_names(Read::Once)].concat());
    assert_eq!(names().into_iter().collect::<BTreeSet<_>>().len(), ATTRIBUTES.len(), "names are unique");
}

#[test]
fn documented_default_equals_the_removed_attribute() {
    for attribute in &ATTRIBUTES {
        if let Absent::Means(value) = attribute.docs.absent {
            let set = Settings::default().with_attribute(attribute.name, Some(value));
            assert_eq!(set, (Settings::default(), None), "{}", attribute.name);
        }
    }
}

#[test]
fn readme_table_equals_the_attribute_table() {
    let readme = text("README.md");
    let mut rows = readme.lines().skip_while(|line| !line.starts_with("| Attribute |"));
    assert_eq!(rows.next(), Some("| Attribute | What it sets | Values | Default |"));
    let rows: Vec<_> = rows.skip(1).take_while(|line| line.starts_with('|')).collect();
    assert_eq!(rows, ATTRIBUTES.iter().map(Attribute::readme_row).collect::<Vec<_>>());
}

#[test]
fn typescript_attributes_equal_the_attribute_table() {
    let declarations = declarations();
    let members = members(&declarations, "DystoniaExplorerAttributes");
    assert_eq!(members.iter().map(|member| &*member.name).collect::<Vec<_>>(), names());
    for (Member { kind, doc, .. }, attribute) in members.iter().zip(&ATTRIBUTES) {
        assert_eq!(*doc, attribute.description(), "{}", attribute.name);
        match attribute.values {
            Values::OneOf(words) => assert_eq!(union(&declarations, kind), words(), "{}", attribute.name),
            Values::Flag => assert_eq!(kind, "boolean | \"\" | \"true\" | \"false\"", "{}", attribute.name),
            Values::SomeOf(_) | Values::Text(_) => assert_eq!(kind, "string", "{}", attribute.name),
        }
    }
}

#[test]
fn typescript_options_equal_the_attribute_table() {
    let declarations = declarations();
    let members = members(&declarations, "DystoniaExplorerOptions");
    let options: Vec<_> = ATTRIBUTES.iter().map(Attribute::option_name).collect();
    assert_eq!(members.iter().map(|member| &*member.name).collect::<Vec<_>>(), options);
    for (Member { kind, name, .. }, attribute) in members.iter().zip(&ATTRIBUTES) {
        match attribute.values {
            Values::OneOf(words) => assert_eq!(union(&declarations, kind), words(), "{name}"),
            Values::Flag => assert_eq!(kind, "boolean | null", "{name}"),
            Values::SomeOf(words) => {
                let (one, _) = kind.split_once(" | ").unwrap();
                assert_eq!(*kind, format!("{one} | readonly {one}[] | null"), "{name}");
                assert_eq!(union(&declarations, one), words(), "{name}");
            }
            // `languages` takes an array too.
            Values::Text(_) => {
                assert!(
                    ["string | null", "string | readonly string[] | null"].contains(&&**kind),
                    "{name}: {kind}"
                );
            }
        }
    }
}

#[test]
fn manifest_attributes_equal_the_attribute_table() {
    let expected: Vec<_> = ATTRIBUTES.iter().map(manifest_entry).collect();
    let attributes = manifest()["attributes"].as_array().unwrap().clone();
    for (attribute, expected) in attributes.iter().zip(&expected) {
        assert_eq!(attribute, expected);
    }
    assert_eq!(attributes.len(), expected.len());
}

#[test]
fn manifest_members_and_events_have_the_typescript_comments() {
    let declarations = declarations();
    for (key, interface) in [("members", "DystoniaExplorerElement"), ("events", "DystoniaExplorerEventMap")] {
        let declared: Vec<_> =
            members(&declarations, interface).into_iter().map(|member| (member.name, member.doc)).collect();
        let list = manifest()[key].as_array().unwrap().clone();
        let string = |entry: &Value, key: &str| entry[key].as_str().unwrap().to_owned();
        let listed: Vec<_> =
            list.iter().map(|entry| (string(entry, "name"), string(entry, "description"))).collect();
        assert_eq!(listed, declared, "{key}");
    }
}

#[test]
fn documents_list_live_and_once_attributes_in_order() {
    for file in ["docs/embedding.md", "CHANGELOG.md"] {
        let words = text(file).split_whitespace().collect::<Vec<_>>().join(" ");
        for read in [Read::Live, Read::Once] {
            let list = format!("`{}`", attribute_names(read).join("`, `"));
            assert!(words.contains(&list), "{file}: {list}");
        }
    }
}

/// Authors of texts must not choose where scripts come from, nor what a page learns of its readers.
#[test]
fn recipes_allow_every_attribute_that_authors_may_set() {
    let allowed = names_without(&["base-url", "share-selection"]);
    let plugin = text("tests/fixtures/servers/dystonia-explorer.php");
    let quoted = section(&plugin, "$names = array(", ");");
    let quoted: BTreeSet<_> = quoted.split('\'').skip(1).step_by(2).collect();
    assert_eq!(quoted, allowed.iter().copied().collect());

    let embedding = text("docs/embedding.md");
    let tag = format!("\n<dystonia-explorer {}>\n", allowed.join(" "));
    assert!(embedding.contains(&tag), "{tag}");
    let div = format!("\n<div data-dystonia-explorer data-{}>", allowed.join(" data-"));
    assert!(embedding.contains(&div), "{div}");
}

#[test]
fn page_and_its_address_name_known_attributes() {
    let parameters = text("src/element/page/parameters.js");
    let allowed = section(&parameters, "const ALLOWED = [", "];");
    let page = text("src/element/page/page.html");
    let example = section(&page, "\n<!--\n", "-->");
    let shown = example.lines().filter_map(|line| line.trim().split_once("=\"").map(|(name, _)| name));
    let mut count = 0;
    for name in allowed.split('\'').skip(1).step_by(2).chain(shown.filter(|name| !name.contains(' '))) {
        assert!(names().contains(&name), "{name}");
        count += 1;
    }
    assert!(count > 3, "{count} names");
    // The page is one file, so that it needs no folder. Its comment leaves out all attributes that are read once.
    for name in attribute_names(Read::Live) {
        assert!(example.contains(&format!("    {name}=\"")), "{name} in page.html");
    }
}

#[test]
fn loader_quotes_the_allowed_base_url_of_the_table() {
    let base_url = Attribute::named("base-url").unwrap();
    let message = format!("is not known; allowed: {}.", base_url.values.allowed());
    assert!(text("src/element/loader/files.js").contains(&message), "{message}");
}

#[test]
fn wrong_options_fixture_sets_every_attribute() {
    let fixture = text("tests/fixtures/wrong-options.html");
    let tag = section(&fixture, "<dystonia-explorer ", ">");
    let set: BTreeSet<_> =
        tag.split_whitespace().filter_map(|word| word.split_once("=\"").map(|(name, _)| name)).collect();
    assert_eq!(set, names().into_iter().collect());
}

/// `base-url` has a test of its own: every text is the address of some folder.
#[test]
fn hostile_values_are_judged_for_every_attribute() {
    let tools = text("tests/browser/hostile/tools.js");
    let judged = section(&tools, "const ALLOWED = {\n", "\n};");
    let judged: BTreeSet<_> = judged
        .lines()
        .filter_map(|line| line.trim().split_once(": ").map(|(name, _)| name.trim_matches('\'')))
        .collect();
    assert_eq!(judged, names_without(&["base-url"]).into_iter().collect());
}

#[test]
fn fuzz_seeds_cover_every_attribute_that_rust_reads() {
    let seeds = fs::read_dir(path("tests/fuzz/seeds")).unwrap();
    let seeds: Vec<_> = seeds.map(|seed| fs::read(seed.unwrap().path()).unwrap()).collect();
    for name in names_without(&["lang", "languages", "base-url"]) {
        let start = format!("attribute|{name}|");
        assert!(seeds.iter().any(|seed| seed.starts_with(start.as_bytes())), "{name}");
    }
}
