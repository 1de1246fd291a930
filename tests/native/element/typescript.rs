//! Reads the declarations of the `.d.ts` files: the members of an interface, and the words of a union type.
//! Checks JSON values against them.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::embedding::text;

/// The types of the element and of the rules, as one text.
pub(super) fn declarations() -> String {
    [text("src/element/npm/element.d.ts"), text("src/element/loader/core.d.ts")].concat()
}

/// A member of an interface.
#[derive(Debug)]
pub(super) struct Member {
    pub(super) name: String,
    pub(super) kind: String,
    /// The comment before it, in one line.
    pub(super) doc: String,
}

/// The members of an interface, in order.
pub(super) fn members(declarations: &str, interface: &str) -> Vec<Member> {
    let (_, rest) =
        declarations.split_once(&format!("interface {interface} ")).unwrap_or_else(|| panic!("{interface}"));
    let (body, _) = rest.split_once("\n}").unwrap();
    let mut members = Vec::new();
    let mut doc = String::new();
    for line in body.lines().skip(1).map(str::trim) {
        if line.starts_with("/**") || line.starts_with('*') {
            let line = line.trim_start_matches("/**").trim_end_matches("*/").trim_start_matches('*').trim();
            doc = [&doc, line].map(str::trim).join(" ").trim().to_owned();
        } else if let Some((name, kind)) = line.trim_end_matches(';').split_once(": ") {
            let name = name.trim_start_matches("readonly ").trim_end_matches('?').trim_matches('"');
            // A method's name ends before its parameters; a setter is another form of the getter above it.
            let name = name.trim_start_matches("get ").trim_end_matches("()").to_owned();
            if !name.starts_with("set ") {
                members.push(Member { name, kind: kind.to_owned(), doc: std::mem::take(&mut doc) });
            }
        }
    }
    members
}

/// The words and numbers that a union type allows, in order, each once. Follows aliases, omits `null`.
pub(super) fn union(declarations: &str, kind: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for one in kind.split('|').map(str::trim).filter(|one| !one.is_empty()) {
        let more = if let Some(word) = one.strip_prefix('"') {
            vec![word.trim_end_matches('"').to_owned()]
        } else if one.bytes().all(|byte| byte.is_ascii_digit()) {
            vec![one.to_owned()]
        } else if let Some(parts) = one.strip_prefix("Exclude<") {
            let (alias, excluded) = parts.trim_end_matches('>').split_once(", ").unwrap();
            let mut words = union(declarations, alias);
            words.retain(|word| word != excluded.trim_matches('"'));
            words
        } else {
            match one {
                "null" => vec![],
                "boolean" => vec!["true".to_owned(), "false".to_owned()],
                alias => union(declarations, &definition(declarations, alias)),
            }
        };
        more.into_iter().for_each(|word| {
            if !words.contains(&word) {
                words.push(word);
            }
        });
    }
    words
}

/// What an alias stands for.
pub(super) fn definition(declarations: &str, alias: &str) -> String {
    let start = format!("type {alias} =");
    let (_, rest) = declarations.split_once(&start).unwrap_or_else(|| panic!("{alias} is no type"));
    rest.split_once(';').unwrap().0.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Asserts that a JSON value is of this kind: an interface or an object type with exactly these members, an
/// array, a boolean, or a word of a union.
#[track_caller]
pub(super) fn assert_kind(declarations: &str, kind: &str, value: &Value) {
    if let Some(item) = kind.strip_suffix("[]") {
        let items = value.as_array().unwrap_or_else(|| panic!("{value} is not {kind}"));
        items.iter().for_each(|value| assert_kind(declarations, item, value));
    } else if let Some(body) = kind.strip_prefix('{').and_then(|kind| kind.strip_suffix('}')) {
        assert_members(declarations, &inline_members(body), value);
    } else if declarations.contains(&format!("interface {kind} ")) {
        let members = members(declarations, kind).into_iter().map(|member| (member.name, member.kind));
        assert_members(declarations, &members.collect::<Vec<_>>(), value);
    } else if kind == "boolean" {
        assert!(value.is_boolean(), "{value} is not {kind}");
    } else {
        let word = value.as_str().unwrap_or_else(|| panic!("{value} is not {kind}"));
        assert!(union(declarations, kind).iter().any(|known| known == word), "{value} is not {kind}");
    }
}

#[track_caller]
fn assert_members(declarations: &str, members: &[(String, String)], value: &Value) {
    let object = value.as_object().unwrap_or_else(|| panic!("{value} is not an object"));
    let names: BTreeSet<_> = members.iter().map(|(name, _)| name).collect();
    assert_eq!(
        object.keys().collect::<BTreeSet<_>>(),
        names,
        "the fields on the left, the types on the right"
    );
    for (name, kind) in members {
        assert_kind(declarations, kind, &value[name]);
    }
}

/// The members of an object type in one line, each with its kind.
fn inline_members(body: &str) -> Vec<(String, String)> {
    let mut depth = 0;
    let members = body.split(|c| {
        depth += match c {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        c == ';' && depth == 0
    });
    members
        .filter_map(|member| member.trim().split_once(": "))
        .map(|(name, kind)| (name.to_owned(), kind.to_owned()))
        .collect()
}
