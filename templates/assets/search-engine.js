'use strict';

// Finds topics, signals, reports and pages: as one types, in a list below the field; and on the page of results. The
// index is in parts, which are scripts, since a script also loads from disk. The class SearchTerms of the program has
// the same rules for words, and SearchPostings writes what is decoded here.
{
  const { root, words: load } = window.foresite;
  const KINDS = ['theme', 'technology', 'concern'];
  const FACETS = ['year', 'category', 'kind', 'source'];
  // Until the words are there, only this can be said.
  let t = () => 'The search cannot be loaded.';
  let number = String;
  const LISTED = { topic: 4, signal: 3, report: 4, page: 2 };
  const PAGE = 10;
  const PER_DOCS = 8;
  const PER_TOPICS = 200;
  const OLD = 512;
  // So many of the best are looked at for a phrase.
  const PHRASES = 60;
  const input = document.getElementById('search');

  const part = (name) => window.foresite.part(`search/${name}`);

  // Words.
  const LATIN = /(\p{Script=Latin})[\u0300-\u036f]+/gu;
  const LETTERS = { 'ß': 'ss', 'œ': 'oe', 'æ': 'ae', 'ł': 'l', 'ø': 'o', 'đ': 'd', 'ı': 'i', 'ς': 'σ' };
  const fold = (text) => text.replace(/[™®©\uFE00-\uFE0F\u200B-\u200D\u2060\u00AD]/g, '')
    .normalize('NFKD').replace(LATIN, '$1').normalize('NFC').toLowerCase()
    .replace(/[ßœæłøđıς]/g, (letter) => LETTERS[letter]);
  const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー';
  const W = '\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}';
  const TOKEN = new RegExp(`[${CJK}]+|(?<![${W}])[a-z](?:\\+\\+|#)(?![${W}])|`
    + `(?:(?<![${W}.])[a-z](?:\\.[a-z])+(?![${W}])|(?:(?![${CJK}])[${W}]|(?<=\\d)\\.(?=\\d))+)`, 'gu');
  const IS_CJK = new RegExp(`^[${CJK}]`, 'u');
  let rules = { stop: [], endings: [] };
  const stem = (word) => {
    if (!/^[a-z]+$/.test(word)) {
      return word;
    }
    let result = word;
    let step = 0;
    rules.endings.forEach(([own, ending, replacement, remaining]) => {
      const before = result.length - ending.length;
      if (own > step && before >= remaining && result.endsWith(ending)) {
        result = result.slice(0, before) + replacement;
        step = own;
      }
    });
    return result.length > 4 && /([bdfgklmnprt])\1$/.test(result) ? result.slice(0, -1) : result;
  };
  // The words of a text that are no stop words, each with its term. Behind two words with a hyphen follows that of both.
  const words = (text) => {
    const folded = fold(text);
    const found = [];
    let before = null;
    const add = (word, joined) => {
      if (!rules.stop.includes(word)) {
        found.push({ word, term: stem(word.slice(0, 40)), joined });
      }
    };
    for (const match of folded.matchAll(TOKEN)) {
      const start = match.index;
      if (IS_CJK.test(match[0])) {
        const points = [...match[0]];
        const pairs = points.length === 1 ? points : points.slice(1).map((point, i) => points[i] + point);
        found.push(...pairs.map((term) => ({ word: term, term })));
        before = null;
        continue;
      }
      if (match[0] === 's' && before && start === before.end + 1 && /['’]/.test(folded[before.end])) {
        continue;
      }
      const word = /\d/.test(match[0]) ? match[0] : match[0].replace(/\./g, '');
      add(word, false);
      if (before && start === before.end + 1 && /[-‐–]/.test(folded[before.end]) && !rules.stop.includes(before.word)) {
        add(before.word + word, true);
      }
      before = { word, end: start + match[0].length };
    }
    return found;
  };
  const terms = (text) => words(text).map(({ term }) => term);

  // Queries: words, "phrases", and -words.
  const parse = (text) => {
    const query = { words: [], phrases: [], without: [] };
    text.replace(/(-?)"([^"]*)"?|(\S+)/g, (all, minus, phrase, word) => {
      if (phrase !== undefined) {
        if (minus) {
          query.without.push(...terms(phrase));
        } else if (phrase.trim()) {
          query.phrases.push(phrase);
          words(phrase).forEach((each) => query.words.push({ ...each, text: phrase }));
        }
      } else if (/^-./u.test(word)) {
        query.without.push(...terms(word.slice(1)));
      } else {
        // The word that a hyphen joins is another name of both its parts, which are looked for.
        query.words.push(...words(word).filter(({ joined }) => !joined).map((each) => ({ ...each, text: word })));
      }
      return '';
    });
    const last = query.words[query.words.length - 1];
    if (last && !/[\s"]$/.test(text)) {
      const runs = fold(text).match(TOKEN) ?? [];
      last.prefix = runs[runs.length - 1];
    }
    return query;
  };

  // Postings.
  const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
  const VALUE = new Map([...DIGITS].map((digit, i) => [digit, i]));
  const reader = (text) => {
    let at = 0;
    return {
      more: () => at < text.length,
      next: () => {
        let value = 0;
        for (;;) {
          const digit = VALUE.get(text[at++]);
          value = value * 32 + digit % 32;
          if (digit >= 32) {
            return value;
          }
        }
      },
      places: () => {
        const places = [];
        for (let from = 0; ; from += 5) {
          const digit = VALUE.get(text[at++]);
          for (let i = 0; i < 5; i++) {
            if (digit & (1 << i)) {
              places.push(from + i);
            }
          }
          if (digit >= 32) {
            return places;
          }
        }
      },
    };
  };
  // Of a report, words in the title are above this, even where they are only like those looked for.
  const TEXT = 1.01;
  const LEVELS = [0.4, 0.6, 0.8, 1, 1.7, 1.9, 2.1, 2.3];
  const raise = (map, key, value) => { map.set(key, Math.max(map.get(key) ?? 0, value)); };
  const decode = (line, factor, into) => {
    const [, topics, reports, pages] = line.split('\t');
    let from = reader(topics);
    for (let topic = -1; from.more();) {
      const value = from.next();
      topic += Math.floor(value / 512) + 1;
      const known = into.topic.get(topic);
      const length = (value >> 3) & 7;
      into.topic.set(topic, {
        kinds: (value >> 6) & 7,
        length: known ? Math.min(known.length, length) : length,
        weight: value & 7,
        score: Math.max(known?.score ?? 0, factor),
      });
    }
    from = reader(reports);
    for (let report = -1; from.more();) {
      const value = from.next();
      report += Math.floor(value / 32) + 1;
      raise(into.report, report, factor * LEVELS[(value >> 2) & 7]);
      if (value & 1) {
        from.places().forEach((place) => raise(into.signal, report * 4096 + place, factor * 1.6));
      }
      if (value & 2) {
        from.places().forEach((place) => raise(into.signal, report * 4096 + place, factor * 0.8));
      }
    }
    from = reader(pages);
    for (let page = -1; from.more();) {
      const value = from.next();
      page += Math.floor(value / 2) + 1;
      raise(into.page, page, factor * (value & 1 ? 2 : 0.7));
    }
  };
  // All that one mistake makes of a word: a letter left out, put in, changed, or two changed round.
  const mistakes = (word) => {
    const all = new Set();
    for (let i = 0; i <= word.length; i++) {
      const [head, tail] = [word.slice(0, i), word.slice(i)];
      all.add(head + tail.slice(1));
      if (tail.length > 1) {
        all.add(head + tail[1] + tail[0] + tail.slice(2));
      }
      for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
        all.add(head + letter + tail);
        all.add(head + letter + tail.slice(1));
      }
    }
    return all;
  };
  const indexOf = (firsts, word) => {
    let low = 0;
    let high = firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(0, low - 1);
  };
  // A part is read into lines once: nearly every letter that is typed needs the same ones.
  const byPart = new Map();
  const linesOf = async (name) => {
    if (!byPart.has(name)) {
      byPart.set(name, (await part(name)).split('\n').filter(Boolean));
    }
    return byPart.get(name);
  };
  const textOfParts = async (names) => (await Promise.all([...names].map(linesOf))).flat();
  const lines = async (index, wanted) => {
    const names = new Set();
    ['old', 'new'].forEach((age) => wanted.forEach(({ word, prefix }) => {
      if (index[age].length) {
        const from = indexOf(index[age], word);
        const to = prefix && word.length > 2 ? Math.min(from + 2, indexOf(index[age], `${word}\uffff`)) : from;
        for (let i = from; i <= to; i++) {
          names.add(`${age}-${i}`);
        }
      }
    }));
    return textOfParts(names);
  };
  // The terms that end like a word, each with a digit that says how frequent it is.
  const ends = (index, term) => {
    const reversed = [...term].reverse().join('');
    const names = [['ends-old', index.endsOld], ['ends-new', index.endsNew]];
    return textOfParts(names.filter(([, firsts]) => firsts.length).map(([name, firsts]) => `${name}-${indexOf(firsts, reversed)}`));
  };
  const empty = () => ({ topic: new Map(), signal: new Map(), report: new Map(), page: new Map() });
  const termOf = (line) => line.slice(0, line.indexOf('\t'));
  const sizeOf = (found) => Object.values(found).reduce((sum, map) => sum + map.size, 0);
  const exactly = async (index, wanted) => {
    const all = await lines(index, wanted.map((word) => ({ word })));
    return wanted.map((term) => {
      const found = empty();
      all.filter((line) => line.startsWith(`${term}\t`)).forEach((line) => decode(line, 1, found));
      return found;
    });
  };
  // What one of two has, or what both have.
  const add = (from, into, factor) => Object.keys(into).forEach((type) => from[type].forEach((value, key) => {
    if (type !== 'topic') {
      raise(into[type], key, value * factor);
    } else if (!into.topic.has(key)) {
      into.topic.set(key, { ...value, score: value.score * factor });
    }
  }));
  const common = (one, other) => {
    const both = empty();
    Object.keys(both).forEach((type) => one[type].forEach((value, key) => {
      if (other[type].has(key)) {
        both[type].set(key, value);
      }
    }));
    return both;
  };

  // The terms that a misspelt word may stand for, the most frequent ones: those near it in the index, or with its end.
  const spelled = async (index, word, near) => {
    const right = new Map();
    mistakes(word.word).forEach((each) => right.set(stem(each), each));
    const frequency = new Map(near.map((line) => [termOf(line), Math.log2(line.length / 4)]));
    (await ends(index, word.term)).forEach((line) => frequency.set(line.slice(0, -1), parseInt(line.slice(-1), 36)));
    return [...frequency].filter(([term]) => right.has(term) && term.length > 2)
      .sort((a, b) => b[1] - a[1]).slice(0, 3).map(([term]) => [term, right.get(term)]);
  };

  // "Deepfake" where a text has "deep fake".
  const split = async (index, { word, term }) => {
    const at = [];
    for (let i = 3; i <= word.length - 3; i++) {
      at.push([stem(word.slice(0, i)), stem(word.slice(i))]);
    }
    const heads = await exactly(index, at.map(([head]) => head));
    const good = at.filter(([head], i) => head !== term && heads[i].report.size).slice(-3);
    const tails = await exactly(index, good.map(([, tail]) => tail));
    return good.map(([head], i) => common(heads[at.findIndex((each) => each[0] === head)], tails[i]));
  };

  // One word: what has it; or what begins so; or has it as two words; or what differs in a letter.
  const RARE = 3;
  const lookUp = async (index, word, complete) => {
    const wanted = [{ word: word.term, prefix: false }];
    if (word.prefix) {
      wanted.push({ word: word.prefix, prefix: true });
    }
    const all = await lines(index, wanted);
    const result = { ...word, found: empty(), near: [] };
    const exact = all.filter((line) => line.startsWith(`${word.term}\t`));
    exact.forEach((line) => decode(line, 1, result.found));
    if (word.prefix && !(complete && exact.length)) {
      all.filter((line) => line.startsWith(word.prefix) && !line.startsWith(`${word.term}\t`))
        .forEach((line) => decode(line, 0.6, result.found));
    }
    if (sizeOf(result.found) < RARE && /^[a-z]{6,}$/.test(word.word)) {
      (await split(index, word)).forEach((found) => add(found, result.found, 0.8));
    }
    if (!sizeOf(result.found) && word.word.length > 3) {
      const near = await spelled(index, word, all);
      (await exactly(index, near.map(([term]) => term))).forEach((found) => add(found, result.found, 0.8));
      result.near = near.map(([, right]) => right);
    }
    if (!sizeOf(result.found) && word.prefix?.length > 3) {
      const begin = mistakes(word.prefix);
      const near = all.filter((line) => [-1, 0, 1].some((more) => begin.has(termOf(line).slice(0, word.prefix.length + more))));
      near.forEach((line) => decode(line, 0.5, result.found));
      result.near = near.map(termOf);
    }
    return result;
  };
  // Two words side by side may be written as one: "deep fake", "deepfake".
  const joined = async (index, groups) => {
    const pairs = groups.slice(1).map((group, i) => [groups[i], group]).filter((pair) => pair.every(({ word }) => /^[a-z]{3,}$/.test(word)));
    const found = await exactly(index, pairs.map(([one, other]) => stem(one.word + other.word)));
    found.forEach((each, i) => pairs[i].forEach((group) => add(each, group.found, 0.9)));
  };

  const intersect = (groups, without, type) => {
    const [first, ...others] = [...groups].sort((a, b) => a.found[type].size - b.found[type].size);
    const all = [];
    first?.found[type].forEach((value, key) => {
      if (others.every((group) => group.found[type].has(key)) && !without.some((group) => group.found[type].has(key))) {
        const of = groups.map((group) => [group, group.found[type].get(key)]);
        all.push({
          type, key, value,
          score: of.reduce((sum, [group, each]) => sum + group.idf * (type === 'topic' ? each.score : each), 0),
          titled: type === 'report' && of.every(([, each]) => each > TEXT),
          whole: type === 'topic' && of.every(([, each]) => each.length === groups.length && each.score === 1),
        });
      }
    });
    return all;
  };
  // What has all words but one, where too few have all. Here it counts more how many words than where.
  const ENOUGH = 5;
  const MOST = 0.5;
  const EVEN = 1.2;
  const partly = (groups, without, type, full) => {
    const had = new Map();
    groups.forEach((group) => group.found[type].forEach((value, key) => had.set(key, [...(had.get(key) ?? []), [group, value]])));
    const known = new Set(full.map(({ key }) => key));
    const weight = (of) => of.reduce((sum, [group]) => sum + group.idf, 0);
    const all = weight(groups.map((group) => [group]));
    return [...had]
      .filter(([key, of]) => of.length >= Math.max(2, groups.length - 1) && !known.has(key) && weight(of) >= MOST * all
        && !without.some((group) => group.found[type].has(key)))
      .map(([key, of]) => ({
        type, key, value: of[0][1], partial: true,
        score: of.reduce((sum, [group, each]) => sum + group.idf * Math.min(EVEN, type === 'topic' ? each.score : each), 0),
      }));
  };
  const TYPES = Object.keys(LISTED);
  // A report with all words in one of its signals speaks of them together.
  const TOGETHER = 1.3;
  const raiseTogether = (hits) => {
    const together = new Set(hits.signal.map(({ key }) => Math.floor(key / 4096)));
    hits.report.filter(({ key }) => together.has(key)).forEach((hit) => { hit.score *= TOGETHER; });
  };
  // The kinds of results, those first that answer best: a topic of just this name, a report with all words in its title, a
  // topic whose name has all words; then signals and reports; at the end topics that have some of the words.
  const inOrder = (hits, all) => {
    const full = (type) => (hits[type].some(({ partial }) => !partial) ? 2 : 1);
    const answers = {
      topic: hits.topic.some(({ whole }) => whole && all) ? 5 : all ? 3 : 0,
      report: hits.report.some(({ titled }) => titled) ? 4 : full('report'),
      signal: full('signal'),
      page: 0,
    };
    return [...TYPES].sort((a, b) => answers[b] - answers[a] || TYPES.indexOf(a) - TYPES.indexOf(b));
  };
  const rank = (type, index) => (a, b) => {
    const weight = ({ whole, score, value }) => (type === 'topic' ? (whole ? 100 : 0) + value.weight + 2 * score - value.length : score);
    const age = (key) => (type === 'report' ? key : Math.floor(key / 4096));
    const dated = (key) => (age(key) < index.dated ? age(key) : -1);
    return weight(b) - weight(a) || (type === 'report' || type === 'signal' ? dated(b.key) - dated(a.key) : 0) || a.key - b.key;
  };

  const documentOf = async ({ type, key }) => {
    if (type === 'page') {
      return (await part('pages'))[key];
    }
    if (type === 'topic') {
      return (await part(`topics-${Math.floor(key / PER_TOPICS)}`))[key % PER_TOPICS];
    }
    const report = type === 'signal' ? Math.floor(key / 4096) : key;
    return (await part(`docs-${Math.floor(report / PER_DOCS)}`))[report % PER_DOCS];
  };
  const textOf = ({ type, key }, of) => (type === 'signal' ? of[7][key % 4096].slice(0, 2).join(' ')
    : type === 'report' ? [of[0], of[6], ...of[7].map((signal) => signal.slice(0, 2).join(' '))].join(' ')
      : of.filter((field) => typeof field === 'string').join(' '));
  const spaced = (text) => ` ${(fold(text).match(TOKEN) ?? []).join(' ')} `;

  const search = async (text, complete) => {
    const [index] = await Promise.all([part('index'), ready]);
    rules = index;
    const query = parse(text);
    const outcome = { hits: {}, order: TYPES, message: '', words: query.words, phrases: query.phrases };
    TYPES.forEach((type) => { outcome.hits[type] = []; });
    if (!query.words.length) {
      return outcome;
    }
    let groups = await Promise.all(query.words.map((word) => lookUp(index, word, complete)));
    const without = (await exactly(index, query.without)).map((found) => ({ found }));
    const near = groups.flatMap((group) => group.near);
    const asked = groups.length;
    await joined(index, groups);
    groups.forEach((group) => { group.idf = Math.log(1 + (index.reports + 1) / (group.found.report.size + 1)); });
    const most = () => {
      const more = empty();
      ['topic', 'signal', 'report'].forEach((type) => {
        more[type] = partly(groups, without, type, outcome.hits[type]);
      });
      raiseTogether(more);
      ['topic', 'signal', 'report'].forEach((type) => {
        const added = more[type].sort(rank(type, index)).slice(0, Math.max(0, 2 * ENOUGH - outcome.hits[type].length));
        outcome.hits[type].push(...added);
      });
    };
    const isEmpty = () => TYPES.every((type) => !outcome.hits[type].length);
    for (;;) {
      TYPES.forEach((type) => { outcome.hits[type] = intersect(groups, without, type); });
      if (groups.length > 1) {
        raiseTogether(outcome.hits);
      }
      TYPES.forEach((type) => outcome.hits[type].sort(rank(type, index)));
      if (groups.length > 2 && outcome.hits.report.length < ENOUGH) {
        most();
      }
      if (groups.length < 2 || !isEmpty()) {
        break;
      }
      const rarest = groups.reduce((a, b) => (b.found.report.size < a.found.report.size ? b : a));
      groups = groups.filter((group) => group !== rarest);
    }
    // A topic named by some of the words is a way on where no topic has all.
    const all = outcome.hits.topic.some(({ partial }) => !partial);
    if (groups.length > 1 && !outcome.hits.topic.length) {
      outcome.hits.topic = groups.flatMap((group) => intersect([group], without, 'topic').filter(({ whole }) => whole))
        .sort(rank('topic', index)).slice(0, LISTED.topic);
    }
    if (query.phrases.length) {
      await Promise.all(TYPES.map(async (type) => {
        const best = outcome.hits[type].slice(0, PHRASES);
        const documents = await Promise.all(best.map(documentOf));
        outcome.hits[type] = best.filter((hit, i) => query.phrases.every((phrase) =>
          spaced(textOf(hit, documents[i])).includes(spaced(phrase).trimEnd())));
      }));
    }
    const partial = outcome.hits.report.filter((hit) => hit.partial).length;
    outcome.order = inOrder(outcome.hits, all && groups.length === asked);
    if (groups.length < asked && TYPES.some((type) => outcome.hits[type].length)) {
      const count = outcome.hits.report.length;
      const names = [...new Set(groups.map((group) => group.text))];
      outcome.message = t(`search.rest.${Math.min(asked, 4)}`, { found: t('search.rest.found', { count }), left: names.join(` ${t('search.and')} `) });
    } else if (partial) {
      const all = outcome.hits.report.length > partial ? '' : '.none';
      outcome.message = t(`search.partly${all}`, { count: partial });
    } else if (near.length) {
      outcome.message = t('search.spelling', { words: near.slice(0, 3).join(', ') });
    }
    return outcome;
  };

  // What is shown of a hit.
  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const marked = (text, words) => {
    const pieces = [];
    let end = 0;
    const wanted = new Set(words.map(({ term }) => term));
    const prefixes = words.flatMap(({ prefix }) => (prefix ? [prefix] : []));
    for (const match of text.matchAll(new RegExp(`[${W}+#]+`, 'gu'))) {
      const folded = fold(match[0]);
      if (terms(match[0]).some((term) => wanted.has(term)) || prefixes.some((prefix) => folded.startsWith(prefix))) {
        pieces.push(text.slice(end, match.index), element('mark', { textContent: match[0] }));
        end = match.index + match[0].length;
      }
    }
    return [...pieces, text.slice(end)];
  };
  const link = (address) => new URL(address, root).href;
  const show = async (hit, words) => {
    const of = await documentOf(hit);
    const { type, key } = hit;
    if (type === 'topic') {
      const wanted = words.map(({ term }) => term);
      const other = of.slice(4).find((name) => wanted.every((term) => terms(name).includes(term)));
      const kinds = KINDS.filter((kind, i) => of[2] & (1 << i)).map((kind) => t(`search.kind.${kind}`));
      const also = other && !wanted.every((term) => terms(of[0]).includes(term)) ? t('search.also', { name: other }) : '';
      return { title: of[0], href: link(of[1]), kind: of[1].startsWith('tech') ? 'technology' : of[1].split('/')[0].slice(0, -1),
        facts: [kinds.join(', '), t('search.reports', { count: of[3] }), also], text: '' };
    }
    if (type === 'page') {
      return { title: of[0], href: link(of[1]), facts: [], text: of[2] };
    }
    const facts = [of[2], of[3], of[4]];
    const base = { facts, lang: of[5] };
    if (type === 'signal') {
      const [name, change, id] = of[7][key % 4096];
      return { ...base, title: name, href: `${link(of[1])}#${encodeURIComponent(id)}`, text: change, facts: [of[2], of[0]] };
    }
    const inSummary = words.some(({ term }) => terms(of[6]).includes(term));
    const signal = of[7].find(([name, change]) => words.some(({ term }) => terms(`${name} ${change}`).includes(term)));
    return { ...base, title: of[0], href: link(of[1]), text: inSummary || !signal ? of[6] : `${signal[0]}: ${signal[1]}` };
  };
  const CUT = 280;
  const snippet = (text, words) => {
    const first = Math.max(0, ...words.map(({ text: word }) => fold(text).indexOf(fold(word))));
    const from = first > CUT - 80 ? text.lastIndexOf(' ', first - 60) + 1 : 0;
    const cut = text.slice(from, from + CUT);
    return (from ? '… ' : '') + (from + CUT < text.length ? `${cut.slice(0, cut.lastIndexOf(' '))} …` : cut);
  };

  // The list below the field: a combobox with a grid (ARIA Authoring Practices Guide), since its rows contain links.
  const grid = element('div', { id: 'found-rows' });
  grid.setAttribute('role', 'grid');
  const ready = load().then((words) => {
    ({ t, number } = words);
    grid.setAttribute('aria-label', t('search.found'));
  });
  const note = element('p', { className: 'more', hidden: true });
  const list = element('div', { id: 'found', className: 'found-list', hidden: true }, note, grid);
  const status = element('p', { className: 'hidden' });
  status.setAttribute('role', 'status');
  input.after(list, status);
  Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'found-rows', 'aria-haspopup': 'grid', 'aria-autocomplete': 'list' })
    .forEach(([name, value]) => input.setAttribute(name, value));
  let active = -1;
  const options = () => [...list.querySelectorAll('.option')];
  const choose = (next) => {
    const all = options();
    active = all.length ? (next + all.length) % all.length : -1;
    all.forEach((option, i) => option.setAttribute('aria-selected', String(i === active)));
    if (active >= 0) {
      input.setAttribute('aria-activedescendant', all[active].id);
      all[active].scrollIntoView({ block: 'nearest' });
    }
  };
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const option = (id, children, type) => {
    const cell = element('div', {}, ...children);
    cell.setAttribute('role', 'gridcell');
    const made = element('div', { id, className: 'option' }, cell);
    made.setAttribute('role', 'row');
    made.setAttribute('aria-selected', 'false');
    if (type) {
      made.dataset.result = type;
    }
    return made;
  };
  const pageOf = (type) => {
    const address = new URL(input.form.action);
    address.search = new URLSearchParams({ q: input.value.trim(), type });
    return address.href;
  };
  let turn = 0;
  const suggest = async () => {
    const mine = ++turn;
    if (!input.value.trim()) {
      close();
      return;
    }
    try {
      const outcome = await search(input.value, false);
      // While one writes, words that begin so are shown as well; what is counted is what the page of results has.
      const whole = outcome.words.some(({ prefix }) => prefix) ? await search(input.value, true) : outcome;
      const blocks = await Promise.all(outcome.order.filter((type) => outcome.hits[type].length).map(async (type) => {
        const hits = outcome.hits[type];
        const shown = await Promise.all(hits.slice(0, LISTED[type]).map((hit) => show(hit, outcome.words)));
        const group = element('div', { className: 'block' });
        group.setAttribute('role', 'rowgroup');
        const many = Math.max(whole.hits[type].length, shown.length);
        const count = element('span', { className: 'count', textContent: ` ${number(many)}` });
        const label = element('span', {}, t(`search.${type}`), count);
        label.setAttribute('role', 'columnheader');
        const heading = element('div', { className: 'label' }, label);
        heading.setAttribute('role', 'row');
        group.append(heading);
        shown.forEach((each, i) => {
          const anchor = element('a', { href: each.href, tabIndex: -1, className: each.kind ?? '' }, ...marked(each.title, outcome.words));
          if (each.lang && each.lang !== 'en') {
            anchor.lang = each.lang;
          }
          const facts = element('span', { className: 'site', textContent: ` ${each.facts.filter(Boolean).join(' · ')}` });
          group.append(option(`found-${type}-${i}`, [anchor, facts], type));
        });
        if (many > LISTED[type]) {
          const all = element('a', { href: pageOf(type), tabIndex: -1, textContent: t('search.all', { count: many }) });
          group.append(option(`found-${type}-all`, [all]));
        }
        return group;
      }));
      if (mine !== turn) {
        return;
      }
      const total = TYPES.reduce((sum, type) => sum + (whole.hits[type].length || outcome.hits[type].length), 0);
      status.textContent = `${total ? t('search.results', { count: total }) : t('search.none')}. ${outcome.message}`;
      const message = outcome.message || (total ? '' : t('search.none'));
      note.textContent = message;
      note.hidden = !message;
      grid.replaceChildren(...blocks);
      grid.hidden = !blocks.length;
      list.hidden = false;
      active = -1;
      input.removeAttribute('aria-activedescendant');
      input.setAttribute('aria-expanded', String(total > 0));
    } catch (error) {
      status.textContent = t('search.failed');
    }
  };
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden) {
      event.preventDefault();
      choose(event.key === 'ArrowDown' ? active + 1 : (active < 0 ? 0 : active) - 1);
    } else if (event.key === 'Enter' && active >= 0 && !list.hidden) {
      event.preventDefault();
      options()[active].querySelector('a').click();
    }
  });
  input.form.addEventListener('focusout', (event) => {
    if (!input.form.contains(event.relatedTarget)) {
      close();
    }
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());

  // The page of results.
  const results = document.getElementById('results');
  const paint = async () => {
    const mine = ++turn;
    const state = new URLSearchParams(location.search);
    const text = state.get('q') ?? '';
    const outcome = await search(text, true);
    const index = await part('index');
    const facets = await part('facets');
    if (mine !== turn) {
      return;
    }
    const facetOf = (hit, facet) => {
      if (hit.type === 'topic') {
        return facet === 'kind' ? KINDS.filter((kind, i) => hit.value.kinds & (1 << i)) : [];
      }
      if (hit.type === 'page' || facet === 'kind') {
        return [];
      }
      const [year, category, source] = facets.of[hit.type === 'signal' ? Math.floor(hit.key / 4096) : hit.key];
      return (facet === 'year' ? [year || ''] : [facet === 'category' ? facets.categories[category] : facets.sources[source]])
        .filter(Boolean).map(String);
    };
    const passes = (hit, but) => FACETS
      .every((facet) => facet === but || !state.get(facet) || facetOf(hit, facet).includes(state.get(facet)));
    const all = TYPES.flatMap((type) => outcome.hits[type]);
    const go = (changes) => {
      const next = new URLSearchParams(location.search);
      Object.entries(changes).forEach(([key, value]) => (value ? next.set(key, value) : next.delete(key)));
      history.pushState(null, '', `?${next}`);
      paint();
    };
    const picker = (id, label, values, current, key) => {
      const select = element('select', { id });
      values.forEach(([value, shown]) => select.append(element('option', { value, textContent: shown, selected: value === current })));
      select.addEventListener('change', () => go({ [key]: select.value }));
      return element('label', {}, label, ' ', select);
    };
    const pickers = FACETS.map((facet) => {
      const label = t(`search.by.${facet}`);
      const counts = new Map();
      all.filter((hit) => passes(hit, facet)).forEach((hit) => facetOf(hit, facet)
        .forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1)));
      const values = [...counts].sort((a, b) => (facet === 'year' ? b[0].localeCompare(a[0]) : b[1] - a[1] || a[0].localeCompare(b[0])));
      return picker(`facet-${facet}`, label,
        [['', t('search.any')], ...values.map(([value, count]) => [value, `${facet === 'kind' ? t(`search.kind.${value}`) : value} (${number(count)})`])], state.get(facet) ?? '', facet);
    });
    pickers.push(picker('order', t('search.order'), ['match', 'newest'].map((order) => [order, t(`search.order.${order}`)]), state.get('sort') ?? 'match', 'sort'));
    const only = state.get('type');
    const sections = await Promise.all(outcome.order.filter((type) => !only || only === type).map(async (type) => {
      const hits = outcome.hits[type].filter((hit) => passes(hit));
      if (state.get('sort') === 'newest' && (type === 'report' || type === 'signal')) {
        const age = ({ key }) => (type === 'report' ? key : Math.floor(key / 4096));
        const dated = (hit) => (age(hit) < index.dated ? age(hit) : -1);
        hits.sort((a, b) => dated(b) - dated(a) || b.score - a.score);
      }
      const most = only ? PAGE * Number(state.get('pages') ?? 2) : PAGE;
      const shown = await Promise.all(hits.slice(0, most).map((hit) => show(hit, outcome.words)));
      const section = element('section', {});
      section.append(element('h2', {}, t(`search.${type}`), element('span', { className: 'count', textContent: ` ${number(hits.length)}` })));
      const items = element('ul', { className: 'cards' });
      shown.forEach((each) => {
        const item = element('li', {});
        item.dataset.result = type;
        if (each.lang && each.lang !== 'en') {
          item.lang = each.lang;
        }
        item.append(element('h3', {}, element('a', { href: each.href, className: each.kind ?? '' }, ...marked(each.title, outcome.words))),
          element('p', { className: 'facts', textContent: each.facts.filter(Boolean).join(' · ') }));
        if (each.text) {
          item.append(element('p', {}, ...marked(snippet(each.text, outcome.words), outcome.words)));
        }
        items.append(item);
      });
      section.append(items);
      if (hits.length > most) {
        const more = element('button', { type: 'button', textContent: only ? t('search.more') : t('search.all', { count: hits.length }) });
        more.addEventListener('click', () => go(only ? { pages: String(most / PAGE + 2) } : { type, pages: '' }));
        section.append(more);
      }
      return { section, size: hits.length };
    }));
    const total = sections.reduce((sum, { size }) => sum + size, 0);
    if (mine !== turn) {
      return;
    }
    const summary = text.trim() ? `${total ? t('search.results', { count: total }) : t('search.none')}. ${outcome.message}`.trim() : '';
    status.textContent = summary;
    const everything = element('button', { type: 'button', textContent: t('search.everything'), hidden: !only });
    everything.addEventListener('click', () => go({ type: '', pages: '' }));
    results.replaceChildren(element('p', { className: 'counts', textContent: summary }),
      element('div', { className: 'facets', hidden: !text.trim() }, ...pickers, everything), ...sections.filter(({ size }) => size).map(({ section }) => section));
  };
  const failed = () => { results.replaceChildren(element('p', { textContent: t('search.failed') })); };
  if (results) {
    const missing = results.dataset.missing !== undefined;
    const fromAddress = () => {
      input.value = new URLSearchParams(location.search).get('q') ?? '';
      paint().catch(failed);
    };
    if (missing) {
      const words = decodeURIComponent(location.pathname).split('/').slice(-1)[0].replace(/\.\w+$/, '').replace(/[-_.]+/g, ' ');
      search(words, true).then(async (outcome) => {
        const hits = outcome.order.flatMap((type) => outcome.hits[type].slice(0, LISTED[type]));
        const shown = await Promise.all(hits.map((hit) => show(hit, outcome.words)));
        const items = shown.map((each, i) => {
          const item = element('li', {}, element('a', { href: each.href }, each.title));
          item.dataset.result = hits[i].type;
          return item;
        });
        if (items.length) {
          results.append(element('h2', { textContent: t('search.foundFor', { words }) }), element('ul', { className: 'titles' }, ...items));
        }
      }).catch(() => {});
      input.addEventListener('input', suggest);
    } else {
      let pause = 0;
      input.addEventListener('input', () => {
        clearTimeout(pause);
        pause = setTimeout(() => {
          history.replaceState(null, '', input.value.trim() ? `?${new URLSearchParams({ q: input.value })}` : location.pathname);
          paint().catch(failed);
        }, 150);
      });
      input.form.addEventListener('submit', (event) => event.preventDefault());
      window.addEventListener('popstate', fromAddress);
      fromAddress();
    }
  } else {
    input.addEventListener('input', suggest);
    if (input.value.trim()) {
      suggest();
    }
  }
  window.foresite.search = search;
  window.foresiteTerms = async (text) => {
    rules = await part('index');
    return terms(text);
  };
}
