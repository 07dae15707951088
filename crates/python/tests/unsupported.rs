//! What is not supported says so, and the documentation's page is that of the table.

#![expect(clippy::expect_used, reason = "a test fails where these would")]

use heapglass_memory::Profile;
use heapglass_python::{Ending, Limits, Vm, library, unsupported};

/// The library's files, as the command line has them.
fn find(module: &str) -> Result<Option<library::Source>, String> {
    Ok(heapglass_library::find(module).map(|file| library::Source {
        path: file.path.to_owned(),
        is_package: file.is_package,
        text: file.text.to_owned(),
    }))
}

#[test]
fn every_module_of_the_table_says_what_it_lacks() {
    library::install(find);
    for row in unsupported::TABLE {
        for module in row.modules {
            let source = format!("x = 1\nimport {module}\n");
            let mut vm = Vm::new(&source, "program.py", Profile::cpython_3_14(), Limits::default())
                .expect("it is Python");
            while vm.ending.is_none() {
                vm.run_to(u32::MAX, 1_000_000);
            }
            let expected =
                Ending::Unsupported { what: format!("the module {module} ({})", row.what), line: 2 };
            assert_eq!(vm.ending, Some(expected), "import {module}");
        }
    }
}

#[test]
fn the_page_is_made_of_the_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/NOT_SUPPORTED.md");
    if std::env::var_os("HEAPGLASS_WRITE").is_some() {
        std::fs::write(path, unsupported::page()).expect("the page can be written");
    }
    let page = std::fs::read_to_string(path).expect("the page is there");
    assert_eq!(page, unsupported::page(), "run this test with HEAPGLASS_WRITE=1 to write it anew");
}
