import { optionalCode } from '../expressions/optional-code.ts';
import type { Ir } from '../../../ir/ir.ts';
import { indexCode } from '../expressions/indexes.ts';
import { rowsCode, windowCode } from '../expressions/rows-and-windows.ts';
import { NULL, code, list, number, record, text, truth, type Code } from '../code.ts';
import type { ProgramContext } from '../program-context.ts';
import type { Declaration } from './declared-part.ts';
import { keyCode } from './declare-inputs.ts';

type Rule = Ir['rules'][number];
type Write = Rule['writes'][number];

export function declareRules(context: ProgramContext): readonly Declaration[] {
  return context.ir.rules.map((rule) => {
    const { effective } = rule;
    const effectiveCode =
      effective === null
        ? NULL
        : record('EffectiveSpec', {
            beforeOpening: truth(effective.beforeOpening),
            date: code(context.emit(effective.date)),
          });
    return context.declare({
      wish: context.identifier(`upon ${context.names.events[rule.event] ?? 'event'}`),
      clause: rule.clause,
      type: 'RuleSpec',
      holdsCode: true,
      site: rule.site,
      members: {
        clause: text(rule.clause),
        event: indexCode(context, 'events', rule.event),
        when: optionalCode(context, rule.when),
        effective: effectiveCode,
        writes: list(rule.writes.map((write) => writeCode(context, write))),
        validity: list(rule.validity.map((part) => validityCode(context, part))),
        site: number(rule.site),
        locals: number(rule.locals),
      },
    });
  });
}

function writeCode(context: ProgramContext, write: Write): Code {
  return record('WriteSpec', {
    state: indexCode(context, 'states', write.state),
    key: writeKeyCode(context, write.key),
    how: text(write.how),
    value: code(context.emit(write.value)),
    site: number(write.site),
    exceptions: list(write.exceptions.map(number)),
  });
}

function writeKeyCode(context: ProgramContext, key: Write['key']): Code {
  if (key === null) return NULL;
  return key.kind === 'one'
    ? record('WriteKey', { kind: text('one'), occurrence: code(context.emit(key.occurrence)) })
    : record('WriteKey', { kind: text('each'), rows: rowsCode(context, key.rows) });
}

function validityCode(context: ProgramContext, part: Rule['validity'][number]): Code {
  return record('ValiditySpec', {
    condition: code(context.emit(part.condition)),
    otherwise: text(part.otherwise),
    site: number(part.site),
  });
}

export function declareExceptions(context: ProgramContext): readonly Declaration[] {
  return context.ir.exceptions.map((spec) =>
    context.declare({
      wish: context.identifier(`no adjustment of ${context.names.states[spec.state] ?? 'state'}`),
      clause: spec.clause,
      type: 'ExceptionSpec',
      holdsCode: true,
      site: spec.site,
      members: {
        state: indexCode(context, 'states', spec.state),
        clause: text(spec.clause),
        under: text(spec.under),
        event: keyCode(context, spec.event),
        when: optionalCode(context, spec.when),
        site: number(spec.site),
        locals: number(spec.locals),
      },
    }),
  );
}

export function declareChecks(context: ProgramContext): readonly Declaration[] {
  return context.ir.checks.map((spec) =>
    context.declare({
      wish: context.identifier(`check ${spec.title}`).slice(0, 40),
      clause: spec.clause,
      type: 'CheckSpec',
      holdsCode: true,
      site: spec.site,
      members: {
        title: text(spec.title),
        clause: text(spec.clause),
        forEach: spec.forEach === null ? NULL : windowCode(context, spec.forEach),
        rows: spec.rows === null ? NULL : rowsCode(context, spec.rows),
        condition: code(context.emit(spec.condition)),
        site: number(spec.site),
        locals: number(spec.locals),
      },
    }),
  );
}
