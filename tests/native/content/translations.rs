//! Every translation is whole, and each of its texts has the places, the lines and about the length of the English.
//! Spanish is as easy to read as English.

use std::fs;
use std::path::Path;

use dystonia_explorer::content::{Status, every_entry};

use super::faults::{faults, places};
use super::inflesz::{Easiness, score, syllables};
use super::plurals::{RULES, Rule, is_rtl, rule};
use super::po::{Translation, counts, file, read};
use crate::languages::{catalog, translations};

#[test]
fn every_translation_has_every_text_and_its_pack_is_taken() {
    for translation in translations() {
        assert_eq!(translation.lacks(), [""; 0], "{}", translation.tag);
        let catalog = catalog(&translation);
        let language = catalog.language();
        assert_eq!(*language.tag, *translation.tag);
        assert_eq!(language.rtl, is_rtl(&translation.tag));
        assert_eq!(language.status == Status::Reviewed, translation.reviewed.is_some());
        let (texts, status) = (translation.texts.len(), language.status.id());
        println!("{}: {texts} of {} texts, {status}", translation.tag, every_entry().len());
    }
}

#[test]
fn every_text_has_the_places_and_lines_of_the_english_and_is_not_too_long() {
    for translation in translations() {
        let faults = faults(&translation);
        assert!(faults.is_empty(), "{}: {faults:#?}", translation.tag);
    }
}

#[test]
fn what_is_wrong_with_a_text_is_reported() {
    let mut translation = translations().remove(0);
    let mut said = |id: &str, text: &str| {
        let (_, forms) = translation.texts.get_mut(id).unwrap();
        let was = std::mem::replace(forms, vec![text.to_owned()]);
        let faults = faults(&translation);
        translation.texts.get_mut(id).unwrap().1 = was;
        faults.into_iter().filter(|fault| fault.starts_with(id)).collect::<Vec<_>>().join("; ")
    };
    let alone = "First::GroupedAlone";
    assert!(said(alone, "1").contains("must have [\"parts\"]"));
    assert!(said(alone, "{parts} {parts}").contains("must have [\"parts\"]"));
    assert!(said(alone, "{parts} {").contains("must have [\"parts\"]"));
    assert!(said(alone, "{parts}}").contains("must have [\"parts\"]"));
    assert!(said("First::Help", "{emergency}").contains("lines"));
    assert!(said("First::Undo", &"long".repeat(13)).contains("at most"));
    assert!(said("First::Undo", "").contains("missing"));
    assert!(said("First::Undo", "un\u{1f}do").contains("U+001F"));
    assert!(said("First::Undo", "\u{202e}odnu").contains("U+202E"));
    assert!(said("First::Undo", "\u{2068}undo").contains("isolate"));
    assert!(said("First::Undo", "\u{2069}undo\u{2068}").contains("isolate"));
    assert!(said("First::Undo", "undo ").contains("spaces"));
    assert!(said("First::FindMany", "{n}").contains("forms"));
}

/// The Spanish file with something in place of something else.
fn spanish_with(name: &str, old: &str, new: &str) -> Translation {
    let text = fs::read_to_string(file("es")).unwrap();
    assert!(text.contains(old), "{old}");
    let changed = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name).with_extension("po");
    fs::write(&changed, text.replacen(old, new, 1)).unwrap();
    read(&changed).unwrap()
}

#[test]
fn a_text_whose_english_has_changed_is_missing_until_the_translators_mark_is_gone() {
    let changed = spanish_with("changed", "\nmsgid \"Undo\"", "\nmsgid \"Take back\"");
    assert_eq!(changed.lacks(), ["First::Undo"]);
    // `cargo xtask i18n new` puts today's English beside it, and marks it.
    let context = "msgctxt \"First::Undo\"";
    let marked = spanish_with("marked", context, &format!("#, fuzzy\n{context}"));
    assert_eq!(marked.lacks(), ["First::Undo"]);
    let empty = spanish_with("empty", "msgstr \"Deshacer\"", "msgstr \"\"");
    assert_eq!(empty.lacks(), ["First::Undo"]);
    let header =
        spanish_with("header", "msgid \"\"", "# By a program\n#~ old\n#| older\n#, fuzzy\nmsgid \"\"");
    assert_eq!(header.lacks(), [""; 0]);
}

#[test]
fn a_translation_is_reviewed_when_its_file_says_by_whom() {
    let status = "msgid \"draft\"\nmsgstr \"draft\"";
    for (said, by) in
        [("reviewed by A. Name, 2027-01-31", Some("A. Name, 2027-01-31")), ("reviewed", None), ("", None)]
    {
        let new = format!("msgid \"draft\"\nmsgstr \"{said}\"");
        assert_eq!(spanish_with("status", status, &new).reviewed.as_deref(), by);
    }
}

/// What a formula of gettext is for a number. Written for the operators that the formulas here use.
fn value(formula: &str, n: usize) -> usize {
    let formula = formula.trim();
    let (start, end) = (formula.strip_prefix('('), formula.strip_suffix(')'));
    if start.is_some() && end.is_some() && at_top(formula, ")").is_none() {
        return value(&formula[1..formula.len() - 1], n);
    }
    if let Some((condition, choices)) = at_top(formula, "?") {
        let (then, otherwise) = at_top(choices, ":").expect("a choice has two sides");
        return value(if value(condition, n) == 1 { then } else { otherwise }, n);
    }
    for sign in ["||", "&&", "==", "!=", ">=", "<=", "<", ">"] {
        if let Some((a, b)) = at_top(formula, sign) {
            let (a, b) = (value(a, n), value(b, n));
            return usize::from(match sign {
                "||" => a + b > 0,
                "&&" => a * b > 0,
                "==" => a == b,
                "!=" => a != b,
                ">=" => a >= b,
                "<=" => a <= b,
                "<" => a < b,
                _ => a > b,
            });
        }
    }
    match formula.split_once('%') {
        Some((number, by)) => value(number, n) % value(by, n),
        None if formula == "n" => n,
        None => formula.parse().expect(formula),
    }
}

/// What stands on both sides of the first sign that no bracket holds.
fn at_top<'a>(formula: &'a str, sign: &str) -> Option<(&'a str, &'a str)> {
    let depth = |end: usize| formula[..end].matches('(').count() - formula[..end].matches(')').count();
    let (at, _) = formula.match_indices(sign).find(|(at, _)| depth(*at) == 0)?;
    Some((&formula[..at], &formula[at + sign.len()..]))
}

/// The form of a number by a rule's formula.
fn form(rule: &Rule, n: usize) -> &'static str {
    rule.forms[value(rule.formula, n)]
}

#[test]
fn exact_form_of_each_rule_is_for_one_number() {
    for rule in &RULES {
        let numbers = |form_: &str| (0..=200).filter(|&n| form(rule, n) == form_).count();
        let exact: Vec<_> = rule.forms.iter().copied().filter(|form| numbers(form) == 1).collect();
        assert_eq!(exact, rule.exact, "{:?}", rule.languages);
        assert!(rule.forms.iter().all(|form| numbers(form) > 0), "{:?}", rule.languages);
    }
}

/// As browsers have it from the CLDR: the forms of 0, 1, 2, 5 and 21.
#[test]
fn form_of_a_number_is_that_of_the_cldr() {
    for (tag, forms, exact) in [
        ("fr", ["one", "one", "other", "other", "other"], &[][..]),
        ("pt-BR", ["one", "one", "other", "other", "other"], &[]),
        ("pt-PT", ["other", "one", "other", "other", "other"], &["one"]),
        ("hi", ["one", "one", "other", "other", "other"], &[]),
        ("es-MX", ["other", "one", "other", "other", "other"], &["one"]),
        ("he", ["other", "one", "two", "other", "other"], &["one", "two"]),
        ("ru", ["many", "one", "few", "many", "one"], &[]),
        ("hr", ["other", "one", "few", "other", "one"], &[]),
        ("pl", ["many", "one", "few", "many", "many"], &["one"]),
        ("cs", ["other", "one", "few", "other", "other"], &["one"]),
        ("ja", ["other"; 5], &[]),
        ("ar", ["zero", "one", "two", "few", "many"], &["zero", "one", "two"]),
    ] {
        let rule = rule(tag).unwrap();
        assert_eq!([0, 1, 2, 5, 21].map(|n| form(rule, n)), forms, "{tag}");
        assert_eq!(rule.exact, exact, "{tag}");
    }
}

#[test]
fn form_for_several_numbers_without_its_number_is_reported() {
    let spanish = || translations().into_iter().find(|translation| translation.tag == "es").unwrap();
    for (tag, wrong) in [("fr", 1), ("ru", 1), ("es", 0), ("ar", 0)] {
        let rule = rule(tag).unwrap();
        // "One" says its number in a word, and no other form does.
        let one = rule.forms.iter().position(|form| *form == "one").unwrap();
        let mut translation = Translation { tag: tag.to_owned(), ..spanish() };
        let forms = &mut translation.texts.get_mut("First::FindMany").unwrap().1;
        *forms = vec!["{n} names found.".to_owned(); rule.forms.len()];
        forms[one] = "One name found.".to_owned();
        let faults = faults(&translation).into_iter().filter(|fault| fault.starts_with("First::FindMany"));
        let faults: Vec<_> = faults.collect();
        assert_eq!(faults.len(), wrong, "{tag}: {faults:?}");
        assert!(faults.iter().all(|fault| fault.contains("must have [\"n\"]")), "{tag}: {faults:?}");
    }
}

#[test]
fn only_the_form_of_one_number_may_say_it_in_a_word() {
    for translation in translations() {
        let Rule { forms, exact, .. } =
            rule(&translation.tag).expect("the forms of every language are known");
        for entry in every_entry().iter().filter(|entry| counts(entry)) {
            let (_, texts) = &translation.texts[entry.id];
            assert_eq!(texts.len(), forms.len(), "{}: {}", translation.tag, entry.id);
            for (form, text) in forms.iter().zip(texts) {
                let worded = !places(text).contains(&"n");
                assert!(!worded || exact.contains(form), "{form}: {text}");
            }
        }
    }
}

#[test]
fn each_file_tells_the_translators_program_the_plural_forms_of_its_language() {
    for translation in translations() {
        let rule = rule(&translation.tag).unwrap();
        // Long lines are broken.
        let text = fs::read_to_string(file(&translation.tag)).unwrap().replace("\"\n\"", "");
        let header = format!("Plural-Forms: nplurals={}; plural={};", rule.forms.len(), rule.formula);
        assert!(text.contains(&header), "{}: {header}", translation.tag);
    }
}

#[test]
fn the_spanish_texts_are_easy_to_read() {
    let spanish = translations().into_iter().find(|translation| translation.tag == "es").unwrap();
    let easy = Easiness::of(&spanish);
    println!("{easy}; the five hardest:");
    for (score, id) in easy.texts.iter().take(5) {
        println!("  {score:.1} {id}");
    }
    assert_eq!(easy.faults(), [""; 0]);
    assert!(easy.mean() >= 65.0 && easy.least() >= 55.0, "{easy}");
}

#[test]
fn the_counter_finds_the_syllables_of_spanish_words() {
    for (word, count) in [
        ("distonía", 4),
        ("hemidistonía", 6),
        ("oído", 3),
        ("oían", 3),
        ("cuello", 2),
        ("guía", 2),
        ("agüita", 3),
        ("muy", 1),
        ("ahora", 3),
        ("mayo", 2),
        ("neurología", 5),
        ("náuseas", 3),
        ("aún", 2),
        ("construí", 2),
        ("prohíbe", 3),
        ("averiguáis", 4),
        ("blefaroespasmo", 6),
        ("y", 1),
        ("queso", 2),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn a_spanish_text_is_graded_by_its_sentences() {
    // All words have two syllables.
    for (text, words, sentences) in [
        ("Come mucho queso.", 3, 1),
        ("Come mucho. Bebe leche.", 4, 2),
        ("Come mucho: bebe leche; duerme.", 5, 1),
        ("Come mucho queso\nBebe.", 4, 2),
        ("Come {parts} queso (bebe?) 2013.", 3, 1),
        ("Come queso. (Bebe leche!) Come… come…", 6, 4),
    ] {
        let wanted = 206.835 - 62.3 * 2.0 - f64::from(words) / f64::from(sentences);
        assert!((score(text).expect(text) - wanted).abs() < 1e-9, "{text}: {:?}", score(text));
    }
    assert_eq!(score("Una parte"), None, "it has no sentence");
    assert_eq!(score("Una parte."), None, "it has too few words");
}
