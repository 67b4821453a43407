'use strict';

// Hands of cards for a workshop, dealt as SignalDraw.java deals them: the same signals, seed and choice give the same cards.
// All that is chosen is in the address. The hands that the page brings along stay until something is chosen.
{
  const { views, part, shortlist, below } = window.foresite;
  const { t, element, number } = views;
  const host = document.getElementById('draw');
  const KEYS = ['seed', 'hands', 'cards', 'topic', 'year', 'category', 'swap'];
  const SIZES = { hands: [5, 1, 30], cards: [5, 2, 10] };

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

  // signals: all of the site, oldest first. fits: whether a signal is of the chosen year and category.
  const deal = (signals, { seed, hands, cards, topics, fits, swaps }) => {
    const known = signals.map(({ novelty }) => novelty).filter((novelty) => novelty >= 0).sort((a, b) => a - b);
    const wildNovelty = known.length ? known[Math.floor(known.length * 3 / 4)] : -1;
    const without = (chosen) => {
      const seen = new Set();
      return signals.filter((signal) => fits(signal) && chosen(signal) && !seen.has(signal.alike) && seen.add(signal.alike));
    };
    const deck = without((signal) => !topics || signal.topics.some((topic) => topics.has(topic)));
    const isFloodLimited = !topics || 2 * deck.filter(({ flood }) => flood).length <= deck.length;
    const generator = splitMix64(hash(seed));
    const wild = without((signal) => !signal.topics.length && signal.novelty >= wildNovelty);
    const size = new Set([...deck, ...wild].map(({ alike }) => alike)).size;
    const wilds = shuffled(wild, splitMix64(generator.next()));
    const ordinary = shuffled(deck, generator);
    const slots = [];
    const used = new Set();
    const fill = (slot) => {
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
      if (signal) {
        slots[slot] = { slot, signal, wild: Boolean(special) };
        used.add(signal.alike);
      }
    };
    for (let place = cards - 1; place >= 0; place--) {
      for (let hand = 0; hand < hands; hand++) {
        fill(hand * cards + place);
      }
    }
    swaps.filter((slot) => slot >= 0 && slot < hands * cards).forEach(fill);
    return { size, hands: Array.from({ length: hands }, (none, hand) => slots.slice(hand * cards, (hand + 1) * cards).filter(Boolean)) };
  };

  let index;
  let facets;
  let everything = null;
  let turn = 0;
  const fold = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  // The topic of a name, or else all topics whose names have these words.
  const words = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const isTopic = (text) => index.topics.some(({ label }) => fold(label) === fold(text));
  const topicsAt = (text) => {
    const fits = isTopic(text) ? (label) => fold(label) === fold(text) : (label) => words(text).every((word) => words(label).includes(word));
    return new Set(index.topics.flatMap(({ label }, number) => (fits(label) ? [number] : [])));
  };
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
      topic: given.get('topic') ?? '', year: given.get('year') ?? '', category: given.get('category') ?? '',
      swaps: (given.get('swap') ?? '').split(',').filter((slot) => /^\d+$/.test(slot)).map((slot) => Number(slot) - 1),
    };
  };
  // What is chosen anew ends the swaps: they are of other cards.
  const go = (changes) => {
    const next = new URLSearchParams(location.search);
    Object.entries({ swap: '', ...changes }).forEach(([key, value]) => (value ? next.set(key, value) : next.delete(key)));
    history.pushState(null, '', `${location.pathname}${next.size ? `?${next}` : ''}`);
    return paint();
  };

  const controls = {};
  const field = (name, control) => {
    controls[name] = control;
    return element('label', {}, element('span', { textContent: t({ topic: 'signals.topic', year: 'signals.year', category: 'signals.category' }[name] ?? `draw.${name}`) }), control);
  };
  const button = (words, act) => {
    const made = element('button', { type: 'button', textContent: words });
    made.addEventListener('click', act);
    return made;
  };
  const status = element('p', { className: 'counts', attributes: { role: 'status' } });
  const failed = () => { status.textContent = t('draw.failed'); };
  const topics = element('datalist', { id: 'topics-found' });
  const offer = () => {
    const wanted = fold(controls.topic.value);
    topics.replaceChildren(...index.topics.map(({ label }) => label).filter((label) => fold(label).includes(wanted)).slice(0, 40)
      .map((value) => element('option', { value })));
  };
  const build = () => {
    const input = (name, type, more) => {
      const made = element('input', { type, autocomplete: 'off', spellcheck: false, ...more });
      made.addEventListener('change', () => go({ [name]: made.value.trim() }).catch(failed));
      return field(name, made);
    };
    const size = (name) => input(name, 'number', { min: SIZES[name][1], max: SIZES[name][2] });
    const select = (name, values) => {
      const made = element('select', {}, element('option', { value: '', textContent: t('signals.any') }),
        ...values.map(([value, textContent]) => element('option', { value, textContent })));
      made.addEventListener('change', () => go({ [name]: made.value }).catch(failed));
      return field(name, made);
    };
    const topic = input('topic', 'text', { attributes: { list: 'topics-found' } });
    controls.topic.addEventListener('input', offer);
    const form = element('form', { className: 'sift', attributes: { 'aria-label': t('draw.title') } },
      size('hands'), size('cards'), topic, topics,
      select('year', index.years.map(([year]) => [String(year), year || t('signals.noDate')]).reverse()),
      select('category', facets.categories.map((name) => [name, name])), input('seed', 'text'));
    form.addEventListener('submit', (event) => event.preventDefault());
    const bar = element('div', { className: 'bar' }, status,
      button(t('draw.again'), () => go({ seed: crypto.getRandomValues(new Uint32Array(1))[0].toString(36) }).catch(failed)),
      button(t('draw.keep'), keepAll), button(t('draw.print'), () => window.print()));
    host.prepend(form, bar);
    host.querySelectorAll('.static').forEach((each) => each.remove());
    offer();
  };
  const fill = (wanted) => {
    Object.entries(controls).filter(([, control]) => control !== document.activeElement).forEach(([name, control]) => { control.value = wanted[name]; });
  };

  const deck = host.querySelector('.deck');
  const cardsShown = () => [...deck.querySelectorAll('.card')];
  const entry = (card) => ({ type: 'signal', id: below(card.querySelector('.from-where a').href), title: card.querySelector('h3').firstChild.textContent, digest: card.dataset.digest });
  const keepAll = () => {
    const lists = shortlist.read();
    const fresh = cardsShown().map(entry).filter(({ id }) => !shortlist.isKept(id));
    lists.lists[lists.current].entries.push(...fresh);
    const problem = shortlist.write(lists);
    shortlist.changed();
    status.textContent = problem ? t(`star.${problem}`) : t('draw.kept', { count: fresh.length });
  };
  // A star and a way to swap, for a card at a place.
  const equip = (card, slot) => {
    const name = card.querySelector('h3').textContent;
    const star = shortlist.star(entry(card));
    const swap = button(t('draw.swap'), async () => {
      const old = card.querySelector('h3').firstChild.textContent;
      const swaps = new URLSearchParams(location.search).get('swap');
      try {
        await go({ swap: swaps ? `${swaps},${slot + 1}` : String(slot + 1) });
        const now = deck.querySelector(`[data-slot="${slot}"]`);
        now.querySelector('.swap').focus();
        const title = now.querySelector('h3').firstChild.textContent;
        status.textContent = title === old ? t('draw.swap.none') : t('draw.swapped', { name: title });
      } catch {
        failed();
      }
    });
    swap.className = 'swap';
    swap.setAttribute('aria-label', t('draw.swap.card', { name }));
    card.dataset.slot = slot;
    card.append(element('p', { className: 'acts', lang: views.language() }, swap, ' ', star));
  };

  const paint = async () => {
    const mine = ++turn;
    const wanted = state();
    fill(wanted);
    status.textContent = t('draw.dealing');
    const signals = await all();
    const category = facets.categories.indexOf(wanted.category);
    const dealt = deal(signals, {
      ...wanted,
      topics: wanted.topic ? topicsAt(wanted.topic) : null,
      fits: (signal) => (!wanted.year || signal.year === Number(wanted.year))
        && (!wanted.category || (category >= 0 && facets.of[signal.report][1] === category)),
    });
    const made = await Promise.all(dealt.hands.map((hand) => Promise.all(hand.map(async (card) => ({ ...card, text: await views.text(card.signal) })))));
    if (mine !== turn) {
      return;
    }
    deck.replaceChildren(...made.flatMap((hand, i) => {
      const title = t('draw.hand', { number: number(i + 1) });
      return hand.length ? [element('h2', { textContent: title }), ...hand.map(({ slot, text, wild }) => {
        const card = views.card(text, views.question(slot), title, wild);
        equip(card, slot);
        return card;
      })] : [];
    }));
    const count = made.flat().length;
    const asked = wanted.hands * wanted.cards;
    status.textContent = !count ? t('draw.none') : `${t('draw.count', { count, all: dealt.size })}. ${count < asked
      ? t('draw.few', { number: number(count), wanted: number(asked) }) : ''}`;
  };

  const start = async () => {
    [index, facets] = await Promise.all([views.index(), part('search/facets'), views.ready]);
    build();
    window.addEventListener('popstate', () => paint().catch(failed));
    const given = new URLSearchParams(location.search);
    if (KEYS.some((key) => given.get(key))) {
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
