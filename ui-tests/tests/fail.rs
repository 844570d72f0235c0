//! Programs that must not compile, and what rustc must say.

use ui_tests::judge::{Verdict, judge};
use ui_tests::table::Table;
use ui_tests::{case, compile, expect, parallel, snapshot, toolchain};

/// Where rustc's own message is best it stands alone; but an SDK that explains itself has few of those.
const MOST_OF_RUSTCS_OWN: usize = 10;

#[test]
fn every_mistake_is_answered_once_in_the_right_place_with_a_help() {
    if !toolchain::is_pinned() {
        return;
    }
    let sdk = toolchain::sdk(None);
    let cases = case::all("tests/ui");
    let verdicts = parallel::map(&cases, |case| {
        let said = compile::compile(case, &sdk);
        let expected = expect::read(&case.text);
        assert!(!expected.is_empty(), "{} expects nothing", case.path.display());
        let mut verdict: Verdict = judge(case, &expected, &said);
        if verdict.faults.is_empty() {
            verdict.faults.extend(snapshot::check(case, &said));
        }
        let shown = snapshot::rendered(&said);
        (verdict, shown)
    });

    let mut table = Table::default();
    let mut failed = 0;
    for (case, (verdict, shown)) in cases.iter().zip(&verdicts) {
        table.add(case, verdict);
        if !verdict.faults.is_empty() {
            failed += 1;
            println!("\n## {}\n{}\n\n{shown}", case.title(), verdict.faults.join("\n"));
        }
    }
    println!("\n{table}");
    assert_eq!(failed, 0, "{failed} of {} cases are not answered as they must be", cases.len());
    if std::env::var_os("UI_CASE").is_none() {
        let own = table.percent_of_rustcs_own();
        assert!(own <= MOST_OF_RUSTCS_OWN, "{own} % of the messages are rustc's own");
    }
}
