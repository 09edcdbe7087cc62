import { useEffect, useMemo, useRef, useState } from 'react';
import { nextUrgentTask } from '../../fleet/nextTask';
import { runInSlices } from '../../fleet/runInSlices';
import { besideLanes, type Graph } from '../../graph';
import { Scene } from '../canvas/scene';
import { type LaidGraph, type PictureOptions, pictureSteps } from './pictureSteps';

/**
 * Folds a graph and lays it out in slices, whenever it changes.
 *
 * @param graph - Undefined until there is a graph.
 * @param options - The identity of its sets must be stable while their content is the same.
 * @returns The last complete picture; undefined before the first.
 */
export function usePicture(
  graph: Graph | undefined,
  { opened, kept, of, pending }: PictureOptions
): Scene | undefined {
  const [laid, setLaid] = useState<LaidGraph>();
  const last = useRef<LaidGraph>();
  useEffect(() => {
    if (graph === undefined) return undefined;
    return runInSlices(pictureSteps(graph, { opened, kept, of, pending }, last.current), {
      later: nextUrgentTask,
      onDone: result => {
        last.current = result;
        setLaid(result);
      },
    });
  }, [graph, opened, kept, of, pending]);
  return useMemo(
    () =>
      laid === undefined
        ? undefined
        : new Scene(laid.graph, besideLanes(laid.layout, laid.graph.nodes, laid.perRow)),
    [laid]
  );
}
