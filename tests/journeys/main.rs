//! Journeys through the whole app, in every engine that is here.

mod shell;

use std::process::ExitCode;

fn main() -> ExitCode {
    whole_app::runner::run(&[shell::JOURNEYS])
}
