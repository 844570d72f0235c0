//! `${VAR}` and `${VAR:-default}` in a text; `$${` is a plain `${`. A default may hold variables itself, as in a shell.

use crate::environment::Environment;
use std::borrow::Cow;
use std::ffi::OsString;

/// How deep defaults may be nested. Reading one calls the reader again, and a file may hold a million letters.
const DEEPEST: usize = 32;

/// Why a text cannot be used, and what to write.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) message: String,
    pub(super) help: Cow<'static, str>,
}

impl Refusal {
    fn new(message: impl Into<String>, help: impl Into<Cow<'static, str>>) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}

/// A text with its variables replaced. Where it is `secret`, an error repeats no part of it.
pub(super) fn replace(text: &str, environment: &Environment, secret: bool) -> Result<String, Refusal> {
    let mut reader = Reader { rest: text, environment, secret };
    let mut out = String::new();
    reader.until_end(0, Some(&mut out))?;
    Ok(out)
}

struct Reader<'a> {
    rest: &'a str,
    environment: &'a Environment,
    secret: bool,
}

impl<'a> Reader<'a> {
    /// Reads to the end of the text or, inside a default, of the default. Nothing is written to `out` where the default
    /// is not needed: a variable in it need not be set then.
    fn until_end(&mut self, depth: usize, mut out: Option<&mut String>) -> Result<(), Refusal> {
        if depth > DEEPEST {
            let message = format!("defaults are nested more than {DEEPEST} deep");
            return Err(Refusal::new(message, "set a variable in place of the inner ones"));
        }
        loop {
            let ends: &[char] = if depth == 0 { &['$'] } else { &['$', '}'] };
            let Some(at) = self.rest.find(ends) else {
                if depth > 0 {
                    return Err(unclosed());
                }
                put(&mut out, self.rest);
                self.rest = "";
                return Ok(());
            };
            put(&mut out, &self.rest[..at]);
            self.rest = &self.rest[at..];
            if let Some(rest) = self.rest.strip_prefix("$${") {
                put(&mut out, "${");
                self.rest = rest;
            } else if let Some(rest) = self.rest.strip_prefix("${") {
                self.rest = rest;
                self.variable(depth, &mut out)?;
            } else if let Some(rest) = self.rest.strip_prefix('}') {
                self.rest = rest;
                return Ok(());
            } else {
                put(&mut out, "$");
                self.rest = &self.rest[1..];
            }
        }
    }

    /// Reads `NAME}` or `NAME:-default}`.
    fn variable(&mut self, depth: usize, out: &mut Option<&mut String>) -> Result<(), Refusal> {
        let length = self.rest.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'));
        let (name, rest) = self.rest.split_at(length.ok_or_else(unclosed)?);
        let has_default = rest.starts_with(":-");
        if name.is_empty()
            || name.starts_with(|letter: char| letter.is_ascii_digit())
            || !(has_default || rest.starts_with('}'))
        {
            return Err(self.not_a_name());
        }
        let value = self.environment.var_os(name).map(OsString::into_string);
        let value = match value.transpose() {
            // As in a shell: an empty variable has the default's value, where there is one.
            Ok(value) => value.filter(|value| !(has_default && value.is_empty())),
            Err(_) => {
                let message = format!("{} is not UTF-8", self.called(name));
                return Err(Refusal::new(message, "set it to other text"));
            }
        };
        if let Some(value) = &value {
            put(out, value);
        }
        self.rest = rest;
        if let Some(rest) = self.rest.strip_prefix(":-") {
            self.rest = rest;
            let out = if value.is_none() { out.as_deref_mut() } else { None };
            return self.until_end(depth + 1, out);
        }
        self.rest = &self.rest[1..];
        // Inside a default that is not needed, nothing needs to be set.
        if value.is_none() && out.is_some() {
            let shown = if self.may_show(name) { name } else { "NAME" };
            let message = format!("{} is not set", self.called(name));
            return Err(Refusal::new(message, format!("set it, or write `${{{shown}:-default}}`")));
        }
        Ok(())
    }

    fn not_a_name(&self) -> Refusal {
        let help = "write `${NAME}` or `${NAME:-default}`, or `$${` for a plain `${`";
        let Some(end) = self.rest.find('}') else { return unclosed() };
        let name = self.rest[..end].split(":-").next().unwrap_or_default();
        match self.secret {
            true => Refusal::new("what follows a `${` cannot be the name of a variable", help),
            false => Refusal::new(format!("`{name}` cannot be the name of a variable"), help),
        }
    }

    fn called(&self, name: &str) -> String {
        if self.may_show(name) { format!("the variable `{name}`") } else { "a variable in it".to_owned() }
    }

    /// A name in capitals is one; anything else may be a part of a secret that happens to hold a `${`.
    fn may_show(&self, name: &str) -> bool {
        !self.secret || !name.contains(|letter: char| letter.is_ascii_lowercase())
    }
}

fn put(out: &mut Option<&mut String>, text: &str) {
    if let Some(out) = out {
        out.push_str(text);
    }
}

fn unclosed() -> Refusal {
    Refusal::new("a `${` without its `}`", "write `$${` for a plain `${`")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// `A` is set, `E` is empty, nothing else is set.
    fn replaced(text: &str, secret: bool) -> Result<String, String> {
        let variables = BTreeMap::from([("A".to_owned(), "a".into()), ("E".to_owned(), OsString::new())]);
        replace(text, &Environment::Fixed(variables), secret).map_err(|refusal| refusal.message)
    }

    #[test]
    fn variables_are_replaced_as_in_a_shell() {
        for (text, expected) in [
            ("", ""),
            ("plain", "plain"),
            ("${A}", "a"),
            ("x${A}y${A}z", "xayaz"),
            ("${E}", ""),
            ("${A:-b}", "a"),
            ("${E:-b}", "b"),
            ("${N:-b}", "b"),
            ("${N:-}", ""),
            ("${N:-${A}}", "a"),
            ("${N:-${A}}/x", "a/x"),
            ("${N:-${M:-c}}", "c"),
            ("${N:-${E:-c}}", "c"),
            ("${A:-${M:-c}}", "a"),
            ("${N:-x${M:-y${A}}z}", "xyaz"),
            ("${N:-${M:-${L:-${K:-deep}}}}", "deep"),
            // What is not needed need not be set.
            ("${A:-${M}}", "a"),
            ("$${A}", "${A}"),
            ("$$${A}", "$${A}"),
            ("${N:-$${A}", "${A"),
            ("$A $ 5$", "$A $ 5$"),
            ("a } b", "a } b"),
            ("${N:-{}", "{"),
        ] {
            assert_eq!(replaced(text, false).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_replaced_is_an_error() {
        for (text, expected) in [
            ("${A", "a `${` without its `}`"),
            ("${", "a `${` without its `}`"),
            ("${N:-b", "a `${` without its `}`"),
            ("${N:-${M:-b}", "a `${` without its `}`"),
            ("${A:-${M", "a `${` without its `}`"),
            ("${}", "`` cannot be the name of a variable"),
            ("${1X}", "`1X` cannot be the name of a variable"),
            ("${1}", "`1` cannot be the name of a variable"),
            ("${a b}", "`a b` cannot be the name of a variable"),
            ("${A-b}", "`A-b` cannot be the name of a variable"),
            ("${A:+b}", "`A:+b` cannot be the name of a variable"),
            ("${N}", "the variable `N` is not set"),
            ("${N:-${M}}", "the variable `M` is not set"),
            ("${A:-${1X}}", "`1X` cannot be the name of a variable"),
        ] {
            assert_eq!(replaced(text, false).as_ref().map_err(String::as_str), Err(expected), "{text}");
        }
    }

    #[test]
    fn defaults_nested_without_end_are_an_error_and_no_overflow() {
        let deep = |depth: usize| format!("{}x{}", "${N:-".repeat(depth), "}".repeat(depth));
        assert_eq!(replaced(&deep(DEEPEST), false).as_deref(), Ok("x"));
        assert!(replaced(&deep(DEEPEST + 1), false).is_err());
        assert!(replaced(&deep(100_000), false).is_err());
    }

    #[test]
    fn an_error_repeats_nothing_of_a_secret_but_the_name_of_a_variable() {
        for text in ["${hunter2", "${hunter2}", "${hunter2 x}", "x${N:-${hunter2}}", "${1hunter2}", "${N:-${hunter2!}}"]
        {
            let message = replaced(text, true).unwrap_err();
            assert!(!message.contains("hunter2"), "{text}: {message}");
        }
        assert_eq!(replaced("${VAULT_TOKEN}", true), Err("the variable `VAULT_TOKEN` is not set".to_owned()));
    }
}
