'use strict';

// The shortlist: own lists of starred signals, topics and reports, with headings, an order and notes, and what to make of
// them for a meeting. All of it stays in the browser. Another tab may change it at any time: what is done to a list or an
// entry names it by its key, and what is on the page is only made anew where it differs.
{
  const { views, shortlist, lists } = window.foresite;
  const { t, element, link } = views;
  const { NOTES, nameOf, isHeading, textOf, clean } = lists;
  const host = document.getElementById('shortlist');

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
  const keyOf = (entry) => entry.key ?? entry.id;
  const titleOf = (entry) => entry.heading ?? entry.title;

  // What is said stands beside the control that it is about; a region that never moves says it to screen readers.
  const said = element('p', { className: 'said' });
  const spoken = element('p', { className: 'hidden', attributes: { role: 'status' } });
  const say = (place, words, way) => {
    said.replaceChildren(words, way ? ' ' : '', way ?? '');
    spoken.textContent = words;
    if (words || way) {
      place.append(said);
    } else {
      said.remove();
    }
  };

  // Changes what is kept; says so where it cannot be, or where another tab has taken away what is meant. Returns whether
  // it was done. kept: called once it is, before the page shows it.
  const blocked = element('p', { className: 'notice' });
  const change = (place, edit, kept) => {
    const state = shortlist.read();
    const found = edit(state) !== false;
    const problem = found ? shortlist.write(state) : '';
    if (found && problem !== 'full') {
      kept?.();
    }
    shortlist.changed();
    if (problem === 'blocked') {
      blocked.textContent = t('star.blocked');
      bar.prepend(blocked);
    } else if (!found || problem) {
      say(place?.isConnected ? place : bar, t(found ? 'shortlist.full' : 'shortlist.elsewhere'));
      return false;
    }
    return true;
  };
  // The list that the page shows: another tab may have gone to another one.
  let shownKey = '';
  const changeList = (place, edit, kept) => change(place, (state) => {
    const list = state.lists.find(({ key }) => key === shownKey);
    return list ? edit(list, state) : false;
  }, kept);
  const changeEntry = (place, key, edit, kept) => changeList(place, (list) => {
    const at = list.entries.findIndex((entry) => keyOf(entry) === key);
    return at < 0 ? false : edit(list.entries, at);
  }, kept);
  // back: puts into the present state what was taken away; another tab may have changed the rest.
  const undoable = (place, words, back) => say(place, words, button(t('shortlist.undo'), () => {
    if (change(bar, back)) {
      say(bar, '');
    }
  }));

  // One entry of the list, by its key; the page has one item for each.
  const items = new Map();
  const entries = element('ol', { className: 'kept' });
  const itemOf = (key) => items.get(key)?.made;
  const sectionEnd = (list, from) => {
    const next = list.findIndex((entry, i) => i > from && isHeading(entry));
    return next < 0 ? list.length : next;
  };
  // to: before which place of the list it goes. isSection: whether a heading takes its entries with it.
  const move = (key, to, act, isSection) => {
    let words = '';
    const done = changeEntry(itemOf(key), key, (list, from) => {
      const target = to(list, from);
      const moved = list.splice(from, isSection ? sectionEnd(list, from) - from : 1);
      const at = target > from ? target - moved.length : target;
      list.splice(at, 0, ...moved);
      words = t('shortlist.moved', { name: titleOf(moved[0]) || t('shortlist.heading.label'), place: at + 1, of: list.length });
    });
    if (done) {
      const made = itemOf(key);
      made.querySelector(`[data-act="${act}"]`).focus();
      made.scrollIntoView({ block: 'nearest' });
      say(made, words);
    }
  };
  const step = (key, by) => {
    const { entries: list } = current();
    const at = list.findIndex((entry) => keyOf(entry) === key) + by;
    if (at >= 0 && at < list.length) {
      move(key, (all, from) => (by < 0 ? Math.max(0, from - 1) : Math.min(all.length, from + 2)), by < 0 ? 'up' : 'down');
    }
  };
  const remove = (key) => {
    const list = shownKey;
    let entry;
    let at = 0;
    if (changeEntry(itemOf(key), key, (all, place) => {
      at = place;
      [entry] = all.splice(place, 1);
    })) {
      const near = entries.children[at] ?? entries.lastElementChild;
      near?.querySelector('[data-act="remove"]').focus();
      undoable(near ?? bar, t('shortlist.removed', { name: titleOf(entry) }), (state) => {
        const own = state.lists.find((each) => each.key === list)?.entries;
        return own && !own.some((each) => keyOf(each) === key) ? own.splice(at, 0, entry) && undefined : false;
      });
    }
  };
  const addHeading = (place, at) => {
    const key = shortlist.key();
    if (changeList(place, (list) => {
      const found = at(list.entries);
      return found < 0 ? false : list.entries.splice(found, 0, { heading: '', key }) && undefined;
    })) {
      const made = itemOf(key);
      made?.querySelector('input').focus();
      made?.scrollIntoView({ block: 'nearest' });
    }
  };
  // Where an entry may go in one click: below a heading, to the top, or below a heading that is made for it. A heading
  // takes its entries with it.
  const moves = (key) => {
    const details = element('details', { className: 'move' });
    const summary = element('summary', { textContent: t('shortlist.move') });
    const fill = () => {
      const { entries: list } = current();
      const at = list.findIndex((entry) => keyOf(entry) === key);
      const entry = list[at];
      if (!entry) {
        return;
      }
      const own = isHeading(entry) ? key : keyOf(list.slice(0, at).findLast(isHeading) ?? {});
      const others = list.filter((each) => isHeading(each) && keyOf(each) !== own);
      const place = (all, wanted) => all.findIndex((each) => keyOf(each) === wanted);
      const go = (words, to) => button(words, () => { details.open = false; move(key, to, 'move', isHeading(entry)); });
      details.replaceChildren(summary, element('div', {},
        isHeading(entry) ? null : button(t('shortlist.move.new'), () => { details.open = false; addHeading(itemOf(key), (all) => place(all, key)); }),
        at > 0 ? go(t('shortlist.move.top'), () => 0) : null,
        ...others.map((each) => go(t(isHeading(entry) ? 'shortlist.move.behind' : 'shortlist.move.to', { name: each.heading || t('shortlist.heading.label') }),
          (all) => sectionEnd(all, place(all, keyOf(each)))))));
    };
    summary.dataset.act = 'move';
    details.append(summary);
    details.addEventListener('toggle', () => details.open && fill());
    details.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && details.open) {
        details.open = false;
        summary.focus();
      }
    });
    return details;
  };
  const acts = (entry) => {
    const key = keyOf(entry);
    const made = [['up', '↑', () => step(key, -1)], ['down', '↓', () => step(key, 1)], ['remove', '✕', () => remove(key)]]
      .map(([act, sign, does]) => {
        const one = button(sign, does);
        one.dataset.act = act;
        return one;
      });
    return named(element('div', { className: 'acts' }, moves(key), ...made), entry);
  };
  // The names of the controls, which follow that of a heading.
  const named = (made, entry) => {
    made.querySelectorAll('[data-act]').forEach((one) => {
      const words = t(`shortlist.${{ move: 'move.what' }[one.dataset.act] ?? one.dataset.act}`, { name: titleOf(entry) });
      one.setAttribute('aria-label', words);
      one.title = words;
    });
    return made;
  };
  // What is written into a field is kept without making its item anew, which would end what is being done there.
  const keep = (key, edit) => {
    const item = items.get(key);
    const shown = JSON.parse(item.shows);
    edit(shown);
    changeEntry(item.made, key, (list, at) => { edit(list[at]); }, () => {
      item.shows = JSON.stringify(shown);
      named(item.made.querySelector('.acts'), shown);
    });
  };
  const notes = (entry) => {
    const kept = entry.note ?? {};
    const details = element('details', { className: 'notes', open: NOTES.some((note) => kept[note]) }, element('summary', { textContent: t('shortlist.notes') }));
    const fill = () => {
      if (details.querySelector('textarea')) {
        return;
      }
      NOTES.forEach((note) => {
        const field = element('textarea', { rows: 2, value: kept[note] ?? '' });
        field.dataset.note = note;
        field.addEventListener('change', () => keep(keyOf(entry), (own) => { own.note = { ...own.note, [note]: field.value }; }));
        details.append(element('label', {}, element('span', { textContent: t(`shortlist.note.${note}`) }), field));
      });
    };
    details.addEventListener('toggle', fill);
    if (details.open) {
      fill();
    }
    return details;
  };
  const item = (entry) => {
    const key = keyOf(entry);
    const made = element('li', { draggable: true });
    if (isHeading(entry)) {
      const field = element('input', { type: 'text', value: entry.heading, attributes: { 'aria-label': t('shortlist.heading.label') } });
      field.addEventListener('change', () => keep(key, (own) => { own.heading = field.value; }));
      made.className = 'heading';
      made.append(field, acts(entry));
    } else {
      const kind = [entry.wild ? t('draw.wild') : '', t(`shortlist.kind.${entry.type}`)];
      const about = element('p', { className: 'about', textContent: kind.filter(Boolean).join(' · ') });
      made.append(element('div', {}, element('a', { href: link(entry.id), textContent: entry.title }), about), acts(entry), notes(entry));
      made.fillIn = async () => {
        const text = await textOf(entry);
        if (text && entry.type === 'signal') {
          about.before(views.shift(text.change));
        }
        if (text) {
          about.textContent = [...kind, views.date(text.report.date), text.report.site].filter(Boolean).join(' · ');
        } else if (entry.type !== 'topic') {
          about.textContent = t('shortlist.gone');
        }
      };
    }
    made.addEventListener('dragstart', (event) => {
      event.dataTransfer.setData('text/plain', key);
      event.dataTransfer.effectAllowed = 'move';
    });
    made.addEventListener('dragover', (event) => event.preventDefault());
    made.addEventListener('drop', (event) => {
      event.preventDefault();
      const dragged = event.dataTransfer.getData('text/plain');
      if (dragged !== key && items.has(dragged)) {
        move(dragged, (list, from) => {
          const at = list.findIndex((each) => keyOf(each) === key);
          return at > from ? at + 1 : at;
        }, 'up');
      }
    });
    return made;
  };

  // What is made of a list.
  const resolved = async () => {
    const list = current();
    const all = [];
    for (const entry of list.entries) {
      all.push({ entry, text: isHeading(entry) ? null : await textOf(entry) });
    }
    return { name: nameOf(list), all };
  };
  const escaped = (text) => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
  const markdown = ({ name, all }) => {
    const lines = [`# ${escaped(name)}`, ''];
    all.forEach(({ entry, text }) => {
      if (isHeading(entry)) {
        lines.push(`## ${escaped(entry.heading)}`, '');
        return;
      }
      lines.push(`### [${escaped(entry.title)}](${encodeURI(link(entry.id)).replace(/%25/g, '%').replace(/[()]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)})`, '');
      if (text && entry.type === 'signal') {
        const change = text.change[3] ? `${escaped(text.change[0])}*${escaped(text.change[1])}*${escaped(text.change[2])}**${escaped(text.change[3])}**${escaped(text.change[4])}`
          : escaped(text.change.join(''));
        lines.push(...[change, text.outlook && `- ${t('signals.outlook')}: ${escaped(text.outlook)}`, text.driver && `- ${t('signals.driver')}: ${escaped(text.driver)}`].filter(Boolean).flatMap((line) => [line, '']));
      }
      if (entry.wild) {
        lines.push(`*${escaped(t('draw.wild'))}*`, '');
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
  const table = ({ all }) => views.csv([['type', 'title', 'heading', 'from', 'to', 'outlook', 'drivingForce', ...NOTES, 'report', 'date', 'site', 'url', 'wild'],
    ...all.reduce((rows, { entry, text }) => {
      if (isHeading(entry)) {
        rows.heading = entry.heading;
        return rows;
      }
      const signal = entry.type === 'signal' && text;
      rows.push([entry.type, entry.title, rows.heading ?? '', signal ? text.change[1] : '', signal ? text.change[3] : '', signal ? text.outlook : '',
        signal ? text.driver : '', ...NOTES.map((note) => entry.note?.[note] ?? ''), text?.report.title ?? '', text?.report.date ?? '',
        text?.report.site ?? '', link(entry.id), entry.wild ? 'yes' : '']);
      return rows;
    }, [])]);
  const json = ({ name, all }) => `${JSON.stringify({
    foresite: 'shortlist', name,
    entries: all.map(({ entry, text }) => (isHeading(entry) ? { heading: entry.heading } : {
      ...entry, url: link(entry.id), ...text && entry.type === 'signal' ? { change: text.change.join(''), outlook: text.outlook, drivingForce: text.driver } : {},
    })),
  }, null, 2)}\n`;

  const withTitles = async (list) => {
    for (const entry of list.entries) {
      const text = isHeading(entry) ? null : await textOf(entry);
      if (text) {
        entry.title = entry.type === 'signal' ? text.name : text.report.title;
      }
    }
    return list;
  };

  // Pages to print, each with an address of its own.
  const cards = ({ name, all }) => {
    let heading = '';
    const made = all.flatMap(({ entry, text }) => {
      heading = isHeading(entry) ? entry.heading : heading;
      return text && entry.type === 'signal' ? [{ text, heading, wild: Boolean(entry.wild) }] : [];
    });
    return element('div', { className: 'deck' }, element('h2', { textContent: name }),
      ...made.length ? made.map((card, i) => views.card(card.text, views.question(i), card.heading, card.wild)) : [element('p', { textContent: t('shortlist.noCards') })]);
  };
  // The sheet gets smaller, then leaves out sources, then all but names, until it is one page.
  const SIZES = ['', 'size-2', 'size-3', 'size-4', 'size-5', 'size-6'];
  const insight = ({ name, all }) => element('div', { className: 'insight' }, element('h2', { textContent: name }),
    ...all.map(({ entry, text }) => (isHeading(entry) ? element('h3', { textContent: entry.heading })
      : element('section', {}, element('p', {}, element('strong', { textContent: entry.title }), entry.wild ? ` (${t('draw.wild')})` : '', text && entry.type === 'signal'
        ? element('span', { className: 'changes' }, ': ', views.shift(text.change, 'span')) : ''),
      ...NOTES.filter((note) => entry.note?.[note]).map((note) => element('p', { className: 'noted' }, element('em', { textContent: `${t(`shortlist.note.${note}`)}: ` }), entry.note[note])),
      text ? element('p', { className: 'about', textContent: [text.report.title, text.report.site, views.date(text.report.date)].filter(Boolean).join(', ') }) : ''))));
  const fit = (sheet) => {
    const isWhole = () => sheet.scrollHeight <= sheet.clientHeight + 1 && sheet.scrollWidth <= sheet.clientWidth + 1;
    sheet.classList.add('measured');
    const size = SIZES.find((each) => {
      sheet.classList.remove(...SIZES.filter(Boolean));
      sheet.classList.add(...[each].filter(Boolean));
      return isWhole();
    });
    let left = 0;
    if (size === undefined) {
      while (!isWhole() && sheet.lastElementChild.matches('section, h3')) {
        left += sheet.lastElementChild.matches('section') ? 1 : 0;
        sheet.lastElementChild.remove();
      }
    }
    sheet.classList.remove('measured');
    return left;
  };
  const VIEWS = { '#cards': cards, '#insight': insight };
  let turn = 0;
  const toPrint = async (view) => {
    const mine = ++turn;
    const made = view(await resolved());
    if (mine !== turn) {
      return;
    }
    const note = element('p', { className: 'said', attributes: { role: 'status' } });
    host.replaceChildren(element('div', { className: 'bar' }, button(t('shortlist.print'), () => window.print()),
      button(t('shortlist.back'), () => { location.hash = ''; }), note), made);
    if (view === insight) {
      const left = fit(made);
      note.textContent = left ? t('shortlist.left', { count: left }) : '';
    }
    host.querySelector('button').focus();
  };

  // The parts of the page, made once.
  const bar = element('div', { className: 'top' });
  const take = element('section', { className: 'take' });
  const choice = element('select', {});
  const name = element('input', { type: 'text' });
  const deal = element('a', {});
  const add = (place, list, words) => {
    if (change(place, (state) => {
      state.lists.push({ key: shortlist.key(), ...list });
      state.current = state.lists.length - 1;
    }) && words) {
      say(place, words);
    }
  };
  const makeBar = () => {
    choice.addEventListener('change', () => change(bar, (state) => {
      const at = state.lists.findIndex(({ key }) => key === choice.value);
      state.current = at;
      return at >= 0;
    }));
    name.placeholder = t('shortlist.unnamed');
    name.addEventListener('change', () => changeList(bar, (list) => { list.name = name.value.trim(); }));
    const shown = () => shortlist.read().lists.find(({ key }) => key === shownKey) ?? current();
    bar.append(element('div', { className: 'sift' }, element('label', {}, element('span', { textContent: t('shortlist.list') }), choice),
      element('label', {}, element('span', { textContent: t('shortlist.name') }), name),
      element('div', { className: 'lists' }, button(t('shortlist.new'), () => add(bar, { name: '', entries: [] })), ' ',
        button(t('shortlist.duplicate'), () => add(bar, { name: t('shortlist.copy', { name: nameOf(shown()) }), entries: structuredClone(shown().entries) })), ' ',
        button(t('shortlist.delete'), () => {
          let old;
          let at = 0;
          if (changeList(bar, (list, state) => {
            old = list;
            at = state.lists.indexOf(list);
            state.lists.splice(at, 1);
            if (!state.lists.length) {
              state.lists.push({ key: shortlist.key(), name: '', entries: [] });
            }
            state.current = Math.max(0, at - 1);
          })) {
            undoable(bar, t('shortlist.deleted', { name: nameOf(old) }), (state) => {
              state.lists.splice(at, 0, old);
              state.current = state.lists.indexOf(old);
            });
          }
        }))));
  };
  const makeTake = () => {
    const save = (words, type, make) => button(words, async () => {
      const made = await resolved();
      views.download(`shortlist.${{ CSV: 'csv', BibTeX: 'bib', RIS: 'ris', JSON: 'json' }[words] ?? 'md'}`, type, make(made));
    });
    const sharing = element('span', { className: 'sharing' });
    const share = button(t('shortlist.share'), async () => {
      const shared = `${location.href.replace(/#.*/, '')}${lists.address(current())}`;
      take.querySelector('.shared').value = shared;
      try {
        await navigator.clipboard.writeText(shared);
        say(sharing, t('shortlist.shared'));
      } catch {
        say(sharing, t('shortlist.address'), element('input', { type: 'text', readOnly: true, value: shared, attributes: { 'aria-label': t('shortlist.share') } }));
        said.querySelector('input').select();
      }
    });
    sharing.append(share);
    const file = element('input', { type: 'file', accept: 'application/json,.json' });
    const reading = element('div', {}, element('label', {}, element('span', { textContent: t('shortlist.import') }), file));
    file.addEventListener('change', async () => {
      let list = null;
      try {
        list = clean(JSON.parse(await file.files[0].text()));
      } catch {
        // Said below.
      }
      if (list) {
        add(reading, list, t('shortlist.imported', { count: list.entries.length }));
      } else {
        say(reading, t('shortlist.unreadable'));
      }
      file.value = '';
    });
    deal.textContent = t('shortlist.deal');
    take.append(element('h2', { textContent: t('shortlist.take') }),
      element('p', {}, button(t('shortlist.cards'), () => { location.hash = 'cards'; }), ' ', button(t('shortlist.insight'), () => { location.hash = 'insight'; }), ' ',
        deal, ' ', save(t('shortlist.markdown'), 'text/markdown', markdown), ' ', save('CSV', 'text/csv', table), ' ', save('BibTeX', 'application/x-bibtex', bibtex), ' ',
        save('RIS', 'application/x-research-info-systems', ris), ' ', save('JSON', 'application/json', json), ' ', sharing, element('input', { type: 'hidden', className: 'shared' })),
      reading);
  };
  const empty = element('p', { className: 'lead' });
  const more = element('p', {});

  // Shows what is kept. Items that show it already stay, with what is written or pressed in them; so does one in which
  // somebody is writing, until that is done.
  let isLate = false;
  const show = () => {
    const state = shortlist.read();
    const { activeElement } = document;
    const writing = activeElement.matches('textarea, input') && entries.contains(activeElement) ? activeElement.closest('li') : null;
    const list = (writing && state.lists.find(({ key }) => key === shownKey)) ?? current(state);
    isLate = list !== current(state);
    shownKey = list.key;
    choice.replaceChildren(...state.lists.map((each) => element('option', { value: each.key, textContent: nameOf(each), selected: each === list })));
    if (activeElement !== name || name.dataset.of !== list.key) {
      name.value = list.name;
    }
    name.dataset.of = list.key;
    const active = entries.contains(activeElement) ? { key: activeElement.closest('li').dataset.key, ...activeElement.dataset } : null;
    const left = new Set(items.keys());
    list.entries.forEach((entry) => left.delete(keyOf(entry)));
    left.forEach((key) => {
      if (items.get(key).made === writing) {
        isLate = true;
      } else {
        items.get(key).made.remove();
        items.delete(key);
      }
    });
    const fresh = [];
    list.entries.forEach((entry, i) => {
      const key = keyOf(entry);
      const shows = JSON.stringify(entry);
      const old = items.get(key);
      if (old && old.shows !== shows && old.made === writing) {
        isLate = true;
      } else if (!old || old.shows !== shows) {
        const made = item(entry);
        made.dataset.key = key;
        old?.made.replaceWith(made);
        items.set(key, { made, shows });
        fresh.push(made);
      }
      const { made } = items.get(key);
      if (entries.children[i] !== made) {
        entries.insertBefore(made, entries.children[i] ?? null);
      }
    });
    if (active && document.activeElement !== activeElement) {
      const same = active.act ? `[data-act="${active.act}"]` : active.note ? `[data-note="${active.note}"]` : 'input';
      (activeElement.isConnected ? activeElement : itemOf(active.key)?.querySelector(same))?.focus();
    }
    entries.hidden = !list.entries.length;
    empty.hidden = !entries.hidden;
    deal.hidden = !lists.signalsOf(list).length;
    deal.href = `${link('draw/index.html')}${lists.address({ name: nameOf(list), entries: lists.signalsOf(list) })}`;
    return fresh;
  };
  entries.addEventListener('focusout', () => isLate && setTimeout(paint));
  let isPainting = false;
  const paint = () => {
    const view = VIEWS[location.hash];
    if (view) {
      toPrint(view);
      return;
    }
    turn++;
    // Moving a field in which somebody writes ends the writing, which is kept and would paint again from within.
    if (isPainting) {
      isLate = true;
      return;
    }
    isPainting = true;
    let fresh;
    try {
      fresh = show();
    } finally {
      isPainting = false;
    }
    if (isLate && !entries.contains(document.activeElement)) {
      setTimeout(paint);
    }
    if (!host.contains(bar)) {
      host.replaceChildren(bar, empty, entries, more, take, spoken);
    }
    (async () => {
      for (const each of fresh) {
        await each.fillIn?.();
      }
    })();
  };

  const offer = () => {
    const list = lists.fromAddress();
    if (!list) {
      return;
    }
    const count = list.entries.length;
    const done = () => history.replaceState(null, '', location.pathname);
    say(bar, t('shortlist.asked', { count }), element('span', {}, button(t('shortlist.accept'), async () => {
      done();
      add(bar, await withTitles(list), t('shortlist.imported', { count }));
    }), ' ', button(t('shortlist.decline'), () => { done(); say(bar, ''); })));
  };

  views.ready.then(() => {
    empty.textContent = t('shortlist.empty');
    makeBar();
    makeTake();
    more.append(button(t('shortlist.heading'), () => addHeading(more, (all) => all.length)));
    paint();
    offer();
    window.addEventListener('hashchange', () => { paint(); offer(); });
    // Another tab, or a star.
    shortlist.watch(() => {
      if (!VIEWS[location.hash]) {
        paint();
      }
    });
  });
}
