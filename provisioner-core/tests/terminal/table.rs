//! Each kind of question with each kind of key, progress in every way it can end, signals, sizes and terminals that can
//! do less: what is on the screen at the end, that the terminal is as it was, and how the program ends.

use crate::case::{Case, at_terminal};

const UP: &str = "\x1b[A";
const DOWN: &str = "\x1b[B";
const LEFT: &str = "\x1b[D";
const ESCAPE: &str = "\x1b";
const CTRL_A: &str = "\x01";
const CTRL_C: &str = "\x03";
const CTRL_D: &str = "\x04";
const CTRL_E: &str = "\x05";
const CTRL_U: &str = "\x15";
const CTRL_W: &str = "\x17";
const CTRL_Z: &str = "\x1a";
const CTRL_BACKSLASH: &str = "\x1c";
const F5: &str = "\x1b[15~";
const SIGHUP: i32 = 1;
const SIGINT: i32 = 2;
const SIGQUIT: i32 = 3;
const SIGTERM: i32 = 15;

/// A shell that goes on when the program is stopped, and continues it.
const JOBS: [&str; 5] =
    ["bash", "-c", "set -m; \"$@\"; echo; echo stopped; read go; fg >/dev/null; echo back", "bash", "env"];
/// No file of the memory is left behind.
const NO_CORE: [&str; 4] = ["sh", "-c", "ulimit -c 0; exec \"$@\"", "sh"];

type Cases = Vec<(&'static str, Case)>;

pub(crate) fn cases() -> Cases {
    let kinds: [fn() -> Cases; 9] =
        [confirm, text, secret, select, multi_select, sizes, signals, progress, other_terminals];
    kinds.into_iter().flat_map(|cases| cases()).collect()
}

fn ask(kind: &'static str) -> Case {
    at_terminal(&["ask", kind]).once("? Well?")
}

#[rustfmt::skip]
fn confirm() -> Cases {
    vec![
        ("a_confirmation_says_yes", ask("confirm").types("y\r").screen(&["before", "✔ Well? · yes", "got true"])),
        ("a_confirmation_says_no", ask("confirm").types("n\r").screen(&["before", "✔ Well? · no", "got false"])),
        ("a_confirmation_may_be_changed_before_enter", ask("confirm").types("yn\x7fy\r").screen(&["before", "✔ Well? · yes", "got true"])),
        ("enter_alone_confirms_nothing", ask("confirm").types("\r").pass(200).types("n\r").screen(&["before", "✔ Well? · no", "got false"])),
        ("enter_takes_the_default", at_terminal(&["ask", "confirm", "--default", "yes"]).once("› yes").types("\r").screen(&["before", "✔ Well? · yes", "got true"])),
        ("other_keys_confirm_nothing", ask("confirm").types(F5).types("x5\t").types(UP).types("y\r").shows("got true")),
        ("escape_leaves_a_confirmation", ask("confirm").types(ESCAPE).code(1).screen(&["before", "? Well? ›", "error: cancelled"])),
        ("a_pasted_answer_confirms_nothing", ask("confirm").types("\x1b[200~yes\x1b[201~").pass(200).types("n\r").shows("got false")),
    ]
}

#[rustfmt::skip]
fn text() -> Cases {
    vec![
        ("a_text_is_what_is_typed", ask("text").types("Ada\r").screen(&["before", "✔ Well? · Ada", "got Ada"])),
        ("a_long_text_is_typed_in_time", ask("text").types("a".repeat(2000).leak()).types(CTRL_U).types("right\r").shows("got right")),
        ("ctrl_u_clears_a_text", ask("text").types("wrong").types(CTRL_U).types("right\r").shows("got right").shows("✔ Well? · right")),
        ("ctrl_w_takes_a_word_away", ask("text").types("one two").types(CTRL_W).types("three\r").shows("got one three")),
        ("ctrl_a_and_ctrl_e_go_to_the_ends", ask("text").types("b").types(CTRL_A).types("a").types(CTRL_E).types("c\r").shows("got abc")),
        ("arrows_move_in_a_text", ask("text").types("ac").types(LEFT).types("b\r").shows("got abc")),
        ("arrows_of_an_application_keypad_move_too", ask("text").types("ac\x1bODb\r").shows("got abc")),
        ("ctrl_arrows_move_by_words", ask("text").types("one two\x1b[1;5Dx\r").shows("got one xtwo")),
        ("home_end_and_delete", ask("text").types("xab\x1b[H\x1b[3~\x1b[Fc\r").shows("got abc")),
        ("function_keys_type_nothing", ask("text").types("a").types(F5).types("\x1bOP\x1b[[A\x1b[24;2~b\r").shows("got ab")),
        ("a_letter_with_alt_types_nothing", ask("text").types("a\x1bx").pass(100).types("b\r").shows("got ab")),
        ("wide_letters_are_edited_whole", ask("text").types("世界").types("\x7f").types("é\r").screen(&["before", "✔ Well? · 世é", "got 世é"])),
        ("a_letter_may_come_in_pieces", ask("text").types("\u{4e16}\r").shows("got 世")),
        ("a_paste_becomes_one_line", ask("text").types("\x1b[200~one\ntwo\t\x1b[31mthree\n\x1b[201~").types("\r").shows("got one two [31mthree")),
        ("enter_in_a_paste_answers_nothing", at_terminal(&["ask", "both"]).once("? First?").types("\x1b[200~one\r\x1b[201~").pass(200).types("\r").once("? Second?").types("two\r").shows("got one and two")),
        ("a_long_text_scrolls", ask("text").size(10, 40).types("0123456789012345678901234567890123456789end\r").says("got 0123456789012345678901234567890123456789end")),
        ("ctrl_d_leaves_an_empty_text", ask("text").types(CTRL_D).code(1).screen(&["before", "? Well? ›", "error: cancelled"])),
        ("ctrl_d_deletes_in_a_text", ask("text").types("ab").types(CTRL_A).types(CTRL_D).types("\r").shows("got b")),
        ("an_empty_text_is_the_default", at_terminal(&["ask", "text", "--default", "eu-1"]).once("(eu-1)").types("\r").screen(&["before", "✔ Well? · eu-1", "got eu-1"])),
        ("a_text_that_is_refused_is_asked_for_again", at_terminal(&["ask", "text", "--at-least", "3"]).once("? Well?").types("ab\r").once("✘ that is too short").types("c\r").screen(&["before", "✘ that is too short", "✔ Well? · abc", "got abc"])),
        ("sequences_in_a_question_are_not_obeyed", at_terminal(&["ask", "text", "--question", "Well\x1b[2J\x1b[1A\x07?"]).once("? Well").types("a\r").shows("before").shows("got a").never("\x1b[2J").never("\x07")),
        ("a_question_of_several_lines", at_terminal(&["ask", "text", "--question", "First line\nWell?"]).once("? Well?").types("a\r").screen(&["before", "  First line", "✔ Well? · a", "got a"])),
        ("what_was_typed_ahead_is_the_answer", at_terminal(&["ask", "both", "--after", "500"]).once("before").types("one\rtwo\r").shows("got one and two")),
    ]
}

#[rustfmt::skip]
fn secret() -> Cases {
    vec![
        ("no_question_shows_a_secret", at_terminal(&["confide"]).once("Token?").types("hunter2-one\r").once("`********` is too short").types("hunter2-longer\r").once("Name for ********").types("\r").once("Which of").types("\r").once("Use").types("y\r").shows("got it").never("hunter2")),
        ("no_plain_question_shows_a_secret", at_terminal(&["confide"]).variable("TERM", "dumb").once("Token?").types("hunter2-one\r").once("`********` is too short").types("hunter2-longer\r").once("Name for ********").types("\r").once("Which of").types("1\r").once("Use").types("y\r").shows("got it").never("hunter2")),
        ("a_secret_is_not_seen", ask("secret").types("hunter2\r").screen(&["before", "✔ Well? · ********", "got 7 letters"]).never("hunter2").never("hu")),
        ("ctrl_u_clears_a_secret", ask("secret").types("wrong").types(CTRL_U).types("ok\r").shows("got 2 letters")),
        ("ctrl_w_takes_a_word_of_a_secret_away", ask("secret").types("a bc").types(CTRL_W).types("\r").shows("got 2 letters")),
        ("function_keys_add_nothing_to_a_secret", ask("secret").types("ab").types(F5).types(UP).types("c\r").shows("got 3 letters")),
        ("a_pasted_secret_keeps_its_lines", ask("secret").types("\x1b[200~one\ntwo\n\x1b[201~\r").shows("got 7 letters").never("one")),
        ("ctrl_c_at_a_secret", ask("secret").types("hunter2").types(CTRL_C).dies_of(SIGINT).screen(&["before", "? Well? ›"]).never("hunter2")),
        ("a_secret_is_typed_twice", at_terminal(&["ask", "twice"]).once("? Well?").types("hunter2\r").once("(again)").types("hunter2\r").shows("got 7 letters").never("hunter2")),
        ("a_secret_that_is_not_the_same_is_asked_for_again", at_terminal(&["ask", "twice"]).once("? Well?").types("one\rtwo\r").once("the two are not the same").once("? Well?").types("abcd\r").once("? Well? (again)").types("abcd\r").shows("got 4 letters").never("one").never("two\r")),
        ("a_secret_typed_ahead_of_its_repetition_is_not_seen", at_terminal(&["ask", "twice"]).once("? Well?").types("zq7\rzq7\r").shows("got 3 letters").never("zq7")),
        ("a_secret_that_is_refused_is_not_seen_either", at_terminal(&["ask", "secret", "--at-least", "3"]).once("? Well?").types("zq\r").once("too short").types("zq7\r").shows("got 3 letters").never("zq")),
    ]
}

#[rustfmt::skip]
fn select() -> Cases {
    vec![
        ("one_of_several_is_chosen_by_arrows", ask("select").once("gamma").types(DOWN).types("\r").screen(&["before", "✔ Well? · beta", "got beta"])),
        ("the_choices_are_a_circle", ask("select").types(UP).types("\r").shows("got gamma 世界")),
        ("letters_move_as_in_an_editor", ask("select").types("jjk ").shows("got beta")),
        ("end_and_home", ask("select").types("\x1b[F\x1b[H\x1b[F\r").shows("got gamma 世界")),
        ("the_default_is_chosen_first", at_terminal(&["ask", "select", "--default", "beta"]).once("❯ beta").types("\r").shows("got beta")),
        ("many_choices_scroll", at_terminal(&["ask", "many"]).size(6, 40).once("❯ number 0").types("\x1b[6~\x1b[6~").once("❯ number 8").types(UP).types("\r").screen(&["✔ Well? · number 7", "got number 7"])),
        ("page_up_and_down_stop_at_the_ends", at_terminal(&["ask", "many"]).size(6, 40).once("❯ number 0").types("\x1b[F\x1b[6~").once("❯ number 99").types("\r").shows("got number 99")),
        ("escape_leaves_a_choice", ask("select").types(ESCAPE).code(1).screen(&["before", "? Well? ›", "error: cancelled"])),
        ("ctrl_c_leaves_a_choice", ask("select").types(CTRL_C).dies_of(SIGINT).screen(&["before", "? Well? ›"])),
    ]
}

#[rustfmt::skip]
fn multi_select() -> Cases {
    vec![
        ("several_are_chosen_by_space", ask("multi").once("space chooses").types(" ").types(DOWN).types(DOWN).types(" \r").screen(&["before", "✔ Well? · alpha, gamma", "got alpha+gamma"])),
        ("a_chooses_all", ask("multi").types("a").once("[x] gamma").types("\r").shows("got alpha+beta+gamma")),
        ("none_may_be_chosen", ask("multi").types("\r").screen(&["before", "✔ Well? ·", "got"])),
        ("the_default_is_marked", at_terminal(&["ask", "multi", "--default", "alpha,gamma"]).once("[x] gamma").types(" \r").shows("got gamma")),
        ("escape_leaves_several_choices", ask("multi").types(" ").types(ESCAPE).code(1).shows("error: cancelled")),
    ]
}

#[rustfmt::skip]
fn sizes() -> Cases {
    vec![
        ("a_text_in_one_row", ask("text").size(1, 40).types("Ada").once("Ada").types("\r").says("got Ada")),
        ("a_choice_in_one_row", at_terminal(&["ask", "select"]).size(1, 40).once("1/3").types(DOWN).once("2/3").types("\r").says("got beta")),
        ("a_choice_in_two_rows", at_terminal(&["ask", "select"]).size(2, 40).once("❯ alpha").types(DOWN).once("❯ beta").types("\r").shows("got beta")),
        ("several_choices_in_one_row", at_terminal(&["ask", "multi"]).size(1, 60).once("[ ] alpha").types(" ").once("[x] alpha").types("\r").says("got alpha")),
        ("a_narrow_terminal", at_terminal(&["ask", "text", "--question", "A question that is longer than the terminal is wide"]).size(10, 14).types("Ada\r").shows("got Ada")),
        ("a_text_is_drawn_anew_when_the_terminal_gets_narrow", ask("text").types("0123456789012345678901234567890123456789").once("789").resize(24, 30).pass(400).types("x\r").shows("got 01234567890123456789")),
        ("a_choice_is_drawn_anew_when_the_terminal_gets_low", at_terminal(&["ask", "many"]).size(20, 40).once("number 18").resize(6, 40).once_gone("number 18").types(DOWN).types("\r").shows("got number 1")),
        ("a_choice_is_drawn_anew_when_the_terminal_grows", at_terminal(&["ask", "many"]).size(4, 40).once("number 2").resize(12, 60).once("number 9").types("\r").shows("got number 0")),
        ("progress_when_the_terminal_gets_narrow", at_terminal(&["work", "done", "--takes", "900", "--what", "a rather long text of what is being done"]).once("on it").resize(24, 20).pass(300).shows("worked")),
        ("progress_that_is_too_wide_is_cut", at_terminal(&["work", "done", "--what", "世界世界世界世界世界世界世界世界世界世界"]).size(10, 20).screen(&["worked"])),
        ("more_progress_than_rows", at_terminal(&["work", "two"]).size(1, 40).screen(&[]).says("second is done").says("worked")),
    ]
}

#[rustfmt::skip]
fn signals() -> Cases {
    vec![
        ("sigterm_at_a_confirmation", ask("confirm").signal(SIGTERM).dies_of(SIGTERM).shows("before")),
        ("sighup_at_a_text", ask("text").types("Ada").once("Ada").signal(SIGHUP).dies_of(SIGHUP).shows("before")),
        ("sigint_at_a_secret", ask("secret").signal(SIGINT).dies_of(SIGINT).shows("before")),
        ("sigterm_at_a_choice", ask("select").once("gamma").signal(SIGTERM).dies_of(SIGTERM).shows("before")),
        ("sigquit_at_several_choices", ask("multi").by(&NO_CORE).signal(SIGQUIT).dies_of(SIGQUIT).shows("before")),
        ("ctrl_backslash_at_a_text", ask("text").by(&NO_CORE).types(CTRL_BACKSLASH).dies_of(SIGQUIT).shows("before")),
        ("ctrl_z_at_a_text_and_back", ask("text").by(&JOBS).types("A").once("A").types(CTRL_Z).once("stopped").types("\r").pass(300).types("da\r").shows("got Ada").shows("back")),
        ("ctrl_z_at_a_choice_and_back", ask("select").by(&JOBS).once("gamma").types(CTRL_Z).once("stopped").types("\r").pass(300).types(DOWN).types("\r").shows("got beta").shows("back")),
        ("the_end_of_the_program_at_a_text", at_terminal(&["hasty"]).once("? Well?").code(9)),
        ("ctrl_c_after_a_question", at_terminal(&["ask", "confirm"]).once("? Well?").types("y\r").shows("got true")),
    ]
}

#[rustfmt::skip]
fn progress() -> Cases {
    vec![
        ("a_spinner_leaves_a_clean_line", at_terminal(&["work", "done"]).once("working").screen(&["worked"])),
        ("a_spinner_that_is_dropped_leaves_nothing", at_terminal(&["work", "drop"]).once("working").screen(&["the end"])),
        ("a_bar_leaves_a_clean_line", at_terminal(&["work", "bar"]).once("2/4").screen(&["all four"])),
        ("an_error_comes_on_a_clean_line", at_terminal(&["work", "fail"]).once("working").code(1).screen(&["error: it broke"])),
        ("a_panic_comes_on_a_clean_line", at_terminal(&["work", "panic"]).once("working").code(70).shows("error: the plugin `demo` panicked").shows("it burst").once_gone("working")),
        ("the_end_of_the_program_leaves_a_clean_line", at_terminal(&["work", "exit"]).once("working").code(5).screen(&[])),
        ("ctrl_c_leaves_a_clean_line", at_terminal(&["work", "done", "--takes", "60000"]).once("working").types(CTRL_C).dies_of(SIGINT).once_gone("working")),
        ("sigterm_leaves_a_clean_line", at_terminal(&["work", "done", "--takes", "60000"]).once("working").signal(SIGTERM).dies_of(SIGTERM).screen(&[])),
        ("a_command_that_ends_in_order_leaves_a_clean_line", at_terminal(&["work", "cancelled"]).once("working").signal(SIGTERM).dies_of(SIGTERM).screen(&["cleaned up"])),
        ("two_at_once", at_terminal(&["work", "two"]).once("second [").once("working").screen(&["second is done", "worked"])),
        ("what_is_printed_comes_above", at_terminal(&["work", "print"]).screen(&["line 1", "warning: warned 1", "line 2", "warning: warned 2", "line 3", "warning: warned 3", "worked"])),
        ("a_child_prints_on_clean_lines", at_terminal(&["work", "child"]).screen(&["from the child", "aside", "worked"])),
        ("one_that_is_forgotten_leaves_a_clean_line", at_terminal(&["work", "forget"]).screen(&["forgotten"])),
        ("a_question_comes_on_a_clean_line", at_terminal(&["work", "ask"]).once("? Which?").types("Ada\r").screen(&["✔ Which? · Ada", "got Ada", "worked"])),
        ("a_question_with_a_spinner_behind_it", at_terminal(&["ask", "select", "--spin"]).once("❯ alpha").pass(300).types("\r").screen(&["before", "✔ Well? · alpha", "got alpha"])),
        ("control_characters_in_progress_are_blanks", at_terminal(&["work", "done", "--what", "one\ntwo\rthree\ttab"]).once("one two three tab").screen(&["worked"])),
        ("ctrl_z_and_back", at_terminal(&["work", "done", "--takes", "1500"]).by(&JOBS).once("working").types(CTRL_Z).once("stopped").types("\r").shows("worked").shows("back")),
        ("quiet_shows_no_progress", at_terminal(&["work", "drop", "-q"]).screen(&["the end"]).never("working")),
        ("non_interactive_shows_no_progress", at_terminal(&["work", "drop", "-n"]).screen(&["the end"]).never("working").never("\x1b")),
    ]
}

#[rustfmt::skip]
fn other_terminals() -> Cases {
    let dumb = |args: &[&'static str]| at_terminal(args).variable("TERM", "dumb").never("\x1b");
    vec![
        ("a_dumb_terminal_edits_the_text", dumb(&["ask", "text"]).once("Well?:").types("Adx\x7fa\r").shows("got Ada")),
        ("a_dumb_terminal_shows_no_secret", dumb(&["ask", "secret"]).once("Well?:").types("hunter2\r").shows("got 7 letters").never("hunter2")),
        ("a_dumb_terminal_confirms", dumb(&["ask", "confirm"]).once("(y/n)").types("perhaps\r").once("answer with yes or no").types("yes\r").shows("got true")),
        ("a_dumb_terminal_lists_choices", dumb(&["ask", "select"]).once("  2) beta").types("2\r").shows("got beta")),
        ("a_dumb_terminal_takes_several", dumb(&["ask", "multi"]).once("  3) gamma").types("1, gamma\r").shows("got alpha+gamma")),
        ("ctrl_c_at_a_dumb_terminal", dumb(&["ask", "text"]).once("Well?:").types(CTRL_C).dies_of(SIGINT).shows("before")),
        ("ctrl_c_at_a_secret_of_a_dumb_terminal", dumb(&["ask", "secret"]).once("Well?:").types("hunter2").types(CTRL_C).dies_of(SIGINT).never("hunter2")),
        ("progress_at_a_dumb_terminal_is_lines", dumb(&["work", "done"]).screen(&["working …", "worked"])),
        ("without_colours_a_question_has_none", ask("text").variable("NO_COLOR", "1").types("Ada\r").shows("got Ada").never("\x1b[3").never("\x1b[1m")),
        ("without_colours_nothing_has_any", at_terminal(&["speak"]).variable("NO_COLOR", "1").screen(&["✓ done", "warning: beware", "red"]).never("\x1b")),
        ("an_empty_term_is_a_terminal_that_can_little", at_terminal(&["ask", "text"]).variable("TERM", "").once("Well?").types("Ada\r").shows("got Ada")),
        ("a_terminal_that_does_not_wait_loses_nothing", at_terminal(&["lines", "3000"]).size(5, 40).without_waiting().shows("line 3000").never("error")),
        ("questions_at_a_terminal_that_does_not_wait", ask("text").without_waiting().types("Ada\r").shows("got Ada")),
        ("sequences_in_an_error_are_shown_and_not_obeyed", at_terminal(&["ask", "kind\x1b[2J\x1b[1A\rx"]).code(1).shows(r"error: unknown kind `kind\u{1b}[2J\u{1b}[1A\rx`").never("\x1b[2J")),
        ("nor_in_an_argument_that_is_refused", at_terminal(&["lines", "5\x1b[2J\x07"]).code(2).shows(r"5\u{1b}[2J\u{7}").never("\x1b[2J").never("\x07")),
        ("a_terminal_without_a_size", ask("select").size(24, 80).resize(0, 0).pass(300).types(DOWN).types("\r").shows("got beta")),
    ]
}
