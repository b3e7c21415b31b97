import { describe, expect, it } from '@jest/globals';
import { complaints } from './complaints.js';

async function ofTheEdge(code: string, file: string): Promise<string[]> {
  const found = await complaints(code, file);
  return found.filter(({ ruleId }) => ruleId === 'zosia/exec-edge').map(({ message }) => message);
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
    const found = await ofTheEdge(code, 'src/host/files.ts');
    expect(found.filter((message) => message.startsWith('Start programs by src/host/exec.ts'))).toHaveLength(5);
    expect(found.filter((message) => message.startsWith('No text reaches a shell'))).toHaveLength(1);
    expect(found.filter((message) => message.startsWith('A child gets what it needs'))).toHaveLength(2);
  });

  it('has nothing against the edge itself', async () => {
    expect(await ofTheEdge("import { execa } from 'execa';\nvoid execa;\n", 'src/host/exec.ts')).toEqual([]);
  });
});
