/* Added by `foresite serve` to the pages that it shows; no built page has it. Reloads the page when what it shows has
   changed, and lays over it why a build has failed. */
"use strict";

(() => {
  const script = document.currentScript;
  const own = new URL(".", script.src);
  const root = new URL("..", script.src);
  const again = 1000;
  let shown = script.dataset.build;
  let source;
  let overlay;
  /* The failed build that the reader has read about. */
  let dismissed = "";

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

  const show = (failure, diagnostics) => {
    hide();
    overlay = element("div", "", { id: "foresite-overlay" });
    /* A tree of its own, so that the site's style sheet and this one leave each other alone. */
    const shadow = overlay.attachShadow({ mode: "open" });
    const dialog = element("dialog", "", {
      role: "alertdialog",
      "aria-labelledby": "title",
      "aria-describedby": "reason",
    });
    const close = element("button", "Close (Esc)", { type: "button" });
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dismissed = shown;
      hide();
    });
    dialog.append(
      element("h1", "The build has failed", { id: "title" }),
      element("p", failure, { id: "reason" }),
    );
    if (diagnostics.length > 0) {
      const list = element("ul", "");
      list.append(...diagnostics.map((line) => element("li", line)));
      dialog.append(list);
    }
    dialog.append(element("p", "Behind this is the page of the last build that did not.", { class: "note" }), close);
    shadow.append(element("link", "", { rel: "stylesheet", href: new URL("overlay.css", own).href }), dialog);
    document.body.append(overlay);
    dialog.showModal();
  };

  const hear = (event) => {
    const news = JSON.parse(event.data);
    if (news.after !== shown || news.everything || isConcerned(news.changed)) {
      source.close();
      location.reload();
      return;
    }
    shown = news.build;
    if (news.failure === "") {
      hide();
    } else if (news.build !== dismissed) {
      show(news.failure, news.diagnostics);
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
