// Each list runs from the top down: a file imports what stands below it in the list, never above.
const WINGS = [
  'index.tsx',
  'pages/',
  'topology/',
  'components/',
  'fleet/',
  'graph/',
  'analysis/',
  'kube/',
  'gatewayApi/',
].map(name => `^src/${name}`);
const ANALYSIS_FLOORS = [
  'index.ts',
  'answers/',
  'rules/',
  'evaluation/',
  'routes/',
  'gateways/',
  'model.ts',
  'checks/',
  'objects/',
  '(words/|refs.ts)',
].map(name => `^src/analysis/${name}`);
const COMPONENT_FLOORS = [
  '(objectPage|whoMayAttach|review)/',
  'findings/',
  'verdict/',
  '(details|table)/',
  'clusters/',
  'links/',
  'status/',
  'basics/',
  'words/',
].map(name => `^src/components/${name}`);

function downOnly(floors) {
  return floors.slice(1).map((path, index) => ({
    name: `never-up-from-${path.replace('^src/', '')}`,
    comment: 'Imports go down the layers only.',
    severity: 'error',
    from: { path },
    to: { path: floors.slice(0, index + 1) },
  }));
}

/** What one wing imports of `src`, beside itself. */
function onlyFrom(wing, allowed, comment) {
  return {
    name: `only-${allowed.join('-')}-for-${wing}`,
    comment,
    severity: 'error',
    from: { path: `^${wing}/` },
    to: {
      path: '^src/',
      pathNot: [wing, ...allowed.map(name => `src/${name}`)].map(p => `^${p}/`),
    },
  };
}

export default {
  forbidden: [
    ...downOnly(WINGS),
    ...downOnly(ANALYSIS_FLOORS),
    ...downOnly(COMPONENT_FLOORS),
    onlyFrom('src/fleet', ['kube', 'analysis', 'gatewayApi'], 'The fleet draws nothing.'),
    onlyFrom('src/graph', ['analysis', 'gatewayApi'], 'A graph is made of verdicts.'),
    onlyFrom('cli', ['kube', 'analysis', 'graph', 'gatewayApi'], 'What runs in a terminal.'),
    {
      name: 'only-types-of-kube-for-analysis',
      comment: 'Analysis asks no cluster: it knows only what was not read.',
      severity: 'error',
      from: { path: '^src/analysis/' },
      to: { path: '^src/kube/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-page-for-a-page',
      comment: 'Pages never import each other.',
      severity: 'error',
      from: { path: '^src/pages/([^/]+)/' },
      to: { path: '^src/pages/', pathNot: '^src/pages/$1/' },
    },
    {
      name: 'plugin-stands-alone',
      comment: 'Neither tests, demo nor command line are in the plugin.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|demo|cli)/' },
    },
    {
      name: 'command-line-stands-alone',
      comment: 'Neither tests nor demo are in the command line.',
      severity: 'error',
      from: { path: '^cli/' },
      to: { path: '^(test|demo)/' },
    },
    {
      name: 'no-circles',
      comment: 'Type imports count too.',
      severity: 'error',
      from: { path: '^(src|cli)/' },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
