import { fireEvent, screen } from '@testing-library/react';
import { TopologyControls } from '../../../src/pages/topology/TopologyControls';
import { TopologyFilters } from '../../../src/pages/topology/TopologyFilters';
import { useTopologyUrl } from '../../../src/pages/topology/useTopologyUrl';
import { renderAt } from '../../components/support/renderAt';

const PATH = '/c/east+west/fleet/topology';

function Controls() {
  const url = useTopologyUrl();
  return (
    <>
      <TopologyFilters url={url} clusters={['east', 'west']} gateways={['infra/gw']} />
      <TopologyControls url={url} hostnames={['shop.example.com']} />
    </>
  );
}

describe('The controls of the topology', () => {
  it('show the state of the URL', () => {
    renderAt(<Controls />, `${PATH}?cluster=west&gateway=infra%2Fgw&hostname=a.test&problems=only`);
    expect(screen.getByLabelText('Cluster').textContent).toBe('west');
    expect(screen.getByLabelText<HTMLInputElement>('Gateway').value).toBe('infra/gw');
    expect(screen.getByLabelText<HTMLInputElement>('Highlight a URL or host').value).toBe('a.test');
    expect(screen.getByLabelText<HTMLInputElement>('Problems only').checked).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>('Highlighted ways only').checked).toBe(false);
  });

  it('write selections into the URL, and remove cleared ones', () => {
    const { history } = renderAt(<Controls />, `${PATH}?hostname=a.test`);
    fireEvent.click(screen.getByLabelText('Problems only'));
    expect(history.location.search).toBe('?hostname=a.test&problems=only');
    fireEvent.click(screen.getByLabelText('Highlighted ways only'));
    fireEvent.click(screen.getByLabelText('Problems only'));
    expect(history.location.search).toBe('?hostname=a.test&only=ways');
  });

  it('offer to highlight one hostname only if there is one', () => {
    renderAt(<Controls />, PATH);
    expect(screen.queryByLabelText('Highlighted ways only')).toBeNull();
  });
});
