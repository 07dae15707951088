// The last panel: plain DOM, no framework, so that it works when the page itself is broken.
// It keeps the program's text and a report that can be copied.
(() => {
  const words = {
    en: {
      page: "The page has hit an error of its own",
      engine: "The engine has hit an error of its own",
      load: "The page could not be loaded",
      about: "This is a fault of Heapglass, not of your program.",
      missing: "A part of it did not arrive. Check the connection and try again.",
      blocked: "This browser, or the site that shows this page, does not let WebAssembly run, and Heapglass needs it.",
      owner: "For the site’s owner: Content-Security-Policy needs 'wasm-unsafe-eval' in script-src.",
      text: "Your program’s text is safe:",
      go: "Reload the page", on: "Go on", again: "Try again", tab: "Open in a new tab",
      copy: "Copy report", copied: "Copied", report: "Report",
    },
    zh: {
      page: "页面自身出现错误", engine: "引擎自身出现错误", load: "页面无法载入",
      about: "这是 Heapglass 的错误，不是你的程序的错误。",
      missing: "有一部分没有送达。请检查网络连接，然后重试。",
      blocked: "此浏览器或显示本页的网站不允许运行 WebAssembly，而 Heapglass 需要它。",
      owner: "网站管理者：Content-Security-Policy 的 script-src 中需要 'wasm-unsafe-eval'。",
      text: "程序文本完好：",
      go: "重新载入页面", on: "继续", again: "重试", tab: "在新标签页中打开",
      copy: "复制报告", copied: "已复制", report: "报告",
    },
  };
  const make = (tag, props, ...children) => {
    const element = Object.assign(document.createElement(tag), props);
    element.append(...children);
    return element;
  };
  const storedText = () => {
    try {
      return localStorage.getItem("heapglass.source") ?? "";
    } catch {
      return "";
    }
  };

  const isBlocked = (message) => typeof WebAssembly !== "object" || /unsafe-eval|Content Security Policy/i.test(message);

  /** What there is to say of a fault, as paragraphs. */
  const explained = (part, message, w) => {
    if (part !== "load") return [w.about];
    return isBlocked(message) ? [w.blocked, w.owner] : [w.missing];
  };

  const copyButton = (report, details, w) => {
    const copy = make("button", { className: "btn out", type: "button" }, w.copy);
    copy.onclick = async () => {
      try {
        await navigator.clipboard.writeText(report);
        copy.textContent = w.copied;
      } catch {
        details.open = true;
      }
    };
    return copy;
  };

  /** The way on: an engine is started anew by itself, a page is loaded again. */
  const wayOn = (part, panel, w) => {
    const isEngine = part === "engine";
    const word = isEngine ? w.on : part === "load" ? w.again : w.go;
    const go = make("button", { className: "btn pri", type: "button" }, word);
    go.onclick = () => (isEngine ? panel.remove() : location.reload());
    return go;
  };

  window.heapglassCrash = (part, message, text) => {
    document.getElementById("crash")?.remove();
    const w = document.documentElement.lang.startsWith("zh") ? words.zh : words.en;
    const program = text || storedText();
    const report = `Heapglass: ${part}\n${message}\n${navigator.userAgent}\n\n${program}`;
    const panel = make("section", { id: "crash", role: "alertdialog", tabIndex: -1 });
    panel.setAttribute("aria-labelledby", "crash-title");
    const details = make("details", {}, make("summary", {}, w.report), make("pre", { tabIndex: 0 }, report));
    const buttons = make("div", { className: "crash-buttons" }, wayOn(part, panel, w), copyButton(report, details, w));
    if (window.parent !== window) {
      buttons.append(make("a", { className: "btn out", href: location.href, target: "_blank", rel: "noopener" }, w.tab));
    }
    panel.append(
      make("h2", { id: "crash-title" }, w[part] ?? w.page),
      ...explained(part, message, w).map((sentence) => make("p", {}, sentence)),
    );
    if (program) {
      const field = make("textarea", { readOnly: true, value: program, spellcheck: false, lang: "en" });
      panel.append(make("label", { className: "crash-text" }, w.text, field));
    }
    panel.append(buttons, details);
    document.body.append(panel);
    panel.focus();
  };

  // Before the page is up, any error is one of loading. An error of a file is told to its element only.
  let isUp = false;
  const loading = (message) => {
    if (!isUp) window.heapglassCrash("load", message, "");
  };
  window.addEventListener("TrunkApplicationStarted", () => (isUp = true));
  window.addEventListener("unhandledrejection", (event) => loading(String(event.reason)));
  const onError = (event) => {
    const isFile = event.target instanceof HTMLScriptElement;
    if (isFile || event.message) loading(event.message || event.target.src || "script");
  };
  window.addEventListener("error", onError, true);
})();
