import { formatIsoDate } from '@termsheet/runtime';
import { answerToJson } from '../comparison/answer-to-json.ts';
import { nearestInWords } from '../comparison/nearest-parting.ts';
import { writeValue } from '../results/write-value.ts';
import type { CombinedReadings } from './combine-readings.ts';

/** The readings of one scenario as plain data. */
export function combinedToJson(combined: CombinedReadings): Readonly<Record<string, unknown>> {
  const { tables, idle, ...rest } = combined;
  return {
    ...rest,
    tables: tables.map(({ ambiguities, questions, rows, isWhole }) => ({
      ambiguities,
      isWhole,
      terms: questions.map(({ asked, day, parting }) => ({
        term: asked,
        on: formatIsoDate(day),
        measure: parting?.measure ?? null,
        difference: parting?.shown ?? '',
      })),
      rows: rows.map(({ labels, isGiven, answers }) => ({
        readings: labels,
        isGiven,
        answers: answers.map(answerToJson),
      })),
    })),
    agreeing: idle.map(({ ambiguity, labels, found, inputsTried, tried, isWhole }) => ({
      ambiguity,
      readings: labels,
      tried: { inputs: inputsTried, scenarios: tried, isWhole },
      partWhen: found.map((nearest) => ({
        input: nearest.words,
        from: writeValue(nearest.from, nearest.type),
        to: writeValue(nearest.to, nearest.type),
        agreesAt: writeValue(nearest.last, nearest.type),
        words: nearestInWords(nearest),
        terms: nearest.partings.map(({ asked, day, shown, measure }) => ({
          term: asked,
          on: formatIsoDate(day),
          measure,
          difference: shown,
        })),
      })),
    })),
  };
}
