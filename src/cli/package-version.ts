import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../host/package-root.js';

/** The version of this checkout: package.json's is the only one. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(path.join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version;
}
