import { describe, expect, it } from 'vitest';
import { healthKey, healthOfReports } from '../../../../src/analysis';
import { reportedConditions } from '../../../../src/gatewayApi/conditions';
import { reported } from '../../reports';

function healthOf(...told: readonly string[]): string {
  return healthKey(
    healthOfReports(
      reportedConditions(
        told.map(one => reported(one)),
        1
      )
    )
  );
}

describe('The health of an object that only its controllers know', () => {
  it.each([
    ['attached', ['Accepted=True/Accepted', 'ResolvedRefs=True/ResolvedRefs']],
    ['refused:parameters', ['Accepted=False/InvalidParameters']],
    [
      'refused:certificate',
      ['Accepted=False/NoValidCACertificate', 'ResolvedRefs=True/ResolvedRefs'],
    ],
    ['refused:conflict', ['Conflict=True/TypeConflict', 'Valid=True/Valid']],
    ['refused:reported:OutOfQuota', ['Accepted=False/OutOfQuota']],
    ['refused:notAccepted', ['Accepted=False/Accepted']],
    ['unserved:reported:EndpointsMissing', ['Ready=False/EndpointsMissing']],
    ['partly:unsupported', ['Accepted=True/Accepted', 'SupportedVersion=False/UnsupportedVersion']],
    ['unknown:notReported', ['Accepted=Unknown/Pending']],
    ['unknown:notReported', []],
    ['attached', ['Accepted=True/Accepted', 'VendorsOwn=False/Whatever']],
    ['unknown:notReported', ['VendorsOwn=True/Whatever']],
  ])('is %s', (key, told) => {
    expect(healthOf(...told)).toBe(key);
    expect(healthOf(...[...told].reverse())).toBe(key);
  });
});
