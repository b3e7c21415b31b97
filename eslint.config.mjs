import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { execEdge } from './scripts/lint/exec-edge.mjs';
import { textDoors } from './scripts/lint/text-doors.mjs';

/** Rules of our own. */
const zosia = { rules: { 'exec-edge': execEdge, 'text-doors': textDoors } };

/**
 * One direction of dependencies: a folder may import only from the folders that stand below it. All may import
 * `contract`, which imports nothing.
 */
const mayNotImport = {
  text: ['host', 'debian', 'image', 'model', 'vm', 'engine', 'perf', 'buildroot', 'publish', 'job', 'runner', 'cli'],
  host: ['debian', 'image', 'model', 'vm', 'engine', 'perf', 'buildroot', 'publish', 'job', 'runner', 'cli'],
  debian: ['image', 'model', 'vm', 'engine', 'perf', 'buildroot', 'publish', 'job', 'runner', 'cli'],
  image: ['model', 'vm', 'engine', 'perf', 'buildroot', 'publish', 'job', 'runner', 'cli'],
  model: ['image', 'vm', 'engine', 'perf', 'buildroot', 'publish', 'job', 'runner', 'cli'],
  vm: ['debian', 'image', 'model', 'engine', 'perf', 'buildroot', 'publish', 'job', 'runner', 'cli'],
  engine: ['debian', 'image', 'model', 'vm', 'perf', 'buildroot', 'publish', 'job', 'runner', 'cli'],
  perf: ['debian', 'image', 'model', 'vm', 'engine', 'buildroot', 'publish', 'job', 'runner', 'cli'],
  buildroot: ['debian', 'image', 'model', 'vm', 'engine', 'perf', 'publish', 'job', 'runner', 'cli'],
  job: ['runner', 'cli'],
  runner: ['publish', 'cli'],
  cli: ['runner'],
  publish: ['debian', 'model', 'vm', 'engine', 'perf', 'buildroot', 'job', 'runner', 'cli'],
};

const oneDirection = Object.entries(mayNotImport).map(([folder, forbidden]) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: forbidden.map((name) => `**/${name}/**`), message: `src/${folder} stands below this folder.` },
          ...(folder === 'runner'
            ? []
            : [{ group: ['@actions/*'], message: 'Only src/runner knows GitHub Actions; hand it in.' }]),
        ],
      },
    ],
  },
}));

/** It may import of itself alone. */
const contractImportsNothing = [
  ['src/contract/*.ts', String.raw`^(?!\./)`],
  ['src/contract/*/**/*.ts', String.raw`^(?!\.\.?/)|^\.\./\.\./`],
].map(([files, regex]) => ({
  files: [files],
  rules: {
    'no-restricted-imports': ['error', { patterns: [{ regex, message: 'src/contract imports nothing.' }] }],
  },
}));

export default tseslint.config(
  { ignores: ['build/', 'site/', 'build.*.part/', 'node_modules/', 'coverage/', '**/dist/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  ...oneDirection,
  ...contractImportsNothing,
  {
    files: ['src/**/*.ts', 'actions/**/*.ts'],
    ignores: ['src/host/exec.ts', 'src/host/background.ts', 'src/vm/qemu-process.ts', 'src/runner/show-program.ts'],
    plugins: { zosia },
    rules: { 'zosia/exec-edge': 'error' },
  },
  {
    files: ['src/**/*.ts', 'actions/**/*.ts'],
    plugins: { zosia },
    rules: { 'zosia/text-doors': 'error' },
  },
);
