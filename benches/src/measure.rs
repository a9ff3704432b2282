//! The rounds: each does the same with the app and with the page written by hand, one after the
//! other, so that what else the machine does falls on both.

use crate::options::{Options, Part};
use crate::page::{Bench, Which};
use crate::plans::{Copies, EDITED, Initiatives, Plans};
use crate::report::{Measure, Report, median};
use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;

/// How many characters are typed in a round; the first is not counted.
const KEYS: usize = 9;
/// By how many screens the table is scrolled.
const SCREENS: usize = 12;
/// What is typed into the table's filter.
const WORD: &str = "riders";
/// How many scores are edited; the first is not counted.
const SCORES: usize = 4;
/// In how many steps a note is dragged, or a dot of the matrix.
const STEPS: usize = 40;
/// What begins with a plan that is open.
const ON_A_COPY: [Part; 6] = [
    Part::Open,
    Part::Edit,
    Part::Drag,
    Part::Tidy,
    Part::Export,
    Part::Merge,
];
/// More notes than this are not tidied at once.
const MOST_TIDIED: usize = 1_000;

#[derive(Deserialize)]
struct Opened {
    painted: f64,
    dots: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Typed {
    busy: f64,
    painted: f64,
    quick: f64,
    durable: Option<f64>,
    quick_bytes: f64,
    durable_bytes: Option<f64>,
}

#[derive(Deserialize)]
struct Tidied {
    handler: f64,
    busy: f64,
}

#[derive(Deserialize)]
struct Exported {
    file: f64,
    size: f64,
}

#[derive(Deserialize)]
struct Taken {
    offered: f64,
    painted: f64,
    quick: Option<f64>,
    durable: Option<f64>,
}

#[derive(Deserialize)]
struct Tabled {
    painted: f64,
    sorted: f64,
}

#[derive(Deserialize)]
struct Dragged {
    dots: usize,
    steps: Vec<f64>,
}

#[derive(Deserialize)]
struct Judged {
    painted: f64,
    wait: f64,
}

#[derive(Deserialize)]
struct Visited {
    contentful: Option<f64>,
    click: f64,
}

/// Measures both pages.
pub async fn pages(options: &Options, app: &str, floor: &str, report: &mut Report) -> Result<()> {
    if options.wants(Part::FirstLoad) {
        let bench = Bench::start(app, floor).await?;
        first_loads(&bench, options, report).await?;
        bench.quit().await?;
    }
    let others = [Part::Import, Part::Table, Part::HowSure, Part::WhatFits];
    let mut parts = ON_A_COPY.into_iter().chain(others);
    if !parts.any(|part| options.wants(part)) {
        return Ok(());
    }
    for &count in &options.records {
        let plans = Plans::of(count)?;
        let initiatives = Initiatives::of(count)?;
        let mut bench = Bench::start(app, floor).await?;
        let browser = bench.dev_tools("Browser.getVersion", json!({})).await?["product"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        report.say("browser", browser);
        // The browser keeps compiled code from an earlier visit: everybody's second visit has it.
        bench.dots = open(&bench, Which::App, &plans.app).await?.dots;
        open(&bench, Which::Floor, &plans.floor).await?;
        report.say(&format!("notes are dots at {count}"), bench.dots);
        for round in 0..options.rounds {
            println!("{count} records, round {} of {}", round + 1, options.rounds);
            let mut order = [(Which::App, &plans.app), (Which::Floor, &plans.floor)];
            if round % 2 == 1 {
                order.reverse();
            }
            for (which, copies) in order {
                pass(&bench, options, which, copies, count, report)
                    .await
                    .with_context(|| format!("{which:?} with {count} records"))?;
                let entries = match which {
                    Which::App => &initiatives.app,
                    Which::Floor => &initiatives.floor,
                };
                judge(&bench, options, which, entries, count, report)
                    .await
                    .with_context(|| format!("{which:?} with {count} initiatives"))?;
                if options.wants(Part::Table) {
                    bench.seed(which, entries).await?;
                    bench.open(which, "priorities").await?;
                    let tabled: Tabled = bench.call("table", vec![json!(count)]).await?;
                    report.add(Measure::Table, count, which, Some(tabled.painted));
                    report.add(Measure::TableSorted, count, which, Some(tabled.sorted));
                    for (measure, function, argument) in [
                        (Measure::TableScrolled, "scrollTable", json!(SCREENS)),
                        (Measure::TableFiltered, "filterTable", json!(WORD)),
                        (Measure::TableScored, "scoreTable", json!(SCORES)),
                    ] {
                        let took: Vec<f64> = bench.call(function, vec![argument]).await?;
                        report.add(measure, count, which, median(&took));
                    }
                    let dragged: Dragged = bench.call("dragDot", vec![json!(STEPS)]).await?;
                    println!("{which:?}: {} dots have an element", dragged.dots);
                    let steps = dragged.steps;
                    report.add(Measure::DotDragged, count, which, median(&steps));
                    let worst = steps.into_iter().reduce(f64::max);
                    report.add(Measure::DotDraggedWorst, count, which, worst);
                }
            }
        }
        bench.quit().await?;
    }
    Ok(())
}

async fn open(bench: &Bench, which: Which, copies: &Copies) -> Result<Opened> {
    bench.seed(which, &copies.stored).await?;
    bench.open(which, "vision").await?;
    bench.call("opened", vec![json!(copies.notes)]).await
}

/// The pages that reckon with all initiatives: until what they found is painted.
async fn judge(
    bench: &Bench,
    options: &Options,
    which: Which,
    entries: &[(String, String)],
    count: usize,
    report: &mut Report,
) -> Result<()> {
    for (part, page, painted, wait) in [
        (
            Part::HowSure,
            "how-sure",
            Measure::Drawn,
            Measure::DrawnWait,
        ),
        (
            Part::WhatFits,
            "what-fits",
            Measure::Fitted,
            Measure::FittedWait,
        ),
    ] {
        if options.wants(part) {
            bench.seed(which, entries).await?;
            bench.open(which, &format!("priorities/{page}")).await?;
            let judged: Judged = bench.call("judged", Vec::new()).await?;
            report.add(painted, count, which, Some(judged.painted));
            report.add(wait, count, which, Some(judged.wait));
        }
    }
    Ok(())
}

/// One page's turn.
async fn pass(
    bench: &Bench,
    options: &Options,
    which: Which,
    copies: &Copies,
    count: usize,
    report: &mut Report,
) -> Result<()> {
    let mut add = |measure: Measure, value: Option<f64>| report.add(measure, count, which, value);
    if ON_A_COPY.into_iter().any(|part| options.wants(part)) {
        let opened = open(bench, which, copies).await?;
        add(Measure::Open, Some(opened.painted));
    }
    if options.wants(Part::Edit) {
        let typed: Vec<Typed> = bench.call("edit", vec![json!(EDITED), json!(KEYS)]).await?;
        let mut middle = |measure: Measure, read: &dyn Fn(&Typed) -> Option<f64>| {
            let values: Vec<f64> = typed.iter().filter_map(read).collect();
            add(measure, median(&values));
        };
        middle(Measure::EditBusy, &|typed| Some(typed.busy));
        middle(Measure::EditPainted, &|typed| Some(typed.painted));
        middle(Measure::EditQuick, &|typed| Some(typed.quick));
        middle(Measure::EditDurable, &|typed| typed.durable);
        middle(Measure::EditQuickBytes, &|typed| Some(typed.quick_bytes));
        middle(Measure::EditDurableBytes, &|typed| typed.durable_bytes);
    }
    if options.wants(Part::Drag) {
        let steps: Vec<f64> = bench
            .call("drag", vec![json!(EDITED), json!(STEPS)])
            .await?;
        add(Measure::DragBusy, median(&steps));
        add(Measure::DragWorst, steps.iter().copied().reduce(f64::max));
    }
    if options.wants(Part::Tidy) && count <= MOST_TIDIED {
        let tidied: Option<Tidied> = bench.call("tidy", Vec::new()).await?;
        add(Measure::TidyHandler, tidied.as_ref().map(|it| it.handler));
        add(Measure::TidyBusy, tidied.map(|it| it.busy));
    }
    if options.wants(Part::Export) {
        let exported: Exported = bench.call("export", Vec::new()).await?;
        add(Measure::Export, Some(exported.file));
        add(Measure::ExportBytes, Some(exported.size));
    }
    if options.wants(Part::Merge) {
        let arguments = vec![json!(copies.file), json!(copies.notes_merged)];
        let taken: Taken = bench.call("take", arguments).await?;
        add(Measure::MergeOffered, Some(taken.offered));
        add(Measure::MergePainted, Some(taken.painted));
        add(Measure::MergeQuick, taken.quick);
        add(Measure::MergeDurable, taken.durable);
    }
    if options.wants(Part::Import) {
        bench.seed(which, &[]).await?;
        bench.open(which, "vision").await?;
        let _: Option<()> = bench.call("welcomed", Vec::new()).await?;
        let arguments = vec![json!(copies.file), json!(copies.notes_in_file)];
        let taken: Taken = bench.call("take", arguments).await?;
        add(Measure::ImportOffered, Some(taken.offered));
        add(Measure::ImportPainted, Some(taken.painted));
        add(Measure::ImportDurable, taken.durable);
    }
    Ok(())
}

/// A first visit: nothing in any cache, the first button pressed as soon as it is there.
async fn first_loads(bench: &Bench, options: &Options, report: &mut Report) -> Result<()> {
    for (slower, contentful, click) in [
        (1, Measure::FirstPaint, Measure::FirstClick),
        (4, Measure::FirstPaintSlow, Measure::FirstClickSlow),
    ] {
        for round in 0..options.rounds {
            println!(
                "first load, processor slowed {slower}×, round {} of {}",
                round + 1,
                options.rounds
            );
            let mut order = [Which::App, Which::Floor];
            if round % 2 == 1 {
                order.reverse();
            }
            for which in order {
                bench.forget(which).await?;
                let rate = json!({ "rate": slower });
                bench
                    .dev_tools("Emulation.setCPUThrottlingRate", rate)
                    .await?;
                bench.open(which, "vision").await?;
                let visited: Visited = bench.call("visit", Vec::new()).await?;
                report.add(contentful, 0, which, visited.contentful);
                report.add(click, 0, which, Some(visited.click));
            }
        }
    }
    Ok(())
}
