//! docs/embedding.md says what is true: its recipes are the files that the browser tests run, its causes those of the
//! loader; CHANGELOG.md lists what a page can rely on.

use std::fs;
use std::path::Path;

fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The lines between the two marks of a recipe; all of it if there are none.
fn recipe(name: &str) -> String {
    let text = file(&format!("tests/fixtures/servers/{name}"));
    match text.split_once("# recipe\n").and_then(|(_, rest)| rest.split_once("\n# end of recipe")) {
        Some((lines, _)) => lines.to_owned(),
        None => text.trim_end().to_owned(),
    }
}

#[test]
fn the_documentation_quotes_the_tested_recipes_word_for_word() {
    let embedding = file("docs/embedding.md");
    let recipes = [
        "nginx.conf",
        "apache.conf",
        "htaccess",
        "web.config",
        "web.root.config",
        "_headers",
        "dystonia-explorer.php",
    ];
    for name in recipes {
        let block = format!("\n{}\n```\n", recipe(name));
        assert!(embedding.contains(&block), "docs/embedding.md must hold all of {name}, as it is");
    }
    let parent = file("src/element/page/parent.js");
    assert!(
        embedding.contains(&format!("\n{}\n```\n", parent.trim_end())),
        "and the script of the page around a frame"
    );
}

#[test]
fn all_recipes_have_the_policy_of_the_documentation() {
    let embedding = file("docs/embedding.md");
    let policy = embedding
        .lines()
        .find_map(|line| line.strip_prefix("Content-Security-Policy: "))
        .expect("the documentation has the header");
    for name in ["nginx.conf", "apache.conf", "web.root.config", "_headers"] {
        assert!(recipe(name).contains(policy), "{name}: {policy}");
    }
}

#[test]
fn every_cause_is_documented_with_what_the_console_says() {
    let (embedding, changes) = (file("docs/embedding.md"), file("CHANGELOG.md"));
    let causes = file("src/element/loader/causes.js");
    let help = causes
        .split_once("const HELP = {\n")
        .and_then(|(_, rest)| rest.split_once("\n};"))
        .expect("causes")
        .0;
    let mut ids = 0;
    for line in help.lines() {
        if !line.trim_start().starts_with('+') {
            let (id, _) = line.split_once(':').expect("a cause and its text");
            let id = format!("`{}`", id.trim().trim_matches('\''));
            assert!(embedding.contains(&format!("| {id} |")) && changes.contains(&id), "{id}");
            ids += 1;
        }
        let text = line.split_once(": ").map_or(line, |(_, text)| text);
        let text = text.trim().trim_start_matches("+ ").trim_end_matches(',');
        let text = &text[1..text.len() - 1];
        assert!(embedding.contains(text.trim()), "the console says: {text}");
    }
    assert!(ids >= 6, "{ids} causes");
}

#[test]
fn every_event_and_custom_property_is_documented() {
    let (embedding, changes, readme) = (file("docs/embedding.md"), file("CHANGELOG.md"), file("README.md"));
    for event in ["dystonia-ready", "dystonia-error", "dystonia-change"] {
        assert!(embedding.contains(&format!("| `{event}` |")) && changes.contains(event), "{event}");
    }
    for line in readme.lines().filter_map(|line| line.strip_prefix("| `--dx-")) {
        let (name, _) = line.split_once('`').expect("a custom property");
        assert!(changes.contains(&format!("`--dx-{name}`")), "--dx-{name} in CHANGELOG.md");
    }
}
