import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import { projectFiles, projectRoot } from './markdown.js';

const shells = ['sh', 'bash', 'shell', 'console'];
export const isCommands = (language: string): boolean => shells.includes(language);

/** What the comment above a block of commands says about who runs it. */
export type Runner =
  { readonly kind: 'test'; readonly file: string } | { readonly kind: 'nobody'; readonly why: string };

export function runnerOf(comment: string | undefined): Runner | undefined {
  const file = /^run by (test\/\S+\.test\.ts)$/.exec(comment ?? '')?.[1];
  if (file !== undefined) return { kind: 'test', file };
  const why = /^not run here: (.+)$/.exec(comment ?? '')?.[1];
  return why === undefined ? undefined : { kind: 'nobody', why };
}

/** The lines of a block with what is only for the reader taken away: prompts, comments, line breaks. */
export function commandLines(text: string): string[] {
  return text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) =>
      line
        .replace(/^\$ /, '')
        .replace(/(^|\s)#\s.*$/, '')
        .trim(),
    )
    .filter((line) => line !== '');
}

/** A command line of ours: what it calls, and the options that it gives. */
export interface Call {
  /** A subcommand of zosia, a script of package.json, or a file of scripts/. */
  readonly kind: 'zosia' | 'npm' | 'script';
  readonly name: string;
  /** The word behind a subcommand's name, which may be a subcommand of that one. */
  readonly next?: string | undefined;
  readonly options: readonly string[];
}

/** The call of ours in a command line; undefined where it calls nothing of ours. */
export function callOf(line: string): Call | undefined {
  const words = line.split(/\s+/);
  const options = words.filter((word) => /^--[a-z]/.test(word)).map((word) => word.replace(/=.*/, ''));
  const script = words.find((word) => word.startsWith('scripts/'));
  if (script !== undefined) return { kind: 'script', name: script, options };
  const zosia = /\bzosia (?:-- )?([a-z-]+)(?: ([a-z]+)(?= |$))?/.exec(
    /^(?:npm run|npx|zosia)\b/.test(line) ? line : '',
  );
  if (zosia?.[1] !== undefined) return { kind: 'zosia', name: zosia[1], next: zosia[2], options };
  if (/^npm start\b/.test(line)) return { kind: 'zosia', name: 'run', options };
  const npm = /^npm (?:run (?:-s )?)?([\w:]+)/.exec(line)?.[1];
  return npm === undefined || ['ci', 'install', 'version'].includes(npm)
    ? undefined
    : { kind: 'npm', name: npm, options: [] };
}

const { scripts } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const zosia = [process.execPath, 'scripts/zosia.mjs'];
const helpTexts = new Map<string, Promise<string>>();

/** What a call of ours names that does not exist: the command itself, or options that its `--help` does not know. */
export async function unknownIn({ kind, name, next, options }: Call): Promise<string[]> {
  switch (kind) {
    case 'npm':
      return name in scripts ? [] : [`npm run ${name}`];
    case 'script':
      return projectFiles.includes(name) ? unknownOptions(name, [name], options) : [name];
    case 'zosia':
      return unknownOptions(`zosia ${name}`, [...zosia, name], options, next);
  }
}

async function unknownOptions(
  title: string,
  argv: readonly string[],
  options: readonly string[],
  next?: string,
): Promise<string[]> {
  if (options.length === 0 && argv.length === 1) return [];
  const help = helpTexts.get(title) ?? readHelp(argv);
  helpTexts.set(title, help);
  const below = next === undefined ? undefined : new RegExp(`^Commands:[^]*^ +${next}\\b`, 'm').exec(await help)?.[0];
  if (below !== undefined) return unknownOptions(`${title} ${next ?? ''}`, [...argv, next ?? ''], options);
  const known: string[] = ['--help', ...((await help).match(/--[a-z][a-z-]*/g) ?? [])];
  return options.filter((option) => !known.includes(option)).map((option) => `${title} ${option}`);
}

async function readHelp([program = '', ...args]: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, [...args, '--help'], { cwd: projectRoot });
  // A script may hand its options on.
  const other = /those of `zosia ([a-z-]+)`/.exec(stdout)?.[1];
  return other === undefined ? stdout : stdout + (await readHelp([...zosia, other]));
}
