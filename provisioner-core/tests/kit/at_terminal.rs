//! A command at a pseudo-terminal: keys in, screen out.

use provisioner::testing::{Cli, Key};

#[test]
fn a_question_is_seen_and_answered_with_keys() {
    let mut terminal = Cli::new().args(["kit", "note"]).terminal(60, 12);
    terminal.wait_for("? What?").type_text("tea").press(Key::Backspace).type_text("n").press(Key::Enter);
    let run = terminal.end();
    run.assert_success();
    assert!(run.screen().starts_with("✔ What? · ten\nten"), "{}", run.screen());
    assert_eq!(run.file("note.txt"), "ten");
    assert_eq!(run.effects()[0], "write note.txt");
}

#[test]
fn ctrl_c_ends_the_command_as_it_would() {
    use std::os::unix::process::ExitStatusExt;
    let mut terminal = Cli::new().args(["kit", "note"]).terminal(60, 12);
    terminal.wait_for("? What?").press(Key::Ctrl('c'));
    assert_eq!(terminal.end().status().signal(), Some(2));
}

#[test]
fn a_second_terminal_of_one_test_is_a_run_of_its_own() {
    for who in ["Ada", "Bob"] {
        let cli = Cli::new().args(["kit", "greet"]).config(format!("plugins: {{kit: {{who: {who}}}}}"));
        let run = cli.terminal(60, 12).end();
        assert_eq!(run.assert_success().screen(), format!("Hello, {who}!"));
    }
}

#[test]
#[should_panic(expected = "add `.process(\"curl https://example.org\", Reply::ok(\"\"))`")]
fn it_is_as_strict() {
    let _ = Cli::new().args(["kit", "publish"]).terminal(60, 12).end();
}
