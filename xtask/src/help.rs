//! What `cargo xtask help` prints.

pub const TASKS: &str = "\
cargo xtask <task> [options]

  serve   build the release app if anything changed and serve it on this machine
            --port N           the port to try first (8080)
            --public-url URL   where it is served (./, which suits any folder)
            --dev              a quick debug build that reloads on every change

  test    everything a change has to pass, in real browsers too
            --only STEP        fmt, clippy, native, wasm, dist or browsers; may be repeated
            --engine ENGINE    chromium, firefox or webkit; may be repeated
            --filter NAME      only the tests whose name contains NAME

  dist    the static site in dist/, its sizes and whether they keep to the budget
            --public-url URL   where it will be served (./, which suits any folder)

  bench   how fast it is, beside a page written by hand; printed as a table and kept
          as JSON in target/bench/
            --records N,N      the sizes to measure (100,1000,10000)
            --rounds N         how often each is measured (5)
            --only NAME,NAME   first-load, open, edit, export, merge, import,
                               table or native

  help    this text

Tools that are missing are installed once, by version, into a folder of your own:
$BULLSEYE_CACHE, or bullseye in $XDG_CACHE_HOME, or ~/.cache/bullseye.";

/// Prints the tasks and ends well: what `--help` after a task does.
pub fn requested() -> ! {
    println!("{TASKS}");
    std::process::exit(0)
}
