/** Three projects: pure code in Node, the pane in jsdom, the built add-in in Chromium. */
const transform = {
  '^.+\\.(ts|tsx|mjs)$': [
    'ts-jest',
    { tsconfig: { allowJs: true, module: 'CommonJS', moduleResolution: 'Node10', noEmit: false, esModuleInterop: true, jsx: 'react-jsx', target: 'ES2021', resolveJsonModule: true, ignoreDeprecations: '5.0' }, diagnostics: false, isolatedModules: true },
  ],
};
const common = {
  transform,
  transformIgnorePatterns: ['/node_modules/(?!(hucre)/)'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json'],
};
module.exports = {
  projects: [
    { ...common, displayName: 'unit', testEnvironment: 'node', testMatch: ['<rootDir>/tests/**/*.test.ts'], testPathIgnorePatterns: ['/tests/e2e/'] },
    { ...common, displayName: 'pane', testEnvironment: 'jsdom', testMatch: ['<rootDir>/tests/taskpane/**/*.test.tsx'] },
    { ...common, displayName: 'e2e', testEnvironment: 'node', testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'], globalSetup: '<rootDir>/tests/e2e/setup/globalSetup.js', globalTeardown: '<rootDir>/tests/e2e/setup/globalTeardown.js' },
  ],
};
