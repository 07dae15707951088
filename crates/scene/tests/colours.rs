//! The colours of tokens.css: can they be read, and told apart by readers who see fewer colours?
//!
//! Contrast as WCAG 2.2 defines it; colour vision after Machado, Oliveira and Fernandes (2009), severity 1; the
//! difference of two colours as CIEDE2000 (Sharma, Wu and Dalal, 2005).

#![expect(clippy::panic, reason = "a test fails where these would")]

const TOKENS: &str = include_str!("../src/tokens.css");
const SCHEMES: [usize; 2] = [0, 1];

/// Red, green and blue, linear.
type Colour = [f64; 3];

fn hex(text: &str) -> Option<Colour> {
    let number =
        u32::from_str_radix(text.trim().strip_prefix('#').filter(|digits| digits.len() == 6)?, 16).ok()?;
    Some([16, 8, 0].map(|shift| {
        let value = f64::from(number >> shift & 0xff) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    }))
}

/// The value of a token, in the light scheme (0) or the dark one (1).
fn token(name: &str, scheme: usize) -> Colour {
    let declared = TOKENS.split_once(&format!("--{name}:")).and_then(|(_, rest)| rest.split_once(';'));
    let value = declared.map_or("", |(value, _)| value.trim());
    let pair = value.strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(')'));
    let value = pair.map_or(Some(value), |pair| pair.split(',').nth(scheme));
    value.and_then(hex).unwrap_or_else(|| panic!("tokens.css has no colour --{name}"))
}

fn luminance([red, green, blue]: Colour) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Colour, two: Colour) -> f64 {
    let (one, two) = (luminance(one), luminance(two));
    (one.max(two) + 0.05) / (one.min(two) + 0.05)
}

/// Each of `lines` has so much contrast with each of `surfaces`, in both schemes.
fn check_contrast(lines: &[&str], surfaces: &[&str], least: f64) {
    for scheme in SCHEMES {
        for line in lines {
            for surface in surfaces {
                let found = contrast(token(line, scheme), token(surface, scheme));
                assert!(
                    found >= least,
                    "--{line} on --{surface}, scheme {scheme}: {found:.2} is below {least}"
                );
            }
        }
    }
}

#[test]
fn text_can_be_read() {
    check_contrast(&["ink", "muted"], &["canvas", "panel", "sunken", "now-f"], 4.5);
    check_contrast(&["on-ink"], &["ink"], 4.5);
    check_contrast(
        &["now-s", "lost-s", "name-s", "atom-s", "cand-s", "reach-s", "trash-s"],
        &["canvas", "panel"],
        4.5,
    );
    for role in ["name", "cont", "atom", "reach", "cand", "trash", "freed", "now"] {
        check_contrast(&[&format!("{role}-s"), "ink", "muted"], &[&format!("{role}-f")], 4.5);
    }
}

#[test]
fn lines_and_focus_can_be_seen() {
    let surfaces = ["canvas", "panel", "sunken"];
    check_contrast(&["focus", "edge", "control"], &surfaces, 3.0);
    check_contrast(&["cont-s", "freed-s", "lost-s", "now-s"], &surfaces, 3.0);
}

/// The eyes of most, and without long, middle and short cones.
const EYES: [(&str, [[f64; 3]; 3]); 4] = [
    ("normal", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    ),
    (
        "deuteranopia",
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ),
    (
        "tritanopia",
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ),
];

fn seen_by(colour: Colour, eyes: [[f64; 3]; 3]) -> Colour {
    eyes.map(|row| row.iter().zip(colour).map(|(part, value)| part * value).sum::<f64>().clamp(0.0, 1.0))
}

/// CIE L*a*b*, of white D65.
fn lab([red, green, blue]: Colour) -> [f64; 3] {
    let x = (0.412_456_4 * red + 0.357_576_1 * green + 0.180_437_5 * blue) / 0.950_47;
    let y = 0.212_672_9 * red + 0.715_152_2 * green + 0.072_175 * blue;
    let z = (0.019_333_9 * red + 0.119_192 * green + 0.950_304_1 * blue) / 1.088_83;
    let [x, y, z] = [x, y, z].map(|value: f64| {
        if value > 216.0 / 24389.0 { value.cbrt() } else { (24389.0 / 27.0 * value + 16.0) / 116.0 }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn ciede2000([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let high = |chroma: f64| (chroma.powi(7) / (chroma.powi(7) + 25.0_f64.powi(7))).sqrt();
    let wider = 1.0 + 0.5 * (1.0 - high(f64::midpoint(a1.hypot(b1), a2.hypot(b2))));
    let (a1, a2) = (a1 * wider, a2 * wider);
    let (chroma1, chroma2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| b.atan2(a).to_degrees().rem_euclid(360.0);
    let (hue1, hue2) = (hue(a1, b1), hue(a2, b2));
    let is_grey = chroma1 * chroma2 == 0.0;
    // The shorter way round the circle.
    let turn = if is_grey { 0.0 } else { (hue2 - hue1 + 180.0).rem_euclid(360.0) - 180.0 };
    let mean_hue = if is_grey { hue1 + hue2 } else { (hue1 + turn / 2.0).rem_euclid(360.0) };
    let (mean_l, mean_chroma) = (f64::midpoint(l1, l2), f64::midpoint(chroma1, chroma2));
    let wave = |times: f64, shift: f64| (times * mean_hue + shift).to_radians().cos();
    let t = 1.0 - 0.17 * wave(1.0, -30.0) + 0.24 * wave(2.0, 0.0) + 0.32 * wave(3.0, 6.0)
        - 0.2 * wave(4.0, -63.0);
    let off_middle = (mean_l - 50.0).powi(2);
    let lightness = (l2 - l1) / (1.0 + 0.015 * off_middle / (20.0 + off_middle).sqrt());
    let chroma = (chroma2 - chroma1) / (1.0 + 0.045 * mean_chroma);
    let hue =
        2.0 * (chroma1 * chroma2).sqrt() * (turn / 2.0).to_radians().sin() / (1.0 + 0.015 * mean_chroma * t);
    let blue = 60.0 * (-((mean_hue - 275.0) / 25.0).powi(2)).exp();
    let rotation = -2.0 * high(mean_chroma) * blue.to_radians().sin();
    (lightness.powi(2) + chroma.powi(2) + hue.powi(2) + rotation * chroma * hue).sqrt()
}

/// All of these can be told from one another by everybody.
fn check_told_apart(names: &[&str], least: f64) {
    for scheme in SCHEMES {
        for (index, one) in names.iter().enumerate() {
            for two in names.iter().skip(index + 1) {
                for (eyes, matrix) in EYES {
                    let [one_lab, two_lab] = [one, two].map(|name| lab(seen_by(token(name, scheme), matrix)));
                    let found = ciede2000(one_lab, two_lab);
                    assert!(
                        found >= least,
                        "--{one} and --{two}, scheme {scheme}, {eyes}: {found:.1} is below {least}"
                    );
                }
            }
        }
    }
}

/// Those that stand side by side and mean different things.
#[test]
fn colours_are_told_apart_by_all_eyes() {
    check_told_apart(&["name-s", "cont-s", "atom-s"], 12.0);
    check_told_apart(&["reach-s", "cand-s", "trash-s", "freed-s"], 12.0);
    check_told_apart(&["reach-s", "lost-s"], 12.0);
    check_told_apart(&["ink", "focus", "now-s"], 12.0);
    for bands in ["b1", "b2", "b3", "b4", "b5"].windows(2) {
        check_told_apart(bands, 12.0);
    }
}

/// Pairs of the supplement of Sharma, Wu and Dalal.
#[test]
fn the_difference_is_that_of_its_authors() {
    let cases = [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, -1.0, 2.0], [50.0, 0.0, 0.0], 2.3669),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0011], 7.2195),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
        ([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082),
    ];
    for (one, two, difference) in cases {
        let found = ciede2000(one, two);
        assert!((found - difference).abs() < 1e-4, "{one:?} {two:?}: {found}");
    }
}
