/* Added by `foresite serve` to the pages that it shows; no built page contains it. Reloads the page when it has changed,
   shows over it why a build failed, and below it the problems in the content that are new since the preview started. */
"use strict";

(() => {
  const script = document.currentScript;
  const own = new URL(".", script.src);
  const root = new URL("..", script.src);
  const again = 1000;
  let shown = script.dataset.build;
  let source;
  let overlay;
  /* Where a tab stores which build's message its reader has closed. */
  const dismissed = "foresite-dismissed";

  /* The path of an address within the site; empty if it is elsewhere. */
  const within = (address) => {
    const url = new URL(address, location.href);
    if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) {
      return "";
    }
    const path = url.pathname.slice(root.pathname.length);
    try {
      return decodeURIComponent(path.endsWith("/") || path === "" ? `${path}index.html` : path);
    } catch {
      return path;
    }
  };

  /* The page and everything it has loaded: style sheets, scripts, pictures, data. */
  const isConcerned = (changed) => {
    const loaded = performance.getEntriesByType("resource").map((entry) => within(entry.name));
    const mine = new Set([script.dataset.page, within(location.href), ...loaded]);
    return changed.some((path) => mine.has(path));
  };

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    made.textContent = text;
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  };

  const hide = () => {
    overlay?.remove();
    overlay = undefined;
  };

  /* In its own shadow tree, so that the site's style sheet and this one do not affect each other. */
  const lay = (content) => {
    hide();
    overlay = element("div", "", { id: "foresite-overlay" });
    overlay
      .attachShadow({ mode: "open" })
      .append(element("link", "", { rel: "stylesheet", href: new URL("overlay.css", own).href }), content);
    document.body.append(overlay);
  };

  const button = (text, action) => {
    const made = element("button", text, { type: "button" });
    made.addEventListener("click", action);
    return made;
  };

  /* One line each; a line that starts with an arrow says how to fix the lines before it. */
  const lines = (diagnostics) => {
    const list = element("ul", "");
    list.append(
      ...diagnostics.map((line) => element("li", line.trim(), line.startsWith(" ") ? { class: "more" } : {})),
    );
    return list;
  };

  const close = (outcome) => {
    sessionStorage.setItem(dismissed, outcome);
    hide();
  };

  const showFailure = ({ outcome, failure, diagnostics }) => {
    const dialog = element("dialog", "", {
      role: "alertdialog",
      "aria-labelledby": "title",
      "aria-describedby": "reason",
    });
    dialog.addEventListener("close", () => close(outcome));
    dialog.append(
      element("h1", "The build failed", { id: "title" }),
      element("p", failure, { id: "reason" }),
    );
    if (diagnostics.length > 0) {
      dialog.append(element("h2", "New problems since the preview started"), lines(diagnostics));
    }
    dialog.append(
      element("p", "Behind this message is the page of the last successful build.", { class: "note" }),
      button("Close (Esc)", () => dialog.close()),
    );
    lay(dialog);
    dialog.showModal();
  };

  /* The page stays in use, so this does not take the focus. */
  const showNotice = ({ outcome, diagnostics }) => {
    const notice = element("section", "", { role: "status", "aria-labelledby": "title" });
    notice.append(
      element("h1", "New problems since the preview started", { id: "title" }),
      lines(diagnostics),
      button("Close", () => close(outcome)),
    );
    lay(notice);
  };

  const hear = (event) => {
    const news = JSON.parse(event.data);
    if (news.after !== shown || news.everything || isConcerned(news.changed)) {
      source.close();
      location.reload();
      return;
    }
    shown = news.build;
    if (news.outcome === sessionStorage.getItem(dismissed)) {
      hide();
    } else if (news.failure !== "") {
      showFailure(news);
    } else if (news.diagnostics.length > 0) {
      showNotice(news);
    } else {
      hide();
    }
  };

  /* A browser opens at most six connections to a server, so a hidden page closes its own. */
  const listen = () => {
    source?.close();
    if (document.visibilityState === "hidden") {
      return;
    }
    const present = new EventSource(new URL("events", own));
    source = present;
    present.addEventListener("message", hear);
    present.addEventListener("error", () => {
      if (present === source && present.readyState === EventSource.CLOSED) {
        setTimeout(listen, again);
      }
    });
  };

  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      listen();
    }
  });
  listen();
})();
