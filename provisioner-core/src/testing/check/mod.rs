//! What every plugin should keep, one test for each claim: `check_plugin!`.

mod claims;
mod completers;
mod dry_run;
#[cfg(test)]
mod tests;

use super::Cli;
use crate::registry::tree::PlacedCommand;
use crate::registry::{PluginDef, Registry};

/// Writes one test for each claim that every plugin should keep. Each fails with the line to write.
///
/// In a file of `tests/`, which links the plugin by naming its crate:
///
/// ```text
/// use provisioner_myplugin_plugin as _;
///
/// provisioner::testing::check_plugin!();
/// ```
///
/// | test | claim |
/// |---|---|
/// | `clap_accepts_every_command` | clap's own check of a command finds nothing |
/// | `everything_has_help` | plugin, groups, commands, arguments and settings are described |
/// | `the_defaults_are_valid` | the embedded configuration loads, and passes `validate` |
/// | `names_are_kebab_case` | names, aliases and long options are lower case with `-` between the words, and unambiguous |
/// | `no_option_takes_a_modifier_away` | nor another option, also in what the compiler does not see |
/// | `examples_are_right` | a line `$ provisioner …` of a doc comment is a command line of the program |
/// | `a_dry_run_changes_nothing` | every command, run with `--dry-run`, leaves the folder of the test as it was |
/// | `completers_answer` | every `complete = …` answers, in time, the same each time, and changes nothing |
///
/// For a dry run, arguments come from the example in the doc comment of a command, else they are made up.
#[macro_export]
#[doc(hidden)]
macro_rules! __provisioner_check_plugin {
    () => {
        $crate::__provisioner_check_plugin! { @
            clap_accepts_every_command everything_has_help the_defaults_are_valid names_are_kebab_case
            no_option_takes_a_modifier_away examples_are_right a_dry_run_changes_nothing completers_answer
        }
    };
    (@ $($claim:ident)*) => {
        $(
            #[test]
            fn $claim() {
                $crate::testing::check_claim(env!("CARGO_PKG_NAME"), stringify!($claim));
            }
        )*
    };
}

/// A plugin that is checked.
pub(super) struct Checked {
    registry: Registry<'static>,
    plugin: PluginDef,
    owner: u64,
}

/// Checks one claim about the plugin of a package: what `check_plugin!` calls.
///
/// # Panics
/// When it does not hold.
#[doc(hidden)]
#[track_caller]
pub fn check_claim(package: &str, claim: &str) {
    let registry = Registry::linked();
    let found = registry.sorted_plugins().into_iter().find(|(_, plugin)| plugin.package == package);
    let Some((owner, plugin)) = found else {
        let krate = package.replace('-', "_");
        panic!(
            "the plugin of {package} is not linked into this test\n  help: add `use {krate} as _;` above `check_plugin!();`"
        )
    };
    let findings = Checked { registry, plugin, owner }.findings(claim);
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

impl Checked {
    /// What is wrong, each with the line to write.
    fn findings(&self, claim: &str) -> Vec<String> {
        match claim {
            "clap_accepts_every_command" => self.clap_accepts_every_command(),
            "everything_has_help" => self.everything_has_help(),
            "the_defaults_are_valid" => self.the_defaults_are_valid(),
            "names_are_kebab_case" => self.names_are_kebab_case(),
            "no_option_takes_a_modifier_away" => self.no_option_takes_a_modifier_away(),
            "examples_are_right" => self.examples_are_right(),
            "a_dry_run_changes_nothing" => self.a_dry_run_changes_nothing(),
            "completers_answer" => self.completers_answer(),
            other => vec![format!("there is no claim `{other}`")],
        }
    }

    /// Every command, with the names that lead to it below the plugin.
    fn commands(&self) -> Vec<(String, PlacedCommand)> {
        let tree = self.registry.tree(self.owner);
        tree.all_commands().into_iter().map(|(path, command)| (path, PlacedCommand::new(*command))).collect()
    }

    fn cli(&self) -> Cli {
        Cli::new().registry(self.registry)
    }

    /// The command lines in a doc comment: lines that begin with `$ ` and the name of the program.
    fn examples(&self, doc: &str) -> Vec<Vec<String>> {
        let lines = doc.lines().filter_map(|line| line.trim().strip_prefix("$ provisioner "));
        lines.filter_map(|line| shell_words::split(line).ok()).collect()
    }
}
