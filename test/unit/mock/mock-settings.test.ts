import { describe, expect, it } from 'vitest';
import { HELP, readMockSettings } from '../../../src/mock/mock-settings.ts';

const CALLS = 'spec/scenarios/calls.yaml';

describe('the command line of the mock', () => {
  it('has a default for everything', () => {
    expect(readMockSettings([])).toMatchObject({ port: 4000, seed: 1, strangers: false, scenario: null });
  });

  it('asks for help', () => {
    expect(readMockSettings(['--help', '--port', 'x'])).toBe('help');
    for (const option of ['--port', '--latency', '--fail', '--seed', '--strangers', '--scenario', '--play', '--as'])
      expect(HELP).toContain(option);
  });

  it('makes everybody a stranger in a scenario, and the user its first person', () => {
    expect(readMockSettings(['--scenario', CALLS])).toMatchObject({ strangers: true, as: 'ada' });
  });

  it.each([
    [['--nope'], /Unknown option '--nope'/],
    [['surplus'], /surplus/],
    [['--port', 'abc'], /--port takes a whole number from 0 to 65535, not "abc"/],
    [['--latency', 'slow'], /--latency takes milliseconds like 80 or 50-300/],
    [['--fail', 'addFreind=INTERNAL'], /no event "addFreind"/],
    [['--scenario', 'nowhere.yaml'], /nowhere\.yaml cannot be read\. Give a file like/],
    [['--scenario', CALLS, '--play', 'zed'], /--play takes one of/],
  ])('refuses %j and says what to write', (args, message) => {
    expect(() => readMockSettings(args)).toThrow(message);
  });
});
