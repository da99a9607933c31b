/** Attributes as HTML has them; functions are listeners (`onclick`); `false` and `undefined` leave one out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>;
export type Child = Node | string | null;

/** Makes an element. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

const ICONS = {
  back: 'M15 5l-7 7 7 7',
  call: 'M6 3h3l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z',
  send: 'M4 12l16-8-5 17-4-7zM11 14l9-10',
  edit: 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4',
  remove: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  leave: 'M14 4H6v16h8M10 12h11M17 8l4 4-4 4',
  group:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2.3.8 3.5 2.7 3.5 5.5',
  sending: 'M12 7v5l3 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  sent: 'M6 12.5l4 4 8-9',
  read: 'M2 12.5l4 4 8-9M11 15.5l1.5 1 8-9',
  failed: 'M12 7v6M12 16.5v.5M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
} as const;

export type IconName = keyof typeof ICONS;

/** A line drawing; says nothing to a screen reader. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** A button that shows only an icon, with a name for everybody else. */
export const iconButton = (name: IconName, label: string, onclick: () => void): HTMLButtonElement =>
  h('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick }, icon(name));

/** Something on the screen that follows a value. */
export interface View<Value> {
  readonly element: HTMLElement;
  update(value: Value): void;
}

/** Keeps a list of elements in step with a list of values; an element stays while its key does, with focus and all. */
export function keyed<Value>(
  container: HTMLElement,
  keyOf: (value: Value) => string,
  create: (value: Value) => View<Value>,
): (values: readonly Value[]) => void {
  let shown = new Map<string, View<Value>>();
  return (values) => {
    const next = new Map<string, View<Value>>();
    for (const [index, value] of values.entries()) {
      const key = keyOf(value);
      const view = shown.get(key) ?? create(value);
      view.update(value);
      next.set(key, view);
      if (container.children[index] !== view.element)
        container.insertBefore(view.element, container.children[index] ?? null);
    }
    for (const [key, { element }] of shown) if (!next.has(key)) element.remove();
    shown = next;
  };
}
