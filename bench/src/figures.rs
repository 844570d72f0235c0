//! Which programs are built, what is measured on them, and the marks they are held to.

use crate::cargo::{Builds, Profile};
use crate::generate::{BIG, EMPTY, FIFTY, Side, TREES, big, tool};
use crate::run::{Call, peak_memories, wall_times};
use crate::table::{Row, Unit};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

const GREET: &[&str] = &["myplugin", "greet"];
const DRY_GREET: &[&str] = &["myplugin", "greet", "--dry-run"];
const HELP: &[&str] = &["--help"];
/// As many instructions as the lock of a dry run may cost; a run that is none has no lock.
const LOCK: f64 = 10_000.0;
const PLUGIN_HELP: &[&str] = &["myplugin", "--help"];
/// What a shell asks: the names that begin so, and the options.
const COMPLETE_NAME: &[&str] = &["completions", "fish", "--answer", "--", "myplugin", "gr"];
const COMPLETE_OPTION: &[&str] = &["completions", "fish", "--answer", "--", "myplugin", "greet", "--na"];
/// A command in one of the generated plugins.
const TASK: &[&str] = &["p005", "task-007", "name"];

/// The trees of the short form: the help of fifty plugins is one of its figures.
const SHORT_TREES: [usize; 1] = [50];
/// The trees that are built by hand too: information, not a mark.
const HAND_TREES: [usize; 2] = [10, 100];

fn trees(short: bool) -> &'static [usize] {
    if short { &SHORT_TREES } else { &TREES }
}

/// Builds every binary, each side by itself, so that neither gets the features of the other.
pub(crate) fn build(builds: &Builds<'_>, short: bool) -> io::Result<()> {
    for side in Side::BOTH {
        let one = tool(side, 0);
        let mut release = vec![one.clone()];
        let trees = trees(short).iter().filter(|linked| side == Side::Ours || HAND_TREES.contains(linked));
        let mut tree: Vec<String> = trees.map(|linked| tool(side, *linked)).collect();
        match side {
            Side::Ours => tree.push(one),
            Side::Hand => {
                release.push(EMPTY.to_owned());
                tree.push(FIFTY.to_owned());
            }
        }
        if !short {
            release.extend(BIG.map(|commands| big(side, commands)));
        }
        builds.build(Profile::Release, &release)?;
        builds.build(Profile::Tree, &tree)?;
    }
    Ok(())
}

/// Instruction counts only.
pub(crate) fn short(builds: &Builds<'_>) -> io::Result<Vec<Row>> {
    let rows = Figures::new(builds, true)?.instructions()?;
    if rows.is_empty() {
        return Err(io::Error::other("valgrind is not installed: without it there are no instructions to count"));
    }
    Ok(rows)
}

/// Everything.
pub(crate) fn full(builds: &Builds<'_>) -> io::Result<Vec<Row>> {
    let figures = Figures::new(builds, false)?;
    let mut rows = figures.instructions()?;
    rows.extend(figures.start_up()?);
    rows.extend(figures.sizes()?);
    rows.extend(figures.compile_times()?);
    Ok(rows)
}

/// What a user of one plugin has.
const SHORT_FILE: &str = "plugins:\n  myplugin:\n    some_setting: Ann\n    retry:\n      attempts: 5\n";

/// What a user of many plugins has: 2,000 lines, of which five are about the one that is called.
fn long_file() -> String {
    let section = |index: usize| {
        format!(
            "  other-{index:03}:\n    # Where it is\n    host: host-{index}.example.org\n    port: {index}\n    tags: [a, b]\n"
        )
    };
    SHORT_FILE.chars().chain((0..399).flat_map(|index| section(index).chars().collect::<Vec<_>>())).collect()
}

/// A program with its arguments and its home folder.
type What<'n, 'a> = (Profile, &'n str, &'static [&'static str], &'a Path);

struct Figures<'a> {
    builds: &'a Builds<'a>,
    trees: &'static [usize],
    /// A home folder without a configuration file, one with a short file, and one with a long file.
    homes: [PathBuf; 3],
}

impl<'a> Figures<'a> {
    fn new(builds: &'a Builds<'a>, short: bool) -> io::Result<Self> {
        let homes = ["home-without-file", "home-with-file", "home-with-long-file"];
        let homes = homes.map(|name| builds.generated.folder.join(name));
        for home in &homes {
            fs::create_dir_all(home)?;
        }
        let trees = trees(short);
        let ours = std::iter::once(&0).chain(trees).map(|linked| tool(Side::Ours, *linked));
        // A tool reads the folder that has its name; those by hand are all called `provisioner`.
        for name in ours.chain(["provisioner".to_owned()]) {
            for (home, text) in [(&homes[1], SHORT_FILE.to_owned()), (&homes[2], long_file())] {
                let folder = home.join(".config").join(&name);
                fs::create_dir_all(&folder)?;
                fs::write(folder.join("config.yaml"), text)?;
            }
        }
        Ok(Self { builds, trees, homes })
    }

    fn call(&self, (profile, name, arguments, home): What<'_, 'a>) -> io::Result<Call<'a>> {
        let call = Call { program: self.builds.binary(profile, name), arguments, home };
        let (success, text) = call.output()?;
        let is_right = match arguments {
            GREET => text.contains("Hello, "),
            COMPLETE_NAME => text.contains("greet\t"),
            COMPLETE_OPTION => text.contains("--name\t"),
            _ => true,
        };
        if success && is_right { Ok(call) } else { Err(io::Error::other(format!("{name} {arguments:?}: {text}"))) }
    }

    /// Instructions of ours and of what it is set against; nothing without valgrind.
    fn instructions(&'a self) -> io::Result<Vec<Row>> {
        let [without, with, with_long] = self.homes.each_ref().map(PathBuf::as_path);
        let ours = tool(Side::Ours, 0);
        let hand = tool(Side::Hand, 0);
        let mut rows = Vec::new();
        let mut compare = |what: &str, ours: What<'_, 'a>, other: What<'_, 'a>, against, mark| -> io::Result<()> {
            let count = |what| self.call(what)?.instructions(&self.builds.target);
            if let (Some(ours), Some(other)) = (count(ours)?, count(other)?) {
                rows.push(Row { what: what.to_owned(), unit: Unit::Instructions, ours, other, against, mark });
            }
            Ok(())
        };
        let one = |arguments, home| (Profile::Release, ours.as_str(), arguments, home);
        let by_hand = |arguments, home| (Profile::Release, hand.as_str(), arguments, home);
        let empty: What<'_, 'a> = (Profile::Release, EMPTY, &[], without);
        compare("`greet`", one(GREET, without), by_hand(GREET, without), "by hand", Some(1.0))?;
        compare("`greet`, user file", one(GREET, with), by_hand(GREET, with), "by hand", Some(1.0))?;
        let (long, long_by_hand) = (one(GREET, with_long), by_hand(GREET, with_long));
        compare("`greet`, user file of 2,000 lines", long, long_by_hand, "by hand", Some(1.0))?;
        compare("`greet` beside nothing", one(GREET, without), empty, "empty `main`", None)?;
        let dry = self.call(one(DRY_GREET, without))?;
        compare("`myplugin --help`", one(PLUGIN_HELP, without), by_hand(PLUGIN_HELP, without), "by hand", None)?;
        for (what, question) in [("completion of a name", COMPLETE_NAME), ("completion of an option", COMPLETE_OPTION)]
        {
            compare(what, one(question, without), one(GREET, without), "`greet`", Some(1.5))?;
        }
        let one = |arguments| (Profile::Tree, ours.as_str(), arguments, without);
        for linked in self.trees {
            let tree = tool(Side::Ours, *linked);
            let tree = |arguments| (Profile::Tree, tree.as_str(), arguments, without);
            let mark = (*linked >= 50).then_some(1.1);
            compare(&format!("`greet`, {linked} plugins more"), tree(GREET), one(GREET), "one plugin", mark)?;
            let what = format!("`myplugin --help`, {linked} plugins more");
            compare(&what, tree(PLUGIN_HELP), one(PLUGIN_HELP), "one plugin", mark)?;
            let what = format!("completion of an option, {linked} plugins more");
            compare(&what, tree(COMPLETE_OPTION), one(GREET), "`greet`, one plugin", mark.map(|_| 1.5))?;
            if *linked == 50 {
                let fifty = (Profile::Tree, FIFTY, HELP, without);
                compare("`--help`, 50 plugins", tree(HELP), fifty, "by hand, 50 commands", Some(2.0))?;
            }
            if HAND_TREES.contains(linked) && self.trees.len() > 1 {
                let by_hand = tool(Side::Hand, *linked);
                let by_hand = (Profile::Tree, by_hand.as_str(), TASK, without);
                let what = format!("`p005 task-007`, {linked} plugins more");
                compare(&what, tree(TASK), by_hand, "whole tree by hand", None)?;
            }
        }
        if let Some(ours) = dry.instructions_of_the_lock()? {
            let what = "lock of a dry run".to_owned();
            let (against, mark) = ("as many as it may", Some(1.0));
            rows.push(Row { what, unit: Unit::Instructions, ours, other: LOCK, against, mark });
        }
        Ok(rows)
    }

    /// Wall time and peak memory of a greeting.
    fn start_up(&'a self) -> io::Result<Vec<Row>> {
        let home = self.homes[0].as_path();
        let mut calls = BTreeMap::new();
        for name in [EMPTY.to_owned(), tool(Side::Hand, 0), tool(Side::Ours, 0)] {
            let arguments = if name == EMPTY { &[][..] } else { GREET };
            calls.insert(name.clone(), self.call((Profile::Release, &name, arguments, home))?);
        }
        for linked in HAND_TREES {
            for side in Side::BOTH {
                let name = tool(side, linked);
                calls.insert(name.clone(), self.call((Profile::Tree, &name, GREET, home))?);
            }
        }
        let [times, peaks] = [wall_times(&calls)?, peak_memories(&calls)?];
        let mut rows = Vec::new();
        for (label, unit, figures, limit) in
            [("wall time", Unit::Microseconds, times, None), ("peak memory", Unit::Kibibytes, peaks, Some(1.1))]
        {
            let mut row = |what: String, ours: &str, other: &str, against, mark| {
                let what = format!("{label}, {what}");
                rows.push(Row { what, unit, ours: figures[ours], other: figures[other], against, mark });
            };
            let [ours, hand] = Side::BOTH.map(|side| tool(side, 0));
            row("`greet`".to_owned(), &ours, &hand, "by hand", limit);
            row("`greet` beside nothing".to_owned(), &ours, EMPTY, "empty `main`", None);
            for linked in HAND_TREES {
                let [ours, hand] = Side::BOTH.map(|side| tool(side, linked));
                row(format!("`greet`, {linked} plugins more"), &ours, &hand, "whole tree by hand", None);
            }
        }
        Ok(rows)
    }

    fn sizes(&self) -> io::Result<Vec<Row>> {
        let mut rows = Vec::new();
        let trees = HAND_TREES.map(|linked| (Profile::Tree, linked));
        for (profile, linked) in [(Profile::Release, 0)].into_iter().chain(trees) {
            let [ours, other] = Side::BOTH.map(|side| self.builds.size(profile, &tool(side, linked)));
            let what = format!("binary, {linked} plugins more");
            rows.push(Row { what, unit: Unit::Bytes, ours: ours?, other: other?, against: "by hand", mark: None });
        }
        let [ours, other] = Side::BOTH.map(|side| self.builds.size_per_command(side, BIG));
        let what = "binary, each command more".to_owned();
        rows.push(Row { what, unit: Unit::Bytes, ours: ours?, other: other?, against: "by hand", mark: Some(1.1) });
        Ok(rows)
    }

    fn compile_times(&self) -> io::Result<Vec<Row>> {
        let commands = BIG[1];
        let [ours, hand] = self.builds.compile_times(commands)?;
        let alone = self.builds.clean_debug_builds()?;
        let row =
            |what: String, ours, other, against, mark| Row { what, unit: Unit::Seconds, ours, other, against, mark };
        Ok(vec![
            row(format!("compile {commands} commands"), ours[0], hand[0], "by hand", Some(1.15)),
            row(format!("compile {commands} commands, one touched"), ours[1], hand[1], "by hand", Some(1.15)),
            row(
                "debug build of a plugin from nothing".to_owned(),
                alone[0],
                alone[2],
                "clap, serde, serde_yaml",
                Some(1.5),
            ),
            row("the same with the feature `runtime`".to_owned(), alone[1], alone[2], "clap, serde, serde_yaml", None),
        ])
    }
}
