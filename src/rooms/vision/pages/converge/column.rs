//! A ring: its sentence, what that comes from, and the notes that it could come from.

use super::Desk;
use super::chips::Sources;
use super::group::Group;
use super::material::Material;
use super::note::Row;
use crate::rooms::vision::pages::hints::RingHints;
use crate::rooms::vision::sentence::{RingGlyph, RingSentence};
use crate::rooms::words;
use crate::routes::{Room, Route};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::methods::golden_circle::Ring;

/// A ring.
#[component]
pub fn Column(desk: Desk, ring: Ring, material: Memo<[Material; 3]>) -> impl IntoView {
    let material = memo(move |_| material.with(|all| all[ring as usize].clone()));
    let groups = memo(move |_| {
        let id = |group: &(Id, usize, Vec<Id>)| group.0.clone();
        material.with(|material| material.groups.iter().map(id).collect::<Vec<_>>())
    });
    let alone = memo(move |_| material.with(|material| material.alone.clone()));
    let any_alone = memo(move |_| alone.with(|alone| !alone.is_empty()));
    let heading = format!("converge-{}", words::ring(ring));
    let alone_heading = format!("{heading}-alone");
    view! {
        <section class="converge-column" aria-labelledby=heading.clone()>
            <h2 class="statement-head" id=heading>
                <RingGlyph ring />
                <span>{words::ring(ring)}</span>
                <small>{words::ring_question(ring)}</small>
            </h2>
            <RingSentence ring />
            <RingHints ring />
            <Sources desk ring />
            <p class="converge-covered quiet-text">{move || material.with(covered)}</p>
            <For
                each=move || groups.get()
                key=Id::clone
                children=move |id| view! { <Group desk ring id material /> }
            />
            <div class="converge-group converge-alone" data-drop="" data-in=words::ring(ring)>
                <Show when=move || any_alone.get() && groups.with(|groups| !groups.is_empty())>
                    <h3 class="converge-label">"In no group"</h3>
                </Show>
                <ul aria-label="Notes in no group" id=alone_heading hidden=move || !any_alone.get()>
                    <For
                        each=move || alone.get()
                        key=Id::clone
                        children=move |id| view! { <Row desk ring id /> }
                    />
                </ul>
            </div>
            <Show when=move || material.with(|material| material.count() == 0)>
                <p class="quiet-text">
                    "No notes in this ring yet. "
                    <a href=Route::to(Room::Vision).fragment()>"Add some on the bullseye"</a>
                    "."
                </p>
            </Show>
        </section>
    }
}

/// "4 of 9 notes are in a group · 3 are in the sentence"; where none is in a group, the sentence alone.
fn covered(material: &Material) -> String {
    let all = material.count();
    if all == 0 {
        return String::new();
    }
    let (grouped, used) = (material.grouped(), material.used);
    let number = |count: usize| words::number(count as f64);
    let are = |count: usize| if count == 1 { "is" } else { "are" };
    let of_all = |count: usize| {
        let all = words::counted(all, "note", "notes");
        format!("{} of {all} {}", number(count), are(count))
    };
    if grouped == 0 {
        return format!("{} in the sentence", of_all(used));
    }
    format!(
        "{} in a group · {} {} in the sentence",
        of_all(grouped),
        number(used),
        are(used)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_covered_is_said_in_words() {
        let id = |text: &str| Id::parse(text).unwrap();
        let material = Material {
            groups: vec![(id("g"), 0, vec![id("a")])],
            alone: vec![id("b"), id("c")],
            used: 2,
        };
        assert_eq!(
            covered(&material),
            "1 of 3 notes is in a group · 2 are in the sentence"
        );
        let material = Material {
            groups: Vec::new(),
            ..material
        };
        assert_eq!(covered(&material), "2 of 2 notes are in the sentence");
        assert_eq!(covered(&Material::default()), "");
    }
}
