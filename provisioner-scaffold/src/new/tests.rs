//! What `plugins new` writes where.

use super::*;
use crate::change::tests::Tree;

const BINARY: &str = "[package]\nname = \"acme\"\n\n[dependencies]\nprovisioner-core = { path = \"../sdk\" }\n";

fn workspace(root: &str) -> Tree {
    let tree = Tree::default();
    tree.write("/w/Cargo.toml", root);
    tree.write("/w/cli/Cargo.toml", BINARY);
    tree.write("/w/cli/src/main.rs", "provisioner::main!();\n");
    tree
}

fn request(folder: &str) -> Request {
    Request::new("garden".parse().unwrap(), folder)
}

fn content<'a>(changes: &'a [Change], path: &str) -> &'a str {
    let change = changes.iter().find(|change| change.path == Path::new(path));
    &change.unwrap_or_else(|| panic!("{path} is not among {changes:?}")).content
}

#[test]
fn in_a_workspace_the_member_and_the_dependency_of_the_binary_are_added() {
    let tree = workspace("[workspace]\nmembers = [\"cli\"] # the binary\n");
    let scaffold = new(&request("/w/cli/src"), &tree).unwrap();
    assert_eq!(scaffold.folder, Path::new("/w/plugins/garden"));
    let binary = content(&scaffold.manifests, "/w/cli/Cargo.toml");
    assert!(binary.contains("provisioner-garden-plugin = { path = \"../plugins/garden\", version = \"0.1.0\" }"));
    let root = content(&scaffold.manifests, "/w/Cargo.toml");
    assert_eq!(root, "[workspace]\nmembers = [\"cli\", \"plugins/garden\"] # the binary\n");
    let manifest = content(&scaffold.files, "Cargo.toml");
    assert!(manifest.contains("provisioner-core = { path = \"../../sdk\", version = "), "{manifest}");
    assert_eq!(scaffold.files.last().unwrap().path, Path::new("Cargo.toml"), "the manifest makes it a package");
    assert_eq!(scaffold.try_it, "cargo run -p acme -- garden hello");
}

#[test]
fn what_the_workspace_shares_is_inherited() {
    let tree = workspace(
        "[workspace]\nmembers = [\"cli\", \"plugins/*\"]\n[workspace.package]\nedition = \"2024\"\n\
         license = \"MIT\"\n[workspace.dependencies]\nprovisioner-core = \"0.1\"\n",
    );
    let scaffold = new(&request("/w"), &tree).unwrap();
    let manifest = content(&scaffold.files, "Cargo.toml");
    assert!(manifest.contains("edition.workspace = true\nlicense.workspace = true\n"), "{manifest}");
    assert!(manifest.contains("provisioner-core.workspace = true\n"), "{manifest}");
    assert!(manifest.contains("provisioner-core = { workspace = true, features = [\"testing\"] }"), "{manifest}");
    assert_eq!(scaffold.manifests.len(), 1, "the pattern covers the new member");
}

#[test]
fn a_binary_that_stands_alone_becomes_a_workspace() {
    let tree = Tree::default();
    tree.write("/acme/Cargo.toml", "[package]\nname = \"acme\"\n\n[dependencies]\nprovisioner-core = \"0.1\"\n");
    tree.write("/acme/src/main.rs", "provisioner::main!();\n");
    let scaffold = new(&request("/acme"), &tree).unwrap();
    let root = content(&scaffold.manifests, "/acme/Cargo.toml");
    assert!(root.contains("[workspace]\nmembers = [\"plugins/garden\"]"), "{root}");
    assert!(root.contains("provisioner-garden-plugin = { path = \"plugins/garden\""), "{root}");
    assert_eq!(scaffold.try_it, "cargo run -- garden hello");
}

#[test]
fn outside_of_everything_it_is_a_project_of_its_own() {
    let scaffold = new(&request("/home"), &Tree::default()).unwrap();
    assert_eq!((scaffold.folder.as_path(), scaffold.manifests.len()), (Path::new("/home/garden"), 0));
    let manifest = content(&scaffold.files, "Cargo.toml");
    assert!(manifest.contains("default-members = [\".\", \"plugin\"]"), "{manifest}");
    assert!(content(&scaffold.files, "plugin/Cargo.toml").contains("name = \"provisioner-garden-plugin\""));
    assert!(content(&scaffold.files, ".github/workflows/ci.yml").contains("cargo test --workspace"));
}

#[test]
fn several_binaries_are_a_question_and_one_that_is_not_there_is_an_error() {
    let tree = workspace("[workspace]\nmembers = [\"cli\", \"other\"]\n");
    tree.write("/w/other/Cargo.toml", &BINARY.replace("acme", "other"));
    tree.write("/w/other/src/main.rs", "provisioner::main!();\n");
    let error = new(&request("/w"), &tree).unwrap_err();
    assert_eq!(error.help, "choose one with `--binary`: `acme`, `other`");
    let with = |binary: &str| new(&Request { binary: Some(binary.to_owned()), ..request("/w") }, &tree);
    assert!(with("other").is_ok());
    assert_eq!(with("none").unwrap_err().help, "those that do are `acme`, `other`");
}

#[test]
fn what_is_there_is_refused_unless_it_only_lacks_its_name_in_the_manifests() {
    let tree = workspace("[workspace]\nmembers = [\"cli\"]\n");
    let scaffold = new(&request("/w"), &tree).unwrap();
    for change in &scaffold.files {
        tree.write(scaffold.folder.join(&change.path).to_str().unwrap(), &change.content);
    }
    let finished = new(&request("/w"), &tree).unwrap();
    assert!(finished.files.is_empty() && finished.manifests.len() == 2, "{finished:?}");
    tree.perform(&finished.manifests);
    let error = new(&request("/w"), &tree).unwrap_err();
    assert_eq!(error.message, "/w/plugins/garden exists already");
}

#[test]
fn a_folder_that_the_workspace_excludes_is_refused() {
    let tree = workspace("[workspace]\nmembers = [\"cli\"]\nexclude = [\"plugins\"]\n");
    assert!(new(&request("/w"), &tree).unwrap_err().message.contains("excludes `plugins/garden`"));
}
