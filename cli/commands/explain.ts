import type { Command } from 'commander';
import type { Rule } from '../../src/analysis';
import { nearest } from '../../src/analysis/objects/nearest';
import { EXIT, type ExitStatus } from '../exitStatus';
import type { Io } from '../io';
import { explanationText, rulesText } from '../text/explanation';
import { paint } from '../text/paint';
import { visible } from '../visible';

// Users remember part of a long name.
function suggestion(code: string, rules: readonly Rule[]): string | undefined {
  const part = code.toLowerCase();
  const codes = rules.map(rule => rule.code);
  return nearest(code, codes) ?? codes.find(known => known.toLowerCase().includes(part));
}

function explain(code: string | undefined, io: Io, rules: readonly Rule[]): ExitStatus {
  const colors = paint(io.color.out);
  if (code === undefined) {
    io.out(rulesText(rules, colors));
    return EXIT.clean;
  }
  const rule = rules.find(known => known.code.toLowerCase() === code.toLowerCase());
  if (rule !== undefined) {
    io.out(explanationText(rule, colors));
    return EXIT.clean;
  }
  const near = suggestion(code, rules);
  const hint =
    near === undefined ? 'gateway-fleet explain lists all codes' : `did you mean ${near}?`;
  io.err(`error: ${visible(code)} is not the code of a finding; ${hint}\n`);
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
