//! The time that a process may take. Time in which it, or this program, was stopped does not count.

use std::time::{Duration, Instant};

/// How long is waited at most before the time is looked at. A process that is stopped wakes up much later than that.
const STEP: Duration = Duration::from_millis(100);
/// A step that takes longer than this was not lived through: the program was stopped, or the machine asleep.
const STOPPED: Duration = Duration::from_millis(600);

#[derive(Debug)]
pub(super) struct Clock {
    /// What is left; `None` where there is no limit.
    left: Option<Duration>,
    step: Instant,
}

impl Clock {
    pub(super) fn new(limit: Option<Duration>) -> Self {
        Self { left: limit, step: Instant::now() }
    }

    /// How long the next step may take; `None` where there is no limit.
    pub(super) fn step(&self) -> Option<Duration> {
        self.left.map(|left| left.min(STEP))
    }

    /// Ends a step, in which the process was stopped or not, and begins the next.
    pub(super) fn tick(&mut self, process_stopped: bool) {
        let lasted = self.step.elapsed();
        self.step += lasted;
        if let Some(left) = &mut self.left {
            let counts = match (process_stopped, lasted > STOPPED) {
                (true, _) => Duration::ZERO,
                (false, true) => STEP,
                (false, false) => lasted,
            };
            *left = left.saturating_sub(counts);
        }
    }

    pub(super) fn has_limit(&self) -> bool {
        self.left.is_some()
    }

    pub(super) fn is_over(&self) -> bool {
        self.left.is_some_and(|left| left.is_zero())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left of a second after a step.
    fn left_after(step: Duration, process_stopped: bool) -> Duration {
        let mut clock = Clock::new(Some(Duration::from_secs(1)));
        clock.step = Instant::now().checked_sub(step).unwrap();
        clock.tick(process_stopped);
        clock.left.unwrap()
    }

    #[test]
    fn only_time_that_was_lived_through_counts() {
        let half = left_after(Duration::from_millis(500), false);
        assert!(half <= Duration::from_millis(500) && half > Duration::from_millis(300), "{half:?}");
        assert_eq!(left_after(Duration::from_secs(60), false), Duration::from_millis(900));
        assert_eq!(left_after(Duration::from_millis(500), true), Duration::from_secs(1));
    }
}
