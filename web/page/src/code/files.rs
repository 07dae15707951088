//! Programs from and to files of the reader's own.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};
use yew::prelude::*;

use crate::kit::icon;
use crate::page::{Page, PageExt, PageProps};
use crate::state::{Action, Notice};

/// A larger file is hardly a program to look at.
const MAX_BYTES: f64 = 500_000.0;

/// Opens and saves the text.
#[component]
pub fn Files(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    let field = use_node_ref();
    let choose = {
        let field = field.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                field.click();
            }
        })
    };
    let chosen = {
        let page = page.clone();
        Callback::from(move |event: Event| {
            let field = event.target_unchecked_into::<HtmlInputElement>();
            if let Some(file) = field.files().and_then(|files| files.get(0)) {
                open(&page, file);
            }
            // The same file can be chosen again.
            field.set_value("");
        })
    };
    let save = {
        let page = page.clone();
        // Where a browser forbids downloads nothing happens; the text stays in the editor.
        Callback::from(move |_: MouseEvent| drop(save(&page.source, page.file_name())))
    };
    html! {
        <span class="files">
            <input ref={field} type="file" accept=".py,text/x-python,text/plain" hidden=true onchange={chosen} />
            <button type="button" class="btn sq" aria-label={labels.open_file} title={labels.open_file}
                onclick={choose}>{ icon("open") }</button>
            <button type="button" class="btn sq" aria-label={labels.save_file} title={labels.save_file}
                onclick={save}>{ icon("save") }</button>
        </span>
    }
}

fn open(page: &Page, file: File) {
    let dispatcher = page.dispatcher();
    if file.size() > MAX_BYTES {
        dispatcher.dispatch(Action::Notify(Notice::FileTooLarge));
        return;
    }
    spawn_local(async move {
        match JsFuture::from(file.text()).await {
            Ok(text) => {
                let text = text.as_string().unwrap_or_default();
                dispatcher.dispatch(Action::Open { name: file.name(), text: with_line_feeds(&text) });
            }
            Err(_) => dispatcher.dispatch(Action::Notify(Notice::FileUnreadable)),
        }
    });
}

/// Lines end as in the editor; a byte-order mark is no part of the text.
fn with_line_feeds(text: &str) -> String {
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n")
}

/// Gives the browser a file to save.
fn save(text: &str, name: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("text/x-python;charset=utf-8");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = gloo::utils::document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}

#[cfg(test)]
mod tests {
    use super::with_line_feeds;

    #[test]
    fn a_file_of_any_system_is_the_same_text() {
        for text in ["\u{feff}a = 1\r\n\tb = 2\r\n", "a = 1\r\tb = 2\r", "a = 1\n\tb = 2\n"] {
            assert_eq!(with_line_feeds(text), "a = 1\n\tb = 2\n");
        }
    }
}
