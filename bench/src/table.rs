//! One line a figure: ours, by hand, the ratio, the mark.

use std::fmt::Write as _;

/// How a figure is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Unit {
    Instructions,
    Microseconds,
    Kibibytes,
    Bytes,
    Seconds,
}

/// One comparison.
#[derive(Debug)]
pub(crate) struct Row {
    /// What is compared; also the key in the record.
    pub(crate) what: String,
    pub(crate) unit: Unit,
    pub(crate) ours: f64,
    /// What ours is set against.
    pub(crate) other: f64,
    /// The name of that.
    pub(crate) against: &'static str,
    /// The greatest ratio that is good; `None` for what is only told.
    pub(crate) mark: Option<f64>,
}

impl Row {
    pub(crate) fn ratio(&self) -> f64 {
        self.ours / self.other
    }

    /// What the mark has to say.
    pub(crate) fn verdict(&self) -> &'static str {
        match self.mark {
            None => "",
            // A ratio is good when it would be printed as the mark.
            Some(mark) if self.ratio() < mark + 0.005 => "holds",
            Some(_) => "**missed**",
        }
    }
}

/// The table as Markdown.
pub(crate) fn markdown(rows: &[Row]) -> String {
    let mut text = String::from("| what | ours | against | | ratio | mark | |\n|---|---:|---|---:|---:|---:|---|\n");
    for row in rows {
        let mark = row.mark.map_or_else(String::new, |mark| format!("≤ {mark:.2}"));
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {:.2} | {mark} | {} |",
            row.what,
            figure(row.ours, row.unit),
            row.against,
            figure(row.other, row.unit),
            row.ratio(),
            row.verdict()
        );
    }
    text
}

fn figure(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Instructions => thousands(value),
        Unit::Microseconds => format!("{value:.0} µs"),
        Unit::Kibibytes => format!("{} KiB", thousands(value)),
        Unit::Bytes => format!("{} B", thousands(value)),
        Unit::Seconds => format!("{value:.2} s"),
    }
}

/// `1234567` as `1,234,567`.
fn thousands(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_by_three() {
        assert_eq!(thousands(7.0), "7");
        assert_eq!(thousands(603_000.0), "603,000");
        assert_eq!(thousands(1_234_567.0), "1,234,567");
    }
}
