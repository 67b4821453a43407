'use strict';

// What every page has: how data and further scripts are loaded, the keys of the search field, and the stars by which
// readers put signals, topics and reports on their shortlist. Everything else is loaded when it is first used.
{
  const { src: own, dataset: { previews } } = document.currentScript;
  const root = new URL('../', own);
  const load = (path) => new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(path, root).href;
    script.onload = resolve;
    script.onerror = () => reject(new Error(path));
    document.head.append(script);
  });
  const once = (make) => {
    const made = new Map();
    return (name) => {
      if (!made.has(name)) {
        made.set(name, make(name).catch((error) => { made.delete(name); throw error; }));
      }
      return made.get(name);
    };
  };
  // Data is in scripts, each of which gives its data to this function: browsers load no data from disk.
  const arrived = new Map();
  window.foresitePart = (name, data) => arrived.set(name, data);
  const part = once(async (name) => {
    await load(`${name}.js`);
    const data = arrived.get(name);
    arrived.delete(name);
    return data;
  });
  const script = once((name) => load(`assets/${name}.js`));

  // Words of the interface, with plurals by the browser's own rules: { language, number, t }.
  const words = async () => {
    const { language, words: known } = await part('data/messages');
    const number = (value) => value.toLocaleString(language);
    const rules = new Intl.PluralRules(language);
    const t = (key, values = {}) => {
      const text = known[key] ?? known[`${key}.${rules.select(values.count ?? 0)}`] ?? known[`${key}.other`] ?? key;
      return text.replace(/\{(\w+)\}/g, (all, name) => (typeof values[name] === 'number' && (name === 'count' || name === 'all')
        ? number(values[name]) : values[name] ?? all));
    };
    return { language, number, t };
  };

  // The shortlists. Where the browser keeps nothing, they last as long as the page. Lists and headings have keys, since
  // another tab may change their order; those of an older version get theirs from their place, until they are written.
  const STORE = `foresite ${root.pathname}`;
  const tray = document.querySelector('.tray');
  let memory = null;
  const newKey = () => [...crypto.getRandomValues(new Uint32Array(2))].map((number) => number.toString(36)).join('');
  const fresh = () => ({ current: 0, lists: [{ key: 'first', name: '', entries: [] }] });
  const keyed = (state) => {
    state.lists.forEach((list, i) => {
      list.key ??= `list${i}`;
      list.entries.forEach((entry, place) => {
        if (entry.heading !== undefined) {
          entry.key ??= `heading${place}`;
        }
      });
    });
    return state;
  };
  const read = () => {
    if (memory) {
      return memory;
    }
    try {
      const kept = JSON.parse(localStorage.getItem(STORE) ?? 'null');
      return Array.isArray(kept?.lists) && kept.lists[kept.current] ? keyed(kept) : fresh();
    } catch {
      return fresh();
    }
  };
  // Returns what went wrong: 'full' keeps nothing new, 'blocked' keeps it for this page.
  const write = (state) => {
    try {
      localStorage.setItem(STORE, JSON.stringify(state));
      memory = null;
      return '';
    } catch (error) {
      if (error.name === 'QuotaExceededError') {
        return 'full';
      }
      memory = state;
      return 'blocked';
    }
  };
  const entries = (state) => state.lists[state.current].entries;
  const isKept = (id) => entries(read()).some((entry) => entry.id === id);
  const watchers = [];
  // The entries of the stars on the page.
  const starred = new WeakMap();
  const show = (button) => {
    const kept = isKept(starred.get(button).id);
    button.textContent = kept ? '★' : '☆';
    button.setAttribute('aria-pressed', String(kept));
  };
  const changed = () => {
    const count = entries(read()).filter((entry) => entry.id).length;
    tray.querySelector('.count').textContent = count || '';
    document.querySelectorAll('button.star').forEach(show);
    watchers.forEach((watcher) => watcher());
  };
  const alert = document.createElement('p');
  alert.className = 'notice';
  alert.setAttribute('role', 'alert');
  const toggle = async (entry) => {
    const state = read();
    const list = state.lists[state.current];
    const kept = isKept(entry.id);
    list.entries = kept ? list.entries.filter(({ id }) => id !== entry.id) : [...list.entries, entry];
    const problem = write(state);
    changed();
    alert.remove();
    if (problem) {
      alert.textContent = (await words()).t(`star.${problem}`);
      tray.after(alert);
    }
  };
  // The button of an entry: { type, id, title, digest }. Its id is the address below the site's root.
  const star = (entry) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'star';
    starred.set(button, entry);
    button.title = tray.dataset.add;
    button.setAttribute('aria-label', `${tray.dataset.add}: ${entry.title}`);
    button.addEventListener('click', () => toggle(entry));
    show(button);
    return button;
  };
  // Addresses below the root, from disk as well: "reports/a.html#s_b".
  const below = (href) => {
    const address = new URL(href, location.href);
    const path = address.pathname.slice(root.pathname.length) + address.hash;
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  };
  window.addEventListener('storage', (event) => event.key === STORE && changed());
  window.foresite = { root, part, script, words, shortlist: { key: newKey, read, write, changed, toggle, star, isKept, watch: (call) => watchers.push(call) }, below };

  const page = below(location.href.replace(/#.*/, ''));
  document.querySelectorAll('main [data-star]').forEach((heading) => {
    const digest = heading.closest('[data-digest]')?.dataset.digest;
    const title = heading.textContent;
    heading.after(' ', star({ type: heading.dataset.star, id: page, title, digest }));
  });
  document.querySelectorAll('main li.signal').forEach((row) => {
    const heading = row.querySelector('h3') ?? row.querySelector('a');
    const link = heading.closest('a') ?? heading.querySelector('a');
    const id = row.id ? `${page}#${row.id}` : below(link.href);
    const button = star({ type: 'signal', id, title: heading.textContent, digest: row.closest('[data-digest]')?.dataset.digest });
    (heading === link ? row.lastChild : heading).after(' ', button);
  });
  // The cards of a digest, which no other script equips.
  document.querySelectorAll('.deck.ready .card').forEach((card) => {
    const button = star({ type: 'signal', id: below(card.querySelector('.from-where a').href), title: card.querySelector('h3').textContent,
      digest: card.dataset.digest, ...card.querySelector('.wild') ? { wild: true } : {} });
    const acts = document.createElement('p');
    acts.className = 'acts';
    acts.append(button);
    card.append(acts);
  });
  changed();

  // An exercise of the facilitator's sheet: the style prints what the address names.
  document.querySelectorAll('.sheet a.print').forEach((anchor) => anchor.addEventListener('click', () => setTimeout(() => window.print())));

  // Previews of links; a browser reads no page from disk.
  if (previews !== 'off' && location.protocol.startsWith('http') && matchMedia('(hover: hover)').matches) {
    const main = document.querySelector('main');
    ['pointerover', 'focusin'].forEach((event) => main.addEventListener(event, () => script('preview'), { once: true }));
  }

  // The search field: / and Ctrl K lead to it.
  const input = document.getElementById('search');
  const isTyping = (element) => element.matches('input, textarea, select, [contenteditable]');
  const engine = () => {
    input.removeEventListener('focus', engine);
    script('search-engine');
    // What every search needs comes at the same time.
    part('search/index').catch(() => {});
    part('data/messages').catch(() => {});
  };
  document.addEventListener('keydown', (event) => {
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const controlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (controlK || (slash && !isTyping(event.target))) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  input.addEventListener('focus', engine);
  if (document.getElementById('results') || document.activeElement === input) {
    engine();
  }
}
