'use strict';

// The shortlist: own lists of starred signals, topics and reports, with headings, an order and notes, and what to make of
// them for a meeting. All of it stays in the browser.
{
  const { views, shortlist, root } = window.foresite;
  const { t, element, link } = views;
  const host = document.getElementById('shortlist');
  const NOTES = ['significance', 'plausibility', 'novelty', 'soWhat'];
  // What a list may lead to: pages of this site.
  const SAFE = /^(?:reports\/[^/?#\\]+\.html(?:#s_[^#\s]*)?|(?:themes|technologies|concerns)\/[^/?#\\]+\.html)$/;
  let painted = '';
  let undo = null;

  const status = element('p', { className: 'said', attributes: { role: 'status' } });
  const say = (words, way) => {
    status.replaceChildren(words, way ? ' ' : '', way ?? '');
  };
  const change = (edit) => {
    const state = shortlist.read();
    edit(state);
    const problem = shortlist.write(state);
    shortlist.changed();
    paint();
    if (problem) {
      say(t(`star.${problem}`));
    }
    return problem;
  };
  const button = (words, act, label) => {
    const made = element('button', { type: 'button', textContent: words });
    if (label) {
      made.setAttribute('aria-label', label);
      made.title = label;
    }
    made.addEventListener('click', act);
    return made;
  };
  const current = (state = shortlist.read()) => state.lists[state.current];
  const nameOf = (list) => list.name || t('shortlist.unnamed');
  const titleOf = (entry) => entry.heading ?? entry.title;
  const undoable = (words, before) => {
    undo = before;
    say(words, button(t('shortlist.undo'), () => {
      shortlist.write(undo);
      shortlist.changed();
      paint();
      say('');
    }));
  };

  // What an entry leads to, as the site has it now; null where it is gone.
  const textOf = async (entry) => {
    if (entry.type === 'topic' || !entry.digest) {
      return null;
    }
    try {
      const texts = await views.digest(entry.digest);
      for (const text of texts.values()) {
        if (entry.type === 'signal' ? text.id === entry.id : text.report.page === entry.id) {
          return text;
        }
      }
    } catch {
      // The digest is gone: so is the entry.
    }
    return null;
  };

  // One entry of the list.
  const move = (from, to, focus) => {
    const { entries } = current();
    if (to < 0 || to >= entries.length) {
      return;
    }
    const name = titleOf(entries[from]);
    change((state) => {
      const list = current(state).entries;
      list.splice(to, 0, ...list.splice(from, 1));
    });
    host.querySelectorAll('.kept > li')[to]?.querySelector(`[data-act="${focus}"]`)?.focus();
    say(t('shortlist.moved', { name, place: to + 1, of: entries.length }));
  };
  const remove = (at) => {
    const before = structuredClone(shortlist.read());
    const name = titleOf(current().entries[at]);
    change((state) => current(state).entries.splice(at, 1));
    undoable(t('shortlist.removed', { name }), before);
    (host.querySelectorAll('.kept > li')[at] ?? host.querySelector('.kept > li:last-child'))?.querySelector('[data-act="remove"]')?.focus();
  };
  const acts = (entry, at) => {
    const made = [['up', '↑', () => move(at, at - 1, 'up')], ['down', '↓', () => move(at, at + 1, 'down')], ['remove', '✕', () => remove(at)]]
      .map(([act, sign, does]) => {
        const one = button(sign, does, t(`shortlist.${act}`, { name: titleOf(entry) }));
        one.dataset.act = act;
        return one;
      });
    return element('div', { className: 'acts' }, ...made);
  };
  const notes = (entry, at) => {
    const kept = entry.note ?? {};
    const details = element('details', { className: 'notes', open: NOTES.some((note) => kept[note]) }, element('summary', { textContent: t('shortlist.notes') }));
    const fill = () => {
      if (details.querySelector('textarea')) {
        return;
      }
      NOTES.forEach((note) => {
        const field = element('textarea', { rows: 2, value: kept[note] ?? '' });
        field.addEventListener('change', () => {
          const state = shortlist.read();
          const own = current(state).entries[at];
          own.note = { ...own.note, [note]: field.value };
          const problem = shortlist.write(state);
          painted = JSON.stringify(shortlist.read());
          if (problem) {
            say(t(`star.${problem}`));
          }
        });
        details.append(element('label', {}, element('span', { textContent: t(`shortlist.note.${note}`) }), field));
      });
    };
    details.addEventListener('toggle', fill);
    if (details.open) {
      fill();
    }
    return details;
  };
  const item = (entry, at) => {
    const made = element('li', { draggable: true });
    if (entry.heading !== undefined) {
      const field = element('input', { type: 'text', value: entry.heading, attributes: { 'aria-label': t('shortlist.heading.label') } });
      field.addEventListener('change', () => change((state) => { current(state).entries[at].heading = field.value; }));
      made.className = 'heading';
      made.append(field, acts(entry, at));
    } else {
      const about = element('p', { className: 'about', textContent: t(`shortlist.kind.${entry.type}`) });
      const words = element('div', {}, element('a', { href: link(entry.id), textContent: entry.title }), about);
      made.append(words, acts(entry, at), notes(entry, at));
      made.fillIn = async () => {
        const text = await textOf(entry);
        if (text && entry.type === 'signal') {
          about.before(views.shift(text.change));
        }
        if (text) {
          about.textContent = [t(`shortlist.kind.${entry.type}`), views.date(text.report.date), text.report.site].filter(Boolean).join(' · ');
        } else if (entry.type !== 'topic') {
          about.textContent = t('shortlist.gone');
        }
      };
    }
    made.addEventListener('dragstart', (event) => {
      event.dataTransfer.setData('text/plain', String(at));
      event.dataTransfer.effectAllowed = 'move';
    });
    made.addEventListener('dragover', (event) => event.preventDefault());
    made.addEventListener('drop', (event) => {
      event.preventDefault();
      const from = Number(event.dataTransfer.getData('text/plain'));
      if (Number.isInteger(from) && from !== at) {
        move(from, at, 'up');
      }
    });
    return made;
  };

  // What is made of a list.
  const resolved = async () => {
    const list = current();
    const all = [];
    for (const entry of list.entries) {
      all.push({ entry, text: entry.heading === undefined ? await textOf(entry) : null });
    }
    return { name: nameOf(list), all };
  };
  const escaped = (text) => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
  const markdown = ({ name, all }) => {
    const lines = [`# ${escaped(name)}`, ''];
    all.forEach(({ entry, text }) => {
      if (entry.heading !== undefined) {
        lines.push(`## ${escaped(entry.heading)}`, '');
        return;
      }
      lines.push(`### [${escaped(entry.title)}](${encodeURI(link(entry.id)).replace(/%25/g, '%').replace(/[()]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)})`, '');
      if (text && entry.type === 'signal') {
        const change = text.change[3] ? `${escaped(text.change[0])}*${escaped(text.change[1])}*${escaped(text.change[2])}**${escaped(text.change[3])}**${escaped(text.change[4])}`
          : escaped(text.change.join(''));
        lines.push(...[change, text.outlook && `- ${t('signals.outlook')}: ${escaped(text.outlook)}`, text.driver && `- ${t('signals.driver')}: ${escaped(text.driver)}`].filter(Boolean).flatMap((line) => [line, '']));
      }
      if (text) {
        lines.push(`${escaped(text.report.title)}${text.report.site ? `, ${escaped(text.report.site)}` : ''}${text.report.date ? `, ${text.report.date}` : ''}`, '');
      }
      NOTES.filter((note) => entry.note?.[note]).forEach((note) => lines.push(`- ${t(`shortlist.note.${note}`)}: ${escaped(entry.note[note])}`, ''));
    });
    return `${lines.join('\n').trim()}\n`;
  };
  const reportsOf = ({ all }) => [...new Map(all.filter(({ text }) => text).map(({ text }) => [text.report.page, text.report])).values()];
  const file = (page) => page.replace(/^reports\/|\.html$/g, '');
  const bibtex = (made) => reportsOf(made).map((report) => {
    const safe = (text) => text.replace(/[{}\\]/g, '').replace(/([&%$#_])/g, '\\$1');
    return `@misc{${file(report.page).replace(/[^A-Za-z0-9:-]/g, '')},\n  title = {{${safe(report.title)}}},\n${
      report.site ? `  howpublished = {${safe(report.site)}},\n` : ''}${report.date ? `  year = {${report.date.slice(0, 4)}},\n` : ''}  url = {${
      (report.source || link(report.page)).replace(/[{}\\\s]/g, '')}}\n}\n`;
  }).join('\n');
  const ris = (made) => reportsOf(made).map((report) => {
    const line = (tag, text) => (text ? `${tag}  - ${text.replace(/\s+/g, ' ')}\r\n` : '');
    return `${line('TY', 'ELEC')}${line('TI', report.title)}${line('PY', report.date.slice(0, 4))}${line('DA', report.date.replace(/-/g, '/'))}${
      line('T2', report.site)}${line('UR', report.source || link(report.page))}ER  - \r\n`;
  }).join('\r\n');
  const table = ({ all }) => views.csv([['type', 'title', 'heading', 'from', 'to', 'outlook', 'drivingForce', ...NOTES, 'report', 'date', 'site', 'url'],
    ...all.reduce((rows, { entry, text }) => {
      if (entry.heading !== undefined) {
        rows.heading = entry.heading;
        return rows;
      }
      const signal = entry.type === 'signal' && text;
      rows.push([entry.type, entry.title, rows.heading ?? '', signal ? text.change[1] : '', signal ? text.change[3] : '', signal ? text.outlook : '',
        signal ? text.driver : '', ...NOTES.map((note) => entry.note?.[note] ?? ''), text?.report.title ?? '', text?.report.date ?? '',
        text?.report.site ?? '', link(entry.id)]);
      return rows;
    }, [])]);
  const json = ({ name, all }) => `${JSON.stringify({
    foresite: 'shortlist', name,
    entries: all.map(({ entry, text }) => (entry.heading !== undefined ? { heading: entry.heading } : {
      ...entry, url: link(entry.id), ...text && entry.type === 'signal' ? { change: text.change.join(''), outlook: text.outlook, drivingForce: text.driver } : {},
    })),
  }, null, 2)}\n`;

  // A list from elsewhere: only what is a page of this site, and only texts.
  const clean = (given) => {
    if (!given || !Array.isArray(given.entries)) {
      return null;
    }
    const string = (value) => (typeof value === 'string' ? value.slice(0, 10000) : '');
    const entries = given.entries.flatMap((entry) => {
      if (typeof entry?.heading === 'string') {
        return [{ heading: string(entry.heading) }];
      }
      if (!entry || !SAFE.test(entry.id) || !['signal', 'topic', 'report'].includes(entry.type)) {
        return [];
      }
      const note = Object.fromEntries(NOTES.filter((name) => string(entry.note?.[name])).map((name) => [name, string(entry.note[name])]));
      return [{ type: entry.type, id: entry.id, title: string(entry.title) || entry.id,
        ...typeof entry.digest === 'string' && /^[\w.-]+$/.test(entry.digest) ? { digest: entry.digest } : {}, ...Object.keys(note).length ? { note } : {} }];
    });
    return { name: string(given.name), entries };
  };
  const add = (list) => change((state) => {
    state.lists.push(list);
    state.current = state.lists.length - 1;
  });
  // An address holds types, digests and files, and the names of headings: "s~20250810~a-file~an-anchor".
  const address = (list) => {
    const given = new URLSearchParams({ list: nameOf(list) });
    list.entries.forEach((entry) => given.append('e', entry.heading !== undefined ? `h~${entry.heading}`
      : [entry.type[0], entry.digest ?? '', ...entry.id.replace(/^reports\//, '').replace('.html', '').split('#s_')].join('~')));
    return `${location.href.replace(/#.*/, '')}#${given}`;
  };
  const fromAddress = () => {
    const given = new URLSearchParams(location.hash.slice(1));
    if (!given.has('list')) {
      return null;
    }
    const TYPES = { s: 'signal', t: 'topic', r: 'report' };
    return clean({
      name: given.get('list'),
      entries: given.getAll('e').map((text) => {
        const [type, digest, path, ...anchor] = text.split('~');
        if (type === 'h') {
          return { heading: text.slice(2) };
        }
        const id = `${type === 't' ? '' : 'reports/'}${path}.html${type === 's' ? `#s_${anchor.join('~')}` : ''}`;
        return { type: TYPES[type], id, digest: digest || undefined, title: decodeURIComponent((anchor[0] || path || '').replace(/^.*\//, '').replace(/-/g, ' ').replace(/%/g, '')) };
      }),
    });
  };
  const named = async (list) => {
    for (const entry of list.entries) {
      const text = entry.heading === undefined ? await textOf(entry) : null;
      if (text) {
        entry.title = entry.type === 'signal' ? text.name : text.report.title;
      }
    }
    return list;
  };

  // Pages to print, each with an address of its own.
  const cards = ({ name, all }) => {
    const texts = all.filter(({ entry, text }) => text && entry.type === 'signal').map(({ text }) => text);
    return element('div', { className: 'deck' }, element('h2', { textContent: name }),
      ...texts.length ? texts.map((text, i) => views.card(text, views.question(i))) : [element('p', { textContent: t('shortlist.noCards') })]);
  };
  const insight = ({ name, all }) => element('div', { className: 'insight' }, element('h2', { textContent: name }),
    ...all.map(({ entry, text }) => (entry.heading !== undefined ? element('h3', { textContent: entry.heading })
      : element('section', {}, element('p', {}, element('strong', { textContent: entry.title }), text && entry.type === 'signal' ? ': ' : '',
        text && entry.type === 'signal' ? views.shift(text.change, 'span') : ''),
      ...NOTES.filter((note) => entry.note?.[note]).map((note) => element('p', { className: 'noted' }, element('em', { textContent: `${t(`shortlist.note.${note}`)}: ` }), entry.note[note])),
      text ? element('p', { className: 'about', textContent: [text.report.title, text.report.site, views.date(text.report.date)].filter(Boolean).join(', ') }) : ''))));
  const VIEWS = { '#cards': cards, '#insight': insight };
  const toPrint = async (view) => {
    const made = view(await resolved());
    host.replaceChildren(element('div', { className: 'bar' }, button(t('shortlist.print'), () => window.print()),
      button(t('shortlist.back'), () => { location.hash = ''; })), made);
    host.querySelector('button').focus();
  };

  const outputs = () => {
    const save = (name, type, make) => button(name, async () => {
      const made = await resolved();
      views.download(`shortlist.${{ CSV: 'csv', BibTeX: 'bib', RIS: 'ris', JSON: 'json' }[name] ?? 'md'}`, type, make(made));
    });
    const share = button(t('shortlist.share'), async () => {
      const shared = address(current());
      try {
        await navigator.clipboard.writeText(shared);
        say(t('shortlist.shared'));
      } catch {
        say('', element('input', { type: 'text', readOnly: true, value: shared, attributes: { 'aria-label': t('shortlist.share') } }));
        status.querySelector('input').select();
      }
      host.querySelector('.shared').value = shared;
    });
    const file = element('input', { type: 'file', accept: 'application/json,.json' });
    file.addEventListener('change', async () => {
      let list = null;
      try {
        list = clean(JSON.parse(await file.files[0].text()));
      } catch {
        // Said below.
      }
      if (list) {
        add(list);
        say(t('shortlist.imported', { count: list.entries.length }));
      } else {
        say(t('shortlist.unreadable'));
      }
    });
    return element('section', { className: 'take' }, element('h2', { textContent: t('shortlist.take') }),
      element('p', {}, button(t('shortlist.cards'), () => { location.hash = 'cards'; }), ' ', button(t('shortlist.insight'), () => { location.hash = 'insight'; }), ' ',
        save(t('shortlist.markdown'), 'text/markdown', markdown), ' ', save('CSV', 'text/csv', table), ' ', save('BibTeX', 'application/x-bibtex', bibtex), ' ',
        save('RIS', 'application/x-research-info-systems', ris), ' ', save('JSON', 'application/json', json), ' ', share, element('input', { type: 'hidden', className: 'shared' })),
      element('label', {}, element('span', { textContent: t('shortlist.import') }), file));
  };

  const bar = (state) => {
    const list = current(state);
    const choice = element('select', {}, ...state.lists.map((each, i) => element('option', { value: i, textContent: nameOf(each), selected: i === state.current })));
    choice.addEventListener('change', () => change((next) => { next.current = Number(choice.value); }));
    const name = element('input', { type: 'text', value: list.name, placeholder: t('shortlist.unnamed') });
    name.addEventListener('change', () => change((next) => { current(next).name = name.value.trim(); }));
    return element('div', { className: 'sift' }, element('label', {}, element('span', { textContent: t('shortlist.list') }), choice),
      element('label', {}, element('span', { textContent: t('shortlist.name') }), name),
      element('div', { className: 'lists' }, button(t('shortlist.new'), () => add({ name: '', entries: [] })), ' ',
        button(t('shortlist.duplicate'), () => add({ ...structuredClone(current()), name: t('shortlist.copy', { name: nameOf(current()) }) })), ' ',
        button(t('shortlist.delete'), () => {
          const before = structuredClone(shortlist.read());
          const old = nameOf(current());
          change((next) => {
            next.lists.splice(next.current, 1);
            if (!next.lists.length) {
              next.lists.push({ name: '', entries: [] });
            }
            next.current = Math.max(0, next.current - 1);
          });
          undoable(t('shortlist.deleted', { name: old }), before);
        })));
  };

  let turn = 0;
  const paint = () => {
    const mine = ++turn;
    const view = VIEWS[location.hash];
    if (view) {
      toPrint(view);
      return;
    }
    const state = shortlist.read();
    painted = JSON.stringify(state);
    const { entries } = current(state);
    const items = entries.map(item);
    host.replaceChildren(bar(state), status,
      entries.length ? element('ol', { className: 'kept' }, ...items) : element('p', { className: 'lead', textContent: t('shortlist.empty') }),
      element('p', {}, button(t('shortlist.heading'), () => {
        change((next) => current(next).entries.push({ heading: '' }));
        host.querySelector('.kept > li:last-child input').focus();
      })), outputs());
    (async () => {
      for (const each of items) {
        if (mine !== turn) {
          return;
        }
        await each.fillIn?.();
      }
    })();
  };

  const offer = () => {
    const list = fromAddress();
    if (!list) {
      return;
    }
    const count = list.entries.length;
    const done = () => history.replaceState(null, '', location.pathname);
    say(t('shortlist.asked', { count }), element('span', {}, button(t('shortlist.accept'), async () => {
      done();
      add(await named(list));
      say(t('shortlist.imported', { count }));
    }), ' ', button(t('shortlist.decline'), () => { done(); say(''); })));
  };

  views.ready.then(() => {
    paint();
    offer();
    window.addEventListener('hashchange', () => { paint(); offer(); });
    // Another tab, or a star: unless what is written here has not been kept yet.
    shortlist.watch(() => {
      if (JSON.stringify(shortlist.read()) !== painted && !VIEWS[location.hash] && !document.activeElement?.matches('textarea')) {
        paint();
      }
    });
  });
}
