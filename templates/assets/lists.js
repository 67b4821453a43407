'use strict';

// What the entries of a shortlist are, for the shortlist and the draw: what may be one, what it leads to, and how a list
// is written in an address.
{
  const { views, shortlist } = window.foresite;
  const { t } = views;
  const NOTES = ['significance', 'plausibility', 'novelty', 'soWhat'];
  const TYPES = { s: 'signal', w: 'signal', t: 'topic', r: 'report' };
  // What a list may lead to: pages of this site.
  const SAFE = /^(?:reports\/[^/?#\\]+\.html(?:#s_[^#\s]*)?|(?:themes|technologies|concerns)\/[^/?#\\]+\.html)$/;
  const nameOf = (list) => list.name || t('shortlist.unnamed');
  const isHeading = (entry) => entry.heading !== undefined;
  const signalsOf = (list) => list.entries.filter(({ type }) => type === 'signal');

  // A list from elsewhere: only what is a page of this site, once, and only texts. Null if it is none.
  const clean = (given) => {
    if (!given || !Array.isArray(given.entries)) {
      return null;
    }
    const string = (value) => (typeof value === 'string' ? value.slice(0, 10000) : '');
    const seen = new Set();
    const entries = given.entries.flatMap((entry) => {
      if (typeof entry?.heading === 'string') {
        return [{ heading: string(entry.heading), key: shortlist.key() }];
      }
      if (!entry || !SAFE.test(entry.id) || !Object.values(TYPES).includes(entry.type) || seen.has(entry.id)) {
        return [];
      }
      seen.add(entry.id);
      const note = Object.fromEntries(NOTES.filter((name) => string(entry.note?.[name])).map((name) => [name, string(entry.note[name])]));
      return [{ type: entry.type, id: entry.id, title: string(entry.title) || entry.id,
        ...typeof entry.digest === 'string' && /^[\w.-]+$/.test(entry.digest) ? { digest: entry.digest } : {},
        ...entry.wild === true ? { wild: true } : {}, ...Object.keys(note).length ? { note } : {} }];
    });
    return { name: string(given.name), entries };
  };

  // An address holds types, digests and files, and the names of headings: "s~20250810~a-file~an-anchor"; w is a wild card.
  const address = (list) => {
    const given = new URLSearchParams({ list: nameOf(list) });
    list.entries.forEach((entry) => given.append('e', isHeading(entry) ? `h~${entry.heading}`
      : [entry.wild ? 'w' : entry.type[0], entry.digest ?? '', ...entry.id.replace(/^reports\//, '').replace('.html', '').split('#s_')].join('~')));
    return `#${given}`;
  };
  const fromAddress = () => {
    const given = new URLSearchParams(location.hash.slice(1));
    if (!given.has('list')) {
      return null;
    }
    return clean({
      name: given.get('list'),
      entries: given.getAll('e').map((text) => {
        const [type, digest, path, ...anchor] = text.split('~');
        if (type === 'h') {
          return { heading: text.slice(2) };
        }
        const isSignal = TYPES[type] === 'signal';
        const id = `${type === 't' ? '' : 'reports/'}${path}.html${isSignal ? `#s_${anchor.join('~')}` : ''}`;
        const title = (anchor[0] || path || '').replace(/^.*\//, '').replace(/-/g, ' ').replace(/%/g, '');
        return { type: TYPES[type], id, digest: digest || undefined, title, wild: type === 'w' };
      }),
    });
  };

  // What an entry leads to, as the site has it now; null where it is gone, and for topics.
  const textOf = async (entry) => {
    if (entry.type === 'topic' || !entry.digest) {
      return null;
    }
    try {
      for (const text of (await views.digest(entry.digest)).values()) {
        if (entry.type === 'signal' ? text.id === entry.id : text.report.page === entry.id) {
          return text;
        }
      }
    } catch {
      // The digest is gone: so is the entry.
    }
    return null;
  };
  window.foresite.lists = { NOTES, nameOf, isHeading, signalsOf, clean, address, fromAddress, textOf };
}
