//! The words that explain why there are two lists and how they differ.

use super::texts::texts;

texts! {
    /// Texts of "Two lists explained".
    Lists, reading after Help, edited "2026-11-23" {
        Title: kept "Two lists explained",
        Why: "Experts have sorted dystonia in more than one way over the years. So the same body parts can \
            get two names. Pages for patients do not all agree either. We show two lists, side by side. We do \
            not say that one is better." [Jh, A13Vet, Efns, Deu, Pitt],

        HopkinsTitle: kept "The patient-page list",
        Hopkins: "This list comes from a public page that Johns Hopkins Medicine made for patients. It sorts \
            dystonia by the place in the body. To call a pattern generalized, it looks at the legs." [Jh],

        ConsensusTitle: kept "The 2013 doctors’ list",
        Consensus: "This list comes from the 2013 international consensus. Experts made it for doctors. It \
            looks at many things, such as age, changes over time, and cause. We use only its part about the \
            place in the body. To call a pattern generalized, it looks at the trunk." [A13, A13Vet, A13Jnt, Nasa, Penn],
        Newer: "The consensus was updated in 2025. We could not see what the update says about the place in \
            the body. So we keep to 2013." [A25, Mds25],

        LegsTitle: kept "Both legs, but not the trunk",
        Legs: "Think of both legs and the neck. The patient-page list calls this generalized: both legs and \
            one more part are enough. The 2013 doctors’ list needs the trunk for that name. Without the \
            trunk, the legs do not touch the neck, so it says multifocal." [Jh, A13Vet],

        TrunkTitle: kept "The trunk, but no leg",
        Trunk: "Think of the trunk and both arms. The 2013 doctors’ list calls this generalized: the trunk \
            and two more parts are enough. The patient-page list needs a leg for that name. Without a leg, \
            it says segmental if the parts form one group, and multifocal if not." [Jh, A13Vet],

        ShelfTitle: kept "One arm and one leg, on the same side",
        Shelf: "Both lists use the name hemidystonia here. They only put it on different shelves. The \
            patient-page list has it under multifocal. The 2013 doctors’ list makes it a group of its own." [Jh, A13Vet],

        NeighborsTitle: kept "What “next to each other” means here",
        Neighbors: "No source lists every pair of parts that touch. So we chose 13 pairs. A chain is enough: \
            if the neck touches an arm and the trunk, all three form one group. One patient page reads the \
            2013 list in another way. There, more than two parts are multifocal, even if they touch." [Jh, A13Vet, DukSeg],

        SupportTitle: kept "How sure each pair is",
        Stated: "Stated by a source: the eyes and the mouth, the mouth and the neck, the neck and each arm." [Jh, Efns, Ag12, DukGpg],
        Argued: "Argued from how the body is built, with a source that comes close: the mouth and the voice \
            box, the voice box and the neck." [DukSeg, Efns],
        Unconfirmed: "Our reading, not yet confirmed: the neck and the trunk, each arm and the trunk, the \
            trunk and each leg. So are the two arms and the two legs. For these two, a study from 2023 comes \
            close: it groups the two hands, and it groups the two feet." [Fbm98, Y23],
        Apart: "Not next to each other here: the eyes and the neck, because the mouth lies between them. \
            Two patient pages also keep the eyes and the voice box apart." [Die, DmrfSc],

        ClosingTitle: kept "What to make of two names",
        Closing: "Both are just names for the same body parts. The body does not change with the name. A \
            2025 study doubts that telling segmental from multifocal is useful in the clinic. If the two \
            names differ, ask the doctor which list they use." [Sm25, Jh],
    }
}
