import {
  answerToJson,
  type ClauseChange,
  type ContractDifference,
  MEASURES,
  type OutcomeDifference,
  type OutcomeParting,
  type SmallestScenario,
  writeScenario,
} from '@termsheet/compiler';
import { formatIsoDate } from '@termsheet/runtime';
import { markWords } from './mark-words.ts';

/** Two versions, and what is different between them. */
export interface ComparedVersions {
  readonly before: VersionName;
  readonly after: VersionName;
  readonly difference: ContractDifference;
}

/** A version as a report calls it. */
export interface VersionName {
  readonly path: string;
  readonly title: string;
}

/** The difference as plain data. */
export function differenceToJson({ before, after, difference }: ComparedVersions): unknown {
  const { text, meaning, worth, isSame, isRelated } = difference;
  const { given, workedOut, differing, searched } = worth;
  return {
    before,
    after,
    isSame,
    isRelated,
    clauses: { ...text.count, changes: text.changes.map(clauseToJson) },
    renamed: Object.fromEntries(text.renamed),
    meaning: { changed: [...meaning.changed], through: meaning.through },
    worth: {
      measures: MEASURES,
      scenarios: { given, workedOut, differing },
      biggest: worth.biggest.map(differenceOf),
      differences: worth.differences.map(differenceOf),
      example: smallestToJson(worth.example),
      smallest: smallestToJson(worth.smallest),
      searched: searched === null ? null : { changed: searched.changed, madeUp: searched.madeUp },
    },
  };
}

function clauseToJson({ before, after, isMoved, pieces }: ClauseChange) {
  return {
    before,
    after,
    isMoved,
    changes: pieces.map((piece) => ({
      ...piece,
      words:
        piece.before === null || piece.after === null ? null : markWords(piece.before, piece.after),
    })),
  };
}

function differenceOf(difference: OutcomeDifference) {
  const { title, path } = difference.scenario;
  return { ...partingToJson(difference), scenario: title, file: path };
}

function partingToJson({ measure, shown, asked, day, answers }: OutcomeParting) {
  const [before, after] = answers.map(answerToJson);
  return { term: asked, on: formatIsoDate(day), measure, difference: shown, before, after };
}

function smallestToJson(found: SmallestScenario | null) {
  if (found === null) return null;
  const { scenario, inputs, left, of, tried, isMinimal, partings } = found;
  return {
    from: scenario.title,
    file: scenario.path,
    on: formatIsoDate(scenario.day),
    parts: { left, of },
    tried,
    isMinimal,
    lines: writeScenario(scenario.ir, inputs),
    differences: partings.map(partingToJson),
  };
}
