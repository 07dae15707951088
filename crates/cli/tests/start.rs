//! What a program finds when it starts, as 3.14.10 has it where the usual environment variables are set.

#![expect(clippy::expect_used, reason = "a test fails where these would")]

use std::io::Write;
use std::process::{Command, Stdio};

/// Standard output of a program.
fn output(program: &str) -> String {
    let file = std::env::temp_dir().join(format!("heapglass-start-{}.py", std::process::id()));
    std::fs::File::create(&file)
        .and_then(|mut file| file.write_all(program.as_bytes()))
        .expect("it is written");
    let run = Command::new(env!("CARGO_BIN_EXE_heapglass"))
        .arg("run")
        .arg(&file)
        .stdin(Stdio::null())
        .output()
        .expect("it runs");
    std::fs::remove_file(&file).expect("it is removed");
    String::from_utf8(run.stdout).expect("it prints text")
}

/// Start-up leaves the young generation nearly full: the first automatic collection comes after some 90 objects.
#[test]
fn the_collector_has_counted_what_start_up_made() {
    let program = "import gc\nprint(gc.get_count(), gc.get_stats()[0])\n";
    assert_eq!(output(program), "(1905, 2, 0) {'collections': 2, 'collected': 23, 'uncollectable': 0}\n");
}
