import { formatIsoDate } from '@termsheet/runtime';
import type { CaseKind } from './answer.ts';
import { dayOf } from './days.ts';
import { EvaluatedNote, ISSUE_DATE } from './evaluate-note.ts';
import { hasKeys, textOf } from './oracle-case.ts';

/** The notice of a change of control, ahead of its record date (DT-41). */
export const changeOfControlNotice: CaseKind = {
  name: 'notice of a change of control',
  fits: ({ mechanisms, inputs }) => mechanisms.includes('DT-41') && hasKeys(inputs, 'record_date'),
  answer: ({ inputs }) => {
    const record = dayOf(textOf(inputs, 'record_date'));
    const note = new EvaluatedNote({});
    const latest = (name: string): string => {
      const day = note.on(ISSUE_DATE, name, record);
      if (typeof day !== 'number') throw new Error(`The ${name} is no date.`);
      return formatIsoDate(day);
    };
    const deadline = latest('Notice Deadline');
    return {
      answers: {
        thirty_days_before: latest('Notice Target'),
        fifteen_business_days_before: deadline,
      },
      headline: [deadline],
    };
  },
};
