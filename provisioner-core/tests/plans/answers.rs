//! Questions of a command whose plan is saved: who applies the plan is not asked again, but for secrets.

use provisioner::testing::{Cli, World};

const PLAN: [&str; 5] = ["vault", "ask", "--dry-run", "--plan-out", "plan.json"];
const TOKEN: &str = "hunter2-hunter2";

fn planned() -> World {
    let world = Cli::world();
    world.cli().args(PLAN).answers(["ada", "us-1", "a, c", "no", "bob", TOKEN, "yes"]).run().assert_success();
    world
}

#[test]
fn answers_are_saved_with_the_plan_and_secrets_are_not() {
    let world = planned();
    let file = world.read("plan.json");
    for answer in ["ada", "us-1", "a, c", "\"no\"", "bob"] {
        assert!(file.contains(answer), "{answer}: {file}");
    }
    assert!(!file.contains(TOKEN), "{file}");
}

#[test]
fn only_secrets_are_asked_for_again_and_those_once() {
    let world = planned();
    world.cli().args(["apply", "plan.json"]).answers([TOKEN, "yes"]).run().assert_success();
    assert_eq!(world.read("answers.txt"), "ada us-1 a+c false bob\n");
    assert_eq!(world.read("token.txt"), TOKEN);
}

#[test]
fn what_is_said_to_everything_changes_no_answer_of_the_plan() {
    let world = planned();
    world.cli().args(["apply", "plan.json", "-y"]).answer(TOKEN).run().assert_success();
    assert_eq!(world.read("answers.txt"), "ada us-1 a+c false bob\n");
}

#[test]
fn another_secret_makes_another_plan() {
    let world = planned();
    let applied = world.cli().args(["apply", "plan.json"]).answers(["another-token", "yes"]).run();
    assert_eq!(applied.code().code(), 1, "{}", applied.stderr());
    assert!(applied.stderr().contains("step 2 of the plan is `write token.txt`"), "{}", applied.stderr());
    assert!(!world.path("answers.txt").exists());
}
