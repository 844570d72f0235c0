//! `--out DIR`: the pages as files, an effect like any other.

use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::runtime::{App, Session};
use std::path::Path;
use std::time::UNIX_EPOCH;

/// Writes the files into a folder, which is made where it is missing. Those that are so already are left alone, and so
/// is every other file there.
pub(super) fn write(session: &Session, out: &Path, files: &[(String, String)]) -> Result<ExitCode> {
    let changes = session.effects.files();
    changes.create_dir_all(out)?;
    for (name, text) in files {
        changes.write(out.join(name), text)?;
    }
    if !session.effects.is_dry_run() {
        let count = if files.len() == 1 { "1 page is".to_owned() } else { format!("{} pages are", files.len()) };
        session.context.out().success(format!("{count} in {}", out.display()));
    }
    Ok(ExitCode::SUCCESS)
}

/// The day in the footer of a page: that of `SOURCE_DATE_EPOCH`, as builds that can be repeated set it, else that of the
/// program's file. So the pages of one program are always the same.
pub(super) fn date(app: &App<'_>) -> String {
    let set = app.environment.var("SOURCE_DATE_EPOCH").and_then(|seconds| seconds.parse().ok());
    let seconds: u64 = set.or_else(of_the_program).unwrap_or(0);
    // A date of five digits is not one that a reader of pages knows.
    day(seconds.min(253_402_300_799) / 86_400)
}

fn of_the_program() -> Option<u64> {
    let modified = std::env::current_exe().and_then(std::fs::metadata).and_then(|metadata| metadata.modified()).ok()?;
    modified.duration_since(UNIX_EPOCH).ok().map(|since| since.as_secs())
}

/// The date so many days after 1970-01-01.
fn day(days: u64) -> String {
    let (mut year, mut left) = (1970, days);
    while left >= 365 + u64::from(is_leap(year)) {
        left -= 365 + u64::from(is_leap(year));
        year += 1;
    }
    let lengths = [31, 28 + u64::from(is_leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut month = 0;
    while left >= lengths[month] {
        left -= lengths[month];
        month += 1;
    }
    format!("{year:04}-{:02}-{:02}", month + 1, left + 1)
}

fn is_leap(year: u64) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_have_the_dates_of_the_calendar() {
        for (days, date) in [
            (0, "1970-01-01"),
            (58, "1970-02-28"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (11_017, "2000-03-01"),
            (20_088, "2024-12-31"),
            (47_540, "2100-02-28"),
            (47_541, "2100-03-01"),
        ] {
            assert_eq!(day(days), date, "{days}");
        }
    }
}
