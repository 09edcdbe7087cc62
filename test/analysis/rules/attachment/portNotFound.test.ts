import { describe, expect, it } from 'vitest';
import { findingsOf, gateway, listener, parent, route } from '../../objects';
import { applyFix, textsOf } from '../../text';

describe('PortNotFound', () => {
  const twoPorts = gateway('infra/gw', [
    listener('https', { port: 443 }),
    listener('http'),
    listener('alt', { port: 8080 }),
  ]);

  it('names the existing ports in numerical order', () => {
    const objects = [twoPorts, route('infra/web', [parent('gw', { port: 8443 })])];
    const found = findingsOf('PortNotFound', objects);
    expect(textsOf(found)).toEqual([
      'Gateway infra/gw has no listener on port 8443. It listens on 80, 443, 8080.',
    ]);
    expect(found[0]).toMatchObject({ severity: 'error', path: '.spec.parentRefs[0].port' });
    expect(found[0]?.fix).toBeUndefined();
  });

  it('compares the port with the section that is named with it', () => {
    const refs = [parent('gw', { sectionName: 'http', port: 443 })];
    const objects = [twoPorts, route('infra/web', refs)];
    const found = findingsOf('PortNotFound', objects);
    expect(textsOf(found)).toEqual([
      'Listener http of Gateway infra/gw is on port 80, not on port 443.',
    ]);
    expect(findingsOf('PortNotFound', applyFix(objects, found[0]?.fix))).toEqual([]);
  });

  it('is silent if the port exists, and if the section does not', () => {
    const fine = route('infra/web', [parent('gw', { port: 443 })]);
    const section = route('infra/b', [parent('gw', { sectionName: 'x', port: 1 })]);
    expect(findingsOf('PortNotFound', [twoPorts, fine, section])).toEqual([]);
    expect(findingsOf('SectionNotFound', [twoPorts, fine, section])).toHaveLength(1);
  });
});
