//! The commands: every kind of argument that a line can have.

use crate::Harbour;
use provisioner::prelude::*;
use std::path::PathBuf;

/// Options of the whole harbour
#[provisioner::group(root)]
struct Whole {
    /// Which basin
    #[arg(long, short = 'B', default_value = "inner", complete = basins)]
    basin: String,
}

fn basins(_: &Completing) -> Vec<Candidate> {
    vec![Candidate::new("inner").description("Behind the lock"), Candidate::new("outer").description("In front of it")]
}

/// Handle goods
#[provisioner::group(alias = "c")]
struct Crane {
    /// How high, in metres
    #[arg(long, value_parser = ["10", "20"], default_value = "10")]
    height: String,
}

/// Move its arm
#[provisioner::group(parent = Crane)]
struct Arm;

/// Never shown
#[provisioner::group(hidden)]
struct Cellar;

/// Where a ship lies
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Side {
    /// Where the sun rises
    East,
    /// Where it sets
    West,
    #[value(hide = true)]
    Below,
}

fn ships(completing: &Completing) -> Vec<Candidate> {
    println!("printed, and not a candidate");
    let place = completing.config::<Harbour>().map(|harbour| harbour.place.clone()).unwrap_or_default();
    let mut ships = vec![
        Candidate::new("adler").description(format!("from {place}")),
        Candidate::new("albatros").description(format!("lies {}", completing.value("side").unwrap_or("nowhere"))),
        Candidate::new("möwe").description("über alles schnell"),
        Candidate::new("two\nlines"),
    ];
    if completing.values("ships").len() > 1 {
        ships.push("tug".into());
    }
    ships
}

/// Let ships in
#[provisioner::command(alias = "moor")]
fn dock(
    /// Which ships
    #[arg(required = true, complete = ships)]
    ships: Vec<String>,
    /// On which side
    #[arg(long, short, visible_alias = "at", alias = "former")]
    side: Option<Side>,
    /// What it carries
    #[arg(long, short = 'm')]
    manifest: Option<PathBuf>,
    /// Where to keep the papers
    #[arg(long, value_hint = clap::ValueHint::DirPath)]
    papers: Option<PathBuf>,
    /// What marks it
    #[arg(long, value_delimiter = ',', value_parser = ["bulk", "cold", "live"])]
    tags: Vec<String>,
    /// From and to
    #[arg(long, num_args = 2, value_parser = ["mon", "tue"])]
    days: Vec<String>,
    /// How it is lit
    #[arg(long, require_equals = true, value_parser = ["dim", "full"])]
    light: Option<String>,
    /// Blow the horn; again, louder
    #[arg(long, short = 'l', action = clap::ArgAction::Count)]
    loud: u8,
    /// Without the pilot
    #[arg(long, short = 'p')]
    alone: bool,
    /// Shown nowhere
    #[arg(long, hide = true)]
    magic: bool,
) {
    let _ = (ships, side, manifest, papers, tags, days, light, loud, alone, magic);
}

/// Words that a shell reads in its own way.
const ODD: [(&str, &str); 18] = [
    ("cost$5", "with a dollar"),
    ("it's", "with a quote"),
    ("say \"hi\"", "with two"),
    ("two words", "with a space"),
    ("key=value", "with an equals sign"),
    ("image:tag", "with a colon"),
    ("user@host", "with an at sign"),
    ("~tilde", "with a tilde"),
    ("größe", "with letters of its own"),
    ("back\\slash", "with a backslash"),
    ("semi;colon&more|", "with ends of commands"),
    ("star*[a]?{b,c}", "with patterns"),
    ("hash#(round)<angle>!", "with the others"),
    ("scope::one", "with two colons"),
    ("scope::two", "with two colons\tand a tab\nand another line"),
    ("scope:three", "with one"),
    ("first=Alpha", "with a beginning that is the same"),
    ("first=Beta", "with a beginning that is the same"),
];

fn odd(completing: &Completing) -> Vec<Candidate> {
    let typed = completing.values("words");
    let of = |(value, description): &(&str, &str)| Candidate::new(*value).description(*description);
    let mut odd: Vec<Candidate> = ODD.iter().filter(|(value, _)| !typed.contains(value)).map(of).collect();
    odd.push(Candidate::new("registry/").description("more follows").partial());
    odd
}

/// Say what was given
#[provisioner::command]
fn say(
    ctx: &Context,
    /// The words
    #[arg(complete = odd)]
    words: Vec<String>,
    /// Another
    #[arg(long, short, complete = odd)]
    word: Option<String>,
    /// A file
    #[arg(long, short)]
    file: Option<PathBuf>,
) {
    let named = [("word", word), ("file", file.map(|file| file.display().to_string()))];
    let given =
        words.into_iter().chain(named.into_iter().filter_map(|(name, value)| Some(format!("{name}:{}", value?))));
    ctx.out().line(format!("said{}", given.map(|word| format!(" «{word}»")).collect::<String>()));
}

fn hangs(_: &Completing) -> Vec<Candidate> {
    std::thread::sleep(std::time::Duration::from_secs(60));
    vec!["late".into()]
}

fn panics(_: &Completing) -> Vec<Candidate> {
    panic!("in a completer")
}

fn exits(_: &Completing) -> Vec<Candidate> {
    std::process::exit(3)
}

fn exits_elsewhere(_: &Completing) -> Vec<Candidate> {
    let thread = std::thread::spawn(|| std::process::exit(0));
    drop(thread.join());
    vec!["never".into()]
}

fn writes(_: &Completing) -> Vec<Candidate> {
    let written = std::fs::write("written.txt", "by a completer");
    vec![Candidate::new("never").description(format!("{written:?}"))]
}

fn has_it_written(completing: &Completing) -> Vec<Candidate> {
    let touched = completing.context().query("touch").arg("touched.txt").status();
    vec![Candidate::new("never").description(format!("{touched:?}"))]
}

fn prints(_: &Completing) -> Vec<Candidate> {
    println!("a line on stdout");
    eprintln!("a line on stderr");
    let _sh = std::process::Command::new("sh").args(["-c", "echo of a child; echo of a child >&2"]).status();
    vec!["printed".into()]
}

fn starts(_: &Completing) -> Vec<Candidate> {
    let _sleep = std::process::Command::new("sleep").arg("61.7").status();
    vec!["never".into()]
}

fn reads(_: &Completing) -> Vec<Candidate> {
    let mut line = String::new();
    let read = std::io::stdin().read_line(&mut line);
    vec![Candidate::new("read").description(format!("{read:?}"))]
}

fn asks(completing: &Completing) -> Vec<Candidate> {
    let answer = completing.context().prompt().text("Which?");
    vec![if answer.is_ok() { "answered" } else { "unanswered" }.into()]
}

/// What goes wrong in completers
#[provisioner::command(hidden)]
fn trouble(
    /// Late
    #[arg(long, complete = hangs)]
    hang: Option<String>,
    /// In a panic
    #[arg(long, complete = panics)]
    panic: Option<String>,
    /// Gone
    #[arg(long, complete = exits)]
    exit: Option<String>,
    /// Gone on another thread
    #[arg(long, complete = exits_elsewhere)]
    exit_elsewhere: Option<String>,
    /// Where it must not
    #[arg(long, complete = writes)]
    write: Option<String>,
    /// The same, by another program
    #[arg(long, complete = has_it_written)]
    query: Option<String>,
    /// Too much
    #[arg(long, complete = prints)]
    print: Option<String>,
    /// Another program, which is late
    #[arg(long, complete = starts)]
    start: Option<String>,
    /// From where nothing comes
    #[arg(long, complete = reads)]
    read: Option<String>,
    /// What it must not
    #[arg(long, complete = asks)]
    ask: Option<String>,
    /// What is well all the same
    #[arg(long, complete = basins)]
    well: Option<String>,
) {
    let _ = (hang, panic, exit, exit_elsewhere, write, query, print, start, read, ask, well);
}

/// Go on after the end
#[provisioner::command(hidden)]
fn wreck(
    /// Well, and not needed
    #[arg(long, num_args = 0..=1, complete = basins)]
    well: Option<String>,
    /// Gone
    #[arg(complete = exits)]
    gone: Vec<String>,
) {
    let _ = (well, gone);
}

/// Lift something
#[provisioner::command(group = Crane)]
fn lift(
    crane: &Crane,
    whole: &Whole,
    /// What
    #[arg(value_parser = ["barrel", "box"])]
    what: String,
    /// What to run meanwhile
    #[arg(last = true)]
    run: Vec<String>,
) {
    let _ = (&crane.height, &whole.basin, what, run);
}

/// Turn it
#[provisioner::command(group = Arm, deprecated = "use `lift`")]
fn turn(
    /// How far, in degrees
    #[arg(allow_negative_numbers = true, value_parser = clap::value_parser!(i32))]
    degrees: i32,
    /// Which way
    #[arg(value_parser = ["left", "right"])]
    way: Option<String>,
) {
    let _ = (degrees, way);
}

/// Run a program
#[provisioner::command]
fn run(
    /// Quietly
    #[arg(long)]
    hush: bool,
    /// The program and its arguments
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_hint = clap::ValueHint::FilePath)]
    command: Vec<String>,
) {
    let _ = (hush, command);
}

/// Never shown
#[provisioner::command(group = Cellar)]
fn brew() {}
