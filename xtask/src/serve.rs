//! `cargo xtask serve`: the release app on this machine, or a quick one that reloads.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::{dist, help, server, trunk};

/// How many ports after the wanted one are tried.
const TRIES: u16 = 50;

pub struct Options {
    port: u16,
    public_url: String,
    dev: bool,
}

impl Options {
    pub fn parse(mut arguments: lexopt::Parser) -> Result<Self> {
        use lexopt::{Arg, ValueExt};
        let mut options = Self {
            port: 8080,
            public_url: "./".into(),
            dev: false,
        };
        while let Some(argument) = arguments.next()? {
            match argument {
                Arg::Long("port") => {
                    let port = arguments.value()?.string()?;
                    options.port = match port.parse() {
                        Ok(port) if port > 0 => port,
                        _ => bail!("--port is a number from 1 to 65535, not “{port}”"),
                    };
                }
                Arg::Long("public-url") => {
                    options.public_url = dist::public_url(&arguments.value()?.string()?)?;
                }
                Arg::Long("dev") => options.dev = true,
                Arg::Short('h') | Arg::Long("help") => help::requested(),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

pub fn run(project: &Project, options: Options) -> Result<ExitCode> {
    if options.dev {
        let port = free_port(options.port)?;
        // Trunk's own server reads a relative address as a folder's name.
        let public_url = if options.public_url == "./" {
            "/"
        } else {
            &options.public_url
        };
        trunk::watch(project, public_url, port)?;
        return Ok(ExitCode::SUCCESS);
    }
    let report = dist::build(project, &options.public_url)?;
    println!("{}", report.summary());
    if let Err(over) = report.check() {
        println!("Take note: {over}.");
    }
    let port = free_port(options.port)?;
    let server = server::serve_at(&project.dist(), port, folder(&options.public_url))?;
    println!("\nBullseye is at {}  (Ctrl-C ends it)", server.address());
    server.wait();
    Ok(ExitCode::SUCCESS)
}

/// The path of a public URL: what a server has to put the site under.
fn folder(public_url: &str) -> &str {
    let path = match public_url.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("/", |start| &rest[start..]),
        None => public_url,
    };
    if path.starts_with('/') { path } else { "/" }
}

/// The wanted port, or the next one that is free.
fn free_port(wanted: u16) -> Result<u16> {
    for port in wanted..=wanted.saturating_add(TRIES) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(_) => {
                if port != wanted {
                    println!(
                        "Port {wanted} is taken, so this is {port}. A browser keeps each port's \
                         plans apart: what was planned on {wanted} is there, not here."
                    );
                }
                return Ok(port);
            }
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => {
                return Err(error).with_context(|| format!("port {port} cannot be had"));
            }
        }
    }
    bail!("port {wanted} and the {TRIES} after it are all taken: choose another with --port")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_of_a_public_url() {
        assert_eq!(folder("./"), "/");
        assert_eq!(folder("/plans/"), "/plans/");
        assert_eq!(folder("https://example.org/plans/"), "/plans/");
        assert_eq!(folder("https://example.org/"), "/");
    }

    #[test]
    fn a_taken_port_gives_the_next_free_one() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert_ne!(free_port(port).unwrap(), port);
    }
}
