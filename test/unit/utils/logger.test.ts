import { describe, expect, it } from 'vitest';
import { createLogger } from '../../../src/utils/logger.ts';

const written = (level: string) => {
  const lines: string[] = [];
  return {
    lines,
    log: createLogger({ level, base: { node: 'n1' }, destination: { write: (line: string) => void lines.push(line) } }),
  };
};

describe('the logger', () => {
  it('writes one JSON object per line', () => {
    const { lines, log } = written('info');
    log.info({ event: 'chatMessage' }, 'hello');
    log.debug({}, 'not written');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', node: 'n1', event: 'chatMessage', msg: 'hello' });
  });

  it('writes no secret at any depth', () => {
    const { lines, log } = written('info');
    const secrets = {
      token: 'SECRET',
      passcode: 'SECRET',
      phoneNumber: 'SECRET',
      text: 'SECRET',
      authorization: 'SECRET',
    };
    log.info({ ...secrets, a: secrets, b: { c: secrets, d: { e: secrets } } }, 'x');
    expect(lines.join('')).not.toContain('SECRET');
  });

  it('writes errors with their cause', () => {
    const { lines, log } = written('error');
    log.error({ err: new Error('outer', { cause: new Error('inner') }) }, 'failed');
    expect(lines[0]).toContain('outer');
    expect(lines[0]).toContain('inner');
  });
});
