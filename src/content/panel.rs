//! The words around the texts of the reading part: nothing shows them before those texts are there.

use super::texts::texts;

texts! {
    /// Headings and labels inside opened cards, and other words that wait for the reading part.
    Panel, reading after Offline, edited "2026-11-22" {
        SectionOtherNames: "Other names",
        SectionNotice: "What people notice",
        SectionEase: "What can ease it",
        SectionWho: "Who gets it, and when",
        SectionFind: "How doctors find out",
        SectionHelp: "What can help",
        SectionAsk: "What to ask the doctor",

        ShowOnFigure: "Show on the figure",
        ShowOnFigureNamed: "Show on the figure: {name}",
        ExampleHopkins: "Show: both legs and the neck",
        ExampleConsensus: "Show: both arms and the trunk",
        ExampleShelf: "Show: one arm and the leg on the same side",

        LastEdited: "Last edited: {date}",
        WhereFrom: "Where this comes from",
        SourcesAll: "All sources",

        FindNothing: "No name matches “{query}”. Try one plain word, such as voice, neck, or hand." edited "2026-11-23",
        PrintAsk: "Questions for the doctor",
        TranslationDraft: "This translation has not yet been checked by a medical translator." edited "2026-11-23",
    }
}
