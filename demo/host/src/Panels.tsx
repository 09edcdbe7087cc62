import type { UIPanel } from '@kinvolk/headlamp-plugin/lib/redux/uiSlice';

export function Panels({ panels }: { panels: UIPanel[] }) {
  return (
    <>
      {panels.map(({ id, component: Panel }) => (
        <Panel key={id} />
      ))}
    </>
  );
}
