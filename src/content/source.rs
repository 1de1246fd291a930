//! The sources behind the texts: what to cite and where to find it.

/// A source that a text of this product rests on. Keys follow docs/rules.md, "Sources".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is described by its citation")]
pub enum Source {
    Jh,
    JhLater,
    A13,
    A13Vet,
    Efns,
    Y23,
    Ninds,
    Pj85,
    Hemi02,
    Spread95,
    Omd,
    Lcrd,
    Lar,
    DukHand,
    Foot13,
    Trunk16,
    Bebrf,
}

impl Source {
    /// All sources, the page that everything is based on first.
    pub const ALL: [Self; 17] = [
        Self::Jh,
        Self::JhLater,
        Self::A13,
        Self::A13Vet,
        Self::Efns,
        Self::Y23,
        Self::Ninds,
        Self::Pj85,
        Self::Hemi02,
        Self::Spread95,
        Self::Omd,
        Self::Lcrd,
        Self::Lar,
        Self::DukHand,
        Self::Foot13,
        Self::Trunk16,
        Self::Bebrf,
    ];

    /// Who said it, where, and when. Names of journals and pages are not translated.
    pub const fn citation(self) -> &'static str {
        match self {
            Self::Jh => "Johns Hopkins Medicine, “What is Dystonia?”, an earlier version of the page",
            Self::JhLater => "Johns Hopkins Medicine, “What is Dystonia?”, a later version",
            Self::A13 => "Albanese et al., Movement Disorders 2013;28:863–873",
            Self::A13Vet => "The 2013 consensus as tabled in Frontiers in Veterinary Science, 2015",
            Self::Efns => "The EFNS scheme as tabled in Brain 2013;136:2017",
            Self::Y23 => "Younce et al., Dystonia 2023;2:11305",
            Self::Ninds => "National Institute of Neurological Disorders and Stroke, text on dystonia",
            Self::Pj85 => {
                "Pettigrew and Jankovic, Journal of Neurology, Neurosurgery, and Psychiatry 1985;48:650–657"
            }
            Self::Hemi02 => {
                "Acquired hemidystonia, Journal of Neurology, Neurosurgery, and Psychiatry 2002;72:59–67"
            }
            Self::Spread95 => {
                "Spread of symptoms in idiopathic torsion dystonia, Movement Disorders 1995;10:143–152"
            }
            Self::Omd => {
                "Oromandibular dystonia, in a handbook edited by D. Truong, Cambridge University Press"
            }
            Self::Lcrd => "Idiopathic lower cranial dystonia, Journal of Clinical Movement Disorders 1:3",
            Self::Lar => {
                "Spasmodic dysphonia, encyclopedia article that cites the US institute for voice disorders"
            }
            Self::DukHand => "Dystonia UK, pages on hand dystonia",
            Self::Foot13 => {
                "Adult-onset focal lower extremity dystonia, Tremor and Other Hyperkinetic Movements, 2013"
            }
            Self::Trunk16 => "Ehrlich and Frucht, Journal of Clinical Movement Disorders 2016;3:15",
            Self::Bebrf => "Benign Essential Blepharospasm Research Foundation, newsletter, winter 2023",
        }
    }

    /// Where to read it, if it has an address that was seen.
    pub const fn link(self) -> Option<&'static str> {
        Some(match self {
            Self::A13 => "https://doi.org/10.1002/mds.25475",
            Self::A13Vet => "https://pmc.ncbi.nlm.nih.gov/articles/PMC4672229/table/T1",
            Self::Efns => "https://pmc.ncbi.nlm.nih.gov/articles/PMC3692036/table/awt138-T1",
            Self::Y23 => "https://pmc.ncbi.nlm.nih.gov/articles/PMC10621194",
            Self::Spread95 => "https://pubmed.ncbi.nlm.nih.gov/7753056",
            _ => return None,
        })
    }
}
