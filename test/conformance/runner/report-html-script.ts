/** The page's only script: the filter of cases, which is hidden without it, and links into folded timelines. */
export const SCRIPT = `
(() => {
  const search = document.getElementById('search');
  const found = document.getElementById('found');
  const groups = [...document.querySelectorAll('.group')];
  const before = new Map(groups.map((group) => [group, group.open]));
  document.getElementById('filter').hidden = false;
  const apply = () => {
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const group of groups) {
      let hits = 0;
      for (const item of group.querySelectorAll('li')) {
        item.hidden = !words.every((word) => item.dataset.words.includes(word));
        if (!item.hidden) hits += 1;
      }
      group.hidden = hits === 0;
      group.open = words.length > 0 ? hits > 0 : before.get(group);
      shown += hits;
    }
    found.textContent = words.length === 0 ? '' : shown + ' found';
  };
  search.addEventListener('input', apply);
  const unfold = () => {
    const target = document.getElementById(location.hash.slice(1));
    const folded = target && target.closest('details:not([open])');
    if (folded) { folded.open = true; target.scrollIntoView(); }
  };
  addEventListener('hashchange', unfold);
  unfold();
})();
`;
