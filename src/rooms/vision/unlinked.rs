//! The initiatives and personas that a change left without a link, by name and with the way to them: on the page
//! Statement, where a version is saved, and in the message about a target that goes or a persona that is deleted.

use crate::rooms::words;
use crate::routes::{Room, Route};
use crate::state::Session;
use leptos::prelude::*;
use markup::view;
use plan::methods::trace::{Gap, gaps};
use plan::records::{initiative, link, persona};
use plan::{Id, Record};

/// More names than these are counted.
const NAMED: usize = 6;
/// The same in a line of text.
const NAMED_IN_A_LINE: usize = 3;

/// Those of one gap: their names and their addresses, and how many more there are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    gap: Gap,
    named: Vec<(String, String)>,
    more: usize,
}

/// What is without a link, a group for each kind of gap; followed.
pub fn groups(session: Session) -> Vec<Group> {
    // What is typed changes no gap; the names that show are followed each by itself.
    for kind in [persona::KIND, initiative::KIND, link::KIND] {
        let _ = session.count(kind);
    }
    let all = session.untracked(gaps);
    let order = [Gap::NothingPlanned, Gap::ForNoTarget, Gap::ForNobody];
    let group = |gap: Gap| {
        let ids = all.iter().filter(|(_, of)| *of == gap);
        let ids: Vec<&Id> = ids.map(|(id, _)| id).collect();
        let named = ids
            .iter()
            .take(NAMED)
            .map(|id| session.record(id, |record| named(record, gap, id)));
        (!ids.is_empty()).then(|| Group {
            gap,
            named: named.collect(),
            more: ids.len().saturating_sub(NAMED),
        })
    };
    order.into_iter().filter_map(group).collect()
}

/// Does a change. The names of what is without a link since then; `None` where the change was not done.
pub fn left_by(session: Session, change: impl FnOnce() -> bool) -> Option<Vec<String>> {
    let before = session.untracked(gaps);
    if !change() {
        return None;
    }
    let left = session.untracked(|workspace| {
        let after = gaps(workspace).into_iter();
        let left = after.filter(|(id, _)| before.iter().all(|(known, _)| known != id));
        left.map(|(id, gap)| named(workspace.record(&id), gap, &id).0)
            .collect()
    });
    Some(left)
}

/// "Left without a link: Night desk console, Honest arrival times and 2 more"; nothing for nothing.
pub fn left_in_words(mut names: Vec<String>) -> Option<String> {
    let more = names.len().saturating_sub(NAMED_IN_A_LINE);
    names.truncate(NAMED_IN_A_LINE);
    let mut said = match names.as_slice() {
        [] => return None,
        names => format!("Left without a link: {}", names.join(", ")),
    };
    if more > 0 {
        said.push_str(&format!(" and {} more", words::number(more as f64)));
    }
    Some(said)
}

/// A name and an address.
fn named(record: Option<&Record>, gap: Gap, id: &Id) -> (String, String) {
    let text = |field: &str| record.map_or("", |record| record.text(field));
    match gap {
        Gap::NothingPlanned => (
            words::persona_name(text(persona::NAME), 60),
            Route::to_record(Room::People, id).fragment(),
        ),
        Gap::ForNobody | Gap::ForNoTarget => (
            words::initiative_name(text(initiative::NAME), 60),
            Route::to_record(Room::Priorities, id).fragment(),
        ),
    }
}

fn heading(gap: Gap) -> &'static str {
    match gap {
        Gap::NothingPlanned => "Targets for whom nothing is planned",
        Gap::ForNoTarget => "Initiatives for none of the target personas",
        Gap::ForNobody => "Initiatives for nobody",
    }
}

/// The names of a group, as links.
#[component]
pub fn UnlinkedGroup(
    group: Group,
    /// Said when one is followed.
    on_press: impl Fn() + Clone + 'static,
) -> impl IntoView {
    let link = |(name, href): (String, String)| {
        let on_press = on_press.clone();
        view! {
            <li>
                <a href=href dir="auto" on:click=move |_| on_press()>
                    {name}
                </a>
            </li>
        }
    };
    let more = (group.more > 0).then(|| {
        let more = format!("and {} more", words::number(group.more as f64));
        view! { <li class="quiet-text">{more}</li> }
    });
    view! {
        <div class="unlinked">
            <h3 class="caps">{heading(group.gap)}</h3>
            <ul>{group.named.into_iter().map(link).collect_view()} {more}</ul>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::left_in_words;

    #[test]
    fn what_is_left_is_named_and_the_rest_counted() {
        let said = |names: &[&str]| {
            let names = names.iter().map(|name| (*name).to_owned());
            left_in_words(names.collect())
        };
        assert_eq!(said(&[]), None);
        assert_eq!(
            said(&["a", "b"]).as_deref(),
            Some("Left without a link: a, b")
        );
        assert_eq!(
            said(&["a", "b", "c", "d", "e"]).as_deref(),
            Some("Left without a link: a, b, c and 2 more")
        );
    }
}
