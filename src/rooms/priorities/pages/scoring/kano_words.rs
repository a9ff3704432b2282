//! Kano's categories in words.

use plan::methods::kano::Category;

/// What a category means for the one who decides.
#[must_use]
pub fn meaning(category: Category) -> &'static str {
    match category {
        Category::MustBe => {
            "Taken for granted: missed when it is not there, and no delight when it is."
        }
        Category::OneDimensional => "The more of it, the better.",
        Category::Attractive => "A delight, and not missed while it is not there.",
        Category::Indifferent => "It makes no difference.",
        Category::Reverse => "They would rather not have it.",
        Category::Questionable => "The two answers contradict each other.",
    }
}

/// The category of a place in Kano's order, within a sentence.
#[must_use]
pub fn level(level: f64) -> &'static str {
    let mut all = Category::ALL.into_iter();
    let found = all.find(|category| category.level() == Some(level));
    found.map_or("no category", |category| match category {
        Category::MustBe => "must-be",
        Category::OneDimensional => "one-dimensional",
        Category::Attractive => "attractive",
        Category::Indifferent => "indifferent",
        Category::Reverse => "reverse",
        Category::Questionable => "questionable",
    })
}
