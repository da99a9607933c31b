import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintScenarios } from '../../../../codegen/lint/scenarios.ts';
import { buildContract } from '../../../../codegen/model/build-contract.ts';
import { loadPocket } from '../fixtures/pocket.ts';

const SCHEMA = readFileSync(new URL('../../../../spec/scenarios/scenario.schema.json', import.meta.url), 'utf8');
const { contract } = buildContract(loadPocket());

const STORY = `
- title: A note is added
  people: [ada, ben]
  devices: { adaPhone: ada }
  steps:
    - { who: ada, send: addNote, payload: { id: abc, text: Milk, pinned: null }, capture: { note: id } }
    - who: ben
      send: addNote
      payload: { id: $note, text: $ada.name, pinned: null }
      answer: INVALID_PAYLOAD
    - { who: adaPhone, disconnect: true }
`;

const lintStory = (replace: string, by: string) => {
  if (!STORY.includes(replace)) throw new Error(`the story does not have: ${replace}`);
  const text = STORY.replace(replace, () => by);
  const texts = new Map([
    ['scenarios/scenario.schema.json', SCHEMA],
    ['scenarios/notes.yaml', text],
  ]);
  const lines = text.split('\n');
  return lintScenarios(texts, contract).map(({ rule, file, line, message, fix }) => {
    expect([file, fix.length > 0]).toEqual(['scenarios/notes.yaml', true]);
    return { rule, line: lines[line - 1]?.trim() ?? '', message };
  });
};

const MISTAKES = [
  [
    'a client cannot send the event',
    'send: addNote\n',
    'send: addNotes\n',
    'scenario-names',
    'A client cannot send addNotes',
    'send: addNotes',
  ],
  [
    'an event never answers the code',
    'answer: INVALID_PAYLOAD',
    'answer: CONFLICTS',
    'scenario-names',
    'addNote never answers CONFLICTS',
    'answer: CONFLICTS',
  ],
  ['a device does not exist', 'who: ben', 'who: bob', 'scenario-names', 'There is no device bob', '- who: bob'],
  [
    'a device has no owner',
    'adaPhone: ada',
    'adaPhone: adam',
    'scenario-names',
    'There is no person adam',
    'devices: { adaPhone: adam }',
  ],
  [
    'a value was never captured',
    '$note,',
    '$notes,',
    'scenario-names',
    'Nothing is called $notes',
    'payload: { id: $notes, text: $ada.name, pinned: null }',
  ],
  ['a value has the name of a device', 'note: id', 'ben: id', 'scenario-names', 'ben is a device', undefined],
  [
    'an emission does not exist',
    'disconnect: true',
    'disconnect: true, expect: { ben: [noteLost] }',
    'scenario-names',
    'The server emits no noteLost',
    undefined,
  ],
  [
    'an expectation is of nobody',
    'disconnect: true',
    'disconnect: true, expect: { bob: [noteLost] }',
    'scenario-names',
    'There is no device bob',
    undefined,
  ],
  [
    'a step does two things',
    'disconnect: true',
    'disconnect: true, reconnect: true',
    'scenario-names',
    'not disconnect and reconnect',
    undefined,
  ],
  [
    'a key is unknown',
    'disconnect: true',
    'disconect: true',
    'scenario-form',
    'additional properties: disconect',
    '- { who: adaPhone, disconect: true }',
  ],
  ['a step is of nobody', 'who: ben', 'whom: ben', 'scenario-form', "required property 'who'", '- whom: ben'],
  ['the file is no YAML', 'title: A note', 'title: "A note', 'yaml-syntax', '', undefined],
] as const;

describe('The lint of scenarios', () => {
  it('has nothing to say about what is right', () => {
    expect(lintStory('Milk', 'Bread')).toEqual([]);
  });

  it.each(MISTAKES)('refuses, with its place, that %s', (...row) => {
    const [, replace, by, rule, says, line] = row;
    const findings = lintStory(replace, by);
    const found = findings.find((one) => one.rule === rule && one.message.includes(says));
    expect(found, JSON.stringify(findings)).toBeDefined();
    if (line !== undefined) expect(found?.line).toBe(line);
  });
});
