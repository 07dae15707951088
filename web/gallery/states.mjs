// Every state of the page and every part of it: a link that opens it, what is then done, and where needed a fault.
// The gallery shows them, and the tests in a browser look at the same ones (tests/e2e/gallery.ts).

const SHARED = `fruit = ["apple", "pear"]
snack = fruit
stock = {"today": fruit}
print(snack)
fruit.append("fig")
del snack
`;
const CYCLE = `import gc

class Node:
    pass

gc.collect()
a, b, kept = Node(), Node(), Node()
a.next = b
b.next = a
del a, b
gc.collect(0)
print("collected")
`;
const POOLS = `boxes = [[number] for number in range(60)]
del boxes[10:40:2]
`;
const ASKS = `import sys
for letter in "heapglass" * 4:
    print(letter, end=" ")
print(sys.stdin.read())
`;
const ENDLESS = "n = 0\nwhile True:\n    n += 1\n";

/**
 * Faults, as scripts that run in a page before its own: what they break is broken as a browser or a host breaks it.
 */
export const FAULTS = {
  // The engine is on its way.
  slow: `window.Worker = class {
    constructor() { setTimeout(() => this.onmessage?.(new MessageEvent("message", { data: ["loading", 2_100_000, 5_000_000] })), 50); }
    postMessage() {}
    terminate() {}
  };`,
  // The engine's file is not there.
  engine: `window.Worker = class extends Worker { constructor() { super("./no-such-file.js"); } };`,
  // The engine hits an error of its own as soon as it is to run something.
  trap: `{
    const Real = Worker;
    let isFirst = true;
    window.Worker = class extends Real {
      postMessage(message) {
        if (!isFirst) return super.postMessage(message);
        isFirst = false;
        setTimeout(() => this.dispatchEvent(new ErrorEvent("error", { message: "RuntimeError: unreachable" })), 50);
      }
    };
  }`,
  // The page itself panics.
  panic: `addEventListener("TrunkApplicationStarted", () => setTimeout(() =>
    heapglassCrash("page", "panicked at web/page/src/app.rs:20:5: an example of a fault", "a = []\\nb = a\\n"), 50));`,
  // A file of the page does not arrive.
  missing: `{
    const real = window.fetch;
    window.fetch = (file, ...rest) =>
      String(file.url ?? file).includes("_bg.wasm") ? Promise.reject(new TypeError("Failed to fetch")) : real(file, ...rest);
  }`,
  // The host's policy does not allow WebAssembly.
  blocked: `document.addEventListener("readystatechange", () => {
    const policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = "script-src 'self' 'unsafe-inline'";
    if (document.readyState === "interactive") document.head.append(policy);
  });`,
};

/** `title` says what is seen; `until` is there when it is reached; `then` is what a reader does to reach it. */
export const STATES = [
  // UI states
  { id: "empty", title: "No program yet", link: { code: "" }, until: ".cards" },
  { id: "ready", title: "A program that has not run", link: { code: SHARED, autorun: "false" }, until: ".welcome" },
  { id: "loading", title: "The engine is on its way", link: {}, fault: "slow", until: ".loading progress[value]" },
  { id: "running", title: "A run that goes on", link: { code: ENDLESS, step: 8 }, until: ".notice.running" },
  {
    id: "stopped", title: "A run that the reader stopped", link: { code: ENDLESS, step: 8 }, until: ".notice:not(.running)",
    then: async ({ wait, click }) => {
      await wait(".notice.running");
      await click(".topbar .run");
    },
  },
  { id: "limit", title: "The limit of steps (takes a while)", link: { code: ENDLESS, step: 8 }, until: ".notice:not(.running)" },
  {
    id: "syntax", title: "A syntax error; the last good run stays", link: { code: SHARED, step: 3 }, until: ".problem:not([hidden])",
    then: async ({ settled, open }) => {
      await settled();
      open({ code: SHARED.replace("= fruit", "= (fruit") });
    },
  },
  { id: "exception", title: "An uncaught exception", link: { code: `${SHARED}stock["tomorrow"]\n`, step: -1 }, until: ".notice.bad" },
  { id: "unsupported", title: "What is not supported", link: { code: "fruit = []\nimport socket\n", step: -1 }, until: ".notice" },
  { id: "many", title: "More objects than the graph draws", link: { code: "many = [[n] for n in range(600)]\n", step: -1 }, until: ".pic .node" },
  { id: "engine", title: "The engine did not arrive", link: { code: SHARED }, fault: "engine", until: ".notice.bad" },
  { id: "trap", title: "The engine hit an error of its own", link: { code: SHARED }, fault: "trap", until: "#crash" },
  { id: "panic", title: "The page hit an error of its own", link: {}, fault: "panic", until: "#crash" },
  { id: "missing", title: "A file of the page did not arrive", link: {}, fault: "missing", until: "#crash" },
  { id: "blocked", title: "WebAssembly is not allowed", link: {}, fault: "blocked", until: "#crash" },
  { id: "no-script", title: "No JavaScript", link: {}, hasScript: false, until: ".boot .pic" },

  // Views
  { id: "graph", title: "Graph: references gained", link: { code: SHARED, step: 3 }, until: ".pic .node" },
  { id: "lost", title: "Graph: a reference lost", link: { code: SHARED, step: -1 }, until: ".pic .is-lost" },
  { id: "garbage", title: "Graph: garbage that is not freed yet", link: { code: CYCLE, step: 9 }, until: ".pic .is-unreachable" },
  { id: "rest", title: "Collector: at rest", link: { code: CYCLE, step: 8, view: "gc" }, until: ".rest" },
  {
    id: "phase", title: "Collector: in a phase", link: { code: CYCLE, step: 10, view: "gc" }, until: ".phases",
    then: async ({ settled, click, key }) => {
      await settled();
      await click(".rest .btn");
      for (let change = 0; change < 12; change += 1) {
        await settled();
        key(".");
      }
      await settled();
    },
  },
  { id: "memory", title: "Memory: arenas, a pool, free lists", link: { code: POOLS, step: -1, view: "memory" }, until: ".arenas" },
  { id: "table", title: "Table", link: { code: SHARED, step: 3, view: "table" }, until: ".data.objects tbody tr" },

  // Parts
  {
    id: "object", title: "Inspector: who holds an object, and its life", link: { code: SHARED, step: 5 }, until: ".insp .holders",
    then: async ({ settled, click }) => {
      await settled();
      await click(".pic .node.can-choose");
      await settled();
    },
  },
  {
    id: "freed", title: "Inspector: why an object was freed", link: { code: "a = [1, 2]\nb = a\ndel b\ndel a\n", step: 4 }, until: ".insp",
    then: async ({ settled, click }) => {
      await settled();
      await click(".pic .node.is-freed");
      await settled();
    },
  },
  {
    id: "changes", title: "One change at a time", link: { code: SHARED, step: 3 }, until: ".say .aux",
    then: async ({ settled, key }) => {
      await settled();
      key(">");
      await settled();
    },
  },
  {
    id: "folded", title: "A subtree folded away", link: { code: SHARED, step: 3 }, until: ".notices ~ .notice",
    then: async ({ settled, click, key }) => {
      await settled();
      await click(".pic .node.can-choose");
      await settled();
      key("f");
      await settled();
    },
  },
  { id: "input", title: "Input, output and a long timeline", link: { code: ASKS, step: -1 }, until: ".reads" },
  { id: "python", title: "Another Python", link: { code: SHARED, step: 3, py: "2.7" }, until: ".pic .node" },
  { id: "exit", title: "The interpreter's end", link: { code: SHARED, step: 8, exit: "on" }, until: ".pic" },
  {
    id: "notice", title: "A passing message", link: { code: SHARED, step: 3 }, until: ".notices .notice",
    then: async ({ settled, key }) => {
      await settled();
      key("g");
    },
  },
  { id: "help", title: "The help sheet", link: { code: "" }, until: "dialog[open]", then: async ({ wait, key }) => (await wait(".cm-content"), key("?")) },
  { id: "examples", title: "The menu of examples", link: { code: "" }, until: "details[open]", then: ({ click }) => click(".menu.examples summary") },
  { id: "pythons", title: "The menu of Pythons", link: { code: "" }, until: "details[open]", then: ({ click }) => click(".menu.pythons summary") },
];

/** The link of a state, from its `#` on. */
export function link(state, theme, language) {
  const parts = { ...state.link, theme, lang: language };
  return `#${Object.entries(parts).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}

/** Brings a page that was opened with the link of a state to that state, as its reader would. */
export async function reach(page, state) {
  const hands = handsOn(page);
  await state.then?.(hands);
  await hands.wait(state.until);
  const runs = state.link.code && state.link.autorun !== "false" && !state.fault;
  if (runs && state.id !== "running") await hands.settled();
}

function handsOn(page) {
  const find = (selector) => page.document.querySelector(selector);
  const until = async (holds) => {
    const pause = () => new Promise((resolve) => page.setTimeout(resolve, 20));
    while (!holds()) await pause();
  };
  const wait = (selector) => until(() => find(selector));
  const isSettled = () => find('main[aria-busy="false"]') && find(".slider:not(:disabled)");
  return {
    wait,
    // What was just done is taken up in the next turn.
    settled: async () => {
      await new Promise((resolve) => page.setTimeout(resolve, 20));
      await until(isSettled);
    },
    click: async (selector) => {
      await wait(selector);
      find(selector).dispatchEvent(new page.MouseEvent("click", { bubbles: true, cancelable: true }));
    },
    key: (key) => page.document.body.dispatchEvent(new page.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })),
    open: (parts) => {
      const kept = new page.URLSearchParams(page.location.hash.slice(1));
      page.location.hash = link({ link: parts }, kept.get("theme"), kept.get("lang"));
    },
  };
}
