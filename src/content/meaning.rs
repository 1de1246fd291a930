//! What each group and type means, in a few sentences: read under the answer.

use super::texts::texts;

texts! {
    /// What a group or a type means.
    Meaning, reading after CombinedText, edited "2026-11-22" {
        Dystonia: "Dystonia is a movement problem. The brain sends the wrong signals, and muscles tighten \
            when you do not want them to. This can twist a body part, pull it into an odd position, or make \
            it shake. It may come and go, or it may stay." [Jh, JhLater, A13],
        Focal: "Only one part of the body is affected." [Jh, A13Vet],
        Segmental: "Two or more parts that are next to each other are affected." [Jh, A13Vet],
        Multifocal: "Two or more parts are affected, and they form separate groups that do not touch. The \
            eyes and one leg would be an example." [Jh, A13Vet],
        Hemidystonia: "The arm and the leg on the same side are affected. Sometimes that side of the face is \
            too. It is often linked to an old injury on the other side of the brain, such as a stroke or a \
            blow to the head. It can start months or years after the injury." [Jh, Hemi02, Pj85],
        Generalized: "Dystonia affects much of the body. It often starts in a leg or an arm in childhood and \
            can spread. Some parts are often worse than others." [Jh, Spread95],

        Blepharospasm: "The muscles around both eyes squeeze when you do not want them to. At first you may \
            just blink a lot. Later the eyes can shut so tightly that you cannot see for a while, even \
            though your eyes are healthy." [Jh, Ninds],
        Oromandibular: "The muscles of the jaw, tongue, lips, or lower face pull on their own. The jaw may \
            clamp shut, open, or slide to one side. The tongue may push out. Talking, chewing, or swallowing \
            can be hard." [Jh, Omd, Lcrd],
        Laryngeal: "Small muscles in the voice box tighten when you talk. In the more common kind, the voice \
            sounds tight, strained, and choppy. In the other kind, the voice turns breathy or drops to a \
            whisper. Some people have both." [Jh, Nidcd, Lar],
        Cervical: "Neck muscles pull the head out of line. The head may turn to one side, tip toward a \
            shoulder, bend forward, or pull back. Many people have a mix of these. Neck pain and a shaky \
            head are common." [JhLater, Ninds],
        Arm: "The hand or arm tightens during a task you have done many times. When you write, you may grip \
            the pen too hard, or a finger may curl or lift. When you play music, fingers may curl or stick. \
            Other tasks with the same hand may be fine." [Jh, DukHand],
        Leg: "The foot turns in, the toes curl, or the ankle points down, often when you walk or run. In a \
            child this can be the first sign of dystonia that may spread. In an adult it is less common, so \
            doctors look for a cause." [Spread95, Foot13],
        Truncal: "Muscles of the back, belly, or chest pull. The body may bend forward, lean to one side, or \
            arch back. It often shows up when you stand or walk. The patient page does not list this type by \
            name." [Trunk16, Jh],
        Meige: "Eye spasms and jaw or mouth spasms happen together. It often starts with the eyes and moves \
            down to the lower face." [Jh, Bebrf],
        CervicalPlusOneArm: "The neck and one arm are affected. They are next to each other, so doctors call \
            this segmental." [Jh, Efns],
        Cranial: "The eyes and the mouth or jaw are affected together. This is the same pair that the \
            patient-page list calls Meige syndrome. It often starts with the eyes." [Jh, A13Vet, Bebrf],
        Bibrachial: "Both arms or hands are affected. “Bibrachial” is a doctors’ word for both arms. \
            Here the arms count as next to each other, so this is segmental." [Y23, A13Vet] edited "2026-11-23",
        SegmentalOther: "Two or more parts that are next to each other are affected. Each list has names for \
            two such mixes. This is any other mix." [Jh, A13Vet],
        Diffuse: "Two or more places that are not next to each other are affected. “Diffuse” can sound like \
            “everywhere”. Here it only means that the places lie apart." [Jh],
        BothLegsPlusAnother: "Both legs and at least one more part are affected. The patient page calls this \
            generalized, with or without the trunk." [Jh],
        OneLegTrunkPlusAnother: "One leg, the trunk, and at least one more part are affected. The patient \
            page calls this generalized." [Jh],
        WithLeg: "The trunk and at least two more parts are affected. At least one of them is a leg."
            [A13Vet],
        WithoutLeg: "The trunk and at least two more parts are affected. No leg is." [A13Vet],

        DopaResponsive: "This rare kind often starts in childhood, with a foot that turns in. It tends to \
            get worse as the day goes on and better after sleep. A medicine called levodopa can help a lot, \
            even at a low dose. A body map cannot show this kind, because it is about the cause and not the \
            place." [GrDrd, Jh],
    }
}
