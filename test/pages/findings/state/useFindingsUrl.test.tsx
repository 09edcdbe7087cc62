import { fireEvent, screen } from '@testing-library/react';
import { useFindingsUrl } from '../../../../src/pages/findings/state/useFindingsUrl';
import { renderAt } from '../../../components/support/renderAt';

const PATH = '/c/east/fleet/findings';

function Probe() {
  const url = useFindingsUrl();
  return (
    <>
      <output>{JSON.stringify([url.severities, url.clusters, url.codes, url.grouping])}</output>
      <button onClick={() => url.setGrouping('code')}>group</button>
      <button onClick={() => url.setGrouping('none')}>ungroup</button>
      <button onClick={() => url.setClusters(['east', 'west'])}>clusters</button>
      <button onClick={url.showAll}>all</button>
    </>
  );
}

function said(): unknown {
  return JSON.parse(screen.getByRole('status').textContent ?? '');
}

describe('The selection on the findings page', () => {
  it('is all errors and warnings by default', () => {
    renderAt(<Probe />, PATH);
    expect(said()).toEqual([['error', 'warning'], [], [], 'none']);
  });

  it('is kept in the URL', () => {
    const { history } = renderAt(<Probe />, `${PATH}?code=A%20B&severity=info`);
    expect(said()).toEqual([['info'], [], ['A', 'B'], 'none']);
    fireEvent.click(screen.getByText('group'));
    fireEvent.click(screen.getByText('clusters'));
    expect(said()).toEqual([['info'], ['east', 'west'], ['A', 'B'], 'code']);
    fireEvent.click(screen.getByText('ungroup'));
    expect(new URLSearchParams(history.location.search).has('group')).toBe(false);
  });

  it('is everything after the filters are cleared, with the same grouping', () => {
    const path = `${PATH}?code=A&cluster=east&namespace=shop&group=object&severity=none`;
    const { history } = renderAt(<Probe />, path);
    fireEvent.click(screen.getByText('all'));
    expect(said()).toEqual([['error', 'warning', 'info'], [], [], 'object']);
    expect(new URLSearchParams(history.location.search).has('namespace')).toBe(false);
  });
});
