// The last panel: plain DOM, no framework, so that it works when the page itself is broken.
// It keeps the program's text and a report that can be copied.
(() => {
  const words = {
    en: {
      page: "The page has hit an error of its own",
      engine: "The engine has hit an error of its own",
      load: "The page could not be loaded",
      about: "This is a fault of Heapglass, not of your program. Your program’s text is safe:",
      go: "Reload the page", on: "Go on", copy: "Copy report", copied: "Copied", report: "Report",
    },
    zh: {
      page: "页面自身出现错误", engine: "引擎自身出现错误", load: "页面无法载入",
      about: "这是 Heapglass 的错误，不是你的程序的错误。程序文本完好：",
      go: "重新载入页面", on: "继续", copy: "复制报告", copied: "已复制", report: "报告",
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

  window.heapglassCrash = (part, message, text) => {
    document.getElementById("crash")?.remove();
    const w = document.documentElement.lang.startsWith("zh") ? words.zh : words.en;
    const program = text || storedText();
    const report = `Heapglass: ${part}\n${message}\n${navigator.userAgent}\n\n${program}`;
    const panel = make("section", { id: "crash", role: "alertdialog", tabIndex: -1 });
    panel.setAttribute("aria-labelledby", "crash-title");
    const copy = make("button", { className: "btn out", type: "button" }, w.copy);
    copy.onclick = async () => {
      try {
        await navigator.clipboard.writeText(report);
      } catch {
        details.open = true;
      }
      copy.textContent = w.copied;
    };
    const go = make("button", { className: "btn pri", type: "button" }, part === "engine" ? w.on : w.go);
    go.onclick = () => (part === "engine" ? panel.remove() : location.reload());
    const details = make("details", {}, make("summary", {}, w.report), make("pre", {}, message));
    panel.append(
      make("h2", { id: "crash-title" }, w[part] ?? w.page),
      make("p", {}, w.about),
      make("textarea", { readOnly: true, value: program, spellcheck: false, lang: "en" }),
      make("div", { className: "crash-buttons" }, go, copy),
      details,
    );
    document.body.append(panel);
    panel.focus();
  };

  // Before the page is up, any error is one of loading.
  let isUp = false;
  window.addEventListener("TrunkApplicationStarted", () => (isUp = true));
  window.addEventListener("unhandledrejection", (event) => {
    if (!isUp) window.heapglassCrash("load", String(event.reason), "");
  });
})();
