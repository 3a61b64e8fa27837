import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatIsoDate, parseIsoDate, TimeOfDay } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { calendarText } from '../../src/calendar/calendar-text.ts';
import type { Deadline } from '../../src/calendar/deadline.ts';
import { runCaptured } from '../support/run-captured.ts';
import { eventsOf, textOf } from './fixture.ts';

const ASKED = ['deadlines', 'acme-duties.terms', '--scenario', 'in April', '--format', 'ics'];

async function calendarOn(day: string, more: readonly string[] = []): Promise<string> {
  return (await runCaptured([...ASKED, '--on', day, ...more])).out;
}

function day(text: string): number {
  return parseIsoDate(text) ?? 0;
}

const PLAIN: Deadline = {
  key: ['duty', '§1', 'Fee'],
  category: 'Duty',
  day: day('2026-07-06'),
  at: null,
  status: 'CONFIRMED',
  stage: 2,
  isOpen: true,
  summary: 'Company to pay $5 to Holder (Fee, §1)',
  description: 'Standing: not yet due',
};

function calendarOf(...entries: readonly Partial<Deadline>[]): Promise<string> {
  const on = day('2026-06-01');
  return calendarText({
    name: 'Acme',
    on,
    entries: entries.map((each) => ({ ...PLAIN, ...each })),
  });
}

describe('terms deadlines --format ics', () => {
  test('is a calendar as people see it', async () => {
    const { code, out, err } = await runCaptured(ASKED);
    expect(code).toBe(0);
    expect(err).toBe(
      'note: no day, and so not in the calendar: Annual Report, §4.2 (not known: Report Date)\n' +
        'note: no day, and so not in the calendar: Legal Fees, §4.2 (promptly, open)\n',
    );
    await expect(out).toMatchFileSnapshot('../snapshots/deadlines.ics');
  });

  test('read by another program, it is the docket', async () => {
    for (const on of ['2026-03-02', '2026-03-06', '2026-04-06']) {
      const asked = [...ASKED.slice(0, -1), 'json', '--on', on, '--through', '2027-04-06'];
      const docket = JSON.parse((await runCaptured(asked)).out);
      const wanted = [
        ...docket.duties.flatMap((duty: Record<string, unknown>) => [
          duty['due'],
          duty['graceEnds'],
          duty['cureEnds'],
        ]),
        ...docket.awaited.map((each: Record<string, unknown>) => each['due']),
        ...docket.rights.flatMap((right: Record<string, unknown>) => [
          right['opens'],
          right['closes'],
        ]),
      ].filter((each) => typeof each === 'string');
      const events = eventsOf(await calendarOn(on, ['--through', '2027-04-06']));
      expect(events.map(({ start }) => localDay(start)).toSorted()).toEqual(wanted.toSorted());
      for (const each of events) expect(each.datetype).toBe('date');
    }
  });

  test('one deadline is one entry, whatever has become of it', async () => {
    const [march, april] = [await calendarOn('2026-03-06'), await calendarOn('2026-04-06')];
    const later = new Map(eventsOf(april).map((event) => [event.uid, event]));
    const both = eventsOf(march).filter(({ uid }) => later.has(uid));
    // What was due on a date of a schedule is the same deadline before and after it came about.
    expect(both.map(({ summary }) => textOf(summary))).toContainEqual(
      expect.stringContaining('Interest Payment'),
    );
    expect(both).toHaveLength(eventsOf(march).length);
    for (const event of both) {
      expect(Number(later.get(event.uid)?.sequence)).toBeGreaterThan(Number(event.sequence));
    }
    expect(new Set(eventsOf(april).map(({ uid }) => uid)).size).toBe(eventsOf(april).length);
  });

  test('two notes of one form have calendars of their own', async () => {
    const [first, second] = [
      await calendarOn('2026-04-06', ['--calendar', 'Acme, first note']),
      await calendarOn('2026-04-06', ['--calendar', 'Acme, second note']),
    ];
    const ids = [...eventsOf(first), ...eventsOf(second)].map(({ uid }) => uid);
    expect(new Set(ids).size).toBe(ids.length);
    expect(first).toContain('X-WR-CALNAME:Acme\\, first note\r\n');
  });

  test('goes to a file, the same again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'terms-ics-'));
    try {
      const path = join(folder, 'docket.ics');
      const { code, out } = await runCaptured([...ASKED, '--out', path]);
      expect({ code, out }).toEqual({ code: 0, out: `${path}\n` });
      expect(readFileSync(path, 'utf8')).toBe((await runCaptured(ASKED)).out);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('--calendar is for calendars', async () => {
    const refused = await runCaptured([...ASKED.slice(0, -2), '--calendar', 'x']);
    expect(refused.err).toBe('terms: --calendar names a calendar: it goes with --format ics.\n');
  });
});

function triggers(text: string): readonly string[] {
  return [...text.matchAll(/^TRIGGER:(.*)\r$/gmu)].map(([, trigger = '']) => trigger);
}

describe('an entry of a calendar', () => {
  test('stands at the instant of its zone, on any machine', async () => {
    const cases = [
      ['New York', '2026-07-06', '2026-07-06T21:00:00.000Z'],
      ['New York', '2026-01-15', '2026-01-15T22:00:00.000Z'],
      ['New York', '2006-04-01', '2006-04-01T22:00:00.000Z'],
      ['New York', '2006-04-03', '2006-04-03T21:00:00.000Z'],
      ['Eastern Standard', '2026-07-06', '2026-07-06T22:00:00.000Z'],
      ['London', '2026-07-06', '2026-07-06T16:00:00.000Z'],
      ['Coordinated Universal', '2026-07-06', '2026-07-06T17:00:00.000Z'],
      ['Tokyo', '2026-07-06', '2026-07-06T08:00:00.000Z'],
    ] as const;
    for (const [zone, on, instant] of cases) {
      const text = await calendarOf({ day: day(on), at: new TimeOfDay(17 * 60, zone) });
      expect(eventsOf(text)[0]?.start.toISOString(), `${zone} on ${on}`).toBe(instant);
    }
  });

  test('of a year whose daylight saving is not known stands on its day', async () => {
    const text = await calendarOf({ day: day('1980-05-05'), at: new TimeOfDay(60, 'New York') });
    expect(text).toContain('DTSTART;VALUE=DATE:19800505\r\n');
    expect(text).not.toContain('VTIMEZONE');
  });

  test('has its rules of the zone with it', async () => {
    const text = await calendarOf({ at: new TimeOfDay(17 * 60, 'New York') });
    expect(text).toContain('DTSTART;TZID=America/New_York:20260706T170000\r\n');
    expect(text).toContain('DTSTART:20260308T020000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\n');
    expect(text).toContain('DTSTART:20261101T020000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\n');
  });

  test('reminds at nine, five business days and one business day before', async () => {
    // September 8, 2026 is the Tuesday after Labor Day.
    const on = { day: day('2026-09-08') };
    expect(triggers(await calendarOf(on))).toEqual(['-P7DT15H', '-P3DT15H']);
    const timed = await calendarOf({ ...on, at: new TimeOfDay(17 * 60, 'New York') });
    expect(triggers(timed)).toEqual(['-P8DT8H', '-P4DT8H']);
    expect(triggers(await calendarOf({ isOpen: false }))).toEqual([]);
    expect(triggers(await calendarOf({ day: day('2026-06-01') }))).toEqual([]);
  });

  test('keeps words of strangers as words, in lines of 75 bytes', async () => {
    const hostile = [
      'BEGIN:VEVENT\r\nSUMMARY:forged\nEND:VCALENDAR',
      '; , \\ " : ^n',
      '\u{1b}[2J\u{202e}\u{0}\ud800',
      'ü'.repeat(200),
      '🧾'.repeat(60),
    ].join(' ');
    const entry = { ...PLAIN, summary: hostile, description: hostile };
    const text = await calendarText({ name: hostile, on: day('2026-06-01'), entries: [entry] });
    const [event, ...others] = eventsOf(text);
    expect(others).toEqual([]);
    expect(textOf(event?.summary)).toContain('; , \\ " : ^n');
    expect(textOf(event?.summary)).toContain('🧾'.repeat(60));
    expect(text.match(/^(?:BEGIN:VEVENT|END:VCALENDAR|SUMMARY)/gmu)).toHaveLength(3);
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\0-\t\v\f\u{e}-\u{1f}\u{202e}]/u);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\n');
    }
  });
});

/** The day that a reader has in the zone of this machine. */
function localDay(date: Date): string {
  const [year, month, dayOfMonth] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return formatIsoDate(
    day(`${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`),
  );
}
