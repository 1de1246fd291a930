//! Gives the built module its name. Everything it exports is in the library's `element` module.

use dystonia_explorer as _;

fn main() {}
