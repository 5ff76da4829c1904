import { isIntended } from '../../checks/findingKey';
import type { Finding } from '../../checks/finding';
import type { CheckedItem, Intended } from './checkReport';

/** The findings, each with what somebody has said of it. A row without a reason says nothing. */
export function checkedItems(findings: readonly Finding[], intended: readonly Intended[]): CheckedItem[] {
  return findings.map((finding) => ({
    finding,
    key: finding.key ?? '',
    intended: intended.find((one) => isIntended(finding, [one])) ?? null,
  }));
}
