//! `cargo xtask <task>`: reads the task's name and hands it the other arguments.

use std::process::ExitCode;

use anyhow::{Result, bail};
use xtask::{bench, dist, help, project::Project, serve, split, test};

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            if error.is::<lexopt::Error>() {
                eprintln!("“cargo xtask help” lists the tasks and their options.");
            }
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    if split::stands_in() {
        return split::stand_in();
    }
    let mut arguments = lexopt::Parser::from_env();
    let task = match arguments.next()? {
        None => "help".to_owned(),
        Some(lexopt::Arg::Short('h') | lexopt::Arg::Long("help")) => "help".to_owned(),
        Some(lexopt::Arg::Value(task)) => task.to_string_lossy().into_owned(),
        Some(other) => bail!("{}\n\n{}", other.unexpected(), help::TASKS),
    };
    match task.as_str() {
        "serve" => serve::run(&Project::find()?, serve::Options::parse(arguments)?),
        "test" => test::run(&Project::find()?, &test::Options::parse(arguments)?),
        "dist" => dist::run(&Project::find()?, &dist::Options::parse(arguments)?),
        "bench" => bench::run(&Project::find()?, &bench::Options::parse(arguments)?),
        "help" => {
            println!("{}", help::TASKS);
            Ok(ExitCode::SUCCESS)
        }
        unknown => bail!("there is no task called “{unknown}”\n\n{}", help::TASKS),
    }
}
