import { collectDocket, type Docket, docketToJson } from '@termsheet/compiler';
import { addYears, type Day } from '@termsheet/runtime';
import { calendarText } from '../calendar/calendar-text.ts';
import { collectDeadlines } from '../calendar/collect-deadlines.ts';
import { countAlike } from '../calendar/diary-context.ts';
import { quoteFor } from '../contract/clause-quotes.ts';
import { prepareQuestion, type Question, type QuestionOptions } from '../contract/question.ts';
import { readDay } from '../contract/read-day.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import { writeFileWhole } from '../files/write-file-whole.ts';
import type { Host } from '../host/host.ts';
import { printText } from '../host/print.ts';
import { plainStyle, type Style } from '../host/style.ts';
import { docketToText } from '../report/docket/docket-to-text.ts';
import { resolve } from 'node:path';
import type { DeadlinesFormat } from './formats.ts';
import { refuse } from './refuse.ts';

/** The options of `terms deadlines`. */
export interface DeadlinesOptions extends Omit<QuestionOptions, 'with'> {
  readonly format: DeadlinesFormat;
  /** The day through which the dates of schedules are listed. */
  readonly through?: string;
  /** The file that takes the docket; standard output where there is none. */
  readonly out?: string;
  /** What the calendar is called. */
  readonly calendar?: string;
}

/** `terms deadlines`: who must do what by when, what is late, and whether covenants hold. */
export async function deadlines(
  host: Host,
  path: string,
  options: DeadlinesOptions,
): Promise<ExitCode> {
  const { format } = options;
  if (options.calendar !== undefined && format !== 'ics') {
    throw new Refusal('--calendar names a calendar: it goes with --format ics.');
  }
  const asked = { path, options: { ...options, with: [] } };
  const prepared = await prepareQuestion(host, asked, 'values');
  if (prepared.kind === 'refused') return refuse(host, [prepared.findings], format);
  const { question } = prepared;
  const docket = collectDocket(question.evaluation, question.day, throughOf(question, options));
  await print({ host, question, docket }, options);
  return EXIT.fine;
}

/** What is shown. */
interface Shown {
  readonly host: Host;
  readonly question: Question;
  readonly docket: Docket;
}

/** A calendar is looked at when the next dates have passed: it holds those of a year. */
function throughOf({ day }: Question, { through, format }: DeadlinesOptions): Day | null {
  if (through === undefined) return format === 'ics' ? addYears(day, 1) : null;
  const last = readDay(through);
  if (last >= day) return last;
  throw new Refusal('--through names a day before the one that is asked about.');
}

/** Only a table is for people: the others have no character that steers a terminal, or must keep each. */
async function print(shown: Shown, options: DeadlinesOptions): Promise<void> {
  const { host } = shown;
  const { out } = options;
  const style = out === undefined ? host.output.style : plainStyle;
  const text = await textOf(shown, options, style);
  const isTable = options.format === 'table';
  if (out !== undefined) {
    const path = resolve(host.workingDirectory, out);
    writeFileWhole(path, isTable ? showControls(text) : text);
    printText(host.output, `${out}\n`);
  } else if (isTable) {
    printText(host.output, text);
  } else {
    host.output.write(text);
  }
}

async function textOf(shown: Shown, options: DeadlinesOptions, style: Style): Promise<string> {
  const { host, question, docket } = shown;
  const { program } = question.evaluation;
  switch (options.format) {
    case 'table':
      return docketToText(docket, program, { width: host.output.width, style });
    case 'json':
      return `${JSON.stringify(docketToJson(docket, program, sourceOf(question)), null, 2)}\n`;
    case 'ics':
      return await diary(shown, options);
  }
}

function sourceOf({ contract }: Question): string {
  return contract.compilation.sourceHash;
}

/** The docket as a calendar; what has no date is told beside it. */
async function diary({ host, question, docket }: Shown, { calendar }: DeadlinesOptions) {
  const { compilation } = question.contract;
  const { entries, undated } = collectDeadlines({
    docket,
    program: question.evaluation.program,
    source: compilation.sourceHash,
    quoteFor: (kind, index) => quoteFor(compilation, kind, index),
    countBefore: countAlike(),
  });
  for (const each of undated) {
    printText(host.messages, `note: no day, and so not in the calendar: ${each}\n`);
  }
  return await calendarText({ name: calendar ?? docket.contract, on: docket.day, entries });
}
