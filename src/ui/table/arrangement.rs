//! In which order the columns stand, and which of them show. A column is known by its place among
//! the source's columns everywhere; only here that is turned into where it stands.

use super::{Column, Editor};

/// The columns in their order, and which of them show.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Arrangement {
    columns: &'static [Column],
    /// Every column in its order, and whether it shows.
    order: Vec<(usize, bool)>,
    /// Whether somebody chose it; else a narrow table may leave columns out.
    chosen: bool,
}

impl Arrangement {
    /// All columns as the source has them.
    #[must_use]
    pub fn new(columns: &'static [Column]) -> Self {
        Self {
            columns,
            order: columns
                .iter()
                .enumerate()
                .map(|(at, column)| (at, !column.extra))
                .collect(),
            chosen: false,
        }
    }

    /// Some of the columns in this order, as if somebody had chosen them.
    #[must_use]
    pub fn of(columns: &'static [Column], shown: &[usize]) -> Self {
        let mut order: Vec<(usize, bool)> = shown.iter().map(|at| (*at, true)).collect();
        let hidden = (0..columns.len()).filter(|at| !shown.contains(at));
        order.extend(hidden.map(|at| (at, false)));
        Self {
            columns,
            order,
            chosen: true,
        }
    }

    /// Reads what [`Self::written`] wrote, by another build perhaps: a column that is not known any
    /// more is passed over, one that is new stands where it would have stood.
    #[must_use]
    pub fn read(text: &str, columns: &'static [Column]) -> Self {
        let mut read = Self::new(columns);
        let mut order: Vec<(usize, bool)> = Vec::with_capacity(columns.len());
        for word in text.split_whitespace().take(columns.len() * 2) {
            let (class, shows) = match word.strip_prefix('-') {
                Some(class) => (class, false),
                None => (word, true),
            };
            let at = columns.iter().position(|column| column.class == class);
            if let Some(at) = at.filter(|at| order.iter().all(|(known, _)| known != at)) {
                order.push((at, shows || read.stays(at)));
            }
        }
        if order.is_empty() {
            return read;
        }
        for at in 0..columns.len() {
            if order.iter().all(|(known, _)| *known != at) {
                let before = order.iter().position(|(known, _)| *known + 1 == at);
                let shows = columns.get(at).is_some_and(|column| !column.extra);
                order.insert(before.map_or(0, |before| before + 1), (at, shows));
            }
        }
        // What picks rows stands first, wherever a garbled text has put it.
        order.sort_by_key(|(at, _)| !read.picks(*at));
        read.chosen = true;
        read.order = order;
        read
    }

    /// As it is kept; empty where nobody chose anything.
    #[must_use]
    pub fn written(&self) -> String {
        if !self.chosen {
            return String::new();
        }
        let word = |(at, shows): &(usize, bool)| {
            let class = self.columns.get(*at)?.class;
            Some(if *shows {
                class.to_owned()
            } else {
                format!("-{class}")
            })
        };
        let words: Vec<String> = self.order.iter().filter_map(word).collect();
        words.join(" ")
    }

    /// Whether somebody chose it.
    #[must_use]
    pub fn is_chosen(&self) -> bool {
        self.chosen
    }

    /// The columns that show, in their order.
    #[must_use]
    pub fn shown(&self) -> Vec<usize> {
        let shown = self.order.iter().filter(|(_, shows)| *shows);
        shown.map(|(at, _)| *at).collect()
    }

    /// The columns that can be chosen, in their order, whether they show or not.
    #[must_use]
    pub fn choices(&self) -> Vec<usize> {
        let all = self.order.iter().map(|(at, _)| *at);
        all.filter(|at| !self.picks(*at)).collect()
    }

    /// Whether a column shows.
    #[must_use]
    pub fn shows(&self, column: usize) -> bool {
        self.order.contains(&(column, true))
    }

    /// Whether a column cannot be hidden.
    #[must_use]
    pub fn stays(&self, column: usize) -> bool {
        self.picks(column) || self.columns.get(column).is_some_and(|column| column.stays)
    }

    fn picks(&self, column: usize) -> bool {
        let column = self.columns.get(column);
        column.is_some_and(|column| column.editor == Editor::Pick)
    }

    /// Shows or hides a column. What a narrow table has `left_out` until now is hidden from now on:
    /// hiding one column must not bring another back.
    pub fn show(&mut self, column: usize, shows: bool, left_out: &[usize]) {
        if self.stays(column) {
            return;
        }
        for (at, shown) in &mut self.order {
            if *at == column {
                *shown = shows;
            } else if !self.chosen && left_out.contains(at) {
                *shown = false;
            }
        }
        self.chosen = true;
    }

    /// Moves a column past its neighbour, one that can be chosen. Returns its place among those from
    /// 1; `None` where there is no neighbour on that side.
    pub fn shift(&mut self, column: usize, right: bool, left_out: &[usize]) -> Option<usize> {
        let choices = self.choices();
        let at = choices.iter().position(|known| *known == column)?;
        let to = if right {
            (at + 1 < choices.len()).then_some(at + 1)?
        } else {
            at.checked_sub(1)?
        };
        if !self.chosen {
            for (at, shown) in &mut self.order {
                *shown &= !left_out.contains(at);
            }
        }
        let place = |wanted: usize| self.order.iter().position(|(known, _)| *known == wanted);
        let (from, over) = (place(column)?, place(*choices.get(to)?)?);
        self.order.swap(from, over);
        self.chosen = true;
        Some(to + 1)
    }

    /// Moves a column past its neighbour that shows, and past what is hidden in between.
    pub fn shift_shown(&mut self, column: usize, right: bool, left_out: &[usize]) {
        loop {
            let choices = self.choices();
            let at = choices.iter().position(|known| *known == column);
            let next = at.and_then(|at| {
                let next = if right { at + 1 } else { at.checked_sub(1)? };
                choices.get(next).copied()
            });
            let away = |next: usize| !self.chosen && left_out.contains(&next);
            let shows = next.is_none_or(|next| self.shows(next) && !away(next));
            if self.shift(column, right, left_out).is_none() || shows {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn column(class: &'static str, editor: Editor, stays: bool) -> Column {
        Column {
            class,
            title: class,
            unit: "",
            label: class,
            number: false,
            stays,
            extra: false,
            editor,
        }
    }

    const COLUMNS: &[Column] = &[
        column("pick", Editor::Pick, true),
        column("rank", Editor::None, false),
        column("name", Editor::Text, true),
        column("who", Editor::Opens, false),
        column("reach", Editor::Number, false),
    ];

    fn shown(arrangement: &Arrangement) -> String {
        let classes = arrangement.shown();
        let classes: Vec<&str> = classes.iter().map(|at| COLUMNS[*at].class).collect();
        classes.join(" ")
    }

    #[test]
    fn columns_are_hidden_and_shown_again_where_they_stood() {
        let mut arrangement = Arrangement::new(COLUMNS);
        arrangement.show(3, false, &[]);
        assert_eq!(shown(&arrangement), "pick rank name reach");
        arrangement.show(3, true, &[]);
        assert_eq!(shown(&arrangement), "pick rank name who reach");
        arrangement.show(2, false, &[]);
        arrangement.show(0, false, &[]);
        assert_eq!(shown(&arrangement), "pick rank name who reach");
    }

    #[test]
    fn a_column_moves_past_its_neighbours_and_never_before_what_picks() {
        let mut arrangement = Arrangement::new(COLUMNS);
        assert_eq!(arrangement.shift(4, false, &[]), Some(3));
        assert_eq!(shown(&arrangement), "pick rank name reach who");
        assert_eq!(arrangement.shift(1, false, &[]), None);
        assert_eq!(arrangement.shift(3, true, &[]), None);
        assert_eq!(arrangement.shift(0, true, &[]), None);
        assert_eq!(arrangement.shift(2, false, &[]), Some(1));
        assert_eq!(shown(&arrangement), "pick name rank reach who");
    }

    #[test]
    fn a_column_that_is_dragged_passes_what_is_hidden() {
        let mut arrangement = Arrangement::new(COLUMNS);
        arrangement.show(3, false, &[]);
        arrangement.shift_shown(4, false, &[]);
        assert_eq!(shown(&arrangement), "pick rank reach name");
        arrangement.shift_shown(4, false, &[]);
        arrangement.shift_shown(4, false, &[]);
        assert_eq!(shown(&arrangement), "pick reach rank name");
        for _ in 0..5 {
            arrangement.shift_shown(4, true, &[]);
        }
        assert_eq!(shown(&arrangement), "pick rank name reach");
        // As where a narrow table leaves it out.
        let mut arrangement = Arrangement::new(COLUMNS);
        arrangement.shift_shown(4, false, &[3]);
        assert_eq!(shown(&arrangement), "pick rank reach name");
    }

    #[test]
    fn the_first_choice_keeps_what_a_narrow_table_had_left_out_away() {
        let mut arrangement = Arrangement::new(COLUMNS);
        arrangement.show(4, false, &[3]);
        assert_eq!(shown(&arrangement), "pick rank name");
        arrangement.show(3, true, &[3]);
        assert_eq!(shown(&arrangement), "pick rank name who");
        let mut arrangement = Arrangement::new(COLUMNS);
        arrangement.shift(1, true, &[3]);
        assert_eq!(shown(&arrangement), "pick name rank reach");
    }

    #[test]
    fn it_is_read_as_it_was_written() {
        let mut arrangement = Arrangement::new(COLUMNS);
        assert_eq!(arrangement.written(), "");
        assert_eq!(Arrangement::read("", COLUMNS), arrangement);
        arrangement.show(1, false, &[]);
        arrangement.shift(4, false, &[]);
        assert_eq!(arrangement.written(), "pick -rank name reach who");
        assert_eq!(
            Arrangement::read(&arrangement.written(), COLUMNS),
            arrangement
        );
    }

    #[test]
    fn garbage_is_survived() {
        for (text, wanted) in [
            ("\u{0}\u{202e} 12 {}", "pick rank name who reach"),
            ("-pick -name", "pick rank name who reach"),
            ("reach reach -reach", "pick rank name who reach"),
            ("reach name pick", "pick rank reach name who"),
            ("-who gone reach -rank", "pick name reach"),
        ] {
            let read = Arrangement::read(text, COLUMNS);
            let mut all = read.choices();
            all.sort_unstable();
            assert_eq!(all, [1, 2, 3, 4], "{text}");
            assert_eq!(shown(&read).split(' ').next(), Some("pick"), "{text}");
            let mut same: Vec<String> = shown(&read).split(' ').map(str::to_owned).collect();
            let mut wanted: Vec<String> = wanted.split(' ').map(str::to_owned).collect();
            same.sort();
            wanted.sort();
            assert_eq!(same, wanted, "{text}");
        }
        let long = "reach ".repeat(100_000);
        assert_eq!(Arrangement::read(&long, COLUMNS).choices().len(), 4);
    }
}
