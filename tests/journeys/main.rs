//! Journeys through the whole app, in every engine that is here.

mod files;
mod people;
mod priorities;
mod safety;
mod screens;
mod shell;
mod table;
mod vision;

use serde_json::Value;
use std::process::ExitCode;

fn main() -> ExitCode {
    whole_app::runner::run(&[
        shell::JOURNEYS,
        vision::JOURNEYS,
        people::JOURNEYS,
        priorities::JOURNEYS,
        table::JOURNEYS,
        safety::JOURNEYS,
        files::JOURNEYS,
        screens::JOURNEYS,
    ])
}

/// The records of a kind in an exported file that are there.
fn records<'file>(file: &'file Value, kind: &'file str) -> impl Iterator<Item = &'file Value> {
    let records = file["records"].as_array().into_iter().flatten();
    records.filter(move |record| record["kind"] == kind && record.get("deleted").is_none())
}
