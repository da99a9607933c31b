import type { Page } from 'playwright-core';

/** Runs in the page: facts that a person with a screen reader, a keyboard or weak eyes depends on. */
const INSPECT = `(() => {
  const problems = [];
  const name = (element) => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') + [...element.classList].map((one) => '.' + one).join('');
  const isShown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const labelOf = (element) => element.getAttribute('aria-label') || [...(element.labels ?? [])].map((label) => label.textContent).join('') || element.textContent.trim() || element.title;
  if (!document.documentElement.lang) problems.push('the page has no language');
  if (document.querySelectorAll('main').length !== 1) problems.push('the page has not one main part');
  for (const element of document.querySelectorAll('a[href],button,input,select,textarea,summary,[role=button],[role=switch],[tabindex="0"]'))
    if (isShown(element) && !labelOf(element)) problems.push(name(element) + ' has no name');
  for (const element of document.querySelectorAll('img:not([alt]),[tabindex]:not([tabindex="0"]):not([tabindex="-1"])')) problems.push(name(element) + ' has no alt, or a tab order of its own');
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) problems.push('#' + id + ' is there twice');

  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const known = new Map();
  const rgba = (color) => {
    if (!known.has(color)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      known.set(color, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(color);
  };
  const over = (top, below) => [0, 1, 2].map((index) => (top[index] * top[3] + below[index] * (255 - top[3])) / 255).concat(255);
  const behind = (element) => {
    const layers = [];
    for (let one = element; one; one = one.parentElement) {
      layers.push(rgba(getComputedStyle(one).backgroundColor));
      if (layers.at(-1)[3] === 255) break;
    }
    return layers.reverse().reduce((below, top) => over(top, below), rgba('Canvas'));
  };
  const light = ([red, green, blue]) => [red, green, blue].map((part) => part / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const contrast = (one, other) => { const [high, low] = [light(one), light(other)].sort((a, b) => b - a); return (high + 0.05) / (low + 0.05); };
  const judge = (element, color, what) => {
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    const below = behind(element);
    const ratio = contrast(over(rgba(color), below), below);
    if (ratio < needed) problems.push(name(element) + what + ' has a contrast of ' + ratio.toFixed(2) + ' to 1');
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (!isShown(element) || element.closest('[aria-disabled=true],:disabled')) continue;
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    const style = getComputedStyle(element);
    if (hasText && element.closest('body > *')) judge(element, element instanceof SVGElement ? style.fill : style.color, '');
    if ('placeholder' in element && element.placeholder) judge(element, getComputedStyle(element, '::placeholder').color, ' (placeholder)');
  }
  return [...new Set(problems)];
})()`;

/** What keeps people out of a page as it is now: names, language, landmarks, contrast of text (WCAG 2, AA). Empty when nothing does. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(INSPECT);
  return Array.isArray(found) ? found.map(String) : ['the page could not be inspected'];
}

/** Presses Tab and says what took the focus each time, marked when the focus cannot be seen. */
export async function tabThrough(page: Page, times: number): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let pressed = 0; pressed < times; pressed += 1) {
    await page.keyboard.press('Tab');
    const stop: unknown = await page.evaluate(`(() => {
      const element = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const seen = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 ? '' : ' (not seen)';
      return (element.getAttribute('aria-label') || element.textContent.trim() || element.tagName) + seen;
    })()`);
    stops.push(String(stop));
  }
  return stops;
}
