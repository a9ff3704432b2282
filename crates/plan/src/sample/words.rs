//! What made-up people say.

pub(super) const NAMES: &[&str] = &[
    "Ada", "Bruno", "Chiara", "Dev", "Esra", "Femi", "Greta", "Hiro", "Ilse", "Jonas", "Kofi",
    "Lúcia",
];

pub(super) const SOURCES: &[&str] = &[
    "Spring study",
    "Autumn survey",
    "Help desk",
    "App reviews",
    "Ride-along",
    "Funnel of the week",
    "Ward visit",
    "Trade fair",
];

pub(super) const STARTS: &[&str] = &[
    "I stood there for forty minutes",
    "Nobody told me anything",
    "The app said two minutes",
    "I left early, as always",
    "My sister drove me",
    "I gave up and walked",
    "It worked, to be fair",
    "I asked the driver",
    "The screen was dark",
    "They cancelled it",
    "I had no data left",
    "I was late for the third time",
];

pub(super) const PLACES: &[&str] = &[
    "at the hospital stop",
    "at Mill Cross",
    "on the night line",
    "in the app",
    "on the phone",
    "before the early shift",
    "after the last train",
    "at the café",
    "on the replacement bus",
    "with the wheelchair",
    "in the rain",
];

pub(super) const ENDS: &[&str] = &[
    "and then it never came.",
    "so I took a taxi, again.",
    "and the board still said on time.",
    "and I would not do it twice.",
    "but the driver waited for me.",
    "and my manager did not care.",
    "which is why I leave at four.",
    "and that is fine by me.",
    "until somebody called the desk.",
    "while the other bus drove past.",
];

pub(super) const MEANINGS: &[&str] = &[
    "An honest range is better than a wrong minute",
    "Cancellations must reach the stop",
    "People plan for the worst case",
    "A second way is worth more than a faster one",
    "Trust is lost at the first ghost",
    "Being told why calms people down",
    "The ramp decides, not the timetable",
    "Text messages reach everybody",
];

pub(super) const TRAITS: &[&str] = &[
    "To know before leaving whether it runs",
    "Another way that can be followed half asleep",
    "To be told when it is cancelled",
    "A reason to show at work",
    "Waits in the cold for nothing",
    "Pays for a taxi twice a week",
    "Is late and cannot prove why",
    "Runs out of data",
    "To know the space is free",
    "Misses the connection by a minute",
];

pub(super) const THEMES: &[&str] = &[
    "Trust in the board",
    "Being told",
    "A second way",
    "Access",
    "The price of being late",
    "Waiting",
];

pub(super) const TAGS: &[&str] = &[
    "night",
    "trust",
    "data",
    "ramp",
    "taxi",
    "board",
    "Mill Cross",
    "early shift",
    "café",
];

pub(super) const WHYS: &[&str] = &[
    "The bus was cancelled at the desk",
    "The desk cannot reach the board",
    "The sign-off takes ten minutes",
    "The contract asks for it",
    "Nobody has counted what it costs",
    "The feed was never meant for riders",
];
