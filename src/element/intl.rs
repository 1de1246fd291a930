//! The browser's knowledge of languages: names, dates, and how each language writes numbers and lists.
//!
//! Tags come from our own list of languages: the constructors of `Intl` throw on others.

use implicit_clone::unsync::IString;
use js_sys::Intl::{DisplayNames, ListFormat, NumberFormat, PluralRules};
use js_sys::{Array, Date, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::content::{COUNTED, Formats};

/// The name of a language in that language.
pub(super) fn language_name(tag: &str) -> String {
    let names = DisplayNames::new(&locale(tag), &options(&[("type", "language")]));
    names.of(tag).map_or_else(|| tag.to_owned(), String::from)
}

/// Today's date in words.
pub(super) fn today(tag: &str) -> String {
    Date::new_0().to_locale_date_string(tag, &options(&[("dateStyle", "long")])).into()
}

/// How a language writes numbers and lists. None where the browser returns something unknown.
pub(super) fn formats(tag: &str) -> Option<Formats> {
    let locale = locale(tag);
    let write = NumberFormat::new(&locale, &Object::new()).format();
    let plurals = PluralRules::new(&locale, &Object::new());
    let digit = |digit: u8| write.call1(&JsValue::UNDEFINED, &digit.into()).ok()?.as_string();
    let digits = (0..10).map(digit).collect::<Option<Vec<_>>>()?;
    let joins = [joins(&locale, "conjunction")?, joins(&locale, "disjunction")?].concat();
    let forms = (0..COUNTED).map(|number| plurals.select(f64::from(number)).into());
    Formats::from_lines(digits.into_iter().chain(joins).chain(forms).map(IString::from).collect())
}

/// The text between two items of a list, between the first of more, and before the last.
fn joins(locale: &Array, kind: &str) -> Option<Vec<String>> {
    let format = ListFormat::new(locale, &options(&[("type", kind)]));
    let between = |items: &[&str]| -> Vec<String> {
        let items: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
        let field = |part: &JsValue, name: &str| Reflect::get(part, &name.into()).ok()?.as_string();
        let parts = format.format_to_parts(&items);
        let literals = parts.iter().filter(|part| field(part, "type").as_deref() == Some("literal"));
        literals.filter_map(|part| field(&part, "value")).collect()
    };
    let (two, four) = (between(&["a", "b"]), between(&["a", "b", "c", "d"]));
    Some(vec![two.first()?.clone(), four.first()?.clone(), four.last()?.clone()])
}

fn locale(tag: &str) -> Array {
    Array::of1(&tag.into())
}

fn options(fields: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in fields {
        // A plain object takes every field.
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    options
}
