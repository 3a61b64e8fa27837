import process from 'node:process';
import { measureWholeNote } from './whole-note-evaluations.ts';

// Before a first turn of its own the process still holds what it was started with, which is gone through each time that
// garbage is collected.
setImmediate(() => {
  process.stdout.write(String(measureWholeNote(process.argv[2] ?? '')));
});
