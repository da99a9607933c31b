import { describe, expect, it } from 'vitest';
import { changesSince } from '../../../../codegen/diff/release-changes.ts';
import { emitDocsModule, emitDocsPage } from '../../../../codegen/emit/docs/page.ts';
import { prose } from '../../../../codegen/emit/docs/html.ts';
import { loadProductContract } from '../emit/support/product-contract.ts';

const { contract, document } = loadProductContract();
const page = emitDocsPage(contract, null);

describe('the page for people', () => {
  it('has an entry for every event in both directions, domain event, trigger, shape, code, class, audience and worker', () => {
    const ids = [
      ...contract.operations.map(({ event }) => `send-${event}`),
      ...contract.emissions.map(({ event }) => `get-${event}`),
      ...contract.domainEvents.map(({ type }) => `domain-${type}`),
      ...contract.triggers.map(({ name }) => `trigger-${name}`),
      ...contract.types.map(({ name }) => `type-${name}`),
      ...contract.errorCodes.map(({ code }) => `code-${code}`),
      ...contract.rateLimits.map(({ name }) => `rate-${name}`),
      ...contract.audiences.map(({ name }) => `audience-${name}`),
      ...contract.consumers.map(({ name }) => `worker-${name}`),
    ];
    expect(ids.filter((id) => page.split(` id="${id}"`).length !== 2)).toEqual([]);
  });

  it('links only to what it has', () => {
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !page.includes(` id="${id ?? ''}"`))).toEqual([]);
  });

  it('draws a diagram for every operation', () => {
    for (const { event } of contract.operations) expect(page).toContain(`aria-label="What ${event} sets off"`);
  });

  it('shows every example, the invalid ones with their reason', () => {
    const all = [...contract.operations, ...contract.emissions, ...contract.domainEvents];
    const count = all.reduce((sum, { examples, invalidExamples }) => sum + examples.length + invalidExamples.length, 0);
    expect(page.split('<details class="example">')).toHaveLength(count + 1);
  });

  it('loads nothing from elsewhere', () => {
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(page).not.toContain('@import');
    expect(page).not.toContain('url(');
  });

  it('tells what has changed since the last release, and when nothing has', () => {
    expect(page).toContain('No release has been frozen yet');
    const same = emitDocsPage(contract, changesSince({ version: '1.2.3', document }, contract));
    expect(same).toContain('<h2>Changes since 1.2.3</h2>\n<p>Nothing that a client can notice has changed');
    const [first, ...others] = contract.operations;
    const changes = changesSince({ version: '1.2.3', document }, { ...contract, operations: others });
    const changed = emitDocsPage(contract, changes);
    expect(changes.findings).not.toEqual([]);
    expect(changed).toContain('<h4 class="breaking">Breaks clients</h4>');
    expect(changed).toMatch(new RegExp(`<section id="changes">[^]*?${first?.event}[^]*?clients send`));
  });

  it('prints the same page as JSON', () => {
    expect(JSON.parse(emitDocsModule(contract, null))).toBe(page);
  });

  it('prints text of the spec as text, never as markup', () => {
    expect(prose('a <b> & `<i>`\n- one', () => null)).toBe(
      '<p>a &lt;b&gt; &amp; <code>&lt;i&gt;</code></p>\n<ul><li>one</li></ul>',
    );
  });
});
