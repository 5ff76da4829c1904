/** The arrows of ARCHITECTURE.md, held by `npm run lint:dependencies`. */
const layer = (name) => `^src/${name}/`;
const mayImport = (from, to, extra = {}) => ({
  name: `${from}-imports-only-${to.length ? to.join('-') : 'itself'}`,
  severity: 'error',
  from: { path: layer(from) },
  to: { path: '^src/', pathNot: [from, ...to].map(layer), ...extra },
});
const onlyIn = (name, packages, places) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: places.map(layer) },
  to: { path: `node_modules/(${packages})` },
});
module.exports = {
  forbidden: [
    // Two modules may speak of each other's types; what is loaded must not wait for itself.
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-development-packages',
      severity: 'error',
      from: { path: '^src/', pathNot: [layer('workbench'), '\\.d\\.ts$'] },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'finsam-knows-only-decimal-and-zod',
      severity: 'error',
      from: { path: layer('finsam') },
      to: { path: 'node_modules/', pathNot: 'node_modules/(decimal\\.js|zod)/' },
    },
    mayImport('finsam', []),
    mayImport('workbook', ['finsam']),
    mayImport('checks', ['workbook', 'finsam']),
    mayImport('sheets', ['checks', 'workbook', 'finsam']),
    mayImport('excel', ['checks', 'sheets', 'workbook', 'finsam']),
    mayImport('xlsx', ['workbook', 'finsam']),
    mayImport('functions', ['finsam']),
    mayImport('taskpane', ['excel', 'checks', 'sheets', 'workbook', 'finsam', 'xlsx', 'commands', 'functions']),
    mayImport('commands', ['excel', 'checks', 'sheets', 'workbook', 'finsam', 'xlsx']),
    mayImport('cli', ['xlsx', 'checks', 'sheets', 'workbook', 'finsam']),
    mayImport('workbench', ['xlsx', 'workbook']),
    onlyIn('hucre-only-in-xlsx', 'hucre', ['xlsx']),
    onlyIn('react-only-in-taskpane', 'react|react-dom|@fluentui', ['taskpane', 'workbench']),
    onlyIn('univer-only-in-workbench', '@univerjs', ['workbench']),
    {
      name: 'nobody-imports-the-workbench',
      severity: 'error',
      from: { path: '^src/', pathNot: layer('workbench') },
      to: { path: layer('workbench') },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', '^src/workbench/shell/bridge\\.ts$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
