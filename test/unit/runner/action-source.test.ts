import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { actionSource } from '../../../src/runner/action-source.js';

describe('where an action is taken from', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zosia-action-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** The folder of a bundle in a repository whose package.json is `text`. */
  async function bundleIn(root: string, text = '{"name":"zosia","version":"1.2.3"}'): Promise<string> {
    const bundle = path.join(folder, root, 'actions/root/dist');
    await mkdir(bundle, { recursive: true });
    await writeFile(path.join(folder, root, 'package.json'), text);
    return bundle;
  }

  it("is told by the runner's folder, whatever the variables of a composite action say", async () => {
    const bundle = await bundleIn('_actions/me/zosia/v1');
    const env = { GITHUB_ACTION_REPOSITORY: 'someone/composite', GITHUB_ACTION_REF: 'v7' };
    expect(actionSource(bundle, env)).toEqual({ repository: 'me/zosia', ref: 'v1', version: '1.2.3' });
  });

  it('may be a branch with slashes in its name', async () => {
    expect(actionSource(await bundleIn('_actions/me/zosia/fix/it'), {})).toMatchObject({ ref: 'fix/it' });
  });

  it('is told by the variables where there is no such folder, as under act', async () => {
    const env = { GITHUB_ACTION_REPOSITORY: 'me/zosia', GITHUB_ACTION_REF: 'v1' };
    expect(actionSource(await bundleIn('act'), env)).toEqual({ repository: 'me/zosia', ref: 'v1', version: '1.2.3' });
  });

  it.each([{}, { GITHUB_ACTION_REPOSITORY: '', GITHUB_ACTION_REF: '' }])(
    "is not known of the workflow's own checkout: %j",
    async (env) => {
      expect(actionSource(await bundleIn('work'), env)).toBeUndefined();
    },
  );

  it.each(['{"name":"else","version":"1.0.0"}', '{"name":"zosia"}', 'no JSON'])(
    "is not known where the package is not zosia's: %s",
    async (text) => {
      expect(actionSource(await bundleIn('_actions/me/zosia/v1', text), {})).toBeUndefined();
    },
  );

  it('is not known without a package, as in the repository of a single action', () => {
    expect(actionSource(path.join(folder, '_actions/me/boot-qemu/v1/dist'), {})).toBeUndefined();
  });
});
