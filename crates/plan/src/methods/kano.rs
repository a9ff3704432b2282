//! Kano's model: what customers take for granted, what they want more of, and what delights them, from
//! paired answers.
//!
//! Sources: Noriaki Kano and others, "Attractive Quality and Must-Be Quality", 1984; Charles Berger and
//! others, "Kano's Methods for Understanding Customer-defined Quality", 1993 (the evaluation table, Better
//! and Worse); Kurt Matzler and others, "How to delight your customers", 1996 (where two categories are as
//! frequent, must-be counts before one-dimensional, attractive and indifferent).

use crate::records::initiative;
use crate::records::kano_answer::{self, Answer};
use crate::workspace::{Edit, Id, IdError, Record, Workspace};
use std::collections::HashMap;
use std::iter;

/// What an initiative is to a customer, in the order in which ties are settled.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Category {
    /// M: taken for granted; missed when it is not there.
    MustBe,
    /// O: the more of it, the better.
    OneDimensional,
    /// A: a delight, and not missed.
    Attractive,
    /// I: it makes no difference.
    Indifferent,
    /// R: they would rather not have it.
    Reverse,
    /// Q: the two answers contradict each other.
    Questionable,
}

impl Category {
    /// Every one.
    pub const ALL: [Self; 6] = [
        Self::MustBe,
        Self::OneDimensional,
        Self::Attractive,
        Self::Indifferent,
        Self::Reverse,
        Self::Questionable,
    ];

    /// What a pair of answers says: the functional question's row, the dysfunctional question's column.
    #[must_use]
    pub fn of(functional: Answer, dysfunctional: Answer) -> Self {
        use Answer::{Dislike, Like};
        match (functional, dysfunctional) {
            (Like, Like) | (Dislike, Dislike) => Self::Questionable,
            (Like, Dislike) => Self::OneDimensional,
            (Like, _) => Self::Attractive,
            (Dislike, _) | (_, Like) => Self::Reverse,
            (_, Dislike) => Self::MustBe,
            _ => Self::Indifferent,
        }
    }

    /// Its place on the way from reverse, 0, to must-be, 4: an order, no amount. `None` for what answers
    /// nothing.
    #[must_use]
    pub fn level(self) -> Option<f64> {
        match self {
            Self::MustBe => Some(4.0),
            Self::OneDimensional => Some(3.0),
            Self::Attractive => Some(2.0),
            Self::Indifferent => Some(1.0),
            Self::Reverse => Some(0.0),
            Self::Questionable => None,
        }
    }
}

/// How many respondents an initiative is to each category.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    counts: [usize; 6],
}

impl Tally {
    /// What these pairs of answers say together, the functional answer first.
    pub fn of(pairs: impl IntoIterator<Item = (Answer, Answer)>) -> Self {
        let mut tally = Self::default();
        for (functional, dysfunctional) in pairs {
            tally.counts[Category::of(functional, dysfunctional) as usize] += 1;
        }
        tally
    }

    /// How many respondents it is this to.
    #[must_use]
    pub fn count(&self, category: Category) -> usize {
        self.counts[category as usize]
    }

    /// How many respondents answered both questions.
    #[must_use]
    pub fn respondents(&self) -> usize {
        self.counts.iter().sum()
    }

    /// The most frequent categories: one, several where they are as frequent, none without answers. What
    /// counts first stands first: [`Category::ALL`].
    #[must_use]
    pub fn leading(&self) -> Vec<Category> {
        let most = self.counts.iter().copied().max().unwrap_or(0);
        let leads = |category: &Category| most > 0 && self.count(*category) == most;
        Category::ALL.into_iter().filter(leads).collect()
    }

    /// The category it counts as: the most frequent, of several the first.
    #[must_use]
    pub fn category(&self) -> Option<Category> {
        self.leading().first().copied()
    }

    /// Better, 0 to 1: how far having it would satisfy, (A + O) ÷ (A + O + M + I). `None` where nobody's
    /// answer counts.
    #[must_use]
    pub fn better(&self) -> Option<f64> {
        self.coefficient(Category::Attractive)
    }

    /// Worse, 0 to -1: how far lacking it would dissatisfy, -(O + M) ÷ (A + O + M + I). `None` where
    /// nobody's answer counts.
    #[must_use]
    pub fn worse(&self) -> Option<f64> {
        // 0 less it, so that nobody reads "-0".
        self.coefficient(Category::MustBe).map(|share| 0.0 - share)
    }

    fn coefficient(&self, beside_one_dimensional: Category) -> Option<f64> {
        use Category::{Attractive, Indifferent, MustBe, OneDimensional};
        let counted = [Attractive, OneDimensional, MustBe, Indifferent];
        let all: usize = counted.into_iter().map(|it| self.count(it)).sum();
        let these = self.count(OneDimensional) + self.count(beside_one_dimensional);
        (all > 0).then(|| these as f64 / all as f64)
    }
}

/// The answers about an initiative that count: both of a pair, and of each respondent one, the later where two
/// records are theirs, as after a merge with a file that has ids of its own.
#[must_use]
pub fn answers<'workspace>(
    workspace: &'workspace Workspace,
    initiative: &str,
) -> Vec<&'workspace Record> {
    let mut counted: Vec<&Record> = Vec::new();
    let mut places: HashMap<Id, usize> = HashMap::new();
    let answers = workspace.belonging_to(initiative, kano_answer::KIND);
    for record in answers {
        if kano_answer::pair(record).is_none() {
            continue;
        }
        let place = places.entry(kano_answer::whose(record));
        let at = *place.or_insert(counted.len());
        match counted.get_mut(at) {
            Some(other) if kano_answer::given(record) > kano_answer::given(other) => {
                *other = record;
            }
            Some(_) => {}
            None => counted.push(record),
        }
    }
    counted
}

/// The records that hold the same respondent's answers about the same initiative as this one, itself among them.
#[must_use]
pub fn same_respondent(workspace: &Workspace, record: &Record) -> Vec<Id> {
    let whose = kano_answer::whose(record);
    let initiative = record.text(kano_answer::INITIATIVE);
    let all = workspace.belonging_to(initiative, kano_answer::KIND);
    let same = all.into_iter().filter(|it| kano_answer::whose(it) == whose);
    same.map(|it| it.id().clone()).collect()
}

/// Keeps what respondents answer, so that it counts.
pub struct Keeper<'workspace> {
    workspace: &'workspace Workspace,
    /// The records about each initiative, by [`kano_answer::whose`]; many answers about it look them through once.
    held: HashMap<Id, HashMap<Id, Vec<Id>>>,
}

impl<'workspace> Keeper<'workspace> {
    /// Keeps answers in this workspace.
    #[must_use]
    pub fn of(workspace: &'workspace Workspace) -> Self {
        Self {
            workspace,
            held: HashMap::new(),
        }
    }

    /// The edits that keep what a respondent answered about an initiative, the functional answer first: for the first
    /// time or anew. Other records of the same respondent go: an edit to the values that are there leaves no trace,
    /// so another record could be the later one, and go on counting.
    ///
    /// # Errors
    /// As for [`kano_answer::id`].
    pub fn keep(
        &mut self,
        initiative: &Id,
        respondent: &str,
        (functional, dysfunctional): (Answer, Answer),
    ) -> Result<Vec<Edit>, IdError> {
        let answer = kano_answer::answer(initiative, respondent, functional, dysfunctional)?;
        let whose = answer.id().clone();
        let held = self.held(initiative).get(&whose).into_iter().flatten();
        let others = held.filter(|id| **id != whose).cloned();
        let deletions = others.map(|id| Edit::Delete { id });
        Ok(iter::once(answer).chain(deletions).collect())
    }

    /// The records about an initiative.
    fn held(&mut self, initiative: &Id) -> &HashMap<Id, Vec<Id>> {
        let workspace = self.workspace;
        let gather = || {
            let mut held: HashMap<Id, Vec<Id>> = HashMap::new();
            for record in workspace.belonging_to(initiative, kano_answer::KIND) {
                let whose = kano_answer::whose(record);
                held.entry(whose).or_default().push(record.id().clone());
            }
            held
        };
        self.held.entry(initiative.clone()).or_insert_with(gather)
    }
}

/// What a survey's respondents said of an initiative; nothing of one that is not there.
#[must_use]
pub fn tally(workspace: &Workspace, initiative: &str) -> Tally {
    let record = workspace.record(initiative);
    if record.is_none_or(|it| it.kind() != initiative::KIND) {
        return Tally::default();
    }
    let answers = answers(workspace, initiative).into_iter();
    Tally::of(answers.filter_map(kano_answer::pair))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::fields;
    use crate::workspace::{Change, SeededOutside};

    fn counted(must: usize, one: usize, attractive: usize, indifferent: usize) -> Tally {
        Tally {
            counts: [must, one, attractive, indifferent, 0, 0],
        }
    }

    #[test]
    fn the_evaluation_table_is_that_of_the_method() {
        // Berger and others, 1993: rows are the functional answers, columns the dysfunctional ones.
        let table = ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"];
        let letter = |category| match category {
            Category::MustBe => 'M',
            Category::OneDimensional => 'O',
            Category::Attractive => 'A',
            Category::Indifferent => 'I',
            Category::Reverse => 'R',
            Category::Questionable => 'Q',
        };
        for (functional, row) in Answer::ALL.iter().zip(table) {
            let columns = Answer::ALL.iter();
            let ours: String = columns
                .map(|dysfunctional| letter(Category::of(*functional, *dysfunctional)))
                .collect();
            assert_eq!(ours, row, "{functional:?}");
        }
    }

    #[test]
    fn better_and_worse_are_those_of_a_published_survey() {
        // Wolfgang Peter, "Kano Analyse" (the R package stp25kano), 2024: five features, 296 respondents.
        let survey = [
            (
                counted(95, 123, 45, 33),
                Category::OneDimensional,
                0.568,
                -0.736,
            ),
            (counted(101, 54, 54, 81), Category::MustBe, 0.372, -0.534),
            (
                counted(15, 24, 121, 124),
                Category::Indifferent,
                0.511,
                -0.137,
            ),
            (counted(65, 87, 93, 51), Category::Attractive, 0.608, -0.514),
            (
                counted(9, 18, 83, 177),
                Category::Indifferent,
                0.352,
                -0.094,
            ),
        ];
        let rounded = |share: f64| (share * 1_000.0).round() / 1_000.0;
        for (tally, category, better, worse) in survey {
            assert_eq!(tally.leading(), [category]);
            assert_eq!(tally.better().map(rounded), Some(better), "{tally:?}");
            assert_eq!(tally.worse().map(rounded), Some(worse), "{tally:?}");
        }
    }

    #[test]
    fn categories_as_frequent_are_all_told_and_the_first_counts() {
        let tie = counted(0, 7, 7, 3);
        let both = [Category::OneDimensional, Category::Attractive];
        assert_eq!(tie.leading(), both);
        assert_eq!(tie.category(), Some(Category::OneDimensional));
        assert_eq!(Tally::default().leading(), []);
        assert_eq!(Tally::default().category(), None);
    }

    #[test]
    fn where_no_answer_counts_there_are_no_coefficients() {
        let none = Tally::of([
            (Answer::Like, Answer::Like),
            (Answer::Dislike, Answer::Like),
        ]);
        assert_eq!((none.better(), none.worse()), (None, None));
        assert_eq!(none.respondents(), 2);
        let indifferent = counted(0, 0, 0, 4);
        assert_eq!(
            indifferent.worse().map(|it| it.to_string()),
            Some("0".to_owned())
        );
    }

    #[test]
    fn who_answers_under_two_ids_counts_once_by_the_later() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let theirs = |id: &str, who: &str, with: &str| Edit::Create {
            id: Id::known(id),
            kind: kano_answer::KIND.into(),
            fields: fields([
                (kano_answer::INITIATIVE, "a".into()),
                (kano_answer::RESPONDENT, who.into()),
                (kano_answer::FUNCTIONAL, with.into()),
                (kano_answer::DYSFUNCTIONAL, "neutral".into()),
            ]),
        };
        let idea = Edit::Create {
            id: Id::known("a"),
            kind: initiative::KIND.into(),
            fields: fields([]),
        };
        let edits = vec![
            idea,
            theirs("from-a-file", "zoe", "dislike"),
            theirs("nobody", " ", "neutral"),
        ];
        workspace.apply(Change::new("Merge", edits));
        let say = |with| kano_answer::answer("a", "Zoë", with, Answer::Neutral).unwrap();
        workspace.apply(Change::new("Ask", vec![say(Answer::Like)]));
        let counts = |workspace: &Workspace| {
            let tally = tally(workspace, "a");
            let of = |it| tally.count(it);
            (
                of(Category::Attractive),
                of(Category::Reverse),
                tally.respondents(),
            )
        };
        assert_eq!(counts(&workspace), (1, 0, 2));
        let later = Edit::set(
            &Id::known("from-a-file"),
            kano_answer::FUNCTIONAL,
            "dislike",
        );
        let other = Edit::set(&Id::known("from-a-file"), kano_answer::FUNCTIONAL, "like");
        workspace.apply(Change::new("Otherwise", vec![other]));
        workspace.apply(Change::new("Back", vec![later]));
        assert_eq!(counts(&workspace), (0, 1, 2));
        let record = workspace.record("from-a-file").unwrap();
        assert_eq!(same_respondent(&workspace, record).len(), 2);
    }

    #[test]
    fn who_answers_again_what_an_older_record_holds_counts_by_that() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let a = Id::known("a");
        let idea = Edit::Create {
            id: a.clone(),
            kind: initiative::KIND.into(),
            fields: fields([]),
        };
        let first = kano_answer::answer("a", "Zoë", Answer::Like, Answer::Neutral).unwrap();
        workspace.apply(Change::new("Ask", vec![idea, first]));
        let theirs = |id: &str, who: &str| Edit::Create {
            id: Id::known(id),
            kind: kano_answer::KIND.into(),
            fields: fields([
                (kano_answer::INITIATIVE, "a".into()),
                (kano_answer::RESPONDENT, who.into()),
                (kano_answer::FUNCTIONAL, "dislike".into()),
                (kano_answer::DYSFUNCTIONAL, "neutral".into()),
            ]),
        };
        let merged = vec![theirs("from-a-file", "zoe"), theirs("other", "Ada")];
        workspace.apply(Change::new("Merge", merged));
        let counts = |workspace: &Workspace| {
            let tally = tally(workspace, "a");
            [Category::Attractive, Category::Reverse].map(|it| tally.count(it))
        };
        assert_eq!(counts(&workspace), [0, 2]);
        let pair = (Answer::Like, Answer::Neutral);
        let edits = Keeper::of(&workspace).keep(&a, "ZOE", pair).unwrap();
        assert_eq!(edits.len(), 2);
        workspace.apply(Change::new("Again", edits));
        assert_eq!(counts(&workspace), [1, 1]);
        // One step, which goes back whole.
        workspace.undo();
        assert_eq!(counts(&workspace), [0, 2]);
        assert!(Keeper::of(&workspace).keep(&a, " ", pair).is_err());
    }

    #[test]
    fn who_answers_again_counts_once() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let say = |who, functional, dysfunctional| {
            kano_answer::answer("a", who, functional, dysfunctional).unwrap()
        };
        let edits = vec![
            say("Ada", Answer::Like, Answer::Neutral),
            say("Zoë", Answer::Neutral, Answer::Dislike),
            say("zoe", Answer::Like, Answer::Dislike),
        ];
        let idea = Edit::Create {
            id: Id::known("a"),
            kind: initiative::KIND.into(),
            fields: fields([]),
        };
        workspace.apply(Change::new("Ask", edits));
        // Nobody asked about what is not there.
        assert_eq!(super::tally(&workspace, "a"), Tally::default());
        workspace.apply(Change::new("Add", vec![idea]));
        let tally = tally(&workspace, "a");
        assert_eq!(tally.respondents(), 2);
        assert_eq!(tally.count(Category::OneDimensional), 1);
        assert_eq!(tally.count(Category::Attractive), 1);
    }
}
