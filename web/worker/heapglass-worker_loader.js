// Starts the worker: a classic worker, so that it works in a sandboxed frame too, which a module worker does not.
// Until the worker can speak for itself this says how far it is, or why it cannot go on: in arrays, which the page
// tells from the worker's replies (bytes).

// The length of the engine's file, which `cargo xtask build` writes here: what comes over the line may be compressed.
const BYTES = 0;
const SAY_EACH = 100_000;

/** Says how much has come. It reads a copy: the browser keeps compiled code only for the response itself. */
async function watch(response) {
  let bytes = 0;
  let said = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return;
    bytes += value.length;
    if (bytes - said >= SAY_EACH) {
      said = bytes;
      postMessage(["loading", bytes, BYTES]);
    }
  }
}

async function start() {
  importScripts("./heapglass-worker.js");
  const response = await fetch("./heapglass-worker_bg.wasm");
  if (!response.ok) throw new Error(`heapglass-worker_bg.wasm: ${response.status}`);
  // The copy fails when the response does, and that is said below.
  watch(response.clone()).catch(() => undefined);
  await wasm_bindgen({ module_or_path: response });
}

start().catch((error) => postMessage(["failed", String(error)]));
