import type { Env } from './env.ts';
import { atom, type Formula, operand, operation, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { dayOf } from './moments.ts';
import { UNKNOWN } from './statuses.ts';

/** The minutes since midnight and the zone of a time of day, which a cell states as `5:00 pm New York time`. */
interface Clock {
  readonly minutes: Formula;
  readonly zone: Formula;
}

/**
 * By how many minutes a time of day is later than another, each in a cell. Times of two zones are compared on
 * the date in question; where the clocks of a zone are not known then, that is unknown.
 */
export function minutesLater(env: Env, left: Formula, right: Formula): Formula {
  const [one, other] = [clockOf(env, left), clockOf(env, right)];
  const [first, second] = [one, other].map((clock) => sinceMidnightAtGreenwich(env, clock)) as [
    Formula,
    Formula,
  ];
  const same = write`${one.minutes}-${other.minutes}`;
  const verdict = write`IF(EXACT(${one.zone},${other.zone}),${same},${first}-${second})`;
  return cellOf(env, verdict, '0');
}

function clockOf(env: Env, time: Formula): Clock {
  const text = cellOf(env, time);
  const hours = write`MOD(VALUE(LEFT(${text},FIND(":",${text})-1)),12)`;
  const minutes = write`VALUE(MID(${text},FIND(":",${text})+1,2))`;
  const half = write`IF(EXACT(MID(${text},FIND(" ",${text})+1,2),"pm"),720,0)`;
  const zone = write`MID(${text},FIND(" ",${text})+4,LEN(${text})-FIND(" ",${text})-8)`;
  return {
    minutes: cellOf(env, operation('sum', write`60*${hours}+${minutes}+${half}`), '0'),
    zone: cellOf(env, zone),
  };
}

function sinceMidnightAtGreenwich(env: Env, { minutes, zone }: Clock): Formula {
  env.book.areas.add('zones');
  const row = cellOf(env, write`MATCH(${zone},${zones('names')},0)`, '0');
  const ahead = cellOf(env, write`INDEX(${zones('ahead')},${row})`, '0');
  const saving = cellOf(env, write`INDEX(${zones('saving')},${row})&""`);
  const summer = summerMinutes(env, { minutes, ahead, saving });
  return write`(${minutes}-${ahead}-IF(${saving}="",0,${summer}))`;
}

/** A column of the sheet of zones. */
function zones(part: 'names' | 'ahead' | 'saving'): Formula {
  return atom({ kind: 'area', area: `zones ${part}` });
}

/**
 * By how many minutes clocks stand ahead of standard time. In the United States from the first Sunday of April
 * to the last of October, since 2007 from the second of March to the first of November, at 2:00 am (15 U.S.C.
 * § 260a); in Europe from the last Sunday of March to the last of October, at 1:00 am Greenwich Mean Time
 * (Directive 2000/84/EC). An hour that is skipped is read as the next, one that comes twice as its first.
 */
function summerMinutes(
  env: Env,
  {
    minutes,
    ahead,
    saving,
  }: { readonly minutes: Formula; readonly ahead: Formula; readonly saving: Formula },
): Formula {
  const day = operand(dayOf(env), 'atom');
  const isEurope = cellOf(env, write`EXACT(${saving},"Europe")`);
  const sunday = (month: number, after: number): Formula => {
    const from = cellOf(
      env,
      write`DATE(YEAR(${day}),${String(month)},${String(after)})`,
      'yyyy-mm-dd',
    );
    return write`${from}+MOD(8-WEEKDAY(${from}),7)`;
  };
  const isOld = write`YEAR(${day})<2007`;
  const from = write`IF(${isEurope},${sunday(3, 25)},IF(${isOld},${sunday(4, 1)},${sunday(3, 8)}))`;
  const until = write`IF(${isEurope},${sunday(10, 25)},IF(${isOld},${sunday(10, 25)},${sunday(11, 1)}))`;
  // The last hour is counted by clocks that stand ahead.
  const starts = write`${cellOf(env, from, 'yyyy-mm-dd')}*1440+IF(${isEurope},60+${ahead},120)`;
  const ends = write`${cellOf(env, until, 'yyyy-mm-dd')}*1440+IF(${isEurope},120+${ahead},120)`;
  const now = cellOf(env, operation('sum', write`${day}*1440+${minutes}`), '0');
  const isAhead = write`AND(${now}>=${starts},${now}<${ends})`;
  const isKnown = write`YEAR(${day})>=IF(${isEurope},1996,1987)`;
  return cellOf(env, write`IF(${isKnown},IF(${isAhead},60,0),${UNKNOWN})`, '0');
}
