//! The pages of the types: what is read on demand.

mod combined;
mod focal;
mod pages;

pub use combined::CombinedText;
pub use focal::FocalText;
pub use pages::{DOPA_RESPONSIVE, TypePage, type_page};
