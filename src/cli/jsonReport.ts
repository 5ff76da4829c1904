import { findingMessage } from '../checks/rules';
import { cellOf, sheetOf, type Report } from './report';

/** An array with an object for each finding of all files. Amounts stand as in the file; the effect is a decimal number as a text. */
export const jsonReport: Report = (files, language) => {
  const findings = files.flatMap(({ file, findings: found }) =>
    found.map((finding) => ({
      file,
      sheet: sheetOf(finding.place),
      cell: cellOf(finding.place),
      rule: finding.rule,
      severity: finding.severity,
      message: findingMessage(finding, language),
      found: finding.found,
      expected: finding.expected,
      effect: finding.effect,
      evidence: finding.evidence.map(({ label, value, place }) => ({
        label,
        value,
        sheet: sheetOf(place),
        cell: cellOf(place),
      })),
    })),
  );
  return `${JSON.stringify(findings, null, 2)}\n`;
};
