import process from 'node:process';
import { leftOut } from './test/linux-only.mjs';

// `npm run test:mac`: the tests, not jest itself, take this machine for a Mac.
const isSimulatedMac = process.env.ZOSIA_SIMULATED_MAC === '1';
const platform = isSimulatedMac ? 'darwin' : process.platform;

const shared = {
  testPathIgnorePatterns: ['/node_modules/', ...leftOut(platform).map(([tests]) => `<rootDir>/${tests}`)],
  setupFiles: isSimulatedMac ? ['<rootDir>/test/support/mac/platform.mjs'] : [],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false }] },
};

export default {
  reporters: ['default', '<rootDir>/test/closing-line-reporter.mjs'],
  testSequencer: '<rootDir>/test/slow-first-sequencer.mjs',
  watchman: false,
  // For what has got stuck without a word. Tests that wait, wait for progress (test/support/until.ts), not for a time:
  // a boot on a busy host without an accelerator takes as long as it takes.
  testTimeout: 3_600_000,
  // Most tests wait for a QEMU, which takes a core of its own.
  maxWorkers: 2,
  projects: [
    { ...shared, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.test.ts'] },
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/test/unit/**/*.test.ts'] },
    { ...shared, displayName: 'docs', testMatch: ['<rootDir>/test/docs/**/*.test.ts'] },
    { ...shared, displayName: 'vm', testMatch: ['<rootDir>/test/vm/**/*.test.ts'] },
    { ...shared, displayName: 'act', testMatch: ['<rootDir>/test/act/**/*.test.ts'] },
  ],
};
