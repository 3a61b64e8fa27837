import type {
  AmbiguitySymbol,
  ContractSymbol,
  EventSymbol,
  FieldSymbol,
  LocalBinding,
} from '@termsheet/compiler';
import type { Clause, Name, Reading, Scenario, SectionReference, Text, Use } from '@termsheet/dsl';

/** What a word of a file stands for, with the words that declare it. */
export type Meaning =
  | { readonly kind: 'symbol'; readonly symbol: ContractSymbol; readonly name: Name }
  /** A field of an event, or a column of a table. */
  | {
      readonly kind: 'field';
      readonly event: EventSymbol;
      readonly field: FieldSymbol;
      readonly name: Name;
    }
  /** A parameter, the variable of a search, or the day of a check. */
  | { readonly kind: 'local'; readonly local: LocalBinding; readonly name: Name }
  /** One of the members of a `one of` type, by the first type that lists it. */
  | { readonly kind: 'member'; readonly name: Name }
  /** What the language itself knows: a currency, or the calendar that another follows. */
  | { readonly kind: 'built-in'; readonly of: 'calendar' | 'currency'; readonly name: Name }
  | { readonly kind: 'clause'; readonly clause: Clause; readonly name: SectionReference }
  | { readonly kind: 'scenario'; readonly scenario: Scenario; readonly name: Text }
  /** One of the readings of an ambiguity, by its label. */
  | {
      readonly kind: 'reading';
      readonly ambiguity: AmbiguitySymbol;
      readonly reading: Reading;
      readonly name: Text;
    }
  /** What a scenario calls something that happens (`"march"`), or the first cell of a row. */
  | { readonly kind: 'occurrence'; readonly event: EventSymbol | null; readonly name: Text }
  /** `as Series A`, what stands before the Terms of a copy. */
  | { readonly kind: 'prefix'; readonly use: Use; readonly name: Name };

/** A word that can stand for something. */
export type NamingNode = Name | SectionReference | Text;

/** What the words of one file stand for. */
export type Meanings = ReadonlyMap<NamingNode, Meaning>;
