//! Generated commands: the plan of one is what its real run does, and a second plan is empty.
#![cfg(unix)]

use super::Effects;
use super::approved::Approved;
use super::plan::Plan;
use super::state::State;
use super::step_json::Salt;
use crate::context::Context;
use crate::error::Result;
use crate::files::{Change, Disk};
use crate::output::Sink;
use crate::testing_support::{context, dry_run, effects, judge};
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};

/// A small generator: the same numbers at every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }
}

/// One line of a command. Every target belongs to one line, so that a command is done when it has run.
#[derive(Debug)]
enum Line {
    Write(String, String),
    WritePrivate(String, String),
    /// What is in files that the lines before have made.
    WriteWhatIsIn(String, Vec<String>),
    SetMode(String, u32),
    CreateFolder(String),
    Copy(String, String),
    Link(String, String),
    Remove(String),
    /// A process that is not needed where its file is there.
    MakeUnlessThere(String),
    /// The same, asked with another process.
    MakeUnless(String),
}

struct Program {
    lines: Vec<Line>,
    /// Whether a line reads what only a process makes.
    is_open: bool,
}

impl Program {
    fn generate(random: &mut Random) -> Self {
        let (mut lines, mut known, mut made) = (Vec::new(), Vec::<String>::new(), Vec::<String>::new());
        let mut is_open = false;
        for number in 0..4 + random.below(10) {
            let name = format!("{}/{number}", ["a", "b/c", "d"][random.below(3)]);
            let content =
                ["", "one\n", "one\ntwo\n", "\u{1b}[2J", "longer than the others\n"][random.below(5)].to_owned();
            let line = match random.below(12) {
                0..3 => Line::Write(name.clone(), content),
                3 => Line::WritePrivate(name.clone(), content),
                4 | 5 if !known.is_empty() => {
                    let mut from = vec![known[random.below(known.len())].clone()];
                    if !made.is_empty() && random.below(4) == 0 {
                        from.push(made[random.below(made.len())].clone());
                        is_open = true;
                    }
                    Line::WriteWhatIsIn(name.clone(), from)
                }
                6 if !known.is_empty() => Line::Copy(known[random.below(known.len())].clone(), name.clone()),
                7 => Line::CreateFolder(name.clone()),
                8 => Line::Link(content.trim().to_owned() + "x", name.clone()),
                9 => Line::Remove(name.clone()),
                10 => Line::MakeUnlessThere(name.clone()),
                11 => Line::MakeUnless(name.clone()),
                _ => Line::Write(name.clone(), content),
            };
            match &line {
                Line::Write(..) | Line::WriteWhatIsIn(..) | Line::Copy(..) => {
                    let sets_mode = random.below(3) == 0 && !matches!(line, Line::Copy(..));
                    lines.push(line);
                    if sets_mode {
                        lines.push(Line::SetMode(name.clone(), [0o600, 0o644, 0o755][random.below(3)]));
                    }
                    known.push(name);
                }
                Line::MakeUnlessThere(_) => {
                    lines.push(line);
                    made.push(name);
                }
                _ => lines.push(line),
            }
        }
        Self { lines, is_open }
    }

    /// What is there before: nothing, the right thing, or something else, for each target.
    fn start(&self, random: &mut Random, root: &Path) {
        for folder in ["a", "b/c", "d"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        for line in &self.lines {
            let (Line::Write(name, content) | Line::WritePrivate(name, content)) = line else {
                if let (Line::Link(_, name), 0) = (line, random.below(3)) {
                    symlink("elsewhere", root.join(name)).unwrap();
                }
                if let (Line::Remove(name), 0..2) = (line, random.below(3)) {
                    fs::create_dir_all(root.join(name).join("deep")).unwrap();
                    fs::write(root.join(name).join("deep/x"), "x").unwrap();
                }
                continue;
            };
            match random.below(3) {
                0 => fs::write(root.join(name), content).unwrap(),
                1 => fs::write(root.join(name), "other\n").unwrap(),
                _ => continue,
            }
            let mode = [0o600, 0o644][random.below(2)];
            fs::set_permissions(root.join(name), fs::Permissions::from_mode(mode)).unwrap();
        }
    }

    fn run(&self, context: &Context, effects: &Effects, root: &Path) -> Result<()> {
        let at = |name: &str| root.join(name);
        let files = effects.files();
        for line in &self.lines {
            match line {
                Line::Write(name, content) => files.write(at(name), content)?,
                Line::WritePrivate(name, content) => files.write_private(at(name), content)?,
                Line::WriteWhatIsIn(name, from) => {
                    let mut content = Vec::new();
                    for from in from {
                        content.extend(context.files().read(at(from))?);
                    }
                    files.write(at(name), content)?;
                }
                Line::SetMode(name, mode) => files.set_mode(at(name), *mode)?,
                Line::CreateFolder(name) => files.create_dir_all(at(name))?,
                Line::Copy(from, to) => files.copy(at(from), at(to))?,
                Line::Link(target, name) => files.symlink(target, at(name))?,
                Line::Remove(name) => files.remove(at(name))?,
                Line::MakeUnlessThere(name) => make(effects, &at(name)).creates(at(name)).run()?,
                Line::MakeUnless(name) => {
                    make(effects, &at(name)).unless(context.query("test").arg("-e").arg(at(name))).run()?;
                }
            }
        }
        Ok(())
    }

    fn plan(&self, root: &Path) -> Plan {
        let context = dry_run(Sink::captured());
        let effects = effects(&context);
        let result = self.run(&context, &effects, root);
        let plan = effects.take_plan(true, result.is_err()).unwrap();
        assert_eq!((result.is_err(), plan.failed), (!plan.is_complete(), false), "{result:?}");
        plan
    }
}

fn make<'a>(effects: &'a Effects, path: &Path) -> super::Process<'a> {
    effects.process("sh").args(["-c", "printf made > \"$0\""]).arg(path)
}

/// Everything below a folder, with contents and modes.
fn picture(folder: &Path, lines: &mut Vec<String>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        let metadata = fs::symlink_metadata(&path).unwrap();
        let content = if metadata.is_file() { fs::read(&path).unwrap() } else { Vec::new() };
        lines.push(format!("{} {:o} {content:?}", path.display(), metadata.permissions().mode()));
        if metadata.is_dir() {
            picture(&path, lines);
        }
    }
}

#[test]
fn a_generated_command_does_what_its_plan_says_and_then_nothing() {
    let mut open = 0;
    for seed in 1..=300 {
        let mut random = Random(u64::wrapping_mul(seed, 0x9e37_79b9_7f4a_7c15));
        let program = Program::generate(&mut random);
        let place = tempfile::tempdir().unwrap();
        let root = place.path();
        program.start(&mut random, root);
        let (mut before, mut after) = (Vec::new(), Vec::new());
        picture(root, &mut before);

        let plan = program.plan(root);
        picture(root, &mut after);
        assert_eq!(before, after, "seed {seed}: the plan changed something");
        assert!(plan.is_complete() || program.is_open, "seed {seed}");

        // The real run is held to the plan: its steps are those of the plan, and find and leave what the plan says.
        let salt = Salt::new();
        let json = serde_json::from_str(&plan.json(Some(&salt)).to_string()).unwrap();
        judge(&json, "plan.json");
        let real = context(Sink::captured());
        let mut performing = effects(&real);
        if plan.is_complete() {
            performing.hold_to(Approved::from_json(&json["steps"], salt).unwrap());
        } else {
            open += 1;
        }
        program.run(&real, &performing, root).unwrap_or_else(|error| panic!("seed {seed}: {error:?}\n{}", plan.text()));
        assert!(performing.left_the_plan(true).is_none(), "seed {seed}: {:?}", performing.left_the_plan(true));
        for step in &plan.steps {
            let Some(State::File { sha256: Some(planned), .. }) = &step.after else { continue };
            let path = Path::new(&step.target);
            let followed = Change::Append { path, content: &[] }.follows_links();
            let State::File { sha256: Some(left), .. } = State::of(&Disk, path, followed, false).unwrap() else {
                panic!("seed {seed}: {} is not a file", step.target)
            };
            assert_eq!(*planned, left, "seed {seed}: {}", step.target);
        }

        let again = program.plan(root);
        assert!(again.is_complete() && again.steps.is_empty(), "seed {seed}: {}\n{:?}", again.text(), program.lines);
    }
    assert!(open > 5, "hardly any command reads what only a process makes");
}
