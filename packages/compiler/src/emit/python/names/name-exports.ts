import { unitLabel, type Unit } from '@termsheet/runtime';
import type { Ir } from '../../../ir/ir.ts';
import { choicesOf, suppliedUnits, unitsOf } from '../../code/interface/walk-types.ts';
import { nameIdentifiersIn } from '../../code/names/name-identifiers.ts';
import { ModuleScope } from '../../code/names/module-scope.ts';
import type { PartNames } from '../../code/names/name-parts.ts';
import { RUNTIME_IMPORTS, RUNTIME_TYPES } from '../runtime-imports.ts';
import { packageName, PYTHON_NAMES } from './python-names.ts';
import { RESERVED_WORDS } from './reserved-words.ts';
import { classCase, snakeCase } from './snake-case.ts';

/** What a package calls that which it exports. */
export interface ExportedNames {
  /** The contract's function. */
  readonly contract: string;
  readonly onDate: string;
  readonly event: string;
  readonly blanks: string;
  readonly facts: string;
  readonly tables: string;
  readonly readings: string;
  readonly term: string;
  readonly party: string;
  /** The class of each event, by its index. */
  readonly events: readonly string[];
  /** The readings of each ambiguity, by its index. */
  readonly readingTypes: readonly string[];
  /** The type of the members of a `one of`, by the members. */
  readonly choices: ReadonlyMap<string, string>;
  /** Everything that has a unit, by the unit's label. */
  readonly units: ReadonlyMap<string, UnitNames>;
}

/** What a package calls what has one unit. */
export interface UnitNames {
  readonly unit: Unit;
  readonly amount: string;
  readonly outcome: string;
  /** The function that makes an amount; null for a unit that callers never hand in. */
  readonly make: string | null;
}

/** A longer name of a type would leave no place for what has it. */
const LONGEST = 40;

/** Names what a package exports. */
export function nameExports(ir: Ir, names: PartNames, baseName: string): ExportedNames {
  const scope = new ModuleScope([
    ...RUNTIME_IMPORTS,
    ...RUNTIME_TYPES,
    ...RESERVED_WORDS,
    ...MODULE_NAMES,
  ]);
  const claimClass = (identifier: string): string =>
    scope.claim(classCase(identifier).slice(0, LONGEST));
  const contract = scope.claim(packageName(baseName));
  const choices = new Map<string, string>();
  const exported = {
    contract,
    onDate: claimClass(`${contract}_on_date`),
    event: scope.claim('Event'),
    blanks: scope.claim('Blanks'),
    facts: scope.claim('Facts'),
    tables: scope.claim('Tables'),
    readings: scope.claim('Readings'),
    term: scope.claim('Term'),
    party: scope.claim('Party'),
    events: names.events.map((event) => claimClass(event)),
    readingTypes: names.readings.map((name) => claimClass(`${name}_reading`)),
    choices,
    units: nameUnits(ir, scope, claimClass),
  };
  for (const [members, name] of choicesOf(ir)) choices.set(members, claimClass(snakeCase(name)));
  return exported;
}

function nameUnits(
  ir: Ir,
  scope: ModuleScope,
  claimClass: (identifier: string) => string,
): ReadonlyMap<string, UnitNames> {
  const supplied = suppliedUnits(ir);
  const units = [...new Map([...supplied, ...unitsOf(ir)]).values()];
  const identifiers = nameIdentifiersIn(
    PYTHON_NAMES,
    units.map((unit) => unitLabel(unit)),
  );
  const named = new Map<string, UnitNames>();
  for (const [at, unit] of units.entries()) {
    const identifier = identifiers[at] ?? 'amount';
    named.set(unitLabel(unit), {
      unit,
      amount: claimClass(identifier),
      outcome: claimClass(`${identifier.slice(0, LONGEST - 10)}_outcome`),
      make: supplied.has(unitLabel(unit)) ? scope.claim(identifier) : null,
    });
  }
  return named;
}

/** What the modules of a package import from Python, and what they call what is their own. */
const MODULE_NAMES = [
  'ClassVar',
  'Literal',
  'Mapping',
  'NAMES',
  'NoReturn',
  'Optional',
  'PROGRAM',
  'SOURCE_HASH',
  'Sequence',
  'Tuple',
  'Union',
  'contract',
  'dataclass',
  'overload',
  'program',
];
