//! Medians with their spread, as a table for people and as JSON for comparing.

use crate::facts;
use crate::page::Which;
use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

/// What is measured. Times are in milliseconds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Measure {
    FirstPaint,
    FirstClick,
    FirstPaintSlow,
    FirstClickSlow,
    Open,
    EditBusy,
    EditPainted,
    EditQuick,
    EditDurable,
    EditQuickBytes,
    EditDurableBytes,
    DragBusy,
    DragWorst,
    TidyHandler,
    TidyBusy,
    Export,
    ExportBytes,
    MergeOffered,
    MergePainted,
    MergeQuick,
    MergeDurable,
    ImportOffered,
    ImportPainted,
    ImportDurable,
    Table,
    TableSorted,
    TableScrolled,
    TableFiltered,
    TableScored,
    DotDragged,
    DotDraggedWorst,
    Drawn,
    DrawnWait,
    Fitted,
    FittedWait,
}

impl Measure {
    fn name(self) -> &'static str {
        match self {
            Self::FirstPaint => "first load: contentful paint",
            Self::FirstClick => "first load: click handled",
            Self::FirstPaintSlow => "first load at 4x slower: contentful paint",
            Self::FirstClickSlow => "first load at 4x slower: click handled",
            Self::Open => "open: painted",
            Self::EditBusy => "edit: main thread busy",
            Self::EditPainted => "edit: painted",
            Self::EditQuick => "edit: in localStorage",
            Self::EditDurable => "edit: durable in IndexedDB",
            Self::EditQuickBytes => "edit: bytes to localStorage",
            Self::EditDurableBytes => "edit: bytes to IndexedDB",
            Self::DragBusy => "drag: main thread busy per step",
            Self::DragWorst => "drag: main thread busy, worst step",
            Self::TidyHandler => "tidy: handler",
            Self::TidyBusy => "tidy: main thread busy",
            Self::Export => "export: file made",
            Self::ExportBytes => "export: bytes of the file",
            Self::MergeOffered => "merge: dropped, then offered",
            Self::MergePainted => "merge: pressed, then painted",
            Self::MergeQuick => "merge: pressed, then in localStorage",
            Self::MergeDurable => "merge: pressed, then durable",
            Self::ImportOffered => "import: dropped, then offered",
            Self::ImportPainted => "import: pressed, then painted",
            Self::ImportDurable => "import: pressed, then durable",
            Self::Table => "table: painted",
            Self::TableSorted => "table: sorted and painted",
            Self::TableScrolled => "table: main thread busy, scrolled by a screen",
            Self::TableFiltered => "table: main thread busy, a letter of the filter",
            Self::TableScored => "table: a score edited, until its rank moved and is painted",
            Self::DotDragged => "matrix: main thread busy per step of a dragged dot",
            Self::DotDraggedWorst => "matrix: main thread busy, worst step of a dragged dot",
            Self::Drawn => "how sure: opened, until 10,000 draws are painted",
            Self::DrawnWait => "how sure: longest wait for a frame until then",
            Self::Fitted => "what fits: opened, until the best sets are painted",
            Self::FittedWait => "what fits: longest wait for a frame until then",
        }
    }

    fn is_bytes(self) -> bool {
        matches!(
            self,
            Self::EditQuickBytes | Self::EditDurableBytes | Self::ExportBytes
        )
    }

    /// What the app may take, where somebody has decided it.
    fn budget(self, records: usize) -> Option<f64> {
        Some(match (self, records) {
            (Self::FirstPaint, _) => 120.0,
            (Self::FirstClick, _) => 250.0,
            (Self::FirstClickSlow, _) => 900.0,
            (Self::Open, 1_000) => 300.0,
            (Self::Open, 10_000) => 950.0,
            // One frame.
            (Self::EditBusy, _) => 16.7,
            (Self::EditQuick, 1_000) => 3.0,
            (Self::EditQuick, 10_000) => 5.0,
            (Self::EditDurable, _) => 50.0,
            (Self::DragBusy | Self::DotDragged, ..=2_000) => 5.0,
            (Self::TidyBusy, ..=300) => 100.0,
            (Self::MergePainted, 10_000) => 500.0,
            (Self::Table, 10_000) => 500.0,
            (Self::TableSorted, 10_000) => 150.0,
            _ => return None,
        })
    }
}

/// The figures of a measure at a size, one a round; the two pages of a round stand side by side.
#[derive(Default)]
struct Row {
    app: Vec<f64>,
    floor: Vec<f64>,
}

/// Everything measured in a run.
pub struct Report {
    facts: Map<String, Value>,
    rows: BTreeMap<(Measure, usize), Row>,
    native: Vec<Native>,
}

/// A figure of the plan crate's own harness.
#[derive(serde::Deserialize, serde::Serialize)]
struct Native {
    name: String,
    unit: String,
    runs: Vec<f64>,
}

/// A median with the least and the greatest.
struct Spread {
    median: f64,
    least: f64,
    most: f64,
}

impl Spread {
    fn of(values: &[f64]) -> Option<Self> {
        Some(Self {
            median: median(values)?,
            least: values.iter().copied().reduce(f64::min)?,
            most: values.iter().copied().reduce(f64::max)?,
        })
    }

    fn json(&self) -> Value {
        json!({ "median": self.median, "min": self.least, "max": self.most })
    }
}

/// The middle value; between the middle two of an even number.
pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        odd if odd % 2 == 1 => Some(sorted[middle]),
        _ => Some(f64::midpoint(sorted[middle - 1], sorted[middle])),
    }
}

impl Row {
    /// How many times as long the app took as the page written by hand, round by round.
    fn ratios(&self) -> Vec<f64> {
        let pairs = self.app.iter().zip(&self.floor);
        pairs
            .filter(|(_, floor)| **floor > 0.0)
            .map(|(app, floor)| app / floor)
            .collect()
    }
}

impl Report {
    pub fn new(facts: Map<String, Value>) -> Self {
        Self {
            facts,
            rows: BTreeMap::new(),
            native: Vec::new(),
        }
    }

    /// Adds a fact.
    pub fn say(&mut self, name: &str, value: impl Into<Value>) {
        self.facts.insert(name.to_owned(), value.into());
    }

    /// Adds a figure of a round; `None` for what the page does not do.
    pub fn add(&mut self, measure: Measure, records: usize, which: Which, value: Option<f64>) {
        let Some(value) = value else { return };
        let row = self.rows.entry((measure, records)).or_default();
        match which {
            Which::App => row.app.push(value),
            Which::Floor => row.floor.push(value),
        }
    }

    /// Adds what the plan crate's harness measured.
    pub fn take_native(&mut self, path: &Path) -> Result<()> {
        let text = fs::read_to_string(path)
            .with_context(|| format!("{} cannot be read", path.display()))?;
        self.native = serde_json::from_str(&text)?;
        Ok(())
    }

    /// Writes the run into the folder; says under which name.
    pub fn keep(&mut self, folder: &Path) -> Result<String> {
        self.say("load after", json!(facts::load()));
        fs::create_dir_all(folder)?;
        let date = self.facts["date"].as_str().unwrap_or("undated");
        let name = format!("{}.json", date.replace(':', "-"));
        let rows: Vec<Value> = self
            .rows
            .iter()
            .map(|((measure, records), row)| {
                json!({
                    "measure": measure.name(),
                    "unit": if measure.is_bytes() { "bytes" } else { "ms" },
                    "records": records,
                    "budget": measure.budget(*records),
                    "app": Spread::of(&row.app).map(|spread| spread.json()),
                    "floor": Spread::of(&row.floor).map(|spread| spread.json()),
                    "ratio": Spread::of(&row.ratios()).map(|spread| spread.json()),
                    "rounds": { "app": row.app, "floor": row.floor },
                })
            })
            .collect();
        let whole = json!({ "facts": self.facts, "pages": rows, "native": self.native });
        fs::write(folder.join(&name), format!("{whole:#}\n"))?;
        Ok(name)
    }
}

/// A number with as many decimals as it deserves.
fn short(number: f64) -> String {
    match number.abs() {
        0.0..10.0 => format!("{number:.1}"),
        _ => format!("{number:.0}"),
    }
}

fn spoken(spread: Option<Spread>) -> String {
    spread.map_or_else(
        || "–".to_owned(),
        |spread| {
            format!(
                "{} ({}–{})",
                short(spread.median),
                short(spread.least),
                short(spread.most)
            )
        },
    )
}

/// A table that reads well on a terminal and in Markdown.
fn table(out: &mut fmt::Formatter<'_>, lines: &[Vec<String>]) -> fmt::Result {
    let columns = lines.first().map_or(0, Vec::len);
    let width = |column: usize| {
        let cells = lines.iter().map(|line| line[column].chars().count());
        cells.max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    for (place, line) in lines.iter().enumerate() {
        for (cell, width) in line.iter().zip(&widths) {
            write!(out, "| {cell:width$} ")?;
        }
        writeln!(out, "|")?;
        if place == 0 {
            for width in &widths {
                write!(out, "|{}", "-".repeat(width + 2))?;
            }
            writeln!(out, "|")?;
        }
    }
    Ok(())
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, value) in &self.facts {
            match value {
                Value::String(text) => writeln!(out, "{name}: {text}")?,
                other => writeln!(out, "{name}: {other}")?,
            }
        }
        if !self.rows.is_empty() {
            writeln!(
                out,
                "\nMedians (least–greatest), milliseconds unless they are bytes; the floor is a page written by hand.\n"
            )?;
            let words = ["what", "records", "app", "floor", "ratio", "budget"];
            let mut lines = vec![words.map(str::to_owned).to_vec()];
            for ((measure, records), row) in &self.rows {
                let budget = measure.budget(*records);
                let middle = median(&row.app);
                let over = match (middle, budget) {
                    (Some(middle), Some(budget)) if middle > budget => " OVER",
                    _ => "",
                };
                lines.push(vec![
                    measure.name().to_owned(),
                    match records {
                        0 => "–".to_owned(),
                        count => count.to_string(),
                    },
                    spoken(Spread::of(&row.app)),
                    spoken(Spread::of(&row.floor)),
                    spoken(Spread::of(&row.ratios())),
                    budget.map_or_else(
                        || "–".to_owned(),
                        |budget| format!("{}{over}", short(budget)),
                    ),
                ]);
            }
            table(out, &lines)?;
        }
        if !self.native.is_empty() {
            writeln!(out, "\nWithout a browser, medians (least–greatest):\n")?;
            let mut lines = vec![["what", "a second"].map(str::to_owned).to_vec()];
            for Native { name, unit, runs } in &self.native {
                lines.push(vec![
                    name.clone(),
                    format!("{} {unit}", spoken(Spread::of(runs))),
                ]);
            }
            table(out, &lines)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_lie_in_the_middle() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
    }

    #[test]
    fn ratios_are_taken_round_by_round() {
        let mut report = Report::new(Map::new());
        for (app, floor) in [(2.0, 1.0), (9.0, 3.0), (8.0, 2.0)] {
            report.add(Measure::Open, 1_000, Which::App, Some(app));
            report.add(Measure::Open, 1_000, Which::Floor, Some(floor));
        }
        let text = report.to_string();
        assert!(text.contains("| 8.0 (2.0–9.0) "), "{text}");
        assert!(text.contains("| 3.0 (2.0–4.0) "), "{text}");
    }
}
