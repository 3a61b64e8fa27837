import { formatTimeOfDay, isZone, parseTimeOfDay, TimeOfDay, zoneNames } from '@termsheet/runtime';
import type { ValueType } from '@termsheet/runtime';
import { inputMalformedTime } from '../diagnostics/input-malformed-time.ts';
import type { ValueForm, ValueReading } from './value-form.ts';

type TimeType = Extract<ValueType, { readonly kind: 'time' }>;

/** `5:00 pm New York time`, in JSON as in a contract. */
export const timeForm: ValueForm<TimeType> = {
  readLiteral: (reading, written) => {
    if (written.kind !== 'TimeLiteral') return undefined;
    const [hour = '', minute = ''] = written.at.split(':');
    const time = new TimeOfDay(Number(hour) * 60 + Number(minute), written.zone);
    return isZone(time.zone) ? time : refuse(reading, formatTimeOfDay(time));
  },
  readText: (reading, text) => {
    const time = parseTimeOfDay(text);
    return time !== undefined && isZone(time.zone) ? time : refuse(reading, text);
  },
  schema: () => ({
    description: 'A time of day and where: `5:00 pm New York time`.',
    type: 'string',
    pattern: String.raw`^(?:1[0-2]|[1-9]):[0-5]\d (?:am|pm) (?:${zoneNames.join('|')}) time$`,
  }),
};

function refuse(reading: ValueReading<TimeType>, written: string): null {
  const { context, name, place } = reading;
  context.findings.report(inputMalformedTime.at(place.span, { name, written }), place.describe);
  return null;
}
