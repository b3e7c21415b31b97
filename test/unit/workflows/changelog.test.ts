import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

describe('the changelog', () => {
  it("begins with package.json's version", () => {
    expect(/^## \[?([\w.-]+)/.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1]).toBe(version);
  });

  it("gives the release's notes that section, and no other", () => {
    const release = parse(readFileSync('.github/workflows/release.yml', 'utf8')) as {
      jobs: Record<string, { steps: { name?: string; run?: string }[] }>;
    };
    const step = release.jobs['draft']?.steps.find(({ name }) => name === 'Changes since the version before');
    const command = (step?.run ?? '').replace(/ CHANGELOG\.md >changes\.md\s*$/, '');
    const sections =
      '## [1.1.0](compare) (2026-12-01)\n\n### Features\n\n* more\n\n## 1.0.0 (2026-11-27)\n\nThe first.\n';
    const { stdout } = spawnSync('sh', ['-c', command], { input: sections, encoding: 'utf8' });
    expect(stdout).toBe('## [1.1.0](compare) (2026-12-01)\n\n### Features\n\n* more\n\n');
  });
});
