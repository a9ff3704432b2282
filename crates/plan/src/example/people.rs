//! The example's personas, and what each wants, needs and suffers.

use crate::records::Colour;
use crate::records::persona::PersonaKind;

/// A persona, with goals, needs and pains in the order of `Trait::CARD`.
pub(super) struct Person {
    pub name: &'static str,
    pub role: &'static str,
    pub quote: &'static str,
    pub kind: PersonaKind,
    pub colour: Colour,
    pub traits: [&'static [&'static str]; 3],
}

/// A persona's place in this list is its id, as is a trait's in the persona's lists.
pub(super) const PEOPLE: &[Person] = &[
    Person {
        name: "Nadia Osei",
        role: "Nurse on rotating shifts, two buses each way, no car",
        quote: "I leave forty minutes early, always. That’s forty minutes of sleep.",
        kind: PersonaKind::Primary,
        colour: Colour::Rose,
        traits: [
            &[
                "Be on the ward by 05:45 for the six o’clock handover",
                "Sleep as long as is safe",
                "After a night shift, be home before her daughter leaves for school",
            ],
            &[
                "To know before she gets up whether the 04:52 will run",
                "Another way to work that she can follow half awake",
                "Something to show her manager when the bus failed",
            ],
            &[
                "The board says on time and the bus never comes",
                "Finds out at the stop, when it’s too late to do anything else",
                "A taxi costs two hours’ pay",
                "Late twice since March; a third time is a formal meeting",
            ],
        ],
    },
    Person {
        name: "Tomasz Lis",
        role: "Night dispatcher, 40 buses on eleven lines",
        quote: "I know it’s late before the board does.",
        kind: PersonaKind::Primary,
        colour: Colour::Sky,
        traits: [
            &[
                "No gap over 40 minutes on a half-hourly line",
                "Riders hear what his drivers hear",
                "Hand over at 06:00 with nothing left to explain",
            ],
            &[
                "One screen that agrees with the radio",
                "To cancel a trip and tell everyone in one step",
                "To see who is waiting for a connection before he lets it go",
            ],
            &[
                "Three screens, and no two agree",
                "Can’t speak to the people at the stop",
                "Types every cancellation twice, then waits for sign-off",
                "Complaints read as if nobody had been watching",
            ],
        ],
    },
    Person {
        name: "Ines Duarte",
        role: "Student, mixes sound at a club until two, uses a wheelchair",
        quote: "I just want to know if there’s time to go back in.",
        kind: PersonaKind::Secondary,
        colour: Colour::Mint,
        traits: [
            &[
                "Wait indoors until the bus is really coming",
                "Get home from any gig without asking for a lift",
            ],
            &[
                "To know the wheelchair space is free before she goes out",
                "Times that arrive without a data plan",
                "Someone at home who can see she’s on the bus",
            ],
            &[
                "Space taken, ramp broken: either way it’s half an hour more",
                "Out of data by the twentieth of the month",
                "The 02:30, the last on her line, is a rumour",
            ],
        ],
    },
    Person {
        name: "Astrid Berg",
        role: "Councillor, chairs transport, signs the contract",
        quote: "Show me one number I can defend.",
        kind: PersonaKind::Customer,
        colour: Colour::Lilac,
        traits: [
            &[
                "Carry the night lines through the autumn budget",
                "Fewer complaints by spring",
            ],
            &[
                "One reliability figure, counted the same way every month",
                "The cost of a kept promise, per rider",
            ],
            &[
                "Reports arrive a quarter late",
                "Learns of a failed last bus from the newspaper",
                "Paid for real-time information once before and got dots on a map",
            ],
        ],
    },
    Person {
        name: "Hal Whitlock",
        role: "Night charge nurse; can’t leave until Nadia is there",
        quote: "If her bus fails, I stay. Then I drive home on no sleep.",
        kind: PersonaKind::Served,
        colour: Colour::Yellow,
        traits: [
            &[
                "Hand over sixteen patients at six, and go",
                "Never leave the ward short",
            ],
            &[
                "To hear by 05:15 that somebody will be late",
                "A reason he can accept without an argument",
            ],
            &[
                "Stays on unpaid when the N7 fails",
                "Agency cover takes an hour to arrive and costs three times as much",
            ],
        ],
    },
    Person {
        name: "Oliver Hahn",
        role: "Drives to the office; opens the app when trains strike",
        quote: "Just give me the fastest way. I don’t care what it is.",
        kind: PersonaKind::Negative,
        colour: Colour::Stone,
        traits: [
            &[
                "Be door to door in the fewest minutes",
                "Never wait more than ten",
            ],
            &["Every way to travel on one map", "Live traffic and parking"],
            &[
                "Lumen has nothing to say before 23:00",
                "A range of minutes looks like dithering to him",
            ],
        ],
    },
];
