//! The words on when to get help: the same fixed text for every reader, whatever is picked.
//!
//! Each list item gives the sign first, then why. Some signs are general safety knowledge without a source.

use super::texts::texts;

texts! {
    /// Texts on when to get help. `{emergency}` stands for "your local emergency number", `{crisis}` for
    /// "a crisis line"; each clinic can set its own.
    Help, reading after About, edited "2026-11-23" {
        NowTitle: kept "Right now: call {emergency}",
        Now: "A tight throat, noisy breathing, choking, or a hoarse or lost voice, with spasms. A spasm can \
            block the airway. The danger is highest in the hours to days after a new or raised dose of some \
            medicines. They are antipsychotics (mental health medicines) and anti-nausea medicines. Of the \
            second kind, two examples are metoclopramide and prochlorperazine. A shot can treat the spasm \
            fast.\n\
            Known dystonia with spasms that get strong, spread all over, and do not stop. Other signs: \
            fever, sweating, a fast heart, dark urine, or trouble swallowing or breathing. Doctors call this \
            a dystonic storm. It needs intensive care. An infection or a change of medicine can set it off.\n\
            Sudden weakness or numbness on one side, a drooping face, sudden trouble speaking or seeing, or \
            the worst headache ever. These can be signs of a stroke. Note the time they began.\n\
            Stiff muscles, high fever, and confusion while taking an antipsychotic. This can be a dangerous \
            reaction to the medicine.\n\
            Sudden worsening with a device for deep brain stimulation (it sends signals to the brain), or \
            with a pump that gives the medicine baclofen. A failed device or pump can set off a dystonic \
            storm. Call the clinic too.\n\
            A locked jaw with a wound, or spasms set off by noise. This can be tetanus.\n\
            After a botulinum toxin shot: trouble breathing, swallowing, or speaking, or weakness that \
            spreads. The effect of the shot may have spread." [Adr, Adr05, Adrug, Storm, Storm2, Stroke],

        SameDayTitle: kept "The same day: get care today",
        SameDay: "Soon after an antipsychotic or an anti-nausea medicine: eyes that suddenly roll up, or a \
            spasm of the jaw or neck. If breathing is normal, get emergency care the same day. Ask the care \
            team about the next dose. If breathing or the throat is affected, call {emergency}.\n\
            A child with a tilted head and fever, a sore throat, a neck injury, a headache, or vomiting. A \
            neck joint may be out of place. There may be an infection, or a growth at the back of the \
            brain." [Adr, Adrug, MimicP],

        SoonTitle: kept "Soon: tell a doctor",
        Soon: "Signs that began before the age of 21.\n\
            Signs that spread quickly.\n\
            Other signs, such as trouble with memory or walking, shaking at rest, or yellow skin or eyes.\n\
            Pain in one fixed position after an injury.\n\
            Any new medicine.\n\
            Thoughts of hurting yourself. Call {crisis} at any time. You do not have to wait for a visit.",

        StrokeNote: kept "Sudden signs on one side of the body may be a stroke. Call {emergency} at once, and \
            note the time the signs began. Hemidystonia is different. It often starts months or years after an \
            injury to the brain." [Stroke, Hemi02, Pj85],
    }
}

/// The three steps, the most urgent first: each title with its list.
pub const STEPS: &[(Help, Help)] =
    &[(Help::NowTitle, Help::Now), (Help::SameDayTitle, Help::SameDay), (Help::SoonTitle, Help::Soon)];
