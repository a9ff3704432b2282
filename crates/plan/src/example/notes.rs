//! The example's notes: who wrote each, where it lies, what it says.
//!
//! A colour is a person at the table. Neighbours often disagree, as they did in the room: certainty
//! or coverage first, who hears bad news first, how long a journey is kept, how many taxis.

use crate::methods::golden_circle::Ring;
use crate::records::Colour;

/// Somebody at the table, and the colour of their notes.
pub(super) type Author = (&'static str, Colour);

/// Leads the product.
const AMARA: Author = ("Amara", Colour::Yellow);
/// Rides with the riders: research and accessibility.
const MEI: Author = ("Mei", Colour::Rose);
/// Predicts the arrivals.
const JONAS: Author = ("Jonas", Colour::Mint);
/// Builds the apps, and answers for privacy.
const LUIS: Author = ("Luis", Colour::Lilac);
/// Speaks for the operator: its drivers and its night desk.
const PRIYA: Author = ("Priya", Colour::Sky);
/// Speaks for the city, which pays.
const RUTH: Author = ("Ruth", Colour::Stone);

/// Who wrote it, the place of its middle (x, y in radii of the bullseye), what it says. A note's
/// place in this list is its id, so new ones go to the end.
#[rustfmt::skip]
pub(super) const NOTES: &[(Author, f64, f64, &str)] = &[
    // Why
    (AMARA, 0.01, 0.35, "Nobody should lose a shift to a bus"),
    (JONAS, 0.22, -0.28, "Late is forgiven. A false time isn’t."),
    (MEI, -0.19, -0.07, "Give riders their forty minutes back"),
    (PRIYA, 0.19, -0.07, "Drivers deserve to be believed"),
    (RUTH, -0.19, 0.14, "No one should need a car to work nights"),
    (LUIS, 0.2, 0.14, "Getting home is part of the shift"),
    (MEI, -0.15, -0.28, "04:30 is somebody’s rush hour"),
    // How
    (JONAS, 0.02, -0.57, "Predict from the bus, not the timetable"),
    (AMARA, -0.35, -0.58, "Six lines done well before all eleven"),
    (RUTH, -0.52, -0.39, "All eleven lines, or it isn’t public"),
    (MEI, 0.4, -0.59, "Bad news goes out the minute we know"),
    (PRIYA, 0.59, -0.4, "Dispatch signs off a cancellation first"),
    (AMARA, 0.57, 0.03, "Always say how sure we are"),
    (LUIS, -0.57, -0.16, "Works on a five-year-old phone, no data"),
    (LUIS, -0.57, 0.26, "Forget every journey after 24 hours"),
    (JONAS, -0.49, 0.49, "Keep a year of trips, or we can’t learn"),
    (MEI, -0.13, 0.555, "Test at the stop: 05:00, rain, gloves"),
    (JONAS, 0.228, 0.56, "Publish our own misses every week"),
    (RUTH, 0.59, 0.42, "Council sees a bad week before the press"),
    // What
    (JONAS, -0.29, -0.87, "Departure board that shows its odds"),
    (MEI, 0.3, -0.86, "Plan B: the next line or a shared taxi"),
    (LUIS, -0.73, -0.67, "Text a stop number, get the next two buses"),
    (PRIYA, 0.77, -0.61, "Night desk: every gap on one screen"),
    (AMARA, -0.89, -0.41, "Shift guard wakes you if your line fails"),
    (LUIS, -0.84, 0.06, "Offline timetable that admits its age"),
    (PRIYA, 0.85, -0.18, "N3 waits four minutes for a late N7"),
    (PRIYA, 0.84, 0.22, "Cab display with nothing to tap"),
    (JONAS, -0.86, 0.47, "Open feed, so other apps drop the ghosts"),
    (MEI, -0.68, 0.71, "Wheelchair space: free or taken?"),
    (MEI, -0.32, 0.88, "E-paper screens at 24 unlit stops"),
    (AMARA, 0.05, 0.895, "Taxi home if the last bus fails"),
    (RUTH, 0.42, 0.895, "Taxi home, capped at forty a month"),
    (RUTH, 0.77, 0.625, "One monthly figure for the council"),
];

/// Three votes of each at the table: who gave it, and the number of the note from 1. They agree on
/// certainty, and on little else.
#[rustfmt::skip]
pub(super) const VOTES: &[(Author, u32)] = &[
    (AMARA, 1), (AMARA, 13), (AMARA, 24),
    (MEI, 2), (MEI, 11), (MEI, 13),
    (JONAS, 2), (JONAS, 13), (JONAS, 20),
    (LUIS, 13), (LUIS, 15), (LUIS, 2),
    (PRIYA, 4), (PRIYA, 13), (PRIYA, 23),
    (RUTH, 10), (RUTH, 13), (RUTH, 20),
];

/// What notes have in common, and their numbers from 1. They lie beside each other.
pub(super) const GROUPS: &[(&str, &[u32])] = &[("The taxi home", &[31, 32])];

/// The notes that a ring's sentence comes from, by their numbers from 1.
pub(super) const SOURCES: &[(Ring, &[u32])] = &[
    (Ring::Why, &[1, 2]),
    (Ring::How, &[8, 13]),
    (Ring::What, &[20, 23, 24]),
];
