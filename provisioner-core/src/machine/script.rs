//! Which processes a test scripted, and what each does.

use super::{ProcessCall, Reply};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

type Function = dyn FnMut(&ProcessCall) -> Reply + Send;

/// Every process that a test scripted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scripts(Vec<Script>);

/// What processes do whose command line begins with some words.
#[derive(Clone, Debug)]
struct Script {
    words: String,
    act: Act,
    /// Whether a test may leave it unused.
    optional: bool,
}

#[derive(Clone)]
enum Act {
    /// In turn; the last one again and again.
    Replies(Vec<Reply>),
    Function(Arc<Mutex<Function>>),
}

impl fmt::Debug for Act {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Replies(replies) => replies.fmt(formatter),
            Self::Function(_) => formatter.write_str("a function"),
        }
    }
}

impl Scripts {
    /// Adds a reply. Words that are scripted already get it as the next one.
    pub(crate) fn add(&mut self, words: String, reply: Reply) {
        let optional = reply.optional;
        let replies = reply.in_order();
        match self.0.iter_mut().find(|script| script.words == words) {
            Some(Script { act: Act::Replies(before), optional: known, .. }) => {
                before.extend(replies);
                *known |= optional;
            }
            Some(script) => script.act = Act::Replies(replies),
            None => self.0.push(Script { words, act: Act::Replies(replies), optional }),
        }
    }

    /// Adds a function, in place of what these words did.
    pub(crate) fn add_function(&mut self, words: String, function: impl FnMut(&ProcessCall) -> Reply + Send + 'static) {
        let act = Act::Function(Arc::new(Mutex::new(function)));
        self.0.retain(|script| script.words != words);
        self.0.push(Script { words, act, optional: false });
    }

    /// The one that fits a command line best: with the most words.
    fn position(&self, command_line: &str) -> Option<usize> {
        let fits = |words: &str| {
            command_line.strip_prefix(words).is_some_and(|rest| {
                words.is_empty() || words.ends_with(' ') || rest.is_empty() || rest.starts_with(' ')
            })
        };
        let fitting = self.0.iter().enumerate().filter(|(_, script)| fits(&script.words));
        fitting.max_by_key(|(_, script)| script.words.len()).map(|(index, _)| index)
    }
}

/// How often each script was used: with the scripts themselves, what a run comes to.
#[derive(Debug)]
pub(crate) struct UsedScripts {
    scripts: Scripts,
    used: Mutex<Vec<usize>>,
}

impl UsedScripts {
    pub(crate) fn new(scripts: Scripts) -> Self {
        let used = Mutex::new(vec![0; scripts.0.len()]);
        Self { scripts, used }
    }

    fn used(&self) -> MutexGuard<'_, Vec<usize>> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What a process does; `None`: it is not scripted.
    pub(crate) fn reply(&self, call: &ProcessCall) -> Option<Reply> {
        let index = self.scripts.position(&call.command_line)?;
        let before = {
            let mut used = self.used();
            used[index] += 1;
            used[index] - 1
        };
        match &self.scripts.0[index].act {
            Act::Replies(replies) => replies.get(before).or(replies.last()).cloned(),
            Act::Function(function) => {
                let mut function = function.lock().unwrap_or_else(PoisonError::into_inner);
                Some(function(call))
            }
        }
    }

    /// The words of the scripts that no process asked for and that had to be used.
    pub(crate) fn unused(&self) -> Vec<String> {
        let used = self.used();
        let unused = self.scripts.0.iter().zip(used.iter()).filter(|(script, used)| **used == 0 && !script.optional);
        unused.map(|(script, _)| script.words.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(command_line: &str) -> ProcessCall {
        ProcessCall {
            command_line: command_line.to_owned(),
            program: String::new(),
            args: Vec::new(),
            env: Vec::new(),
            current_dir: None,
            stdin: Vec::new(),
            timeout: None,
            secrets: Vec::new(),
        }
    }

    fn replied(used: &UsedScripts, command_line: &str) -> Option<String> {
        used.reply(&call(command_line)).map(|reply| String::from_utf8(reply.stdout).unwrap())
    }

    #[test]
    fn the_most_words_win_and_end_where_a_word_ends() {
        let mut scripts = Scripts::default();
        scripts.add("kind".into(), "any".into());
        scripts.add("kind get clusters".into(), "clusters".into());
        scripts.add("kind get".into(), "get".into());
        let used = UsedScripts::new(scripts);
        for (line, reply) in [
            ("kind", Some("any")),
            ("kind delete", Some("any")),
            ("kind get nodes", Some("get")),
            ("kind get clusters -q", Some("clusters")),
            ("kindly", None),
        ] {
            assert_eq!(replied(&used, line).as_deref(), reply, "{line}");
        }
    }

    #[test]
    fn replies_come_in_turn_and_the_last_one_stays() {
        let mut scripts = Scripts::default();
        scripts.add("poll".into(), Reply::ok("1").then(Reply::ok("2").then("3")));
        scripts.add("poll".into(), "4".into());
        let used = UsedScripts::new(scripts);
        let replies: Vec<_> = (0..6).filter_map(|_| replied(&used, "poll")).collect();
        assert_eq!(replies, ["1", "2", "3", "4", "4", "4"]);
    }

    #[test]
    fn a_script_is_unused_unless_it_may_be() {
        let mut scripts = Scripts::default();
        scripts.add("a".into(), "".into());
        scripts.add("b".into(), Reply::ok("").optional());
        scripts.add("c".into(), "".into());
        let used = UsedScripts::new(scripts);
        replied(&used, "c");
        assert_eq!(used.unused(), ["a"]);
    }
}
