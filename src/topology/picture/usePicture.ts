import { useEffect, useMemo, useRef, useState } from 'react';
import { besideLanes, type Graph } from '../../graph';
import { Scene } from '../canvas/scene';
import { type LaidGraph, type PictureOptions, pictureSteps } from './pictureSteps';
import { runInSlices } from './runInSlices';

/**
 * Folds a graph and lays it out, a slice at a time, whenever it changes.
 *
 * @param graph - What to draw; undefined while there is nothing.
 * @param options - Sets are to be the same as long as they hold the same.
 * @returns The last picture that is complete; undefined before the first.
 */
export function usePicture(
  graph: Graph | undefined,
  { opened, kept, of, pending }: PictureOptions
): Scene | undefined {
  const [laid, setLaid] = useState<LaidGraph>();
  const last = useRef<LaidGraph>();
  useEffect(() => {
    if (graph === undefined) return undefined;
    return runInSlices(pictureSteps(graph, { opened, kept, of, pending }, last.current), result => {
      last.current = result;
      setLaid(result);
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
