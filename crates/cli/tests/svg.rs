//! `heapglass svg`: a step of a program as a file of its own.

#![expect(clippy::expect_used, reason = "a test fails where these would")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const BASKET: &str = "\
class Basket:
    pass

fruit = ['apple', 'pear']
snack = fruit
basket = Basket()
basket.items = fruit
del snack
";

/// A file with this text, in a folder of the test's own.
fn program(name: &str, text: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("svg");
    std::fs::create_dir_all(&folder).expect("a folder for the test's programs");
    let file = folder.join(name);
    std::fs::write(&file, text).expect("the test's program is written");
    file
}

fn svg(file: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_heapglass"));
    command.arg("svg").args(args).arg(file).output().expect("heapglass runs")
}

fn text(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).expect("SVG is UTF-8")
}

fn complaint(output: &Output) -> (Option<i32>, String) {
    assert!(output.stdout.is_empty(), "no half a file");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).trim().to_owned())
}

/// The file without its style sheet, which the scene's own tests look at.
fn drawing(file: &str) -> String {
    let (before, rest) = file.split_once("<style>").expect("a style sheet");
    let (_, after) = rest.split_once("</style>").expect("the end of the style sheet");
    format!("{before}{after}")
}

#[test]
fn a_step_is_drawn_with_counts_and_what_changed() {
    let file = program("basket.py", BASKET);
    insta::assert_snapshot!(drawing(&text(&svg(&file, &["--step", "7"]))));
}

#[test]
fn the_last_step_is_the_one_that_is_drawn_unasked() {
    let file = program("basket_end.py", BASKET);
    let last = text(&svg(&file, &[]));
    assert!(last == text(&svg(&file, &["--step", "8"])));
    assert!(last == text(&svg(&file, &["--step=-1"])));
    assert!(last != text(&svg(&file, &["--step=-2"])));
}

#[test]
fn a_theme_is_fixed_or_the_readers() {
    let file = program("theme.py", "a = []\n");
    let auto = text(&svg(&file, &[]));
    let (light, dark) = (text(&svg(&file, &["--theme", "light"])), text(&svg(&file, &["--theme", "dark"])));
    assert!(auto.contains("@media (prefers-color-scheme:dark)"));
    assert!(!light.contains("@media (prefers-color-scheme") && light != dark);
    assert!(!auto.contains("var(--") && !auto.contains("url("), "a file of its own");
    assert!(text(&svg(&file, &["--lang", "zh-Hans"])).contains("xml:lang=\"zh-Hans\""));
}

#[test]
fn what_cannot_be_drawn_is_said() {
    let short = program("short.py", "a = []\nb = a\n");
    let (code, message) = complaint(&svg(&short, &["--step", "40"]));
    assert_eq!(
        (code, message.as_str()),
        (Some(2), "heapglass: there is no step 40: the program's steps are 0 to 2")
    );
    let (code, message) = complaint(&svg(&short, &["--step=-4"]));
    assert_eq!(
        (code, message.as_str()),
        (Some(2), "heapglass: there is no step -4: the program's steps are 0 to 2")
    );
    let wrong = program("wrong.py", "a = (\n");
    let (code, message) = complaint(&svg(&wrong, &[]));
    assert_eq!(code, Some(1));
    assert!(message.ends_with("SyntaxError: '(' was never closed"), "{message}");
    let (code, message) = complaint(&svg(Path::new("nowhere.py"), &[]));
    assert_eq!(code, Some(2));
    assert!(message.starts_with("heapglass: cannot read nowhere.py"), "{message}");
}

/// The picture that the page shows before it is there, and to readers without JavaScript, is the engine's own.
#[test]
fn the_pages_first_picture_is_the_one_that_is_drawn() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web/page/first");
    let kept = std::fs::read_to_string(folder.join("first.svg")).expect("the page has a first picture");
    let drawn = drawing(&text(&svg(&folder.join("first.py"), &["--step", "3"])));
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("first.svg");
    std::fs::write(&place, &drawn).expect("the picture is written");
    assert!(
        kept.trim() == drawn.trim(),
        "another picture is drawn now: copy {} to web/page/first/, and read the table in index.html against it",
        place.display()
    );
}
