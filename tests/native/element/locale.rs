//! Language negotiation: the language that serves a tag, the menu, and the messages about unknown tags.

use dystonia_explorer::element::locale::{menu, negotiate, page_language, problem, tags};

/// Tags of languages, as owned strings.
fn languages<const COUNT: usize>(tags: [&str; COUNT]) -> Vec<String> {
    tags.map(str::to_owned).to_vec()
}

#[test]
fn exact_tag_is_served() {
    let available = languages(["en", "es", "pt-BR"]);
    for tag in ["en", "es", "pt-BR"] {
        assert_eq!(negotiate(tag, &available), Some(tag));
    }
}

#[test]
fn case_of_tag_is_ignored() {
    let available = languages(["en", "es", "pt-BR"]);
    for (wanted, served) in [("ES", "es"), ("Es-mx", "es"), ("PT-br", "pt-BR"), ("pt-br", "pt-BR")] {
        assert_eq!(negotiate(wanted, &available), Some(served), "{wanted}");
    }
}

#[test]
fn regional_tag_is_served_by_its_language() {
    let available = languages(["en", "es", "zh"]);
    for (wanted, served) in [("es-MX", "es"), ("en-GB", "en"), ("zh-Hant-TW", "zh"), ("es-", "es")] {
        assert_eq!(negotiate(wanted, &available), Some(served), "{wanted}");
    }
}

#[test]
fn regional_words_precede_those_of_the_language() {
    for available in [languages(["en", "pt", "pt-BR"]), languages(["en", "pt-BR", "pt"])] {
        assert_eq!(negotiate("pt-BR", &available), Some("pt-BR"));
        assert_eq!(negotiate("pt-PT", &available), Some("pt"));
        assert_eq!(negotiate("pt", &available), Some("pt"));
    }
}

#[test]
fn regional_words_serve_their_region_only() {
    let available = languages(["en", "pt-BR"]);
    for wanted in ["pt", "pt-PT"] {
        assert_eq!(negotiate(wanted, &available), None, "{wanted}");
    }
}

#[test]
fn unknown_tag_is_not_served() {
    let available = languages(["en", "es"]);
    for wanted in ["xx", "xx-es", "e", "spanish", "esp", "", "-", "-es", "es MX", "es,ar", "ｅｓ"] {
        assert_eq!(negotiate(wanted, &available), None, "{wanted}");
    }
    assert_eq!(negotiate("en", &[]), None);
}

/// BCP 47 separates the parts of a tag with hyphens.
#[test]
fn tag_with_underscore_is_unknown() {
    let available = languages(["en", "es", "pt-BR"]);
    for wanted in ["es_MX", "pt_BR"] {
        assert_eq!(negotiate(wanted, &available), None);
        assert_eq!(page_language(Some(wanted), &available), "en");
        assert!(problem("lang", wanted, &available).is_some());
    }
}

#[test]
fn white_space_around_tag_is_ignored() {
    let available = languages(["en", "es"]);
    for wanted in [" es", "es\n", "\t es-MX \u{a0}"] {
        assert_eq!(negotiate(wanted, &available), Some("es"), "{wanted:?}");
    }
}

#[test]
fn page_language_is_the_one_that_serves_lang() {
    let available = languages(["en", "es", "ar"]);
    for (lang, language) in [("es", "es"), ("AR-eg", "ar"), (" es-MX ", "es"), ("en-US", "en")] {
        assert_eq!(page_language(Some(lang), &available), language);
    }
}

#[test]
fn page_language_without_words_is_english() {
    for available in [languages(["en", "es"]), Vec::new()] {
        for lang in [None, Some(""), Some(" "), Some("xx"), Some("en-GB")] {
            assert_eq!(page_language(lang, &available), "en", "{lang:?}");
        }
    }
}

#[test]
fn tags_are_separated_by_spaces_or_commas() {
    for value in ["en es-MX ar", "en,es-MX,ar", " ,en,\n es-MX ,,\tar, "] {
        assert_eq!(tags(value).collect::<Vec<_>>(), ["en", "es-MX", "ar"], "{value:?}");
    }
    for value in ["", " ", ", ,"] {
        assert_eq!(tags(value).next(), None, "{value:?}");
    }
}

#[test]
fn menu_keeps_order_of_attribute() {
    let available = languages(["en", "es", "ar", "fr"]);
    assert_eq!(menu(Some("ar en, es"), "en", &available), ["ar", "en", "es"]);
    assert_eq!(menu(Some("es en ar"), "ar", &available), ["es", "en", "ar"]);
}

#[test]
fn menu_lists_each_language_once() {
    let available = languages(["en", "es", "ar"]);
    assert_eq!(menu(Some("es es-MX ES en es en-GB"), "es", &available), ["es", "en"]);
}

#[test]
fn menu_leaves_out_unknown_languages() {
    let available = languages(["en", "es", "ar"]);
    assert_eq!(menu(Some("xx es es_MX ar"), "es", &available), ["es", "ar"]);
}

#[test]
fn menu_ends_with_missing_page_language() {
    let available = languages(["en", "es", "ar"]);
    assert_eq!(menu(Some("ar es"), "en", &available), ["ar", "es", "en"]);
    assert_eq!(menu(Some("ar"), "en", &available), ["ar", "en"]);
}

#[test]
fn menu_of_fewer_than_two_is_empty() {
    let available = languages(["en", "es"]);
    for value in [None, Some(""), Some(" , "), Some("xx"), Some("es"), Some("es-MX es")] {
        assert_eq!(menu(value, "es", &available), [""; 0], "{value:?}");
    }
}

#[test]
fn unknown_lang_message_names_value_and_languages() {
    let available = languages(["en", "es", "pt-BR"]);
    for value in ["xx", "es ar", " xx ", "es_MX"] {
        let expected = format!("dystonia-explorer: lang=\"{value}\" is not known; allowed: en, es, pt-BR.");
        assert_eq!(problem("lang", value, &available), Some(expected));
    }
}

#[test]
fn unknown_languages_message_names_whole_value() {
    let available = languages(["en", "es"]);
    for value in ["xx", "en xx es", "xx, yy"] {
        let expected = format!("dystonia-explorer: languages=\"{value}\" is not known; allowed: en, es.");
        assert_eq!(problem("languages", value, &available), Some(expected));
    }
}

#[test]
fn served_or_empty_values_have_no_message() {
    let available = languages(["en", "es"]);
    for value in ["", " ", "es", " es-MX ", "EN"] {
        for name in ["lang", "languages"] {
            assert_eq!(problem(name, value, &available), None, "{name}={value:?}");
        }
    }
    assert_eq!(problem("languages", "es-MX, en es", &available), None);
    assert_eq!(problem("languages", " , ", &available), None);
}

#[test]
fn message_quotes_at_most_40_characters() {
    let available = languages(["en"]);
    for letter in ["x", "é", "🙂", "\u{301}"] {
        for (count, quoted) in [(39, 39), (40, 40), (41, 40), (100_000, 40)] {
            let quote = letter.repeat(quoted);
            let expected = format!("dystonia-explorer: lang=\"{quote}\" is not known; allowed: en.");
            assert_eq!(problem("lang", &letter.repeat(count), &available), Some(expected));
        }
    }
}
