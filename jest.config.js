/** Three projects: pure code in Node, the pane in jsdom, the built add-in in Chromium. Types are `npm run typecheck`'s. */
const compilerOptions = {
  allowJs: true,
  module: 'CommonJS',
  moduleResolution: 'Node10',
  noEmit: false,
  esModuleInterop: true,
  isolatedModules: true,
  jsx: 'react-jsx',
  target: 'ES2021',
  resolveJsonModule: true,
  ignoreDeprecations: '5.0',
};
const common = {
  transform: { '^.+\\.(ts|tsx|mjs)$': ['ts-jest', { tsconfig: compilerOptions, diagnostics: false }] },
  // These packages have no build for CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!(hucre)/)'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json'],
};
const endToEnd = '<rootDir>/tests/e2e';
module.exports = {
  // LibreOffice and a thousand plans take their time on a busy machine: only what hangs is to fail.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['/tests/e2e/'],
    },
    {
      ...common,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/taskpane/**/*.test.tsx'],
      // What a package has both as .js and as .mjs is taken as .js, which needs no transform.
      moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
    },
    {
      ...common,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: [`${endToEnd}/**/*.test.ts`],
      globalSetup: `${endToEnd}/setup/globalSetup.mjs`,
      globalTeardown: `${endToEnd}/setup/globalTeardown.mjs`,
    },
  ],
};
