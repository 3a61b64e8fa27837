import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A file past this many lines is a question to the design (ARCHITECTURE.md, "Form"). */
const MAX_LINES = 400;

/** Holds the file budget over every tracked or new TypeScript file. */
function checkBudgets(): void {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts'], {
    encoding: 'utf8',
  });
  const tooLong = listed
    .split('\n')
    .filter((path) => path !== '' && existsSync(path))
    .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
    .filter((file) => file.lines > MAX_LINES);
  for (const file of tooLong) {
    process.stderr.write(
      `${file.path}: ${file.lines} lines; the budget is ${MAX_LINES}. Redraw it: one export, one file.\n`,
    );
  }
  if (tooLong.length > 0) process.exitCode = 1;
}

checkBudgets();
