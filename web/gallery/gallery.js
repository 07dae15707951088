// The gallery: shows the state that is chosen, as the page itself in a frame.
import { FAULTS, STATES, link, reach } from "./states.mjs";

const choices = document.getElementById("choices");
const place = document.getElementById("place");

/** What the address says, and the first of each where it says nothing. */
function chosen() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const state = STATES.find(({ id }) => id === asked.get("state")) ?? STATES[0];
  const of = (name) => asked.get(name) ?? choices.elements[name].options[0].value;
  return { state, theme: of("theme"), lang: of("lang"), width: of("width") };
}

/** A frame with the page. One with a fault is written out, with the fault before all of the page's own scripts. */
async function frame({ state, theme, lang, width }) {
  const frame = document.createElement("iframe");
  frame.title = state.title;
  frame.style.width = `${width}px`;
  frame.classList.toggle("is-narrow", width < 560);
  const hash = link(state, theme, lang);
  if (state.hasScript === false) frame.sandbox = "allow-same-origin";
  if (state.fault) {
    const text = await (await fetch("./")).text();
    const before = `<base href="${new URL("./", location.href)}"><script>location.hash = ${JSON.stringify(hash)}; ${FAULTS[state.fault]}</script>`;
    frame.srcdoc = text.replace("<head>", () => `<head>${before}`);
  } else {
    frame.src = `./${hash}`;
  }
  return frame;
}

async function show() {
  const choice = chosen();
  for (const name of ["theme", "lang", "width"]) choices.elements[name].value = choice[name];
  const items = STATES.map((state) => {
    const item = document.createElement("a");
    item.textContent = state.title;
    item.href = address({ ...choice, state });
    if (state === choice.state) item.setAttribute("aria-current", "page");
    const row = document.createElement("li");
    row.append(item);
    return row;
  });
  document.getElementById("states").replaceChildren(...items);
  document.getElementById("title").textContent = `${choice.state.id}: ${choice.state.title}`;
  const shown = await frame(choice);
  place.replaceChildren(shown);
  await new Promise((resolve) => shown.addEventListener("load", resolve, { once: true }));
  await reach(shown.contentWindow, choice.state);
}

function address({ state, theme, lang, width }) {
  return `#${new URLSearchParams({ state: state.id, theme, lang, width })}`;
}

choices.addEventListener("change", () => {
  location.hash = address({ ...chosen(), ...Object.fromEntries(new FormData(choices)) });
});
addEventListener("hashchange", show);
show();
