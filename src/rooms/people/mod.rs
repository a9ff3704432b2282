//! The People room: who the product is for, as a gallery of cards.
//!
//! - [`room`]: the gallery, and what its cards share;
//! - `card`, `list`, `line`: a persona, their goals, needs or pains, one of them;
//! - `field`, `foot`: a field of a card, and what stands below;
//! - `face`, `portrait`: the picture, or a face that is drawn;
//! - `ways`: the way back to a list;
//! - `grounded`, `weights`: on what a persona rests, and how a need or a pain is weighed;
//! - `menus`: what the buttons on a card open;
//! - `reading`: what the cards show, followed as it changes;
//! - `actions`, `line_actions`: what a person does, and where the focus goes;
//! - `changes`: the changes of records, without the page;
//! - `cut`: where a text is cut;
//! - `arrival`, `find`: coming here from an address or from the palette;
//! - `pages`: the pages beside the cards.

mod actions;
mod arrival;
mod card;
mod changes;
mod cut;
mod dom;
mod empty;
mod face;
mod field;
mod find;
mod foot;
mod grounded;
mod line;
mod line_actions;
mod list;
mod menus;
mod pages;
mod portrait;
mod reading;
mod room;
mod ways;
mod weights;

pub use changes::{trait_ids, traits_of};
pub use face::Face;
pub use find::findable;
pub use pages::PeoplePage;
pub use room::{PeopleRoom, add_persona};
