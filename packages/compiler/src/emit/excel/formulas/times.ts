import { offsetOf, zoneNames } from '@termsheet/runtime';
import { textLiteral } from '../text/literals.ts';
import type { Env } from './env.ts';
import { type Formula, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { dayOf } from './moments.ts';

/** Days of 2020 by which the clocks of a zone are told: in winter, between the two changes of spring, in summer. */
const [WINTER, SPRING, SUMMER] = [18_276, 18_341, 18_458] as const;

const NOON = 720;

/** A zone: its standard time by minutes from Greenwich, and by whose rule its clocks stand ahead, if they do. */
const ZONES = zoneNames.map((name) => {
  const at = (day: number): number => offsetOf(name, day, NOON) ?? 0;
  const [winter, spring, summer] = [at(WINTER), at(SPRING), at(SUMMER)];
  return { name, offset: winter, saving: summer === winter ? 0 : spring === winter ? 2 : 1 };
});

/**
 * By how many minutes a time such as `5:00 pm New York time`, which a cell holds as text, is after another: by the
 * clock of their zone, or at Greenwich on the date in question.
 */
export function minutesBetween(env: Env, [later, earlier]: readonly [Formula, Formula]): Formula {
  const [left, right] = [clockOf(env, later), clockOf(env, earlier)];
  const byClock = write`${left.minutes}-${right.minutes}`;
  const atGreenwich = write`${left.greenwich}-${right.greenwich}`;
  return cellOf(env, write`IF(EXACT(${left.zone},${right.zone}),${byClock},${atGreenwich})`);
}

interface Clock {
  readonly minutes: Formula;
  readonly zone: Formula;
  readonly greenwich: Formula;
}

/** The rules of daylight saving are those of the engine. */
function clockOf(env: Env, time: Formula): Clock {
  const text = cellOf(env, time);
  const colon = cellOf(env, write`FIND(":",${text})`);
  const hour = write`MOD(VALUE(LEFT(${text},${colon}-1)),12)`;
  const half = write`IF(MID(${text},${colon}+4,2)="pm",720,0)`;
  const minutes = cellOf(env, write`60*${hour}+VALUE(MID(${text},${colon}+1,2))+${half}`);
  const zone = cellOf(env, write`MID(${text},${colon}+7,LEN(${text})-${colon}-11)`);
  const place = cellOf(env, write`MATCH(${zone},{${ZONES.map(nameOf).join(',')}},0)`);
  const offset = write`INDEX({${ZONES.map((each) => each.offset).join(',')}},${place})`;
  const saving = cellOf(
    env,
    write`INDEX({${ZONES.map((each) => each.saving).join(',')}},${place})`,
  );
  const day = cellOf(env, dayOf(env), 'yyyy-mm-dd');
  const local = { day, minutes, offset };
  const ahead = write`IF(${saving}=0,0,IF(${saving}=1,${unitedStates(local)},${europe(local)}))`;
  return { minutes, zone, greenwich: cellOf(env, write`${minutes}-${offset}-${ahead}`) };
}

function nameOf({ name }: { readonly name: string }): string {
  return textLiteral(name);
}

interface Local {
  readonly day: Formula;
  readonly minutes: Formula;
  readonly offset: Formula;
}

/** 15 U.S.C. § 260a, at 2:00 am: from 1987 to 2006 April to October, since then March to November. */
function unitedStates({ day, minutes }: Local): Formula {
  const isOld = write`YEAR(${day})<2007`;
  const first = sundayOnOrAfter(write`DATE(YEAR(${day}),IF(${isOld},4,3),IF(${isOld},1,8))`);
  const last = sundayOnOrAfter(write`DATE(YEAR(${day}),IF(${isOld},10,11),IF(${isOld},25,1))`);
  const isAhead = within({ day, minutes }, { first, last, opens: '120', closes: '120' });
  return write`IF(YEAR(${day})<1987,NA(),${isAhead})`;
}

/** Directive 2000/84/EC and before it 94/21/EC, at 1:00 am Greenwich Mean Time, from March to October. */
function europe({ day, minutes, offset }: Local): Formula {
  const first = sundayOnOrAfter(write`DATE(YEAR(${day}),3,25)`);
  const last = sundayOnOrAfter(write`DATE(YEAR(${day}),10,25)`);
  const opens = write`(60+${offset})`;
  const closes = write`(120+${offset})`;
  return write`IF(YEAR(${day})<1996,NA(),${within({ day, minutes }, { first, last, opens, closes })})`;
}

function within(
  { day, minutes }: Pick<Local, 'day' | 'minutes'>,
  change: {
    readonly first: Formula;
    readonly last: Formula;
    readonly opens: Formula | string;
    readonly closes: Formula | string;
  },
): Formula {
  const { first, last, opens, closes } = change;
  const moment = write`(${day}*1440+${minutes})`;
  return write`IF(AND(${moment}>=${first}*1440+${opens},${moment}<${last}*1440+${closes}),60,0)`;
}

function sundayOnOrAfter(day: Formula): Formula {
  return write`(${day}+MOD(8-WEEKDAY(${day}),7))`;
}
