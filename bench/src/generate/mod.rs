//! Writes the programs that are compared, as a workspace of its own below `target/`, with the versions of this
//! workspace's `Cargo.lock` and its release profile.

mod plugin;
mod program;

pub(crate) use program::{EMPTY, FIFTY, big, tool};

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Who wrote it: the SDK's macros, or a person with clap's derive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Ours,
    Hand,
}

impl Side {
    pub(crate) const BOTH: [Self; 2] = [Self::Ours, Self::Hand];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Hand => "hand",
        }
    }
}

/// How many plugins are linked beside `myplugin`, in the trees that are built.
pub(crate) const TREES: [usize; 3] = [10, 50, 100];
/// How many commands each of these plugins has; each command has four arguments.
pub(crate) const COMMANDS: usize = 20;
/// The commands of the big crate that is compiled for its own sake, and of the small one it is set against.
pub(crate) const BIG: [usize; 2] = [20, 200];

/// The crates that are built from nothing: a plugin, a plugin with the runtime, one by hand.
pub(crate) const ALONE: [&str; 3] = ["plugin", "plugin-with-runtime", "by-hand"];

/// The generated workspace.
pub(crate) struct Generated {
    /// Where its `Cargo.toml` is.
    pub(crate) folder: PathBuf,
    /// The repository that is measured.
    repository: PathBuf,
}

impl Generated {
    /// Writes every program; a file that is already there as it should be is left alone, so that Cargo rebuilds only
    /// what changed.
    pub(crate) fn write(target: &Path) -> io::Result<Self> {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_owned();
        let this = Self { folder: target.join("programs"), repository };
        this.file("Cargo.toml", &this.manifest()?)?;
        // Cargo drops what is not needed there, and adds the generated packages.
        let lock = fs::read_to_string(this.repository.join("Cargo.lock"))?;
        this.file("Cargo.lock", &lock)?;
        for index in 0..TREES[TREES.len() - 1] {
            for side in Side::BOTH {
                this.plugin(side, &format!("p{index:03}"), COMMANDS)?;
            }
        }
        for commands in BIG {
            for side in Side::BOTH {
                this.plugin(side, &format!("big{commands:03}"), commands)?;
                this.big_program(side, commands)?;
            }
        }
        this.empty()?;
        this.by_hand(0)?;
        this.ours(0)?;
        this.fifty_by_hand()?;
        for linked in TREES {
            this.by_hand(linked)?;
            this.ours(linked)?;
        }
        this.alone(&lock)?;
        Ok(this)
    }

    /// Writes a file below the generated folder, unless it is there with this very text.
    fn file(&self, path: &str, text: &str) -> io::Result<()> {
        let path = self.folder.join(path);
        if fs::read_to_string(&path).is_ok_and(|present| present == text) {
            return Ok(());
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)
    }

    /// A package with its dependencies, in the generated workspace.
    fn package(&self, folder: &str, name: &str, dependencies: &str) -> io::Result<()> {
        let text = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n\n\
             [dependencies]\n{dependencies}"
        );
        self.file(&format!("{folder}/Cargo.toml"), &text)
    }

    /// The generated workspace's manifest: our release profile word for word, our requirements on dependencies. Whole
    /// trees, ours, by hand and what they are set against, are built with link-time optimisation crate by crate: LLVM
    /// takes ten minutes and more over two thousand commands in one module.
    fn manifest(&self) -> io::Result<String> {
        let root = fs::read_to_string(self.repository.join("Cargo.toml"))?;
        let core = self.repository.join("provisioner-core");
        let myplugin = self.repository.join("plugins/myplugin");
        let mut text = String::from("[workspace]\nresolver = \"3\"\nmembers = [\"ours/*\", \"hand/*\"]\n\n");
        let _ = writeln!(text, "[workspace.dependencies]");
        let _ = writeln!(text, "provisioner-core = {{ path = {core:?}, default-features = false }}");
        let _ = writeln!(text, "provisioner-myplugin-plugin = {{ path = {myplugin:?} }}");
        text.push_str(Self::BY_HAND_DEPENDENCIES);
        let _ = writeln!(text, "\n{}", section(&root, "[profile.release]"));
        text.push_str("\n[profile.tree]\ninherits = \"release\"\nlto = \"thin\"\n");
        Ok(text)
    }

    /// What a tool by hand needs, with the features its author would take.
    const BY_HAND_DEPENDENCIES: &str = "clap = { version = \"4.6\", features = [\"derive\", \"env\"] }\n\
         serde = { version = \"1\", features = [\"derive\"] }\n\
         serde_yaml = { package = \"yaml_serde\", version = \"0.10\" }\n";

    /// Crates outside the workspace, each to be built from nothing: a plugin as the README writes it, the same with all
    /// that runs commands, and one that has clap's derive, serde and serde_yaml alone.
    fn alone(&self, lock: &str) -> io::Result<()> {
        let core = self.repository.join("provisioner-core");
        let ours = |features: &str| format!("provisioner-core = {{ path = {core:?}{features} }}\n");
        for (name, side, dependencies) in [
            (ALONE[0], Side::Ours, ours(", default-features = false")),
            (ALONE[1], Side::Ours, ours("")),
            (ALONE[2], Side::Hand, Self::BY_HAND_DEPENDENCIES.to_owned()),
        ] {
            let folder = format!("alone/{name}");
            self.plugin_sources(side, &folder, "p000", 4)?;
            self.package(&folder, "provisioner-p000-plugin", &format!("{dependencies}\n[workspace]\n"))?;
            self.file(&format!("{folder}/Cargo.lock"), lock)?;
        }
        Ok(())
    }
}

/// One section of a manifest, with its heading, up to the next heading.
fn section<'a>(manifest: &'a str, heading: &str) -> &'a str {
    let Some(start) = manifest.find(heading) else { return "" };
    let rest = &manifest[start..];
    let end = rest[1..].find("\n[").map_or(rest.len(), |end| end + 1);
    rest[..end].trim_end()
}
