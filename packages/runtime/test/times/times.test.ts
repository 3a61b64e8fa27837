import { formatTimeOfDay, parseIsoDate, parseTimeOfDay, TimeOfDay } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { offsetOf, zoneNames } from '../../src/times/zones.ts';

function offset(zone: string, iso: string, clock = '12:00'): number | null {
  const [hour = '0', minute = '0'] = clock.split(':');
  return offsetOf(zone, parseIsoDate(iso) ?? Number.NaN, Number(hour) * 60 + Number(minute));
}

describe('daylight saving', () => {
  // The dates of 15 U.S.C. § 260a as published for each year.
  test.each([
    ['New York', '2005-04-02', -300],
    ['New York', '2005-04-03', -240],
    ['New York', '2005-10-29', -240],
    ['New York', '2005-10-30', -300],
    ['New York', '2006-10-29', -300],
    ['New York', '2007-03-10', -300],
    ['New York', '2007-03-11', -240],
    ['New York', '2007-11-03', -240],
    ['New York', '2007-11-04', -300],
    ['Chicago', '2026-03-07', -360],
    ['Chicago', '2026-03-08', -300],
    ['Los Angeles', '2026-07-01', -420],
    ['Eastern Standard', '2026-07-01', -300],
    ['Eastern Daylight', '2026-01-01', -240],
    ['London', '2026-03-28', 0],
    ['London', '2026-03-29', 60],
    ['London', '2026-10-25', 0],
    ['Frankfurt', '2026-07-01', 120],
    ['Frankfurt', '2026-12-01', 60],
    ['Tokyo', '2026-07-01', 540],
    ['New York', '1986-07-01', null],
    ['London', '1995-07-01', null],
    ['Springfield', '2026-07-01', null],
  ])('%s on %s is %s minutes from Greenwich', (zone, iso, expected) => {
    expect(offset(zone, iso)).toBe(expected);
  });

  test('changes at 2:00 am in New York, and at 1:00 am Greenwich time in Europe', () => {
    expect(offset('New York', '2026-03-08', '01:59')).toBe(-300);
    expect(offset('New York', '2026-03-08', '03:00')).toBe(-240);
    expect(offset('New York', '2026-11-01', '01:59')).toBe(-240);
    expect(offset('New York', '2026-11-01', '02:00')).toBe(-300);
    expect(offset('Frankfurt', '2026-03-29', '01:59')).toBe(60);
    expect(offset('Frankfurt', '2026-03-29', '03:00')).toBe(120);
    expect(offset('Frankfurt', '2026-10-25', '02:59')).toBe(120);
    expect(offset('Frankfurt', '2026-10-25', '03:00')).toBe(60);
  });

  test('agrees with the tz database at noon of every day since 1996', () => {
    const zones = {
      'New York': 'America/New_York',
      London: 'Europe/London',
      Paris: 'Europe/Paris',
    };
    for (const [zone, name] of Object.entries(zones)) {
      const clock = new Intl.DateTimeFormat('en-US', {
        timeZone: name,
        timeZoneName: 'longOffset',
      });
      for (
        let day = parseIsoDate('1996-01-01') ?? 0;
        day < (parseIsoDate('2036-01-01') ?? 0);
        day += 1
      ) {
        const parts = clock.formatToParts(new Date(day * 86_400_000 + 43_200_000));
        const shown = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
        const [, sign = '+', hours = '0'] = /GMT(?:([+-])(\d\d):\d\d)?/.exec(shown) ?? [];
        const expected = Number(hours) * (sign === '-' ? -60 : 60);
        if (offsetOf(zone, day, 720) !== expected) expect([zone, day, shown]).toBe(expected);
      }
    }
  });
});

describe('a time as text', () => {
  test.each([
    [0, '12:00 am New York time'],
    [5, '12:05 am New York time'],
    [720, '12:00 pm New York time'],
    [1020, '5:00 pm New York time'],
    [1439, '11:59 pm New York time'],
  ])('%s minutes is %s, both ways', (minutes, text) => {
    expect(formatTimeOfDay(new TimeOfDay(minutes, 'New York'))).toBe(text);
    expect(parseTimeOfDay(text)).toEqual(new TimeOfDay(minutes, 'New York'));
  });

  test.each(['17:00', '5:00 pm', '0:30 am London time', '5:60 pm London time', '5:00 pm time'])(
    '%j is none',
    (text) => {
      expect(parseTimeOfDay(text)).toBeUndefined();
    },
  );

  test('has a zone that can be read back', () => {
    for (const zone of zoneNames) {
      expect(parseTimeOfDay(`5:00 pm ${zone} time`)?.zone).toBe(zone);
    }
  });
});
