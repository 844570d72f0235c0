//! The arguments of a command, for programs that call it: how each is written, and a JSON Schema of its value.

use crate::config::LoadedConfig;
use crate::config::path::keys_of;
use crate::environment::Environment;
use crate::json::Json;
use crate::registry::PluginDef;
use crate::registry::reads::{Reads, ask};
use crate::registry::tree::PlacedCommand;
use crate::runtime::App;
use crate::runtime::builtin::config::format;
use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command};
use provisioner_shared::value::Kind;

/// The arguments of one command, its own and those of its groups, in the order of its help. `loaded` is the plugin's
/// configuration, where it can be read.
pub(super) fn arguments(
    app: &App<'_>,
    plugin: &PluginDef,
    command: &PlacedCommand,
    loaded: Option<&LoadedConfig>,
) -> Vec<Json> {
    let built = command.add_arguments_to(Command::new(command.command.name));
    let arguments = built.get_arguments().filter(|arg| !arg.is_hide_set());
    arguments.map(|arg| argument(arg, &Configured::of(arg, plugin, command, loaded), &app.environment)).collect()
}

/// What the configuration has to do with an argument.
#[derive(Default)]
struct Configured {
    /// The key that gives its default.
    key: Option<String>,
    /// Its present value there.
    value: Option<Json>,
    is_secret: bool,
}

impl Configured {
    fn of(arg: &Arg, plugin: &PluginDef, command: &PlacedCommand, loaded: Option<&LoadedConfig>) -> Self {
        let Some(config) = &plugin.config else { return Self::default() };
        let Some(key) = command.config_args().find(|known| arg.get_id() == known.id).map(|known| known.key(config))
        else {
            return Self::default();
        };
        let keys = keys_of(&key).unwrap_or_default();
        let names = || keys.iter().map(String::as_str);
        let is_secret = loaded.is_none_or(|loaded| loaded.is_secret(names()));
        let node = loaded.filter(|_| !is_secret).and_then(|loaded| Some(loaded.mask(loaded.root.at(names())?, &keys)));
        let value = node.filter(|node| node.kind != Kind::Null).map(|node| format::json(&node));
        Self { key: Some(format!("{}.{key}", plugin.name)), value, is_secret }
    }
}

fn argument(arg: &Arg, configured: &Configured, environment: &Environment) -> Json {
    let reads = ask(arg.get_value_parser());
    let is_secret = configured.is_secret || reads == Some(Reads::Secret);
    let kind = match (arg.is_positional(), takes_values(arg)) {
        (true, _) => "positional",
        (_, true) => "option",
        (_, false) => "flag",
    };
    let short = arg.get_short().map(String::from);
    let variable = arg.get_env().and_then(|name| name.to_str());
    let is_given = variable.is_some_and(|name| environment.var(name).is_some());
    let value_name = arg.get_value_names().and_then(|names| names.first()).map(|name| name.as_str());
    Json::object()
        .with("name", arg.get_id().as_str())
        .with("kind", kind)
        .with("long", arg.get_long())
        .with("short", short.as_deref())
        .with("aliases", Json::texts(&arg.get_visible_aliases().unwrap_or_default()))
        .with("value_name", value_name.filter(|_| takes_values(arg)))
        .with("about", arg.get_help().map(ToString::to_string).as_deref())
        .with("required", arg.is_required_set() && !is_given)
        .with("values", values(arg))
        .with("last", arg.is_last_set())
        .with("secret", is_secret)
        .with("env", variable)
        .with("config", configured.key.as_deref())
        .with("schema", schema(arg, reads, configured.value.as_ref().filter(|_| !is_secret), is_secret))
}

fn takes_values(arg: &Arg) -> bool {
    arg.get_num_args().map_or_else(|| arg.get_action().takes_values(), |number| number.takes_values())
}

/// How many values it takes each time it is written.
fn values(arg: &Arg) -> Json {
    let most = if takes_values(arg) { 1 } else { 0 };
    let (least, most) = arg.get_num_args().map_or((most, most), |number| (number.min_values(), number.max_values()));
    let most = if most == usize::MAX { Json::Null } else { count(most) };
    Json::object().with("min", count(least)).with("max", most)
}

fn count(number: usize) -> Json {
    Json::Integer(i128::try_from(number).unwrap_or(i128::MAX))
}

/// Whether there may be several values in all.
fn is_repeated(arg: &Arg) -> bool {
    let several = arg.get_num_args().is_some_and(|number| number.max_values() > 1);
    takes_values(arg) && (several || matches!(arg.get_action(), ArgAction::Append))
}

fn schema(arg: &Arg, reads: Option<Reads>, configured: Option<&Json>, is_secret: bool) -> Json {
    let schema = match arg.get_action() {
        ArgAction::Count => integer(0, u8::MAX.into()),
        _ if !takes_values(arg) => Json::object().with("type", "boolean"),
        _ if is_repeated(arg) => Json::object().with("type", "array").with("items", single(arg, reads)),
        _ if may_lack_a_value(arg) => {
            let alone = Json::object().with("const", true);
            Json::object().with("anyOf", vec![single(arg, reads), alone])
        }
        _ => single(arg, reads),
    };
    match default(arg, reads, configured).filter(|_| !is_secret) {
        Some(default) => schema.with("default", default),
        None => schema,
    }
}

/// Whether it may be written without a value: programs give `true` then.
fn may_lack_a_value(arg: &Arg) -> bool {
    !arg.is_positional() && arg.get_num_args().is_some_and(|number| number.min_values() == 0)
}

/// One value.
fn single(arg: &Arg, reads: Option<Reads>) -> Json {
    let of_type = |name: &str| Json::object().with("type", name);
    match reads {
        Some(Reads::Integer(_, least, most)) => return integer(least, most),
        Some(Reads::Number) => return of_type("number"),
        Some(Reads::Boolean) => return of_type("boolean"),
        Some(Reads::Secret) | None => {}
    }
    let known = arg.get_possible_values();
    let words: Vec<&str> = known.iter().filter(|value| !value.is_hide_set()).map(PossibleValue::get_name).collect();
    if words.is_empty() { of_type("string") } else { of_type("string").with("enum", Json::texts(&words)) }
}

fn integer(least: i64, most: u64) -> Json {
    let schema = Json::object().with("type", "integer").with("minimum", Json::Integer(least.into()));
    // What JSON cannot hold everywhere is no bound that helps.
    if most > u32::MAX.into() { schema } else { schema.with("maximum", Json::Integer(most.into())) }
}

/// What it is where nothing gives it.
fn default(arg: &Arg, reads: Option<Reads>, configured: Option<&Json>) -> Option<Json> {
    if let Some(configured) = configured {
        return Some(configured.clone());
    }
    match arg.get_action() {
        ArgAction::Count => return Some(Json::Integer(0)),
        _ if !takes_values(arg) => return Some(false.into()),
        _ if arg.is_hide_default_value_set() => return None,
        _ => {}
    }
    let typed = |text: &str| typed(text, reads);
    let values: Vec<Json> = arg.get_default_values().iter().filter_map(|value| value.to_str()).map(typed).collect();
    if is_repeated(arg) { (!values.is_empty()).then_some(Json::List(values)) } else { values.into_iter().next() }
}

/// A default as the value that its schema asks for.
fn typed(text: &str, reads: Option<Reads>) -> Json {
    let typed = match reads {
        Some(Reads::Integer(..)) => text.parse().ok().map(Json::Integer),
        Some(Reads::Number) => text.parse::<f64>().ok().map(Json::from),
        Some(Reads::Boolean) => text.parse::<bool>().ok().map(Json::from),
        Some(Reads::Secret) | None => None,
    };
    typed.unwrap_or_else(|| text.into())
}
