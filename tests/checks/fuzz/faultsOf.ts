import { checkedWorkbookOfContent } from '../../../src/checks/checkedWorkbookOfContent';
import type { Finding } from '../../../src/checks/finding';
import { findingMessage } from '../../../src/checks/rules';
import { checkDocument, checkWorkbook, type CheckRun } from '../../../src/checks/runChecks';
import { decodeText } from '../../../src/checks/text/decodeText';
import { documentOfText, type TextFormat } from '../../../src/checks/text/documentOfText';
import { jsonReport } from '../../../src/cli/jsonReport';
import { sarifReport } from '../../../src/cli/sarifReport';
import { textReport } from '../../../src/cli/textReport';
import { FileProblem, readContent } from '../../../src/xlsx';
import type { HostileInput } from './hostileInput';

const FORMATS: Readonly<Record<string, TextFormat>> = {
  md: 'markdown',
  txt: 'text',
  tsv: 'tsv',
  csv: 'csv',
  html: 'html',
};

/**
 * What goes wrong when the file is read, checked and told of, which should be nothing: a fault of a check, an error that is no sentence for a person, a
 * text that is not filled in. A file that is refused with a reason is well handled.
 */
export async function faultsOf(input: HostileInput): Promise<readonly string[]> {
  const faults: string[] = [];
  const run: CheckRun = { onFault: (fault) => faults.push(traceOf(fault)) };
  try {
    const findings = await findingsOf(input, run);
    for (const finding of findings) faults.push(...faultsInWords(finding));
    const files = [{ file: input.name, findings, problem: null }];
    for (const report of [textReport, jsonReport, sarifReport])
      for (const language of ['sv', 'en'] as const) report(files, language);
  } catch (problem) {
    if (!(problem instanceof FileProblem)) faults.push(traceOf(problem));
  }
  return faults;
}

async function findingsOf({ name, bytes }: HostileInput, run: CheckRun): Promise<readonly Finding[]> {
  const format = FORMATS[name.split('.').at(-1) ?? ''];
  return format === undefined
    ? checkWorkbook(checkedWorkbookOfContent(await readContent(bytes)), run)
    : checkDocument(documentOfText(decodeText(bytes), format), run);
}

/** Sentences must be whole, whatever they are about: what the file itself says is taken out first. */
function faultsInWords(finding: Finding): string[] {
  const bare = {
    ...finding,
    details: Object.fromEntries(
      Object.entries(finding.details).map(([name, value]) => [
        name,
        typeof value === 'number' ? value : /^(?:undefined|NaN|\[object.*)$/.test(value) ? value : 'x',
      ]),
    ),
  };
  return (['sv', 'en'] as const).flatMap((language) => {
    const message = findingMessage(bare, language);
    return /\{\w+\}|undefined|NaN|\[object/.test(message) ? [`${finding.rule}: ${message}`] : [];
  });
}

function traceOf(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}
