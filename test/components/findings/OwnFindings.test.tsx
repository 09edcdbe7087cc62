import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { evaluateGiven, RULES } from '../../../src/analysis';
import { OwnFindings } from '../../../src/components/findings/OwnFindings';
import { fleet } from '../../../src/fleet/store';
import { service } from '../../analysis/objects';
import { tlsPolicy, WEB } from '../../analysis/rules/policies/policies';
import { fakeFleet, scopeOf } from '../support/fakeFleet';
import { renderAt } from '../support/renderAt';

const CONTEXT = { cluster: 'east', scope: scopeOf('east') };

function show(sectionName: string) {
  const policy = tlsPolicy('shop/tls', [{ ...WEB, sectionName }]);
  const objects = [policy, service('shop/web', [{ name: 'https', port: 443 }])];
  const evaluation = evaluateGiven(objects, RULES);
  fakeFleet([]);
  vi.spyOn(fleet, 'retainAnalysis').mockReturnValue(() => {});
  vi.spyOn(fleet, 'analysisVersion').mockReturnValue('1');
  vi.spyOn(fleet.analysis, 'findingsAbout').mockImplementation((_, ref) =>
    evaluation.findingsAbout(ref)
  );
  return renderAt(<OwnFindings object={policy} context={CONTEXT} />);
}

it('shows the findings about a policy', () => {
  show('443');
  expect(
    screen.getByText(/443 is the number of the port https of Service shop\/web/)
  ).toBeVisible();
  expect(screen.getByRole('link', { name: 'PolicySectionNotFound explained' })).toBeVisible();
});

it('shows nothing if there are none', () => {
  show('https');
  expect(screen.queryByText('Findings')).toBeNull();
});
