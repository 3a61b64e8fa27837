import type { Ir } from '../../../ir/ir.ts';
import { choicesOf, suppliedUnits } from '../../code/interface/walk-types.ts';
import type { ExportedNames } from '../module-context.ts';
import { TABLES } from '../../code/program/tables.ts';
import { camelCase, capitalized } from './camel-case.ts';
import type { ModuleScope } from '../../code/names/module-scope.ts';
import { nameContract } from './name-contract.ts';
import { nameIdentifiers } from './name-identifiers.ts';
import type { PartNames } from './name-parts.ts';

/** Names what a module exports, before anything else takes a name in it. */
export function nameExports(
  ir: Ir,
  given: { readonly scope: ModuleScope; readonly names: PartNames; readonly baseName: string },
): ExportedNames {
  const { scope, names, baseName } = given;
  for (const table of Object.values(TABLES)) scope.claim(table);
  const contract = scope.claim(nameContract(baseName, ir.contract));
  const typeName = capitalized(contract);
  const choices = new Map<string, string>();
  const units = new Map<string, string>();
  const exported = {
    contract,
    inputs: scope.claim(`${typeName}Inputs`),
    onDate: scope.claim(`${typeName}OnDate`),
    event: scope.claim(`${typeName}Event`),
    term: scope.claim(`${typeName}Term`),
    party: scope.claim('Party'),
    events: names.events.map((event) => scope.claim(`${capitalized(event)}Event`)),
    readings: names.readings.map((name) => scope.claim(`${capitalized(name)}Reading`)),
    choices,
    units,
  };
  for (const [members, name] of choicesOf(ir)) {
    choices.set(members, scope.claim(capitalized(camelCase(name))));
  }
  const labels = [...suppliedUnits(ir).keys()];
  for (const [at, name] of nameIdentifiers(labels).entries()) {
    units.set(labels[at] ?? '', scope.claim(name));
  }
  return exported;
}
