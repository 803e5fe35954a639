/**
 * What may import what (DESIGN §4, ARCHITECTURE.md). `scripts/check/boundaries.mjs` runs it, and fails as well when a
 * layer shows no modules: a tool that sees nothing finds no fault.
 */

/** A layer may import itself, what stands here, and packages. */
const layers = {
  'lib/domain': [],
  'lib/input': ['lib/domain'],
  'lib/i18n': ['lib/domain'],
  'lib/files': ['lib/domain'],
  'lib/db': ['lib/domain'],
  'lib/auth': ['lib/domain', 'lib/db'],
  // The alignment engine at work: threads, indexes, whole runs.
  'lib/engine': ['lib/domain', 'lib/db'],
  // The words of lib/i18n only for what a schema finds wrong (INVALID_INPUT carries a sentence).
  'lib/commands': ['lib/domain', 'lib/input', 'lib/db', 'lib/files', 'lib/auth', 'lib/engine', 'lib/i18n'],
  'lib/queries': ['lib/domain', 'lib/input', 'lib/db', 'lib/files', 'lib/auth', 'lib/engine'],
  components: ['lib/domain', 'lib/input', 'lib/i18n'],
}

/** Their imports of types alone are free: the shape of a query's answer is no way to the database. */
const typesAreFree = ['components', 'lib/i18n']

/** The concepts in their order of dependence; each may import those that stand with it. */
const concepts = {
  shared: [],
  access: ['shared'],
  catalog: ['shared', 'access'],
  alignment: ['shared', 'access', 'catalog'],
  mapping: ['shared', 'access', 'catalog', 'alignment'],
  gap: ['shared', 'access', 'catalog', 'alignment', 'mapping'],
  comment: ['shared', 'access', 'catalog', 'alignment', 'mapping'],
  assignment: ['shared', 'access', 'catalog', 'alignment', 'mapping', 'gap'],
  // Pure parts of one screen: what it shows, counts, draws and takes back.
  workbench: ['shared', 'access', 'catalog', 'alignment', 'mapping', 'gap'],
  release: ['shared', 'access', 'catalog', 'alignment', 'mapping', 'gap'],
  audit: ['shared'],
  // A receipt carries the proof that its leaf is in the log.
  joint: ['shared', 'audit', 'access', 'catalog', 'alignment', 'mapping', 'gap'],
  survey: ['shared'],
}

const ours = '^(app|components|lib|prisma|scripts|tests|proxy\\.ts)'
const anyOf = (paths) => `^(${paths.join('|')})/`

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: `layer ${layer}`,
      severity: 'error',
      from: { path: `^${layer}/` },
      to: {
        path: ours,
        pathNot: anyOf([layer, ...allowed]),
        ...(typesAreFree.includes(layer) && { dependencyTypesNot: ['type-only'] }),
      },
    })),
    ...Object.entries(concepts).map(([concept, allowed]) => ({
      name: `concept ${concept}`,
      severity: 'error',
      from: { path: `^lib/domain/${concept}/` },
      to: { path: '^lib/domain/', pathNot: anyOf([concept, ...allowed].map((one) => `lib/domain/${one}`)) },
    })),
    {
      name: 'domain-is-pure',
      comment: 'No framework, database, clock or Node: the same code runs in the browser.',
      severity: 'error',
      from: { path: '^lib/domain/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-uses-small-pure-packages-only',
      severity: 'error',
      from: { path: '^lib/domain/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(@noble/hashes|diff)/' },
    },
    {
      name: 'only-lib-db-imports-prisma',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: '^lib/db/' },
      to: { path: '(node_modules/(@prisma|prisma|pg)/|^lib/db/generated/)' },
    },
    {
      name: 'app-reads-and-writes-through-queries-and-commands',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^lib/db/' },
    },
    {
      name: 'nothing-imports-the-app',
      severity: 'error',
      from: { path: '^(components|lib|prisma|scripts)/' },
      to: { path: '^app/' },
    },
    {
      name: 'the-product-imports-no-tests-or-scripts',
      severity: 'error',
      from: { path: '^(app|components|lib)/' },
      to: { path: '^(tests|scripts|prisma)/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/db/generated/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
