// Three kinds of test: units beside the code (jsdom), contracts of the ports (node), journeys in a real browser (node).
const transform = {
  '^.+\\.(tsx?|m?js)$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' } }],
};
// These packages ship ES modules only; jest runs CommonJS, so they are transformed like our own code.
const esModules = ['strip-bom', 'uuid', 'jose', 'hono', '@hono', '@noble', '@scure', '@pnp', 'idb', 'date-fns', 'read-excel-file', 'selfsigned'];
const transformIgnorePatterns = [`/node_modules/(?!(?:${esModules.join('|')})/)`];
const shared = { transform, transformIgnorePatterns, modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.tenant/'] };

module.exports = {
  // A busy machine is slow, not wrong: nothing here measures time.
  testTimeout: 120_000,
  projects: [
    { ...shared, displayName: 'unit', testEnvironment: 'jsdom', testMatch: ['<rootDir>/src/**/*.test.ts?(x)'], setupFiles: ['<rootDir>/tests/support/setup.ts'], setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'] },
    { ...shared, displayName: 'contract', testEnvironment: 'node', testMatch: ['<rootDir>/tests/{architecture,contract}/**/*.test.ts'] },
    { ...shared, displayName: 'e2e', testEnvironment: 'node', testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'], setupFilesAfterEnv: ['<rootDir>/tests/support/journeyPatience.ts'] },
  ],
};
