import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import { lexer, walkTokens, type Token, type Tokens } from 'marked';

export const projectRoot = path.resolve(import.meta.dirname, '..', '..', '..');

export interface FencedBlock {
  /** File and number within it, for the name of a test. */
  readonly name: string;
  readonly language: string;
  readonly text: string;
  /** The comment right above it, without `<!--` and `-->`. */
  readonly comment: string | undefined;
}

/** Every file of the checkout that git knows or would take. */
export const projectFiles: readonly string[] = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: projectRoot,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '');

export const markdownFiles: readonly string[] = projectFiles.filter((file) => file.endsWith('.md'));

/** The files that users read. */
export const documents: readonly string[] = markdownFiles.filter((file) =>
  /^(README\.md|docs\/.*|actions\/[^/]+\/README\.md|buildroot\/README\.md)$/.test(file),
);

/** Shows `see` every token of a file in its order, those within lists and tables too. */
function visit(file: string, see: (token: Token) => void): void {
  void walkTokens(lexer(readFileSync(path.join(projectRoot, file), 'utf8')), see);
}

export function fencedBlocks(file: string): FencedBlock[] {
  const blocks: FencedBlock[] = [];
  let above: Token | undefined;
  visit(file, (token) => {
    if (token.type === 'code') {
      const { lang = '', text } = token as Tokens.Code;
      const comment = above?.type === 'html' ? /^<!-- (.*) -->\s*$/s.exec(above.raw)?.[1] : undefined;
      blocks.push({ name: `${file} ${blocks.length + 1}`, language: lang, text, comment });
    }
    if (token.type !== 'space') above = token;
  });
  return blocks;
}

/** Where the links and pictures of a file point to, as they are written. */
export function linksOf(file: string): string[] {
  const links: string[] = [];
  visit(file, (token) => {
    if (token.type === 'link' || token.type === 'image') links.push((token as Tokens.Link).href);
    if (token.type === 'html') {
      for (const [, target = ''] of token.raw.matchAll(/(?:href|src|srcset)="([^"]+)"/g)) links.push(target);
    }
  });
  return links;
}

/** The anchors of a file's headings, as GitHub names them. */
export function anchorsOf(file: string): string[] {
  const slugger = new GithubSlugger();
  const anchors: string[] = [];
  visit(file, (token) => {
    if (token.type === 'heading') anchors.push(slugger.slug(plainText((token as Tokens.Heading).tokens)));
  });
  return anchors;
}

function plainText(tokens: readonly Token[]): string {
  return tokens.map((token) => plainText((token as Tokens.Text).tokens ?? []) || (token as Tokens.Text).text).join('');
}
