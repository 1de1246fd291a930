//! The static page for where the element cannot run: everything there is to read, and nothing that needs more than HTML.

use std::collections::HashSet;

use dystonia_explorer::content::{
    Catalog, Entry, First, FocalText, Formats, Panel, Source, every_entry, group_meaning, group_name,
    list_name, reason, type_name,
};
use dystonia_explorer::domain::{Group, OneSide, RegionSet, Scheme, TypeId, classify};
use dystonia_explorer::state::view::FallbackView;
use dystonia_explorer::state::{
    HeadingLevel, Hidden, PhoneNumber, Reviewer, Section, Settings, Sharing, State,
};
use dystonia_explorer::ui::fallback_html;

use super::html::{attribute, tag_name, tags, values};
use super::languages::{english, heard, xa, xb};
use crate::content::plurals::is_rtl;
use crate::languages::{spoken, strings};

/// Keys of the first screen and of panels whose texts only make sense where something can be picked, typed, opened or printed, and
/// why. All others have to be read here.
const LEFT_OUT: [(&str, &str); 7] = [
    (
        "what to do; the definition of dystonia stands in its place",
        "Intro PartsHint ReasonNone ShowOnFigure ShowOnFigureNamed ExampleHopkins ExampleConsensus ExampleShelf",
    ),
    (
        "controls and the figure",
        "AreaHead AreaArms AreaTrunk AreaLegs YourRight YourLeft FigureHead FigureJoined FigureApart StartOver Undo \
         OneSideLegend OneSideHint OneSideYes OneSideNo TypesLegend Language TakeHeading Print OpenPage",
    ),
    (
        "sentences about what is picked; the rules are told by examples",
        "AnswerHeading MeaningHeading AlsoContains BothAgree StatusEmpty StatusAnswer GroupNone GroupedAlone \
         GroupedOne GroupedMany ReasonOneSide ReasonOneSideHopkins DifferLegs DifferTrunk DifferShelf WhatIfHeading \
         WhatIfIntro WhatIfAdding WhatIfStill ShortFocal ShortSegmental ShortMultifocal ShortHemidystonia \
         ShortGeneralized",
    ),
    (
        "the search, and groups at a glance: what a group means says it in full",
        "FindHeading FindLabel FindHint FindSmallWords FindNothing FindOne FindMany TypesHeading TileFocal \
         TileSegmental TileMultifocal TileHemidystonia TileGeneralized",
    ),
    ("the sheet", "PrintDate PrintPicked PrintAsk PrintNotes"),
    (
        "other states",
        "ReadingWaiting ReadingFailed Reviewed TranslationDraft TranslationFailed Shared Fault StartAgain",
    ),
    (
        "read as a piece of a line",
        "MouthInText LarynxInText NeckInText ArmLeftInText ArmRightInText TrunkInText LegLeftInText LegRightInText \
         ListHopkins ListConsensus JoinNames JoinGroups JoinSentences EmergencyNumber CrisisLine LastEdited",
    ),
];

/// The texts of which some are left out.
fn labels() -> impl Iterator<Item = &'static Entry> {
    First::ALL.iter().map(|key| key.entry()).chain(Panel::ALL.iter().map(|key| key.entry()))
}

fn left_out() -> Vec<&'static Entry> {
    let entry = |name: &str| labels().find(|entry| entry.id.split("::").last() == Some(name));
    let names = LEFT_OUT.iter().flat_map(|(_, names)| names.split_whitespace());
    names.map(|name| entry(name).unwrap_or_else(|| panic!("no key {name}"))).collect()
}

/// The elements and attributes that are enough.
const ELEMENTS: [&str; 17] = [
    "div", "h2", "h3", "h4", "h5", "h6", "p", "ul", "li", "dl", "dt", "dd", "details", "summary", "strong",
    "a", "bdi",
];
const ATTRIBUTES: [&str; 6] = ["class", "dir", "href", "lang", "part", "rel"];

fn page() -> String {
    fallback_html(Catalog::default(), Settings::default())
}

/// What is read, block by block.
fn read(html: &str) -> Vec<String> {
    let texts = heard(html, "en").into_iter().map(|text| text.trim().to_owned());
    texts.filter(|text| !text.is_empty()).collect()
}

/// The lines of a text as they are read, with nothing set by the clinic.
fn lines(entry: &Entry) -> Vec<String> {
    let filled = entry
        .english
        .replace("{emergency}", First::EmergencyNumber.english())
        .replace("{crisis}", First::CrisisLine.english());
    filled.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Whether a text is only searched.
fn is_searched_only(entry: &Entry) -> bool {
    entry.id.contains("Text::") && entry.id.ends_with("Words")
}

/// Whether a text stands around the explorer where it is a page of its own.
fn is_around_the_page(entry: &Entry) -> bool {
    entry.id.starts_with("Offline::")
}

/// What stands under each heading of a level, up to the next as high.
fn under(html: &str, level: u32) -> Vec<(String, String)> {
    let start = format!("<h{level} ");
    let part = |part: &str| {
        let (heading, rest) = part.split_once("</h").unwrap();
        let higher = (2..level).filter_map(|level| rest.find(&format!("<h{level} "))).min();
        let (_, name) = heading.split_once('>').unwrap();
        (name.to_owned(), rest[..higher.unwrap_or(rest.len())].to_owned())
    };
    html.split(&start).skip(1).map(part).collect()
}

/// The page's part on each list.
fn lists(html: &str) -> Vec<(Scheme, String)> {
    let name = |scheme| format!("The {}", list_name(scheme).english().replace('P', "p"));
    let sections = under(html, 3).into_iter();
    let schemes = sections.filter_map(|(heading, part)| {
        let scheme = Scheme::ALL.into_iter().find(|&scheme| name(scheme) == heading)?;
        Some((scheme, part))
    });
    schemes.collect()
}

/// The names that can be unfolded.
fn folded(html: &str) -> Vec<&str> {
    let summaries = html.split("<summary><strong>").skip(1);
    summaries.map(|summary| summary.split_once("</strong></summary>").unwrap().0).collect()
}

#[test]
fn everything_that_can_be_read_is_read() {
    let read: HashSet<_> = read(&page()).into_iter().collect();
    let left_out: HashSet<_> = left_out().iter().map(|entry| entry.id).collect();
    let mut count = 0;
    let elsewhere =
        |entry: &Entry| is_searched_only(entry) || is_around_the_page(entry) || left_out.contains(entry.id);
    for entry in every_entry().iter().filter(|entry| !elsewhere(entry)) {
        let missing: Vec<_> = lines(entry).into_iter().filter(|line| !read.contains(line)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", entry.id);
        count += 1;
    }
    println!("{count} of {} texts are read", every_entry().len());
}

#[test]
fn nothing_is_called_left_out_that_is_there() {
    let read: HashSet<_> = read(&page()).into_iter().collect();
    let left_out = left_out();
    let kept = labels().filter(|entry| !left_out.contains(entry)).map(|entry| entry.english);
    let kept: HashSet<_> = kept.collect();
    for entry in left_out.iter().filter(|entry| !kept.contains(entry.english)) {
        assert!(!read.contains(entry.english), "{} is read after all", entry.id);
    }
}

#[test]
fn no_word_is_there_only_to_be_searched() {
    let html = page();
    assert!(
        every_entry()
            .iter()
            .filter(|entry| is_searched_only(entry))
            .all(|entry| !html.contains(entry.english))
    );
}

#[test]
fn both_lists_have_all_their_groups_and_under_each_its_types() {
    let html = page();
    let lists = lists(&html);
    assert_eq!(lists.iter().map(|(scheme, _)| *scheme).collect::<Vec<_>>(), Scheme::ALL);
    for (scheme, part) in lists {
        let groups = scheme.groups().iter().filter(|entry| entry.group != Group::None);
        let expected = groups.map(|entry| {
            let types = entry.types.iter().map(|kind| type_name(kind.id).english());
            (group_name(entry.group).english().to_owned(), types.collect::<Vec<_>>())
        });
        let shown = under(&part, 4);
        let (rules, groups) = shown.split_last().unwrap();
        assert_eq!(rules.0, First::PrintTitle.english());
        let shown: Vec<_> = groups.iter().map(|(name, part)| (name.clone(), folded(part))).collect();
        assert_eq!(shown, expected.collect::<Vec<_>>(), "{scheme:?}");
    }
}

#[test]
fn the_type_that_is_named_by_its_cause_stands_apart() {
    let html = page();
    let apart = under(&html, 3).into_iter().find(|(name, _)| name == First::NamedByCause.english()).unwrap();
    assert_eq!(folded(&apart.1), [First::TypeDopaResponsive.english()]);
}

#[test]
fn a_type_of_both_lists_is_told_in_full_once_and_the_other_list_says_where_it_stands() {
    let html = page();
    let read = read(&html);
    let only_of_focal = FocalText::ALL.iter().filter(|key| format!("{key:?}").ends_with("Notice"));
    for line in only_of_focal.flat_map(|key| lines(key.entry())) {
        assert_eq!(read.iter().filter(|text| **text == line).count(), 1, "{line}");
    }
    let [(_, first), (_, second)] = &lists(&html)[..] else { panic!("not two lists") };
    for (id, there) in [
        (TypeId::Cervical, "Patient-page list: Focal dystonia."),
        (TypeId::SegmentalOther, "Patient-page list: Segmental dystonia."),
        (TypeId::Hemidystonia, "Patient-page list: Multifocal dystonia."),
    ] {
        let summary = format!("<summary><strong>{}</strong>", type_name(id).english());
        let inside = |part: &str| {
            let (_, rest) = part.split_once(&summary).unwrap();
            rest.split("<summary><strong>").next().unwrap().to_owned()
        };
        assert!(inside(first).contains(Panel::SectionNotice.english()), "{id:?}");
        assert!(!inside(second).contains(Panel::SectionNotice.english()), "{id:?}");
        assert!(inside(second).contains(there) && !inside(first).contains(there), "{id:?}");
    }
}

#[test]
fn each_list_tells_every_rule_that_names_without_a_question_and_no_other() {
    for (scheme, part) in lists(&page()) {
        let answers = RegionSet::every().filter(|set| !set.is_empty());
        let reasons: HashSet<_> =
            answers.map(|set| reason(&classify(scheme, set, OneSide::Unanswered)).english()).collect();
        let (_, rules) = under(&part, 4).pop().unwrap();
        let told: Vec<_> = rules
            .split(First::WhyHeading.english())
            .skip(1)
            .map(|rule| rule.split_once("</dd>").unwrap().0.replace("</strong>", "").trim().to_owned())
            .collect();
        assert_eq!(told.len(), reasons.len(), "{scheme:?}");
        assert!(told.iter().all(|told| reasons.contains(&**told)), "{told:?}");
    }
}

#[test]
fn a_rule_is_told_by_parts_their_name_and_the_reason() {
    let html = page().replace('\n', "");
    for rule in [
        "<dt><strong>the eyes, the mouth</strong></dt><dd>Segmental dystonia, Meige syndrome</dd>\
         <dd><strong>Why:</strong> That is called segmental.</dd>",
        "<dt><strong>the left arm; the left leg</strong></dt><dd>Hemidystonia</dd>\
         <dd><strong>Why:</strong> They are the arm and the leg on the same side. The 2013 list calls that \
         hemidystonia.</dd>",
    ] {
        assert!(html.contains(rule), "{rule}");
    }
}

#[test]
fn the_list_that_the_clinic_chose_stands_first_and_is_told_in_full() {
    let settings = Settings { scheme: Scheme::Consensus2013, ..Settings::default() };
    let html = fallback_html(Catalog::default(), settings);
    let lists = lists(&html);
    assert_eq!(lists.iter().map(|(scheme, _)| *scheme).collect::<Vec<_>>(), Scheme::ALL.map(Scheme::other));
    assert!(html.contains("2013 doctors’ list: Hemidystonia."));
}

#[test]
fn headings_start_at_the_level_asked_for_use_three_levels_and_leave_no_gap() {
    for (heading_level, title) in HeadingLevel::ALL.into_iter().zip(2..) {
        let html = fallback_html(Catalog::default(), Settings { heading_level, ..Settings::default() });
        let levels: Vec<u32> =
            tags(&html).filter_map(|tag| tag_name(tag).strip_prefix('h')?.parse().ok()).collect();
        assert_eq!(levels[0], title);
        assert!(levels[1..].iter().all(|level| (title + 1..=title + 2).contains(level)), "{levels:?}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    }
}

#[test]
fn it_is_only_text_in_plain_elements() {
    for tag in tags(&page()) {
        assert!(ELEMENTS.contains(&tag_name(tag)), "{tag}");
        // Also those without a value, so nothing is unfolded for the reader.
        let mut names = tag.split('"').step_by(2).flat_map(str::split_whitespace).skip(1);
        assert!(names.all(|name| ATTRIBUTES.contains(&name.trim_end_matches('='))), "{tag}");
    }
}

#[test]
fn nothing_that_says_when_to_get_help_is_folded() {
    let html = page();
    let (_, help) =
        under(&html, 3).into_iter().find(|(name, _)| name == First::HelpHeading.english()).unwrap();
    assert_eq!(under(&help, 4).len(), 3);
    assert!(folded(&help).is_empty());
    let (_, notice) =
        under(&html, 3).into_iter().find(|(name, _)| name == First::NoticeHeading.english()).unwrap();
    assert!(!notice.contains("<details"));
}

#[test]
fn every_source_is_cited_with_its_link() {
    let html = page();
    let (_, all) = under(&html, 3).pop().unwrap();
    assert!(all.contains(First::SourcesLine.english()));
    let cited = all.split("<li>").skip(1).count();
    assert_eq!(cited, Source::ALL.len());
    let links: Vec<_> = values(&all, "href").collect();
    let expected: Vec<_> = Source::ALL.iter().filter_map(|source| source.citation().link).collect();
    assert_eq!(links, expected);
    let links = tags(&html).filter(|tag| tag_name(tag) == "a").collect::<Vec<_>>();
    assert!(links.iter().all(|tag| attribute(tag, "rel") == Some("noopener noreferrer")));
    assert!(links.iter().all(|tag| attribute(tag, "href").unwrap().starts_with("https://")));
}

#[test]
fn what_a_clinic_sets_is_there_and_is_only_text() {
    let settings = Settings {
        emergency_number: PhoneNumber::parse("911"),
        crisis_line: PhoneNumber::parse("988"),
        reviewed_by: Reviewer::parse("\"><img src=x onerror=1>"),
        sharing: Sharing::Shared,
        ..Settings::default()
    };
    let html = fallback_html(Catalog::default(), settings);
    assert!(html.contains("href=\"tel:911\"") && html.contains("href=\"tel:988\""));
    assert!(!html.contains("<img") && html.contains("&lt;img src=x onerror=1&gt;"));
    assert!(html.contains(First::Shared.english()) && !html.contains(First::NotReviewed.english()));
}

#[test]
fn it_is_complete_whatever_the_element_leaves_out() {
    let hide = Section::ALL.into_iter().fold(Hidden::default(), Hidden::with);
    assert_eq!(fallback_html(Catalog::default(), Settings { hide, ..Settings::default() }), page());
}

#[test]
fn in_accented_english_no_plain_english_is_left_and_no_line_has_lost_its_end() {
    let texts = heard(&fallback_html(xa(), Settings::default()), "en-XA");
    for text in &texts {
        assert_eq!(english(text).collect::<Vec<_>>(), Vec::<&str>::new(), "{text:?}");
    }
    let all = texts.concat();
    assert_eq!(all.matches('⟦').count(), all.matches('⟧').count());
    assert!(all.matches('⟦').count() > 500);
}

#[test]
fn it_says_its_language_and_direction_and_that_nobody_checked_a_translation() {
    let made = [("en-XA", "ltr", xa()), ("ar-XB", "rtl", xb())]
        .map(|(tag, dir, catalog)| (tag.to_owned(), dir, catalog));
    let spoken = spoken().into_iter().map(|(translation, catalog)| {
        let direction = if is_rtl(&translation.tag) { "rtl" } else { "ltr" };
        (translation.tag, direction, catalog)
    });
    for (tag, direction, catalog) in spoken.chain(made) {
        let draft = Panel::TranslationDraft.words(&catalog);
        let html = fallback_html(catalog, Settings::default());
        let root = tags(&html).next().unwrap();
        assert_eq!((attribute(root, "lang"), attribute(root, "dir")), (Some(&*tag), Some(direction)));
        assert!(html.contains(&*draft), "{tag}");
        assert_eq!(html.find(['{', '}', '\u{1e}', '\u{1f}']), None, "{tag}");
        println!("{tag}: {} bytes", html.len());
    }
}

#[test]
fn a_build_that_does_not_know_how_a_language_writes_lists_makes_the_same_page() {
    for (translation, catalog) in spoken() {
        let without = Catalog::with_pack(strings(translation.pack()), Formats::default()).unwrap();
        let [with, without] = [catalog, without].map(|catalog| fallback_html(catalog, Settings::default()));
        assert_eq!(with, without, "{}", translation.tag);
    }
}

#[test]
fn no_sentence_of_a_spoken_language_is_english() {
    for (translation, catalog) in spoken() {
        let html = fallback_html(catalog, Settings::default());
        let read = heard(&html, &translation.tag);
        for entry in every_entry().iter().filter(|entry| entry.english.split(' ').count() > 3) {
            for line in lines(entry) {
                assert!(!read.iter().any(|text| text.contains(&*line)), "{}: {line}", translation.tag);
            }
        }
    }
}

#[test]
fn each_block_is_on_a_line_of_its_own() {
    let html = page();
    println!("{} bytes, {} lines", html.len(), html.lines().count());
    assert!(html.lines().all(|line| line.starts_with('<') && line.matches("<p>").count() <= 1));
    assert!(html.starts_with("<div lang=\"en\" dir=\"ltr\">\n<h2 ") && html.ends_with("</div>\n"));
}

#[test]
fn a_list_names_the_sources_of_what_its_groups_mean() {
    let catalog = Catalog::default();
    let view = FallbackView::of(&State::default());
    for (scheme, list) in Scheme::ALL.into_iter().zip(&view.lists) {
        let named: HashSet<_> = list.sources.list.iter().map(|source| source.citation.to_string()).collect();
        for entry in scheme.groups().iter().filter(|entry| entry.group != Group::None) {
            let origin = catalog.origin(group_meaning(entry.group).text());
            assert!(!origin.sources.is_empty(), "{:?}", entry.group);
            for source in origin.sources {
                assert!(named.contains(&*catalog.source(source).0), "{source:?} of {:?}", entry.group);
            }
        }
    }
}

#[test]
fn a_group_has_no_sources_of_its_own_and_each_type_has() {
    for list in FallbackView::of(&State::default()).lists {
        for group in list.groups {
            assert!(group.body.unwrap().sources.is_none(), "{}", group.name);
            for card in group.cards {
                assert!(card.body.unwrap().sources.is_some(), "{}", card.name);
            }
        }
    }
}
