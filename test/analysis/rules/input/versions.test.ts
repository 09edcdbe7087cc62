import { describe, expect, it } from 'vitest';
import { versionProblem } from '../../../../src/analysis/rules/input/versions';
import { GATEWAY_API_GROUP } from '../../../../src/gatewayApi/kinds';
import type { Channel, KindVersions } from '../../../../src/gatewayApi/servedVersions';

const VERSIONS: KindVersions = {
  served: ['v1', 'v1beta1'],
  experimental: ['v2alpha1'],
  gone: ['v1alpha1'],
};
const codeOf = (
  version: string,
  channel: Channel = 'standard',
  kind = 'HTTPRoute',
  group: string = GATEWAY_API_GROUP,
  versions: KindVersions | undefined = VERSIONS
) => versionProblem(group, version, kind, versions, channel)?.rule.code;

describe('The version of an object', () => {
  it('has no problem if the cluster serves it', () => {
    expect(codeOf('v1')).toBeUndefined();
    expect(codeOf('v1beta1')).toBeUndefined();
  });

  it('is not served if it is gone, or only in the other channel', () => {
    expect(codeOf('v1alpha1')).toBe('VersionNotServed');
    expect(codeOf('v1alpha1', 'experimental')).toBe('VersionNotServed');
    expect(codeOf('v2alpha1')).toBe('VersionNotServed');
    expect(codeOf('v2alpha1', 'experimental')).toBeUndefined();
  });

  it('is unknown if it never existed', () => {
    expect(codeOf('v9')).toBe('VersionUnknown');
  });
});

describe('The kind of an object', () => {
  const ofKind = (kind: string, group: string = GATEWAY_API_GROUP) =>
    versionProblem(group, 'v1', kind, undefined, 'standard');

  it('is retired if another has its place', () => {
    expect(ofKind('ReferencePolicy')?.rule.code).toBe('KindRetired');
  });

  it('is unknown in the group of the Gateway API, with the kind that is near', () => {
    const found = ofKind('HTTPRoutes');
    expect(found?.rule.code).toBe('VersionUnknown');
    expect(JSON.stringify(found?.discovery.message.params)).toContain('"HTTPRoute"');
    expect(ofKind('Zebra')?.rule.code).toBe('VersionUnknown');
  });

  it('has no problem in a group of others', () => {
    expect(ofKind('HTTPRoutes', 'example.com')).toBeUndefined();
  });
});
