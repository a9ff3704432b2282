//! What fits into one period after another.

use super::{Candidates, TopDown};
use crate::records::Period;

impl Candidates {
    /// What is chosen from the top down in each of these periods, by its own cut line; what is chosen in one is
    /// done in the next. A period whose capacity is not known has none.
    #[must_use]
    pub fn top_down_through(&self, periods: &[Period]) -> Vec<TopDown> {
        let mut now = self.clone();
        let chosen = periods.iter().map(|period| {
            let chosen = now.top_down(period.capacity.unwrap_or(0.0), period.cut_line);
            now = now.after(&chosen.chosen);
            chosen
        });
        chosen.collect()
    }
}
