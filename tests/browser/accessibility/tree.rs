//! What assistive technology is given: the accessibility tree of key states as Chromium computes it, as text to read and
//! to compare with. `DX_UPDATE=1` writes the files anew.

use std::collections::HashMap;
use std::env;
use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::engine::Engine;
use crate::page::Page;
use crate::states::named;

const STATES: [&str; 5] = ["empty", "one side asked", "legs differ", "type open", "arabic"];

/// What says nothing beside its content.
const SILENT: [&str; 5] = ["generic", "none", "StaticText", "InlineTextBox", "LineBreak"];

/// Properties that are heard.
const HEARD: [&str; 7] = ["checked", "expanded", "level", "disabled", "live", "focusable", "value"];

#[tokio::test(flavor = "multi_thread")]
async fn the_trees_are_as_kept() -> WebDriverResult<()> {
    if Engine::chosen() != Engine::Chromium {
        println!("skipped: only Chromium's driver shows the accessibility tree");
        return Ok(());
    }
    let update = env::var_os("DX_UPDATE").is_some();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/accessibility/snapshots");
    let page = Page::open("/fixtures/bare.html").await?;
    let mut changed = Vec::new();
    for name in STATES {
        page.goto("/fixtures/bare.html").await?;
        page.wait_ready().await?;
        named(name).enter(&page).await?;
        let rests = "return new Promise((done) => setTimeout(() => done(true), 1000))";
        page.wait_for("what is to be said", rests).await?;
        let tree = tree(&page).await?;
        let file = folder.join(format!("{}.txt", name.replace(' ', "-")));
        if update {
            std::fs::write(&file, &tree)?;
        }
        let kept = std::fs::read_to_string(&file).unwrap_or_default();
        println!("{name}: {} lines", tree.lines().count());
        if kept != tree {
            changed.push(format!("{}:\n{}", file.display(), difference(&kept, &tree)));
        }
    }
    assert!(changed.is_empty(), "DX_UPDATE=1 writes these anew.\n{}", changed.join("\n"));
    page.close().await
}

/// The lines that one text has and the other has not, in their order.
fn difference(old: &str, new: &str) -> String {
    let count = |text: &str, line: &str| text.lines().filter(|other| *other == line).count();
    let only = |sign: char, text: &str, other: &str| {
        let lines = text.lines().filter(|line| count(text, line) > count(other, line));
        lines.map(|line| format!("{sign} {line}\n")).collect::<String>()
    };
    [only('-', old, new), only('+', new, old)].concat()
}

/// The tree: one line for what is heard of each node, the deeper the further in.
async fn tree(page: &Page) -> WebDriverResult<String> {
    let answer = page.web.cdp().send_raw("Accessibility.getFullAXTree", json!({})).await?;
    let nodes = answer["nodes"].as_array().expect("nodes");
    let by_id: HashMap<_, _> =
        nodes.iter().map(|node| (node["nodeId"].as_str().unwrap_or_default(), node)).collect();
    let mut text = String::new();
    write(nodes.first().expect("a root"), &by_id, 0, "", &mut text);
    Ok(text)
}

fn write(node: &Value, by_id: &HashMap<&str, &Value>, depth: usize, above: &str, text: &mut String) {
    let value = |field: &str| node[field]["value"].as_str().unwrap_or_default();
    let (role, name) = (value("role"), value("name"));
    let text_of = role == "StaticText" && name != above;
    let silent = node["ignored"] == true || SILENT.contains(&role) && !text_of;
    if !silent {
        let _ = write!(text, "{:1$}{role}", "", depth * 2);
        if !name.is_empty() {
            let _ = write!(text, " “{name}”");
        }
        for property in node["properties"].as_array().into_iter().flatten() {
            let name = property["name"].as_str().unwrap_or_default();
            if HEARD.contains(&name) && name != "focusable" {
                let _ = write!(text, " {name}={}", property["value"]["value"].to_string().trim_matches('"'));
            }
        }
        if let Some(description) = node["description"]["value"].as_str().filter(|text| !text.is_empty()) {
            let _ = write!(text, " ({description})");
        }
        text.push('\n');
    }
    let above = if silent { above } else { name };
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = child.as_str().and_then(|id| by_id.get(id)) {
            write(child, by_id, if silent { depth } else { depth + 1 }, above, text);
        }
    }
}
