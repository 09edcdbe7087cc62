import { type Test, type VitestRunner } from '@vitest/runner';
import { VitestTestRunner } from 'vitest/runners';
import { getFn } from 'vitest/suite';

type Report = NonNullable<VitestRunner['onTaskUpdate']>;

/**
 * Starts a test only after Vitest's main process has answered all reports of this worker. An answer
 * has a timeout of a minute, and a worker reads none during a test without an await. On a busy
 * machine such a test can last longer, and the whole run would fail with
 * 'Timeout calling "onTaskUpdate"'.
 */
export default class PatientRunner extends VitestTestRunner {
  private readonly reports = new Set<Promise<void>>();
  private report: Report | undefined;

  get onTaskUpdate(): Report | undefined {
    return this.report;
  }

  // Vitest assigns the reporting function of each runner here.
  set onTaskUpdate(report: Report | undefined) {
    this.report =
      report &&
      (async (...update) => {
        const sent = Promise.resolve(report(...update));
        this.reports.add(sent);
        await sent.finally(() => this.reports.delete(sent));
      });
  }

  async runTask(test: Test): Promise<void> {
    await Promise.all(this.reports);
    await getFn(test)();
  }
}
