//! No error, and nothing that is shown, repeats a secret: wherever it stands, and whatever is wrong with it or beside it.

use super::fixture::World;
use super::vault::{errors, loaded, shown};

/// Lines of a section that are wrong in some way, with the secret `hunter2` in them.
const WRONG: &[&str] = &[
    // Beside the error, before and behind.
    "login: {user: 5, password: hunter2}",
    "login: {password: hunter2, user: 5}",
    "login: {password: 'hunter2', age: x}",
    "login: {\"password\": \"hunter2\", age: 999}",
    "login: {password: [hunter2], user: u}",
    "logins: [{user: u, password: hunter2}, {user: 5, password: x}]",
    "named: {me: {user: 5, password: hunter2}}",
    "pair: [5, hunter2]",
    "pair: [hunter2]",
    "{api_key: hunter2, name: 5}",
    "login: {user: 5, password: x} # hunter2",
    // In the place of something else.
    "api_key: [hunter2]",
    "api_key: {hunter2: x}",
    "pin: hunter2",
    "pin: 'hunter2'",
    "login: hunter2",
    "logins: hunter2",
    "logins: [hunter2]",
    "named: hunter2",
    "named: {me: hunter2}",
    "pair: hunter2",
    "each: hunter2",
    "each: {e: [hunter2]}",
    "tokens: hunter2",
    "tokens: {a: hunter2, b: [x]}",
    "keys: hunter2",
    "keys: [a, [hunter2]]",
    "list: hunter2",
    "list: [{a: hunter2}]",
    "auth: hunter2",
    "auth: [hunter2]",
    "auth: {token: [hunter2]}",
    "auth: {basic: hunter2}",
    "auth: {basic: {user: 5, password: hunter2}}",
    // Misspelt keys, the same key twice, keys that nothing knows.
    "api_ky: hunter2",
    "apikey: hunter2",
    "secret: hunter2",
    "- hunter2",
    "login: {user: u, pasword: hunter2}",
    "login: {user: u, password: a, passwd: hunter2}",
    "logins:\n    - user: u\n      pasword: hunter2",
    "api_key: hunter2\n    api_key: hunter2",
    "login: {password: hunter2, password: hunter2, user: u}",
    // The blank after the colon is missing.
    "api_key:hunter2",
    "auth: {hunter2: x}",
    // Tags.
    "api_key: !hunter2 x",
    "api_key: !x hunter2",
    "pin: !secret hunter2",
    "api_key: !!int hunter2",
    "api_key: !!bool hunter2",
    "api_key: !!float hunter2",
    "api_key: !!null hunter2",
    "login: {user: !!int u, password: hunter2}",
    "login: {user: u, password: !!int hunter2}",
    "login: !x {user: u, password: hunter2}",
    "auth: !tokn hunter2",
    // Broken YAML.
    "api_key: hunter2: x",
    "api_key: @hunter2",
    "api_key: 'hunter2",
    "api_key: \"hunter2",
    "api_key: \"hunter2\\q\"",
    "api_key: *hunter2",
    "api_key: hunter2\n  bad",
    "api_key: |\n      hunter2: x\n   y: z",
    "login: {user: u, password: hunter2",
    "login: {user: u, password: hunter2]}",
    "keys: [hunter2",
    "keys:\n    - hunter2\n   - x",
    "api_key:\n      hunter2: x: y",
    "\thunter2: x",
    // Variables.
    "api_key: a${hunter2",
    "api_key: ${hunter2}",
    "api_key: ${hunter2!}",
    "api_key: ${NOT_SET:-${hunter2}}",
    "api_key: hunter2${NOT_SET}",
    "pin: ${NOT_SET:-hunter2}",
    "tokens: {t: 'hunter2${NOT_SET}'}",
    "login: {user: '${NOT_SET}', password: hunter2}",
    // What `view` prints is no value.
    "api_key: '********' # hunter2",
];

#[test]
fn errors_repeat_no_secret() {
    let mut failures = Vec::new();
    for section in WRONG {
        let text = match section.strip_prefix('{') {
            Some(_) => format!("plugins:\n  vault: {section}\n"),
            None => format!("plugins:\n  vault:\n    {section}\n"),
        };
        let errors = errors(&World::with(text));
        if errors.contains("hunter2") {
            failures.push(format!("{section}\n{errors}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[test]
fn what_one_line_says_is_a_secret_no_other_line_shows() {
    for wrong in ["name: [hunter2]", "nope: hunter2", "port: hunter2", "retry: hunter2", "labels: {a: {b: hunter2}}"] {
        let world = World::with(format!("plugins:\n  demo:\n    token: hunter2\n    {wrong}\n"));
        for args in [&["demo", "show"][..], &["config", "validate"], &["config", "validate", "--format", "json"]] {
            let ended = world.run(args);
            assert_eq!(ended.code, 78, "{wrong} {args:?}: {ended:?}");
            assert!(!format!("{}{}", ended.out, ended.err).contains("hunter2"), "{wrong} {args:?}: {ended:?}");
        }
    }
}

#[test]
fn errors_of_variables_repeat_no_secret() {
    for (key, value) in [
        ("PIN", "hunter2"),
        ("LOGIN__PASSWORD", "${hunter2"),
        ("API_KEY", "\u{0}"),
        ("LOGIN", "hunter2"),
        ("LOGIN", "{user: 5, password: hunter2}"),
        ("KEYS", "hunter2"),
        ("TOKENS", "[hunter2"),
        ("AUTH__BASIC__AGE", "hunter2"),
    ] {
        let world = World::new().var(&format!("TOOL__VAULT__{key}"), value);
        let loaded = loaded(&world);
        let errors = format!("{:?}", loaded.error(loaded.mistakes.clone()));
        assert!(!errors.contains("hunter2") || key == "AUTH__BASIC__AGE", "{key}={value}: {errors}");
    }
}

#[test]
fn what_is_free_of_secrets_is_shown_as_it_stands() {
    for (section, line) in [
        ("name: 5 # note", "3 |     name: 5 # note\n"),
        ("ports: [1, x]", "3 |     ports: [1, x]\n"),
        ("nam: x", "3 |     nam: x\n"),
        ("mode: {fats: {level: 1}}", "3 |     mode: {fats: {level: 1}}\n"),
        ("ports: [{a: 1}, x] # note", "3 |     ports: [{a: 1}, x] # note\n"),
        ("login: {user: 5, password: p}", "3 |     login: {user: 5, password: ********}\n"),
        ("login: {pasword: p}", "3 |     login: {pasword: ********}\n"),
        ("api_key: @x", "3 |     api_key: ********\n"),
        ("\tapi_key: x", "3 |      api_key: ********\n"),
        ("\tname: x", "3 |      name: ********\n  |     ^\n"),
        ("\tname: {token: x}", "3 |      name: ********\n"),
        ("\tx: hunter2", "3 |      ********\n"),
    ] {
        let errors = errors(&World::with(format!("plugins:\n  vault:\n    {section}\n")));
        assert!(errors.contains(line), "{section}: expected {line}, found {errors}");
    }
}

#[test]
fn everything_that_is_shown_is_masked_in_every_place() {
    let shown = shown(&World::new());
    assert!(!shown.contains("hunter2"), "{shown}");
    for kept in ["{user: u, password: \"********\"}", "pair: [p, \"********\"]", "list: [\"********\", \"********\"]"] {
        assert!(shown.contains(kept), "{kept} in {shown}");
    }
}

#[test]
fn null_under_a_secret_is_shown_where_it_is_a_value_and_an_error_where_it_is_none() {
    assert!(shown(&World::with("plugins: {vault: {pin: null}}")).contains("pin: null"));
    let errors = errors(&World::with("plugins: {vault: {api_key: null}}"));
    assert!(errors.contains("`vault.api_key`: expected text"), "{errors}");
}
