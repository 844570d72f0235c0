//! Names and situations of `plugins new`, and what comes of each.

/// What comes of one.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Outcome {
    /// A plugin, in this folder below the project, which builds and passes its tests.
    Made(&'static str),
    /// A message, and a tree as it was.
    Refused(&'static str),
    /// A plan, and a tree as it was.
    Planned(&'static str),
}

use Outcome::{Made, Planned, Refused};

/// One situation.
pub(crate) struct Case {
    /// What is special about it.
    pub(crate) what: &'static str,
    /// The files that are there: their paths and contents. A path that ends in `/` is a folder; a content that begins
    /// with `->` makes a link.
    pub(crate) files: &'static [(&'static str, &'static str)],
    /// The working folder.
    pub(crate) folder: &'static str,
    /// The words behind `plugins new`.
    pub(crate) words: &'static str,
    pub(crate) outcome: Outcome,
}

const fn case(
    what: &'static str,
    files: &'static [(&'static str, &'static str)],
    folder: &'static str,
    words: &'static str,
    outcome: Outcome,
) -> Case {
    Case { what, files, folder, words, outcome }
}

const MAIN: (&str, &str) = ("cli/src/main.rs", "provisioner::main!();\n");
const CLI: (&str, &str) = (
    "cli/Cargo.toml",
    "[package]\nname = \"acme\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\nprovisioner-core = { path = \"{CORE}\" }\n",
);

/// In the order of what they are about: names, then places outside of a workspace, then workspaces.
pub(crate) const CASES: &[Case] = &[
    case("a crate of the standard library", &[], "", "std", Made("std/plugin")),
    case("the crate that is in every scope", &[], "", "core", Made("core/plugin")),
    case("the crate of tests", &[], "", "test", Made("test/plugin")),
    case("a keyword", &[], "", "type", Made("type/plugin")),
    case("a keyword that cannot be raw", &[], "", "self", Made("self/plugin")),
    case("a keyword of paths", &[], "", "crate", Made("crate/plugin")),
    case("a keyword of later editions", &[], "", "gen", Made("gen/plugin")),
    case("the library of the SDK", &[], "", "provisioner", Made("provisioner/plugin")),
    case("a type of the prelude", &[], "", "option", Made("option/plugin")),
    case("a type that the template declares", &[], "", "notes", Made("notes/plugin")),
    case("a command that the template has", &[], "", "hello", Made("hello/plugin")),
    case("a folder of Cargo's", &[], "", "build", Made("build/plugin")),
    case("one letter", &[], "", "x", Made("x/plugin")),
    case("digits", &[], "", "a1-b2", Made("a1-b2/plugin")),
    case(
        "the longest name",
        &[],
        "",
        "a-name-of-forty-letters-in-all-with-dash",
        Made("a-name-of-forty-letters-in-all-with-dash/plugin"),
    ),
    case("one letter more", &[], "", "a-name-of-forty-letters-in-all-with-dashx", Refused("is too long")),
    case("letters of another script", &[], "", "gärten", Refused("is not kebab-case")),
    case("a dot", &[], "", "garden.rs", Refused("help: write `garden-rs`")),
    case("a path", &[], "", "../garden", Refused("help: write `garden`")),
    case("a capital", &[], "", "Garden", Refused("help: write `garden`")),
    case("a built-in command", &[], "", "config", Refused("is reserved for a built-in command")),
    case("an empty folder, planned", &[], "", "planned --dry-run", Planned("src/commands.rs")),
    case("a folder of that name", &[("taken/", "")], "", "taken", Refused("taken exists already")),
    case("a file of that name", &[("taken", "mine")], "", "taken", Refused("taken exists already")),
    case(
        "a link of that name that leads nowhere",
        &[("taken", "->nowhere")],
        "",
        "taken",
        Refused("taken exists already"),
    ),
    case(
        "a folder with blanks and letters of all kinds",
        &[("Mein Gärtchen 庭/", "")],
        "Mein Gärtchen 庭",
        "odd-folder",
        Made("Mein Gärtchen 庭/odd-folder/plugin"),
    ),
    case("what a run that was killed has left", &[(".new-left/plugin/x", "old")], "", "left", Made("left/plugin")),
    case("another forge", &[], "", "forge --forge gitlab", Made("forge/plugin")),
    case("no workspace, and one is asked for", &[], "", "x --workspace", Refused("is not inside a Cargo workspace")),
    case(
        "a manifest that is none",
        &[("Cargo.toml", "[workspace\n")],
        "",
        "x",
        Refused("Cargo.toml:1: this is not a manifest"),
    ),
    case("a manifest that is a folder", &[("Cargo.toml/", "")], "", "x", Refused("cannot read")),
    case("a manifest that is not text", &[("Cargo.toml", "\u{0}BINARY")], "", "x", Refused("this is not a manifest")),
    case(
        "a virtual manifest with a pattern",
        &[("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"cli\", \"plugins/*\"]\n"), CLI, MAIN],
        "",
        "pattern",
        Made("plugins/pattern"),
    ),
    case(
        "the same, planned",
        &[("Cargo.toml", "[workspace]\nmembers = [\"cli\", \"plugins/*\"]\n"), CLI, MAIN],
        "",
        "pattern --dry-run",
        Planned("provisioner-pattern-plugin"),
    ),
    case(
        "a pattern in the middle of a name",
        &[("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"c*i\", \"plug*/*\"]\n"), CLI, MAIN],
        "cli",
        "patterns",
        Made("plugins/patterns"),
    ),
    case(
        "members on lines with comments",
        &[
            (
                "Cargo.toml",
                "# ours\n[workspace]\nresolver = \"3\"\nmembers = [\n    \"cli\", # the binary\n    # more to come\n]\n",
            ),
            CLI,
            MAIN,
        ],
        "cli/src",
        "comments",
        Made("plugins/comments"),
    ),
    case(
        "lines that end as on Windows",
        &[("Cargo.toml", "[workspace]\r\nresolver = \"3\"\r\nmembers = [\r\n    \"cli\",\r\n]\r\n"), CLI, MAIN],
        "",
        "windows",
        Made("plugins/windows"),
    ),
    case(
        "a byte order mark",
        &[("Cargo.toml", "\u{feff}[workspace]\nresolver = \"3\"\nmembers = [\"cli\"]\n"), CLI, MAIN],
        "",
        "marked",
        Made("plugins/marked"),
    ),
    case(
        "tables in one line",
        &[("Cargo.toml", "workspace = { resolver = \"3\", members = [\"cli\"] }\n"), CLI, MAIN],
        "",
        "inline",
        Made("plugins/inline"),
    ),
    case(
        "keys with dots",
        &[("Cargo.toml", "workspace.resolver = \"3\"\nworkspace.members = [\"cli\"]\n"), CLI, MAIN],
        "",
        "dotted",
        Made("plugins/dotted"),
    ),
    case(
        "what is inherited",
        &[
            (
                "Cargo.toml",
                "[workspace]\nresolver = \"3\"\nmembers = [\"cli\"]\n[workspace.package]\nedition = \"2024\"\nlicense = \"MIT\"\nauthors = [\"A\"]\nrust-version = \"1.88\"\n[workspace.dependencies]\nprovisioner-core = { path = \"{CORE}\", version = \"0.1\", default-features = false }\n",
            ),
            CLI,
            MAIN,
        ],
        "",
        "inherits",
        Made("plugins/inherits"),
    ),
    case(
        "an old edition that is inherited",
        &[
            (
                "Cargo.toml",
                "[workspace]\nresolver = \"3\"\nmembers = [\"cli\"]\n[workspace.package]\nedition = \"2018\"\n",
            ),
            CLI,
            MAIN,
        ],
        "",
        "old-edition",
        Made("plugins/old-edition"),
    ),
    case(
        "a workspace that a package names",
        &[
            ("root/Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"../cli\"]\n"),
            (
                "cli/Cargo.toml",
                "[package]\nname = \"acme\"\nversion = \"0.1.0\"\nedition = \"2024\"\nworkspace = \"../root\"\n[dependencies]\nprovisioner-core = { path = \"{CORE}\" }\n",
            ),
            MAIN,
        ],
        "cli",
        "named-root",
        Made("root/plugins/named-root"),
    ),
    case(
        "a binary by itself",
        &[
            (
                "Cargo.toml",
                "[package]\nname = \"acme\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[dependencies]\nprovisioner-core = { path = \"{CORE}\" }\n",
            ),
            ("src/main.rs", "provisioner::main!();\n"),
        ],
        "src",
        "lone",
        Made("plugins/lone"),
    ),
    case(
        "a package that is the root",
        &[
            (
                "Cargo.toml",
                "[package]\nname = \"acme\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[dependencies.provisioner-core]\npath = \"{CORE}\"\n[workspace]\n",
            ),
            ("src/main.rs", "provisioner::main!();\n"),
        ],
        "",
        "at-root",
        Made("plugins/at-root"),
    ),
    case(
        "a workspace without a binary",
        &[("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = []\n")],
        "",
        "no-binary",
        Made("plugins/no-binary"),
    ),
    case(
        "two binaries",
        &[
            ("Cargo.toml", "[workspace]\nmembers = [\"cli\", \"two\"]\n"),
            CLI,
            MAIN,
            ("two/Cargo.toml", "[package]\nname = \"two\"\n[dependencies]\nprovisioner-core = \"0.1\"\n"),
            ("two/src/main.rs", "provisioner::main!();\n"),
        ],
        "",
        "x",
        Refused("choose one with `--binary`: `acme`, `two`"),
    ),
    case(
        "a binary that is not there",
        &[("Cargo.toml", "[workspace]\nmembers = [\"cli\"]\n"), CLI, MAIN],
        "",
        "x --binary other",
        Refused("those that do are `acme`"),
    ),
    case(
        "a folder that is left out",
        &[("Cargo.toml", "[workspace]\nmembers = [\"cli\"]\nexclude = [\"plugins\"]\n"), CLI, MAIN],
        "",
        "x",
        Refused("excludes `plugins/x`"),
    ),
    case(
        "a file in the place of the folder",
        &[("Cargo.toml", "[workspace]\nmembers = [\"cli\"]\n"), CLI, MAIN, ("plugins", "mine")],
        "",
        "x",
        Refused("plugins"),
    ),
    case(
        "a plugin of that name",
        &[("Cargo.toml", "[workspace]\nmembers = [\"cli\"]\n"), CLI, MAIN, ("plugins/x/Cargo.toml", "mine")],
        "",
        "x",
        Refused("exists already"),
    ),
    case(
        "a workspace through a link",
        &[
            ("real/Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"cli\"]\n"),
            ("real/cli/Cargo.toml", CLI.1),
            ("real/cli/src/main.rs", MAIN.1),
            ("link", "->real"),
        ],
        "link",
        "linked",
        Made("real/plugins/linked"),
    ),
    case(
        "plugins behind a link",
        &[
            ("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"cli\"]\n"),
            CLI,
            MAIN,
            ("elsewhere/", ""),
            ("plugins", "->elsewhere"),
        ],
        "",
        "behind",
        Made("plugins/behind"),
    ),
    case(
        "a project of its own inside a workspace",
        &[("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"cli\"]\n"), CLI, MAIN],
        "cli",
        "nested --standalone",
        Made("cli/nested/plugin"),
    ),
    case(
        "the same where a pattern would take it",
        &[("Cargo.toml", "[workspace]\nmembers = [\"cli\", \"lib/*\"]\n"), CLI, MAIN, ("lib/", "")],
        "lib",
        "x --standalone",
        Refused("would be a member of the workspace"),
    ),
];
