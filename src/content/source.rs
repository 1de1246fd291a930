//! The sources behind the texts: what to cite, where to find it, and how far it carries.

/// How to find a source, and how far it carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Citation {
    /// What it is called, or what it is about. Not translated.
    pub title: &'static str,
    /// The journal, book or site.
    pub place: &'static str,
    /// When it came out, where that is known.
    pub year: Option<u16>,
    /// Where to read it, if it has an address.
    pub link: Option<&'static str>,
    /// Whether it can stand alone.
    pub weight: Weight,
}

/// How far a source carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Read, and fit to stand alone.
    Full,
    /// Weak, secondary, a mirror, or quoted from memory: never a statement's only source.
    Weak,
}

impl Citation {
    const fn of(self, year: u16) -> Self {
        Self { year: Some(year), ..self }
    }

    const fn at(self, link: &'static str) -> Self {
        Self { link: Some(link), ..self }
    }

    const fn weak(self) -> Self {
        Self { weight: Weight::Weak, ..self }
    }
}

/// Declares the enum of sources: each key with its citation.
macro_rules! sources {
    ($($key:ident: $citation:expr,)+) => {
        /// A source that a text of this product rests on. Its key is the short name that docs/rules.md uses
        /// where it cites it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "each is described by its citation")]
        pub enum Source { $($key),+ }

        impl Source {
            /// All sources, the page that everything is based on first.
            pub const ALL: [Self; [$(stringify!($key)),+].len()] = [$(Self::$key),+];

            /// Tells these citations from those of another build.
            pub const DIGEST: u32 = {
                let mut digest = 0;
                $(
                    let Citation { title, place, .. } = Self::$key.citation();
                    digest = super::texts::digest(digest, &[title, place]);
                )+
                digest
            };

            /// What to cite. Names of journals and pages are not translated.
            pub const fn citation(self) -> Citation {
                match self { $(Self::$key => $citation),+ }
            }
        }
    };
}

const fn cite(title: &'static str, place: &'static str) -> Citation {
    Citation { title, place, year: None, link: None, weight: Weight::Full }
}

const MOVEMENT_DISORDERS: &str = "Movement Disorders";
const JNNP: &str = "Journal of Neurology, Neurosurgery, and Psychiatry";
const CLINICAL_MOVEMENT: &str = "Journal of Clinical Movement Disorders";
const TREMOR: &str = "Tremor and Other Hyperkinetic Movements";

sources! {
    // The page that everything is based on.
    Jh: cite("What is Dystonia? An earlier version of the page", "Johns Hopkins Medicine"),
    JhLater: cite("What is Dystonia? A later version of the page", "Johns Hopkins Medicine"),

    // How dystonia is defined and grouped.
    A13: cite("Albanese et al., the 2013 consensus on dystonia", "Movement Disorders 28:863–873")
        .of(2013).at("https://doi.org/10.1002/mds.25475"),
    A13Vet: cite("The 2013 consensus as a table", "Frontiers in Veterinary Science")
        .of(2015).at("https://pmc.ncbi.nlm.nih.gov/articles/PMC4672229/table/T1"),
    A13Jnt: cite("The 2013 consensus as a table", "Journal of Neural Transmission")
        .of(2017).at("https://pmc.ncbi.nlm.nih.gov/articles/PMC5357445/table/T1"),
    Nasa: cite("Axis I of the 2013 consensus: age and body distribution", "nasafordoctors.co.za")
        .at("https://nasafordoctors.co.za/articles.php?aid=179"),
    Penn: cite("Patient information on dystonia", "Penn Medicine"),
    DukGpg: cite("Good Practice Guide, page 111", "Dystonia UK"),
    A25: cite("Definition and Classification of Dystonia", MOVEMENT_DISORDERS)
        .of(2025).at("https://pubmed.ncbi.nlm.nih.gov/40326714"),
    Mds25: cite(
        "The definition and classification of the dystonias: A new consensus report",
        "International Parkinson and Movement Disorder Society, Moving Along",
    )
        .of(2025)
        .at("https://www.movementdisorders.org/Moving-Along/The-definition-and-classification-of-the-\
             dystonias-A-new-consensus-report.htm"),
    Sm25: cite(
        "Segmental and Multifocal Isolated Dystonias: Similarities and Differences",
        "Movement Disorders Clinical Practice",
    )
        .of(2025).at("https://doi.org/10.1002/mdc3.70390"),
    Efns: cite("The scheme of the European neurologists’ federation, EFNS, as a table", "Brain 136:2017")
        .of(2013).at("https://pmc.ncbi.nlm.nih.gov/articles/PMC3692036/table/awt138-T1"),
    Ag12: cite("Types of dystonia by body part, a table", "Advances in Genetics 79:35")
        .of(2012).at("https://pmc.ncbi.nlm.nih.gov/articles/PMC4879967/table/T1"),
    Fbm98: cite("Fahn, Bressman and Marsden, Classification of dystonia", "Advances in Neurology 78:1–10")
        .of(1998).weak(),
    DukSeg: cite("Segmental and multifocal dystonia", "Dystonia UK")
        .at("https://dystonia.org.uk/segmental-and-multifocal"),
    DukHand: cite("Pages on focal hand dystonia", "Dystonia UK")
        .at("https://dystonia.org.uk/focal-hand-dystonia"),
    DukTricks: cite("Page on sensory tricks", "Dystonia UK"),
    Die: cite("Classifications of dystonia", "Dystonia Ireland")
        .at("https://dystonia.ie/about-dystonia/classifications-of-dystonia"),
    Deu: cite("Types of dystonia", "Dystonia Europe")
        .at("https://dystonia-europe.org/about-dystonia/types"),
    DmrfSc: cite(
        "What areas of the body may be affected by dystonia?",
        "Dystonia Medical Research Foundation, on sharecare.com",
    ),
    Pitt: cite("Page on types of dystonia", "pittsburghdystonia.org")
        .at("https://pittsburghdystonia.org/?q=node/3"),
    Ninds: cite(
        "Text on dystonia",
        "National Institute of Neurological Disorders and Stroke, as reprinted on storymd.com",
    )
        .at("https://storymd.com/amp/4m8gyn51pw"),
    Y23: cite("Younce et al.", "Dystonia 2:11305")
        .of(2023).at("https://pmc.ncbi.nlm.nih.gov/articles/PMC10621194"),
    Hpo: cite(
        "Human Phenotype Ontology, names of signs",
        "github.com/obophenotype/human-phenotype-ontology",
    )
        .at("https://github.com/obophenotype/human-phenotype-ontology"),
    Gk21: cite("Grütz and Klein, a review of dystonia", "Journal of Neural Transmission 128:395–404").of(2021),

    // One type at a time.
    Pj85: cite("Pettigrew and Jankovic, a study of hemidystonia", JNNP).of(1985),
    Hemi02: cite("The natural history and treatment of acquired hemidystonia", JNNP).of(2002),
    Spread95: cite("Spread of symptoms in idiopathic torsion dystonia", MOVEMENT_DISORDERS)
        .of(1995).at("https://pubmed.ncbi.nlm.nih.gov/7753056"),
    Ages: cite("Table of late-onset dystonia by site", JNNP),
    Tricks: cite("Table of sensory tricks by type of dystonia", JNNP),
    CdTrick: cite("Patel et al., sensory tricks in cervical dystonia", JNNP).of(2014),
    CdAm: cite("Avanzino et al., sensory tricks in cervical dystonia", "Dystonia")
        .of(2022).at("https://doi.org/10.3389/dyst.2022.10283"),
    Cd13: cite("Defazio et al., Descriptive epidemiology of cervical dystonia", TREMOR)
        .of(2013).at("https://pmc.ncbi.nlm.nih.gov/articles/PMC3822401"),
    Omd: cite(
        "Chapter on oromandibular dystonia, in a book edited by D. Truong",
        "Cambridge University Press",
    ),
    Lcrd: cite("The phenomenology of idiopathic lower cranial dystonia", CLINICAL_MOVEMENT)
        .at("https://clinicalmovementdisorders.com/content/1/1/3"),
    RefCit: cite(
        "Sensory tricks in 19 people with lower cranial dystonia, a summary",
        "referencecitationanalysis.com",
    ),
    Lar: cite("Spasmodic dysphonia", "Wikipedia, which cites the US institute for voice disorders").weak(),
    Nidcd: cite(
        "What Is Spasmodic Dysphonia?",
        "National Institute on Deafness and Other Communication Disorders, as reprinted on storymd.com",
    )
        .at("https://storymd.com/amp/jo2ozqxsnm"),
    Mondo: cite("Mondo Disease Ontology, names of diseases", "github.com/monarch-initiative/mondo")
        .at("https://github.com/monarch-initiative/mondo"),
    Icd10: cite("ICD-10-CM, tabular list, January 2021", "US national classification of diseases").of(2021),
    Bebrf: cite(
        "Newsletter, winter 2023, symposium overview",
        "Benign Essential Blepharospasm Research Foundation",
    )
        .of(2023),
    Foot13: cite("Adult-onset idiopathic focal lower extremity dystonia", TREMOR).of(2013),
    Foot07: cite("Is focal task-specific dystonia limited to the hand and face?", MOVEMENT_DISORDERS)
        .of(2007).at("https://doi.org/10.1002/mds.21141"),
    Retrain: cite(
        "Sensory-motor rehabilitation therapy for task-specific focal hand dystonia: A feasibility study",
        "Hand Therapy 23:53–63",
    )
        .of(2018).at("https://doi.org/10.1177/1758998318764219"),
    Trunk16: cite("Ehrlich and Frucht, a study of adult-onset truncal dystonia", CLINICAL_MOVEMENT)
        .of(2016),
    TrunkMds: cite("Idiopathic adult-onset truncal dystonia", "mdsabstracts.org"),
    Trunk20: cite("Mehta, on dystonia of the trunk", "Annals of Indian Academy of Neurology 23:644–648")
        .of(2020),
    GrDrd: cite("GCH1 dopa-responsive dystonia", "GeneReviews")
        .at("https://www.ncbi.nlm.nih.gov/books/NBK1508"),

    // Treatment.
    Utd: cite("Treatment of dystonia in children and adults", "UpToDate").of(2024),
    Aan16: cite(
        "Simpson et al., American Academy of Neurology, review of botulinum toxin",
        "Neurology 86:1818–1826",
    )
        .of(2016),
    Aan08: cite(
        "Simpson et al., American Academy of Neurology, review of botulinum toxin",
        "Neurology 70:1699–1706",
    )
        .of(2008).at("https://pubmed.ncbi.nlm.nih.gov/18458230"),
    Bt18: cite("A review of treatment for dystonia", "Current Treatment Options in Neurology")
        .of(2018).at("https://doi.org/10.1007/s11940-018-0488-3"),
    Dbs06: cite(
        "Kupsch et al., a trial of deep brain stimulation in dystonia",
        "New England Journal of Medicine",
    )
        .of(2006),
    Dbs12: cite(
        "Volkmann et al., the same trial of deep brain stimulation, five years on",
        "Lancet Neurology 11:1029–1038",
    )
        .of(2012),
    Ma21: cite(
        "Blepharospasm, Oromandibular Dystonia, and Meige Syndrome: Clinical and Genetic Update",
        "Frontiers in Neurology 12:630221",
    )
        .of(2021).at("https://pmc.ncbi.nlm.nih.gov/articles/PMC8039296"),
    MeigeDbs: cite("Summary of a series of 65 people", "A public collection of notes").weak(),
    Diary: cite("Edwards et al., the DystoniaDiary study", "JMIR Formative Research 7:e45986").of(2023),

    // When to get help, and what can look like dystonia.
    Stroke: cite("What are the warning signs of stroke?", "NIHSeniorHealth, National Institutes of Health")
        .at("https://nihseniorhealth.gov/stroke/faq/faq5.html"),
    Storm: cite("Termsarasab and Frucht, on dystonic storm", "Journal of Clinical Movement Disorders 4:10")
        .of(2017).at("https://pmc.ncbi.nlm.nih.gov/articles/PMC5410090"),
    Storm2: cite("Dystonic storm", "neuro-assistant.org").weak(),
    Adr: cite("Medication-Induced Dystonic Reactions", "Medscape, article 814632"),
    Adr05: cite("Christodoulou and Kalaitzi", "Journal of Psychopharmacology 19:307–312").of(2005),
    Adrug: cite("Hand-outs on acute dystonia", "clinicalcommander.com and mdnxs.com").weak(),
    MimicP: cite("Table of what can look like dystonia in children", JNNP),
    MimicA: cite("Causes of pseudodystonia", "medicalalgorithms.com"),
    MimicCd: cite("Raju et al., on what can look like cervical dystonia", TREMOR)
        .of(2019).at("https://doi.org/10.5334/tohm.465"),

    // Research.
    Cal99: cite("Campbell and Hess", "Molecular Pharmacology 55:23–31").of(1999),
    Aml: cite(
        "Protocol 01-N-0147, amlodipine with botulinum toxin",
        "National Institutes of Health",
    ),
}
