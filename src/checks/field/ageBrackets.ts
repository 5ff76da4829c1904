import type { Finding } from '../finding';
import type { CheckedDocument, FoundCell, FoundTable } from '../table';
import { evidenceOf, fieldFinding } from './fieldFinding';
import { plainLabel } from './plainLabel';

interface Bracket {
  readonly cell: FoundCell;
  readonly from: number;
  /** Null of the last one, "50-". */
  readonly to: number | null;
}

const BRACKET = /^(\d{1,2}) ?- ?(\d{1,2})?(?: år)?$/;
const OPEN = /^(\d{1,2})(?: ?\+| år och äldre| och äldre)$/;
const FEWEST_BRACKETS = 3;

/** Groups of ages of which two that follow one another have an age in common: "45-50" and "50-". */
export function ageBrackets(document: CheckedDocument): Finding[] {
  return document.tables.flatMap((table) => {
    if (!isOfAges(table)) return [];
    const brackets = bracketsOf(table);
    if (brackets.length < FEWEST_BRACKETS) return [];
    return brackets.slice(1).flatMap((bracket, index): Finding[] => {
      const before = brackets[index]!;
      if (before.to === null || bracket.from > before.to || bracket.from <= before.from) return [];
      const expected = bracket.cell.text.replace(/\d{1,2}/, String(before.to + 1));
      return [
        fieldFinding({
          rule: 'age-brackets',
          severity: 'note',
          cell: bracket.cell,
          expected,
          details: {
            age: bracket.from,
            other: before.cell.text,
            found: bracket.cell.text,
            expected,
          },
          evidence: [evidenceOf(before.cell.text, before.cell)],
        }),
      ];
    });
  });
}

function isOfAges(table: FoundTable): boolean {
  return /ålder|(?:^| )år(?: |$)/.test(plainLabel(`${table.heading} ${table.columns[0]?.title ?? ''}`));
}

function bracketsOf(table: FoundTable): Bracket[] {
  return table.rows.slice(0, 100).flatMap((row): Bracket[] => {
    const cell = row.cells.find(({ text }) => text === row.label) ?? row.cells[0];
    const label = plainLabel(row.label);
    const [, from, to] = BRACKET.exec(label) ?? OPEN.exec(label) ?? [];
    return cell === undefined || from === undefined
      ? []
      : [{ cell, from: Number(from), to: to === undefined ? null : Number(to) }];
  });
}
