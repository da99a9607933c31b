import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContract } from '../../../../codegen/diff/read-contract.ts';
import { lintClient } from '../../../../codegen/lint-client/lint-client.ts';

const FOLDER = 'src/playground';
const contract = readContract('spec');
const operations = new Set(contract.operations.map(({ event }) => event));

/** Every `client.method` and `client.on('event'` that the text of the playground has. */
function written(): { listeners: number; requests: number } {
  const text = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(FOLDER, name), 'utf8'))
    .join('\n');
  const methods = [...text.matchAll(/\bclient\.(\w+)/g)].map(([, name = '']) => name);
  return {
    listeners: methods.filter((name) => name === 'on' || name === 'onMessage').length,
    requests: methods.filter((name) => operations.has(name)).length,
  };
}

it('Finds every use of the client in the playground, nothing wrong with any, and what the playground does not listen to', () => {
  const { useCount, findings } = lintClient(contract, FOLDER);
  const { listeners, requests } = written();
  expect(listeners).toBeGreaterThan(15);
  expect(requests).toBeGreaterThan(10);
  expect(useCount).toBe(listeners + requests);
  expect(findings.filter(({ level }) => level !== 'info')).toEqual([]);
  expect(findings.map(({ rule, event }) => `${rule} ${event ?? ''}`)).toEqual(['unheard-event rateLimited']);
});
