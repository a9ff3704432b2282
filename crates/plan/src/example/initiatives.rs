//! The example's initiatives, with what RICE asks of each.
//!
//! The numbers hang together: 5,200 people ride the eleven night lines in a week and 8,400 different
//! people in a quarter, of whom 4,100 use the app. So no reach is above 8,400, none that needs the
//! app above 4,100; only the day lines reach further.

/// What the team could do.
pub(super) struct Idea {
    pub name: &'static str,
    pub description: &'static str,
    /// Reach, impact, confidence, effort in the order of `Input::ALL`; as many as are known.
    pub rice: &'static [f64],
    /// Whom it is for: places in `PEOPLE`.
    pub people: &'static [usize],
}

const fn idea(
    name: &'static str,
    rice: &'static [f64],
    people: &'static [usize],
    description: &'static str,
) -> Idea {
    Idea {
        name,
        description,
        rice,
        people,
    }
}

const NADIA: usize = 0;
const TOMASZ: usize = 1;
const INES: usize = 2;
const BERG: usize = 3;
const HAL: usize = 4;
const OLIVER: usize = 5;

/// In the order in which they were thought of. An initiative's place in this list is its id, so new
/// ones go to the end.
#[rustfmt::skip]
pub(super) const IDEAS: &[Idea] = &[
    idea("Honest arrival times", &[8_400.0, 3.0, 80.0, 14.0], &[NADIA, INES, TOMASZ],
        "Arrivals predicted from vehicle positions and shown as a range. Reaches everyone on the night lines: 5,200 people a week, 8,400 over a quarter."),
    idea("Shift guard", &[2_400.0, 2.0, 80.0, 3.0], &[NADIA, HAL],
        "Enter your shifts once. If your line fails overnight, the alarm moves and says why. 2,400 of the 4,100 app users start work at a fixed hour."),
    idea("Night desk console", &[4_600.0, 2.0, 80.0, 9.0], &[TOMASZ],
        "Gaps, positions and radio notes on one screen in place of three. Reach counts riders on trips the desk stepped into, not the nine dispatchers."),
    idea("SMS fallback", &[1_500.0, 2.0, 100.0, 3.0], &[INES],
        "Text a stop number, get the next two buses. Ran on two lines last winter. 1,500 riders have no smartphone, or no data by month’s end."),
    idea("Plan B", &[3_100.0, 2.0, 80.0, 5.0], &[NADIA, INES],
        "When a bus is lost: the next line, the walk or a shared taxi, with the odds of each. 3,100 app users have a second line within ten minutes’ walk."),
    idea("Loyalty points", &[2_800.0, 0.5, 50.0, 16.0], &[OLIVER],
        "The operator’s marketing team asks every spring. 2,800 night riders carry its day-time card, but at four in the morning there is no other bus to be loyal to."),
    idea("Message broker upgrade", &[8_400.0, 0.25, 100.0, 3.0], &[NADIA, TOMASZ, INES],
        "Keeping the lights on. Every bus position passes through it, and its security fixes end in June."),
    idea("Ghost bus filter", &[3_400.0, 2.0, 80.0, 2.0], &[NADIA, INES],
        "A bus not heard from for four minutes is marked unconfirmed. 3,400 app users were shown at least one last quarter that never came."),
    idea("Ride-home promise", &[120.0, 3.0, 50.0, 4.0], &[INES, BERG],
        "The last bus fails, the city sends a taxi. Capped at forty a month, hence 120 a quarter. What it does for everybody else’s trust isn’t in the score."),
    idea("Cancel once, tell everyone", &[2_600.0, 2.0, 80.0, 3.0], &[TOMASZ, NADIA],
        "One tap at the night desk changes board, app and SMS together. 2,600 riders stood waiting for a cancelled trip last quarter. The operator must first give up its ten-minute sign-off."),
    idea("Stop screens", &[2_600.0, 2.0, 50.0, 6.0], &[INES, NADIA, BERG],
        "Solar e-paper at 24 unlit stops, with a button that reads it aloud. 2,600 riders board there. Poles and permits decide the date, and neither is ours."),
    idea("Monthly reliability figure", &[45.0, 2.0, 100.0, 0.5], &[BERG],
        "One page: the share of night departures kept within five minutes. Forty-five readers, and one of them signs the contract."),
    idea("Offline timetable", &[4_100.0, 0.5, 100.0, 3.0], &[INES, NADIA],
        "The timetable stays on the phone and says how old it is. Dull, certain, and there for all 4,100 when the signal isn’t."),
    idea("Ramp and wheelchair space", &[420.0, 3.0, 80.0, 2.5], &[INES, TOMASZ],
        "The buses already report a taken space and a broken ramp; nobody passes it on. Only 420 riders, but it decides their night."),
    idea("Feed watchdog", &[8_400.0, 0.25, 80.0, 2.0], &[TOMASZ],
        "Keeping the lights on. Wakes whoever is on call when a line goes quiet, before Tomasz has to ring."),
    idea("Was it true?", &[1_900.0, 0.5, 80.0, 1.5], &[NADIA, BERG],
        "One question after the ride: did it come when we said? 1,900 people rated a ride in the trial. Feeds the predictions and the weekly list of misses."),
    idea("Fare cap", &[3_900.0, 2.0, 50.0, 18.0], &[NADIA, INES, BERG],
        "A week of single tickets never costs more than a weekly pass. 3,900 riders still pay by the trip. The ticketing supplier’s last change took over a year."),
    idea("Connection hold", &[1_250.0, 2.0, 80.0, 4.0], &[NADIA, TOMASZ],
        "The N3 waits up to four minutes at Mill Cross for a late N7. 1,250 people change there; those already on the N3 pay for it."),
    idea("Tonight’s no-shows", &[2_600.0, 3.0, 40.0, 8.0], &[NADIA, TOMASZ, HAL],
        "Moonshot: say at 20:00 which of tonight’s trips won’t run, to the 2,600 who would have waited for one. From rotas and workshop records we haven’t been given yet."),
    idea("Open feed", &[1_200.0, 1.0, 80.0, 2.0], &[INES],
        "Our arrivals as GTFS Realtime, so that the apps 1,200 riders already use stop showing ghosts too."),
    idea("Late slip", &[900.0, 1.0, 80.0, 1.0], &[NADIA, HAL],
        "A dated note that says which bus failed and by how much, to show at work. By our count 900 riders missed the start of a shift last quarter."),
    idea("Dim mode", &[2_100.0, 0.25, 80.0, 1.5], &[NADIA],
        "Dark and low, for unlit stops and shared bedrooms. Asked for every week, and 2,100 phones are set to dark already; nobody has missed a bus for want of it."),
    idea("Day lines too", &[38_000.0, 0.25, 50.0, 26.0], &[OLIVER, BERG],
        "The 46 day lines as well. 38,000 riders look irresistible until you see that they have three apps already."),
    idea("Cab display", &[110.0, 2.0, 80.0, 2.0], &[TOMASZ],
        "Shows the driver what riders are being told. 110 night drivers; their union agrees as long as there is nothing to tap."),
    idea("Accessibility fixes", &[620.0, 1.0, 100.0, 2.0], &[INES],
        "Keeping the lights on, and the law: 31 findings from the spring audit. 620 people use a screen reader or very large text."),
    idea("Share my ride", &[800.0, 1.0, 50.0, 2.0], &[INES],
        "A link for whoever is waiting up: which bus, and where it is. Gone on arrival. We guess that 800 riders send screenshots today."),
    idea("Home-screen tile", &[2_100.0, 0.5, 80.0, 2.0], &[NADIA],
        "“Leave in 12 to 15 minutes”, without opening anything. Half of the app’s users look at one departure and leave."),
    idea("Voice assistant", &[900.0, 0.5, 50.0, 11.0], &[OLIVER],
        "“When’s my bus?” to a speaker in the kitchen. Demos well. Perhaps 900 riders own one; nobody in 23 interviews asked for it."),
    idea("Trip matcher rewrite", &[8_400.0, 0.25, 50.0, 14.0], &[TOMASZ],
        "Keeping the lights on. The code that pairs a bus with its trip came from the last supplier. It is ugly and it works."),
    idea("Night van on call", &[700.0, 3.0, 20.0, 24.0], &[INES, BERG],
        "Moonshot: a van to book after 02:30, where four of the eleven lines stop and some 700 people go on by taxi or on foot. Needs a licence, a depot and drivers."),
    idea("Staff single sign-on", &[130.0, 0.5, 100.0, 3.5], &[TOMASZ],
        "The operator’s IT wants one login for its 130 night staff. A nuisance today, a condition when the contract is renewed."),
    idea("Hospital night pass", &[1_300.0], &[NADIA, HAL],
        "Travel paid by the hospital for its 1,300 shift staff. Not scored until payroll tells us who comes by bus."),
    idea("A year of trip history", &[], &[NADIA],
        "Would sharpen the predictions, and break our rule to forget journeys after 24 hours. Settle the rule, then score it."),
];
