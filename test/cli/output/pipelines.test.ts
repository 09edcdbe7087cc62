// @vitest-environment node
// subject: cli/output/sarif.ts
// subject: cli/output/github.ts
// subject: cli/output/gitlab.ts
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { dirname } from 'node:path';
import type { Log } from 'sarif';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../../cli/io';
import { run } from '../../../cli/run';
import { serveCluster } from '../../../demo/cluster';
import { demoFleet } from '../../../demo/fleet/demoFleet';
import { RULES } from '../../../src/analysis';
import { FILE_RULES } from '../../../src/analysis/rules/input';
import { HOSTILE, hostileManifests } from '../../graph/export/support/hostile';
import { BuiltCli } from '../support/builtCli';
import { kubeconfig } from '../support/kubeconfig';
import { CLASS, gateway, shop } from '../support/manifests';

const SAME = '{ from: Same }';
let cli: BuiltCli;
let isValid: (log: unknown) => unknown;
beforeAll(() => {
  cli = new BuiltCli();
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv as never);
  const validate = ajv.compile(schema as object);
  isValid = log => (validate(log) ? true : validate.errors);
});
afterAll(() => cli.remove());
beforeEach(() => {
  cli.write('class.yaml', CLASS);
  cli.write('base/gateway.yaml', gateway(SAME));
  cli.write('base/a shop.yaml', shop());
  // This route attaches and has no finding.
  cli.write('base/own.yaml', shop('infra'));
});

function sarif(...args: string[]): Log {
  return JSON.parse(cli.run(['diagnose', '-o', 'sarif', ...args]).stdout) as Log;
}

describe('SARIF', () => {
  it('is valid, and explains every rule', () => {
    const log = sarif('class.yaml', 'base');
    expect(isValid(log)).toBe(true);
    const { rules = [] } = log.runs[0]!.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual([
      ...new Set([...RULES, ...FILE_RULES].map(({ code }) => code)),
    ]);
    rules.forEach(({ help, helpUri }) => {
      expect(help?.text).toContain('How to fix it');
      expect(help?.markdown).toContain('## How to fix it');
      expect(helpUri).toMatch(/^https:/);
    });
    // The schema rejects an invalid document.
    expect(isValid({ ...log, runs: [{ results: [] }] })).not.toBe(true);
  });

  it('points at the file relative to the root, the field, the object, and the deciding field', () => {
    const [result] = sarif('class.yaml', 'base').runs[0]!.results ?? [];
    expect(result).toMatchObject({
      ruleId: 'NamespaceNotAllowed',
      level: 'error',
      message: {
        text: expect.stringMatching(/^HTTPRoute shop\/web: .*Gateway infra\/gw accepts .*\n/),
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'base/a%20shop.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 10, startColumn: 16, endLine: 10, endColumn: 46 },
          },
          logicalLocations: [
            { name: 'HTTPRoute shop/web', fullyQualifiedName: 'default/HTTPRoute shop/web' },
          ],
        },
      ],
      relatedLocations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'base/gateway.yaml' },
            region: { startLine: 10 },
          },
        },
      ],
    });
    const { rules = [] } = sarif('class.yaml', 'base').runs[0]!.tool.driver;
    expect(rules[result?.ruleIndex ?? -1]?.id).toBe('NamespaceNotAllowed');
  });

  it('keeps fingerprints if lines and lists move, and changes them if the reference changes', () => {
    const prints = () =>
      sarif('class.yaml', 'base').runs[0]!.results?.map(
        ({ partialFingerprints }) => partialFingerprints?.['gatewayFleet/v1']
      ) ?? [];
    const [before] = prints();
    expect(before).toMatch(/^[0-9a-f]{32}$/);
    const other = '{ namespace: infra, name: other }';
    const mine = '{ namespace: infra, name: gw }';
    cli.write('base/a shop.yaml', `# moved\n\n${shop('shop', `${other}, ${mine}`)}`);
    expect(prints()).toContain(before);
    cli.write(
      'base/a shop.yaml',
      shop('shop', '{ namespace: infra, name: gw, sectionName: http }')
    );
    expect(prints()).not.toContain(before);
  });

  it('gives GitHub a location for objects that are in no file', async () => {
    const east = demoFleet()[0]!;
    const { url, close } = await serveCluster(east);
    try {
      cli.write('config', kubeconfig({ east: { server: url } }));
      const args = ['--context=east', '--kubeconfig=config'];
      const { stdout } = await cli.start(['diagnose', '-o', 'sarif', ...args]);
      const log = JSON.parse(stdout) as Log;
      expect(isValid(log)).toBe(true);
      expect(stdout).not.toContain(url);
      const results = log.runs[0]?.results ?? [];
      expect(results.length).toBeGreaterThan(10);
      results.forEach(({ locations, partialFingerprints }) => {
        expect(locations?.[0]?.physicalLocation).toEqual({
          artifactLocation: {
            // The plural of a vendor's kind is not known.
            uri: expect.stringMatching(
              /^(apis\/gateway\.networking\.k8s\.io\/v1\/|gateway\.envoyproxy\.io\/SecurityPolicy%20)/
            ),
            uriBaseId: 'cluster east',
          },
        });
        expect(locations?.[0]?.logicalLocations).toHaveLength(1);
        expect(partialFingerprints?.primaryLocationLineHash).toMatch(/^[0-9a-f]{32}:1$/);
      });
    } finally {
      await close();
    }
  });

  it.each(HOSTILE)('is valid with any name: %j', async name => {
    const out = async (format: string) => {
      let written = '';
      const io: Io = {
        out: text => void (written += text),
        err: () => undefined,
        color: { out: false, err: false },
        readStdin: () => Promise.resolve(Buffer.from(hostileManifests(name))),
        roots: [],
      };
      await run(['diagnose', '--output', format, '-'], io);
      return written;
    };
    expect(isValid(JSON.parse(await out('sarif')))).toBe(true);
    const lines = (await out('github')).split('\n').filter(line => line !== '');
    lines.forEach(line => expect(line).toMatch(/^::(?:error|warning|notice) title=\w+::/));
  });
});

describe('GitHub annotations', () => {
  it('contain the line, the title and the whole message in one command', () => {
    const { status, stdout } = cli.run(['diagnose', '-o', 'github', 'class.yaml', 'base']);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^::error file=base\/a shop\.yaml,line=10,endLine=10,col=16,endColumn=46,title=NamespaceNotAllowed::HTTPRoute shop\/web: .*Gateway infra\/gw accepts .*%0A.*\n$/
    );
  });

  it('name files relative to the repository, and escape names', () => {
    const GITHUB_WORKSPACE = dirname(dirname(cli.path('x')));
    cli.write('a,b:100%/shop.yaml', shop());
    const args = ['diagnose', '-o', 'github', 'class.yaml', 'base/gateway.yaml', 'a,b:100%'];
    const { stdout } = cli.run(args, { env: { GITHUB_WORKSPACE } });
    expect(stdout).toMatch(/^::error file=work\/a%2Cb%3A100%25\/shop\.yaml,line=/);
  });

  it('have no file if the object is in no file', () => {
    const input = [CLASS, gateway(SAME), shop()].join('---\n');
    const { stdout } = cli.run(['diagnose', '-o', 'github', '-'], { input });
    expect(stdout).toMatch(/^::error title=NamespaceNotAllowed::/);
  });
});

describe('The report for GitLab', () => {
  it('has all fields that Code Quality requires', () => {
    const { stdout } = cli.run(['diagnose', '-o', 'gitlab', 'class.yaml', 'base']);
    expect(JSON.parse(stdout)).toEqual([
      {
        description: expect.stringMatching(/^HTTPRoute shop\/web: .*Gateway infra\/gw accepts /),
        check_name: 'NamespaceNotAllowed',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'critical',
        location: { path: 'base/a shop.yaml', lines: { begin: 10 } },
      },
    ]);
  });
});
