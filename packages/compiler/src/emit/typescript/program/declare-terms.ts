import { code, NULL, number, object, text } from '../layout/syntax.ts';
import type { ModuleContext } from '../module-context.ts';
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
