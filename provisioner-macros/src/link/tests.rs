//! What the manifests of programs say about their plugins.

use super::manifest::Manifest;
use super::select;
use super::toml::Table;
use std::path::{Path, PathBuf};

/// A manifest as it stands in a file, with that of its workspace.
fn manifest(text: &str, workspace: &str) -> Manifest {
    let table = |text| Table::parse(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let workspace = Some((PathBuf::new(), table(workspace)));
    Manifest { path: PathBuf::new(), table: table(text), workspace }
}

/// Package, name in code and condition of each plugin.
fn plugins(manifest: &Manifest) -> Vec<String> {
    let plugins = select::plugins(manifest, true).unwrap_or_else(|(error, _)| panic!("{error}"));
    let condition = |condition: Option<_>| condition.map(|condition| format!(" if {condition}")).unwrap_or_default();
    plugins
        .into_iter()
        .map(|plugin| format!("{} as {}{}", plugin.package, plugin.krate, condition(plugin.condition)))
        .collect()
}

#[test]
fn plugins_are_known_by_their_package_and_others_by_being_named() {
    let text = "
        [package.metadata.provisioner]
        plugins = ['odd', \"renamed\"]
        [dependencies]
        serde = '1'
        provisioner-b-plugin = { path = '../b' }
        provisioner-a-plugin.workspace = true
        short.package = 'provisioner-c-plugin'
        [dependencies.odd]
        git = 'https://example.com'
        [dependencies.renamed]
        package = 'another'
        [dev-dependencies]
        provisioner-d-plugin = '1'
        [build-dependencies]
        build = '1'
    ";
    assert_eq!(
        plugins(&manifest(text, "")),
        [
            "odd as odd",
            "provisioner-a-plugin as provisioner_a_plugin",
            "provisioner-b-plugin as provisioner_b_plugin",
            "another as renamed",
            "provisioner-c-plugin as short",
            "provisioner-d-plugin as provisioner_d_plugin",
        ]
    );
}

#[test]
fn an_inherited_dependency_has_the_package_that_the_workspace_says() {
    let workspace = "[workspace.dependencies]\nx = { package = 'provisioner-x-plugin', version = '1' }\ny = '1'";
    let text = "[dependencies]\nx = { workspace = true }\ny.workspace = true";
    assert_eq!(plugins(&manifest(text, workspace)), ["provisioner-x-plugin as x"]);
}

#[test]
fn optional_and_target_specific_dependencies_have_their_condition() {
    let text = "
        [dependencies]
        provisioner-a-plugin = { version = '1', optional = true }
        [target.'cfg(unix)'.dependencies]
        provisioner-b-plugin = '1'
        [target.x86_64-pc-windows-msvc.dependencies.provisioner-b-plugin]
        version = '1'
        [features]
        default = ['full']
        full = [
            'dep:provisioner-a-plugin',
        ]
        more = ['provisioner-a-plugin?/x']
    ";
    assert_eq!(
        plugins(&manifest(text, "")),
        [
            "provisioner-a-plugin as provisioner_a_plugin if any (feature = \"default\" , feature = \"full\")",
            "provisioner-b-plugin as provisioner_b_plugin if any (unix , all (target_arch = \"x86_64\" , \
             target_os = \"windows\" , target_env = \"msvc\"))",
        ]
    );
}

/// What is reported of a program's manifest, with the help.
fn wrong(text: &str) -> String {
    let (message, help) = select::plugins(&manifest(text, ""), false).err().unwrap_or_default();
    format!("{message}: {help}")
}

#[test]
fn a_named_plugin_that_is_not_a_dependency_is_an_error() {
    assert_eq!(
        wrong("package.metadata.provisioner.plugins = ['lost']"),
        "`[package.metadata.provisioner]` names `lost`, which is not a dependency: \
         write `cargo add lost`, or remove it from `plugins`"
    );
}

#[test]
fn a_plugin_among_the_dependencies_of_tests_or_of_the_build_script_is_an_error() {
    let help = "move `provisioner-a-plugin` to `[dependencies]`";
    for (table, kind) in [("dev-dependencies", "dev-dependency"), ("build-dependencies", "build-dependency")] {
        assert_eq!(
            wrong(&format!("[{table}]\nprovisioner-a-plugin = '1'")),
            format!("`provisioner-a-plugin` is a {kind}, and not linked: {help}")
        );
        assert_eq!(
            wrong(&format!("[target.'cfg(unix)'.{table}]\nx = {{ package = 'provisioner-a-plugin' }}")),
            format!("`provisioner-a-plugin` is a {kind}, and not linked: {help}")
        );
    }
    assert_eq!(
        wrong("[dependencies]\nprovisioner-a-plugin = '1'\n[dev-dependencies]\nprovisioner-a-plugin = '1'"),
        ": "
    );
}

#[test]
fn slips_in_the_metadata_are_errors() {
    for (text, expected) in [
        ("[package.metadata.provisioner]\nplugin = ['a']", "has no key `plugin`: did you mean `plugins`?"),
        ("[package.metadata.provisioner]\nname = 'a'", "has no key `name`: its one key is `plugins`"),
        ("[package.metadata.provisioner]\nplugins = 'a'", "is not a list of texts: write `plugins = [\"a\"]`"),
        ("[package.metadata.provisioner]\nplugins = [1]", "is not a list of texts: write `plugins = [\"my-tool\"]`"),
        (
            "[package.metadata.provisoner]\nplugins = ['a']",
            "read by nothing: did you mean `[package.metadata.provisioner]`?",
        ),
        ("[package.metadata]\nprovisioner = ['a']", "is not a table: write `[package.metadata.provisioner]`"),
    ] {
        assert!(wrong(text).contains(expected), "{}", wrong(text));
    }
    assert_eq!(wrong("[package.metadata.docs.rs]\nall-features = true"), ": ");
}

#[test]
fn a_manifest_is_read_with_the_workspace_above_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package is in a workspace");
    let manifest = Manifest::of(&root.join("provisioner-shared")).unwrap_or_else(|error| panic!("{error}"));
    let workspace = manifest.workspace.as_ref().map(|(path, _)| path.as_path());
    assert_eq!(workspace, Some(root.join("Cargo.toml").as_path()));
    let dependencies = manifest.dependencies(false);
    let yaml = dependencies.iter().find(|dependency| dependency.key == "serde_yaml");
    assert_eq!(yaml.map(|yaml| yaml.package.as_str()), Some("yaml_serde"));
}

#[test]
fn a_manifest_that_cannot_be_read_is_named() {
    let error = Manifest::of(Path::new("nowhere")).err().unwrap_or_default();
    assert!(error.starts_with("cannot read `nowhere"), "{error}");
}
