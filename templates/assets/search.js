'use strict';

// The search field of the header: / and Ctrl K lead to it. Everything else is loaded when the field is first used, or at
// once on the page of results and on the page for an address that does not exist.
{
  const input = document.getElementById('search');
  const own = document.currentScript.src;
  const isTyping = (element) => element.matches('input, textarea, select, [contenteditable]');
  const load = () => {
    input.removeEventListener('focus', load);
    const engine = document.createElement('script');
    engine.src = new URL('search-engine.js', own).href;
    document.head.append(engine);
  };
  document.addEventListener('keydown', (event) => {
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const controlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (controlK || (slash && !isTyping(event.target))) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  input.addEventListener('focus', load);
  if (document.getElementById('results') || document.activeElement === input) {
    load();
  }
}
