import { SEVERITIES, type Evidence, type Finding, type Severity } from '../checks/finding';
import { findingMessage, ruleTitle } from '../checks/rules';
import { Decimal } from '../finsam/decimal';
import type { Language } from '../finsam/texts';
import { formatAmount } from '../workbook/swedishNumbers';
import { cellOf, sheetOf, type CheckedFile, type Report } from './report';
import { text, type TextName } from './texts';

/** Enough to see what a sum was worked out from; a sum of hundreds would hide the rest. */
const MOST_EVIDENCE = 20;

const HEADINGS: Readonly<Record<Severity, TextName>> = {
  error: 'errorsHeading',
  warning: 'warningsHeading',
  note: 'notesHeading',
};
const COUNTS: Readonly<Record<Severity, readonly [one: TextName, many: TextName]>> = {
  error: ['oneError', 'errors'],
  warning: ['oneWarning', 'warnings'],
  note: ['oneNote', 'notes'],
};

/** The report for people: file by file, the most severe first, each finding with what it was worked out from. */
export const textReport: Report = (files, language) => {
  const parts = files
    .filter(({ problem }) => problem === null)
    .map((file) => lines(file, language).map(withoutControls).join('\n'));
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
};

function lines({ file, findings }: CheckedFile, language: Language): string[] {
  if (findings.length === 0) return [`${file}: ${text('nothingFound', language)}`];
  const groups = SEVERITIES.map((severity) => ({
    severity,
    group: findings.filter((finding) => finding.severity === severity),
  })).filter(({ group }) => group.length > 0);
  const counts = groups.map(({ severity, group }) =>
    text(COUNTS[severity][group.length === 1 ? 0 : 1], language, { count: group.length }),
  );
  return [
    `${file}: ${counts.join(', ')}`,
    ...groups.flatMap(({ severity, group }) => [
      '',
      text(HEADINGS[severity], language).toLocaleUpperCase('sv'),
      ...group.flatMap((finding) => ['', ...findingLines(finding, language)]),
    ]),
  ];
}

function findingLines(finding: Finding, language: Language): string[] {
  const { rule, place, found, expected, effect, evidence } = finding;
  const worth =
    effect === null
      ? ''
      : ` (${formatAmount(new Decimal(effect), { decimals: decimalsOf(effect), unit: 'kr' })})`;
  const figures = [
    ...(found === '' ? [] : [text('foundThere', language, { found })]),
    ...(expected === null ? [] : [text('expectedThere', language, { expected })]),
  ];
  return [
    `  ${placeText(finding.place, language)}  ${ruleTitle(rule, language)}${worth}`,
    `    ${findingMessage(finding, language)}`,
    ...(figures.length === 0 ? [] : [`    ${figures.join('  ')}`]),
    ...(evidence.length === 0
      ? []
      : [`    ${text('workedOutFrom', language, { evidence: evidenceText(evidence, place, language) })}`]),
  ];
}

/** Two decimals where there are öre. */
function decimalsOf(effect: string): 0 | 2 {
  return new Decimal(effect).isInteger() ? 0 : 2;
}

function placeText(place: Finding['place'], language: Language): string {
  const near = nearPlaceText(place, language);
  if (place.kind === 'sheet') return `${place.sheet}!${near}`;
  return place.heading === '' ? near : `${place.heading}, ${near}`;
}

/** For those who know which sheet or table it is. */
function nearPlaceText(place: Finding['place'], language: Language): string {
  return place.kind === 'sheet'
    ? cellOf(place)
    : text('lineAndColumn', language, { line: place.line, column: place.column });
}

function evidenceText(evidence: readonly Evidence[], finding: Finding['place'], language: Language): string {
  const shown = evidence.slice(0, MOST_EVIDENCE).map(({ label, value, place }) => {
    const cell =
      sheetOf(place) === sheetOf(finding) ? nearPlaceText(place, language) : placeText(place, language);
    return `${label === '' ? '' : `${label} `}${value} (${cell})`;
  });
  const more = evidence.length - shown.length;
  return [...shown, ...(more > 0 ? [text('andMore', language, { count: more })] : [])].join('; ');
}

/** What a file says must not steer the terminal. */
function withoutControls(line: string): string {
  // eslint-disable-next-line no-control-regex -- exactly those that steer
  return line.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ');
}
