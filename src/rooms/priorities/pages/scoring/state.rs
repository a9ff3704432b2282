//! What the page knows: which two models are beside each other, how the initiatives stand by them, and
//! how the table reads and writes the plan.

use super::columns::{COLUMNS, Field, shown};
use super::lines::{By, Lines};
use super::{cells, keeping};
use crate::rooms::priorities::pages::grounds::follow_grounds;
use crate::rooms::words;
use crate::state::AppState;
use crate::state::browser::today;
use crate::ui::table::{Arrangement, Column, Sort, Source, TableState};
use leptos::prelude::*;
use markup::memo;
use plan::Id;
use plan::methods::formula::InputKey;
use plan::methods::rice;
use plan::methods::scoring::Model;
use plan::records::criterion::Criterion;
use plan::records::{criterion, initiative, kano_answer, rating};
use std::sync::Arc;
use web_sys::HtmlElement;

/// The preferences that keep the two models.
const MODEL: &str = "scoring-model";
const BESIDE: &str = "scoring-beside";

/// A criterion with its record.
pub type Judged = (Id, Criterion);

/// What the parts of the page share. Provided as context by the page.
#[derive(Clone, Copy)]
pub struct Shared {
    /// The page.
    pub app: AppState,
    /// The model.
    pub model: RwSignal<Model>,
    /// The one beside it.
    pub beside: RwSignal<Model>,
    /// The criteria of weighted scoring, in order.
    pub criteria: Memo<Arc<Vec<Judged>>>,
    /// Which these are, whatever is written of them.
    pub criterion_ids: Memo<Vec<Id>>,
    /// The initiatives by the two.
    pub lines: Memo<Arc<Lines>>,
    /// The initiative that is picked out.
    pub selected: RwSignal<Option<Id>>,
    /// What is taken in of a survey: the text that it begins with, which may be empty; `None` while nobody does.
    pub survey: RwSignal<Option<String>>,
}

impl Shared {
    /// What the page knows of the open workspace. Made in the page's owner.
    #[must_use]
    pub fn new(app: AppState) -> Self {
        let session = app.session;
        let kept = |name: &str| {
            let word = app.storage.with_value(|storage| storage.preference(name));
            word.and_then(|word| Model::from_word(&word))
        };
        let model = RwSignal::new(kept(MODEL).unwrap_or(Model::Ice));
        let beside = RwSignal::new(kept(BESIDE).unwrap_or(Model::Rice));
        let criteria = memo(move |_| {
            Arc::new(session.of_kind(criterion::KIND, |workspace| {
                let records = workspace.ordered(criterion::KIND).into_iter();
                records
                    .map(|record| (record.id().clone(), Criterion::from(record)))
                    .collect::<Vec<Judged>>()
            }))
        });
        // A letter in a criterion's name reads no rating anew, and scores nothing anew.
        let criterion_ids = memo(move |_| {
            let id = |(id, _): &Judged| id.clone();
            criteria.with(|all| all.iter().map(id).collect::<Vec<_>>())
        });
        let weights = memo(move |_| {
            let weight = |(id, it): &Judged| (id.clone(), it.weight, it.better);
            criteria.with(|all| all.iter().map(weight).collect::<Vec<_>>())
        });
        let lines = memo(move |_| {
            for kind in [rating::KIND, kano_answer::KIND] {
                session.of_kind(kind, |_| ());
            }
            weights.with(|_| ());
            let (model, beside) = (model.get(), beside.get());
            follow_grounds(session, &[model, beside]);
            Arc::new(session.of_kind(initiative::KIND, |workspace| {
                Lines::of(workspace, model, beside, today())
            }))
        });
        Self {
            app,
            model,
            beside,
            criteria,
            criterion_ids,
            lines,
            selected: RwSignal::new(None),
            survey: RwSignal::new(None),
        }
    }

    /// What the parts share.
    #[must_use]
    pub fn use_context() -> Self {
        expect_context()
    }

    /// Shows another model, and keeps the choice.
    pub fn show(self, model: Model) {
        self.model.set(model);
        self.app.keep_preference(MODEL, model.word());
    }

    /// Shows another one beside it, and keeps the choice.
    pub fn show_beside(self, model: Model) {
        self.beside.set(model);
        self.app.keep_preference(BESIDE, model.word());
    }

    /// Whether two different models are beside each other; tracked.
    #[must_use]
    pub fn compares(self) -> bool {
        self.model.get() != self.beside.get()
    }

    /// The criterion at a place; tracked.
    #[must_use]
    pub fn criterion(self, at: usize) -> Option<Judged> {
        self.criteria.with(|all| all.get(at).cloned())
    }

    /// What a column asks for; `None` for one that asks for nothing; tracked.
    #[must_use]
    pub fn key(self, field: Field) -> Option<InputKey> {
        Some(match field {
            Field::Rice(input) => InputKey::Field(input.field()),
            Field::Ice(input) => InputKey::Field(input.field()),
            Field::Wsjf(input) => InputKey::Field(input.field()),
            Field::Moscow => InputKey::Field(initiative::MOSCOW),
            Field::Kano => InputKey::Answers,
            Field::Criterion(at) => {
                let id = self.criterion_ids.with(|ids| ids.get(at).cloned());
                InputKey::Criterion(id?)
            }
            Field::Rank
            | Field::Name
            | Field::Respondents
            | Field::Score
            | Field::Beside
            | Field::Moves => return None,
        })
    }

    /// An initiative's name as it is shown; tracked.
    #[must_use]
    pub fn name(self, id: &Id) -> String {
        self.lines
            .with(|lines| lines.get(id).map(|line| line.name.clone()))
            .unwrap_or_default()
    }
}

/// The table of the initiatives by one pair of models. Another pair has a table of its own.
#[derive(Clone, Copy)]
pub struct Scores {
    /// What the parts of the page share.
    pub shared: Shared,
    /// The model.
    pub model: Model,
    /// The one beside it.
    pub beside: Model,
    /// The table's cursor and order.
    pub table: TableState<Id>,
    /// The initiatives in the table's order. While a cell is edited nothing moves.
    pub rows: Memo<Arc<Vec<Id>>>,
}

impl Scores {
    /// A table, sorted by place. Made in its owner.
    #[must_use]
    pub fn new(shared: Shared, (model, beside): (Model, Model), criteria: usize) -> Self {
        let by_rank = Sort {
            column: Field::Rank.column(),
            descending: false,
        };
        let arrangement = Arrangement::of(COLUMNS, &shown(model, beside, criteria));
        let table = TableState::new(by_rank, arrangement);
        let rows = memo(move |before: Option<&Arc<Vec<Id>>>| {
            if let Some(before) = before
                && table.is_editing()
            {
                return before.clone();
            }
            let sort = table.sort();
            let field = Field::at(sort.column);
            let by = by(shared, model, field);
            // The best place is the first, and the greatest score.
            let turned = field == Field::Score;
            let sorted = |lines: &Arc<Lines>| lines.sorted(&by, sort.descending != turned);
            Arc::new(shared.lines.with(sorted))
        });
        Self {
            shared,
            model,
            beside,
            table,
            rows,
        }
    }
}

/// What a column sorts by.
fn by(shared: Shared, model: Model, field: Field) -> By {
    match field {
        Field::Rank | Field::Score => By::Rank,
        Field::Name => By::Name,
        Field::Beside => By::Beside,
        Field::Moves => By::Moves,
        Field::Rice(rice::Input::Effort) if model == Model::Moscow => By::Effort,
        Field::Respondents => By::Respondents,
        field => {
            let key = shared.key(field);
            let place = |lines: &Arc<Lines>| {
                let mut inputs = lines.inputs.iter();
                inputs.position(|it| Some(it) == key.as_ref())
            };
            // A criterion that weighs nothing is no input.
            shared.lines.with(place).map_or(By::Rank, By::Input)
        }
    }
}

impl Source for Scores {
    type Key = Id;

    fn columns(self) -> &'static [Column] {
        COLUMNS
    }

    fn title(self, column: usize) -> String {
        match Field::at(column) {
            Field::Criterion(at) => self
                .shared
                .criterion(at)
                .map(|(_, it)| cells::criterion_name(&it))
                .unwrap_or_default(),
            Field::Beside => cells::short(self.beside).to_owned(),
            Field::Rank if self.beside != self.model => cells::short(self.model).to_owned(),
            _ => COLUMNS.get(column).map_or("", |it| it.title).to_owned(),
        }
    }

    fn unit(self, column: usize) -> String {
        match Field::at(column) {
            Field::Criterion(at) => self
                .shared
                .criterion(at)
                .map(|(_, it)| cells::criterion_unit(&it))
                .unwrap_or_default(),
            Field::Beside => "rank".to_owned(),
            Field::Rank if self.beside != self.model => "rank".to_owned(),
            _ => COLUMNS.get(column).map_or("", |it| it.unit).to_owned(),
        }
    }

    fn label(self, column: usize) -> String {
        match Field::at(column) {
            Field::Criterion(_) => self.title(column),
            _ => COLUMNS.get(column).map_or("", |it| it.label).to_owned(),
        }
    }

    fn name(self, key: &Id) -> String {
        self.shared.name(key)
    }

    fn cell(self, key: &Id, column: usize) -> AnyView {
        cells::cell(self, key, Field::at(column))
    }

    fn text(self, key: &Id, column: usize) -> String {
        untrack(|| cells::text(self, key, Field::at(column)))
    }

    fn keep(self, key: &Id, column: usize, text: &str) -> Result<(), String> {
        keeping::keep(self.shared, key, Field::at(column), text)
    }

    fn open(self, _key: &Id, _column: usize, _cell: &HtmlElement) {}

    fn takes(self, text: &str) -> bool {
        !self.read_only() && !text.trim().is_empty()
    }

    fn pasted(self, key: &Id, column: usize, text: &str) {
        keeping::paste(self, key, column, text);
    }

    fn fill(self, from: &Id, column: usize, to: &[Id]) {
        let text = self.text(from, column);
        keeping::fill(self.shared, &text, Field::at(column), to);
    }

    fn copied(self, rows: usize) {
        let copied = words::counted(rows, "initiative", "initiatives");
        self.shared.app.announce(format!("Copied {copied}"));
    }

    fn cancelled(self, _key: &Id, _column: usize) {}

    fn read_only(self) -> bool {
        self.shared.app.session.is_read_only()
    }
}
