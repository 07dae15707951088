//! What is not supported says so, and the documentation's page is that of the table.

use std::process::Command;

use heapglass_session::unsupported;

#[test]
fn every_module_of_the_table_says_what_it_lacks() {
    let folder = std::env::temp_dir().join("heapglass-unsupported");
    std::fs::create_dir_all(&folder).expect("a folder for programs");
    for row in unsupported::TABLE {
        for module in row.modules {
            let file = folder.join(format!("{module}_.py"));
            std::fs::write(&file, format!("x = 1\nimport {module}\n")).expect("a program can be written");
            let output = Command::new(env!("CARGO_BIN_EXE_heapglass"))
                .arg("run")
                .arg(&file)
                .output()
                .expect("it starts");
            let expected =
                format!("heapglass: line 2: the module {module} ({}) is not supported yet\n", row.what);
            assert_eq!(String::from_utf8_lossy(&output.stderr), expected);
            assert_eq!(output.status.code(), Some(4), "import {module}");
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
