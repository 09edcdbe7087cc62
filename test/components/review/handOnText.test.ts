import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../src/analysis';
import { handOnCommands, handOnMessage } from '../../../src/components/review/handOnText';
import { fillText } from '../../../src/components/words/fillText';

const target = { group: '', kind: 'Namespace', name: 'shop' };
const fix: Fix = {
  target,
  patch: [{ op: 'add', path: '/metadata/labels/team', value: 'edge' }],
  message: { id: 'fix.namespaceLabels', params: { namespace: 'shop', labels: ['team=edge'] } },
  also: [{ target: { ...target, name: 'new' }, create: { kind: 'Namespace' } }],
};

describe('The text to hand on', () => {
  it('has a command for each change, which overwrites no object that exists', () => {
    const [patch, create] = handOnCommands({ fix });
    expect(patch).toContain('kubectl patch namespaces shop --type json');
    expect(create).toMatch(/^kubectl create -f - <<'EOF'\nkind: Namespace\nEOF$/);
  });

  it('tells the owner what to change, where, and where it is explained', () => {
    const address = 'https://headlamp.example.com/c/east/fleet/findings?finding=x';
    const text = handOnMessage({ fix, cluster: 'east' }, address, fillText);
    expect(text).toContain('Namespace shop, Namespace new in cluster east needs a change.');
    expect(text).toContain('Label namespace shop with team=edge.');
    expect(text).toContain('kubectl patch namespaces shop');
    expect(text).toContain(address);
  });
});
