/** The page's only script: search, and the list of events that is folded on a phone. */
export const SCRIPT = `
(() => {
  const search = document.getElementById('search');
  const found = document.getElementById('found');
  const menu = document.getElementById('menu');
  const articles = [...document.querySelectorAll('article[data-search]')];
  const links = new Map([...document.querySelectorAll('nav a')].map((link) => [link.hash.slice(1), link.parentElement]));
  const apply = () => {
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const article of articles) {
      const hit = words.every((word) => article.dataset.search.includes(word));
      article.hidden = !hit;
      if (hit) shown += 1;
      const link = links.get(article.id);
      if (link) link.hidden = !hit;
    }
    for (const section of document.querySelectorAll('main section')) {
      section.hidden = words.length > 0 && !section.querySelector('article:not([hidden])');
    }
    for (const group of document.querySelectorAll('nav .group')) {
      group.hidden = ![...group.querySelectorAll('li')].some((item) => !item.hidden);
    }
    document.getElementById('intro').hidden = words.length > 0;
    found.textContent = words.length === 0 ? '' : shown + ' found';
    document.getElementById('none').hidden = shown > 0;
  };
  search.addEventListener('input', () => { apply(); scrollTo(0, 0); });
  search.addEventListener('keydown', (event) => { if (event.key === 'Escape') { search.value = ''; apply(); } });
  addEventListener('keydown', (event) => {
    if (event.key === '/' && document.activeElement !== search) { event.preventDefault(); search.focus(); }
  });
  addEventListener('hashchange', () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.closest('[hidden]')) { search.value = ''; apply(); target.scrollIntoView(); }
  });
  const wide = matchMedia('(min-width:960px)');
  const fold = () => { menu.open = wide.matches; };
  wide.addEventListener('change', fold);
  fold();
  apply();
})();
`.trim();
