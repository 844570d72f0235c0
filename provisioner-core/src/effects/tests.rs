//! What is performed, planned, unchanged and unknown.

use super::Effects;
use crate::output::{Sink, Stream};
use crate::testing_support::{context, dry_run, effects};

fn finish(effects: &Effects, failed: bool) {
    if let Some(plan) = effects.take_plan(true, failed) {
        effects.print_plan(&plan);
    }
}

#[test]
fn a_dry_run_performs_nothing_and_prints_each_step_in_order() {
    let sink = Sink::captured();
    let effects = effects(&dry_run(sink.clone()));
    effects.process("rm").args(["-r", "/some folder"]).run().unwrap();
    effects.files().write("kind.txt", "eu-1").unwrap();
    effects.step("ask the registrar", || -> std::io::Result<()> { panic!("performed") }).unwrap();
    let number = effects.step_value("count", || -> std::io::Result<u32> { panic!("performed") }).assume(7).run();
    assert_eq!(number.unwrap(), 7);
    finish(&effects, false);
    assert_eq!(
        sink.text(Stream::Stdout),
        "plan (dry run, nothing was changed):\n  run rm -r '/some folder'\n  write kind.txt\n    @@ -0,0 +1 @@\n    +eu-1\n    \
         \\ no newline at the end\n  ask the registrar\n  count\n    assumed: 7\nthe plan is right if what was assumed is: see `count`\n"
    );
}

#[test]
fn an_empty_plan_says_so_and_a_failed_one_does_not() {
    for (failed, text) in [(false, "plan (dry run): there is nothing to change\n"), (true, "")] {
        let sink = Sink::captured();
        finish(&effects(&dry_run(sink.clone())), failed);
        assert_eq!(sink.text(Stream::Stdout), text);
    }
}

#[test]
fn a_value_that_is_not_known_ends_the_plan_whatever_becomes_of_the_error() {
    let sink = Sink::captured();
    let effects = effects(&dry_run(sink.clone()));
    effects.files().create_dir_all("/no/such/folder").unwrap();
    let error = effects.process("id").arg("-u").capture().unwrap_err();
    assert_eq!(error.to_string(), "in a dry run it is not known what `id -u` prints");
    assert!(effects.files().write("/no/such/folder/x", "").is_err());
    assert!(effects.step("go on", || Ok::<_, std::io::Error>(())).is_err());
    assert!(effects.process("true").run().is_err());
    finish(&effects, true);
    assert_eq!(
        sink.text(Stream::Stdout),
        "plan (dry run, nothing was changed):\n  create folder /no/such/folder\n  run id -u\n\
         the plan is incomplete from here: what follows depends on what `id -u` prints\n"
    );
}

#[test]
fn an_assumed_output_lets_the_plan_go_on() {
    let effects = effects(&dry_run(Sink::captured()));
    assert_eq!(effects.process("id").arg("-u").assume("1000\n").capture().unwrap().text(), "1000");
    assert!(!effects.is_incomplete());
}

#[test]
fn otherwise_steps_are_performed_and_nothing_is_printed() {
    let sink = Sink::captured();
    let effects = effects(&context(sink.clone()));
    assert_eq!(effects.step_value("count", || Ok::<_, std::io::Error>(7)).assume(8).run().unwrap(), 7);
    let error = effects.step("fail", || Err(std::io::Error::other("no"))).unwrap_err();
    finish(&effects, false);
    assert_eq!(error.to_string(), "no");
    assert_eq!(sink.text(Stream::Stdout), "");
    assert_eq!(effects.account(false).unwrap(), "1 step was done:\n  count\nfailed: fail\nno other step was begun");
}

#[cfg(unix)]
#[test]
fn a_process_has_nothing_to_do_where_its_query_succeeds_or_its_file_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("made");
    for (context, steps) in [(dry_run(Sink::captured()), 1), (context(Sink::captured()), 0)] {
        let effects = effects(&context);
        let create = || {
            let query = context.query("test").arg("-e").arg(&made);
            effects.process("touch").arg(&made).unless(query).run().unwrap();
            effects.process("touch").arg(&made).creates(&made).run().unwrap();
        };
        create();
        create();
        let plan = effects.take_plan(true, false);
        // The query and the file are not known to be the same, so each has a step of its own.
        assert_eq!(plan.map_or(0, |plan| plan.steps.len()), 2 * steps);
    }
    assert!(made.exists());
}
