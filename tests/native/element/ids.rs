//! The ids in the types of the rules are those of the Rust enums, in their order.

use dystonia_explorer::domain::{Group, Region, Rule, Scheme, TypeId};
use dystonia_explorer::state::{Section, Start};

use super::typescript::{declarations, definition, union};

fn assert_union(alias: &str, ids: Vec<&str>) {
    let declarations = declarations();
    assert_eq!(union(&declarations, &definition(&declarations, alias)), ids, "{alias}");
}

#[test]
fn region_ids_equal_the_typescript_union() {
    assert_union("RegionId", Region::ALL.map(Region::id).to_vec());
}

#[test]
fn scheme_ids_equal_the_typescript_union() {
    assert_union("SchemeId", Scheme::ALL.map(Scheme::id).to_vec());
}

#[test]
fn group_ids_equal_the_typescript_union() {
    assert_union("GroupId", Group::ALL.map(Group::id).to_vec());
}

#[test]
fn type_ids_equal_the_typescript_union() {
    assert_union("TypeId", TypeId::ALL.map(TypeId::id).to_vec());
}

#[test]
fn rule_ids_equal_the_typescript_union() {
    assert_union("RuleId", Rule::ALL.map(Rule::id).to_vec());
}

#[test]
fn section_ids_equal_the_typescript_union() {
    assert_union("SectionId", Section::ALL.map(Section::id).to_vec());
}

#[test]
fn topic_ids_equal_the_typescript_union() {
    assert_union("TopicId", Start::topic_ids().collect());
}
