import type { Command } from 'commander';
import type { Rule } from '../../src/analysis';
import { EXIT, type ExitStatus } from '../exitStatus';
import type { Io } from '../io';
import { codeHint, ruleOfCode } from '../ruleOfCode';
import { explanationText, rulesText } from '../text/explanation';
import { paint } from '../text/paint';

function explain(code: string | undefined, io: Io, rules: readonly Rule[]): ExitStatus {
  const colors = paint(io.color.out);
  if (code === undefined) {
    io.out(rulesText(rules, colors));
    return EXIT.clean;
  }
  const rule = ruleOfCode(code, rules);
  if (rule !== undefined) {
    io.out(explanationText(rule, colors));
    return EXIT.clean;
  }
  io.err(`error: ${codeHint(code, rules)}\n`);
  return EXIT.badInput;
}

/**
 * Adds the command `explain`.
 *
 * @param done - Receives the exit status.
 */
export function addExplain(
  program: Command,
  io: Io,
  rules: readonly Rule[],
  done: (status: ExitStatus) => void
): void {
  program
    .command('explain')
    .summary('explain a finding in detail')
    .description('Explains what a finding means, with an example and its fix.')
    .argument('[CODE]', 'such as NamespaceNotAllowed; without it, lists all codes')
    .action((code: string | undefined) => done(explain(code, io, rules)));
}
