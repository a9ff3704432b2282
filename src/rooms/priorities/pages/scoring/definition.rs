//! What a model is: in a sentence, as a formula, by whom.

use plan::methods::scoring::Model;

/// What a model is.
pub struct Definition {
    /// Its score, in words.
    pub formula: &'static str,
    /// What it is good for, and what it needs.
    pub says: &'static str,
    /// Who it is by.
    pub source: &'static str,
}

/// What a model is.
#[must_use]
pub fn definition(model: Model) -> Definition {
    match model {
        Model::Rice => Definition {
            formula: "Reach × impact × confidence ÷ effort",
            says: "How much good it does to how many people, for each person-month. Reach is counted in people a quarter, impact on five levels, confidence in per cent.",
            source: "Sean McBride, Intercom",
        },
        Model::Ice => Definition {
            formula: "Impact, confidence and ease, 1 to 10 each",
            says: "A quick guess in three numbers, for many small experiments. The product punishes one weak number; the mean forgives it.",
            source: "Sean Ellis and Morgan Brown, “Hacking Growth”",
        },
        Model::Wsjf => Definition {
            formula: "(Value + time criticality + risk or opportunity) ÷ job size",
            says: "What waiting costs, for the size of the job: weighted shortest job first. In each column the smallest of all is the 1 that the others are compared with.",
            source: "Scaled Agile, after Donald Reinertsen",
        },
        Model::Weighted => Definition {
            formula: "The mean of your own criteria, by their weights",
            says: "Each criterion is put on one scale first: 0 for the worst rating that any initiative may have, 1 for the best.",
            source: "After Peter Fishburn’s weighted sum",
        },
        Model::ValueEffort => Definition {
            formula: "Impact ÷ effort",
            says: "The impact/effort matrix as one order: what gives most for a person-month stands first.",
            source: "The two axes of the matrix",
        },
        Model::Moscow => Definition {
            formula: "Must, should, could, won’t this time",
            says: "An agreement and no arithmetic: what has to be in, what should, what could, and what is left for another time.",
            source: "DSDM, Agile Business Consortium",
        },
        Model::Kano => Definition {
            formula: "Two questions to customers: how would you feel with it, how without?",
            says: "What customers take for granted stands before what they want more of, and that before what would delight them.",
            source: "Noriaki Kano and others",
        },
    }
}
