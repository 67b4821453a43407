'use strict';

// What the views Signals, Shortlist and Draw share: words, elements, and the signals' data.
{
  const { part, script, root, words } = window.foresite;
  let t = (key) => key;
  let number = String;
  let language = 'en';
  const ready = words().then((loaded) => { ({ t, number, language } = loaded); return t; });

  const element = (tag, properties, ...children) => {
    const { dataset, attributes, ...rest } = properties ?? {};
    const made = Object.assign(document.createElement(tag), rest);
    Object.assign(made.dataset, dataset);
    Object.entries(attributes ?? {}).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
    return made;
  };
  // A date such as 10 August 2025, in the language of the words; empty where there is none.
  const date = (iso) => (iso ? new Date(iso).toLocaleDateString(language === 'en' ? 'en-GB' : language,
    { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }) : '');
  const link = (path) => new URL(path, root).href;
  // A text in another language than what is around it says so.
  const speaks = (made, language) => {
    if (language && language !== made.closest('[lang]')?.lang) {
      made.lang = language;
    }
    return made;
  };

  // A change with its two ends marked: [lead, from, between, to, rest].
  const shift = (change, tag = 'p') => element(tag, { className: 'shift' },
    ...(change[3] ? [change[0], element('span', { className: 'from', textContent: change[1] }), change[2],
      element('span', { className: 'to', textContent: change[3] }), change[4]] : [change.join('')]));

  // Signals have keys: the number of the report times this, and the place in it.
  const PLACES = 4096;
  const PER_DOCS = 8;
  // Topics: label, address and kind; the id follows from the label where it is not given, as in filter.js.
  let known;
  const index = async () => {
    if (!known) {
      const { kinds, topics, ...rest } = await part('signals/index');
      known = { ...rest,
        topics: topics.map(([kind, label, id = label.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-/, '').toLowerCase()]) => ({
          label, page: id.includes('#') ? id : `${kinds[kind % kinds.length]}/${id}.html`, flood: kind >= kinds.length,
          kind: ['theme', 'technology', 'concern'][kind % kinds.length],
        })) };
    }
    return known;
  };
  // The signals of a year, oldest first.
  const year = async (name) => (await part(`signals/year-${name}`)).flatMap(([report, digest, signals]) =>
    signals.map(([relevancy, novelty, ...topics], place) => {
      const key = report * PLACES + place;
      const alike = topics.at(-1) < 0 ? -topics.pop() - 1 : key;
      return { key, report, place, digest, year: name, relevancy, novelty, alike, topics };
    }));
  // All signals in full of the digest, by key.
  const digest = async (id) => {
    const signals = new Map();
    (await part(`signals/digest-${id}`)).forEach(([report, title, page, date, site, source, category, language, texts]) =>
      texts.forEach(([anchor, name, change, description, outlook, driver, relevancy], place) => {
        const key = report * PLACES + place;
        signals.set(key, {
          key, id: `${page}#${anchor}`, digest: id, name, change, description, outlook, driver, relevancy,
          report: { title, page, date, site, source, category, language },
        });
      }));
    return signals;
  };
  const text = async (signal) => (await digest(signal.digest)).get(signal.key);
  const docs = async (report) => (await part(`search/docs-${Math.floor(report / PER_DOCS)}`))[report % PER_DOCS];

  // The numbers of the topics that a text names: those of this name, or else all whose names have these words.
  const fold = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const wordsOf = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const isTopic = (text) => known.topics.some(({ label }) => fold(label) === fold(text));
  const topicsAt = (text) => {
    const wanted = wordsOf(text);
    const fits = isTopic(text) ? (label) => fold(label) === fold(text)
      : (label) => wanted.length > 0 && wanted.every((word) => wordsOf(label).includes(word));
    return new Set(known.topics.flatMap(({ label }, topic) => (fits(label) ? [topic] : [])));
  };
  // One bit for each filter that a signal fails. wanted.topics: a set of numbers; null for any.
  const failing = (wanted, facets) => {
    const category = facets.categories.indexOf(wanted.category);
    const source = facets.sources.indexOf(wanted.source);
    const { topics } = wanted;
    return (signal) => {
      const [, ownCategory, ownSource] = facets.of[signal.report];
      return (topics && !signal.topics.some((topic) => topics.has(topic)) ? 1 : 0)
        | (wanted.category && (category < 0 || ownCategory !== category) ? 2 : 0)
        | (wanted.source && (source < 0 || ownSource !== source) ? 4 : 0)
        | (wanted.year && signal.year !== Number(wanted.year) ? 8 : 0)
        | (wanted.seen && (wanted.seen === 'once') !== (signal.topics.length === 0) ? 16 : 0)
        | (wanted.relevancy && signal.relevancy < Number(wanted.relevancy) ? 32 : 0)
        | (wanted.flood && signal.topics.some((each) => known.topics[each].flood) ? 64 : 0);
    };
  };
  // The signals that the search finds, by key, each with its score; and what it says of words that it left out.
  const found = async (text) => {
    await script('search-engine');
    const { hits: { signal }, message } = await window.foresite.search(text, true);
    return { scores: new Map(signal.map(({ key, score }) => [key, score])), message };
  };

  const download = (name, type, content) => {
    const anchor = element('a', { href: URL.createObjectURL(new Blob([content], { type })), download: name });
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(() => URL.revokeObjectURL(anchor.href), 1000);
  };
  // RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
  const csv = (rows) => `\uFEFF${rows.map((row) => row.map((cell) => {
    const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell ?? '');
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  }).join(',')).join('\r\n')}\r\n`;

  window.foresite.views = {
    t: (...given) => t(...given), number: (value) => number(value), ready, date, element, link, speaks, shift, PLACES, index, year, digest, text, docs,
    fold, isTopic, topicsAt, failing, found, download, csv,
    language: () => language,
  };
}
