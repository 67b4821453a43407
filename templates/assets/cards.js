'use strict';

// A card for the table: one signal, what may come of it, one question, and where it is from. The macro of parts/cards.peb
// makes the same. Printed, two are on a page.
{
  const { views, root } = window.foresite;
  const { t, element, link } = views;

  // The questions in turn: a site may have more or fewer.
  const question = (place) => {
    let many = 0;
    while (t(`card.questions.${many + 1}`) !== `card.questions.${many + 1}`) {
      many++;
    }
    return many ? t(`card.questions.${place % many + 1}`) : '';
  };
  const term = (name, value) => (value ? element('div', {}, element('dt', { textContent: name, lang: views.language() }), element('dd', { textContent: value })) : null);

  // The card of a signal's text, as views.digest gives it, with a question, the hand it is in, and whether it is the wild one.
  const card = (text, asked, hand = '', wild = false) => {
    const { report } = text;
    const written = Number(report.date.slice(0, 4));
    const address = new URL(text.id, root);
    return element('article', { className: 'card', dataset: { digest: text.digest }, lang: report.language || views.language() },
      hand || wild ? element('p', { className: 'mark', lang: views.language() }, hand ? element('span', { className: 'hand', textContent: hand }) : null, ' ',
        wild ? element('span', { className: 'wild', textContent: t('draw.wild') }) : null) : null,
      element('h3', { textContent: text.name }),
      text.change.join('') ? views.shift(text.change) : element('p', { className: 'shift', textContent: text.description }),
      element('dl', {}, term(t('signals.outlook') + (written ? ` (${written + 10})` : ''), text.outlook), term(t('signals.driver'), text.driver)),
      element('p', { className: 'question', lang: views.language(), textContent: asked }),
      element('p', { className: 'from-where' }, element('a', { href: link(text.id), textContent: report.title }),
        `${report.site ? `, ${report.site}` : ''}${report.date ? `, ${views.date(report.date)}` : ''}`,
        address.protocol === 'file:' ? '' : element('span', { className: 'address', textContent: address.host + decodeURI(address.pathname) })));
  };
  Object.assign(views, { card, question });
}
