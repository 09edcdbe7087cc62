import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Fix } from '../../../src/analysis';
import { FixDetails } from '../../../src/components/findings/FixDetails';
import { renderAt } from '../support/renderAt';

const ROUTE = {
  group: 'gateway.networking.k8s.io',
  kind: 'HTTPRoute',
  namespace: 'a',
  name: 'web',
};
const PATCH: Fix = {
  target: ROUTE,
  patch: [{ op: 'replace', path: '/spec/parentRefs/0/name', value: 'public' }],
  message: { id: 'parent.found', params: { parent: ROUTE } },
};

afterEach(() => vi.unstubAllGlobals());

it('describes the change and copies it', async () => {
  const writeText = vi.fn().mockResolvedValue(undefined);
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  renderAt(<FixDetails fix={PATCH} />);
  expect(screen.getByText('HTTPRoute a/web exists.')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: 'Copy the command' }));
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Copied'));
  expect(writeText.mock.calls[0][0]).toContain('kubectl patch httproutes');
});

it('reports that the page may not copy', async () => {
  vi.stubGlobal('navigator', { ...navigator, clipboard: undefined });
  renderAt(<FixDetails fix={PATCH} />);
  fireEvent.click(screen.getByRole('button', { name: 'Copy the command' }));
  await waitFor(() =>
    expect(screen.getByRole('status')).toHaveTextContent('does not allow copying')
  );
});

it('shows a new object as YAML', () => {
  const create = { kind: 'ReferenceGrant', spec: { from: [{ kind: 'HTTPRoute' }] } };
  renderAt(<FixDetails fix={{ ...PATCH, patch: undefined, create }} />);
  expect(screen.getByRole('region')).toHaveTextContent(/kind: ReferenceGrant.*- kind: HTTPRoute/);
});

it('shows only the sentence if there is no change', () => {
  renderAt(<FixDetails fix={{ ...PATCH, patch: undefined }} />);
  expect(screen.queryByRole('region')).toBeNull();
});
