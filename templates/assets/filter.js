'use strict';

// Filters names as one types: those of the page at hand, or, on the index of a kind, all of them, which are fetched as
// a script when the field is first used (a script also loads from disk, where browsers fetch nothing).
{
  const form = document.querySelector('form.filter');
  const input = form.querySelector('input');
  const status = form.querySelector('.status');
  const MOST = 100;

  const number = (value) => value.toLocaleString('en');
  const fold = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const words = () => fold(input.value).split(/\s+/).filter(Boolean);
  const holds = (text, wanted) => wanted.every((word) => text.includes(word));

  const filterPage = () => {
    const items = [...document.getElementById(form.dataset.list).querySelectorAll('li')]
      .map((item) => ({ item, text: fold(item.textContent) }));
    return () => {
      const wanted = words();
      let shown = 0;
      for (const { item, text } of items) {
        item.hidden = !holds(text, wanted);
        shown += item.hidden ? 0 : 1;
      }
      status.textContent = wanted.length ? `${shown} of ${items.length}` : '';
    };
  };

  const filterAll = () => {
    const found = form.querySelector('.found');
    let names = null;
    const entry = (line) => {
      const [label, reports, id] = line.split('\t');
      const simple = label.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-/, '').toLowerCase();
      return { label, reports: Number(reports), href: `${encodeURIComponent(id || simple)}.html`, text: fold(label) };
    };
    const item = (name) => {
      const line = document.createElement('li');
      const link = document.createElement('a');
      link.className = form.dataset.kind;
      link.href = name.href;
      link.textContent = name.label;
      line.append(link);
      if (name.reports > 1) {
        const count = document.createElement('span');
        count.className = 'count';
        count.title = 'reports';
        count.textContent = name.reports;
        line.append(' ', count);
      }
      return line;
    };
    const show = () => {
      const wanted = words();
      const matches = wanted.length ? names.filter((name) => holds(name.text, wanted)) : [];
      matches.sort((a, b) => b.reports - a.reports || a.text.localeCompare(b.text, 'en'));
      found.replaceChildren(...matches.slice(0, MOST).map(item));
      const more = matches.length > MOST ? `, the first ${MOST} shown` : '';
      status.textContent = wanted.length ? `${number(matches.length)} of ${number(names.length)}${more}` : '';
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

  form.hidden = false;
  input.addEventListener('input', form.dataset.names ? filterAll() : filterPage());
  form.addEventListener('submit', (event) => event.preventDefault());
}
