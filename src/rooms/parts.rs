//! Where the app is cut. Each function here is a cut: what it alone leads to goes into a file of its
//! own, which is fetched when the part is wanted. The release build is cut (`--cfg split`, set by
//! `cargo xtask`); in any other build, as in the tests, every part is here from the start.

use super::shell::{keys_sheet, palette, rename};
use super::{files, people, priorities, storage, vision};
use crate::state::browser::Browser;
use crate::state::incoming::Incoming;
use crate::state::parts::{
    NotLoaded, PagesPart, Part, Parts, PriorityPagesPart, ResearchPart, RoomsPart, ToolsPart,
    VisionPart,
};
use crate::state::sheets;
use leptos::prelude::*;
use markup::view;

#[cfg(split)]
macro_rules! part {
    ($cut:ident, $sheets:literal) => {
        Part::new($sheets, || {
            Box::pin(async {
                let sheets = sheets::fetch($sheets);
                let part = $cut().await;
                sheets.await.and(part)
            })
        })
    };
}
#[cfg(not(split))]
macro_rules! part {
    ($cut:ident, $sheets:literal) => {
        Part::here($sheets, $cut())
    };
}

/// The parts of the app, none of them asked for. Made in the app's owner.
#[must_use]
pub fn parts() -> Parts {
    #[cfg(not(split))]
    sheets::ask_for_all();
    Parts {
        vision: part!(vision_part, "vision"),
        pages: part!(pages_part, "pages"),
        rooms: part!(rooms_part, "rooms"),
        research: part!(research_part, "research"),
        priority_pages: part!(priority_pages_part, "priority_pages"),
        tools: part!(tools_part, "tools"),
    }
}

#[cfg(split)]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

#[cfg_attr(split, wasm_split_helpers::wasm_split(vision, fallible))]
fn vision_part() -> Result<VisionPart, NotLoaded> {
    Ok(VisionPart {
        vision: || view! { <vision::VisionRoom /> }.into_any(),
    })
}

#[cfg_attr(split, wasm_split_helpers::wasm_split(pages, fallible))]
fn pages_part() -> Result<PagesPart, NotLoaded> {
    Ok(PagesPart {
        page: |page| view! { <vision::VisionPage page /> }.into_any(),
        review_is_overdue: vision::review_is_overdue,
    })
}

#[cfg_attr(split, wasm_split_helpers::wasm_split(rooms, fallible))]
fn rooms_part() -> Result<RoomsPart, NotLoaded> {
    Ok(RoomsPart {
        people: || view! { <people::PeopleRoom /> }.into_any(),
        priorities: || view! { <priorities::PrioritiesRoom /> }.into_any(),
        storage: || view! { <storage::StorageRoom /> }.into_any(),
        add_initiative: priorities::add_initiative,
        face: |id| view! { <people::Face id /> }.into_any(),
    })
}

#[cfg_attr(split, wasm_split_helpers::wasm_split(research, fallible))]
fn research_part() -> Result<ResearchPart, NotLoaded> {
    Ok(ResearchPart {
        page: |page| view! { <people::PeoplePage page /> }.into_any(),
    })
}

#[cfg_attr(split, wasm_split_helpers::wasm_split(priority_pages, fallible))]
fn priority_pages_part() -> Result<PriorityPagesPart, NotLoaded> {
    Ok(PriorityPagesPart {
        page: |page| view! { <priorities::PrioritiesPage page /> }.into_any(),
    })
}

#[cfg_attr(split, wasm_split_helpers::wasm_split(tools, fallible))]
fn tools_part() -> Result<ToolsPart, NotLoaded> {
    Ok(ToolsPart {
        palette: || view! { <palette::Palette /> }.into_any(),
        keys: || view! { <keys_sheet::KeysSheet /> }.into_any(),
        rename: || view! { <rename::Rename /> }.into_any(),
        save_version: || view! { <vision::SaveVersion /> }.into_any(),
        versions: || view! { <vision::Versions /> }.into_any(),
        import: |incoming| view! { <files::ImportDialog incoming /> }.into_any(),
        conflicts: || view! { <files::ConflictsDialog /> }.into_any(),
        save: files::save,
        export: files::export,
        read: |name, bytes| Incoming::read(name, bytes, &mut Browser),
        example: |workspace| plan::example::change(workspace, "Open the example"),
    })
}
