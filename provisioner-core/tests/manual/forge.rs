//! The commands: everything that a manual may have to show.

use crate::Forge;
use provisioner::prelude::*;

/// Options of the whole forge
#[provisioner::group(root)]
pub(crate) struct Global {
    /// Whose forge it is
    #[arg(long, short = 'S', env = "FORGE_SMITH", default_value = "Wayland")]
    pub(crate) smith: String,
}

/// Handle ore
///
/// ```
/// acme forge ore --yard north wash
/// ```
#[provisioner::group(alias = "o")]
pub(crate) struct Ore {
    /// The yard it lies in
    #[arg(long, config = place)]
    pub(crate) yard: String,
}

/// What is older than iron
#[provisioner::group(parent = Ore, heading = "Other metals", deprecated = "bronze is out of fashion")]
pub(crate) struct Bronze;

/// Never shown
#[provisioner::group(hidden)]
pub(crate) struct Cellar;

/// How it is done
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Way {
    /// By hand
    Hand,
    /// With "water\power"
    Mill,
    #[value(hide = true)]
    Magic,
}

/// What several commands take
#[derive(Args)]
pub(crate) struct Shared {
    /// Say less
    #[arg(long, visible_alias = "hush", help_heading = "Output")]
    pub(crate) silent: bool,
}

/// Wash the ore.
///
/// .so dangerous: a line that `troff` takes for a request, and 'quotes', "others", back\slashes, <angles>, *stars* and
/// snake_case_words - as well as | bars.
///
/// .TH
///
/// 'br
///
/// Wash it twice, as in:
///
/// ```console
///   $ acme forge ore wash --way mill
///   .done
///   'really'
///
///     C:\ore
/// ```
///
/// or all of it:
///
///     acme forge ore wash --all
///
/// # Examples
///
/// Quietly:
///
/// ~~~sh
/// acme forge ore wash --hush
/// ~~~
#[provisioner::command(group = Ore, aliases = ["rinse", "w"], after_help = "Water is .not free.")]
fn wash(
    ctx: &Context,
    ore: &Ore,
    /// How it is washed
    ///
    /// The mill needs a river. For example:
    ///
    /// ```
    /// acme forge ore wash --way mill
    /// ```
    #[arg(long, short, value_enum, default_value_t = Way::Hand, visible_alias = "how")]
    way: Way,
    /// All of it
    all: bool,
    /// Which kinds, by default `every`
    kinds: Vec<String>,
    #[command(flatten)] shared: Shared,
    /// Shown nowhere
    #[arg(long, hide = true)]
    magic: bool,
    /// What opens the gate
    #[arg(long, env = "FORGE_GATE", hide_env_values = true)]
    gate: Option<Secret<String>>,
) {
    let _ = (way, all, kinds, shared.silent, magic, gate);
    ctx.out().line(&ore.yard);
}

#[doc = include_str!("smelt.md")]
#[provisioner::command(group = Ore, confirm = "Smelt {kind}?")]
fn smelt(effects: &Effects, config: &Forge, kind: String) -> Result<()> {
    let _ = (config.furnace.degrees, config.furnace.fuel, &config.token);
    effects.files().write("metal", kind)?;
    Ok(())
}

#[doc = concat!("Cast ", "a bell")]
///
/// It takes a night.
#[provisioner::command(group = Bronze, heading = "Large things", deprecated = "use `ore smelt`")]
fn cast() {}

/// Watch the fire
#[provisioner::command]
fn watch(
    /// How long, in hours
    #[arg(long, required = true)]
    hours: u8,
    global: &Global,
) {
    let _ = (hours, &global.smith);
}

/// Never shown
#[provisioner::command(group = Cellar)]
fn brew() {}

/// Never shown either
#[provisioner::command(hidden)]
fn secret_door() {}
