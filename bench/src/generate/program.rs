//! The binaries: an empty one, the tool by hand, ours, and both with a whole tree of plugins.

use super::{Generated, Side};
use std::fmt::Write as _;
use std::{fs, io};

const MAIN: &str = include_str!("../../programs/by-hand/main.rs");
const CONFIG: &str = include_str!("../../programs/by-hand/config.rs");

/// The name of a tool's package: the tool for one plugin, or one with this many more linked.
pub(crate) fn tool(side: Side, linked: usize) -> String {
    if linked == 0 { format!("{}-tool", side.name()) } else { format!("{}-tree-{linked}", side.name()) }
}

/// The name of the package that links the big plugin crate and nothing else.
pub(crate) fn big(side: Side, commands: usize) -> String {
    format!("{}-with-big{commands:03}", side.name())
}

/// The binary that does nothing.
pub(crate) const EMPTY: &str = "empty";
/// A tool by hand with fifty subcommands, for its help.
pub(crate) const FIFTY: &str = "hand-fifty";

impl Generated {
    pub(super) fn empty(&self) -> io::Result<()> {
        self.package("hand/empty", EMPTY, "")?;
        self.file("hand/empty/src/main.rs", "fn main() {}\n")
    }

    /// Our tool: `myplugin`, and this many generated plugins.
    pub(super) fn ours(&self, linked: usize) -> io::Result<()> {
        let mut dependencies = String::from(
            "provisioner-core = { workspace = true, default-features = true }\n\
             provisioner-myplugin-plugin = { workspace = true }\n",
        );
        for index in 0..linked {
            let _ = writeln!(dependencies, "provisioner-p{index:03}-plugin = {{ path = \"../p{index:03}\" }}");
        }
        self.ours_program(&tool(Side::Ours, linked), &dependencies)
    }

    fn ours_program(&self, name: &str, dependencies: &str) -> io::Result<()> {
        let folder = format!("ours/{name}");
        self.package(&folder, name, dependencies)?;
        self.file(&format!("{folder}/src/main.rs"), "provisioner::main!();\n")
    }

    /// The tool by hand, with this many generated plugins in its tree of subcommands.
    pub(super) fn by_hand(&self, linked: usize) -> io::Result<()> {
        let mut variants = String::new();
        let mut arms = String::new();
        let mut dependencies = String::new();
        for index in 0..linked {
            let _ = write!(
                variants,
                "    /// Plugin p{index:03} of the benchmark\n    #[command(subcommand)]\n    \
                 P{index:03}(hand_p{index:03}::Commands),\n"
            );
            let _ = writeln!(arms, "        Commands::P{index:03}(command) => hand_p{index:03}::run(command)?,");
            let _ = writeln!(dependencies, "hand-p{index:03} = {{ path = \"../p{index:03}\" }}");
        }
        self.hand_program(&tool(Side::Hand, linked), &variants, &arms, &dependencies)
    }

    fn hand_program(&self, name: &str, variants: &str, arms: &str, dependencies: &str) -> io::Result<()> {
        let folder = format!("hand/{name}");
        let main = MAIN
            .replace("\nenum Commands {\n", &format!("\nenum Commands {{\n{variants}"))
            .replace("match &cli.command {\n", &format!("match &cli.command {{\n{arms}"));
        self.package(
            &folder,
            name,
            &format!("clap = {{ workspace = true }}\nserde = {{ workspace = true }}\nserde_yaml = {{ workspace = true }}\n{dependencies}"),
        )?;
        let defaults = fs::read_to_string(self.repository.join("plugins/myplugin/resources/config.yaml"))?;
        self.file(&format!("{folder}/src/main.rs"), &main)?;
        self.file(&format!("{folder}/src/config.rs"), CONFIG)?;
        self.file(&format!("{folder}/src/config.yaml"), &defaults)
    }

    /// The tool by hand with fifty subcommands that have nothing below them: the least a person could write.
    pub(super) fn fifty_by_hand(&self) -> io::Result<()> {
        let mut variants = String::new();
        let mut arms = String::new();
        for index in 0..50 {
            let _ = write!(variants, "    /// Plugin p{index:03} of the benchmark\n    P{index:03},\n");
            let _ = writeln!(arms, "        Commands::P{index:03} => println!(\"{index}\"),");
        }
        self.hand_program(FIFTY, &variants, &arms, "")
    }

    /// A binary with the big plugin crate alone.
    pub(super) fn big_program(&self, side: Side, commands: usize) -> io::Result<()> {
        let name = big(side, commands);
        match side {
            Side::Ours => self.ours_program(
                &name,
                &format!(
                    "provisioner-core = {{ workspace = true, default-features = true }}\n\
                     provisioner-big{commands:03}-plugin = {{ path = \"../big{commands:03}\" }}\n"
                ),
            ),
            Side::Hand => self.hand_program(
                &name,
                &format!("    #[command(subcommand)]\n    Big(hand_big{commands:03}::Commands),\n"),
                &format!("        Commands::Big(command) => hand_big{commands:03}::run(command)?,\n"),
                &format!("hand-big{commands:03} = {{ path = \"../big{commands:03}\" }}\n"),
            ),
        }
    }
}
