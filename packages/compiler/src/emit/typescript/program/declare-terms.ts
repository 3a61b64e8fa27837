import { optionalCode } from '../expressions/optional-code.ts';
import { code, list, NULL, number, object, text, type Syntax } from '../layout/syntax.ts';
import { interestCode } from '../expressions/interest.ts';
import type { ModuleContext } from '../module-context.ts';
import { indexCode } from '../expressions/indexes.ts';
import { declare, type Declaration } from './declaration.ts';
import { keyCode } from './declare-inputs.ts';
import { engineType } from './engine-type.ts';

export function declareStates(context: ModuleContext): readonly Declaration[] {
  return context.ir.states.map((spec, index) =>
    declare(context, {
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
        site: number(spec.site),
        locals: number(spec.locals),
      },
    }),
  );
}

export function declareDefinitions(context: ModuleContext): readonly Declaration[] {
  return context.ir.definitions.map((spec, index) => {
    const { parameter } = spec;
    const parameterCode =
      parameter === null
        ? NULL
        : object({ name: text(parameter.name), type: engineType(context, parameter.type) });
    return declare(context, {
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

export function declareSystems(context: ModuleContext): readonly Declaration[] {
  const indexes = (definitions: readonly number[]): Syntax =>
    list(definitions.map((index) => indexCode(context, 'definitions', index)));
  return context.ir.systems.map(({ clause, members, unknowns, range }) =>
    declare(context, {
      wish: 'solvedTogether',
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
            : object({
                from: code(context.emit(range.from)),
                to: code(context.emit(range.to)),
              }),
      },
    }),
  );
}
