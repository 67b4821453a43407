/* Added by `foresite serve` to the pages that it shows; no built page has it. Reloads the page when what it shows has
   changed, lays over it why a build has failed, and tells below it what is wrong with the content since serving began. */
"use strict";

(() => {
  const script = document.currentScript;
  const own = new URL(".", script.src);
  const root = new URL("..", script.src);
  const again = 1000;
  let shown = script.dataset.build;
  let source;
  let overlay;
  /* Where a tab keeps which build's trouble its reader has read about. */
  const dismissed = "foresite-dismissed";

  /* Where within the site an address lies; empty if it is elsewhere. */
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

  /* The page, and whatever it has loaded: style sheets, scripts, pictures, data. */
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

  /* In a tree of its own, so that the site's style sheet and this one leave each other alone. */
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

  /* A line each; what is to be done about the lines before it begins with an arrow. */
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
      element("h1", "The build has failed", { id: "title" }),
      element("p", failure, { id: "reason" }),
    );
    if (diagnostics.length > 0) {
      dialog.append(element("h2", "New problems since the preview started"), lines(diagnostics));
    }
    dialog.append(
      element("p", "Behind this is the page of the last build that did not.", { class: "note" }),
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

  /* A browser has six connections to a server and no more: a page that nobody sees gives its own back. */
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
