//! The server gives the files of its folder, with their types, and nothing else.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::Path;

use tempfile::TempDir;
use xtask::serve::{listen, serve, serve_at};

/// A served folder `site` with a secret file and folder beside it.
struct Site {
    scratch: TempDir,
    address: SocketAddr,
}

struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Site {
    fn start() -> Self {
        let scratch = tempfile::tempdir().unwrap();
        let site = scratch.path().join("site");
        write(&site, "index.html", "<!doctype html>");
        write(&site, "main.js", "export {};");
        write(&site, "style.css", "");
        write(&site, "pkg/a.wasm", "wasm");
        write(&site, "data/images.gz", "gz");
        write(&site, "data/about.json", "{}");
        write(&site, "icon.svg", "<svg/>");
        write(&site, "weights.safetensors", "0");
        write(scratch.path(), "secret.txt", "secret");
        write(scratch.path(), "site-secrets/secret.txt", "secret");
        let listener = listen(Ipv4Addr::LOCALHOST.into(), 0).unwrap();
        let address = listener.local_addr().unwrap();
        // It serves until the test program ends.
        std::thread::spawn(move || serve(listener, &site).unwrap());
        Self { scratch, address }
    }

    /// Sends the path as it is: a client library would tidy it up.
    fn ask(&self, method: &str, path: &str) -> Answer {
        self.ask_as("Host: localhost\r\n", method, path)
    }

    /// Asks with these lines, which say whom.
    fn ask_as(&self, host: &str, method: &str, path: &str) -> Answer {
        let mut stream = TcpStream::connect(self.address).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\n{host}Connection: close\r\n\r\n"
        )
        .unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .unwrap();
        let head = String::from_utf8(bytes[..end].to_vec())
            .unwrap()
            .to_lowercase();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer {
            status,
            head,
            body: bytes[end + 4..].to_vec(),
        }
    }
}

fn write(folder: &Path, name: &str, text: &str) {
    let file = folder.join(name);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

#[test]
fn every_kind_of_file_has_its_media_type() {
    let site = Site::start();
    let types = [
        ("/", "text/html"),
        ("/index.html", "text/html"),
        ("/main.js", "text/javascript"),
        ("/style.css", "text/css"),
        ("/pkg/a.wasm", "application/wasm"),
        ("/data/images.gz", "application/gzip"),
        ("/data/about.json", "application/json"),
        ("/icon.svg", "image/svg+xml"),
        ("/weights.safetensors", "application/octet-stream"),
    ];
    for (path, kind) in types {
        let answer = site.ask("GET", path);
        assert_eq!(answer.status, 200, "{path}");
        assert!(
            answer.head.contains(&format!("content-type: {kind}")),
            "{path}: {}",
            answer.head
        );
        assert!(
            !answer.head.contains("content-encoding"),
            "{path}: {}",
            answer.head
        );
    }
}

#[test]
fn head_gives_the_length_without_the_body() {
    let answer = Site::start().ask("HEAD", "/main.js");
    assert_eq!(answer.status, 200);
    assert!(
        answer.head.contains("content-length: 10"),
        "{}",
        answer.head
    );
    assert!(answer.body.is_empty());
}

#[test]
fn a_missing_file_is_not_found_and_a_post_is_not_allowed() {
    let site = Site::start();
    assert_eq!(site.ask("GET", "/missing.js").status, 404);
    assert_eq!(site.ask("GET", "/pkg/").status, 404);
    assert_eq!(site.ask("POST", "/main.js").status, 405);
}

#[test]
fn no_path_leads_out_of_the_folder() {
    let site = Site::start();
    let absolute = site.scratch.path().join("secret.txt");
    let absolute = absolute.to_str().unwrap();
    let paths = [
        "/../secret.txt",
        "/pkg/../../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/%252e%252e/secret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/../site-secrets/secret.txt",
        "/main.js%00.txt",
        "/./../secret.txt",
        &format!("/{absolute}"),
        &format!("/{}", absolute.replace('/', "%2f")),
    ];
    for path in paths {
        let answer = site.ask("GET", path);
        assert!(
            (400..500).contains(&answer.status),
            "{path}: {}",
            answer.head
        );
        assert!(
            !answer.body.windows(6).any(|six| six == b"secret"),
            "{path}"
        );
    }
}

#[cfg(unix)]
#[test]
fn links_that_lead_out_of_the_folder_are_not_followed() {
    let site = Site::start();
    let outside = site.scratch.path();
    let link = |target: &Path, name: &str| {
        std::os::unix::fs::symlink(target, outside.join("site").join(name)).unwrap();
    };
    link(&outside.join("secret.txt"), "file");
    link(&outside.join("site-secrets"), "folder");
    link(outside, "parent");
    for path in ["/file", "/folder/secret.txt", "/parent/secret.txt"] {
        assert_eq!(site.ask("GET", path).status, 404, "{path}");
    }
    link(&outside.join("site/main.js"), "inside");
    assert_eq!(site.ask("GET", "/inside").status, 200);
}

#[test]
fn a_site_below_a_path_is_found_there_only() {
    let scratch = tempfile::tempdir().unwrap();
    write(scratch.path(), "index.html", "<!doctype html>");
    write(scratch.path(), "lib/a.js", "");
    let listener = listen(Ipv4Addr::LOCALHOST.into(), 0).unwrap();
    let address = listener.local_addr().unwrap();
    let folder = scratch.path().to_path_buf();
    std::thread::spawn(move || serve_at(listener, &folder, "/some/path").unwrap());
    let site = Site { scratch, address };
    for (path, status) in [
        ("/some/path/", 200),
        ("/some/path/lib/a.js", 200),
        ("/lib/a.js", 404),
        ("/", 404),
    ] {
        assert_eq!(site.ask("GET", path).status, status, "{path}");
    }
}

#[test]
fn names_that_a_foreign_page_could_give_to_this_machine_are_refused() {
    let site = Site::start();
    let port = site.address.port();
    let own = ["localhost", "LOCALHOST", "127.0.0.1", "[::1]"];
    for name in own {
        for host in [name.to_owned(), format!("{name}:{port}")] {
            let answer = site.ask_as(&format!("Host: {host}\r\n"), "GET", "/main.js");
            assert_eq!(answer.status, 200, "{host}");
        }
    }
    let foreign = [
        "example.org",
        "localhost.example.org",
        "example.org:80",
        "127.0.0.1.example.org",
        "192.0.2.1",
        "localhost.",
        "",
    ];
    for host in foreign {
        let answer = site.ask_as(&format!("Host: {host}\r\n"), "GET", "/main.js");
        assert!(
            (400..500).contains(&answer.status),
            "{host}: {}",
            answer.head
        );
        assert!(!answer.body.starts_with(b"export"), "{host}");
    }
    assert!((400..500).contains(&site.ask_as("", "GET", "/main.js").status));
}

#[test]
fn who_listens_at_all_addresses_is_asked_by_any_of_them_and_by_no_foreign_name() {
    let scratch = tempfile::tempdir().unwrap();
    write(scratch.path(), "index.html", "<!doctype html>");
    let listener = listen(Ipv4Addr::UNSPECIFIED.into(), 0).unwrap();
    let port = listener.local_addr().unwrap().port();
    let address = SocketAddr::new(Ipv4Addr::LOCALHOST.into(), port);
    let folder = scratch.path().to_path_buf();
    std::thread::spawn(move || serve(listener, &folder).unwrap());
    let site = Site { scratch, address };
    for (host, status) in [
        ("192.0.2.1:80", 200),
        ("localhost", 200),
        ("example.org", 421),
    ] {
        let answer = site.ask_as(&format!("Host: {host}\r\n"), "GET", "/");
        assert_eq!(answer.status, status, "{host}");
    }
}

#[test]
fn a_taken_port_is_named_with_what_to_do() {
    let site = Site::start();
    let error = listen(site.address.ip(), site.address.port())
        .unwrap_err()
        .to_string();
    assert!(
        error.contains(&format!("port {} is taken", site.address.port())),
        "{error}"
    );
    assert!(error.contains("--port"), "{error}");
}
