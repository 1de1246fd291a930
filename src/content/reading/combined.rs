//! The words of the pages of more than one part, and of dopa-responsive dystonia.

use crate::content::texts::texts;

texts! {
    /// Texts of the pages of the types with more than one part.
    CombinedText, reading after FocalText, edited "2026-11-23" {
        MeigeNames: "Cranial dystonia" [Ma21],
        CranialNames: "Meige syndrome" [Jh, Ma21],
        MeigeNotice: "Most often it starts with the eyes. The person blinks a lot, and the lids may squeeze \
            shut. Later the jaw, the lips, or the tongue pull too. It can be hard to see, talk, or chew."
            [Bebrf, Ninds, Omd],
        MeigeEase: "Some people find that talking, singing, or yawning eases it. So can a light pull on the \
            upper lid. Doctors call these sensory tricks." [Tricks],
        MeigeWho: "In one study, spasms of the eyes began in the mid 50s on average. Spasms of the jaw begin \
            between 50 and 60 on average. More women than men get those." [Ages, Omd],
        MeigeFind: "There is no single test. A doctor who knows movement problems asks how it began, and \
            looks at the eyes, the jaw, and the rest of the body. The doctor also asks about medicines, as \
            some can set off spasms in the face." [Jh, Adr],
        MeigeHelp: "Botulinum toxin is a shot that relaxes muscles. A 2016 review by the American Academy of \
            Neurology found that it can help with the eye spasms. For the jaw, a 2018 review found too few \
            good trials to say. Deep brain stimulation uses a device that sends signals to the brain. \
            It has been tried in some people with severe spasms." [Aan16, Bt18, Ma21, MeigeDbs],
        MeigeAsk: "Could something else explain these spasms?\n\
            Could one of the medicines we use play a part?\n\
            Should the eyes and the jaw both be treated?\n\
            Which treatments could fit, and what are their risks?\n\
            Is it safe to drive, cook, or use tools?",
        MeigeWords: "eyes, eyelids, blinking, eyes shut, jaw, mouth, tongue, lips, chewing, talking, whole \
            face, face spasms, grimace",

        NeckArmNotice: "The head may turn, tip, or pull to one side. The hand or arm may also pull, twist, or \
            shake. Neck pain is common." [JhLater, Ninds, A13],
        NeckArmEase: "Small tricks may help the neck. Many people touch the face, the chin, or the back of \
            the head. Some use a head rest. Doctors call these sensory tricks." [CdTrick, CdAm],
        NeckArmWho: "In one study, people were just over 40 on average when dystonia of the neck began. They \
            were around 40 when it began in the hand. We found no study of this pair alone." [Ages],
        NeckArmFind: "There is no single test. A doctor who knows movement problems asks how it began, and \
            checks the neck, the arm, and the rest of the body. Blood tests or a brain scan can help some \
            people to find a cause." [Jh],
        NeckArmHelp: "Botulinum toxin is a shot that relaxes muscles. The American Academy of Neurology \
            found that it can help in the neck, in a review of 2016. It found the same for the arm in 2008. \
            We found no review of this pair alone." [Aan16, Aan08],
        NeckArmAsk: "Which muscles pull in the neck, and which in the arm?\n\
            Should both be treated?\n\
            Which treatments could fit, and what are their risks?\n\
            What can help with pain?",
        NeckArmWords: "neck, head tilt, head turns, shaky head, neck pain, shoulder, arm, hand, shaking, \
            writing, pen",

        BibrachialNotice: "Both arms or hands cramp, twist, or shake. At first it may come only with a task, \
            such as writing or playing music." [A13, DukHand],
        BibrachialWho: "In one study, people were around 40 on average when dystonia began in the hand. We \
            found no study of both arms alone." [Ages],
        BibrachialHelp: "Botulinum toxin is a shot that relaxes muscles. A 2008 review by the American \
            Academy of Neurology found that it can help in the arm. We found no review of both arms alone."
            [Aan08],
        BibrachialWords: "both arms, both hands, fingers, wrists, elbows, writing, typing, piano, music, \
            shaking hands, cramp, grip",

        SegmentalNotice: "Each part can pull, twist, or shake. What people notice depends on which parts are \
            affected. The page of each part says more." [A13, Jh],
        SegmentalWho: "A 2025 study compared this group with the multifocal group, where parts lie apart. The \
            segmental group had more women, and its people were older. The face was affected more often, and \
            the arm less often." [Sm25],
        SegmentalFind: "There is no single test. A doctor who knows movement problems asks how it began and \
            checks the whole body. Blood tests or a brain scan can help some people to find a cause. Which \
            tests make sense depends on the type." [Jh],
        SegmentalHelp: "What helps depends on the type and the parts. Botulinum toxin is a shot that relaxes \
            muscles. It is the first choice for many kinds that affect one part. Deep brain stimulation uses \
            a device that sends signals to the brain. It was tested in 40 people whose dystonia was \
            segmental or generalized. It is a choice for some people." [Jh, Dbs06, Dbs12],
        SegmentalAsk: "Which parts are affected, and which part matters most?\n\
            Which part should be treated first?\n\
            Which treatments could fit, and what are their risks?\n\
            What should we watch for over time?",
        SegmentalWords: "two parts, several parts, next to each other, face and neck, voice and neck, back, \
            both legs, shoulder",

        HemidystoniaNotice: "The arm and the leg on one side pull, twist, or cramp. Sometimes that side of \
            the face does too. It often starts long after a brain injury. Sudden signs are different. \
            If one side is suddenly weak, numb, or in an odd posture, it may be a stroke. Call {emergency} \
            at once." [Hemi02, Pj85, Stroke],
        HemidystoniaWho: "Common causes are a stroke, a blow to the head, and an injury around birth. In \
            studies, people were in their 20s on average when it began. It began about 3 to 4 years after \
            the injury on average. After an injury before age 7, it took almost 10 years." [Hemi02, Pj85],
        HemidystoniaFind: "Doctors look for an old injury in the brain, often with a brain scan. In studies, \
            half of the people or a little more had damage deep in the brain, in parts that help to guide \
            movement." [Hemi02, Jh],
        HemidystoniaHelp: "In studies, medicines helped in about a quarter to a third of the tries. Surgery \
            can help, but often only for a time." [Hemi02],
        HemidystoniaAsk: "What does the brain scan show?\n\
            Could an old injury be the cause?\n\
            Which treatments could fit, and what are their risks?\n\
            Which new signs mean that we should call for help?",
        HemidystoniaWords: "one side, left side, right side, half, arm and leg, after brain injury, after \
            head injury, twisted",

        MultifocalNotice: "Two or more parts pull, twist, or shake, and they lie apart. The eyes and one leg \
            would be an example. Each part can look different. The page of each part says more." [A13, A13Vet, Jh],
        MultifocalWho: "It mostly starts in adults, from about 30 to 70. A 2025 study compared this group \
            with the segmental group, where parts touch. The multifocal group had more men, and its people \
            were younger. The arm was affected more often, and the face less often." [DukSeg, Sm25],
        MultifocalHelp: "What helps depends on the type and the parts. Botulinum toxin is a shot that \
            relaxes muscles. It is the first choice for many kinds that affect one part." [Jh],
        MultifocalWords: "several parts, parts apart, different places, far apart, face and leg, eyes and \
            hand, voice and foot",

        GeneralizedNotice: "Dystonia often starts in a leg or an arm and then spreads. Some parts are often \
            worse than others. Call {emergency} if strong spasms do not stop, above all with fever or dark \
            urine." [Jh, Spread95, Storm],
        GeneralizedWho: "It often starts in childhood. In one study, it began around age 8 on average when \
            the leg came first, and around age 11 when the arm did. It spread faster when the leg came first."
            [Spread95],
        GeneralizedFind: "A doctor who knows movement problems asks how it began and checks the whole body. \
            When it starts young, doctors may do gene tests. They may also try a medicine called levodopa to \
            see if it helps. Blood tests or a brain scan can help some people to find a cause."
            [Jh, Utd, GrDrd],
        GeneralizedHelp: "Some children get much better with a medicine called levodopa, so doctors may try \
            it. Deep brain stimulation uses a device that sends signals to the brain. It was tested in \
            40 people whose dystonia was segmental or generalized, and they were followed for five years. It \
            is a choice for some people." [Jh, Utd, Dbs06, Dbs12],
        GeneralizedAsk: "What could be the cause?\n\
            Would gene tests help, and what would they mean for the family?\n\
            Would a trial of levodopa make sense?\n\
            Which treatments could fit, and what are their risks?\n\
            Which signs mean that we should call for help at once?",
        GeneralizedWords: "whole body, all over, many parts, trunk, back, both legs, both arms, child, \
            spreading, twisting, walking, standing",

        DopaResponsiveNames: "Segawa syndrome" [GrDrd],
        DopaResponsiveNotice: "A child has trouble walking because a foot turns in. It tends to get worse \
            toward evening and better after sleep. Later, movements may become slow. Thinking stays normal." [GrDrd],
        DopaResponsiveWho: "It is rare. It mostly starts in childhood. A change in a gene called \
            GCH1 can cause it." [GrDrd],
        DopaResponsiveFind: "Doctors can test a gene called GCH1. If that test shows nothing, they may test \
            the fluid around the spine. They may also try a medicine called levodopa to see if it helps."
            [GrDrd],
        DopaResponsiveHelp: "Levodopa helps a lot in this kind, even in small amounts. It works at once or \
            within days, and the effect lasts. Only a doctor can say if this medicine is right for a person."
            [GrDrd, Jh],
        DopaResponsiveAsk: "Could this kind explain the signs?\n\
            Would a gene test help, and what would it mean for the family?\n\
            Would a trial of levodopa make sense?\n\
            How will we know if it works, and what are the risks?",
        DopaResponsiveWords: "levodopa, child, foot turns in, walking, worse in the evening, better after \
            sleep, gene, stumbling, tiptoe",
    }
}
