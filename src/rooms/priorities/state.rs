//! What the room knows: the order, the filter, what is selected, and how the table reads and writes
//! the plan.

use super::columns::{COLUMNS, Field};
use super::conditions::Condition;
use super::filter::Filter;
use super::grouping::{self, Groups};
use super::groups::GroupBy;
use super::paste::Pasted;
use super::personas_by_name::PersonasByName;
use super::ranking::{Ranking, display_name};
use super::{cells, edits, facets, fill, paste, pasting, ranges, rows};
use crate::rooms::priority_words::{self, Standing};
use crate::rooms::words;
use crate::state::AppState;
use crate::state::browser::today;
use crate::ui::table::{Arrangement, Column, Heading, Sort, Source, TableState};
use leptos::prelude::*;
use markup::memo;
use plan::methods::confidence_cap::GROUNDS;
use plan::methods::estimate;
use plan::methods::range_edits::on_record;
use plan::methods::range_text::Range;
use plan::methods::rice::{Input, Rice};
use plan::records::plan::{self as plan_record, Confidence};
use plan::records::work;
use plan::records::{initiative, link, persona};
use plan::workspace::{Change, Edit};
use plan::{Id, Workspace};
use std::collections::BTreeSet;
use std::sync::Arc;
use web_sys::HtmlElement;

/// The preference that keeps which columns show, and their order.
pub const COLUMNS_PREFERENCE: &str = "priorities-columns";

/// The preference that keeps by what the rows are grouped.
const GROUP_PREFERENCE: &str = "priorities-group";

/// Which half shows where there is room for one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum View {
    /// The table.
    Table,
    /// The matrix.
    Matrix,
}

/// For which initiative personas are being chosen, and beside what.
#[derive(Clone, PartialEq, Debug)]
pub struct Choosing {
    /// The initiative.
    pub id: Id,
    /// The left edge of the list, in pixels.
    pub left: f64,
    /// The top edge of the list, in pixels.
    pub top: f64,
}

/// What the room knows. Made in the room's owner.
#[derive(Clone, Copy)]
pub struct Priorities {
    /// The page.
    pub app: AppState,
    /// The table's cursor and order.
    pub table: TableState<Id>,
    /// All initiatives by RICE.
    pub ranking: Memo<Arc<Ranking>>,
    /// The filter as it is typed.
    pub typed_filter: RwSignal<String>,
    /// What else an initiative has to be to show.
    pub conditions: RwSignal<Vec<Condition>>,
    /// The filter.
    pub filter: Memo<Arc<Filter>>,
    /// The personas, and whom each initiative is for.
    pub personas: Memo<Arc<PersonasByName>>,
    /// The table's rows in order. While a cell is edited nothing moves.
    pub rows: Memo<Arc<Vec<Id>>>,
    /// By what the rows are grouped, if they are.
    pub group_by: RwSignal<Option<GroupBy>>,
    /// The groups, while the rows are grouped.
    pub groups: Memo<Arc<Groups>>,
    /// The headings of the groups whose rows do not show.
    pub closed: RwSignal<BTreeSet<Id>>,
    /// What the table shows: the rows, and the headings where they are grouped.
    pub lines: Memo<Arc<Vec<Id>>>,
    /// The initiatives that are picked in the table, whether they show or not, by RICE.
    pub picked: Memo<Arc<Vec<Id>>>,
    /// The initiative that is picked out, in the table, on the matrix and in the panel.
    pub selected: Memo<Option<Id>>,
    /// Which half shows where there is room for one.
    pub view: RwSignal<View>,
    /// For which initiative personas are being chosen.
    pub choosing: RwSignal<Option<Choosing>>,
    /// What was pasted and is so much that it is asked before.
    pub offered: RwSignal<Option<Arc<Pasted>>>,
    /// While initiatives are imported from a table: the text of the table, empty while there is none yet.
    pub importing: RwSignal<Option<String>>,
    /// The initiative that was just added and has nothing in it yet.
    pub fresh: StoredValue<Option<Id>>,
}

impl Priorities {
    /// What the room knows of the open workspace.
    #[must_use]
    pub fn new(app: AppState) -> Self {
        let session = app.session;
        let by_rice = Sort {
            column: Field::Score.column(),
            descending: true,
        };
        let arrangement = app
            .storage
            .with_value(|storage| storage.preference(COLUMNS_PREFERENCE))
            .map_or_else(
                || Arrangement::new(COLUMNS),
                |text| Arrangement::read(&text, COLUMNS),
            );
        let table = TableState::<Id>::new(by_rice, arrangement);
        let evidence_of = memo(move |_| {
            session.record(&plan_record::id(), |_| ());
            session
                .untracked(|plan| plan_record::confidence(plan) == Confidence::ByEvidence)
                .then(today)
        });
        let ranking = memo(move |before: Option<&Arc<Ranking>>| {
            let evidence_of = evidence_of.get();
            if evidence_of.is_some() {
                for kind in GROUNDS {
                    session.of_kind(kind, |_| ());
                }
            }
            let before = before.map(Arc::as_ref);
            let rank = |plan: &Workspace| Ranking::of(plan, evidence_of, before);
            Arc::new(session.of_kind(initiative::KIND, rank))
        });
        let typed_filter = RwSignal::new(String::new());
        let conditions = RwSignal::new(Vec::new());
        let personas = memo(move |_| {
            session.of_kind(link::KIND, |_| ());
            Arc::new(session.of_kind(persona::KIND, PersonasByName::of))
        });
        let having = facets::having(conditions, session, personas);
        let filter = rows::filter(typed_filter, conditions, personas, having);
        let order = rows::order(table, ranking, personas);
        let rows = memo(move |before: Option<&Arc<Vec<Id>>>| {
            if let Some(before) = before
                && table.is_editing()
            {
                return before.clone();
            }
            let (filter, order) = (filter.get(), order.get());
            let shows = |row: &_| filter.shows(row);
            Arc::new(ranking.with(|all| all.shown(&order, shows)))
        });
        let kept = app.preference_here(GROUP_PREFERENCE);
        let group_by = RwSignal::new(kept.and_then(|word| GroupBy::from_word(&word)));
        let commons = grouping::commons(group_by, session, personas);
        let groups = grouping::groups(table, rows, commons);
        let closed = RwSignal::new(BTreeSet::new());
        let lines = memo(move |_| {
            if group_by.get().is_none() {
                return rows.get();
            }
            Arc::new(groups.with(|groups| closed.with(|closed| groups.lines(closed))))
        });
        let picked = memo(move |_| {
            table.picks().with(|picks| {
                let mut picked = Vec::new();
                if !picks.is_empty() {
                    ranking.with(|all| {
                        picked.extend(
                            all.ranked()
                                .map(|row| &row.id)
                                .filter(|id| picks.has(id))
                                .cloned(),
                        );
                    });
                }
                Arc::new(picked)
            })
        });
        let selected = memo(move |_| {
            let row = table.row()?;
            ranking.with(|all| all.get(&row).is_some()).then_some(row)
        });
        Self {
            app,
            table,
            ranking,
            typed_filter,
            conditions,
            filter,
            personas,
            rows,
            group_by,
            groups,
            closed,
            lines,
            picked,
            selected,
            view: RwSignal::new(View::Table),
            choosing: RwSignal::new(None),
            offered: RwSignal::new(None),
            importing: RwSignal::new(None),
            fresh: StoredValue::new(None),
        }
    }

    /// Whether there is no initiative at all; tracked.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.ranking.with(|all| all.len() == 0)
    }

    /// An initiative's inputs, one number each; tracked for it alone.
    #[must_use]
    pub fn rice(self, id: &Id) -> Rice {
        self.app
            .session
            .record(id, |record| record.map(estimate::plain).unwrap_or_default())
    }

    /// The inputs as they count in its score; tracked.
    #[must_use]
    pub fn counts(self, id: &Id) -> Rice {
        self.ranking
            .with(|all| all.get(id).map(|row| row.counts).unwrap_or_default())
    }

    /// An initiative's name as it is shown; tracked for it alone.
    #[must_use]
    pub fn name(self, id: &Id) -> String {
        self.app.session.record(id, |record| {
            display_name(record.map_or("", |record| record.text(initiative::NAME)))
        })
    }

    /// Picks out an initiative everywhere, without taking the focus from where it is.
    pub fn select(self, id: &Id) {
        self.table.choose(id, Field::Name.column());
    }

    /// Takes the filters away if they hide an initiative.
    pub fn reveal(self, id: &Id) {
        let visible = |id: &Id| self.rows.with_untracked(|rows| rows.contains(id));
        if !visible(id) {
            self.clear_filter();
            // The rows have to hold it before editing holds them still.
            let _ = visible(id);
        }
        let group = self
            .groups
            .with_untracked(|groups| groups.around(id).map(|it| it.key.clone()));
        if let Some(group) = group {
            self.closed.update(|closed| {
                closed.remove(&group);
            });
            self.lines.with_untracked(|_| ());
        }
    }

    /// Groups the rows, or no longer.
    pub fn group(self, by: Option<GroupBy>) {
        self.group_by.set(by);
        self.closed.set(BTreeSet::new());
        self.app
            .keep_preference_here(GROUP_PREFERENCE, by.map_or("", GroupBy::word));
    }

    /// Takes all filters away.
    pub fn clear_filter(self) {
        self.typed_filter.set(String::new());
        if self.conditions.with_untracked(|all| !all.is_empty()) {
            self.conditions.set(Vec::new());
        }
    }

    /// Picks out an initiative in the table and begins to edit its name where it has none.
    pub fn show(self, id: &Id) {
        self.reveal(id);
        self.view.set(View::Table);
        let column = Field::Name.column();
        let name = self.text(id, column);
        if name.is_empty() && !self.read_only() {
            self.fresh.set_value(Some(id.clone()));
            self.table.edit(id, column, name, None, false);
            self.table.choose(id, column);
        } else {
            self.table.focus(id, column);
        }
    }

    /// Says where an initiative stands now, if that is different from before.
    pub fn announce_rank(self, id: &Id, before: Standing) {
        let after = self.standing(id);
        if before == after {
            return;
        }
        let name = untrack(|| self.name(id));
        let settled = self.app.session.untracked(|plan| {
            let status = plan.record(id).map(work::status);
            status.filter(|status| !status.is_open())
        });
        let said = priority_words::standing(&name, settled, before, after, words::score);
        self.app.announce(said);
    }

    /// An initiative's score and rank.
    #[must_use]
    pub fn standing(self, id: &Id) -> Standing {
        self.ranking
            .with_untracked(|all| (all.get(id).and_then(|row| row.score), all.rank(id)))
    }

    fn keep_name(self, id: &Id, name: &str) {
        let edit = Edit::set(id, initiative::NAME, name);
        self.app
            .session
            .apply(Change::new("Rename initiative", vec![edit]));
    }

    fn keep_input(self, id: &Id, input: Input, text: &str) -> Result<(), String> {
        let after = ranges::read(input, text)?;
        let session = self.app.session;
        let edits = session.untracked(|plan| on_record(plan, id, input, after));
        if !edits.is_empty() {
            let before = self.standing(id);
            session.apply(Change::new(edits::input_label(input), edits));
            self.announce_rank(id, before);
        }
        Ok(())
    }
}

impl Source for Priorities {
    type Key = Id;

    fn columns(self) -> &'static [Column] {
        COLUMNS
    }

    fn name(self, key: &Id) -> String {
        Self::name(self, key)
    }

    fn cell(self, key: &Id, column: usize) -> AnyView {
        cells::cell(self, key, Field::at(column))
    }

    fn text(self, key: &Id, column: usize) -> String {
        untrack(|| match Field::at(column) {
            Field::Pick => String::new(),
            Field::Rank => self
                .standing(key)
                .1
                .map(|rank| rank.to_string())
                .unwrap_or_default(),
            Field::Name => self.app.session.record(key, |record| {
                record
                    .map(|record| record.text(initiative::NAME).to_owned())
                    .unwrap_or_default()
            }),
            Field::For => self.app.session.links_of(key, |plan| {
                let personas = plan.linked_from(key, link::Relation::For.word());
                let names = personas.iter().map(|record| record.text(persona::NAME));
                names.collect::<Vec<_>>().join(", ")
            }),
            Field::Work(field) => self.app.session.record(key, |record| {
                record.map(|it| field.text(it)).unwrap_or_default()
            }),
            Field::Input(input) => self
                .app
                .session
                .record(key, |record| record.map(|it| Range::of(it, input).write()))
                .unwrap_or_default(),
            Field::Score => self
                .standing(key)
                .0
                .map(|score| score.to_string())
                .unwrap_or_default(),
        })
    }

    fn keep(self, key: &Id, column: usize, text: &str) -> Result<(), String> {
        self.fresh.set_value(None);
        match Field::at(column) {
            Field::Name => {
                self.keep_name(key, text.trim());
                Ok(())
            }
            Field::Work(field) => {
                let value = field.read(text)?;
                let edit = Edit::set(key, field.field(), value);
                self.app
                    .session
                    .apply(Change::new(field.change(), vec![edit]));
                Ok(())
            }
            Field::Input(input) => self.keep_input(key, input, text),
            Field::Pick | Field::Rank | Field::For | Field::Score => Ok(()),
        }
    }

    fn open(self, key: &Id, _column: usize, cell: &HtmlElement) {
        let frame = cell.get_bounding_client_rect();
        self.choosing.set(Some(Choosing {
            id: key.clone(),
            left: frame.left(),
            top: frame.bottom(),
        }));
    }

    fn takes(self, text: &str) -> bool {
        !self.read_only() && !paste::read(text).lines.is_empty()
    }

    fn pasted(self, key: &Id, column: usize, text: &str) {
        pasting::paste_onto(self, key, column, text);
    }

    fn heading(self, key: &Id) -> Option<Heading> {
        if !grouping::may_be_heading(key) {
            return None;
        }
        self.groups.with(|groups| {
            let group = groups.get(key)?;
            Some(Heading {
                title: group.title.clone(),
                count: group.rows.len(),
                open: self.closed.with(|closed| !closed.contains(key)),
            })
        })
    }

    fn open_heading(self, key: &Id, open: bool) {
        self.closed.update(|closed| match open {
            true => drop(closed.remove(key)),
            false => drop(closed.insert(key.clone())),
        });
    }

    fn sorts_by_several(self) -> bool {
        true
    }

    fn fill(self, from: &Id, column: usize, to: &[Id]) {
        fill::fill(self, from, Field::at(column), to);
    }

    fn copied(self, rows: usize) {
        let copied = words::counted(rows, "initiative", "initiatives");
        self.app.announce(format!("Copied {copied}"));
    }

    /// An initiative that was added and then left empty was not meant.
    fn cancelled(self, key: &Id, _column: usize) {
        let fresh = self.fresh.try_update_value(Option::take).flatten();
        if fresh.as_ref() != Some(key) {
            return;
        }
        let added_last = untrack(|| self.app.session.history()).undo.as_deref() == Some(edits::ADD);
        let empty = untrack(|| {
            self.text(key, Field::Name.column()).is_empty() && self.rice(key) == Rice::default()
        });
        if added_last && empty {
            self.app.session.undo();
        }
    }

    fn read_only(self) -> bool {
        self.app.session.is_read_only()
    }
}
