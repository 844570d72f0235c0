//! What clippy's `incompatible_msrv` does not see: syntax that is newer than the `rust-version` of the published crates.

use std::fs;
use std::path::{Path, PathBuf};
use syn::visit::{self, Visit};

/// The published crates, below the workspace.
const PUBLISHED: [&str; 4] = ["provisioner-core", "provisioner-macros", "provisioner-cli", "plugins"];

/// `if let` as the guard of a match arm, which the compiler accepts since 1.95.
#[derive(Default)]
struct Guards(Vec<String>);

impl<'ast> Visit<'ast> for Guards {
    fn visit_pat_guard(&mut self, pattern: &'ast syn::PatGuard) {
        let mut lets = Lets(false);
        lets.visit_expr(&pattern.guard);
        if lets.0 {
            self.0.push(format!("line {}", pattern.if_token.span.start().line));
        }
        visit::visit_pat_guard(self, pattern);
    }
}

struct Lets(bool);

impl<'ast> Visit<'ast> for Lets {
    fn visit_expr_let(&mut self, _: &'ast syn::ExprLet) {
        self.0 = true;
    }

    // The body of a closure or a block is code of its own.
    fn visit_block(&mut self, _: &'ast syn::Block) {}
}

fn guards(source: &str) -> Vec<String> {
    let mut guards = Guards::default();
    guards.visit_file(&syn::parse_file(source).expect("the file is Rust"));
    guards.0
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder can be read").flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("target") {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn the_published_crates_use_no_guard_that_is_newer_than_their_rust_version() {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace is above");
    let mut files = Vec::new();
    for name in PUBLISHED {
        rust_files(&workspace.join(name), &mut files);
    }
    assert!(files.len() > 100, "only {} files were found", files.len());
    let mut newer = Vec::new();
    for file in files {
        let source = fs::read_to_string(&file).expect("a source file is UTF-8");
        newer.extend(guards(&source).into_iter().map(|line| format!("{}: {line}", file.display())));
    }
    assert!(newer.is_empty(), "`if let` in the guard of a match arm:\n{}", newer.join("\n"));
}

#[test]
fn a_guard_with_a_pattern_is_found() {
    let source = "fn f() { match 1 { a if let Some(b) = g(a) => b, c if { if let 1 = c {}; true } => c, _ => 0 } }";
    assert_eq!(guards(source), ["line 1"]);
}
