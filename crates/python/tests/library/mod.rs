//! The library's files for tests, as the command line has them. Shared with the session's tests.

use heapglass_python::library::{self, Source};

/// From here on programs can import.
pub fn install() {
    library::install(
        |module| {
            Ok(heapglass_library::find(module).map(|file| Source {
                path: file.path.to_owned(),
                is_package: file.is_package,
                text: file.text.to_owned(),
            }))
        },
        || Ok(heapglass_library::CHARACTER_NAMES.to_owned()),
    );
}
