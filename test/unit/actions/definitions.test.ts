import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as bootQemu from '../../../actions/boot-qemu/inputs.js';
import * as buildZosia from '../../../actions/build-zosia/inputs.js';
import * as makeModelDisk from '../../../actions/make-model-disk/inputs.js';
import * as perfGate from '../../../actions/perf-gate/inputs.js';
import * as setupBuildroot from '../../../actions/setup-buildroot/inputs.js';
import * as root from '../../../actions/root/inputs.js';
import type { FieldReader } from '../../../src/job/field-reader.js';
import { bootOutputs } from '../../../src/runner/boot-outputs.js';
import { gateOutputs } from '../../../src/runner/gate-outputs.js';
import { readInputs } from '../../../src/runner/inputs.js';
import { answered } from '../runner/report.js';

interface Definition {
  readonly name: string;
  readonly description: string;
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: Record<string, { description: string; default?: string; required?: boolean }>;
  readonly outputs: Record<string, { description: string }>;
  readonly runs: { using: string; main: string; post: string };
}

interface Action {
  readonly file: string;
  readonly inputNames: readonly string[];
  readonly readInputs: (fields: FieldReader) => unknown;
  /** Inputs that an action cannot do without. */
  readonly needed?: Record<string, string>;
}

const actions: Action[] = [
  { file: 'action.yml', ...root },
  { file: 'actions/boot-qemu/action.yml', ...bootQemu },
  { file: 'actions/perf-gate/action.yml', ...perfGate, needed: { 'min-tok-s': '20' } },
  { file: 'actions/setup-buildroot/action.yml', ...setupBuildroot },
  { file: 'actions/build-zosia/action.yml', ...buildZosia },
  { file: 'actions/make-model-disk/action.yml', ...makeModelDisk },
];

const definitionOf = (file: string): Definition => parse(readFileSync(path.resolve(file), 'utf8')) as Definition;

const environment = (inputs: Record<string, string>): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]));

describe.each(actions)('$file', ({ file, inputNames, readInputs: read, needed = {} }) => {
  const definition = definitionOf(file);

  it('declares the inputs that the code reads', () => {
    expect(Object.keys(definition.inputs).sort()).toEqual([...inputNames].sort());
  });

  it('has defaults that are what the code takes when nothing is given', () => {
    const defaults = Object.fromEntries(
      // GitHub has worked an expression out before the code sees it.
      Object.entries(definition.inputs).map(([name, { default: text = '' }]) => [
        name,
        text.startsWith('${{') ? '' : text,
      ]),
    );
    const parsed = (inputs: Record<string, string>) => read(readInputs(inputNames, environment(inputs)));
    expect(parsed({ ...defaults, ...needed })).toEqual(parsed(needed));
  });

  it('describes every input and output, and gives every optional input a default', () => {
    for (const { description, default: text, required } of Object.values(definition.inputs)) {
      expect(description).toMatch(/\S.*\.$/);
      expect(required === true || text !== undefined).toBe(true);
    }
    for (const { description } of Object.values(definition.outputs)) expect(description).toMatch(/\S.*\.$/);
  });

  it('runs one bundle on Node 24, before and after', () => {
    const { using, main, post } = definition.runs;
    expect(using).toBe('node24');
    expect(main).toMatch(/dist\/index\.js$/);
    expect(post).toBe(main);
  });
});

describe('actions that boot', () => {
  const boots = ['action.yml', 'actions/boot-qemu/action.yml', 'actions/perf-gate/action.yml'];

  it.each(boots)('%s declares every output of a boot', (file) => {
    const files = { serialLog: '', timings: '', response: '/tmp/response.txt', responses: '/tmp/responses.jsonl' };
    expect(Object.keys(definitionOf(file).outputs)).toEqual(
      expect.arrayContaining(Object.keys(bootOutputs({ report: answered, files }))),
    );
  });

  it.each(['action.yml', 'actions/perf-gate/action.yml'])('%s declares every output of a gate', (file) => {
    const files = { csv: '', json: '', chart: '', comment: '' };
    expect(Object.keys(definitionOf(file).outputs)).toEqual(
      expect.arrayContaining(Object.keys(gateOutputs({ report: undefined, confidence: 0.95, files }))),
    );
  });

  it('describe the same input in the same words', () => {
    // What a gate does with them is not what all in one step does.
    const differs = ['min-tok-s', 'mode'];
    const rootInputs = definitionOf('action.yml').inputs;
    for (const file of boots.slice(1)) {
      for (const [name, { description }] of Object.entries(definitionOf(file).inputs)) {
        const inRoot = rootInputs[name];
        if (!inRoot || differs.includes(name)) continue;
        // A gate says of which of its modes an input is, in front of them.
        const words = description.replace(/^Mode wall: /, '').toLowerCase();
        expect({ name, description: words }).toEqual({ name, description: inRoot.description.toLowerCase() });
      }
    }
  });
});

describe('perf-gate', () => {
  it('needs a threshold, and says so along with everything else that is wrong', () => {
    const fields = readInputs(perfGate.inputNames, environment({ memory: 'lots' }));
    expect(() => perfGate.readInputs(fields)).toThrow(/min-tok-s: missing.*\nmemory: "lots" is not/s);
  });
});

describe('the root action', () => {
  it('measures nothing beside what it serves', () => {
    const fields = readInputs(root.inputNames, environment({ mode: 'serve', 'min-tok-s': '20' }));
    expect(() => root.readInputs(fields)).toThrow(/^min-tok-s: not with mode serve/);
  });
});

describe('boot-qemu', () => {
  it('leaves nobody at a prompt', () => {
    const fields = readInputs(bootQemu.inputNames, environment({ mode: 'interactive' }));
    expect(() => bootQemu.readInputs(fields)).toThrow(/mode: "interactive" is not one of smoke, diag/);
  });

  it('takes kernel words on several lines', () => {
    const fields = readInputs(bootQemu.inputNames, environment({ append: 'loglevel=7\n  nokaslr\n' }));
    expect(bootQemu.readInputs(fields).request.append).toEqual(['loglevel=7', 'nokaslr']);
  });
});
