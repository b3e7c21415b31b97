import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const root = path.resolve('src');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** What each source imports of the others, types included. */
const importsOf = new Map(
  sources.map((name) => {
    const text = readFileSync(path.join(root, name), 'utf8');
    const imported = [...text.matchAll(/\b(?:from|import) ?\(?'(\.[^']+)\.js'/g)];
    return [name, imported.map(([, module = '']) => `${path.join(path.dirname(name), module)}.ts`)] as const;
  }),
);

/** A way from a source back to itself, if there is one. */
function circleFrom(name: string, way: readonly string[], done: Set<string>): readonly string[] | undefined {
  if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
  if (done.has(name)) return undefined;
  for (const imported of importsOf.get(name) ?? []) {
    const circle = circleFrom(imported, [...way, name], done);
    if (circle) return circle;
  }
  done.add(name);
  return undefined;
}

it('no source imports itself by way of others, not even for a type', () => {
  const done = new Set<string>();
  const circles = sources.flatMap((name) => circleFrom(name, [], done)?.join(' → ') ?? []);
  expect(circles).toEqual([]);
  // That there are arrows at all: the pattern that finds them may be out of date.
  expect([...importsOf.values()].flat().length).toBeGreaterThan(sources.length);
});
