//! Which languages have which plural forms: gettext's formula for the translator's program, and the CLDR's names
//! for the browser, in the same order.

/// The plural forms of some languages.
pub(crate) struct Rule {
    pub(crate) languages: &'static [&'static str],
    /// gettext's expression in `n`.
    pub(crate) formula: &'static str,
    /// The forms in the order of the translations.
    pub(crate) forms: &'static [&'static str],
    /// Those of the forms that are for one number alone. Only these may say their number in a word: in French "one" is
    /// also for 0, in Russian also for 21.
    pub(crate) exact: &'static [&'static str],
}

pub(crate) const RULES: [Rule; 9] = [
    Rule {
        languages: &["id", "ja", "ko", "ms", "th", "vi", "zh"],
        formula: "0",
        forms: &["other"],
        exact: &[],
    },
    Rule { languages: &["fr", "hi", "hy", "pt"], formula: "n > 1", forms: &["one", "other"], exact: &[] },
    Rule {
        languages: &[
            "bg", "ca", "da", "de", "el", "en", "es", "et", "eu", "fi", "gl", "hu", "it", "nb", "nl",
            "pt-PT", "so", "sv", "sw", "tr", "ur",
        ],
        formula: "n != 1",
        forms: &["one", "other"],
        exact: &["one"],
    },
    Rule {
        languages: &["he"],
        formula: "n==1 ? 0 : n==2 ? 1 : 2",
        forms: &["one", "two", "other"],
        exact: &["one", "two"],
    },
    Rule {
        languages: &["be", "ru", "uk"],
        formula: "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2",
        forms: &["one", "few", "many"],
        exact: &[],
    },
    Rule {
        languages: &["bs", "hr", "sr"],
        formula: "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2",
        forms: &["one", "few", "other"],
        exact: &[],
    },
    Rule {
        languages: &["pl"],
        formula: "n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2",
        forms: &["one", "few", "many"],
        exact: &["one"],
    },
    Rule {
        languages: &["cs", "sk"],
        formula: "n==1 ? 0 : n>=2 && n<=4 ? 1 : 2",
        forms: &["one", "few", "other"],
        exact: &["one"],
    },
    Rule {
        languages: &["ar"],
        formula: "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5",
        forms: &["zero", "one", "two", "few", "many", "other"],
        exact: &["zero", "one", "two"],
    },
];

/// The rule of a language tag, or of the language without its region; nothing for one that nobody entered yet.
pub(crate) fn rule(tag: &str) -> Option<&'static Rule> {
    let language = tag.split('-').next().unwrap_or(tag);
    let of = |wanted: &str| RULES.iter().find(|rule| rule.languages.contains(&wanted));
    of(tag).or_else(|| of(language))
}

/// Whether a language is written from right to left.
pub(crate) fn is_rtl(tag: &str) -> bool {
    ["ar", "dv", "fa", "he", "ps", "ur", "yi"].contains(&tag.split('-').next().unwrap_or(tag))
}
