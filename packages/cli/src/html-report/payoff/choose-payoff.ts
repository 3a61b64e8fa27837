import { type TermPlace, termsOf, termSpec } from '@termsheet/compiler';
import { equalUnits, Exact, type Unit, type ValueType } from '@termsheet/runtime';
import type { Question } from '../../contract/question.ts';
import { asksFor, isCalled, type Variable, variablesOf } from './variable.ts';
import { PayoffTable, type PayoffLine, valuedAt } from './payoff.ts';

/** A payoff to draw: of which Terms, over a range of what. */
export interface ChosenPayoff {
  readonly table: PayoffTable;
  readonly lines: readonly PayoffLine[];
  readonly from: Exact;
  readonly to: Exact;
  readonly chosenBy: 'reader' | 'report';
}

/** What the reader asked for; nothing where the report is to choose. */
export interface PayoffWishes {
  readonly terms: readonly TermPlace[];
  readonly over: string | null;
  readonly from: Exact | null;
  readonly to: Exact | null;
}

/** More lines than these in one chart are not told apart. */
const MOST_LINES = 3;

/**
 * The payoff that a report draws. What moves is a price before money, an input of a day before those of
 * many; what is drawn are the amounts of money that move with it, shares being taken at the price. Where no money moves, as
 * in a convertible that comes to shares alone, it is the shares. Null where nothing does.
 */
export function choosePayoff(question: Question, wishes: PayoffWishes): ChosenPayoff | null {
  const variables = variablesOf(question).filter(
    (variable) => wishes.over === null || isCalled(variable, wishes.over),
  );
  return (
    chooseAmong(question, { wishes, variables, fits: isMoney, tiers: TIERS }) ??
    chooseAmong(question, { wishes, variables, fits: isShares, tiers: [...TIERS, ...AGREED] })
  );
}

/** What there is to choose from. */
interface Choice {
  readonly wishes: PayoffWishes;
  readonly variables: readonly Variable[];
  /** Whether a line of a unit is drawn where no Term was asked for. */
  readonly fits: (unit: Unit) => boolean;
  readonly tiers: readonly ((variable: Variable) => boolean)[];
}

function chooseAmong(
  question: Question,
  { wishes, variables, fits, tiers }: Choice,
): ChosenPayoff | null {
  const isChosen = wishes.over !== null || wishes.terms.length > 0;
  for (const tier of wishes.over === null ? tiers : [isAny]) {
    const tried = variables.filter(tier).flatMap((variable): readonly Tried[] => {
      const range = rangeOf(question, variable, wishes);
      return range === null ? [] : [{ table: new PayoffTable(question, variable), range }];
    });
    // Shares that stay as many move with a price by themselves: what the contract moves comes before.
    for (const moves of isChosen ? [false] : [true, false]) {
      for (const { table, range } of tried) {
        const lines = linesOf(table, { terms: wishes.terms, range, moves, fits });
        if (lines.length === 0) continue;
        return { table, lines, ...range, chosenBy: isChosen ? 'reader' : 'report' };
      }
    }
  }
  return null;
}

function isAny(): boolean {
  return true;
}

/** What is varied where nobody says: a market's price, another price, what a payment is asked for. */
const TIERS: readonly ((variable: Variable) => boolean)[] = [
  ({ kind, type }) => kind === 'fact' && isPriceType(type),
  (variable) => variable.kind !== 'fact' && isLatest(variable) && isPriceType(variable.type),
  ({ kind, type }) => kind === 'parameter' && isMoneyType(type),
  (variable) => variable.kind === 'field' && isLatest(variable) && isMoneyType(variable.type),
];

/** What the parties agreed on when they filled the blanks: a valuation or a price before an amount. */
const AGREED: Choice['tiers'] = [
  ({ kind, type, name }) => kind === 'blank' && isMoneyType(type) && PRICE_WORDS.test(name),
  ({ kind, type }) => kind === 'blank' && (isMoneyType(type) || isPriceType(type)),
];

/** How contracts call what a price per share is made from. */
const PRICE_WORDS = /\b(?:price|valuation|cap)\b/iu;

/** Of reports only the last of each event is taken unasked. */
function isLatest({ kind, alias }: Variable): boolean {
  return kind !== 'field' || alias !== null;
}

function isPriceType(type: ValueType): boolean {
  return type.kind === 'quantity' && isPrice(type.unit);
}

function isMoneyType(type: ValueType): boolean {
  return type.kind === 'quantity' && isMoney(type.unit);
}

interface Tried {
  readonly table: PayoffTable;
  readonly range: Range;
}

/** Which lines are looked for. */
interface LinesWanted {
  readonly terms: readonly TermPlace[];
  readonly range: Range;
  /** Whether the Term itself must move, and not only what it is worth. */
  readonly moves: boolean;
  readonly fits: (unit: Unit) => boolean;
}

function isMoney({ factors }: Unit): boolean {
  const [only, ...others] = factors;
  return others.length === 0 && only?.dimension.kind === 'currency' && only.power === 1;
}

/** So many shares, or so many for each share of another class. */
function isShares({ factors }: Unit): boolean {
  const isOfShares = factors.every(({ dimension }) => dimension.kind === 'shares');
  return isOfShares && factors.filter(({ power }) => power === 1).length === 1;
}

function isPrice({ factors }: Unit): boolean {
  const kinds = factors.map(({ dimension, power }) => `${dimension.kind} ${power}`);
  return kinds.length === 2 && kinds.includes('currency 1') && kinds.includes('shares -1');
}

interface Range {
  readonly from: Exact;
  readonly to: Exact;
}

/**
 * From nothing to some two and a half times what the scenario knows of the kind; what was agreed on, from a half: nobody
 * agrees on a valuation of nothing.
 */
function rangeOf(question: Question, variable: Variable, wishes: PayoffWishes): Range | null {
  const least = variable.kind === 'blank' && variable.given !== null ? variable.given : Exact.ZERO;
  const from = wishes.from ?? least.times(Exact.ratio(1n, 2n));
  const known = [variable.given, ...statesLike(question, variable.type)].filter(
    (each) => each !== null,
  );
  const most = known.reduce<Exact | null>((high, each) => high?.max(each) ?? each, null);
  const to = wishes.to ?? (most === null || most.isZero() ? null : roundTop(most));
  return to === null || to.atMost(from) ? null : { from, to };
}

/** What the contract keeps in the same unit: a price at which the market stands against its own. */
function statesLike({ evaluation, day }: Question, type: ValueType): readonly Exact[] {
  const snapshot = evaluation.on(day);
  return evaluation.program.states.flatMap(({ keyedBy, type: other }, index) => {
    if (keyedBy !== null || type.kind !== 'quantity' || other.kind !== 'quantity') return [];
    const value = equalUnits(type.unit, other.unit) ? snapshot.state(index) : null;
    return value instanceof Exact ? [value] : [];
  });
}

/** A round figure two to three times as high: 1, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 and zeros. */
function roundTop(most: Exact): Exact {
  const wanted = (Number(most.numerator()) / Number(most.denominator())) * 2.2;
  const power = Math.floor(Math.log10(wanted));
  const steps = [10n, 15n, 20n, 25n, 30n, 40n, 50n, 60n, 80n, 100n];
  const step = steps.find((each) => (Number(each) / 10) * 10 ** power >= wanted) ?? 100n;
  const places = power - 1;
  return places >= 0 ? Exact.of(step * 10n ** BigInt(places)) : Exact.decimal(step, -places);
}

function linesOf(
  table: PayoffTable,
  { terms: wanted, range, moves, fits }: LinesWanted,
): readonly PayoffLine[] {
  const { question, variable } = table;
  const isAsked = wanted.length > 0;
  const terms = isAsked ? wanted : termsOf(question.evaluation.program).filter(isWorkedOut);
  const all = terms.flatMap((term) => lineOf(question, variable, term));
  if (isAsked) return withOneUnit(all).slice(0, MOST_LINES);
  const fit = all.filter(({ unit }) => fits(unit));
  const moving = fit.filter((line) =>
    doesMove(table, moves ? { ...line, isValued: false } : line, range),
  );
  const best = bestOf(question, moving);
  return [...best, ...best.slice(0, 1).flatMap((line) => givenFor(table, fit, line))].slice(
    0,
    MOST_LINES,
  );
}

/**
 * What shares are got for: the first amount of money that the contract keeps for the same event, or as
 * one. Where the two lines meet the holder gets what was given.
 */
function givenFor(
  { question }: PayoffTable,
  lines: readonly PayoffLine[],
  { term, isValued }: PayoffLine,
): readonly PayoffLine[] {
  if (!isValued) return [];
  const { program } = question.evaluation;
  const { keyedBy } = termSpec(program, term);
  const found = lines.find(
    (line) =>
      line.term.kind === 'state' &&
      !line.isValued &&
      termSpec(program, line.term).keyedBy === keyedBy,
  );
  return found === undefined ? [] : [found];
}

function isWorkedOut({ kind }: TermPlace): boolean {
  return kind === 'definition' || kind === 'state';
}

/** Lines of one chart have one unit: the first that was asked for. */
function withOneUnit(lines: readonly PayoffLine[]): readonly PayoffLine[] {
  const [first] = lines;
  return first === undefined ? [] : lines.filter(({ unit }) => equalUnits(unit, first.unit));
}

/** A Term as a line, its shares at the price where that is what is varied. */
function lineOf(question: Question, variable: Variable, term: TermPlace): readonly PayoffLine[] {
  const { type, parameter } = termSpec(question.evaluation.program, term);
  if (type.kind !== 'quantity' || variable.type.kind !== 'quantity') return [];
  const isAnswered =
    parameter === null ||
    asksFor(question, variable, term) ||
    question.withArguments.has(term.index);
  if (!isAnswered) return [];
  const { name } = term;
  const value = valuedAt(type.unit, variable.type.unit);
  const hasShares = type.unit.factors.some(
    ({ dimension, power }) => dimension.kind === 'shares' && power > 0,
  );
  if (hasShares && variable.kind === 'fact' && isPrice(variable.type.unit) && isMoney(value)) {
    return [{ term, isValued: true, unit: value, name: `${name} at ${variable.name}` }];
  }
  return [{ term, isValued: false, unit: type.unit, name }];
}

/** Whether a line has a figure wherever it is tried, and not always the same. */
function doesMove(table: PayoffTable, line: PayoffLine, { from, to }: Range): boolean {
  const width = to.minus(from);
  const found = TRIED.map((part) => table.valueAt(line, from.plus(width.times(part))));
  const [first, ...others] = found;
  if (!(first instanceof Exact)) return false;
  return (
    others.every((each) => each instanceof Exact) &&
    others.some((each) => each instanceof Exact && !each.equals(first))
  );
}

const TRIED = [Exact.ratio(1n, 5n), Exact.ratio(2n, 5n), Exact.ratio(4n, 5n)];

/** What the scenario asks for, then what is called after a payoff, then what moves by more than the price. */
function bestOf({ scenario }: Question, lines: readonly PayoffLine[]): readonly PayoffLine[] {
  const expected = new Set(scenario.expectations.map(({ name }) => name));
  const scoreOf = ({ term, isValued }: PayoffLine): number => {
    const isExpected = expected.has(term.name) ? 4 : 0;
    const isCalled = wordsFor(lines).test(term.name) ? 2 : 0;
    return isExpected + isCalled + (isValued ? 0 : 1);
  };
  const scored = lines.map((line) => ({ line, score: scoreOf(line) }));
  const most = Math.max(0, ...scored.map(({ score }) => score));
  const isShown = most >= 4 && !areShares(lines);
  const best = scored.filter(({ score }) => score === most || (isShown && score >= 4));
  return (isShown ? best : best.slice(0, 1)).slice(0, MOST_LINES).map(({ line }) => line);
}

/** Shares that a contract comes to are drawn alone: beside all that a company has, they would be a flat line. */
function areShares(lines: readonly PayoffLine[]): boolean {
  return lines.every(({ unit }) => isShares(unit));
}

function wordsFor(lines: readonly PayoffLine[]): RegExp {
  return areShares(lines) ? SHARE_WORDS : PAYOFF_WORDS;
}

const SHARE_WORDS = /\b(?:conver|exercis|issu|received|delivered)/iu;

/** How contracts call what a holder gets. A report says what it chose, and its reader can choose. */
const PAYOFF_WORDS =
  /\b(?:conver|exercis|payoff|payout|redemption|settle|parity|received|delivered)/iu;
