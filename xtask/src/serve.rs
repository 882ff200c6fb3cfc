//! Serves the finished site: files of one folder, to this machine unless asked otherwise.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::pin::Pin;

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::extract::Request;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use tower_http::services::ServeDir;
use tower_http::services::fs::{Backend, DefaultServeDirFallback, TokioBackend, TokioFile};
use tower_http::set_header::SetResponseHeaderLayer;

/// Takes the port before anything else is done, so that a taken port is known at once.
///
/// # Errors
/// When the address cannot be used; a taken port is named with what to do.
pub fn listen(host: IpAddr, port: u16) -> Result<TcpListener> {
    let address = SocketAddr::new(host, port);
    match TcpListener::bind(address) {
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => bail!(
            "port {port} is taken: stop the program that uses it, or choose another with --port"
        ),
        result => result.with_context(|| format!("cannot listen at {address}")),
    }
}

/// Serves `folder` in the way of `serve`, to this machine alone and until the program ends; gives the address.
///
/// # Errors
/// When no port can be used.
pub fn in_background(
    folder: PathBuf,
    serve: impl FnOnce(TcpListener, &Path) -> Result<()> + Send + 'static,
) -> Result<String> {
    let listener = listen(Ipv4Addr::LOCALHOST.into(), 0)?;
    let address = format!("http://{}", listener.local_addr()?);
    std::thread::spawn(move || serve(listener, &folder));
    Ok(address)
}

/// Serves `folder` until the program ends.
///
/// # Errors
/// When the folder is missing or the socket fails.
pub fn serve(listener: TcpListener, folder: &Path) -> Result<()> {
    run(listener, Router::new().fallback_service(files(folder)?))
}

/// Serves `folder` below a path such as `/some/path`, as a project page would be.
///
/// # Errors
/// As [`serve`].
pub fn serve_at(listener: TcpListener, folder: &Path, path: &str) -> Result<()> {
    run(listener, Router::new().nest_service(path, files(folder)?))
}

/// Serves `folder` with the headers that let a page share memory between its threads.
///
/// # Errors
/// As [`serve`].
pub fn serve_isolated(listener: TcpListener, folder: &Path) -> Result<()> {
    let header = |name: &'static str, value| {
        let value = HeaderValue::from_static(value);
        SetResponseHeaderLayer::overriding(HeaderName::from_static(name), value)
    };
    let site = Router::new()
        .fallback_service(files(folder)?)
        .layer(header("cross-origin-opener-policy", "same-origin"))
        .layer(header("cross-origin-embedder-policy", "require-corp"));
    run(listener, site)
}

fn run(listener: TcpListener, site: Router) -> Result<()> {
    // Browsers ask again each time, so that a reload shows the newest build.
    let cache = HeaderValue::from_static("no-cache");
    let nosniff = HeaderValue::from_static("nosniff");
    let own = listener.local_addr()?.ip();
    let check = move |request: Request, next: Next| async move {
        match is_own_name(request.headers(), own) {
            true => next.run(request).await,
            false => refusal(),
        }
    };
    let site = site
        .layer(SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            cache,
        ))
        .layer(SetResponseHeaderLayer::overriding(
            header::X_CONTENT_TYPE_OPTIONS,
            nosniff,
        ))
        .layer(middleware::from_fn(check));
    listener.set_nonblocking(true)?;
    tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()?
        .block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, site).await
        })
        .context("the server stopped")
}

/// Whether the request names this machine, or the address that the server listens at. Any other name may be one that a
/// foreign page has just given to this machine, to read here what no other page may.
fn is_own_name(headers: &HeaderMap, own: IpAddr) -> bool {
    let Some(host) = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
    else {
        return false;
    };
    let Ok(authority) = host.parse::<Authority>() else {
        return false;
    };
    let name = authority.host();
    if name.eq_ignore_ascii_case("localhost") {
        return true;
    }
    let bare = name
        .strip_prefix('[')
        .and_then(|name| name.strip_suffix(']'));
    let address: Option<IpAddr> = bare.unwrap_or(name).parse().ok();
    // A number is no name that can be given to another machine. Who listens at all addresses is asked by any of them.
    address.is_some_and(|address| address.is_loopback() || address == own || own.is_unspecified())
}

fn refusal() -> Response {
    const WHY: &str =
        "This server answers to localhost, 127.0.0.1, [::1] and the address that --host names.\n";
    (StatusCode::MISDIRECTED_REQUEST, WHY).into_response()
}

fn files(folder: &Path) -> Result<ServeDir<DefaultServeDirFallback, Confined>> {
    let root = folder
        .canonicalize()
        .with_context(|| format!("cannot serve {}", folder.display()))?;
    Ok(ServeDir::with_backend(
        &root,
        Confined { root: root.clone() },
    ))
}

/// The files of one folder. The server library refuses `..` in paths; this also refuses links that lead outside.
#[derive(Clone)]
struct Confined {
    root: PathBuf,
}

impl Confined {
    fn check(&self, path: &Path) -> io::Result<PathBuf> {
        let real = path.canonicalize()?;
        if real.starts_with(&self.root) {
            Ok(real)
        } else {
            Err(io::ErrorKind::NotFound.into())
        }
    }
}

impl Backend for Confined {
    type File = TokioFile;
    type Metadata = std::fs::Metadata;
    type OpenFuture = Pin<Box<dyn Future<Output = io::Result<Self::File>> + Send>>;
    type MetadataFuture = Pin<Box<dyn Future<Output = io::Result<Self::Metadata>> + Send>>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        match self.check(&path) {
            Ok(real) => TokioBackend.open(real),
            Err(error) => Box::pin(async { Err(error) }),
        }
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        match self.check(&path) {
            Ok(real) => TokioBackend.metadata(real),
            Err(error) => Box::pin(async { Err(error) }),
        }
    }
}
