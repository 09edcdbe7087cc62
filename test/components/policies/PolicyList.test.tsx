import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { evaluateGiven, refOf, RULES } from '../../../src/analysis';
import { PolicyList } from '../../../src/components/policies/PolicyList';
import { fleet } from '../../../src/fleet/store';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { gateway, gatewayClass, parent, route } from '../../analysis/objects';
import { target, vendorPolicy } from '../../analysis/rules/policies/policies';
import { fakeFleet, scopeOf } from '../support/fakeFleet';
import { renderAt } from '../support/renderAt';

const CONTEXT = { cluster: 'east', scope: scopeOf('east') };
const WEB = route('infra/web', [parent('infra/gw')]);
const REF = refOf(WEB);

function show(kinds: 'unasked' | 'loading' | 'known' | 'unknown', ...policies: KubernetesObject[]) {
  const evaluation = evaluateGiven([gatewayClass(), gateway('infra/gw'), WEB, ...policies], RULES);
  evaluation.snapshot.policyKindsState = kinds;
  fakeFleet([]);
  const need = vi.spyOn(fleet, 'needPolicies').mockReturnValue();
  vi.spyOn(fleet, 'retainAnalysis').mockReturnValue(() => {});
  vi.spyOn(fleet, 'analysisVersion').mockReturnValue('1');
  vi.spyOn(fleet.analysis, 'evaluation').mockReturnValue({ evaluation, revision: 1 });
  renderAt(<PolicyList object={REF} context={CONTEXT} />);
  return need;
}

const ancestors = [
  {
    ancestorRef: target('Gateway', 'gw'),
    controllerName: 'example.com/controller',
    conditions: [{ type: 'Accepted', status: 'False', reason: 'Invalid', message: 'no such host' }],
  },
];

describe('The policies of an object', () => {
  it('are shown with their target, what is reported, and their findings', () => {
    const need = show(
      'known',
      vendorPolicy('infra/own', { targetRef: target('HTTPRoute', 'web') }),
      vendorPolicy(
        'infra/above',
        { targetRef: target('Gateway', 'gw', { sectionName: 'http' }) },
        { status: { ancestors } }
      )
    );
    expect(need).toHaveBeenCalledWith('east');
    const [, own, above] = screen.getAllByRole('row');
    expect(own).toHaveTextContent('infra/own');
    expect(own).toHaveTextContent('This object');
    expect(above).toHaveTextContent('Gateway infra/gw, section http');
    expect(above).toHaveTextContent('inherited');
    expect(above).toHaveTextContent('Invalid');
    expect(above).toHaveTextContent(/does not accept the policy .*no such host/);
  });

  it('are none only if all were read', () => {
    show('known');
    expect(screen.getByText('No policy applies to this object.')).toBeVisible();
  });

  it('may be others if it is not known which kinds there are', () => {
    show('unknown');
    expect(screen.getByText('No policy that could be read applies to this object.')).toBeVisible();
    expect(screen.getByText(/you need permission to list CustomResourceDefinitions/)).toBeVisible();
  });

  it('are not said to be none while they are read', () => {
    show('loading');
    expect(screen.queryByText(/No policy/)).toBeNull();
  });
});
