import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exec } from '../../src/host/exec.js';
import { findProgram } from '../../src/host/packages.js';
import { projectRoot } from './support/markdown.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zosia-docs-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const script = path.join(projectRoot, 'scripts', 'docs.mjs');

describe('the site', () => {
  const filesOfScripts = (): string[] => readdirSync(path.dirname(script), { recursive: true, encoding: 'utf8' });
  const before = filesOfScripts();
  let pages: { readonly name: string; readonly html: string }[];

  it('is built by docs:build without a warning', async () => {
    await exec([process.execPath, script, 'build', '--quiet', '--site-dir', folder], { env: process.env });
    pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('index.html'))
      .map((name) => ({ name, html: readFileSync(path.join(folder, name), 'utf8') }));
    expect(pages.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'index.html',
        'buildroot/index.html',
        'contributing/index.html',
        'reference/boot-qemu/index.html',
      ]),
    );
  });

  it('leaves nothing else in the checkout', () => {
    expect(filesOfScripts()).toEqual(before);
  });

  it('loads nothing from other sites', () => {
    const loaded =
      /<(?:script|img|iframe|source)\b[^>]*\bsrc="(?:https?:)?\/\/|<link\b[^>]*\brel="(?:stylesheet|preconnect)"[^>]*\bhref="(?:https?:)?\/\//;
    expect(pages.filter(({ html }) => loaded.test(html)).map(({ name }) => name)).toEqual([]);
  });

  it('brings mermaid along where there are diagrams, and nowhere else', () => {
    for (const { name, html } of pages) {
      expect([name, html.includes('assets/mermaid.min.js')]).toEqual([name, html.includes('<pre class="mermaid">')]);
    }
    expect(pages.some(({ html }) => html.includes('<pre class="mermaid">'))).toBe(true);
  });
});

describe('docs:build', () => {
  it.each([
    ['no Python', undefined, 'python3 python3-venv'],
    ['a Python that cannot make environments', '#!/bin/sh\nexit 1\n', 'python3-venv'],
  ])('with %s names the packages that are missing', async (_case, python, packages) => {
    const programs = mkdtempSync(path.join(folder, 'programs-'));
    symlinkSync((await findProgram('sh')) ?? '', path.join(programs, 'sh'));
    if (python !== undefined) {
      writeFileSync(path.join(programs, 'python3'), python);
      chmodSync(path.join(programs, 'python3'), 0o755);
    }
    const ended = spawnSync(process.execPath, [script, 'build'], { env: { PATH: programs }, encoding: 'utf8' });
    expect(ended.stderr).toContain(`missing dependency: ${packages}\n`);
    expect(ended.stderr).toContain(`apt-get install ${packages} `);
    expect(ended.status).toBe(1);
  });
});
