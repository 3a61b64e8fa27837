import { optionalCode } from '../expressions/optional-code.ts';
import { NULL, code, list, number, record, text, type Code } from '../code.ts';
import { interestCode } from '../expressions/interest.ts';
import type { ProgramContext } from '../program-context.ts';
import { indexCode } from '../expressions/indexes.ts';
import type { Declaration } from './declared-part.ts';
import { keyCode } from './declare-inputs.ts';
import { engineType } from './engine-type.ts';

export function declareStates(context: ProgramContext): readonly Declaration[] {
  return context.ir.states.map((spec, index) =>
    context.declare({
      wish: context.names.states[index] ?? 'state',
      clause: spec.clause,
      type: 'StateSpec',
      holdsCode: true,
      site: spec.site,
      members: {
        name: text(spec.name),
        type: engineType(context, spec.type),
        clause: text(spec.clause),
        keyedBy: keyCode(context, spec.keyedBy),
        start: code(context.emit(spec.start)),
        accrual: spec.accrual === null ? NULL : interestCode(context, spec.accrual),
        accrues: optionalCode(context, spec.accrues),
        floor: text(spec.floor),
        site: number(spec.site),
        locals: number(spec.locals),
      },
    }),
  );
}

export function declareDefinitions(context: ProgramContext): readonly Declaration[] {
  return context.ir.definitions.map((spec, index) => {
    const { parameter } = spec;
    const parameterCode =
      parameter === null
        ? NULL
        : record('ParameterSpec', {
            name: text(parameter.name),
            type: engineType(context, parameter.type),
          });
    return context.declare({
      wish: context.names.definitions[index] ?? 'definition',
      clause: spec.clause,
      type: 'DefinitionSpec',
      holdsCode: true,
      site: spec.site,
      members: {
        name: text(spec.name),
        type: engineType(context, spec.type),
        clause: text(spec.clause),
        parameter: parameterCode,
        keyedBy: keyCode(context, spec.keyedBy),
        body: code(context.emit(spec.body)),
        site: number(spec.site),
        locals: number(spec.locals),
      },
    });
  });
}

export function declareSystems(context: ProgramContext): readonly Declaration[] {
  const indexes = (definitions: readonly number[]): Code =>
    list(definitions.map((index) => indexCode(context, 'definitions', index)));
  return context.ir.systems.map(({ clause, members, unknowns, range }) =>
    context.declare({
      wish: context.identifier('solved together'),
      clause,
      type: 'SystemSpec',
      holdsCode: true,
      site: null,
      members: {
        clause: text(clause),
        members: indexes(members),
        unknowns: indexes(unknowns),
        range:
          range === null
            ? NULL
            : record('SystemRange', {
                from: code(context.emit(range.from)),
                to: code(context.emit(range.to)),
              }),
      },
    }),
  );
}
