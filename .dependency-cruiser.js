// Who may import whom: a folder imports itself and what stands beside it here, nothing else of ours.
const mayImport = {
  'src/domain': [],
  projections: ['src/domain'],
  'src/application': ['src/domain', 'projections'],
  'src/event-store': ['src/application', 'src/domain'],
  'src/projector': ['src/application', 'src/domain', 'projections'],
  'src/publisher': ['src/application', 'src/domain', 'projections'],
  'src/evidence': ['src/application', 'src/domain'],
  'src/privacy': ['src/application', 'src/domain'],
  'src/access': ['src/application', 'src/domain'],
  'src/http': ['src/application', 'src/domain', 'src/access', 'src/export'],
  'src/import': ['src/application', 'src/domain'],
  'src/export': ['src/application', 'src/domain'],
  'src/config': [],
  'src/command-line': ['src/import', 'src/export', 'src/config', 'src/domain', 'src/service.ts'],
  'src/[^/]+[.]ts': ['src', 'projections'],
  web: [],
  '(test|bench|docs)': ['.*'],
};

const within = (folders) => folders.map((folder) => `^${folder}(/|$)`);
const ours = within(['src', 'projections', 'web', 'test', 'bench', 'docs']);

const forbid = (name, from, to) => ({ name, severity: 'error', from, to });

export default {
  forbidden: [
    ...Object.entries(mayImport).map(([folder, others]) =>
      forbid(
        `${folder} imports only: ${[folder, ...others].join(', ')}`,
        { path: within([folder]) },
        { path: ours, pathNot: within([folder, ...others]) },
      ),
    ),
    forbid(
      'every folder stands in the table',
      { path: ours, pathNot: within(Object.keys(mayImport)) },
      { path: '.*' },
    ),
    forbid(
      'src/domain is pure: no package, nothing of Node',
      { path: '^src/domain/' },
      { dependencyTypes: ['npm', 'core'] },
    ),
    forbid('no cycles', {}, { circular: true }),
    // bin starts the built command, which a check must not need.
    forbid('no import that cannot be resolved', { pathNot: '^bin/' }, { couldNotResolve: true }),
    forbid('no barrels', { path: ours }, { path: '(^|/)index[.]ts$', pathNot: 'node_modules' }),
  ],
  options: {
    doNotFollow: 'node_modules',
    exclude: '^(web/)?(dist|coverage|data)/',
    tsConfig: { fileName: 'tsconfig.check.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
