import { EOF, type IToken, type TokenType } from 'chevrotain';
import type { Section } from '../tree/index.ts';
import { Token } from '../tokens/token.ts';
import { T, vocabulary } from '../tokens/token-types.ts';
import { FileGrammar } from './file.ts';
import { labelsAfter } from './label-order.ts';
import { type Production, ownersOfFirst } from './first-owners.ts';

/** A kind of token that may stand at a place, and the rules that take it there. */
export interface Expected {
  readonly type: TokenType;
  /** The token's words, where its kind does not tell them: the next label of a list. */
  readonly image: string | null;
  /** The rule that takes the token. */
  readonly owner: string;
  /** The rules about it when it is asked for, the outermost first. */
  readonly rules: readonly string[];
}

/** What may stand at a place, and the tree of what stands before it. */
export interface Expectations {
  readonly sections: readonly Section[];
  readonly expected: readonly Expected[];
  /** Whether what was read before the place depends on what stands there. */
  readonly turnsOnMark: boolean;
}

/** What ends the tokens behind a mark, where a mistake at it is passed over. */
function endBehind({ startOffset }: Mark): Token {
  const end = new Token('', { start: startOffset, end: startOffset, firstOnLine: true }, EOF, null);
  end.stop = true;
  return end;
}

/** A choice of the grammar: what is taken if the token before it allows it. */
type Gated = { readonly GATE?: () => boolean };
type Alternatives = readonly (Gated & { readonly ALT: () => unknown })[];
type Lookahead = (this: ExpectingGrammar, alternatives?: Alternatives) => unknown;

/** What chevrotain keeps of a grammar and of the parse in progress, which its types do not tell. */
interface Engine {
  readonly currRuleLookaheadFuncs: readonly Lookahead[];
  readonly RULE_STACK: readonly number[];
  readonly RULE_STACK_IDX: number;
  readonly currRuleShortName: number;
  shortRuleNameToFullName(short: number): string;
  optionInternalLogic(action: unknown, occurrence: number, key: number): unknown;
  manyInternalLogic(occurrence: number, action: unknown, key: number): void;
  orInternal(alternatives: unknown, occurrence: number): unknown;
}

const base = FileGrammar.prototype as unknown as Engine;

/** What chevrotain adds to the number of a choice among alternatives. */
const OR_KEY = 256;

/** How lists begin. */
const FIRST_LABELS = ['(a)', '(i)', '(1)', '(A)'];

/** The place asked about, which takes the part of each token that may stand there. */
export class Mark extends Token {
  /** What it says, while it stands for a label. */
  imagined: string | null = null;

  override get image(): string {
    return this.imagined ?? super.image;
  }
}

/**
 * The grammar as a witness: it reads tokens up to a mark and notes, at every choice that it makes in
 * sight of the mark, which tokens would have been taken there. What it notes is complete and sound as
 * far as its gates look no further than one token, since each candidate is put in the mark's place and
 * the choice asked again. Behind the first mistake at the mark nothing more is noted: what is missing
 * there must stand there.
 */
export class ExpectingGrammar extends FileGrammar {
  private mark: Mark | null = null;
  private found: Expected[] = [];
  private seen = new Set<string>();
  private failed = false;
  /** Whether what was asked of the mark turned on what stands behind it. */
  private lookedBehind = false;
  private behind: readonly IToken[] = [];
  /** Whether a gate before the mark looked as far as the mark. */
  private saw = false;

  /**
   * What may stand at a mark behind tokens, with the tree of what stands before it. `behind` is what the
   * gates that look as far as the mark are told to stand there.
   */
  ask(tokens: readonly Token[], mark: Mark, behind: readonly IToken[] = []): Expectations {
    this.mark = mark;
    this.behind = behind;
    this.saw = false;
    this.found = [];
    this.seen = new Set();
    this.failed = false;
    const sections = this.read([...tokens, mark, endBehind(mark)], []);
    this.mark = null;
    return { sections, expected: this.found, turnsOnMark: this.saw };
  }

  override peek(distance: number): IToken {
    const token = super.peek(distance);
    if (this.mark === null || distance < 2) return token;
    if (this.asked) {
      this.lookedBehind = true;
      return token;
    }
    for (let back = 0; back < distance - 1; back += 1) {
      if (super.peek(distance - back) !== this.mark) continue;
      this.saw = true;
      return this.behind[back] ?? token;
    }
    return token;
  }

  protected override get asked(): boolean {
    return this.mark !== null && this.LA(1) === this.mark;
  }

  protected override offer(types: Iterable<TokenType>): void {
    if (this.isNoting()) for (const type of types) this.note(type, this.rules.at(-1) ?? '');
  }

  protected override fail(expected: string | null): void {
    if (this.asked) this.failed = true;
    super.fail(expected);
  }

  protected override consumeInternal(type: TokenType): IToken {
    if (this.isNoting()) {
      const images = type === T.Label ? FIRST_LABELS : [null];
      for (const image of images) this.note(type, this.rules.at(-1) ?? '', image);
    }
    return super.consumeInternal(type);
  }

  protected optionInternalLogic(action: unknown, occurrence: number, key: number): unknown {
    this.noteOptional('Option', { action, occurrence, key });
    return base.optionInternalLogic.call(this, action, occurrence, key);
  }

  protected manyInternalLogic(occurrence: number, action: unknown, key: number): void {
    base.manyInternalLogic.call(this, occurrence, action, key);
    this.noteOptional('Repetition', { action, occurrence, key });
  }

  protected orInternal(choice: Alternatives | { DEF: Alternatives }, occurrence: number): unknown {
    if (this.isNoting()) {
      const alternatives = 'DEF' in choice ? choice.DEF : choice;
      const production: Production = { rule: this.ruleName, kind: 'Alternation', occurrence };
      const lookahead = this.engine.currRuleLookaheadFuncs[OR_KEY | occurrence];
      this.noteWhere(production, () => lookahead?.call(this, alternatives) !== undefined);
    }
    return base.orInternal.call(this, choice, occurrence);
  }

  private get engine(): Engine {
    return this as unknown as Engine;
  }

  private get ruleName(): string {
    return this.engine.shortRuleNameToFullName(this.engine.currRuleShortName);
  }

  private get rules(): readonly string[] {
    const { RULE_STACK, RULE_STACK_IDX } = this.engine;
    const shorts = RULE_STACK.slice(0, RULE_STACK_IDX + 1);
    return shorts.map((short) => this.engine.shortRuleNameToFullName(short));
  }

  private isNoting(): boolean {
    return this.asked && !this.failed;
  }

  private noteOptional(
    kind: Production['kind'],
    choice: { readonly action: unknown; readonly occurrence: number; readonly key: number },
  ): void {
    if (!this.isNoting()) return;
    const { action, occurrence, key } = choice;
    const gate = typeof action === 'function' ? undefined : (action as Gated).GATE;
    const lookahead = this.engine.currRuleLookaheadFuncs[key];
    const production: Production = { rule: this.ruleName, kind, occurrence };
    this.noteWhere(production, () => gate?.call(this) !== false && lookahead?.call(this) === true);
  }

  /** Puts each token with which a choice can begin in the place of the mark, and asks again. */
  private noteWhere(production: Production, isTaken: () => boolean): void {
    const { mark } = this;
    if (mark === null) return;
    const owners = ownersOfFirst(this, production);
    for (const type of vocabulary) {
      const owner = owners.get(type);
      if (owner === undefined) continue;
      mark.become(type);
      for (const image of type === T.Label ? this.labels() : [null]) {
        mark.imagined = image;
        this.lookedBehind = false;
        if (isTaken() || this.lookedBehind) this.note(type, owner, image);
      }
      mark.imagined = null;
      mark.become(EOF);
    }
  }

  /** With which labels a list can begin or go on. */
  private labels(): readonly string[] {
    return [...new Set([...this.openLists.toReversed().flatMap(labelsAfter), ...FIRST_LABELS])];
  }

  private note(type: TokenType, owner: string, image: string | null = null): void {
    const key = `${type.name} ${owner} ${image ?? ''}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.found.push({ type, image, owner, rules: this.rules });
  }
}
