//! The page as one file that opens by a double click, and as an archive for a server.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::build;
use crate::bundle::esbuild;
use crate::data::Data;
use crate::project::{Project, run_quietly};
use crate::sync::{self, Plan};

/// Images of the page in one file: as many as leave it below 10 MB.
const IMAGES: [usize; 2] = [8_000, 1_000];

/// The workers' scripts, each after those that it starts.
const WORKERS: [&str; 5] = ["team", "training", "photo", "step", "evaluation"];

/// What the page's policy allows when nothing comes from a site.
const POLICY: &str = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; style-src 'unsafe-inline'; \
    img-src blob: data:; worker-src blob:; base-uri 'none'; form-action 'none'";

/// Makes `patchwork.html`, the page with all that it needs, and gives its path.
///
/// # Errors
/// As [`build::assemble`], or when the page has other links than expected.
pub fn page(project: &Project, data: &Data) -> Result<PathBuf> {
    let cache = project.cache().join("single");
    let data = data.first(IMAGES, &cache.join("images"))?;
    let plan = build::assemble(project, &data, &cache.join("data"))?;
    let scripts = scripts(project, &cache.join("scripts"))?;
    let languages = languages(project, &plan, &cache.join("words"))?;
    let read = |place: &str| {
        let source = languages
            .get(Path::new(place))
            .or_else(|| plan.get(Path::new(place)))
            .with_context(|| format!("no {place}"))?;
        fs::read(source).with_context(|| format!("cannot read {}", source.display()))
    };
    let text = |place: &str| Ok::<_, anyhow::Error>(String::from_utf8(read(place)?)?);
    let icon = BASE64_STANDARD.encode(read("favicon.svg")?);
    let mut end = String::new();
    for place in plan.keys().filter(|place| is_inside(place)) {
        let place = place.to_str().context("a name that is no text")?;
        let content = BASE64_STANDARD.encode(read(place)?);
        end += &format!("<script type=\"text/plain\" data-place=\"{place}\">{content}</script>\n");
    }
    end += &format!(
        "<script id=\"single-serve\" type=\"text/plain\">{}</script>\n",
        scripts["serve"]
    );
    for name in WORKERS {
        let script = &scripts[name];
        end += &format!(
            "<script type=\"text/plain\" data-script=\"{name}-worker.js\">{script}</script>\n"
        );
    }
    end += &format!(
        "<script>{}</script>\n<script>{}</script>\n",
        scripts["boot"], scripts["serve"]
    );
    end += &format!(
        "<script type=\"module\">{}</script>\n</body>",
        scripts["main"]
    );
    let style = format!(
        "<style>{}{}{}</style>",
        text("page.css")?,
        text("later.css")?,
        text("print.css")?
    );
    let icon = format!("href=\"data:image/svg+xml;base64,{icon}\"");
    let html = text("index.html")?;
    let policy = html
        .split("Content-Security-Policy\" content=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let policy = policy.context("the page has no policy")?.to_owned();
    let mut html = html;
    for (old, new) in [
        (policy.as_str(), POLICY),
        ("<link rel=\"stylesheet\" href=\"page.css\">", &style),
        (
            "<link rel=\"manifest\" href=\"patchwork.webmanifest\">\n",
            "",
        ),
        ("<script type=\"module\" src=\"main.js\"></script>\n", ""),
        ("href=\"favicon.svg\"", &icon),
        ("</body>", &end),
    ] {
        let found = html.matches(old).count();
        ensure!(
            found == 1,
            "expected {old} once in the page, found it {found} times"
        );
        html = html.replacen(old, new, 1);
    }
    let file = project.root().join("patchwork.html");
    fs::write(&file, html)?;
    Ok(file)
}

/// Makes `patchwork.zip`, the site in `dist/` for a server, and gives its path.
///
/// # Errors
/// When the archive cannot be written.
pub fn archive(project: &Project) -> Result<PathBuf> {
    let file = project.root().join("patchwork.zip");
    pack(&project.dist(), &file)?;
    Ok(file)
}

/// Packs all files of `site` below a folder of the archive `file`.
fn pack(site: &Path, file: &Path) -> Result<()> {
    let mut plan = Plan::new();
    sync::add_folder(&mut plan, site, Path::new("patchwork"))?;
    let mut archive = ZipWriter::new(File::create(file)?);
    for (place, source) in plan {
        archive.start_file_from_path(place, SimpleFileOptions::default())?;
        archive.write_all(&fs::read(source)?)?;
    }
    archive.finish()?;
    Ok(())
}

/// Whether a file of the site is packed into the page as it is: neither a script, of which the page has its own, nor what
/// only the faster build and visits without a network need.
fn is_inside(place: &Path) -> bool {
    let folder = place.parent().unwrap_or(Path::new(""));
    let is_module = place
        .extension()
        .is_some_and(|extension| extension == "wasm");
    match folder.to_str() {
        Some("") => place == Path::new("licences.txt"),
        Some("pkg") => is_module && !place.ends_with("patchwork_relaxed.wasm"),
        Some("words" | "data" | "weights") => true,
        _ => false,
    }
}

/// The words of each language in one file without imports. It has a copy of its own of what writes numbers, to be told of the
/// language too.
fn languages(project: &Project, plan: &Plan, folder: &Path) -> Result<Plan> {
    let mut languages = Plan::new();
    for place in plan.keys().filter(|place| place.starts_with("words")) {
        let name = place.to_str().context("a name that is no text")?;
        let entry = folder.join("entry").join(place);
        let text = format!(
            "export * from './{name}';\nexport {{ setLanguage }} from './words/language.js';\n"
        );
        sync::write_if_changed(&entry, text.as_bytes())?;
        let file = folder.join(place);
        let mut command = esbuild(project);
        command
            .arg("--format=esm")
            .arg(format!("--outfile={}", file.display()))
            .stdin(File::open(entry)?);
        run_quietly(&mut command)?;
        languages.insert(place.clone(), file);
    }
    Ok(languages)
}

/// The scripts of the page in one file, each without imports.
fn scripts(project: &Project, folder: &Path) -> Result<BTreeMap<&'static str, String>> {
    let workers = WORKERS.map(|name| (name, format!("workers/{name}-worker.js"), "iife"));
    let others = [
        ("main", "app/main.view.js".to_owned(), "esm"),
        ("boot", "single/boot.view.js".to_owned(), "iife"),
        ("serve", "single/serve.js".to_owned(), "iife"),
    ];
    let mut scripts = BTreeMap::new();
    for (name, source, format) in workers.into_iter().chain(others) {
        let file = folder.join(format!("{name}.js"));
        run_quietly(
            esbuild(project)
                .arg(source)
                .arg(format!("--format={format}"))
                .arg(format!("--outfile={}", file.display())),
        )?;
        // Nothing in a script may end it.
        let text = fs::read_to_string(file)?
            .replace("</script", "<\\/script")
            .replace("<!--", "<\\!--");
        scripts.insert(name, text);
    }
    Ok(scripts)
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};
    use std::io::Read;

    use tempfile::tempdir;
    use zip::ZipArchive;

    use super::pack;

    #[test]
    fn an_archive_has_all_files_of_the_site_below_one_folder() {
        let folder = tempdir().unwrap();
        let site = folder.path().join("dist");
        fs::create_dir_all(site.join("parts")).unwrap();
        fs::write(site.join("index.html"), "<p>page</p>").unwrap();
        fs::write(site.join("parts/a.js"), "1;".repeat(1_000)).unwrap();
        let file = folder.path().join("site.zip");
        pack(&site, &file).unwrap();
        let mut archive = ZipArchive::new(File::open(file).unwrap()).unwrap();
        let mut names: Vec<_> = archive.file_names().map(str::to_owned).collect();
        names.sort_unstable();
        assert_eq!(names, ["patchwork/index.html", "patchwork/parts/a.js"]);
        let mut script = archive.by_name("patchwork/parts/a.js").unwrap();
        assert!(script.compressed_size() < 100);
        let mut text = String::new();
        script.read_to_string(&mut text).unwrap();
        assert_eq!(text, "1;".repeat(1_000));
    }
}
