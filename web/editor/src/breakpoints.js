// Breakpoints: a dot in the gutter. They move with the text.
import { RangeSet, StateEffect, StateField } from "@codemirror/state";
import { GutterMarker, gutter, lineNumbers } from "@codemirror/view";

const set = StateEffect.define();

class Dot extends GutterMarker {
  toDOM() {
    const dot = document.createElement("span");
    dot.className = "bp-dot";
    return dot;
  }
}
const dot = new Dot();

const field = StateField.define({
  create: () => RangeSet.empty,
  update(marks, tr) {
    let next = marks.map(tr.changes);
    for (const effect of tr.effects) {
      if (effect.is(set)) next = RangeSet.of(effect.value.map((pos) => dot.range(pos)));
    }
    return next;
  },
});

/** The lines with a breakpoint, from 1. */
export function breakpointLines(state) {
  const lines = [];
  for (let at = state.field(field).iter(); at.value; at.next()) {
    const line = state.doc.lineAt(at.from).number;
    if (lines.at(-1) !== line) lines.push(line);
  }
  return lines;
}

export function setBreakpoints(view, lines) {
  if (breakpointLines(view.state).join() === lines.join()) return;
  const starts = lines.filter((n) => n >= 1 && n <= view.state.doc.lines).sort((a, b) => a - b);
  view.dispatch({ effects: set.of(starts.map((n) => view.state.doc.line(n).from)) });
}

function toggle(view, block) {
  const line = view.state.doc.lineAt(block.from).number;
  const lines = breakpointLines(view.state);
  setBreakpoints(view, lines.includes(line) ? lines.filter((n) => n !== line) : [...lines, line]);
  return true;
}

export const breakpointGutter = [
  field,
  gutter({
    class: "bp-gutter",
    markers: (view) => view.state.field(field),
    initialSpacer: () => dot,
    domEventHandlers: { mousedown: toggle },
  }),
  // The line numbers toggle too: the dot's own column is narrow.
  lineNumbers({ domEventHandlers: { mousedown: toggle } }),
];
