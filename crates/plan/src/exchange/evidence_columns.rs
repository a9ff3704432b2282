//! Which column of a table is which field of a piece of evidence.

use super::cells;
use super::dates::{self, DayOrder};
use super::evidence_words as said;
use super::guess::{self, ColumnTarget};
use super::rows::ColumnMapping;
use super::table::Table;
use crate::records::evidence::{self, Way};
use crate::records::words;

words! {
    /// What a column can be.
    Target {
        /// The way of learning.
        Way = "way",
        /// The day.
        Date = "date",
        /// Who said or did it.
        Who = "who",
        /// What was said or seen.
        Quote = "quote",
        /// What it means.
        Meaning = "meaning",
        /// Where it comes from.
        Source = "source",
        /// How sure somebody is.
        Confidence = "confidence",
        /// What was asked.
        Question = "question",
        /// What was measured.
        Metric = "metric",
        /// Of whom.
        Segment = "segment",
        /// How many left there, in percent.
        DropOff = "drop_off",
        /// What they were to do.
        Task = "task",
        /// How that went.
        Success = "success",
        /// Where it hurt.
        Hurt = "hurt",
        /// Tags; several columns can be.
        Tags = "tags",
        /// The themes that gather it; several columns can be.
        Theme = "theme",
    }
}

impl Target {
    /// The field that takes a cell's text as it is; `None` where the text has to be understood first.
    #[must_use]
    pub fn text_field(self) -> Option<&'static str> {
        match self {
            Self::Who => Some(evidence::WHO),
            Self::Quote => Some(evidence::QUOTE),
            Self::Meaning => Some(evidence::MEANING),
            Self::Source => Some(evidence::SOURCE),
            Self::Question => Some(evidence::QUESTION),
            Self::Metric => Some(evidence::METRIC),
            Self::Segment => Some(evidence::SEGMENT),
            Self::Task => Some(evidence::TASK),
            Self::Hurt => Some(evidence::HURT),
            Self::Way
            | Self::Date
            | Self::Confidence
            | Self::DropOff
            | Self::Success
            | Self::Tags
            | Self::Theme => None,
        }
    }
}

impl ColumnTarget for Target {
    const ALL: &'static [Self] = Self::ALL;

    fn names(self) -> &'static str {
        match self {
            Self::Way => {
                "way|way of learning|method|research method|evidence type|type of evidence|\
                 source type|channel|type|kind|issue type"
            }
            Self::Date => {
                "date|day|when|interview date|response date|submitted|submitted at|timestamp|\
                 created|created at|created on|reported|reported on|recorded|creada|fecha|\
                 datum|erstellt"
            }
            Self::Who => {
                "who|participant|interviewee|respondent|customer|customer name|user|user name|\
                 person|requester|company|account|competitor|author|reporter|informador|\
                 creator"
            }
            Self::Quote => {
                "quote|verbatim|what was said|what they said|observation|feedback|comment|\
                 comments|response|answer|message|review|text|body|note|notes|description|\
                 descripcion|beschreibung"
            }
            Self::Meaning => {
                "meaning|what it means|insight|finding|takeaway|learning|interpretation|\
                 so what|summary|resumen|headline|title|subject|name|titel"
            }
            Self::Source => {
                "source|where from|study|origin|reference|link|url|ticket|ticket id|\
                 ticket number|issue key|clave de incidencia|key|identifier|issue url"
            }
            Self::Confidence => "confidence|certainty|how sure",
            Self::Question => "question|prompt|pregunta|frage",
            Self::Metric => "metric|measure|kpi|event",
            Self::Segment => "segment|customer segment|cohort|user group|audience",
            Self::DropOff => "drop off|dropoff|drop off rate|abandonment|abandoned",
            Self::Task => "task|scenario|task name",
            Self::Success => "success|task success|outcome|result|completion|completed",
            Self::Hurt => "hurt|where it hurt|pain point|friction|problem|usability issue|obstacle",
            Self::Tags => "tags|tag|labels|label|topics|topic|keywords",
            Self::Theme => "theme|themes|cluster|affinity|insight group",
        }
    }

    fn repeats(self) -> bool {
        matches!(self, Self::Tags | Self::Theme)
    }

    fn understands(self, cell: &str) -> bool {
        match self {
            Self::Way => said::way(cell).is_some(),
            Self::Date => dates::read(cell, DayOrder::DayFirst)
                .or_else(|| dates::read(cell, DayOrder::MonthFirst))
                .is_some(),
            Self::Confidence => said::confidence(cell).is_some(),
            Self::DropOff => cells::percent(cell).is_some(),
            Self::Success => said::success(cell).is_some(),
            _ => true,
        }
    }
}

/// Which column is what, and how what the rows leave open is read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mapping {
    /// What each column is; `None` for one that is left out. Where several are one text, their cells are
    /// joined, a line each.
    pub columns: Vec<Option<Target>>,
    /// The way of the rows that say none.
    pub way: Way,
    /// How days of numbers alone are written.
    pub order: DayOrder,
    /// Whether the days leave it open how they are written, so that somebody should be asked.
    pub order_is_open: bool,
}

impl ColumnMapping for Mapping {
    type Target = Target;

    fn guess(table: &Table) -> Self {
        let columns = guess::guess(table);
        let (order, order_is_open) = order(table, &columns);
        Self {
            columns,
            way: Way::FeedbackChannel,
            order,
            order_is_open,
        }
    }

    fn columns(&self) -> &[Option<Target>] {
        &self.columns
    }

    /// Where it changes which columns hold days, their order is looked at anew; else it stays as somebody said it
    /// is.
    fn with(mut self, table: &Table, column: usize, target: Option<Target>) -> Self {
        let Some(held) = self.columns.get_mut(column) else {
            return self;
        };
        let before = std::mem::replace(held, target);
        if [before, target].contains(&Some(Target::Date)) {
            (self.order, self.order_is_open) = order(table, &self.columns);
        }
        self
    }

    /// Some column says what was learned.
    fn is_enough(&self) -> bool {
        let learned = [Target::Quote, Target::Meaning, Target::Metric, Target::Hurt];
        let mut targets = self.columns.iter().flatten();
        targets.any(|target| learned.contains(target))
    }
}

fn order(table: &Table, columns: &[Option<Target>]) -> (DayOrder, bool) {
    let dates = columns.iter().enumerate();
    let dates = dates.filter(|(_, target)| **target == Some(Target::Date));
    dates::order_of(dates.flat_map(|(column, _)| table.column(column)))
}

#[cfg(test)]
#[path = "evidence_columns_tests.rs"]
mod tests;
