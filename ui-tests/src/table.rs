//! What the whole run amounts to: a line a folder, and the totals.

use crate::case::Case;
use crate::judge::Verdict;
use std::collections::BTreeMap;
use std::fmt;

/// The figures of a run.
#[derive(Debug, Default)]
pub struct Table {
    folders: BTreeMap<String, Row>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Row {
    cases: usize,
    single: usize,
    mistakes: usize,
    errors: usize,
    helps: usize,
    rustcs_own: usize,
    exact: usize,
}

impl Table {
    /// Counts one case.
    pub fn add(&mut self, case: &Case, verdict: &Verdict) {
        let row = self.folders.entry(case.folder.clone()).or_default();
        row.cases += 1;
        row.single += usize::from(verdict.mistakes == 1);
        row.mistakes += verdict.mistakes;
        row.errors += verdict.errors;
        row.helps += verdict.helps;
        row.rustcs_own += verdict.rustcs_own;
        row.exact += verdict.exact;
    }

    /// How many cases hold one mistake.
    #[must_use]
    pub fn single_mistake_cases(&self) -> usize {
        self.total().single
    }

    /// The share of messages whose text is rustc's own, in percent.
    #[must_use]
    pub fn percent_of_rustcs_own(&self) -> usize {
        let total = self.total();
        (total.rustcs_own * 100).div_ceil(total.mistakes.max(1))
    }

    fn total(&self) -> Row {
        self.folders.values().fold(Row::default(), |sum, row| Row {
            cases: sum.cases + row.cases,
            single: sum.single + row.single,
            mistakes: sum.mistakes + row.mistakes,
            errors: sum.errors + row.errors,
            helps: sum.helps + row.helps,
            rustcs_own: sum.rustcs_own + row.rustcs_own,
            exact: sum.exact + row.exact,
        })
    }
}

impl fmt::Display for Table {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            formatter,
            "| folder     | cases | single | mistakes | errors | with help | rustc's own | exact token |"
        )?;
        writeln!(
            formatter,
            "|------------|-------|--------|----------|--------|-----------|-------------|-------------|"
        )?;
        let total = ("total".to_owned(), self.total());
        for (folder, row) in self.folders.iter().map(|(name, row)| (name.clone(), *row)).chain([total]) {
            let Row { cases, single, mistakes, errors, helps, rustcs_own, exact } = row;
            writeln!(
                formatter,
                "| {folder:<10} | {cases:>5} | {single:>6} | {mistakes:>8} | {errors:>6} | {helps:>9} | {rustcs_own:>11} | {exact:>11} |"
            )?;
        }
        Ok(())
    }
}
