//! Builds what was generated, and times the builds that are compared.

use crate::generate::{ALONE, Generated, Side, big};
use crate::run::{median, processor_time_of_children};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{fs, io};

/// How often each build of a pair is timed.
const BUILDS: usize = 5;

/// How a binary is built.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Profile {
    /// The workspace's own release profile.
    Release,
    /// The same with link-time optimisation crate by crate, for whole trees.
    Tree,
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Tree => "tree",
        }
    }
}

/// The generated workspace and the one target folder its crates share.
pub(crate) struct Builds<'a> {
    pub(crate) generated: &'a Generated,
    pub(crate) target: PathBuf,
}

impl Builds<'_> {
    /// Builds packages in a profile.
    pub(crate) fn build(&self, profile: Profile, packages: &[String]) -> io::Result<()> {
        let mut command = self.cargo(&self.generated.folder, &self.target);
        command.args(["build", "--quiet", "--profile", profile.name()]);
        for package in packages {
            command.args(["--package", package]);
        }
        succeed(&mut command)
    }

    /// Where a binary is.
    pub(crate) fn binary(&self, profile: Profile, name: &str) -> PathBuf {
        self.target.join(profile.name()).join(name)
    }

    /// The size of a binary in bytes.
    pub(crate) fn size(&self, profile: Profile, name: &str) -> io::Result<f64> {
        Ok(fs::metadata(self.binary(profile, name))?.len() as f64)
    }

    /// Bytes that each command adds, from the two big binaries.
    pub(crate) fn size_per_command(&self, side: Side, [few, many]: [usize; 2]) -> io::Result<f64> {
        let more = self.size(Profile::Release, &big(side, many))? - self.size(Profile::Release, &big(side, few))?;
        Ok(more / (many - few) as f64)
    }

    /// Seconds of processor time to compile the big plugin crate with its dependencies in place, and again after one command was touched:
    /// `[clean, touched]` for ours and by hand, by turns. Debug builds, which is what an author waits for.
    pub(crate) fn compile_times(&self, commands: usize) -> io::Result<[[f64; 2]; 2]> {
        let target = self.target.join("compile");
        let mut times = [[Vec::new(), Vec::new()], [Vec::new(), Vec::new()]];
        for side in Side::BOTH {
            self.compile(side, commands, &target)?;
        }
        for round in 0..BUILDS {
            for (side, times) in Side::BOTH.into_iter().zip(&mut times) {
                succeed(self.cargo(&self.generated.folder, &target).args([
                    "clean",
                    "--quiet",
                    "--package",
                    &package(side, commands),
                ]))?;
                // `cargo clean` leaves the incremental data of the crate, which would make this a warm build.
                let incremental = target.join("debug/incremental");
                if incremental.exists() {
                    fs::remove_dir_all(incremental)?;
                }
                times[0].push(self.compile(side, commands, &target)?);
                self.touch_one_command(side, commands, round)?;
                times[1].push(self.compile(side, commands, &target)?);
            }
        }
        Ok(times.map(|side| side.map(median)))
    }

    fn compile(&self, side: Side, commands: usize, target: &Path) -> io::Result<f64> {
        let mut command = self.cargo(&self.generated.folder, target);
        command.args(["build", "--quiet", "--package", &package(side, commands)]);
        timed(&mut command)
    }

    /// Changes the body of one command in the middle of the file.
    fn touch_one_command(&self, side: Side, commands: usize, round: usize) -> io::Result<()> {
        let file = self.generated.folder.join(format!("{}/big{commands:03}/src/commands.rs", side.name()));
        let text = fs::read_to_string(&file)?;
        let task = format!("\"task {}", commands / 2);
        let touched = text.replace(&format!("{task}:"), &format!("{task} in round {round}:"));
        // Later rounds find the words of the round before.
        let touched = (0..round).fold(touched, |text, before| {
            text.replace(&format!("{task} in round {before}:"), &format!("{task} in round {round}:"))
        });
        if touched == text {
            return Err(io::Error::other(format!("nothing to touch in {}", file.display())));
        }
        fs::write(file, touched)
    }

    /// Seconds of processor time to build each of the small crates from an empty target folder, in debug. Without
    /// incremental data, which Cargo keeps for a dependency by path only, and these stand for published ones.
    pub(crate) fn clean_debug_builds(&self) -> io::Result<[f64; ALONE.len()]> {
        let mut times = ALONE.map(|_| Vec::new());
        for _ in 0..3 {
            for (name, times) in ALONE.into_iter().zip(&mut times) {
                let target = self.target.join("from-nothing");
                if target.exists() {
                    fs::remove_dir_all(&target)?;
                }
                let folder = self.generated.folder.join("alone").join(name);
                succeed(self.cargo(&folder, &target).args(["fetch", "--quiet"]))?;
                let mut build = self.cargo(&folder, &target);
                times.push(timed(build.env("CARGO_INCREMENTAL", "0").args(["build", "--quiet"]))?);
            }
        }
        Ok(times.map(median))
    }

    fn cargo(&self, folder: &Path, target: &Path) -> Command {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(folder).env("CARGO_TARGET_DIR", target).stdin(Stdio::null());
        // What `cargo run` tells this program is not for the builds it starts.
        for (name, _) in std::env::vars_os() {
            if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name == "CARGO_MANIFEST_DIR") {
                command.env_remove(name);
            }
        }
        command
    }
}

fn package(side: Side, commands: usize) -> String {
    match side {
        Side::Ours => format!("provisioner-big{commands:03}-plugin"),
        Side::Hand => format!("hand-big{commands:03}"),
    }
}

/// Seconds of processor time, which other work on the machine disturbs less than the waiting.
fn timed(command: &mut Command) -> io::Result<f64> {
    let start = processor_time_of_children()?;
    succeed(command)?;
    Ok((processor_time_of_children()? - start).as_secs_f64())
}

fn succeed(command: &mut Command) -> io::Result<()> {
    if command.status()?.success() { Ok(()) } else { Err(io::Error::other(format!("failed: {command:?}"))) }
}
