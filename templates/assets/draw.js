'use strict';

// Hands of cards for a workshop, dealt as SignalDraw.java deals them: the same signals, seed and choice give the same cards.
// All that is chosen is in the address. The hands that the page brings along stay until something is chosen.
{
  const { views, part, shortlist, lists, below } = window.foresite;
  const { t, element, number, fold } = views;
  const host = document.getElementById('draw');
  const FILTERS = ['category', 'source', 'year', 'seen', 'relevancy', 'flood'];
  const KEYS = ['seed', 'hands', 'cards', 'q', 'topic', ...FILTERS, 'swap'];
  const SIZES = { hands: [5, 1, 30], cards: [6, 2, 10] };
  // So long one may pause while typing.
  const PAUSE = 400;

  // The generator SplitMix64 (Steele, Lea and Flood, 2014), seeded with the FNV-1a hash of a text.
  const cut = (value) => BigInt.asUintN(64, value);
  const splitMix64 = (seed) => {
    let state = seed;
    const next = () => {
      state = cut(state + 0x9e3779b97f4a7c15n);
      let mixed = cut((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
      mixed = cut((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
      return mixed ^ (mixed >> 31n);
    };
    // Of the 2^64 numbers, so many first ones are refused that the rest is a multiple of the bound.
    const lessThan = (bound) => {
      const wide = BigInt(bound);
      const refused = 2n ** 64n % wide;
      let value = next();
      while (value < refused) {
        value = next();
      }
      return Number(value % wide);
    };
    return { next, lessThan };
  };
  const hash = (text) => new TextEncoder().encode(text).reduce((made, byte) => cut((made ^ BigInt(byte)) * 0x100000001b3n), 0xcbf29ce484222325n);

  // Cards in an order by chance, of which only so much is made as is looked at (Fisher and Yates).
  const shuffled = (cards, generator) => {
    let made = 0;
    return (fits) => {
      for (let i = 0; i < cards.length; i++) {
        if (i === made) {
          const from = made + generator.lessThan(cards.length - made);
          [cards[from], cards[made]] = [cards[made], cards[from]];
          made++;
        }
        if (fits(cards[i])) {
          return cards[i];
        }
      }
      return null;
    };
  };

  // signals: all of the site, oldest first. fits: whether a signal is of the chosen year, category and so on. about: whether
  // it has the topics and words, or is on the list; null for all. wilds: which signals of a list are wild cards; null for
  // those of the site.
  const deal = (signals, { seed, hands, cards, fits, about, wilds: marked, swaps }) => {
    const known = signals.map(({ novelty }) => novelty).filter((novelty) => novelty >= 0).sort((a, b) => a - b);
    const wildNovelty = known.length ? known[Math.floor(known.length * 3 / 4)] : -1;
    const without = (chosen) => {
      const seen = new Set();
      return signals.filter((signal) => fits(signal) && chosen(signal) && !seen.has(signal.alike) && seen.add(signal.alike));
    };
    const deck = without((signal) => !about || about(signal));
    const isFloodLimited = !about || 2 * deck.filter(({ flood }) => flood).length <= deck.length;
    const generator = splitMix64(hash(seed));
    // With nothing of what was asked for, wild cards alone would look like an answer.
    const wild = deck.length ? without(marked ?? ((signal) => !signal.topics.length && signal.novelty >= wildNovelty)) : [];
    const size = deck.length;
    const others = new Set(wild.map(({ alike }) => alike));
    const inBoth = deck.filter(({ alike }) => others.has(alike)).length;
    const wilds = shuffled(wild, splitMix64(generator.next()));
    const ordinary = shuffled(deck, generator);
    const slots = [];
    const used = new Set();
    // The next card that fits a slot's hand; null if there is none.
    const next = (slot) => {
      const first = slot - slot % cards;
      const others = slots.slice(first, first + cards).filter((card) => card && card.slot !== slot);
      const reports = new Set(others.map(({ signal }) => signal.report));
      const withoutFlood = isFloodLimited && others.some(({ signal }) => signal.flood);
      const isFree = (signal) => !used.has(signal.alike);
      const isOther = (signal) => !reports.has(signal.report);
      const isFit = (signal) => isFree(signal) && !(withoutFlood && signal.flood);
      const isLast = slot % cards === cards - 1;
      const special = isLast ? wilds((signal) => isFree(signal) && isOther(signal)) ?? wilds(isFree) : null;
      const signal = special ?? ordinary((each) => isFit(each) && isOther(each)) ?? ordinary(isFit);
      return signal && { slot, signal, wild: Boolean(special) };
    };
    const fill = (slot) => {
      const card = next(slot);
      if (card) {
        slots[slot] = card;
        used.add(card.signal.alike);
      }
    };
    for (let place = cards - 1; place >= 0; place--) {
      for (let hand = 0; hand < hands; hand++) {
        fill(hand * cards + place);
      }
    }
    swaps.filter((slot) => slot >= 0 && slot < hands * cards).forEach(fill);
    return {
      deck: size, wild: wild.length, otherWild: wild.length - inBoth,
      hasSpare: (slot) => next(slot) !== null,
      hands: Array.from({ length: hands }, (none, hand) => slots.slice(hand * cards, (hand + 1) * cards).filter(Boolean)),
    };
  };

  let index;
  let facets;
  let everything = null;
  let turn = 0;
  // What was dealt last, which knows the spare cards; null while the page shows the hands that it brought along.
  let dealt = null;
  const all = () => {
    everything ??= Promise.all(index.years.map(([name]) => views.year(name))).then((years) => years.flat().sort((a, b) => a.key - b.key)
      .map((signal) => ({ ...signal, flood: signal.topics.some((topic) => index.topics[topic].flood) })));
    everything.catch(() => { everything = null; });
    return everything;
  };

  const state = () => {
    const given = new URLSearchParams(location.search);
    const size = (name) => {
      const [usual, least, most] = SIZES[name];
      const wanted = Number.parseInt(given.get(name), 10);
      return Number.isNaN(wanted) ? usual : Math.min(most, Math.max(least, wanted));
    };
    return {
      seed: given.get('seed') || host.dataset.seed, hands: size('hands'), cards: size('cards'),
      q: given.get('q')?.trim() ?? '', topic: [...new Set(given.getAll('topic').filter(Boolean))],
      ...Object.fromEntries(FILTERS.map((name) => [name, given.get(name) ?? ''])), list: lists.fromAddress(),
      swaps: (given.get('swap') ?? '').split(',').filter((slot) => /^\d+$/.test(slot)).map((slot) => Number(slot) - 1),
    };
  };
  // What is chosen anew ends the swaps: they are of other cards. The address has the sizes and the seed, so that it deals
  // the same whatever is usual later.
  let lastField = '';
  const go = (changes, fieldTyped = '') => {
    const wanted = state();
    const next = new URLSearchParams(location.search);
    ['seed', 'hands', 'cards'].forEach((key) => next.set(key, wanted[key]));
    let listed = location.hash;
    Object.entries({ swap: '', ...changes }).forEach(([key, value]) => {
      if (key === 'list') {
        listed = value ? lists.address(value) : '';
        return;
      }
      next.delete(key);
      [value].flat().filter(Boolean).forEach((each) => next.append(key, each));
    });
    // Typing in one field is one step back.
    const method = fieldTyped && fieldTyped === lastField ? 'replaceState' : 'pushState';
    lastField = fieldTyped;
    history[method](null, '', `${location.pathname}?${next}${listed}`);
    return paint();
  };
  const NONE = { q: '', topic: [], list: null, ...Object.fromEntries(FILTERS.map((name) => [name, ''])) };

  const controls = {};
  const LABELS = { q: 'signals.words', topic: 'signals.topic', year: 'signals.year', category: 'signals.category' };
  const field = (name, control) => {
    controls[name] = control;
    return element('label', {}, element('span', { textContent: t(LABELS[name] ?? `draw.${name}`) }), control);
  };
  const button = (words, act) => {
    const made = element('button', { type: 'button', textContent: words });
    made.addEventListener('click', act);
    return made;
  };
  const status = element('p', { className: 'counts', attributes: { role: 'status' } });
  const chips = element('ul', { className: 'chips', attributes: { 'aria-label': t('draw.chosen') } });
  const say = (...words) => status.replaceChildren(...words.flatMap((word) => [word, ' ']));
  const failed = () => say(t('draw.failed'));
  const topics = element('datalist', { id: 'topics-found' });
  const offer = () => {
    const wanted = fold(controls.topic.value);
    topics.replaceChildren(...index.topics.map(({ label }) => label).filter((label) => fold(label).includes(wanted)).slice(0, 40)
      .map((value) => element('option', { value })));
  };
  // A text of the topic's field is another topic as soon as one has its words; when it is left, it moves to those chosen.
  let typed = '';
  const asWords = (text) => button(t('draw.asWords', { words: text }),
    () => go({ topic: state().topic.filter((each) => each !== text), q: text }).catch(failed));
  const noTopic = (text) => say(t('draw.noTopic', { topic: text }), asWords(text));
  const writeTopic = (isLeft) => {
    const text = controls.topic.value.trim();
    const known = text && views.topicsAt(text).size > 0;
    if (isLeft && text && !known) {
      noTopic(text);
    }
    const wanted = known ? text : '';
    const change = wanted !== typed && { topic: [...new Set([...state().topic.filter((each) => each !== typed), wanted])] };
    typed = isLeft ? '' : wanted;
    if (isLeft && known) {
      controls.topic.value = '';
      offer();
    }
    if (change) {
      go(change, 'topic').catch(failed);
    } else if (isLeft && known) {
      showChips(state());
    }
  };
  const build = () => {
    const input = (name, type, more) => {
      const made = element('input', { type, autocomplete: 'off', spellcheck: false, ...more });
      let pause = 0;
      const apply = () => {
        clearTimeout(pause);
        const value = made.value.trim();
        // An empty number is one that is being written.
        if (value !== String(state()[name]) && !(type === 'number' && !value)) {
          go({ [name]: value }, name).catch(failed);
        }
      };
      made.addEventListener('input', () => {
        clearTimeout(pause);
        pause = setTimeout(apply, PAUSE);
      });
      made.addEventListener('change', apply);
      return field(name, made);
    };
    const size = (name) => input(name, 'number', { min: SIZES[name][1], max: SIZES[name][2] });
    const select = (name, values) => {
      const made = element('select', {}, element('option', { value: '', textContent: t('signals.any') }),
        ...values.map(([value, textContent]) => element('option', { value, textContent })));
      made.addEventListener('change', () => go({ [name]: made.value }).catch(failed));
      return field(name, made);
    };
    const topic = element('input', { type: 'text', autocomplete: 'off', spellcheck: false, placeholder: t('draw.addTopic'), attributes: { list: 'topics-found' } });
    let pause = 0;
    topic.addEventListener('input', (event) => {
      clearTimeout(pause);
      offer();
      pause = setTimeout(() => writeTopic(false), PAUSE);
      if (event.inputType === 'insertReplacementText') {
        clearTimeout(pause);
        writeTopic(true);
      }
    });
    topic.addEventListener('change', () => {
      clearTimeout(pause);
      writeTopic(true);
    });
    const list = element('select', {});
    list.addEventListener('change', () => {
      const chosen = shortlist.read().lists.find(({ key }) => key === list.value);
      go({ list: chosen ? { name: lists.nameOf(chosen), entries: lists.signalsOf(chosen) } : null }).catch(failed);
    });
    const form = element('form', { className: 'sift', attributes: { 'aria-label': t('draw.title') } },
      size('hands'), size('cards'), input('q', 'search'), field('topic', topic), topics,
      select('year', index.years.map(([year]) => [String(year), year || t('signals.noDate')]).reverse()),
      select('category', facets.categories.map((name) => [name, name])), field('list', list), input('seed', 'text'));
    form.addEventListener('submit', (event) => event.preventDefault());
    const bar = element('div', { className: 'bar' }, status,
      button(t('draw.again'), () => go({ seed: crypto.getRandomValues(new Uint32Array(1))[0].toString(36) }).catch(failed)),
      button(t('draw.keep'), keepAll), button(t('draw.print'), () => window.print()));
    host.prepend(form, chips, bar);
    host.querySelectorAll('.static').forEach((each) => each.remove());
    offer();
    shortlist.watch(() => offerLists(state().list));
  };
  // The lists of this browser, and the one in the address, which may be of another.
  const offerLists = (chosen) => {
    const option = (list, value) => element('option', { value, textContent: `${lists.nameOf(list)} (${number(lists.signalsOf(list).length)})` });
    controls.list.replaceChildren(element('option', { value: '', textContent: t('draw.list.none') }),
      ...chosen ? [element('option', { value: 'here', selected: true, textContent: t('draw.list.here', { name: lists.nameOf(chosen) }) })] : [],
      ...shortlist.read().lists.filter((list) => list.key && lists.signalsOf(list).length).map((list) => option(list, list.key)));
  };
  // Topics, and filters that only the page of signals has fields for, each with a way to take it off.
  const showChips = (wanted) => {
    const chip = (words, changes) => {
      const off = button(`${words} ✕`, () => go(changes).then(() => (chips.querySelector('button') ?? controls.topic).focus()).catch(failed));
      off.setAttribute('aria-label', t('draw.off', { name: words }));
      return element('li', {}, off);
    };
    const filter = (name, words) => (wanted[name] ? [chip(words, { [name]: '' })] : []);
    chips.replaceChildren(...wanted.topic.filter((text) => text !== typed).map((text) => chip(text, { topic: wanted.topic.filter((each) => each !== text) })),
      ...filter('source', `${t('signals.source')}: ${wanted.source}`),
      ...filter('seen', `${t('signals.seen')}: ${t(`signals.seen.${wanted.seen === 'once' ? 'once' : 'again'}`)}`),
      ...filter('relevancy', `${t('signals.relevancy')}: ${t('signals.relevancy.least', { count: Number(wanted.relevancy) })}`),
      ...filter('flood', t('signals.flood', { topic: index.flood[0] ?? '' })));
    chips.hidden = !chips.firstChild;
  };
  const fill = (wanted) => {
    Object.entries(controls).filter(([name, control]) => control !== document.activeElement && name !== 'topic' && name !== 'list')
      .forEach(([name, control]) => { control.value = wanted[name]; });
    offerLists(wanted.list);
    showChips(wanted);
  };

  const deck = host.querySelector('.deck');
  const nameOf = (card) => card.querySelector('h3').firstChild.textContent;
  const entry = (card) => ({ type: 'signal', id: below(card.querySelector('.from-where a').href), title: nameOf(card), digest: card.dataset.digest,
    ...card.querySelector('.wild') ? { wild: true } : {} });
  // Every hand becomes a heading with its cards. Cards that are on the list move there, with their notes.
  const keepAll = () => {
    const kept = shortlist.read();
    const list = kept.lists[kept.current];
    const hands = [];
    [...deck.children].forEach((each) => (each.matches('.card') ? hands.at(-1).push(entry(each)) : hands.push([{ heading: each.textContent, key: shortlist.key() }])));
    const old = new Map(list.entries.filter(({ id }) => id).map((each) => [each.id, each]));
    const dealtIds = new Set(hands.flat().map(({ id }) => id).filter(Boolean));
    const fresh = [...dealtIds].filter((id) => !old.has(id)).length;
    if (!fresh) {
      say(t('draw.keptAll', { count: dealtIds.size }));
      return;
    }
    const isEmpty = (entries, i) => lists.isHeading(entries[i]) && (i + 1 === entries.length || lists.isHeading(entries[i + 1]));
    const empty = new Set(list.entries.filter((each, i) => isEmpty(list.entries, i)));
    const stay = list.entries.filter(({ id }) => !dealtIds.has(id));
    list.entries = [...stay.filter((each, i) => empty.has(each) || !isEmpty(stay, i)),
      ...hands.flat().map((each) => (each.id ? { ...old.get(each.id), ...each } : each))];
    const problem = shortlist.write(kept);
    shortlist.changed();
    if (problem === 'full') {
      say(t('star.full'));
    } else {
      say(t('draw.kept', { count: fresh }), problem ? t(`star.${problem}`) : '');
    }
  };
  // A star and a way to swap, for a card at a place.
  const equip = (card, slot) => {
    const star = shortlist.star(entry(card));
    const said = element('span', { className: 'said', attributes: { role: 'status' } });
    const swap = button(t('draw.swap'), async () => {
      const swaps = new URLSearchParams(location.search).get('swap');
      try {
        dealt ??= await dealNow(state());
        if (!dealt.hasSpare(slot)) {
          said.textContent = t('draw.swap.none');
          return;
        }
        await go({ swap: swaps ? `${swaps},${slot + 1}` : String(slot + 1) });
        const now = deck.querySelector(`[data-slot="${slot}"]`);
        now.querySelector('.swap').focus();
        now.querySelector('.said').textContent = t('draw.swapped', { name: nameOf(now) });
      } catch {
        failed();
      }
    });
    swap.className = 'swap';
    swap.setAttribute('aria-label', t('draw.swap.card', { name: nameOf(card) }));
    card.dataset.slot = slot;
    card.append(element('p', { className: 'acts', lang: views.language() }, swap, ' ', star, ' ', said));
  };

  const dealNow = async (wanted) => {
    const [signals, found, listed] = await Promise.all([all(), wanted.q ? views.found(wanted.q) : null,
      wanted.list ? Promise.all(lists.signalsOf(wanted.list).map(async (each) => [(await lists.textOf(each))?.key, each])) : null]);
    const named = wanted.topic.map((text) => [text, views.topicsAt(text)]);
    const chosen = wanted.topic.length ? new Set(named.flatMap(([, numbers]) => [...numbers])) : null;
    const keys = listed && new Map(listed.filter(([key]) => key !== undefined));
    const fails = views.failing({ ...wanted, topics: null }, facets);
    const isAbout = (signal) => (!chosen || signal.topics.some((topic) => chosen.has(topic)))
      && (!found || found.scores.has(signal.key)) && (!keys || keys.has(signal.key));
    return {
      ...deal(signals, { ...wanted, fits: (signal) => !fails(signal), about: chosen || found || keys ? isAbout : null,
        wilds: keys && ((signal) => keys.get(signal.key)?.wild && isAbout(signal)) }),
      nowhere: named.filter(([, numbers]) => !numbers.size).map(([text]) => text),
      message: found?.message ?? '',
    };
  };
  // How many cards there are, and where they are from.
  const summary = (wanted, made, count) => {
    const quoted = (text) => t('draw.quoted', { text });
    const about = [wanted.topic.map(quoted).join(` ${t('draw.or')} `), wanted.q && quoted(wanted.q)].filter(Boolean).join(` ${t('draw.and')} `);
    const asked = wanted.hands * wanted.cards;
    const values = { count, deck: number(made.deck), about, wild: number(about ? made.otherWild : made.wild), name: wanted.list && lists.nameOf(wanted.list) };
    const from = t(`draw.count.${wanted.list ? 'list' : about ? 'about' : 'all'}`, values);
    const fixed = made.hands.flat().filter(({ slot }) => !made.hasSpare(slot)).length;
    // A word finds more than a topic's name.
    const [text] = wanted.topic;
    return [made.message, from, count < asked ? t('draw.few', { number: number(count), wanted: number(asked) }) : '',
      fixed ? t(fixed === count ? 'draw.spare.none' : 'draw.spare.few', { count: fixed }) : '',
      fixed && wanted.topic.length === 1 && !wanted.q && !wanted.list ? asWords(text) : ''].filter(Boolean);
  };
  const nothing = (wanted, made) => {
    if (made.nowhere.length && made.nowhere.length === wanted.topic.length) {
      noTopic(made.nowhere[0]);
      return;
    }
    const isOnlyWords = wanted.q && !wanted.topic.length && !wanted.list && !FILTERS.some((name) => wanted[name]);
    say(isOnlyWords ? t('signals.noWords', { words: wanted.q }) : t('draw.none'), button(t('signals.clear'), () => go(NONE).catch(failed)));
  };
  const paint = async () => {
    const mine = ++turn;
    const wanted = state();
    fill(wanted);
    say(t('draw.dealing'));
    const now = await dealNow(wanted);
    const made = await Promise.all(now.hands.map((hand) => Promise.all(hand.map(async (card) => ({ ...card, text: await views.text(card.signal) })))));
    if (mine !== turn) {
      return;
    }
    dealt = now;
    deck.replaceChildren(...made.flatMap((hand, i) => {
      const title = t('draw.hand', { number: number(i + 1) });
      return hand.length ? [element('h2', { textContent: title }), ...hand.map(({ slot, text, wild }) => {
        const card = views.card(text, views.question(slot), title, wild);
        equip(card, slot);
        return card;
      })] : [];
    }));
    const count = made.flat().length;
    if (count) {
      say(...summary(wanted, now, count));
    } else {
      nothing(wanted, now);
    }
  };

  const start = async () => {
    [index, facets] = await Promise.all([views.index(), part('search/facets'), views.ready]);
    build();
    window.addEventListener('popstate', () => { lastField = ''; paint().catch(failed); });
    const given = new URLSearchParams(location.search);
    if (KEYS.some((key) => given.get(key)) || lists.fromAddress()) {
      await paint();
    } else {
      fill(state());
      let hand = -1;
      let place = 0;
      [...deck.children].forEach((each) => {
        if (each.matches('h2')) {
          hand++;
          place = 0;
        } else {
          equip(each, hand * SIZES.cards[0] + place++);
        }
      });
    }
  };
  if (deck) {
    start().catch(() => host.prepend(element('p', { className: 'notice', textContent: t('draw.failed') })));
  }
}
