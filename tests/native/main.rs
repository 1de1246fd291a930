//! Tests that need no browser.

fn main() {}
