import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from './package-root.js';

/** Reads the pins out of the text of scripts/versions.sh; a variable of the environment wins over its pin. */
export function parseVersions(text: string, env: NodeJS.ProcessEnv): Record<string, string> {
  const pins: Record<string, string> = {};
  for (const [, name, , value] of text.matchAll(/^(ZOSIA_\w+)="\$\{(ZOSIA_\w+):-([^}]*)\}"$/gm)) {
    if (name === undefined || value === undefined) continue;
    const own = env[name] ?? '';
    pins[name] = own === '' ? value : own;
  }
  return pins;
}

/** The pin called `name` of scripts/versions.sh. */
export function pinnedVersion(name: string, env: NodeJS.ProcessEnv = process.env): string {
  const file = path.join(packageRoot(), 'scripts', 'versions.sh');
  const value = parseVersions(readFileSync(file, 'utf8'), env)[name];
  if (value === undefined) throw new Error(`${file} pins no ${name}`);
  return value;
}
