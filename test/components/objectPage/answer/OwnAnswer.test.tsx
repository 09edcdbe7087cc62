import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { evaluateGiven, RULES } from '../../../../src/analysis';
import { OwnAnswer } from '../../../../src/components/objectPage/answer/OwnAnswer';
import { fleet } from '../../../../src/fleet/store';
import type { BackendTLSPolicy } from '../../../../src/gatewayApi/types';
import { service } from '../../../analysis/objects';
import { tlsPolicy, WEB } from '../../../analysis/rules/policies/policies';
import { fakeFleet, scopeOf } from '../../support/fakeFleet';
import { renderAt } from '../../support/renderAt';

const CONTEXT = { cluster: 'east', scope: scopeOf('east') };

function show(sectionNames: readonly string[], settled = true) {
  const targets = sectionNames.map(sectionName => ({ ...WEB, sectionName }));
  const policy = tlsPolicy('shop/tls', targets);
  const objects = [policy, service('shop/web', [{ name: 'https', port: 443 }])];
  const evaluation = evaluateGiven(objects, RULES);
  fakeFleet([]);
  vi.spyOn(fleet, 'retainAnalysis').mockReturnValue(() => {});
  vi.spyOn(fleet, 'analysisVersion').mockReturnValue('1');
  vi.spyOn(fleet.analysis, 'findingsAbout').mockImplementation((_, ref) =>
    evaluation.findingsAbout(ref)
  );
  renderAt(
    <OwnAnswer
      object={policy as BackendTLSPolicy}
      text="It applies."
      settled={settled}
      context={CONTEXT}
    />
  );
  return screen.getByRole('status', { name: 'State' });
}

it('states the worst finding about an object, with its place and its explanation', () => {
  const answer = show(['443']);
  expect(answer).toHaveTextContent(/443 is the number of the port https of Service shop\/web/);
  expect(
    within(answer).getByRole('link', { name: 'PolicySectionNotFound explained' })
  ).toBeVisible();
  expect(answer).not.toHaveTextContent('It applies.');
});

it('states the status if there is no finding', () => {
  const answer = show(['https']);
  expect(answer).toHaveTextContent('It applies.');
  expect(within(answer).queryByRole('link')).toBeNull();
});

it('keeps further findings in a list that opens', () => {
  const answer = show(['443', '80']);
  const more = within(answer).getByText('1 more findings').closest('details');
  expect(more).not.toHaveAttribute('open');
  expect(within(answer).getAllByRole('link', { name: /explained$/ })).toHaveLength(2);
});

it('says nothing before it is computed', () => {
  expect(show(['443'], false)).toHaveTextContent(/^Still computing\.$/);
});
