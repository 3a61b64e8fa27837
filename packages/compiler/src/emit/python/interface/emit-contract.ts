import type { Ir } from '../../../ir/ir.ts';
import type { PartNames } from '../../code/names/name-parts.ts';
import { layOutAfter } from '../layout/lay-out.ts';
import { callOf, plain } from '../layout/syntax.ts';
import type { ExportedNames } from '../names/name-exports.ts';
import { importFrom, importLines } from '../package/import-lines.ts';
import { NAMES, PROGRAM } from '../program/emit-program.ts';
import { docstring, docText } from '../text/docstring.ts';
import { stringLiteral } from '../text/string-literal.ts';
import type { ContractContext } from './contract-context.ts';
import { contractFunction } from './contract-function.ts';
import { inputClasses } from './input-classes.ts';
import { onDateClass } from './on-date-class.ts';
import { choiceAliases, unitAliases, unitConstructors } from './type-aliases.ts';

/** What the module of a package is made of that its callers read. */
export interface ContractRequest {
  readonly ir: Ir;
  readonly names: PartNames;
  readonly exported: ExportedNames;
  readonly sourceHash: string;
}

/** The module of a package that its callers read: inputs and terms, with their units as types. */
export function emitContract(request: ContractRequest): string {
  const { ir, names, exported, sourceHash } = request;
  const used = { runtime: new Set<string>(), typing: new Set<string>() };
  const context: ContractContext = {
    ir,
    names,
    exported,
    import: noting(used.runtime),
    typing: noting(used.typing),
  };
  const title = titleOf(ir);
  const source = callOf(
    context.import('ContractSource'),
    [PROGRAM, NAMES, stringLiteral(sourceHash)].map((each) => ({ head: '', piece: plain(each) })),
  );
  const body = [
    ...unitAliases(context),
    ...choiceAliases(context),
    ...unitConstructors(context),
    ...inputClasses(context),
    ...onDateClass(context),
    '',
    '',
    layOutAfter('SOURCE = ', source),
    '# The program, the names by which it is reached, and the hash of the source of both.',
    ...contractFunction(context, title),
  ];
  const hasClasses = body.includes('@dataclass(frozen=True)');
  const lines = [
    ...docstring([`${title}, as its callers see it.`], ''),
    '',
    'from __future__ import annotations',
    '',
    ...(hasClasses ? importFrom('dataclasses', ['dataclass']) : []),
    ...importFrom('typing', [...used.typing]),
    '',
    ...importLines([...used.runtime]),
    ...importFrom('.program', [NAMES, PROGRAM]),
    ...body,
  ];
  return `${lines.join('\n')}\n`;
}

/** The contract's title, for a docstring. */
export function titleOf({ contract }: Ir): string {
  return contract.trim() === '' ? 'A contract without a title' : docText(contract);
}

function noting(names: Set<string>): (name: string) => string {
  return (name) => {
    names.add(name);
    return name;
  };
}
