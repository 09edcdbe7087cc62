import { describe, expect, it } from 'vitest';
import { servicePortCheck } from '../../../src/analysis/checks/servicePort';
import type { Service } from '../../../src/gatewayApi/types';
import { object } from '../objects';
import { fields, read, ref } from './support';

const { judge, say, status } = servicePortCheck;

const WEB = object('v1', 'Service', 'shop/web', {
  spec: { ports: [{ name: 'http', port: 80 }, { port: 81 }] },
}) as Service;
const PARENT = { group: '', kind: 'Service', namespace: 'shop', name: 'web' };

describe('The port of a Service that is a parent', () => {
  it.each([
    [{ port: 80 }, 'hasPort'],
    [{ sectionName: 'http' }, 'hasPort'],
    [{ sectionName: 'http', port: 80 }, 'hasPort'],
    [{ sectionName: 'http', port: 81 }, 'noPort'],
    [{ port: 82 }, 'noPort'],
  ])('by %j is %s', (fieldsOfRef, is) => {
    const outcome = judge(WEB, ref(fieldsOfRef));
    expect(outcome).toEqual({ is, ports: ['http 80', '81'] });
    expect(status(outcome)).toBe(is === 'hasPort' ? 'True' : 'False');
  });

  it('lists the ports that exist', () => {
    const parentRef = ref({ port: 82 });
    const saying = say(judge(WEB, parentRef), PARENT, parentRef);
    expect(read(saying)).toBe(
      'NoMatchingParent: Service shop/web has ports http 80, 81, none of which is  82.'
    );
    expect(fields(saying)).toEqual(['parentRef .port', 'Service .spec.ports']);
    const named = ref({ sectionName: 'http' });
    expect(read(say(judge(WEB, named), PARENT, named))).toMatch(/^Matches: /);
  });
});
