import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import type { KubernetesObject } from '../../src/gatewayApi/types';
import { objectsText } from './objectsText';
import { summarize } from './statistics';

const RUNS = 5;
const SIZES = { gateways: 20, namespaces: 40, services: 200, routes: 10_000, seed: 1 };
const MOST_CPU = 4;
const MOST_MEMORY = 3;
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PARSE_JSON = 'value = JSON.parse(text); print(JSON.stringify(value, null, 2));';
const PARSE_YAML =
  'const yaml = require("yaml"); value = yaml.parse(text); print(yaml.stringify(value));';

/** The cost of one process. */
interface Cost {
  /** In seconds, of all threads, by the user and the system. */
  readonly cpu: number;
  /** The most memory at one time, in bytes. */
  readonly memory: number;
}

/** One run of the command, and the script that it is compared with. */
interface Compared {
  readonly name: string;
  /** The built command. */
  readonly cli: string;
  readonly file: string;
  readonly script: string;
  readonly format: string;
}

// Written by the process itself when it ends. On Linux, `maxRSS` begins with what the process that
// starts it has.
const REPORT = `process.on('exit', () => {
  const { readFileSync, writeFileSync } = require('node:fs');
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const linux = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const most = Number(linux.match(/VmHWM:\\s*(\\d+)/)?.[1] ?? maxRSS);
  writeFileSync(process.env.COST, JSON.stringify([userCPUTime, systemCPUTime, most]));
});`;

/** Runs node in a folder, with its output in a file, as a shell does with `>`. */
function costOf(folder: string, args: readonly string[]): Cost {
  const report = join(folder, 'report.cjs');
  const written = join(folder, 'cost.json');
  writeFileSync(report, REPORT);
  const out = openSync(join(folder, 'out'), 'w');
  const { status, stderr } = spawnSync(process.execPath, ['--require', report, ...args], {
    cwd: ROOT,
    env: { ...process.env, COST: written },
    stdio: ['ignore', out, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(out);
  // Findings are expected.
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${stderr}`);
  const [user, system, kilobytes] = JSON.parse(readFileSync(written, 'utf8')) as number[];
  return { cpu: (user + system) / 1e6, memory: kilobytes * 1024 };
}

function compare(folder: string, { name, cli, file, script, format }: Compared): boolean {
  const code = `const print = text => process.stdout.write(text);
    const text = require('node:fs').readFileSync(${JSON.stringify(
      file
    )}, 'utf8'); let value; ${script}`;
  // In turn, since the speed of a machine drifts.
  const pairs = Array.from({ length: RUNS }, () => ({
    ours: costOf(folder, [cli, 'diagnose', '--output', format, file]),
    theirs: costOf(folder, ['--eval', code]),
  }));
  const median = (of: (pair: (typeof pairs)[number]) => number) => summarize(pairs.map(of)).median;
  const cpu = median(({ ours, theirs }) => ours.cpu / theirs.cpu);
  const memory = median(({ ours, theirs }) => ours.memory / theirs.memory);
  const kept = cpu <= MOST_CPU && memory <= MOST_MEMORY;
  console.log(
    [
      name.padEnd(30),
      `${median(({ theirs }) => theirs.cpu).toFixed(2)} s`.padStart(8),
      `${median(({ ours }) => ours.cpu).toFixed(2)} s`.padStart(8),
      `${cpu.toFixed(1)} x`.padStart(8),
      `${(median(({ theirs }) => theirs.memory) / 1e6).toFixed(0)} MB`.padStart(9),
      `${(median(({ ours }) => ours.memory) / 1e6).toFixed(0)} MB`.padStart(9),
      `${memory.toFixed(1)} x`.padStart(8),
      kept ? '  OK' : '  TOO MUCH',
    ].join('')
  );
  return kept;
}

function main(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-fleet-bench-'));
  try {
    const items = JSON.parse(objectsText(SIZES)) as KubernetesObject[];
    const list = { apiVersion: 'v1', kind: 'List', items };
    const cli = join(folder, 'gateway-fleet.mjs');
    execFileSync(process.execPath, [join(ROOT, 'scripts/buildCli.mjs'), cli]);
    const json = join(folder, 'routes.json');
    const yaml = join(folder, 'routes.yaml');
    writeFileSync(json, JSON.stringify(list));
    writeFileSync(yaml, stringify(list, { aliasDuplicateObjects: false }));
    console.log(
      `${SIZES.routes} routes in one line of JSON, and in YAML; medians of ${RUNS} runs in turn: CPU ` +
        'time and peak memory of a script that parses and prints the file, and of diagnose\n'
    );
    const formats = ['json', 'text', 'sarif', 'github', 'gitlab'];
    return [
      ...formats.map(format => ({ file: json, script: PARSE_JSON, format })),
      ...['json', 'text'].map(format => ({ file: yaml, script: PARSE_YAML, format })),
    ]
      .map(({ file, script, format }) => {
        const name = `${file === json ? 'JSON' : 'YAML'}, --output ${format}`;
        return compare(folder, { name, cli, file, script, format });
      })
      .every(Boolean);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

process.exitCode = main() ? 0 : 1;
