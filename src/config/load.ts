import { ConfigError, loadEnvironment } from './environment.ts';
import { readConfig, type Config } from './index.ts';

/**
 * Reads `.env`, if there is one, and the environment (which wins); a mistake is printed and ends the process, because nothing
 * can start without a configuration.
 */
export function loadConfig(): Config {
  try {
    return readConfig(loadEnvironment('.env', process.env));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}
