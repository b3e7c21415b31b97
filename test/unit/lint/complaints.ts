import path from 'node:path';
import { exec } from '../../../src/host/exec.js';

export interface Complaint {
  readonly ruleId: string | null;
  readonly message: string;
}

/** What ESLint says of code: by its command, for its configuration is what counts. */
export async function complaints(code: string, file: string): Promise<Complaint[]> {
  const eslint = path.resolve('node_modules/eslint/bin/eslint.js');
  const argv = [process.execPath, eslint, '--stdin', '--stdin-filename', file, '--format', 'json'] as const;
  const { stdout } = await exec(['sh', '-c', '"$@" || test $? = 1', 'sh', ...argv], { input: code });
  const [{ messages }] = JSON.parse(stdout) as [{ messages: Complaint[] }];
  return messages;
}
