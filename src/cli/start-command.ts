import { existsSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../host/package-root.js';

/** What a person types to start zosia the way that this process was started. */
export function startCommand(env: NodeJS.ProcessEnv = process.env): string {
  // npm never packs a lockfile: where one is, this is a checkout.
  if (existsSync(path.join(packageRoot(), 'package-lock.json'))) return 'npm start';
  return env['npm_command'] === 'exec' ? 'npx zosia' : 'zosia run';
}
