'use strict';

// Filters names as one types: those of the page at hand, or, on the index of a kind, all of them, which are fetched as
// a script when the field is first used (a script also loads from disk, where browsers fetch nothing). What is looked
// for is kept in the address, so that the way back finds it again. Down and Enter lead from the field to the first name
// found.
{
  const form = document.querySelector('form.filter');
  const input = form.querySelector('input');
  const status = form.querySelector('.status');
  const elsewhere = form.querySelector('.elsewhere');
  const MOST = 100;
  // So short a word is looked for where words begin only: "ai" is in "sustainability" too.
  const SHORT = 3;

  const number = (value) => value.toLocaleString('en');
  const LETTERS = { 'ß': 'ss', 'œ': 'oe', 'æ': 'ae', 'ł': 'l', 'ø': 'o', 'đ': 'd' };
  const fold = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
    .replace(/[ßœæłøđ]/g, (letter) => LETTERS[letter]);
  const spaced = (text) => text.replace(/[^\p{L}\p{N}+#]+/gu, ' ');
  const joined = (text) => spaced(text.replace(/[-‐‑'’.]/g, ''));
  // A name is looked for in two writings, so that "wi-fi" and "wifi" find each other.
  const writings = (text) => ` ${spaced(fold(text))} ${joined(fold(text))}`;
  const words = () => joined(fold(input.value)).split(' ').filter(Boolean);
  const begins = (text, wanted) => wanted.every((word) => text.includes(` ${word}`));
  const holds = (text, wanted) =>
    wanted.every((word) => text.includes(word.length > SHORT ? word : ` ${word}`));

  const tell = (found, all, more) => {
    const wanted = input.value.trim();
    const address = `#${new URLSearchParams({ find: wanted })}`;
    history.replaceState(null, '', wanted ? address : '#');
    status.textContent = wanted ? `${number(found)} of ${number(all)}${more}` : '';
    elsewhere.hidden = !wanted || found > 0;
    elsewhere.querySelectorAll('a').forEach((link) => { link.hash = address; });
  };

  const filterPage = () => {
    const list = document.getElementById(form.dataset.list);
    const items = [...list.querySelectorAll('li')]
      .map((item) => ({ item, text: writings(item.querySelector('a').textContent) }));
    // What is found behind a switch is shown; without words to look for, the switch is as it was.
    const fold = list.querySelector('details');
    const wasOpen = fold?.open;
    return () => {
      const wanted = words();
      items.forEach(({ item, text }) => { item.hidden = !holds(text, wanted); });
      if (fold) {
        fold.open = wanted.length ? fold.querySelector('li:not([hidden])') !== null : wasOpen;
      }
      tell(items.filter(({ item }) => !item.hidden).length, items.length, '');
    };
  };

  const filterAll = () => {
    const found = form.querySelector('.found');
    let names = null;
    const entry = (line) => {
      const [label, reports, id, ...also] = line.split('\t');
      const simple = label.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-/, '').toLowerCase();
      return {
        label,
        reports: Number(reports),
        // A topic without a page of its own has its address below the root.
        href: id?.includes('#') ? `../${id}` : `${encodeURIComponent(id || simple)}.html`,
        also,
        text: [label, ...also].map(writings).join(' '),
      };
    };
    const quiet = (name, text) => {
      const span = document.createElement('span');
      span.className = name;
      span.textContent = text;
      return span;
    };
    const item = (name, wanted) => {
      const line = document.createElement('li');
      const link = document.createElement('a');
      link.className = form.dataset.kind;
      link.href = name.href;
      link.textContent = name.label;
      line.append(link);
      if (name.reports > 1) {
        const count = quiet('count', name.reports);
        count.title = 'reports';
        line.append('\u00a0', count);
      }
      const also = holds(writings(name.label), wanted)
        ? undefined
        : name.also.find((label) => holds(writings(label), wanted));
      if (also) {
        line.append(' ', quiet('site', `also named ${also}`));
      }
      return line;
    };
    const show = () => {
      const wanted = words();
      const matches = wanted.length ? names.filter((name) => holds(name.text, wanted)) : [];
      const first = new Set(matches.filter((name) => begins(name.text, wanted)));
      matches.sort((a, b) =>
        first.has(b) - first.has(a) || b.reports - a.reports || a.label.localeCompare(b.label, 'en'));
      found.replaceChildren(...matches.slice(0, MOST).map((name) => item(name, wanted)));
      tell(matches.length, names.length, matches.length > MOST ? `, the first ${MOST} shown` : '');
    };
    window.foresiteNames = (lines) => {
      names = lines.split('\n').filter(Boolean).map(entry);
      show();
    };
    const load = () => {
      if (!form.dataset.loading) {
        form.dataset.loading = 'yes';
        const script = document.createElement('script');
        script.src = form.dataset.names;
        script.onerror = () => { status.textContent = 'The names cannot be loaded.'; };
        document.head.append(script);
      }
    };
    input.addEventListener('focus', load);
    return () => {
      if (names) {
        show();
      } else {
        load();
      }
    };
  };

  const filter = form.dataset.names ? filterAll() : filterPage();
  const hits = document.getElementById(form.dataset.list) ?? form.querySelector('.found');
  const toFirstHit = (event) => {
    event.preventDefault();
    hits.querySelector('li:not([hidden]) a')?.focus();
  };
  input.addEventListener('input', filter);
  form.addEventListener('submit', toFirstHit);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') {
      toFirstHit(event);
    }
  });
  input.value = new URLSearchParams(location.hash.slice(1)).get('find') ?? '';
  if (input.value) {
    filter();
  }
}
