'use strict';

// A preview of the report or topic that a link leads to, when the pointer rests on the link or the keyboard comes to it.
// It shows what the page itself says first, and needs a server, since browsers read no page from disk. Escape puts it away, it
// stays while the pointer is on it, and it does not go by itself (WCAG 2.2, 1.4.13).
{
  const { root } = window.foresite;
  const REST = 400;
  const LEAVE = 250;
  const PAGE = /^(?:reports|themes|technologies|concerns)\/(?!index\.html$|letter--|year--)[^/]+\.html$/;
  const pages = new Map();
  const box = document.createElement('div');
  box.id = 'preview';
  box.className = 'preview';
  box.setAttribute('role', 'tooltip');
  let link = null;
  let timer = 0;

  const addressOf = (anchor) => {
    const address = anchor.href.replace(/[#?].*/, '');
    const isPage = address.startsWith(root.href) && PAGE.test(address.slice(root.href.length));
    return isPage && address !== location.href.replace(/[#?].*/, '') ? address : null;
  };
  const linkAt = (target) => {
    const anchor = target.closest?.('main a[href]');
    return anchor && !anchor.closest('nav') && addressOf(anchor) ? anchor : null;
  };
  const read = (address) => {
    if (!pages.has(address)) {
      pages.set(address, fetch(address).then(async (response) => {
        const page = new DOMParser().parseFromString(response.ok ? await response.text() : '', 'text/html');
        return [['h1'], ['.reach', '.kind'], ['.definition', '.words', '.summary p']]
          .map((names) => names.map((name) => page.querySelector(`main ${name}`)).find(Boolean)).filter(Boolean)
          .map((found) => ({ text: found.textContent.trim(), lang: found.closest('[lang]').lang }));
      }).catch(() => []));
    }
    return pages.get(address);
  };
  const hide = () => {
    clearTimeout(timer);
    if (link?.getAttribute('aria-describedby') === box.id) {
      link.removeAttribute('aria-describedby');
    }
    link = null;
    box.remove();
  };
  const show = async (anchor) => {
    hide();
    link = anchor;
    const [title, ...rest] = await read(addressOf(anchor));
    if (link !== anchor || !title) {
      return;
    }
    const line = ({ text, lang }, name) => Object.assign(document.createElement(name), { textContent: text, lang });
    box.replaceChildren(line(title, 'strong'), ...rest.map((each) => line(each, 'p')));
    const at = anchor.getBoundingClientRect();
    document.body.append(box);
    const below = at.bottom + box.offsetHeight + 8 < innerHeight || at.top < box.offsetHeight + 8;
    const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 8));
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${(below ? at.bottom + 4 : at.top - box.offsetHeight - 4) + scrollY}px`;
    anchor.setAttribute('aria-describedby', box.id);
  };
  const rest = (anchor) => {
    clearTimeout(timer);
    timer = setTimeout(() => show(anchor), REST);
  };
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(hide, LEAVE);
  };

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'mouse') {
      return;
    }
    const anchor = linkAt(target);
    if (box.contains(target) || (anchor && anchor === link)) {
      clearTimeout(timer);
    } else if (anchor) {
      rest(anchor);
    } else if (link) {
      leave();
    } else {
      clearTimeout(timer);
    }
  });
  document.addEventListener('focusin', ({ target }) => {
    const anchor = linkAt(target);
    if (anchor?.matches(':focus-visible')) {
      show(anchor);
    }
  });
  document.addEventListener('focusout', ({ target }) => {
    if (target === link) {
      hide();
    }
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') {
      hide();
    }
  });
  const hovered = document.querySelector('main a:hover');
  const focused = document.activeElement;
  if (hovered && linkAt(hovered)) {
    rest(hovered);
  } else if (linkAt(focused) && focused.matches(':focus-visible')) {
    show(focused);
  }
}
