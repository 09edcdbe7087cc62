import { describe, expect, it } from 'vitest';
import { allow, findingsOf, gateway, listener, parent, route } from '../../objects';
import { applyFix, textsOf } from '../../text';

const CODE = 'PartiallyAttached';
const open = listener('http', allow('All'));
const closed = listener('admin', { port: 8080 });

describe('PartiallyAttached', () => {
  it('warns if a listener refuses only the namespace, and its fix opens it', () => {
    const objects = [gateway('infra/gw', [open, closed]), route('shop/web')];
    const found = findingsOf(CODE, objects);
    expect(textsOf(found)).toEqual([
      'The route attaches to listener http of Gateway infra/gw, but not to admin, where namespace shop is not allowed.',
    ]);
    expect(found[0]?.severity).toBe('warning');
    expect(findingsOf(CODE, applyFix(objects, found[0]?.fix))).toEqual([]);
  });

  it('informs if the others serve other hostnames or kinds', () => {
    const other = { ...open, name: 'other', port: 81, hostname: 'other.example.com' };
    const dns = listener('dns', { protocol: 'UDP', port: 53 });
    const web = route('shop/web', undefined, { hostnames: ['shop.example.com'] });
    const at = (...listeners: object[]) => findingsOf(CODE, [gateway('infra/gw', listeners), web]);
    expect(at(open, other)[0]?.severity).toBe('info');
    expect(textsOf(at(open, other))[0]).toContain(
      'but not to other, where none of its hostnames is served'
    );
    expect(at(open, dns)[0]?.severity).toBe('info');
    expect(textsOf(at(open, dns))[0]).toContain(
      'but not to dns, where HTTPRoutes are not accepted'
    );
    expect(textsOf(at(open, dns, other))[0]).toContain('but not to dns, other, where other');
  });

  it('is silent if all or no listeners accept it, and if the section is named', () => {
    expect(findingsOf(CODE, [gateway('infra/gw', [open]), route('shop/web')])).toEqual([]);
    expect(findingsOf(CODE, [gateway('infra/gw', [closed]), route('shop/web')])).toEqual([]);
    const named = route('shop/web', [parent('infra/gw', { sectionName: 'http' })]);
    expect(findingsOf(CODE, [gateway('infra/gw', [open, closed]), named])).toEqual([]);
  });
});
