use super::*;
use crate::records::link;
use crate::records::period::CutLine;
use crate::records::{Period, fields};
use crate::workspace::{Edit, SeededOutside};

fn item(effort: f64, worth: f64) -> Item {
    Item {
        effort: Some(effort),
        worth: Some(worth),
        done: false,
    }
}

fn items(pairs: &[(f64, f64)]) -> Vec<Item> {
    let item = |&(effort, worth): &(f64, f64)| item(effort, worth);
    pairs.iter().map(item).collect()
}

fn plain(pairs: &[(f64, f64)]) -> Candidates {
    Candidates::new(&items(pairs), &[], &[])
}

impl Candidates {
    /// The best set, searched at once.
    pub(crate) fn best(&self, capacity: f64, work: usize) -> Best {
        self.search(capacity, work).finish()
    }
}

#[test]
fn published_knapsacks_are_solved() {
    // John Burkardt's collection KNAPSACK_01 (Florida State University): P01, and P07 and P08, which are
    // from Donald Kreher and Douglas Stinson, "Combinatorial Algorithms", 1998. Each with the optimal worth
    // that is published with it; weights stand for person-months, of P08 for thousandths of them.
    let first = [
        (23., 92.),
        (31., 57.),
        (29., 49.),
        (44., 68.),
        (53., 60.),
        (38., 43.),
        (63., 67.),
        (85., 84.),
        (89., 87.),
        (82., 72.),
    ];
    let best = plain(&first).best(165.0, WORK);
    assert_eq!(
        (best.chosen.worth, best.chosen.effort, best.is_exact),
        (309.0, 165.0, true)
    );
    assert_eq!(best.chosen.places, [0, 1, 2, 3, 5]);
    let seventh = [
        (70., 135.),
        (73., 139.),
        (77., 149.),
        (80., 150.),
        (82., 156.),
        (87., 163.),
        (90., 173.),
        (94., 184.),
        (98., 192.),
        (106., 201.),
        (110., 210.),
        (113., 214.),
        (115., 221.),
        (118., 229.),
        (120., 240.),
    ];
    let best = plain(&seventh).best(750.0, WORK);
    assert_eq!((best.chosen.worth, best.chosen.effort), (1_458.0, 749.0));
    assert_eq!(best.chosen.places, [0, 2, 4, 6, 7, 8, 13, 14]);
    let eighth: [(f64, f64); 24] = [
        (382_745., 825_594.),
        (799_601., 1_677_009.),
        (909_247., 1_676_628.),
        (729_069., 1_523_970.),
        (467_902., 943_972.),
        (44_328., 97_426.),
        (34_610., 69_666.),
        (698_150., 1_296_457.),
        (823_460., 1_679_693.),
        (903_959., 1_902_996.),
        (853_665., 1_844_992.),
        (551_830., 1_049_289.),
        (610_856., 1_252_836.),
        (670_702., 1_319_836.),
        (488_960., 953_277.),
        (951_111., 2_067_538.),
        (323_046., 675_367.),
        (446_298., 853_655.),
        (931_161., 1_826_027.),
        (31_385., 65_731.),
        (496_951., 901_489.),
        (264_724., 577_243.),
        (224_916., 466_257.),
        (169_684., 369_261.),
    ];
    let thousandths = eighth.map(|(weight, worth)| (weight / 1_000.0, worth));
    let best = plain(&thousandths).best(6_404.180, WORK);
    assert_eq!(
        (best.chosen.worth, best.is_exact, best.bound),
        (13_549_094.0, true, 13_549_094.0)
    );
}

#[test]
fn the_line_is_drawn_or_what_does_not_fit_is_skipped() {
    let all = plain(&[(3.0, 9.0), (4.0, 8.0), (2.0, 7.0), (1.0, 1.0)]);
    let stop = all.top_down(6.0, CutLine::Stop);
    assert_eq!((stop.chosen.places, stop.cut), (vec![0], Some(1)));
    let why = [
        (1, Left::TooMuch),
        (2, Left::BelowLine),
        (3, Left::BelowLine),
    ];
    assert_eq!(stop.left, BTreeMap::from(why));
    let skip = all.top_down(6.0, CutLine::Skip);
    assert_eq!((skip.chosen.places, skip.cut), (vec![0, 2, 3], Some(1)));
    assert_eq!((skip.chosen.effort, skip.chosen.worth), (6.0, 17.0));
    // Three tenths of a person-month are three times a tenth.
    let tenths = plain(&[(0.1, 1.0); 3]);
    assert_eq!(tenths.top_down(0.3, CutLine::Stop).cut, None);
}

#[test]
fn what_is_needed_comes_along_and_what_is_excluded_does_not() {
    // The third needs the last, which has no score of its own; the first and the second exclude each other.
    let mut some = items(&[(2.0, 9.0), (1.0, 8.0), (1.0, 7.0), (1.0, 0.0)]);
    some[3].worth = None;
    let all = Candidates::new(&some, &[(2, 3)], &[(1, 0)]);
    let down = all.top_down(4.0, CutLine::Stop);
    assert_eq!((down.chosen.places, down.cut), (vec![0, 2, 3], None));
    assert_eq!(down.left, BTreeMap::from([(1, Left::Excluded(0))]));
    assert_eq!(down.taken, [(0, 0), (2, 2), (3, 2)]);
    assert_eq!(
        (all.needs(2), all.needs(0), all.needs(9)),
        (&[3][..], &[][..], &[][..])
    );
    let best = all.best(3.0, WORK);
    assert_eq!(
        (best.chosen.places, best.chosen.worth),
        (vec![1, 2, 3], 15.0)
    );
    assert_eq!(all.top_down(3.0, CutLine::Stop).chosen.worth, 9.0);
    let alone = all.top_down(10.0, CutLine::Skip);
    assert!(!alone.left.contains_key(&3));
}

#[test]
fn what_cannot_be_chosen_says_why() {
    let mut some = items(&[(1.0, 1.0); 7]);
    some[1].effort = None;
    some[6].effort = Some(f64::NAN);
    some[5].done = true;
    let needs = [(0, 1), (2, 3), (2, 4), (9, 0)];
    let all = Candidates::new(&some, &needs, &[(3, 4), (4, 5), (3, 3)]);
    let blocked: Vec<_> = (0..7).map(|place| all.blocked(place)).collect();
    let expected = [
        Some(Blocked::NeedHasNoEffort(1)),
        Some(Blocked::NoEffort),
        Some(Blocked::NeedsExclude(3, 4)),
        None,
        Some(Blocked::Excluded(4, 5)),
        None,
        Some(Blocked::NoEffort),
    ];
    assert_eq!(blocked, expected);
    assert_eq!(all.best(9.0, WORK).chosen.places, [3]);
    assert_eq!(all.blocked(99), None);
    for capacity in [f64::NAN, -1.0, 0.0, f64::NEG_INFINITY] {
        assert_eq!(all.best(capacity, WORK).chosen, Chosen::default());
    }
    assert_eq!(all.best(f64::INFINITY, WORK).chosen.places, [3]);
}

#[test]
fn circles_are_told_and_are_done_together() {
    let some = items(&[(1.0, 5.0), (1.0, 0.0), (1.0, 3.0), (1.0, 1.0), (1.0, 1.0)]);
    let needs = [(0, 1), (1, 0), (2, 0), (3, 3)];
    let all = Candidates::new(&some, &needs, &[]);
    assert_eq!(all.cycles(), [vec![0, 1], vec![3]]);
    assert_eq!(all.best(2.0, WORK).chosen.places, [0, 1]);
    assert_eq!(all.top_down(1.0, CutLine::Skip).chosen.places, [3]);
}

#[test]
fn another_unit_of_capacity_changes_what_is_chosen() {
    // By hand: with 4 the second and third (9), with 3 the first (5), with 5 the first and second (11).
    let all = plain(&[(3.0, 5.0), (2.0, 6.0), (2.0, 3.0)]);
    let best = all.best(4.0, WORK);
    assert_eq!(
        (best.chosen.places.clone(), best.chosen.worth),
        (vec![1, 2], 9.0)
    );
    let change = |capacity| best.change(&all.best(capacity, WORK), capacity);
    let (more, less) = (change(5.0), change(3.0));
    assert_eq!((more.worth, more.capacity), (2.0, 5.0));
    assert_eq!((more.comes, more.goes), (vec![0], vec![2]));
    assert_eq!((less.worth, less.goes), (-3.0, vec![2]));
    assert!(less.is_exact);
}

#[test]
fn a_search_in_steps_finds_what_one_at_once_does() {
    let some = items(&[(3.0, 5.0), (2.0, 6.0), (2.0, 3.0), (1.0, 1.0), (4.0, 9.0)]);
    let all = Candidates::new(&some, &[(4, 2)], &[(0, 1)]);
    for work in [0, 3, WORK] {
        let mut search = all.search(7.0, work);
        let mut steps = 0;
        while search.step() {
            steps += 1;
        }
        assert!(steps > 3, "{steps}");
        assert!(!search.step());
        assert_eq!(search.finish(), all.best(7.0, work));
    }
    let nothing = Candidates::new(&[], &[], &[]);
    let expected = Best {
        is_exact: true,
        ..Best::default()
    };
    assert_eq!(nothing.search(7.0, WORK).finish(), expected);
}

#[test]
fn what_one_period_has_done_is_done_in_the_next() {
    let period = |capacity, cut_line| Period {
        name: String::new(),
        starts_on: None,
        ends_on: None,
        capacity,
        cut_line,
    };
    let some = items(&[(3.0, 9.0), (2.0, 8.0), (2.0, 1.0)]);
    let all = Candidates::new(&some, &[(1, 0)], &[(0, 2)]);
    let periods = [
        period(Some(4.0), CutLine::Stop),
        period(None, CutLine::Stop),
        period(Some(4.0), CutLine::Skip),
    ];
    let down = all.top_down_through(&periods);
    let places: Vec<_> = down.iter().map(|it| it.chosen.places.clone()).collect();
    assert_eq!(places, [vec![0], vec![], vec![1]]);
    assert_eq!(
        down[2].left,
        BTreeMap::from([(2, Left::Blocked(Blocked::Excluded(2, 0)))])
    );
}

#[test]
fn links_between_initiatives_are_read() {
    let create = |id: &str, kind: &'static str| Edit::Create {
        id: Id::known(id),
        kind: kind.into(),
        fields: fields([]),
    };
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    let edits = vec![
        create("a", initiative::KIND),
        create("b", initiative::KIND),
        create("c", initiative::KIND),
        create("p", "pain"),
        link::add(Relation::Needs, "a", "b").unwrap(),
        link::add(Relation::Needs, "a", "p").unwrap(),
        link::add(Relation::Needs, "a", "gone").unwrap(),
        link::add(Relation::Excludes, "c", "b").unwrap(),
    ];
    workspace.apply(crate::workspace::Change::new("Begin", edits));
    let named = ["a", "b", "c"].map(|id| (Id::known(id), item(1.0, 1.0)));
    let all = Candidates::of(&workspace, &named);
    let down = all.top_down(9.0, CutLine::Stop);
    assert_eq!(down.chosen.places, [0, 1]);
    assert_eq!(down.left, BTreeMap::from([(2, Left::Excluded(1))]));
}
