'use strict';

// The explorer of all signals: filters, orders, and 50 rows at a time. The newest year is loaded first, the others as soon
// as a filter or an order asks for them. The state is in the address.
{
  const { views, part, shortlist } = window.foresite;
  const { t, element, number, link, fold } = views;
  const PAGE = 50;
  const RELEVANCY = [3, 4, 5];
  const host = document.getElementById('signals');
  const KEYS = ['q', 'topic', 'category', 'source', 'year', 'seen', 'relevancy', 'flood', 'copies', 'sort'];

  let index;
  let facets;
  let all = [];
  let loaded = 0;
  let turn = 0;
  let matches = null;
  let shown = PAGE;
  let hits = [];

  const state = () => new URLSearchParams(location.search);

  // Whether more than the newest year is needed to answer.
  const loadYears = async (wanted) => {
    const names = index.years.map(([name]) => name).reverse();
    const missing = names.slice(loaded, wanted);
    loaded = Math.max(loaded, wanted);
    const years = await Promise.all(missing.map(views.year));
    years.forEach((signals) => { all = all.concat(signals.reverse()); });
  };

  const collect = (wanted) => {
    const fails = views.failing({ ...wanted, topics: wanted.topic ? views.topicsAt(wanted.topic) : null }, facets);
    const counts = { topic: new Map(), category: new Map(), source: new Map(), year: new Map(), seen: new Map(), relevancy: new Map() };
    const add = (facet, value) => counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    const found = [];
    all.forEach((signal) => {
      if (matches && !matches.has(signal.key)) {
        return;
      }
      const failed = fails(signal);
      if (!failed) {
        found.push(signal);
      }
      const [, category, source] = facets.of[signal.report];
      if (!(failed & ~1)) {
        signal.topics.forEach((topic) => add('topic', topic));
      }
      if (!(failed & ~2) && category >= 0) {
        add('category', facets.categories[category]);
      }
      if (!(failed & ~4) && source >= 0) {
        add('source', facets.sources[source]);
      }
      if (!(failed & ~8)) {
        add('year', signal.year);
      }
      if (!(failed & ~16)) {
        add('seen', signal.topics.length ? 'again' : 'once');
      }
      if (!(failed & ~32)) {
        RELEVANCY.filter((least) => signal.relevancy >= least).forEach((least) => add('relevancy', least));
      }
    });
    const orders = {
      newest: null,
      novelty: (a, b) => b.novelty - a.novelty,
      match: matches && ((a, b) => matches.get(b.key) - matches.get(a.key)),
    };
    const order = orders[wanted.sort || (matches ? 'match' : 'newest')];
    if (order) {
      found.sort(order);
    }
    return { found: wanted.copies ? found.map((signal) => [signal]) : folded(found), counts, size: found.length };
  };

  // Near-copies are one row: the first of them in this order, with the others.
  const folded = (found) => {
    const rows = new Map();
    found.forEach((signal) => {
      const row = rows.get(signal.alike);
      if (row) {
        row.push(signal);
      } else {
        rows.set(signal.alike, [signal]);
      }
    });
    return [...rows.values()];
  };

  const go = (changes, replace) => {
    const next = state();
    Object.entries(changes).forEach(([key, value]) => (value ? next.set(key, value) : next.delete(key)));
    const address = `${location.pathname}${next.size ? `?${next}` : ''}`;
    history[replace ? 'replaceState' : 'pushState'](null, '', address);
    shown = PAGE;
    paint().catch(failed);
  };

  // The form, made once; what it offers follows the counts.
  const controls = {};
  const field = (name, control) => {
    controls[name] = control;
    control.id = `by-${name}`;
    return element('label', { htmlFor: control.id }, element('span', {}, t(`signals.${name}`)), control);
  };
  const select = (name) => {
    const made = element('select', {});
    made.addEventListener('change', () => go({ [name]: made.value }));
    return field(name, made);
  };
  const check = (name, label) => {
    const made = element('input', { type: 'checkbox', id: `by-${name}` });
    made.addEventListener('change', () => go({ [name]: made.checked ? '1' : '' }));
    controls[name] = made;
    return element('label', { className: 'check', htmlFor: made.id }, made, label);
  };
  const status = element('p', { className: 'counts', attributes: { role: 'status' } });
  const list = element('ol', { className: 'rows' });
  const more = element('button', { type: 'button', hidden: true });
  const clear = element('button', { type: 'button', className: 'quiet' });
  const save = element('button', { type: 'button', className: 'quiet' });
  const draw = element('a', { href: link('draw/index.html') });
  const topics = element('datalist', { id: 'topics-found' });

  const build = () => {
    const words = element('input', { type: 'search', autocomplete: 'off', spellcheck: false });
    let pause = 0;
    words.addEventListener('input', () => {
      clearTimeout(pause);
      pause = setTimeout(() => go({ q: words.value.trim() }, true), 200);
    });
    const topic = element('input', { type: 'text', autocomplete: 'off', attributes: { list: 'topics-found' } });
    topic.addEventListener('input', () => {
      offer(topic.value);
      if (!topic.value || views.isTopic(topic.value)) {
        go({ topic: topic.value });
      }
    });
    topic.addEventListener('change', () => {
      if (topic.value.trim() !== (state().get('topic') ?? '')) {
        go({ topic: topic.value.trim() });
      }
    });
    const form = element('form', { className: 'sift', attributes: { 'aria-label': t('signals.title') } },
      field('words', words), field('topic', topic), topics, select('year'), select('category'), select('source'),
      select('seen'), select('relevancy'), select('sort'),
      index.flood.length ? check('flood', t('signals.flood', { topic: index.flood[0] })) : null,
      check('copies', t('signals.copies')));
    form.addEventListener('submit', (event) => event.preventDefault());
    more.textContent = t('signals.more');
    more.addEventListener('click', () => {
      const first = list.children.length;
      shown += PAGE;
      more.disabled = true;
      loadMore().then(() => { more.disabled = false; list.children[first]?.focus(); }).catch(failed);
    });
    clear.textContent = t('signals.clear');
    clear.addEventListener('click', () => go(Object.fromEntries(KEYS.map((key) => [key, '']))));
    save.textContent = t('signals.csv');
    save.addEventListener('click', () => saveAll().catch(failed));
    draw.textContent = t('signals.draw');
    host.replaceChildren(form, element('div', { className: 'bar' }, status, draw, save, clear), list, more);
    document.querySelector('.rules .scripted').hidden = false;
  };

  let counted = new Map();
  const offer = (typed) => {
    const wanted = fold(typed);
    const found = [];
    for (const [topic, count] of counted) {
      const { label } = index.topics[topic];
      if (fold(label).includes(wanted)) {
        found.push(element('option', { value: label, label: `${label} (${number(count)})` }));
      }
      if (found.length === 40) {
        break;
      }
    }
    topics.replaceChildren(...found);
  };
  const options = (name, values, current) => {
    controls[name].replaceChildren(element('option', { value: '', textContent: t('signals.any') }),
      ...values.map(([value, shownAs, count]) => element('option', {
        value, textContent: count === undefined ? shownAs : `${shownAs} (${number(count)})`, selected: String(value) === current,
      })));
  };
  const byCount = (counts) => [...counts].sort((a, b) => b[1] - a[1] || String(a[0]).localeCompare(String(b[0])));
  const fill = (wanted, counts, whole) => {
    if (document.activeElement !== controls.words) {
      controls.words.value = wanted.q;
    }
    if (document.activeElement !== controls.topic) {
      controls.topic.value = wanted.topic;
    }
    const count = (value) => (whole ? value : undefined);
    counted = new Map(byCount(counts.topic));
    offer(document.activeElement === controls.topic ? controls.topic.value : '');
    const years = whole ? [...counts.year].sort((a, b) => b[0] - a[0]) : index.years.slice().reverse();
    options('year', years.map(([year, own]) => [year, year || t('signals.noDate'), own]), wanted.year);
    options('category', byCount(counts.category).map(([name, own]) => [name, name, count(own)]), wanted.category);
    options('source', byCount(counts.source).map(([name, own]) => [name, name, count(own)]), wanted.source);
    options('seen', ['once', 'again'].map((seen) => [seen, t(`signals.seen.${seen}`), count(counts.seen.get(seen) ?? 0)]), wanted.seen);
    options('relevancy', RELEVANCY.map((least) => [least, t('signals.relevancy.least', { count: least }), count(counts.relevancy.get(least) ?? 0)]),
      wanted.relevancy);
    const orders = ['newest', 'novelty', ...matches ? ['match'] : []];
    const order = wanted.sort || (matches ? 'match' : 'newest');
    controls.sort.replaceChildren(...orders.map((value) => element('option', { value, textContent: t(`signals.sort.${value}`), selected: value === order })));
    if (controls.flood) {
      controls.flood.checked = Boolean(wanted.flood);
    }
    controls.copies.checked = Boolean(wanted.copies);
    clear.hidden = !KEYS.some((key) => wanted[key]);
  };

  const topicLink = (number) => {
    const { label, page, kind } = index.topics[number];
    return element('a', { href: link(page), className: kind, textContent: label });
  };

  // A row is made at once; its words come with the part of its report.
  const row = (group) => {
    const [signal] = group;
    const made = element('li', { className: 'row', tabIndex: -1, dataset: { key: signal.key, result: 'signal' } });
    made.append(element('p', { className: 'wait', textContent: t('signals.loading') }));
    const fillIn = async () => {
      const doc = await views.docs(signal.report);
      const [name, change, id, ...ends] = doc[7][signal.place];
      const pieces = ends.length ? [change.slice(0, ends[0]), change.slice(ends[0], ends[1]), change.slice(ends[1], ends[2]),
        change.slice(ends[2], ends[3]), change.slice(ends[3])] : [change];
      const page = doc[1];
      const anchor = element('a', { href: `${link(page)}#${encodeURIComponent(id)}`, textContent: name });
      const entry = { type: 'signal', id: `${page}#${id}`, title: name, digest: signal.digest };
      const open = element('button', { type: 'button', className: 'open', textContent: t('signals.open'), attributes: { 'aria-expanded': 'false' } });
      open.addEventListener('click', () => toggle(made, group, open).catch(failed));
      const facts = [views.date(doc[2]), doc[3]].filter(Boolean).join(' · ');
      made.replaceChildren(
        element('div', { className: 'name' }, element('h2', {}, anchor), ' ', shortlist.star(entry)),
        change ? views.shift(pieces) : '',
        element('p', { className: 'about' }, facts,
          ...signal.topics.length ? [' · ', topicLink(signal.topics[0])] : [` · ${t('signals.onlySeen')}`],
          signal.novelty >= 0 ? ` · ${t('signals.novelty', { count: signal.novelty })}` : '',
          group.length > 1 ? ` · ${t('signals.alike', { count: group.length })}` : '',
          ' ', open));
      if (doc[5] && doc[5] !== 'en') {
        made.lang = doc[5];
      }
    };
    return { made, fillIn };
  };

  const term = (name, ...value) => element('div', {}, element('dt', { textContent: name }), element('dd', {}, ...value));
  const toggle = async (made, group, open) => {
    const old = made.querySelector('.inside');
    open.setAttribute('aria-expanded', String(!old));
    if (old) {
      old.remove();
      return;
    }
    const inside = element('div', { className: 'inside' });
    made.append(inside);
    const [signal] = group;
    const text = await views.text(signal);
    const written = Number(text.report.date.slice(0, 4));
    const facts = element('dl', {});
    if (text.outlook) {
      facts.append(term(t('signals.outlook'), text.outlook,
        written ? element('span', { className: 'site', textContent: ` ${t('signals.expected', { year: written, due: written + 10 })}` }) : ''));
    }
    if (text.driver) {
      facts.append(term(t('signals.driver'), text.driver));
    }
    inside.append(element('p', { textContent: text.description }), facts,
      element('p', { className: 'about' }, text.relevancy ? `${t('signals.relevancy.is', { count: text.relevancy })} · ` : '',
        element('a', { href: link(text.report.page), textContent: text.report.title })));
    const copies = group.slice(1);
    if (copies.length) {
      const items = await Promise.all(copies.map(async (copy) => {
        const doc = await views.docs(copy.report);
        const [name, , id] = doc[7][copy.place];
        return element('li', {}, element('a', { href: `${link(doc[1])}#${encodeURIComponent(id)}`, textContent: name }),
          element('span', { className: 'site', textContent: ` ${views.date(doc[2])} · ${doc[3]}` }));
      }));
      inside.append(element('h3', { textContent: t('signals.alike', { count: group.length }) }), element('ul', { className: 'titles' }, ...items));
    }
    await loadYears(index.years.length);
    inside.append(element('h3', { textContent: t('signals.since') }), await since(signal));
  };

  // Later reports with signals on the narrowest topic that has any.
  const since = async (signal) => {
    for (const topic of signal.topics.filter((each) => !index.topics[each].flood)) {
      const later = [...new Set(all.filter((other) => other.report > signal.report && other.topics.includes(topic) && other.year)
        .map(({ report }) => report))].sort((a, b) => a - b);
      if (later.length) {
        const items = await Promise.all(later.slice(-3).reverse().map(async (report) => {
          const doc = await views.docs(report);
          return element('li', {}, element('a', { href: link(doc[1]), textContent: doc[0] }),
            element('span', { className: 'site', textContent: ` ${views.date(doc[2])} · ${doc[3]}` }));
        }));
        const [before, after] = t('signals.since.on', { topic: '\n', later: t('signals.since.count', { count: later.length }) }).split('\n');
        return element('div', {}, element('p', {}, before, topicLink(topic), after),
          element('ul', { className: 'titles' }, ...items));
      }
    }
    return element('p', { textContent: t('signals.since.none') });
  };

  const rows = async (mine, from) => {
    const made = hits.slice(from, shown).map(row);
    if (from) {
      list.append(...made.map((each) => each.made));
    } else {
      list.replaceChildren(...made.map((each) => each.made));
    }
    list.querySelectorAll('.row[tabindex="0"]').forEach((each) => { each.tabIndex = -1; });
    if (list.firstChild) {
      list.firstChild.tabIndex = 0;
    }
    more.hidden = hits.length <= shown && loaded >= index.years.length;
    // The parts with their words are asked for at once: one after another, the last row would wait for all round trips.
    await Promise.all(made.map((each) => (mine === turn ? each.fillIn() : null)));
  };

  // What to do where nothing is left.
  const nothing = (wanted) => {
    const asWords = (words) => {
      const button = element('button', { type: 'button', textContent: t('draw.asWords', { words }) });
      button.addEventListener('click', () => go({ topic: '', q: words }));
      return button;
    };
    if (wanted.topic && !views.topicsAt(wanted.topic).size) {
      return [t('draw.noTopic', { topic: wanted.topic }), ' ', asWords(wanted.topic)];
    }
    const isOnlyWords = KEYS.every((key) => !wanted[key] || key === 'q' || key === 'sort' || key === 'copies');
    return [isOnlyWords ? t('signals.noWords', { words: wanted.q }) : t('signals.none')];
  };

  const paint = async () => {
    const mine = ++turn;
    const given = state();
    const wanted = Object.fromEntries(KEYS.map((key) => [key, given.get(key) ?? '']));
    const isPlain = KEYS.every((key) => !wanted[key]);
    const found = wanted.q ? await views.found(wanted.q) : null;
    await loadYears(isPlain ? 1 : index.years.length);
    if (mine !== turn) {
      return;
    }
    matches = found?.scores ?? null;
    const outcome = collect(wanted);
    hits = outcome.found;
    const whole = loaded >= index.years.length;
    const filled = rows(mine, 0);
    fill(wanted, outcome.counts, whole);
    const size = whole ? outcome.size : index.years.reduce((sum, [, count]) => sum + count, 0);
    status.replaceChildren(...size ? [t('signals.count', { count: size }), found?.message ? `. ${found.message}` : ''] : nothing(wanted));
    save.hidden = !size;
    draw.hidden = !size;
    ['sort', 'copies'].forEach((key) => given.delete(key));
    draw.href = `${link('draw/index.html')}${given.size ? `?${given}` : ''}`;
    document.querySelectorAll('.whole').forEach((section) => { section.hidden = !isPlain; });
    await filled;
  };

  const loadMore = async () => {
    const from = list.children.length;
    if (hits.length < shown && loaded < index.years.length) {
      await loadYears(index.years.length);
      hits = collect({ ...Object.fromEntries(KEYS.map((key) => [key, ''])) }).found;
    }
    await rows(turn, from);
  };

  const saveAll = async () => {
    await loadYears(index.years.length);
    const given = state();
    const wanted = Object.fromEntries(KEYS.map((key) => [key, given.get(key) ?? '']));
    const signals = collect(wanted).found.flat();
    const digests = [...new Set(signals.map(({ digest }) => digest))];
    const before = status.textContent;
    let count = 0;
    const texts = new Map();
    for (const id of digests) {
      (await views.digest(id)).forEach((text, key) => texts.set(key, text));
      count++;
      status.textContent = t('signals.csv.progress', { count, all: digests.length });
    }
    status.textContent = before;
    const rowsOf = signals.map((signal) => {
      const text = texts.get(signal.key);
      return [text.name, text.change.join(''), text.change[1], text.change[3], text.description, text.outlook, text.driver,
        text.relevancy || '', signal.novelty < 0 ? '' : signal.novelty, signal.topics.map((topic) => index.topics[topic].label).join('; '),
        text.report.date, text.report.title, text.report.category, text.report.site, text.report.source, link(text.id)];
    });
    views.download('signals.csv', 'text/csv', views.csv([['name', 'change', 'from', 'to', 'description', 'outlook', 'drivingForce',
      'relevancy', 'novelty', 'topics', 'date', 'report', 'category', 'site', 'source', 'url'], ...rowsOf]));
  };

  const failed = () => { status.textContent = t('signals.failed'); };

  // j and k, Enter, s.
  const move = (by) => {
    const made = [...list.children];
    const at = made.indexOf(document.activeElement.closest('.row'));
    const next = made[Math.min(made.length - 1, Math.max(0, at + by))];
    if (next) {
      list.querySelectorAll('.row[tabindex="0"]').forEach((each) => { each.tabIndex = -1; });
      next.tabIndex = 0;
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    }
  };
  document.addEventListener('keydown', (event) => {
    if (event.target.matches('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const at = document.activeElement.closest('.row');
    if (event.key === 'j' || event.key === 'k') {
      event.preventDefault();
      move(event.key === 'j' ? 1 : -1);
    } else if (at && event.key === 's') {
      at.querySelector('.star')?.click();
    } else if (at === event.target && event.key === 'Enter') {
      at.querySelector('.open')?.click();
    }
  });

  const start = async () => {
    [index, facets] = await Promise.all([views.index(), part('search/facets'), views.ready]);
    if (!index.years.length) {
      return;
    }
    build();
    window.addEventListener('popstate', () => { shown = PAGE; paint().catch(failed); });
    await paint();
  };
  start().catch(() => host.append(element('p', { className: 'notice', textContent: t('signals.failed') })));
}
