import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const ours = pathToFileURL(path.resolve(import.meta.dirname, '../../../src/cli/node-warnings.ts')).href;
const program = `
  import { muteNodeExperiments } from '${ours}';
  muteNodeExperiments();
  process.emitWarning('Ed25519 is an experiment', 'ExperimentalWarning');
  process.emitWarning('url.parse is old', 'DeprecationWarning');
  process.emitWarning('it leaks');
`;

describe("Node's warnings", () => {
  it('are told, but for those of its experiments', async () => {
    const { stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
    expect(stderr).toContain('DeprecationWarning: url.parse is old');
    expect(stderr).toContain('Warning: it leaks');
    expect(stderr).not.toContain('Ed25519');
  });
});
