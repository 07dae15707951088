// Marks of the run in the text: the line that has run, the line that is next, a note, an error.
import { RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, WidgetType, gutterLineClass } from "@codemirror/view";

const lines = StateEffect.define();
const notes = StateEffect.define();
const error = StateEffect.define();

class RanGutter extends GutterMarker {
  elementClass = "gutter-ran";
}
const ranGutter = new RanGutter();
const ranLine = Decoration.line({ class: "line-ran" });
const nextLine = Decoration.line({ class: "line-next" });

class Note extends WidgetType {
  constructor(text) {
    super();
    this.text = text;
  }
  eq(other) {
    return other.text === this.text;
  }
  toDOM() {
    const note = document.createElement("span");
    note.className = "line-note";
    note.textContent = this.text;
    note.setAttribute("aria-hidden", "true");
    return note;
  }
}

const start = (doc, n) => (n >= 1 && n <= doc.lines ? doc.line(n).from : null);

function lineDecorations(doc, { ran, next }) {
  const marks = [];
  const [ranAt, nextAt] = [start(doc, ran), start(doc, next)];
  if (ranAt !== null) marks.push(ranLine.range(ranAt));
  if (nextAt !== null) marks.push(nextLine.range(nextAt));
  const gutter = ranAt === null ? [] : [ranGutter.range(ranAt)];
  return { line: Decoration.set(marks, true), gutter: RangeSet.of(gutter) };
}

const field = StateField.define({
  create: () => ({ line: Decoration.none, gutter: RangeSet.empty, notes: Decoration.none }),
  update(value, tr) {
    let next = tr.docChanged
      ? { line: value.line.map(tr.changes), gutter: value.gutter.map(tr.changes), notes: value.notes.map(tr.changes) }
      : value;
    for (const effect of tr.effects) {
      if (effect.is(lines)) next = { ...next, ...lineDecorations(tr.state.doc, effect.value) };
      if (effect.is(notes)) {
        const widgets = effect.value.flatMap(({ line, text }) =>
          start(tr.state.doc, line) === null
            ? []
            : [Decoration.widget({ widget: new Note(text), side: 1 }).range(tr.state.doc.line(line).to)],
        );
        next = { ...next, notes: Decoration.set(widgets, true) };
      }
    }
    return next;
  },
  provide: (f) => [
    EditorView.decorations.from(f, (value) => value.line),
    EditorView.decorations.from(f, (value) => value.notes),
    gutterLineClass.from(f, (value) => value.gutter),
  ],
});

export const lineMarks = field;

export function setLines(view, ran, next) {
  const effects = [lines.of({ ran, next })];
  const at = start(view.state.doc, ran || next);
  if (at !== null && !view.hasFocus) effects.push(EditorView.scrollIntoView(at, { y: "nearest", yMargin: 48 }));
  view.dispatch({ effects });
}

export function setNotes(view, list) {
  view.dispatch({ effects: notes.of(list) });
}

export const errorMark = StateField.define({
  create: () => Decoration.none,
  update(marks, tr) {
    let next = tr.docChanged ? Decoration.none : marks;
    for (const effect of tr.effects) {
      if (effect.is(error)) next = effect.value ? squiggle(tr.state.doc, effect.value) : Decoration.none;
    }
    return next;
  },
  provide: (f) => EditorView.decorations.from(f),
});

// A squiggle under the place.
function squiggle(doc, { line, column, endLine, endColumn, message }) {
  if (line < 1 || line > doc.lines) return Decoration.none;
  const first = doc.line(line);
  const last = doc.line(Math.min(Math.max(endLine, line), doc.lines));
  let from = Math.min(first.from + Math.max(column - 1, 0), first.to);
  let to = Math.min(last.from + Math.max(endColumn - 1, 0), last.to);
  const marks = [Decoration.line({ class: "line-error" }).range(first.from)];
  if (to <= from) {
    // One character; behind the line's end the last one; on an empty line nothing.
    if (from < first.to) to = from + 1;
    else [from, to] = [Math.max(from - 1, first.from), first.to];
  }
  if (to > from) marks.push(Decoration.mark({ class: "squiggle", attributes: { title: message } }).range(from, to));
  return Decoration.set(marks, true);
}

export function setError(view, value) {
  view.dispatch({ effects: error.of(value) });
}
