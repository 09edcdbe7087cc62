/** Remembers since when clusters do not answer, in milliseconds since the epoch. */
export interface LossMemory {
  since(cluster: string): number | undefined;
  /** `since` is undefined if the cluster answers. */
  remember(cluster: string, since: number | undefined): void;
}
