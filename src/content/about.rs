//! The words about dystonia in general: what it is, how it is found and treated, what is studied.

use super::texts::texts;

texts! {
    /// Texts about dystonia in general. Each title stands before its text in [`SECTIONS`].
    About, reading after First, edited "2026-11-23" {
        DystoniaTitle: kept "What dystonia is",
        Dystonia: "Dystonia is a problem of the nerves and the brain. Muscles tighten when the person \
            does not want them to. This can twist a body part, hold it in an odd position, or make it \
            move again and again. Some people also shake. Dystonia can look very different from one \
            person to the next." [Jh, JhLater, A13],

        MusclesTitle: kept "What goes wrong in the muscles",
        Muscles: "Three things go wrong.\n\n\
            The muscles that should do the work pull too hard.\n\
            Extra muscles join in that should stay at rest.\n\
            Muscles that work against each other pull at the same time.\n\n\
            The muscles are not at fault. The brain sends them the wrong signals." [Jh, JhLater],

        LooksTitle: kept "What it looks like, from mild to severe",
        Looks: "How dystonia looks depends on two things: how strong it is, and which muscles it affects.\n\n\
            It may be so mild that a normal movement just looks too big for a moment.\n\
            It may make movements slow, stiff, cramped, twisted, or jerky.\n\
            It may hold the body in an odd position nearly all the time." [Jh],

        GroupsTitle: kept "Why the type matters",
        Groups: "There are many types of dystonia. Doctors put them in groups, because the group matters \
            for treatment and for what may come later. The simplest way to sort them is by the part of \
            the body that is affected." [Jh],

        CommonTitle: kept "How common it is",
        Common: "Dystonia is not rare. It is the third most common problem seen in movement disorder \
            clinics. A review from 2021 also puts it third. Only Parkinson disease and a shaking problem \
            called essential tremor come before it." [Jh, Gk21],

        MissedTitle: kept "Why it is often missed",
        Missed: "Dystonia is often taken for something else. It has many forms, and some of them are \
            unusual." [Jh],

        FoundTitle: kept "How doctors find it",
        Found: "No single test shows dystonia. Most often, a doctor finds it by asking questions and by \
            watching how the person moves. It takes a doctor who knows movement problems well." [Jh],

        TestsTitle: kept "Which tests may help",
        Tests: "Blood tests or a brain scan can help to find the cause in some people. Which tests make \
            sense depends on the type, the age, and the other signs. When dystonia starts early in life, \
            doctors may also test the genes. They may try levodopa, a medicine, to see if it helps." [Jh, Utd, GrDrd],

        TreatmentTitle: kept "How it is treated",
        Treatment: "There are many treatments. The best one depends on the type. A doctor who knows the \
            person can say which ones make sense." [Jh],

        ToxinTitle: kept "Botulinum toxin",
        Toxin: "Botulinum toxin is a shot that relaxes muscles. It is the first choice for many kinds of \
            focal dystonia, the kind that affects one part. It can help a lot, for about three months at \
            a time. Then the shot is given again." [Jh, Diary],

        LevodopaTitle: kept "Levodopa for some children",
        Levodopa: "Some children with dystonia in much of the body get far better with levodopa, a \
            medicine. Other medicines like it can help too. Doctors call this kind DOPA-responsive \
            dystonia. The body map cannot show it. It is about the cause, not the place." [Jh],

        MedicinesTitle: kept "Other medicines",
        Medicines: "Other medicines come as pills. Doctors may try them when dystonia affects much of \
            the body. They do not help everyone. In a study of dystonia on one side of the body, medicines \
            helped in about a quarter to a third of the tries." [Utd, Hemi02],

        SurgeryTitle: kept "Surgery",
        Surgery: "Surgery can be a choice for some people.\n\n\
            Selective denervation is surgery on nerves of the neck muscles.\n\
            Deep brain stimulation uses a device that sends signals to a place deep in the brain. One \
            trial tested it in 40 people. Their dystonia was segmental (parts that touch) or generalized \
            (much of the body). Doctors followed them for five years." [Jh, Dbs06, Dbs12],

        ResearchTitle: kept "What is being studied",
        Research: "Researchers study dystonia in animals, in the brain, and in trials with people. Some \
            ask which parts of the brain shape dystonia, and how to act on those parts." [Jh],

        CalciumTitle: kept "Calcium signals",
        Calcium: "Nerve cells use calcium to talk to each other. Researchers at Johns Hopkins were among \
            the first to link dystonia to a fault in these signals. Medicines that act on calcium \
            signals were studied in mice. They were then studied in people. We do not know the results of \
            the studies in people. So no one should read this as a sign that they work." [Jh, Cal99, Aml],

        LookAlikesTitle: kept "What can look like dystonia",
        LookAlikes: "Some other problems can look like dystonia. Telling them apart takes a doctor who \
            examines the person. The lists below are examples. Many of them come from a list about children."
            [MimicP, MimicA],

        LookAlikesFaceTitle: kept "Look-alikes in the face",
        LookAlikesFace: "Tics, which are quick movements or sounds that come again and again.\n\
            Movements that repeat in the same way each time, as some children make.\n\
            Functional movements. A doctor can explain what that word means." [MimicP],

        LookAlikesNeckTitle: kept "Look-alikes in the neck",
        LookAlikesNeck: "A tight neck muscle from birth.\n\
            A hurt neck muscle or joint.\n\
            The top joint of the neck out of place.\n\
            Neck bones that are joined from birth.\n\
            A weak eye nerve, so that the person tilts the head to see.\n\
            Inner ear trouble.\n\
            A growth at the back of the brain, or a brain that sits too low there.\n\
            In babies: food that comes back up, or bouts of head tilt that come and go.\n\
            Weak muscles at the back of the neck, or scars in a muscle.\n\n\
            In one clinic, 6 of 2,412 people turned out to have a look-alike in the neck." [MimicP, MimicA, MimicCd],

        LookAlikesTrunkTitle: kept "Look-alikes in the trunk",
        LookAlikesTrunk: "A spine that curves to the side.\n\
            Stiff-person syndrome, an illness with very stiff muscles." [MimicP],

        LookAlikesLimbTitle: kept "Look-alikes in an arm or leg",
        LookAlikesLimb: "Muscles that stay tight or stiff for other reasons.\n\
            A cramp.\n\
            Muscle spasms when calcium or magnesium in the blood is low.\n\
            A seizure that makes muscles stiff.\n\
            Muscles that are slow to let go.\n\
            Fingers that wander because feeling is lost.\n\
            A shoulder that slips out of place." [MimicP],

        LookAlikesWholeTitle: kept "Look-alikes in the whole body",
        LookAlikesWhole: "Stiff-person syndrome.\n\
            A back and neck that arch hard.\n\
            In children: movements that they make to soothe themselves.\n\
            Functional movements, as in the face." [MimicP],
    }
}

/// Each title with its text, in reading order.
pub const SECTIONS: &[(About, About)] = {
    use About::*;
    &[
        (DystoniaTitle, Dystonia),
        (MusclesTitle, Muscles),
        (LooksTitle, Looks),
        (GroupsTitle, Groups),
        (CommonTitle, Common),
        (MissedTitle, Missed),
        (FoundTitle, Found),
        (TestsTitle, Tests),
        (TreatmentTitle, Treatment),
        (ToxinTitle, Toxin),
        (LevodopaTitle, Levodopa),
        (MedicinesTitle, Medicines),
        (SurgeryTitle, Surgery),
        (ResearchTitle, Research),
        (CalciumTitle, Calcium),
        (LookAlikesTitle, LookAlikes),
        (LookAlikesFaceTitle, LookAlikesFace),
        (LookAlikesNeckTitle, LookAlikesNeck),
        (LookAlikesTrunkTitle, LookAlikesTrunk),
        (LookAlikesLimbTitle, LookAlikesLimb),
        (LookAlikesWholeTitle, LookAlikesWhole),
    ]
};
