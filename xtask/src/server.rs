//! A static server for this machine alone: what any static host does, no more,
//! so that what works here works there.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};
use std::{fs, str};

use anyhow::{Context, Result};

use crate::compress::copy;

/// How long a connection may say nothing.
const IDLE: Duration = Duration::from_secs(30);
/// How often an idle connection looks whether the server was stopped.
const BREATH: Duration = Duration::from_millis(100);
/// No honest request for a file is longer.
const LONGEST_REQUEST: usize = 32 * 1024;

/// A running server; dropping it stops it.
pub struct Server {
    socket: SocketAddr,
    prefix: String,
    stop: Arc<AtomicBool>,
    listening: Option<JoinHandle<()>>,
}

/// Serves a folder on a free port of the loopback address.
///
/// # Errors
/// When the folder cannot be read or no port is to be had.
pub fn serve(folder: &Path) -> Result<Server> {
    serve_at(folder, 0, "/")
}

/// Serves a folder on this port (0: any free one), below this path, such as
/// `/plans/`.
///
/// # Errors
/// When the folder cannot be read or the port is taken.
pub fn serve_at(folder: &Path, port: u16, prefix: &str) -> Result<Server> {
    // Resolved once, so that links inside can be checked not to lead outside.
    let folder = folder
        .canonicalize()
        .with_context(|| format!("{} cannot be served", folder.display()))?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .with_context(|| format!("port {port} cannot be had"))?;
    let socket = listener.local_addr()?;
    let stop = Arc::new(AtomicBool::new(false));
    let site = Arc::new(Site {
        folder,
        prefix: prefix.to_owned(),
        stop: Arc::clone(&stop),
    });
    let listening = thread::Builder::new()
        .name("static server".into())
        .spawn(move || {
            for connection in listener.incoming() {
                if site.stop.load(Ordering::SeqCst) {
                    break;
                }
                let Ok(connection) = connection else { continue };
                let site = Arc::clone(&site);
                // A connection that breaks off concerns nobody else.
                thread::spawn(move || drop(site.converse(connection)));
            }
        })?;
    Ok(Server {
        socket,
        prefix: prefix.to_owned(),
        stop,
        listening: Some(listening),
    })
}

impl Server {
    /// The address of the site, like `http://127.0.0.1:8080/`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}{}", self.socket, self.prefix)
    }

    /// Its port on this machine.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.socket.port()
    }

    /// Serves until the program is ended.
    pub fn wait(mut self) {
        if let Some(listening) = self.listening.take() {
            drop(listening.join());
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        // The listener sleeps until somebody comes.
        drop(TcpStream::connect(self.socket));
        if let Some(listening) = self.listening.take() {
            drop(listening.join());
        }
    }
}

/// What the threads share.
struct Site {
    folder: PathBuf,
    prefix: String,
    stop: Arc<AtomicBool>,
}

/// What of a request matters to a static site.
#[derive(Debug, Default, PartialEq, Eq)]
struct Request {
    method: String,
    target: String,
    accept_encoding: String,
    if_none_match: String,
    close: bool,
}

struct Response {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Response {
    fn plain(status: &'static str) -> Self {
        Self {
            status,
            headers: vec![("Content-Type", "text/plain; charset=utf-8".into())],
            body: format!("{status}\n").into_bytes(),
        }
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

impl Site {
    fn converse(&self, mut connection: TcpStream) -> io::Result<()> {
        connection.set_read_timeout(Some(BREATH))?;
        connection.set_write_timeout(Some(IDLE))?;
        connection.set_nodelay(true)?;
        let mut unread = Vec::new();
        while let Some(head) = self.hear(&mut connection, &mut unread)? {
            let request = parse(&head);
            let (response, close, body) = match &request {
                Some(request) => (
                    self.answer(request),
                    request.close,
                    request.method != "HEAD",
                ),
                None => (Response::plain("400 Bad Request"), true, true),
            };
            speak(&mut connection, &response, close, body)?;
            if close {
                break;
            }
        }
        Ok(())
    }

    /// The next request's head, or none when the other side has no more to say.
    fn hear(&self, connection: &mut TcpStream, unread: &mut Vec<u8>) -> io::Result<Option<String>> {
        let since = Instant::now();
        let mut part = [0; 4096];
        loop {
            if self.stop.load(Ordering::SeqCst) {
                return Ok(None);
            }
            if let Some(end) = unread.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                let head = unread.drain(..end + 4).collect::<Vec<_>>();
                return Ok(Some(String::from_utf8_lossy(&head).into_owned()));
            }
            if unread.len() > LONGEST_REQUEST || since.elapsed() > IDLE {
                return Ok(None);
            }
            match connection.read(&mut part) {
                Ok(0) => return Ok(None),
                Ok(length) => unread.extend_from_slice(&part[..length]),
                Err(error)
                    if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
                Err(error) => return Err(error),
            }
        }
    }

    fn answer(&self, request: &Request) -> Response {
        if request.method != "GET" && request.method != "HEAD" {
            return Response::plain("405 Method Not Allowed").with("Allow", "GET, HEAD");
        }
        let path = request.target.split(['?', '#']).next().unwrap_or_default();
        if format!("{path}/") == self.prefix {
            return Response::plain("308 Permanent Redirect").with("Location", &self.prefix);
        }
        match path
            .strip_prefix(&self.prefix)
            .and_then(inside)
            .and_then(|path| self.file(&path))
        {
            Some(file) => send(&file, request).unwrap_or_else(|_| Response::plain("404 Not Found")),
            None => Response::plain("404 Not Found"),
        }
    }

    /// The file of a path inside the site; never one that a link puts outside.
    fn file(&self, path: &Path) -> Option<PathBuf> {
        let mut file = self.folder.join(path).canonicalize().ok()?;
        if file.is_dir() {
            file = file.join("index.html").canonicalize().ok()?;
        }
        (file.starts_with(&self.folder) && file.is_file()).then_some(file)
    }
}

fn parse(head: &str) -> Option<Request> {
    let mut lines = head.lines();
    let mut words = lines.next()?.split(' ');
    let (method, target, version) = (words.next()?, words.next()?, words.next()?);
    if !target.starts_with('/') || !version.starts_with("HTTP/1.") || words.next().is_some() {
        return None;
    }
    let mut request = Request {
        method: method.into(),
        target: target.into(),
        close: version == "HTTP/1.0",
        ..Request::default()
    };
    for (name, value) in lines.filter_map(|line| line.split_once(':')) {
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => request.accept_encoding = value.to_ascii_lowercase(),
            "if-none-match" => request.if_none_match = value.into(),
            "connection" => request.close |= value.eq_ignore_ascii_case("close"),
            // A body would be read as the next request: end after this answer.
            "content-length" | "transfer-encoding" => request.close |= value != "0",
            _ => {}
        }
    }
    Some(request)
}

/// A URL's path as a path below the site's folder, if it stays there.
fn inside(path: &str) -> Option<PathBuf> {
    let decoded = decode(path)?;
    let mut file = PathBuf::new();
    for part in decoded.split('/') {
        match part {
            "" | "." => {}
            // Hidden files, ways up, and what other systems read as a separator or a disk.
            part if part.starts_with('.') || part.contains(['\\', ':', '\0']) => return None,
            part => file.push(part),
        }
    }
    Some(file)
}

fn decode(path: &str) -> Option<String> {
    let mut decoded = Vec::new();
    let mut bytes = path.bytes();
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'%' => {
                let digits = [bytes.next()?, bytes.next()?];
                if !digits.iter().all(u8::is_ascii_hexdigit) {
                    return None;
                }
                u8::from_str_radix(str::from_utf8(&digits).ok()?, 16).ok()?
            }
            byte => byte,
        });
    }
    String::from_utf8(decoded).ok()
}

fn send(file: &Path, request: &Request) -> io::Result<Response> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let mut body = fs::read(file)?;
    let mut encoding = None;
    for (word, extension) in [("br", "br"), ("gzip", "gz")] {
        if !accepts(&request.accept_encoding, word) {
            continue;
        }
        match fs::read(copy(file, extension)) {
            Ok(smaller) if smaller.len() < body.len() => {
                body = smaller;
                encoding = Some(word);
                break;
            }
            _ => {}
        }
    }
    let changed = fs::metadata(file)?
        .modified()?
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0, |time| time.as_nanos());
    let tag = format!(
        "\"{changed:x}-{:x}-{}\"",
        body.len(),
        encoding.unwrap_or("raw")
    );
    let unchanged = request
        .if_none_match
        .split(',')
        .any(|known| known.trim() == tag);
    let mut response = Response {
        status: if unchanged {
            "304 Not Modified"
        } else {
            "200 OK"
        },
        headers: vec![
            ("Content-Type", kind(&name).into()),
            ("X-Content-Type-Options", "nosniff".into()),
            ("Vary", "Accept-Encoding".into()),
            ("ETag", tag),
            ("Cache-Control", keep(&name).into()),
        ],
        body: if unchanged { Vec::new() } else { body },
    };
    if let Some(encoding) = encoding {
        response = response.with("Content-Encoding", encoding);
    }
    Ok(response)
}

/// Whether an Accept-Encoding header names this encoding and does not refuse it.
fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|offer| {
        let mut parts = offer.split(';').map(str::trim);
        let named = parts.next() == Some(encoding);
        let refused = parts.any(|part| {
            part.strip_prefix("q=")
                .is_some_and(|weight| weight.parse() == Ok(0.0_f32))
        });
        named && !refused
    })
}

fn kind(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// A name that carries a hash of the content never means anything else; any
/// other has to be asked for again.
fn keep(name: &str) -> &'static str {
    let hashed = name.split(['-', '_', '.']).any(|part| {
        part.len() == 16
            && part
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    });
    if hashed {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

fn speak(
    connection: &mut TcpStream,
    response: &Response,
    close: bool,
    body: bool,
) -> io::Result<()> {
    let mut head = format!("HTTP/1.1 {}\r\n", response.status);
    for (name, value) in &response.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    if response.status.starts_with("304") {
        head.push_str("Connection: keep-alive\r\n\r\n");
        return connection.write_all(head.as_bytes());
    }
    let connection_word = if close { "close" } else { "keep-alive" };
    head.push_str(&format!("Content-Length: {}\r\n", response.body.len()));
    head.push_str(&format!("Connection: {connection_word}\r\n\r\n"));
    connection.write_all(head.as_bytes())?;
    if body {
        connection.write_all(&response.body)?;
    }
    connection.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Folder(PathBuf);

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    /// A site beside a file that is nobody's business.
    fn site(name: &str) -> Folder {
        let folder = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        let dist = folder.join("dist");
        fs::create_dir_all(dist.join("deep")).unwrap();
        fs::write(folder.join("secret"), "secret").unwrap();
        fs::write(dist.join(".hidden"), "hidden").unwrap();
        fs::write(dist.join("index.html"), "<html>".repeat(9)).unwrap();
        fs::write(dist.join("index.html.br"), "BR").unwrap();
        fs::write(dist.join("index.html.gz"), "GZIP").unwrap();
        fs::write(dist.join("app-0123456789abcdef_bg.wasm"), "wasm").unwrap();
        fs::write(
            dist.join("app-0123456789abcdef_bg.wasm.br"),
            "larger than it was",
        )
        .unwrap();
        Folder(folder)
    }

    fn ask(server: &Server, request: &str) -> String {
        let mut connection = TcpStream::connect(server.socket).unwrap();
        write!(connection, "{request}").unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        answer
    }

    fn get(server: &Server, path: &str, headers: &str) -> String {
        ask(
            server,
            &format!("GET {path} HTTP/1.1\r\nConnection: close\r\n{headers}\r\n"),
        )
    }

    #[test]
    fn serves_files_with_their_kinds() {
        let folder = site("kinds");
        let server = serve(&folder.0.join("dist")).unwrap();
        let page = get(&server, "/?a=b", "");
        assert!(
            page.starts_with("HTTP/1.1 200 OK") && page.contains("text/html"),
            "{page}"
        );
        assert!(
            page.contains("no-cache") && page.ends_with("<html>"),
            "{page}"
        );
        let wasm = get(
            &server,
            "/app-0123456789abcdef_bg.wasm",
            "Accept-Encoding: br\r\n",
        );
        assert!(
            wasm.contains("application/wasm") && wasm.contains("immutable"),
            "{wasm}"
        );
        assert!(
            !wasm.contains("Content-Encoding") && wasm.ends_with("\r\n\r\nwasm"),
            "{wasm}"
        );
        assert!(get(&server, "/nothing", "").starts_with("HTTP/1.1 404"));
    }

    #[test]
    fn serves_the_compressed_copy_that_is_accepted() {
        let folder = site("copies");
        let server = serve(&folder.0.join("dist")).unwrap();
        let accept = |what: &str| get(&server, "/", &format!("Accept-Encoding: {what}\r\n"));
        assert!(accept("gzip, deflate, br, zstd").ends_with("\r\n\r\nBR"));
        assert!(accept("gzip").contains("Content-Encoding: gzip\r\n"));
        assert!(accept("br;q=0, gzip;q=0.5").ends_with("\r\n\r\nGZIP"));
        assert!(accept("brotli").ends_with("<html>"));
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let folder = site("outside");
        #[cfg(unix)]
        std::os::unix::fs::symlink(folder.0.join("secret"), folder.0.join("dist/link")).unwrap();
        let server = serve(&folder.0.join("dist")).unwrap();
        let paths = [
            "/../secret",
            "/%2e%2e/secret",
            "/deep/../../secret",
            "/..%2fsecret",
            "/..\\secret",
            "/%2e%2e%5csecret",
            "//../secret",
            "/.hidden",
            "/link",
            "/%00",
            "/%zz",
            "/%",
            "/%+1",
        ];
        for path in paths {
            let answer = get(&server, path, "");
            assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
        }
        assert!(get(&server, "http://elsewhere/", "").starts_with("HTTP/1.1 400"));
    }

    #[test]
    fn only_reading_is_allowed() {
        let folder = site("reading");
        let server = serve(&folder.0.join("dist")).unwrap();
        let answer = ask(&server, "POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\nbody");
        assert!(answer.starts_with("HTTP/1.1 405") && answer.contains("Allow: GET, HEAD"));
        let head = ask(&server, "HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n");
        assert!(
            head.contains("Content-Length: 54") && head.ends_with("\r\n\r\n"),
            "{head}"
        );
    }

    #[test]
    fn what_is_known_is_not_sent_again() {
        let folder = site("known");
        let server = serve(&folder.0.join("dist")).unwrap();
        let first = get(&server, "/", "");
        let tag = first
            .lines()
            .find_map(|line| line.strip_prefix("ETag: "))
            .unwrap();
        let second = ask(
            &server,
            &format!("GET / HTTP/1.1\r\nIf-None-Match: {tag}\r\n\r\nGET /x HTTP/1.0\r\n\r\n"),
        );
        assert!(second.starts_with("HTTP/1.1 304"), "{second}");
        assert!(
            second.contains("HTTP/1.1 404"),
            "the connection goes on: {second}"
        );
    }

    #[test]
    fn a_prefix_is_the_only_way_in() {
        let folder = site("prefix");
        let server = serve_at(&folder.0.join("dist"), 0, "/a/b/").unwrap();
        assert!(server.address().ends_with("/a/b/"));
        assert!(get(&server, "/a/b/", "").starts_with("HTTP/1.1 200"));
        assert!(get(&server, "/a/b", "").contains("Location: /a/b/\r\n"));
        assert!(get(&server, "/", "").starts_with("HTTP/1.1 404"));
    }

    #[test]
    fn dropping_stops_it_though_a_connection_is_open() {
        let folder = site("dropping");
        let server = serve(&folder.0.join("dist")).unwrap();
        let socket = server.socket;
        let mut open = TcpStream::connect(socket).unwrap();
        drop(server);
        assert!(TcpStream::connect(socket).is_err());
        drop(write!(open, "GET / HTTP/1.1\r\n\r\n"));
        let mut answer = Vec::new();
        drop(open.read_to_end(&mut answer));
        assert!(answer.is_empty());
    }

    #[test]
    fn a_taken_port_is_an_error() {
        let folder = site("taken");
        let server = serve(&folder.0.join("dist")).unwrap();
        assert!(serve_at(&folder.0.join("dist"), server.socket.port(), "/").is_err());
    }
}
