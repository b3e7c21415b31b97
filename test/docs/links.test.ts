import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { anchorsOf, linksOf, markdownFiles, projectFiles } from './support/markdown.js';

const published = 'https://github.com/zosia/zosia/blob/main/';

/** Why a link of `file` leads nowhere; undefined where it does, or where another site must know. */
function whyBroken(file: string, link: string): string | undefined {
  const here = link.startsWith(published) ? `/${link.slice(published.length)}` : link;
  if (/^[a-z]+:/.test(here)) return undefined;
  const [target = '', anchor] = here.split('#');
  const there = target === '' ? file : path.join(target.startsWith('/') ? '' : path.dirname(file), target);
  const name = there.replace(/^\/|\/$/g, '');
  if (!projectFiles.some((known) => known === name || known.startsWith(`${name}/`))) return `${link}: no ${name}`;
  if (anchor === undefined || !name.endsWith('.md') || anchorsOf(name).includes(anchor)) return undefined;
  return `${link}: ${name} has no heading #${anchor}`;
}

describe('links within the repository', () => {
  it.each(markdownFiles)('%s leads somewhere', (file) => {
    expect(linksOf(file).flatMap((link) => whyBroken(file, link) ?? [])).toEqual([]);
  });

  it.each([
    ['README.md', 'docs/no-such-page.md', /no docs\/no-such-page\.md/],
    ['docs/perf.md', 'outcomes.md#no-such-outcome', /no heading #no-such-outcome/],
    ['docs/perf.md', '../README.md#nowhere', /no heading/],
    ['actions/boot-qemu/README.md', `${published}docs/perf.md#nowhere`, /no heading/],
  ])('%s: a dead link to %s is found', (file, link, reason) => {
    expect(whyBroken(file, link)).toMatch(reason);
  });
});
