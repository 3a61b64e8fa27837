import type { IrExpression } from '../../../ir/expression.ts';
import { namedPart } from '../named-part.ts';
import type { Parts } from '../written-parts.ts';
import { type Making, writeAmbiguity, writeDefinition } from '../terms.ts';
import { Writer } from '../writer.ts';
import { type Coding, writeOptional } from './code-functions.ts';
import { programCode, rulesNeeded } from './needed-program.ts';
import { rememberingInTime } from './remembering.ts';
import { standsUntilTomorrow } from './standing-code.ts';
import { codeEvent, codeHeading, codeObligation, codeRule, codeState } from './write-codes.ts';

/**
 * Writes the functions of a module whose history the engine replays: the terms that are wanted, what they
 * rest on, and each expression that the engine asks for while it replays.
 */
export function writeTimedParts(making: Making): Parts {
  const { ir, shared } = making;
  const { needs } = shared;
  const lines: string[] = [];
  for (const at of needs.definitions) {
    const write = (): readonly string[] => writeDefinition(making, at);
    lines.push('', ...namedPart(ir.definitions[at]?.name ?? '', write));
  }
  for (const at of needs.ambiguities) {
    const write = (): readonly string[] => writeAmbiguity(making, at);
    lines.push('', ...namedPart(ir.ambiguities[at]?.name ?? '', write));
  }
  const coding: Coding = { ir, shared, codes: new Map<IrExpression, string>(), lines: [] };
  codeAll(coding);
  const receipts = needs.receipts.size === 0 ? [] : ['', ...writeReceipts(making)];
  const states = [...needs.states].flatMap((at) => ['', ...stateCode(making, at)]);
  const program = ['', `const program = ${programCode(coding)};`];
  return {
    lines: [...lines, ...states, ...receipts, ...coding.lines, ...program],
    shared,
    codes: coding.codes,
    waiting: [],
    upon: [],
    judged: [],
    givenRules: new Set(),
    givenUpon: new Set(),
  };
}

function codeAll(coding: Coding): void {
  const { ir, shared } = coding;
  const { needs } = shared;
  namedPart('the day on which the contract takes effect', () =>
    writeOptional(coding, ir.inEffectFrom, 'a day'),
  );
  for (const at of needs.states) namedPart(ir.states[at]?.name ?? '', () => codeState(coding, at));
  for (const at of rulesNeeded(ir, needs)) {
    const event = ir.events[ir.rules[at]?.event ?? -1]?.name ?? 'an event';
    namedPart(`what happens upon ${event}`, () => codeRule(coding, at));
  }
  for (const at of needs.events) namedPart(ir.events[at]?.name ?? '', () => codeEvent(coding, at));
  for (const at of needs.obligations) {
    namedPart(ir.obligations[at]?.name ?? '', () => codeObligation(coding, at));
  }
  for (const at of needs.headings) namedPart('deadlines', () => codeHeading(coding, at));
  for (const at of needs.calendars) {
    const { name = '', condition = null } = ir.calendars[at] ?? {};
    namedPart(name, () => writeOptional(coding, condition, 'a value'));
  }
}

function stateCode({ ir, shared }: Making, index: number): readonly string[] {
  const name = `state${index}`;
  const spec = ir.states[index];
  const hasInput = spec?.keyedBy != null;
  const read = `stateAt(${index}, day, sequence, ${hasInput ? 'input' : 'null'})`;
  if (spec?.accrual == null && spec?.accrues == null) {
    if (!hasInput) {
      const plain = `plainStateAt(${index}, day, sequence)`;
      return [`function ${name}(day, sequence) {`, `  return ${plain};`, '}'];
    }
    const parameters = `day, sequence${hasInput ? ', input' : ''}`;
    return [`function ${name}(${parameters}) {`, `  return ${read};`, '}'];
  }
  // What accrues is worked out from its beginning.
  shared.remembering.push(name);
  return rememberingInTime({ name, hasInput }, [
    `  ${standsUntilTomorrow({ day: 'day' })}`,
    `  const value = ${read};`,
  ]);
}

/** The day on which an event is received, as the event itself says. */
function writeReceipts({ ir, shared }: Making): readonly string[] {
  const writer = new Writer(ir, shared);
  writer.block('switch (input.event)', () => {
    for (const [event, { name, receipt }] of ir.events.entries()) {
      if (receipt === null) continue;
      writer.block(`case ${event}:`, () => {
        const slots = new Map([[0, 'input']]);
        const day = namedPart(`the receipt of the ${name}`, () =>
          writer.write(receipt.day, { day: 'day', sequence: 'sequence', slots }),
        );
        writer.line(`return ${day};`);
      });
    }
  });
  return ['function receiptOf(day, sequence, input) {', ...writer.lines, '  return UNKNOWN;', '}'];
}
