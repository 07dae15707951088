// Loads the editor when it is needed. The editor's module is beside the page (web/editor, `cargo xtask editor`).
export async function loadEditor(parent, text, onChange, onRun, onBreakpoints) {
  const { create } = await import(new URL("editor.js", document.baseURI).href);
  return create(parent, text, { change: onChange, run: onRun, breakpoints: onBreakpoints });
}
