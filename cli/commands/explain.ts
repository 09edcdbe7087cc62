import type { Command } from 'commander';
import type { Rule } from '../../src/analysis';
import { nearest } from '../../src/analysis/objects/nearest';
import { EXIT, type ExitStatus } from '../exitStatus';
import type { Io } from '../io';
import { explanationText, rulesText } from '../text/explanation';
import { paint } from '../text/paint';
import { visible } from '../visible';

// Nobody remembers the rest of a long name.
function suggestion(code: string, rules: readonly Rule[]): string | undefined {
  const part = code.toLowerCase();
  const codes = rules.map(rule => rule.code);
  return nearest(code, codes) ?? codes.find(known => known.toLowerCase().includes(part));
}

function explain(code: string | undefined, io: Io, rules: readonly Rule[]): ExitStatus {
  const colours = paint(io.colour.out);
  if (code === undefined) {
    io.out(rulesText(rules, colours));
    return EXIT.clean;
  }
  const rule = rules.find(known => known.code.toLowerCase() === code.toLowerCase());
  if (rule !== undefined) {
    io.out(explanationText(rule, colours));
    return EXIT.clean;
  }
  const near = suggestion(code, rules);
  const hint =
    near === undefined ? 'gateway-fleet explain lists them all' : `did you mean ${near}?`;
  io.err(`error: there is no finding ${visible(code)}; ${hint}\n`);
  return EXIT.badInput;
}

/**
 * Adds the command `explain`.
 *
 * @param program - To add it to.
 * @param io - Where it writes.
 * @param rules - Those to explain.
 * @param done - Is told the exit status.
 */
export function addExplain(
  program: Command,
  io: Io,
  rules: readonly Rule[],
  done: (status: ExitStatus) => void
): void {
  program
    .command('explain')
    .summary('explain a finding at length')
    .description('Explains what a finding means, how it looks and how to fix it.')
    .argument('[CODE]', 'such as NamespaceNotAllowed; without it all of them are listed')
    .action((code: string | undefined) => done(explain(code, io, rules)));
}
