//! CodeMirror as a component; a plain text field where it cannot be loaded.

use std::rc::Rc;

use heapglass_wire::{Count, Diagnostic, ObjectState};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlTextAreaElement};
use yew::prelude::*;

use crate::page::{Page, PageExt, PageProps};
use crate::state::Action;
use crate::text;

#[wasm_bindgen(module = "/js/editor_loader.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = loadEditor)]
    async fn load_editor(
        parent: &Element,
        text: &str,
        on_change: &Closure<dyn FnMut(String)>,
        on_run: &Closure<dyn FnMut()>,
        on_breakpoints: &Closure<dyn FnMut(Vec<u32>)>,
    ) -> Result<JsValue, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    /// What `create` of web/editor returns.
    #[derive(Clone)]
    type EditorJs;
    #[wasm_bindgen(method, js_name = setText)]
    fn set_text(this: &EditorJs, text: &str);
    #[wasm_bindgen(method, js_name = setLines)]
    fn set_lines(this: &EditorJs, ran: u32, next: u32);
    #[wasm_bindgen(method, js_name = setNote)]
    fn set_note(this: &EditorJs, line: u32, text: &str);
    #[wasm_bindgen(method, js_name = setBreakpoints)]
    fn set_breakpoints(this: &EditorJs, lines: &[u32]);
    #[wasm_bindgen(method, js_name = setError)]
    fn set_error(this: &EditorJs, line: u32, column: u32, end_line: u32, end_column: u32, message: &str);
    #[wasm_bindgen(method, js_name = setLabel)]
    fn set_label(this: &EditorJs, label: &str);
    #[wasm_bindgen(method)]
    fn destroy(this: &EditorJs);
}

/// An editor and what it calls.
struct Handle {
    editor: EditorJs,
    _callbacks: Callbacks,
}

struct Callbacks {
    on_change: Closure<dyn FnMut(String)>,
    on_run: Closure<dyn FnMut()>,
    on_breakpoints: Closure<dyn FnMut(Vec<u32>)>,
}

#[derive(Clone)]
enum Loaded {
    NotYet,
    Editor(Rc<Handle>),
    Failed,
}

impl PartialEq for Loaded {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Loaded::Editor(one), Loaded::Editor(two)) => Rc::ptr_eq(one, two),
            (Loaded::NotYet, Loaded::NotYet) | (Loaded::Failed, Loaded::Failed) => true,
            (Loaded::NotYet | Loaded::Failed | Loaded::Editor(_), _) => false,
        }
    }
}

impl Loaded {
    fn editor(&self) -> Option<&EditorJs> {
        match self {
            Loaded::Editor(handle) => Some(&handle.editor),
            Loaded::NotYet | Loaded::Failed => None,
        }
    }
}

/// The program's text.
#[component]
pub fn Editor(props: &PageProps) -> Html {
    let page = &props.page;
    let host = use_node_ref();
    let loaded = use_state(|| Loaded::NotYet);
    {
        let (page, host, loaded) = (page.clone(), host.clone(), loaded.clone());
        use_effect_with((), move |()| {
            spawn_local(async move { loaded.set(load(&page, &host).await) });
        });
    }
    use_marks(page, &loaded);
    let source = page.source.to_string();
    html! {
        <div class={classes!("editor", (page.is_edited() || page.problem.is_some()).then_some("is-stale"))}>
            <div class="editor-host" ref={host} key="host"></div>
            if *loaded == Loaded::NotYet {
                <pre class="editor-plain" key="plain" translate="no" lang="en">{ source }</pre>
            } else if *loaded == Loaded::Failed {
                <PlainEditor page={page.clone()} key="text" />
            } else {
                <i hidden=true key="none"></i>
            }
        </div>
    }
}

async fn load(page: &Page, host: &NodeRef) -> Loaded {
    let Some(parent) = host.cast::<Element>() else { return Loaded::Failed };
    let typed = page.dispatcher();
    let run = page.dispatcher();
    let breakpoints = page.dispatcher();
    let callbacks = Callbacks {
        on_change: Closure::new(move |text| typed.dispatch(Action::Typed(text))),
        on_run: Closure::new(move || run.dispatch(Action::Run)),
        on_breakpoints: Closure::new(move |lines| breakpoints.dispatch(Action::Breakpoints(lines))),
    };
    let Callbacks { on_change, on_run, on_breakpoints } = &callbacks;
    match load_editor(&parent, &page.source, on_change, on_run, on_breakpoints).await {
        Ok(editor) => {
            let editor = editor.unchecked_into::<EditorJs>();
            editor.set_breakpoints(&page.breakpoints);
            Loaded::Editor(Rc::new(Handle { editor, _callbacks: callbacks }))
        }
        Err(_) => Loaded::Failed,
    }
}

/// Keeps the editor's marks as the state says.
#[hook]
fn use_marks(page: &Page, loaded: &UseStateHandle<Loaded>) {
    let source = Rc::clone(&page.source);
    use_effect_with(((**loaded).clone(), page.text_version), move |(loaded, _)| {
        if let Some(editor) = loaded.editor() {
            editor.set_text(&source);
        }
    });
    use_effect_with(((**loaded).clone(), lines(page)), |(loaded, (ran, next))| {
        if let Some(editor) = loaded.editor() {
            editor.set_lines(*ran, *next);
        }
    });
    use_effect_with(((**loaded).clone(), note(page)), |(loaded, (line, text))| {
        if let Some(editor) = loaded.editor() {
            editor.set_note(*line, text);
        }
    });
    use_effect_with(((**loaded).clone(), page.breakpoints.clone()), |(loaded, lines)| {
        if let Some(editor) = loaded.editor() {
            editor.set_breakpoints(lines);
        }
    });
    use_effect_with(((**loaded).clone(), page.problem.clone()), |(loaded, problem)| {
        let Some(editor) = loaded.editor() else { return };
        let Diagnostic { line, column, end_line, end_column, message, .. } =
            problem.clone().unwrap_or_default();
        editor.set_error(line, column, end_line, end_column, &message);
    });
    use_effect_with(((**loaded).clone(), page.labels().program), |(loaded, label)| {
        if let Some(editor) = loaded.editor() {
            editor.set_label(label);
        }
    });
}

/// The line that has run and the line that is next, where the text is still the one that ran.
fn lines(page: &Page) -> (u32, u32) {
    match &page.shown {
        Some(shown) if !page.is_edited() => (shown.ran_line, shown.next_line),
        Some(_) | None => (0, 0),
    }
}

/// What is written at the end of the line that has run: how the selected object's count changed.
fn note(page: &Page) -> (u32, String) {
    let Some(shown) = page.shown.as_ref().filter(|_| !page.is_edited()) else { return (0, String::new()) };
    let Some(object) = &shown.selected else { return (0, String::new()) };
    match (object.count_before, object.count) {
        (_, Count::Counted(to)) if object.state == ObjectState::Born => {
            (shown.ran_line, format!("rc {}", text::number(to.into())))
        }
        (Count::Counted(from), Count::Counted(to)) if from != to => {
            (shown.ran_line, format!("rc {} → {}", text::number(from.into()), text::number(to.into())))
        }
        (Count::Counted(_) | Count::Immortal, _) => (0, String::new()),
    }
}

/// The text field that stands in for the editor.
#[component]
fn PlainEditor(props: &PageProps) -> Html {
    let page = &props.page;
    let dispatcher = page.dispatcher();
    let oninput = Callback::from(move |event: InputEvent| {
        let field = event.target_unchecked_into::<HtmlTextAreaElement>();
        dispatcher.dispatch(Action::Typed(field.value()));
    });
    html! {
        <textarea class="editor-plain" translate="no" lang="en" spellcheck="false" {oninput}
            aria-label={page.labels().program} value={page.source.to_string()} />
    }
}
