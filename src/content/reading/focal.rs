//! The words of the pages of one part: what people notice, who gets it, how it is found, what can help.

use crate::content::texts::texts;

texts! {
    /// Texts of the pages of the focal types.
    FocalText, reading after Lists, edited "2026-11-23" {
        BlepharospasmNames: "Winking spasms" [Jh],
        BlepharospasmNotice: "It often starts with more blinking than usual. Most often both eyes are \
            involved. Later the lids may close so hard that they stay shut for a while. The person cannot \
            see then, though the eyes are healthy. In some people it later spreads to the jaw or to other \
            parts." [Ninds, Ages, DukSeg],
        BlepharospasmEase: "Some people find a small trick that eases the spasms. It may be a light touch \
            near the eye, the temple, or the forehead. A tight band, a cap, or glasses may help. So may \
            chewing, talking, or singing. Doctors call these sensory tricks." [Tricks, DukTricks],
        BlepharospasmWho: "In one study, people were in their mid 50s on average when it began. It can also \
            start earlier or later." [Ages],
        BlepharospasmFind: "There is no single test. A doctor who knows movement problems asks how it began, \
            looks at the eyes and the face, and checks the rest of the body. Blood tests or a brain scan can \
            help some people to find a cause." [Jh],
        BlepharospasmHelp: "Botulinum toxin is a shot that relaxes muscles. It goes into the muscles that \
            squeeze. It can help a lot, for about three months at a time. A 2016 review by the American \
            Academy of Neurology found that it can help this type." [Jh, Diary, Aan16],
        BlepharospasmAsk: "Could something else explain these eye spasms?\n\
            Which treatments could fit, and what are their risks?\n\
            Is it safe to drive, cook, or use tools?\n\
            Should the jaw, the mouth, and the neck be checked too?",
        BlepharospasmWords: "eyes, eyelids, blinking, winking, squinting, eye spasms, eyes shut, cannot open \
            eyes, brow, forehead, upper face",

        OromandibularNames: "Lower cranial dystonia\nOrofacial dystonia" [Lcrd, Icd10],
        OromandibularNotice: "The jaw may clamp shut, pull open, or slide to one side. The tongue or the \
            lips may pull. Some people bite their tongue or cheek. It can be hard to talk or chew." [Omd],
        OromandibularEase: "Some people chew gum, or hold a toothpick or another small thing between the \
            teeth. Some touch the lips or the chin. Small tricks like these can ease the pull. Doctors call \
            them sensory tricks. Ask a doctor first what is safe to hold in the mouth." [Tricks, Omd],
        OromandibularWho: "On average it starts between the ages of 50 and 60. More women than men get it. \
            In one study, the trigger that people named most was recent work on their teeth." [Omd, Lcrd],
        OromandibularFind: "There is no single test. A doctor who knows movement problems asks how it began, \
            and looks at the jaw, the lips, and the tongue. The doctor also asks about medicines, as some \
            can set off spasms in the jaw. Blood tests or a brain scan can help some people to find a cause."
            [Jh, Adr],
        OromandibularHelp: "Botulinum toxin is a shot that relaxes muscles. Here it takes an expert. A 2018 \
            review found too few good trials to say how well it works for the jaw. A device in the mouth has \
            helped some people." [Bt18, RefCit],
        OromandibularAsk: "Could a problem of the teeth or the jaw joint look like this?\n\
            Could one of the medicines we use play a part?\n\
            Which treatments could fit, and what are their risks?\n\
            Who has a lot of practice with shots in the jaw?\n\
            What can help with chewing, talking, and swallowing?",
        OromandibularWords: "jaw, mouth, tongue, lips, cheeks, chin, chewing, talking, clenching, grinding, \
            biting, jaw opens, jaw locks, lower face",

        LaryngealNames: "Spasmodic dysphonia" [Mondo, Lar],
        LaryngealNotice: "In the more common kind, the voice sounds tight and choppy. Doctors call it \
            adductor. In the other kind, the voice is breathy or drops to a whisper. They call it abductor. \
            Some people have both. A tight throat or noisy breathing is different. Call {emergency} at once, \
            above all after a new medicine." [Nidcd, Lar, Mondo, Adr, Adr05],
        LaryngealEase: "Some people say that humming or voice practice helps. This comes from people’s \
            own reports, not from studies." [DukTricks],
        LaryngealWho: "It most often starts between the ages of 30 and 50. More women than men get it."
            [Nidcd, Lar],
        LaryngealFind: "There is no single test. A doctor who knows movement problems asks how it began, \
            listens to the voice, and checks the rest of the body. Blood tests or a brain scan can help some \
            people to find a cause." [Jh],
        LaryngealHelp: "Botulinum toxin is a shot that relaxes muscles. It goes into small muscles of the \
            voice box. A 2008 review by the American Academy of Neurology found that it can help the \
            adductor kind, the one with a tight voice. We found no such review for the other kind." [Aan08],
        LaryngealAsk: "Which kind is it: tight, breathy, or both?\n\
            Could something else explain the change in the voice?\n\
            Which treatments could fit, and what are their risks?\n\
            Could a voice therapist help?\n\
            What can make phone calls and work easier?",
        LaryngealWords: "voice, voice box, throat, vocal cords, strained voice, choppy voice, whisper, \
            breathy, hoarse, speaking, talking, phone",

        CervicalNames: "Torticollis (head turned to one side)\n\
            Spasmodic torticollis\n\
            Laterocollis (head tipped to one side)\n\
            Anterocollis (head bent forward)\n\
            Retrocollis (head pulled back)" [Jh, JhLater, Icd10],
        CervicalNotice: "The head may turn to one side, tip toward a shoulder, bend forward, or pull back. A \
            shoulder may rise. Neck pain and a shaky head are common. In about 1 in 10 people it gets better \
            by itself for a time, but often this does not last." [JhLater, Ninds],
        CervicalEase: "A light touch on the face, the chin, or the back of the head can ease the pull. So \
            can a head rest. Doctors call this a sensory trick. In one study of 154 people, about 9 in 10 \
            used one. In another, about 3 in 4 did." [CdTrick, CdAm],
        CervicalWho: "This is the most common kind of one-part dystonia in adults. It can start at any age, \
            but mostly in middle age. In one study, people were just over 40 on average when it began. For \
            each man who has it, there are about two women." [Cd13, Ages, Ninds],
        CervicalFind: "There is no single test. A doctor who knows movement problems asks how it began and \
            checks the head, the neck, and the rest of the body. Other things, such as weak neck muscles, \
            can look like it. In one clinic this was so in 6 of about 2,400 people. A child with a tilted \
            head needs care the same day if there is fever, sore throat, a hurt neck, headache, or vomiting."
            [Jh, MimicCd, MimicP],
        CervicalHelp: "Botulinum toxin is a shot that relaxes muscles. It goes into the neck muscles that \
            pull. A 2016 review by the American Academy of Neurology found that it can help this type. One \
            round can last for about three months. If it does not help enough, some people have surgery. \
            Selective denervation is surgery on nerves of the neck muscles. Deep brain stimulation uses a \
            device that sends signals to the brain." [Aan16, Diary, Jh],
        CervicalAsk: "Which neck muscles pull, and which way?\n\
            Could something else explain the pull or the pain?\n\
            Which treatments could fit, and what are their risks?\n\
            What can help with the pain?\n\
            Is it safe to drive?",
        CervicalWords: "neck, head tilt, head turns, twisted neck, wry neck, shaky head, head tremor, neck \
            pain, stiff neck, shoulder up, chin",

        ArmNames: "Writer’s cramp\nMusician’s dystonia\nFocal hand dystonia" [Jh, DukHand],
        ArmNotice: "At first it comes only with one task, such as writing or playing music. The hand may \
            grip the pen too hard. Fingers may curl or lift by themselves. The hand may lose its fine \
            control. Other tasks may still be fine." [DukHand],
        ArmWho: "In one study, people were around 40 on average when it began in the hand. About 1 or 2 in \
            100 people who play music for a living get it. Most of them are told in their 20s to 40s. More \
            of them are men." [Ages, DukHand],
        ArmFind: "There is no single test. A doctor who knows movement problems asks which tasks bring it \
            on, and checks the arm and the rest of the body. Blood tests or a brain scan can help some \
            people to find a cause." [Jh, DukHand],
        ArmHelp: "Botulinum toxin is a shot that relaxes muscles. It goes into the muscles that pull. A 2008 \
            review by the American Academy of Neurology found that it can help in the arm. An early study \
            looked at training the hand anew. It is too soon to say how well that works." [Aan08, Retrain],
        ArmAsk: "Would it help to bring the pen or the instrument, or a short video?\n\
            Could something else explain the cramps?\n\
            Which treatments could fit, and what are their risks?\n\
            Could a hand therapist help?\n\
            What could change at work, at school, or in practice?",
        ArmWords: "hand, fingers, wrist, arm, elbow, writing, pen, handwriting, typing, piano, guitar, \
            violin, music, cramp, grip",

        LegNames: "Foot dystonia" [Jh],
        LegNotice: "The foot may turn in, the toes may curl, or the ankle may point down. Often this comes \
            with walking. In a child, it can be the first sign, and it may spread. In adults, it can be a \
            sign of Parkinson disease." [Spread95, Foot13, JhLater],
        LegEase: "In a report on two people, walking in another way, such as backward, eased it." [Foot07],
        LegWho: "It can start in a child or in an adult. In one study, dystonia that began in a leg did so \
            around age 8 on average, and it often spread. In adults it is rare. In one study of 48 adults, it \
            began in the late 40s on average, and more of them were women." [Spread95, Foot13],
        LegFind: "A doctor who knows movement problems asks how it began and watches the person walk. In a \
            child, doctors may try a medicine called levodopa to see if it helps. In an adult, they look for \
            a cause. At first, it is often taken for a bone problem or a problem of the mind."
            [Jh, Utd, Foot13],
        LegHelp: "What helps depends on the type and the cause. Botulinum toxin is a shot that relaxes \
            muscles. A 2008 review by the American Academy of Neurology found that it may help in the leg. \
            It was less sure of this than for the arm." [Jh, Aan08],
        LegAsk: "What could be the cause in this case?\n\
            Would a trial of levodopa make sense?\n\
            Could a gene test help?\n\
            Which treatments could fit, and what are their risks?\n\
            What can make walking safer?",
        LegWords: "foot, leg, toes, ankle, walking, running, foot turns in, curled toes, tiptoe, limp, \
            stumbling, cramp",

        TruncalNames: "Axial dystonia" [Hpo],
        TruncalNotice: "Most often the body bends forward. It may also lean to one side or arch back. It \
            tends to get worse when the person moves or does things." [Trunk16],
        TruncalEase: "In a small study of seven people, a sensory trick could ease it. That is a small touch \
            or movement that eases the pull." [Trunk16, Tricks],
        TruncalWho: "In three small studies of adults, it began between about 40 and the mid 50s on average. \
            In a study of seven people, most were men." [TrunkMds, Trunk16],
        TruncalFind: "Dystonia in the trunk is often a sign of something else, such as the effect of a \
            medicine or Parkinson disease. So the doctor asks about all medicines and checks the whole body. \
            Blood tests or a brain scan can help some people to find a cause." [Trunk20, Jh],
        TruncalHelp: "In one small study of seven people, pills mostly did not help. Botulinum toxin is a \
            shot that relaxes muscles. It helped two of them. Deep brain stimulation uses a device that \
            sends signals to the brain. It helped one." [Trunk16],
        TruncalAsk: "Could one of the medicines we use play a part?\n\
            Could this be a sign of something else?\n\
            Should the back and the spine be checked?\n\
            Which treatments could fit, and what are their risks?\n\
            What can make standing and walking easier?",
        TruncalWords: "trunk, back, belly, chest, pelvis, spine, bending forward, leaning, arching, stooped, \
            crooked, posture, standing",
    }
}
