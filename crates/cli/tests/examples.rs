//! The page's examples run to their end by the rules of every Python.

use std::fs;
use std::path::Path;

use heapglass_session::{Ending, Limits, Profile, Session, library};

fn library_file(module: &str) -> Result<Option<library::Source>, String> {
    Ok(heapglass_library::find(module).map(|file| library::Source {
        path: file.path.to_owned(),
        is_package: file.is_package,
        text: file.text.to_owned(),
    }))
}

#[test]
fn every_example_runs_by_the_rules_of_every_python() {
    library::install(library_file, || Ok(heapglass_library::CHARACTER_NAMES.to_owned()));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web/page/examples");
    let mut count = 0;
    for entry in fs::read_dir(folder).expect("the examples") {
        let path = entry.expect("an example").path();
        let source = fs::read_to_string(&path).expect("its text");
        count += 1;
        for name in Profile::names() {
            let profile = Profile::by_name(name).expect("its rules");
            let mut session =
                Session::new(&source, "program.py", profile, Limits::default()).expect("a program");
            assert_eq!(session.finish(), Ending::Finished, "{} under {name}", path.display());
        }
    }
    assert!(count >= 10, "{count} examples");
}
