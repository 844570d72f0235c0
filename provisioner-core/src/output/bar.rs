//! What a spinner or a bar looks like.

/// How many cells the inside of a bar has.
const CELLS: u64 = 24;

/// The spinner, step by step.
const STEPS: &str = "⠁⠁⠉⠙⠚⠒⠂⠂⠒⠲⠴⠤⠄⠄⠤⠠⠠⠤⠦⠖⠒⠐⠐⠒⠓⠋⠉⠈⠈";

/// What is known of something that goes on.
#[derive(Debug)]
pub(crate) struct Bar {
    pub(crate) text: String,
    pub(crate) message: String,
    pub(crate) done: u64,
    /// How much there is to do; a spinner where that is not known.
    pub(crate) total: Option<u64>,
}

impl Bar {
    pub(crate) fn new(text: String) -> Self {
        Self { text, message: String::new(), done: 0, total: None }
    }

    /// One line, at a step of the spinner.
    pub(crate) fn line(&self, step: usize) -> String {
        let Self { text, message, done, total } = self;
        let line = match total {
            None => {
                let step = STEPS.chars().cycle().nth(step % STEPS.chars().count()).unwrap_or(' ');
                format!("{step} {text} {message}")
            }
            Some(total) => format!("{text} [{}] {done}/{total} {message}", cells(*done, *total)),
        };
        // One line it stays, whatever a message holds; styles are welcome.
        let kept = |letter: char| if letter.is_control() && letter != '\x1b' { ' ' } else { letter };
        line.chars().map(kept).collect()
    }
}

/// The inside of a bar: how far it is, and a tip as long as there is something left.
fn cells(done: u64, total: u64) -> String {
    let filled = if done >= total { CELLS } else { (u128::from(done) * u128::from(CELLS) / u128::from(total)) as u64 };
    let mut cells = "=".repeat(filled as usize);
    if done > 0 && filled < CELLS {
        cells.push('>');
    }
    format!("{cells:width$}", width = CELLS as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spinner_turns_and_a_message_stands_behind_its_text() {
        let mut bar = Bar::new("pulling".into());
        bar.message = "demo".into();
        assert_eq!(bar.line(0), "⠁ pulling demo");
        assert_eq!(bar.line(3), "⠙ pulling demo");
        assert_eq!(bar.line(29 * 1000 + 3), bar.line(3));
    }

    #[test]
    fn a_bar_is_filled_from_nothing_to_everything() {
        let line = |done, total| Bar { done, total: Some(total), ..Bar::new("x".into()) }.line(0);
        assert_eq!(line(0, 3), "x [                        ] 0/3 ");
        assert_eq!(line(1, 3), "x [========>               ] 1/3 ");
        assert_eq!(line(3, 3), "x [========================] 3/3 ");
        assert_eq!(line(1, u64::MAX), format!("x [>{:23}] 1/{} ", "", u64::MAX));
        assert_eq!(line(u64::MAX - 1, u64::MAX).matches('=').count(), 23);
        // What should not be said, and will be.
        assert_eq!(line(0, 0), "x [========================] 0/0 ");
        assert_eq!(line(7, 3), "x [========================] 7/3 ");
    }

    #[test]
    fn it_is_one_line_whatever_it_says() {
        let bar = Bar { message: "a\nb\tc\r\x1b[1md\x1b[0m".into(), ..Bar::new("x\n".into()) };
        assert_eq!(bar.line(0), "⠁ x  a b c \x1b[1md\x1b[0m");
    }
}
