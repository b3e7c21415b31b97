import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { exec } from '../../../src/host/exec.js';

/** ESLint by its command, for its configuration is what counts. */
async function complaints(code: string, file: string): Promise<string[]> {
  const eslint = path.resolve('node_modules/eslint/bin/eslint.js');
  const argv = [process.execPath, eslint, '--stdin', '--stdin-filename', file, '--format', 'json'] as const;
  const { stdout } = await exec(['sh', '-c', '"$@" || test $? = 1', 'sh', ...argv], { input: code });
  const [{ messages }] = JSON.parse(stdout) as [{ messages: { ruleId: string | null; message: string }[] }];
  return messages.filter(({ ruleId }) => ruleId === 'zosia/exec-edge').map(({ message }) => message);
}

describe('ESLint', () => {
  it('keeps programs from being started anywhere but at the edge', async () => {
    const code = [
      "import { spawn } from 'node:child_process';",
      "import { execa } from 'execa';",
      "export { exec } from '@actions/exec';",
      "const late = await import('child_process');",
      "const builtin = process.getBuiltinModule('node:child_process');",
      'const options = { shell: true, env: { ...process.env } };',
      'const all = { env: process.env };',
    ].join('\n');
    const found = await complaints(code, 'src/host/files.ts');
    expect(found.filter((message) => message.startsWith('Start programs by src/host/exec.ts'))).toHaveLength(5);
    expect(found.filter((message) => message.startsWith('No text reaches a shell'))).toHaveLength(1);
    expect(found.filter((message) => message.startsWith('A child gets what it needs'))).toHaveLength(2);
  });

  it('has nothing against the edge itself', async () => {
    expect(await complaints("import { execa } from 'execa';\nvoid execa;\n", 'src/host/exec.ts')).toEqual([]);
  });
});
