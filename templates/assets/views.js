'use strict';

// What the views Signals, Shortlist and Draw share: words, elements, and the signals' data.
{
  const { part, root, words } = window.foresite;
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
        signals.set(report * PLACES + place, {
          id: `${page}#${anchor}`, digest: id, name, change, description, outlook, driver, relevancy,
          report: { title, page, date, site, source, category, language },
        });
      }));
    return signals;
  };
  const text = async (signal) => (await digest(signal.digest)).get(signal.key);
  const docs = async (report) => (await part(`search/docs-${Math.floor(report / PER_DOCS)}`))[report % PER_DOCS];

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
    t: (...given) => t(...given), number: (value) => number(value), ready, date, element, link, speaks, shift, PLACES, index, year, digest, text, docs, download, csv,
    language: () => language,
  };
}
