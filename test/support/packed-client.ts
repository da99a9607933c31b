import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Packs a built client as `npm pack` does and puts it into the `node_modules` of an app, beside the `socket.io-client` of this repository.
 * @returns the name of the packed file
 */
export function installPacked(built: string, app: string): string {
  const [packed = ''] = execFileSync('npm', ['pack', built, '--silent'], { cwd: app, encoding: 'utf8' })
    .trim()
    .split('\n');
  execFileSync('tar', ['-xzf', packed], { cwd: app });
  mkdirSync(join(app, 'node_modules'));
  renameSync(join(app, 'package'), join(app, 'node_modules', 'letschat-client'));
  symlinkSync(join(ROOT, 'node_modules', 'socket.io-client'), join(app, 'node_modules', 'socket.io-client'));
  return packed;
}
