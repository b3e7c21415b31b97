import { describe, expect, it } from '@jest/globals';
import { ensureGoTool, ensurePythonTool } from '../../scripts/setup/tools.mjs';
import { exec } from '../../src/host/exec.js';

describe('our workflows and actions', () => {
  it('are what actionlint takes', async () => {
    await expect(exec([ensureGoTool('actionlint'), '-color=false'])).resolves.toMatchObject({ stdout: '' });
  });

  it('have nothing that zizmor finds', async () => {
    const zizmor = [
      ensurePythonTool('zizmor'),
      '--offline',
      '--no-progress',
      '--quiet',
      '--persona',
      'auditor',
    ] as const;
    await expect(
      exec([...zizmor, '--config', '.github/zizmor.yml', '.github', 'action.yml', 'actions']),
    ).resolves.toBeDefined();
  });
});
