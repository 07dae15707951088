//! The library's files in Python: fetched when a program wants them, one by one, while it waits.

use heapglass_session::library::{self, Source};
use web_sys::XmlHttpRequest;

/// Where they are, seen from the worker's script.
const FOLDER: &str = "library";

/// Tells the engine where files come from.
pub fn install() {
    library::install(find, character_names);
}

fn find(module: &str) -> Result<Option<Source>, String> {
    let Some(file) = heapglass_library::find(module) else { return Ok(None) };
    let text = fetched(file.path)?;
    Ok(Some(Source { path: file.path.to_owned(), is_package: file.is_package, text }))
}

fn character_names() -> Result<String, String> {
    fetched(heapglass_library::CHARACTER_NAMES_PATH)
}

fn fetched(path: &str) -> Result<String, String> {
    fetch(path).ok_or_else(|| {
        format!("the library's file {path} could not be fetched; look at your connection and run again")
    })
}

/// A worker may wait for an answer; nothing else is to do until it is there.
fn fetch(path: &str) -> Option<String> {
    let request = XmlHttpRequest::new().ok()?;
    request.open_with_async("GET", &format!("{FOLDER}/{path}"), false).ok()?;
    request.send().ok()?;
    if request.status().ok()? != 200 {
        return None;
    }
    request.response_text().ok()?
}
