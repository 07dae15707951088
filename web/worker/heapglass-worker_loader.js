// Starts the worker: a classic worker, so that it works in a sandboxed frame too , which a module worker does not.
importScripts("./heapglass-worker.js");
wasm_bindgen({ module_or_path: "./heapglass-worker_bg.wasm" });
