//! Journeys through the whole app, in every engine that is here.

mod brief;
mod comfort;
mod converge;
mod empathy;
mod everywhere;
mod evidence;
mod evidence_found;
mod evidence_import;
mod explain;
mod feedback;
mod files;
mod first_paint;
mod gallery;
mod gallery_opened;
mod gallery_table;
mod groups;
mod guides;
mod how_sure;
mod initiative;
mod initiative_import;
mod interviews;
mod keyboard;
mod knowledge;
mod matrix;
mod okrs;
mod overlays;
mod own_sheets;
mod people;
mod persona;
mod persona_compare;
mod persona_picture;
mod persona_sheet;
mod persona_weights;
mod pointers;
mod portfolio;
mod priorities;
mod ranges;
mod reassess;
mod safety;
mod scoring;
mod screens;
mod shell;
mod spreadsheet;
mod statement;
mod table;
mod tensions;
mod versions;
mod vision;
mod vision_workshop;
mod what_fits;
mod work;
mod workshop;
mod zoom;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::process::ExitCode;
use whole_app::App;
use whole_app::runner::Site;

fn main() -> ExitCode {
    whole_app::runner::run(&[
        // The longest come first, so that none runs alone at the end.
        (Site::Release, screens::JOURNEYS),
        (Site::Release, everywhere::JOURNEYS),
        (Site::Release, overlays::JOURNEYS),
        (Site::Release, own_sheets::JOURNEYS),
        (Site::Release, first_paint::JOURNEYS),
        (Site::Release, shell::JOURNEYS),
        (Site::Release, vision::JOURNEYS),
        (Site::Release, versions::JOURNEYS),
        (Site::Release, statement::JOURNEYS),
        (Site::Release, workshop::JOURNEYS),
        (Site::Release, vision_workshop::JOURNEYS),
        (Site::Release, groups::JOURNEYS),
        (Site::Release, converge::JOURNEYS),
        (Site::Release, zoom::JOURNEYS),
        (Site::Release, matrix::JOURNEYS),
        (Site::Release, pointers::JOURNEYS),
        (Site::Release, tensions::JOURNEYS),
        (Site::Release, feedback::JOURNEYS),
        (Site::Release, brief::JOURNEYS),
        (Site::Release, empathy::JOURNEYS),
        (Site::Release, people::JOURNEYS),
        (Site::Release, knowledge::JOURNEYS),
        (Site::Release, evidence::JOURNEYS),
        (Site::Release, evidence_found::JOURNEYS),
        (Site::Release, evidence_import::JOURNEYS),
        (Site::Release, persona::JOURNEYS),
        (Site::Release, persona_weights::JOURNEYS),
        (Site::Release, persona_sheet::JOURNEYS),
        (Site::Release, persona_compare::JOURNEYS),
        (Site::Release, persona_picture::JOURNEYS),
        (Site::Release, initiative::JOURNEYS),
        (Site::Release, initiative_import::JOURNEYS),
        (Site::Release, interviews::JOURNEYS),
        (Site::Release, guides::JOURNEYS),
        (Site::Release, priorities::JOURNEYS),
        (Site::Release, scoring::JOURNEYS),
        (Site::Release, portfolio::JOURNEYS),
        (Site::Release, how_sure::JOURNEYS),
        (Site::Release, explain::JOURNEYS),
        (Site::Release, okrs::JOURNEYS),
        (Site::Release, what_fits::JOURNEYS),
        (Site::Release, reassess::JOURNEYS),
        (Site::Release, table::JOURNEYS),
        (Site::Release, spreadsheet::JOURNEYS),
        (Site::Release, ranges::JOURNEYS),
        (Site::Release, work::JOURNEYS),
        (Site::Release, safety::JOURNEYS),
        (Site::Release, files::JOURNEYS),
        (Site::Release, keyboard::JOURNEYS),
        (Site::Release, comfort::JOURNEYS),
        (Site::Debug, gallery::JOURNEYS),
        (Site::Debug, gallery_opened::JOURNEYS),
        (Site::Debug, gallery_table::JOURNEYS),
    ])
}

/// Merges these records into the open workspace, as a file that somebody sent.
async fn merge(app: &App, more: impl IntoIterator<Item = Value>) -> Result<()> {
    app.saved().await?;
    let mut file: Value = serde_json::from_str(&app.export().await?)?;
    let all = file["records"].as_array_mut().context("records")?;
    all.extend(more);
    app.drop_file("more.bullseye.json", &file.to_string())
        .await?;
    app.press_beginning("Merge ").await?;
    app.no_dialog().await?;
    app.dismiss_messages().await
}

/// An initiative of which as much confidence counts as evidence bears, and a link to it from feedback that is not
/// there yet: by RICE it scores 25, and 50 with that.
fn without_its_feedback() -> [Value; 3] {
    let fields = json!({
        "name": "Night buses", "order": "a", "reach": 100, "impact": 1, "confidence": 80, "effort": 1,
    });
    let supports = json!({ "relation": "supports", "from": "said", "to": "bus" });
    [
        json!({ "kind": "initiative", "id": "bus", "fields": fields }),
        json!({ "kind": "link", "id": "link:supports:said:bus", "fields": supports }),
        json!({ "kind": "plan", "id": "plan", "fields": { "confidence": "by_evidence" } }),
    ]
}

/// That feedback.
fn feedback() -> [Value; 1] {
    let fields = json!({ "text": "I would take it home", "from": "users", "date": "2026-11-20" });
    [json!({ "kind": "feedback", "id": "said", "fields": fields })]
}

/// The records of a kind in an exported file that are there.
fn records<'file>(file: &'file Value, kind: &'file str) -> impl Iterator<Item = &'file Value> {
    let records = file["records"].as_array().into_iter().flatten();
    records.filter(move |record| record["kind"] == kind && record.get("deleted").is_none())
}

/// A plan's file to which a colleague has added a note.
fn grown(file: &str) -> Result<String> {
    let mut file: Value = serde_json::from_str(file)?;
    let note = json!({ "kind": "note", "id": "from-a-colleague", "fields": { "text": "What about the ferries?" } });
    if let Some(records) = file["records"].as_array_mut() {
        records.push(note);
    }
    Ok(file.to_string())
}
