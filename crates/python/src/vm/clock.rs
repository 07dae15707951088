//! The run's own clock: it goes on with the instructions, and with what the program sleeps. The same program sees the same
//! times in every run, and a moment that is shown again has its time.

use super::Vm;

/// The moment at which every run begins: 2026-01-01 00:00:00 UTC, in seconds since the epoch.
const START_S: i64 = 1_767_225_600;
/// How long an instruction takes: CPython 3.14 executes some 20 to 50 million a second.
const NS_PER_INSTRUCTION: i64 = 30;
const NS_PER_S: i64 = 1_000_000_000;

impl Vm {
    /// Nanoseconds since the run began: `time.monotonic_ns()`.
    pub(crate) fn monotonic_ns(&self) -> i64 {
        (self.instructions as i64).saturating_mul(NS_PER_INSTRUCTION).saturating_add(self.slept_ns)
    }

    /// Nanoseconds since 1970: `time.time_ns()`.
    pub(crate) fn time_ns(&self) -> i64 {
        (START_S * NS_PER_S).saturating_add(self.monotonic_ns())
    }

    /// `time.sleep`: the clock goes on at once.
    pub(crate) fn sleep_ns(&mut self, ns: i64) {
        self.slept_ns = self.slept_ns.saturating_add(ns);
    }
}
