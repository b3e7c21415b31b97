const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false }] },
};

export default {
  reporters: ['default', '<rootDir>/test/closing-line-reporter.mjs'],
  watchman: false,
  // A boot on a busy host without an accelerator takes its time.
  testTimeout: 300_000,
  // Most tests wait for a QEMU, which takes a core of its own.
  maxWorkers: 2,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/test/unit/**/*.test.ts'] },
    { ...shared, displayName: 'docs', testMatch: ['<rootDir>/test/docs/**/*.test.ts'] },
    { ...shared, displayName: 'vm', testMatch: ['<rootDir>/test/vm/**/*.test.ts'] },
    { ...shared, displayName: 'act', testMatch: ['<rootDir>/test/act/**/*.test.ts'] },
  ],
};
