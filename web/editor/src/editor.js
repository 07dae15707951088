// The editor: CodeMirror 6 behind a handful of methods. Knows nothing of the engine or of Yew.
// `create` is all that the page calls (web/page/src/js/editor_loader.js).
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { Annotation, Compartment, EditorState, Prec } from "@codemirror/state";
import { EditorView, drawSelection, keymap } from "@codemirror/view";
import { tagHighlighter, tags as t } from "@lezer/highlight";
import { breakpointGutter, breakpointLines, setBreakpoints } from "./breakpoints.js";
import { errorMark, lineMarks, setError, setLines, setNotes } from "./marks.js";

// Syntax colours are role colours: strings and numbers are atoms; keywords are bold ink; nothing else.
const roles = tagHighlighter([
  { tag: [t.keyword, t.controlKeyword, t.definitionKeyword, t.moduleKeyword, t.operatorKeyword], class: "py-k" },
  { tag: [t.string, t.number, t.bool, t.null, t.special(t.string)], class: "py-s" },
  { tag: t.comment, class: "py-c" },
  { tag: [t.definition(t.className), t.function(t.definition(t.variableName))], class: "py-d" },
]);

const fromOutside = Annotation.define();

/**
 * @param {HTMLElement} parent
 * @param {string} text
 * @param {{change(text: string): void, run(): void, breakpoints(lines: number[]): void}} on
 */
export function create(parent, text, on) {
  const words = new Compartment();
  const run = () => (on.run(), true);
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(keymap.of([{ key: "Mod-Enter", run }, { key: "Shift-Enter", run }])),
        breakpointGutter,
        lineMarks,
        errorMark,
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        indentUnit.of("    "),
        python(),
        syntaxHighlighting(roles),
        keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.contentAttributes.of({ tabindex: "0", translate: "no", lang: "en", spellcheck: "false", autocorrect: "off", autocapitalize: "off" }),
        words.of([]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !update.transactions.some((tr) => tr.annotation(fromOutside))) {
            on.change(update.state.doc.toString());
          }
          const before = breakpointLines(update.startState);
          const after = breakpointLines(update.state);
          if (before.join() !== after.join()) on.breakpoints(after);
        }),
      ],
    }),
  });
  return {
    setText(next) {
      if (next === view.state.doc.toString()) return;
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: next },
        annotations: fromOutside.of(true),
      });
    },
    setLines(ran, next) {
      setLines(view, ran, next);
    },
    setNote(line, text) {
      setNotes(view, line ? [{ line, text }] : []);
    },
    setBreakpoints(lines) {
      setBreakpoints(view, Array.from(lines));
    },
    setError(line, column, endLine, endColumn, message) {
      setError(view, line ? { line, column, endLine, endColumn, message } : null);
    },
    setLabel(label) {
      view.dispatch({ effects: words.reconfigure(EditorView.contentAttributes.of({ "aria-label": label })) });
    },
    focus() {
      view.focus();
    },
    destroy() {
      view.destroy();
    },
  };
}
