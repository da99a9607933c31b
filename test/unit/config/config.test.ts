import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/config/environment.ts';
import { readConfig } from '../../../src/config/index.ts';

const strong = (seed: string): string => `${seed}Zq8nV3xKp0LrT6wYb1MdHs9Jf4Gc2aUe`;
const secrets = { JWT_SECRET: strong('a'), PASSCODE_PEPPER: strong('b'), MESSAGE_ID_SECRET: strong('c') };
const production = { NODE_ENV: 'production', MONGODB_URI: 'mongodb://db/letschat', ...secrets };

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('needs no variable: everything embedded, on this machine, with the known passcode', () => {
    expect(readConfig({})).toEqual({
      environment: 'development',
      host: '127.0.0.1',
      port: 3000,
      dataDir: resolve('.letschat'),
      mongodbUri: null,
      redisUrl: null,
      rabbitmqUrl: null,
      devPasscode: '000000',
      rateLimitScale: 1,
      presenceGraceMs: 3_000,
      callRingMs: 45_000,
      corsOrigins: ['localhost'],
      logLevel: 'info',
      passcodeWebhookUrl: null,
      pushWebhookUrl: null,
      secrets: {},
      mayMakeSecrets: true,
    });
  });

  it('takes an empty variable as not set', () => {
    expect(readConfig({ PORT: '', MONGODB_URI: ' ', DEV_PASSCODE: '' })).toEqual(readConfig({}));
  });

  it('is complete in production with strong secrets', () => {
    const config = readConfig({
      ...production,
      REDIS_URL: 'redis://r:6379',
      RABBITMQ_URL: 'amqp://u:p@q',
      CORS_ORIGINS: 'https://a.example, https://b.example:8443',
    });
    expect(config).toMatchObject({
      host: '0.0.0.0',
      devPasscode: null,
      mayMakeSecrets: false,
      corsOrigins: ['https://a.example', 'https://b.example:8443'],
      secrets: {
        jwtSecret: secrets.JWT_SECRET,
        passcodePepper: secrets.PASSCODE_PEPPER,
        messageIdSecret: secrets.MESSAGE_ID_SECRET,
      },
    });
  });

  it('accepts a MongoDB address with several hosts', () => {
    const uri = 'mongodb://u:p@one:27017,two:27017/letschat?replicaSet=rs0';
    expect(readConfig({ ...production, MONGODB_URI: uri }).mongodbUri).toBe(uri);
  });

  it.each([
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: '80.5' }],
    ['NODE_ENV', { NODE_ENV: 'prod' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['MONGODB_URI', { ...secrets, MONGODB_URI: 'localhost:27017' }],
    ['REDIS_URL', { REDIS_URL: 'http://localhost' }],
    ['RABBITMQ_URL', { RABBITMQ_URL: 'rabbit' }],
    ['RATE_LIMIT_SCALE', { RATE_LIMIT_SCALE: '-1' }],
    ['PRESENCE_GRACE_MS', { PRESENCE_GRACE_MS: '3s' }],
    ['CALL_RING_MS', { CALL_RING_MS: '1' }],
    ['DEV_PASSCODE', { DEV_PASSCODE: '12345' }],
    ['DEV_PASSCODE', { ...production, DEV_PASSCODE: '000000' }],
    ['CORS_ORIGINS', { CORS_ORIGINS: 'https://a.example/path' }],
    ['PASSCODE_WEBHOOK_URL', { PASSCODE_WEBHOOK_URL: 'ftp://x' }],
    ['PUSH_WEBHOOK_URL', { PUSH_WEBHOOK_URL: 'x' }],
    ['JWT_SECRET', { ...production, JWT_SECRET: '' }],
    ['JWT_SECRET', { ...production, JWT_SECRET: 'short' }],
    ['PASSCODE_PEPPER', { ...production, PASSCODE_PEPPER: 'change-me-change-me-change-me-change-me' }],
    ['MESSAGE_ID_SECRET', { ...production, MESSAGE_ID_SECRET: 'a'.repeat(64) }],
    ['JWT_SECRET', { ...production, PASSCODE_PEPPER: secrets.JWT_SECRET }],
    ['JWT_SECRET', { ...secrets, JWT_SECRET: '', MONGODB_URI: 'mongodb://db/x' }],
  ])('names %s when it is wrong: %o', (name, env) => {
    const problems = problemsOf(env);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
  });

  it('reports every problem at once, and shows no secret', () => {
    const problems = problemsOf({ NODE_ENV: 'production', PORT: 'x', JWT_SECRET: 'hush', DEV_PASSCODE: '000000' });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT',
      'DEV_PASSCODE',
      'JWT_SECRET',
      'PASSCODE_PEPPER',
      'MESSAGE_ID_SECRET',
    ]);
    expect(problems.join()).not.toContain('hush');
  });
});
