import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { inputsOf, optionsOf } from '../../../src/contract/fields/lookup.js';
import { actionNames, commandNames } from '../../../src/contract/fields/row.js';

const fields = new Set([...actionNames.flatMap(inputsOf), ...commandNames.flatMap(optionsOf)].map(({ name }) => name));

/** Folders whose sentences are read at both edges. */
const shared = ['buildroot', 'debian', 'engine', 'host', 'image', 'job', 'model', 'perf', 'publish', 'vm'];
const files = shared.flatMap((folder) =>
  readdirSync(path.join('src', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join('src', folder, file)),
);

interface Text {
  readonly text: string;
  readonly isNaming: boolean;
}

/** The texts of a source, with `…` for what is put into them. */
function textsOf(source: string): Text[] {
  const found: Text[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) {
      const text = ts.isTemplateExpression(node)
        ? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…')
        : node.text;
      const { parent } = node;
      const isNaming = ts.isTaggedTemplateExpression(parent) && parent.tag.getText() === 'naming';
      found.push({ text, isNaming });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

/** A sentence that names a field as one edge alone does: `memory: …`, `--memory`, or a name that is no word of English. */
function isBare({ text }: Text): boolean {
  if (!text.includes(' ')) return false;
  const first = /^([a-z][a-z0-9-]*): /.exec(text)?.[1];
  const inside = [...text.matchAll(/(?<![\w./{-])(?:--)?([a-z]+(?:-[a-z]+)+)(?![\w.-])/g)].map(
    ([, name]) => name ?? '',
  );
  return [first ?? '', ...inside].some((name) => fields.has(name));
}

/** What is no sentence about an input: keys of a prompts-file, rows of a report, a command line. */
const allowed = [
  'choices and json-schema cannot be given together',
  'baseline: ',
  'baseline: …',
  '… is not JSON; a results file comes from zosia perf --results-json',
];

const sentences = files.flatMap((file) => textsOf(readFileSync(file, 'utf8')).map((text) => ({ file, ...text })));

describe('a sentence that both edges show', () => {
  it('names no input but by the mechanism that words it for each', () => {
    const bare = sentences.filter((sentence) => isBare(sentence) && !allowed.includes(sentence.text));
    expect(bare.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  });

  it('names inputs that there are', () => {
    const names = sentences
      .filter(({ isNaming }) => isNaming)
      .flatMap(({ text }) => [...text.matchAll(/\{([a-z][a-z0-9-]*)(?:: [^{}]+)?\}/g)].map(([, name]) => name ?? ''));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !fields.has(name))).toEqual([]);
  });

  it.each([
    '`memory: ${asked} MiB is too little`',
    '"raise max-tokens for more"',
    '"or --no-memory-check, or --use-docker x"',
  ])('is found where it is %s', (source) => {
    expect(textsOf(source).some(isBare)).toBe(true);
  });
});
