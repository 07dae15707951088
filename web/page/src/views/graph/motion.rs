//! When a picture moves: after a step, not while the reader hurries or scrubs (styles/motion.css says how).

use heapglass_wire::{Moment, Picture};

use crate::state::Same;

/// All that moves in a step has come to rest after so long; who steps sooner sees the next moment at rest.
const REST_MS: f64 = 600.0;
/// So many groups may move one by one; more are faded in as one picture.
const MOST_MOVERS: usize = 100;

/// The motion of the picture that is shown, and what the next one is compared with.
#[derive(Default)]
pub struct Motion {
    picture: Option<Same<Picture>>,
    moment: Moment,
    at_ms: f64,
    is_odd: bool,
    class: Option<&'static str>,
}

impl Motion {
    /// The class of a picture. The same picture keeps its class, so that drawing the page again moves nothing.
    pub fn class(
        &mut self,
        picture: &Same<Picture>,
        moment: Moment,
        is_stepping: bool,
        now_ms: f64,
    ) -> Option<&'static str> {
        if self.picture.as_ref() == Some(picture) {
            return self.class;
        }
        let is_moving =
            self.picture.is_some() && is_stepping && moment != self.moment && now_ms - self.at_ms >= REST_MS;
        self.is_odd ^= is_moving;
        self.class = is_moving.then(|| class(movers(picture), self.is_odd));
        if moment != self.moment {
            self.at_ms = now_ms;
        }
        self.moment = moment;
        self.picture = Some(picture.clone());
        self.class
    }
}

/// Two names in turn, so that each step's motion begins anew.
fn class(movers: usize, is_odd: bool) -> &'static str {
    match (movers > MOST_MOVERS, is_odd) {
        (false, false) => "beat-a",
        (false, true) => "beat-b",
        (true, false) => "fade-a",
        (true, true) => "fade-b",
    }
}

fn movers(picture: &Picture) -> usize {
    const MOVES: [&str; 5] = ["is-changed", "is-born", "is-freed", "is-gained", "is-lost"];
    let moves = |class: &str| class.split(' ').any(|name| MOVES.contains(&name));
    picture.groups.iter().filter(|group| moves(&group.class)).count()
}

#[cfg(test)]
mod tests {
    use heapglass_wire::{Group, Moment, Picture};

    use super::Motion;
    use crate::state::Same;

    fn picture(changed: usize) -> Same<Picture> {
        let group = Group { class: "node is-changed".into(), ..Group::default() };
        Same::new(Picture { groups: vec![group; changed], ..Picture::default() })
    }

    fn at(step: u32) -> Moment {
        Moment { step, change: None }
    }

    #[test]
    fn steps_move_in_turn_and_drawing_again_does_not() {
        let mut motion = Motion::default();
        let [first, second, third] = [picture(1), picture(2), picture(200)];
        assert_eq!(motion.class(&first, at(0), true, 0.0), None, "the first picture is there at once");
        assert_eq!(motion.class(&second, at(1), true, 1000.0), Some("beat-b"));
        assert_eq!(motion.class(&second, at(1), true, 1010.0), Some("beat-b"));
        assert_eq!(motion.class(&third, at(2), true, 2000.0), Some("fade-a"));
    }

    #[test]
    fn who_hurries_scrubs_or_stays_sees_no_motion() {
        let mut motion = Motion::default();
        motion.class(&picture(1), at(0), true, 0.0);
        assert_eq!(motion.class(&picture(1), at(1), true, 100.0), None, "hurried");
        assert_eq!(motion.class(&picture(1), at(2), false, 1000.0), None, "scrubbed");
        assert_eq!(motion.class(&picture(1), at(2), true, 2000.0), None, "the same moment, drawn otherwise");
    }
}
