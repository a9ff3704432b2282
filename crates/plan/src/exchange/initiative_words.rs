//! What other tools call how work stands, operating models, levels of impact, and how sure somebody is.

use super::cells::{percent, plain};
use crate::methods::moscow::Priority as Moscow;
use crate::records::work::{Bucket, Status};

/// How a text says that the work stands: as Jira, Linear, GitHub, Trello, Plane, Asana and their kind call it, in
/// English, Spanish or German. Work that waits in a queue is planned, what nobody has promised is an idea.
#[must_use]
pub fn status(text: &str) -> Option<Status> {
    match plain(text).as_str() {
        "idea"
        | "ideas"
        | "backlog"
        | "open"
        | "new"
        | "triage"
        | "inbox"
        | "someday"
        | "later"
        | "draft"
        | "proposed"
        | "candidate"
        | "under consideration"
        | "not started"
        | "offen"
        | "abierto"
        | "pendiente" => Some(Status::Idea),
        "planned"
        | "to do"
        | "todo"
        | "to dos"
        | "next"
        | "next up"
        | "ready"
        | "selected"
        | "selected for development"
        | "committed"
        | "scheduled"
        | "sprint backlog"
        | "geplant"
        | "zu erledigen"
        | "tareas por hacer"
        | "por hacer"
        | "planificado" => Some(Status::Planned),
        "in progress" | "doing" | "started" | "active" | "in development" | "development"
        | "in review" | "review" | "in test" | "testing" | "in qa" | "qa" | "blocked" | "now"
        | "in arbeit" | "en curso" | "en progreso" | "en revision" => Some(Status::InProgress),
        "done" | "closed" | "resolved" | "complete" | "completed" | "finished" | "shipped"
        | "released" | "delivered" | "merged" | "live" | "erledigt" | "fertig" | "geschlossen"
        | "finalizada" | "finalizado" | "hecho" | "listo" | "cerrado" | "resuelta" => {
            Some(Status::Done)
        }
        "dropped" | "cancelled" | "canceled" | "rejected" | "declined" | "wont do" | "won t do"
        | "wont fix" | "won t fix" | "not planned" | "duplicate" | "abandoned" | "archived"
        | "verworfen" | "abgelehnt" | "cancelada" | "cancelado" | "descartada" => {
            Some(Status::Dropped)
        }
        _ => None,
    }
}

/// The operating model that a text names.
#[must_use]
pub fn bucket(text: &str) -> Option<Bucket> {
    match plain(text).as_str() {
        "customer centric" | "customer" | "customers" => Some(Bucket::CustomerCentric),
        "innovation driven" | "innovation" => Some(Bucket::InnovationDriven),
        "outcome oriented" | "outcome" | "outcomes" => Some(Bucket::OutcomeOriented),
        "enterprise thinking" | "enterprise" => Some(Bucket::EnterpriseThinking),
        "keep the lights on" | "ktlo" | "maintenance" | "run" => Some(Bucket::KeepTheLightsOn),
        _ => None,
    }
}

/// Which of `MoSCoW`'s four a text names.
#[must_use]
pub fn moscow(text: &str) -> Option<Moscow> {
    match plain(text).as_str() {
        "must" | "must have" | "must haves" | "m" => Some(Moscow::Must),
        "should" | "should have" | "should haves" | "s" => Some(Moscow::Should),
        "could" | "could have" | "could haves" | "c" => Some(Moscow::Could),
        "wont" | "won t" | "won t have" | "wont have" | "would" | "would have" | "w" => {
            Some(Moscow::Wont)
        }
        _ => None,
    }
}

/// The value on RICE's scale of impact that a text names.
#[must_use]
pub fn impact(text: &str) -> Option<f64> {
    match plain(text).as_str() {
        "massive" | "very high" => Some(3.0),
        "high" => Some(2.0),
        "medium" | "moderate" => Some(1.0),
        "low" => Some(0.5),
        "minimal" | "very low" => Some(0.25),
        _ => None,
    }
}

/// The confidence, in percent, that a text names: RICE's three levels, or a share.
#[must_use]
pub fn confidence(text: &str) -> Option<f64> {
    match plain(text).as_str() {
        "high" => Some(100.0),
        "medium" => Some(80.0),
        "low" => Some(50.0),
        _ => percent(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tools_call_things_is_known() {
        for status in Status::ALL {
            assert_eq!(
                super::status(&status.word().replace('_', " ")),
                Some(*status)
            );
        }
        for bucket in Bucket::ALL {
            assert_eq!(
                super::bucket(&bucket.word().replace('_', "-")),
                Some(*bucket)
            );
        }
        for moscow in Moscow::ALL {
            assert_eq!(super::moscow(moscow.word()), Some(*moscow));
        }
        assert_eq!(status("Won't Do"), Some(Status::Dropped));
        assert_eq!(status("En revisión"), Some(Status::InProgress));
        assert_eq!(status("Tareas por hacer"), Some(Status::Planned));
        assert_eq!(status("WP01 - Project management"), None);
        assert_eq!(impact("Massive"), Some(3.0));
        assert_eq!(impact("5"), None);
        assert_eq!(confidence("80 %"), Some(80.0));
        assert_eq!(confidence("Medium"), Some(80.0));
        assert_eq!(moscow("Won't have (this time)"), Some(Moscow::Wont));
    }
}
