//! Finds the cases and reads their headers.

use std::fs;
use std::path::{Path, PathBuf};

/// One program for rustc.
#[derive(Clone, Debug)]
pub struct Case {
    /// The folder below `tests/ui`, which is the attribute or the theme: `plugin`.
    pub folder: String,
    /// The file's name without `.rs`, which is the mistake: `name_not_kebab_case`.
    pub name: String,
    /// The file, relative to this crate.
    pub path: PathBuf,
    /// What the file says.
    pub text: String,
    /// What it says about how to compile it.
    pub header: Header,
}

/// The lines `// key: value` that a file begins with.
#[derive(Clone, Debug)]
pub struct Header {
    /// `// edition: 2021`; 2024 unless told.
    pub edition: String,
    /// `// feature: async`: the SDK is built with this feature.
    pub feature: Option<String>,
    /// `// extern: sdk`: the name under which the crate sees the SDK; `provisioner` unless told.
    pub extern_name: String,
    /// `// lints: clippy::pedantic`: clippy runs as well, with this group denied.
    pub lints: Option<String>,
}

impl Header {
    fn read(text: &str) -> Self {
        let value = |key: &str| {
            let mut lines = text.lines().take_while(|line| line.starts_with("// "));
            lines.find_map(|line| line.strip_prefix("// ")?.strip_prefix(key)?.strip_prefix(": ").map(str::to_owned))
        };
        Self {
            edition: value("edition").unwrap_or_else(|| "2024".to_owned()),
            feature: value("feature"),
            extern_name: value("extern").unwrap_or_else(|| "provisioner".to_owned()),
            lints: value("lints"),
        }
    }
}

impl Case {
    /// `plugin/name_not_kebab_case`.
    #[must_use]
    pub fn title(&self) -> String {
        format!("{}/{}", self.folder, self.name)
    }

    /// The same case with other text.
    #[must_use]
    pub fn with_text(&self, text: String) -> Self {
        Self { text, ..self.clone() }
    }

    fn read(folder: &str, name: &str, path: PathBuf) -> Self {
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let header = Header::read(&text);
        Self { folder: folder.to_owned(), name: name.to_owned(), path, text, header }
    }
}

/// Every case of every folder of `root` (relative to this crate), or of `root` itself where it has no folders of cases.
///
/// A case is `<name>.rs`, or `<name>/lib.rs` where it needs files of its own. With the variable `UI_CASE` only the
/// cases whose title contains its value, or one of its values: `UI_CASE=plugin/name,config/key`.
#[must_use]
pub fn all(root: &str) -> Vec<Case> {
    let filter = std::env::var("UI_CASE").unwrap_or_default();
    let mut cases = Vec::new();
    for folder in entries(Path::new(root)) {
        if folder.is_dir() && !folder.join("lib.rs").exists() {
            let title = file_name(&folder);
            cases.extend(entries(&folder).into_iter().filter_map(|path| case_at(&title, path)));
        } else {
            cases.extend(case_at(&file_name(Path::new(root)), folder));
        }
    }
    cases.retain(|case| filter.split(',').any(|part| case.title().contains(part)));
    cases
}

fn case_at(folder: &str, path: PathBuf) -> Option<Case> {
    let name = path.file_stem()?.to_string_lossy().into_owned();
    if path.is_dir() {
        let root = path.join("lib.rs");
        return root.exists().then(|| Case::read(folder, &name, root));
    }
    (path.extension()? == "rs").then(|| Case::read(folder, &name, path))
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
