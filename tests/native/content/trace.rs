//! Nothing is lost on the way: each fact of the source page stands in a text, each warning sign in a step.

use dystonia_explorer::content::{ABOUT_SECTIONS, About, First, HELP_STEPS, Help, Lists};

/// The source page's facts by number, each with the text that carries it and words it must say.
const FACTS: &[(u8, About, &str)] = &[
    (1, About::Dystonia, "nerves and the brain"),
    (1, About::Dystonia, "very different from one person to the next"),
    (2, About::Muscles, "pull too hard"),
    (2, About::Muscles, "Extra muscles join in"),
    (2, About::Muscles, "against each other pull at the same time"),
    (2, About::Muscles, "The brain sends them the wrong signals"),
    (3, About::Looks, "how strong it is, and which muscles"),
    (3, About::Looks, "a normal movement just looks too big for a moment"),
    (3, About::Looks, "slow, stiff, cramped, twisted, or jerky"),
    (3, About::Looks, "odd position nearly all the time"),
    (4, About::Groups, "for treatment and for what may come later"),
    (4, About::Groups, "simplest way to sort them is by the part of the body"),
    (5, About::Common, "not rare"),
    (5, About::Common, "third most common problem seen in movement disorder clinics"),
    (6, About::Missed, "often taken for something else"),
    (6, About::Missed, "many forms"),
    (7, About::Found, "watching how the person moves"),
    (7, About::Found, "knows movement problems well"),
    (8, About::Tests, "Blood tests or a brain scan can help to find the cause in some people"),
    (8, About::Tests, "depends on the type"),
    (9, About::Treatment, "many treatments"),
    (9, About::Treatment, "depends on the type"),
    (10, About::Toxin, "relaxes muscles"),
    (10, About::Toxin, "first choice for many kinds of focal dystonia"),
    (10, About::Toxin, "can help a lot, for about three months at a time"),
    (11, About::Levodopa, "Some children"),
    (11, About::Levodopa, "far better with levodopa"),
    (11, About::Levodopa, "DOPA-responsive dystonia"),
    (12, About::Surgery, "Selective denervation"),
    (12, About::Surgery, "Deep brain stimulation"),
    (13, About::Research, "in animals, in the brain, and in trials with people"),
    (13, About::Research, "which parts of the brain shape dystonia, and how to act on those parts"),
    (13, About::Calcium, "among the first to link dystonia to a fault in these signals"),
    (13, About::Calcium, "were studied"),
];

/// The warning signs, row by row, each with the step it belongs to and what one line of it must say.
const SIGNS: &[(&str, Help, &[&str])] = &[
    (
        "throat spasm after a medicine",
        Help::Now,
        &[
            "tight throat",
            "noisy breathing",
            "choking",
            "hoarse or lost voice",
            "block the airway",
            "hours to days",
            "new or raised dose",
            "antipsychotic",
            "anti-nausea",
            "metoclopramide",
            "prochlorperazine",
        ],
    ),
    (
        "eye, jaw or neck spasm after a medicine",
        Help::SameDay,
        &[
            "eyes that suddenly roll up",
            "jaw or neck",
            "breathing is normal",
            "emergency care the same day",
            "about the next dose",
        ],
    ),
    (
        "dystonic storm",
        Help::Now,
        &[
            "strong",
            "all over",
            "do not stop",
            "fever",
            "sweating",
            "fast heart",
            "dark urine",
            "swallowing",
            "breathing",
            "intensive care",
            "infection or a change of medicine",
        ],
    ),
    (
        "stroke",
        Help::Now,
        &[
            "weakness or numbness on one side",
            "drooping face",
            "speaking or seeing",
            "worst headache",
            "stroke",
            "Note the time",
        ],
    ),
    ("reaction to an antipsychotic", Help::Now, &["Stiff", "high fever", "confusion", "antipsychotic"]),
    (
        "failed device",
        Help::Now,
        &["Sudden worsening", "deep brain stimulation", "baclofen", "Call the clinic too"],
    ),
    ("tetanus", Help::Now, &["locked jaw with a wound", "set off by noise", "tetanus"]),
    (
        "child with a tilted head",
        Help::SameDay,
        &[
            "child",
            "tilted head",
            "fever",
            "sore throat",
            "neck injury",
            "headache",
            "vomiting",
            "neck joint",
            "infection",
            "growth at the back of the brain",
        ],
    ),
    (
        "after a botulinum toxin shot",
        Help::Now,
        &["botulinum toxin shot", "breathing, swallowing, or speaking", "weakness that spreads"],
    ),
    ("early start", Help::Soon, &["before the age of 21"]),
    ("quick spread", Help::Soon, &["spread quickly"]),
    ("other signs", Help::Soon, &["memory", "walking", "shaking at rest", "yellow skin or eyes"]),
    ("pain after an injury", Help::Soon, &["Pain in one fixed position after an injury"]),
    ("new medicine", Help::Soon, &["Any new medicine"]),
    ("self-harm", Help::Soon, &["hurting yourself", "{crisis}"]),
];

#[test]
fn every_fact_of_the_source_page_has_its_text() {
    for &(fact, key, words) in FACTS {
        assert!(key.english().contains(words), "{fact}: {words:?} in {key:?}");
    }
    for fact in 1..=13 {
        assert!(FACTS.iter().any(|&(number, ..)| number == fact), "{fact}");
    }
}

#[test]
fn every_warning_sign_is_one_line_of_its_step() {
    for (sign, step, words) in SIGNS {
        let line = step.english().lines().find(|line| words.iter().all(|word| line.contains(word)));
        assert!(line.is_some(), "{sign} in {step:?}");
    }
    for (_, step) in HELP_STEPS {
        let rows = SIGNS.iter().filter(|(_, of, _)| of == step).count();
        assert_eq!(step.english().lines().count(), rows, "{step:?}: a line that no row asks for");
    }
}

#[test]
fn the_steps_go_from_now_to_soon_and_the_first_names_the_number_to_call() {
    assert_eq!(
        HELP_STEPS,
        [(Help::NowTitle, Help::Now), (Help::SameDayTitle, Help::SameDay), (Help::SoonTitle, Help::Soon)]
    );
    assert!(Help::NowTitle.english().contains("{emergency}"));
}

#[test]
fn the_first_screen_warns_of_nothing_that_the_steps_leave_out() {
    let first = First::Help.english();
    for (short, long) in [
        ("noisy breath", "noisy breathing"),
        ("closing throat", "tight throat"),
        ("weak or numb", "weakness or numbness"),
        ("dark urine", "dark urine"),
    ] {
        assert!(first.contains(short) && Help::Now.english().contains(long), "{short}");
    }
}

#[test]
fn the_note_on_stroke_names_the_number_the_time_and_the_difference() {
    let note = Help::StrokeNote.english();
    for words in ["Sudden signs on one side", "{emergency} at once", "note the time", "different"] {
        assert!(note.contains(words), "{words}");
    }
}

#[test]
fn calcium_was_studied_and_nothing_more() {
    let text = About::Calcium.english();
    assert!(text.contains("were studied") && text.contains("do not know the results"));
    for promise in ["helps", "works", "can help", "stopped", "cure"] {
        assert!(!text.contains(promise), "{promise}");
    }
}

#[test]
fn every_text_about_dystonia_stands_in_one_section() {
    let mut keys: Vec<_> = ABOUT_SECTIONS.iter().flat_map(|&(title, text)| [title, text]).collect();
    assert_eq!(keys, About::ALL);
    keys.dedup();
    assert_eq!(keys.len(), About::ALL.len());
}

#[test]
fn each_way_the_lists_differ_is_told_with_both_names() {
    // The order of docs/rules.md, section 8: D1, D2, D3.
    let differences: [(_, _, &[&str]); 3] = [
        (Lists::LegsTitle, Lists::Legs, &["legs", "generalized", "multifocal"]),
        (Lists::TrunkTitle, Lists::Trunk, &["trunk", "generalized", "segmental"]),
        (Lists::ShelfTitle, Lists::Shelf, &["hemidystonia"]),
    ];
    for (title, text, names) in differences {
        let text = text.english();
        assert!(!title.english().is_empty());
        assert!(names.iter().all(|name| text.contains(name)), "{text}");
        assert!(text.contains("patient-page list") && text.contains("2013 doctors’ list"), "{text}");
    }
}

#[test]
fn neither_list_is_called_better_and_none_is_called_after_2025() {
    for text in Lists::ALL.iter().map(|key| key.english()) {
        assert!(!text.contains("is better") || text.contains("do not say that one is better"), "{text}");
        assert!(!text.contains("2025 list") && !text.contains("2025 consensus"), "{text}");
    }
    assert!(Lists::Closing.english().contains("just names"));
}
