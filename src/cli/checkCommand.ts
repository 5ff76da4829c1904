import { checkedWorkbookOfContent } from '../checks/checkedWorkbookOfContent';
import { SEVERITIES, type Finding, type Severity } from '../checks/finding';
import { isIntended } from '../checks/findingKey';
import { checkDocument, checkWorkbook } from '../checks/runChecks';
import { decodeText } from '../checks/text/decodeText';
import { documentOfText, type TextFormat } from '../checks/text/documentOfText';
import type { Language } from '../finsam/texts';
import { readIntended, withoutProtocol } from '../sheets/checks/readIntended';
import { FileProblem, readContent } from '../xlsx';
import {
  CommandFailure,
  EXIT_FAILURE,
  EXIT_OK,
  EXIT_PROBLEMS,
  readInput,
  requireFree,
  writeOutput,
  type Command,
  type CommandContext,
  type ExitCode,
} from './command';
import { jsonReport } from './jsonReport';
import type { CheckedFile, Report } from './report';
import { sarifReport } from './sarifReport';
import { text } from './texts';
import { textReport } from './textReport';

const REPORTS: Readonly<Record<string, Report>> = { text: textReport, json: jsonReport, sarif: sarifReport };

/** `check`: what is wrong in workbooks and texts, as a report for people or for programs. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'checkSummary',
  arguments: 'checkArguments',
  output: 'checkOutput',
  takesMany: true,
  options: [
    { name: 'format', value: Object.keys(REPORTS).join('|'), help: 'formatOption' },
    { name: 'min-severity', value: SEVERITIES.join('|'), help: 'minimumSeverityOption' },
  ],
  run: check,
};

async function check(context: CommandContext): Promise<ExitCode> {
  const { inputs, language, options, output, force } = context;
  const format = oneOf(Object.keys(REPORTS), 'format', options.format ?? 'text', language);
  const least = oneOf(SEVERITIES, 'min-severity', options['min-severity'] ?? 'note', language);
  await requireFree(context, output ?? '-', force);
  const files: CheckedFile[] = [];
  for (const file of inputs) files.push(await checkFile(context, file, least));
  for (const { problem } of files) if (problem !== null) await context.io.standardError(`${problem}\n`);
  const report = REPORTS[format]?.(files, language) ?? '';
  await writeOutput(context, output ?? '-', new TextEncoder().encode(report));
  if (files.some(({ problem }) => problem !== null)) return EXIT_FAILURE;
  return files.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
    ? EXIT_PROBLEMS
    : EXIT_OK;
}

/** A file that cannot be read does not stand in the way of the others. */
async function checkFile(context: CommandContext, file: string, least: Severity): Promise<CheckedFile> {
  try {
    const findings = await findingsOf(await readInput(context, file), file, context.language);
    const shown = SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1);
    return { file, findings: findings.filter(({ severity }) => shown.includes(severity)), problem: null };
  } catch (failure) {
    if (!(failure instanceof CommandFailure)) throw failure;
    return { file, findings: [], problem: failure.message };
  }
}

/** Texts by the ends of their names. */
const TEXT_FORMATS: Readonly<Record<string, TextFormat>> = {
  txt: 'text',
  md: 'markdown',
  markdown: 'markdown',
  tsv: 'tsv',
  csv: 'csv',
  html: 'html',
  htm: 'html',
};
/** What the reader of workbooks takes, or has a sentence about. */
const WORKBOOKS = /^(?:xlsx|xlsm|xlsb|xls)$/;

async function findingsOf(bytes: Uint8Array, file: string, language: Language): Promise<Finding[]> {
  const ending = file === '-' ? endingOf(bytes) : (/\.([^./\\]+)$/.exec(file)?.[1] ?? '').toLowerCase();
  const format = TEXT_FORMATS[ending];
  if (format !== undefined) return checkDocument(documentOfText(decodeText(bytes), format));
  if (!WORKBOOKS.test(ending)) throw new CommandFailure(text('checkUnknownKind', language, { path: file }));
  try {
    const read = checkedWorkbookOfContent(await readContent(bytes));
    const intended = readIntended(read);
    // What somebody has signed off, with a reason that the workbook tells, is no finding any more.
    const findings = await checkWorkbook(withoutProtocol(read));
    return findings.filter((finding) => !isIntended(finding, intended));
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    throw new CommandFailure(`${file}: ${problem.text(language)}`, { cause: problem });
  }
}

/** Standard input has no name to go by; files of Office begin as archives do. */
function endingOf(bytes: Uint8Array): string {
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? 'xlsx' : 'txt';
}

function oneOf<Word extends string>(
  words: readonly Word[],
  option: string,
  given: string,
  language: Language,
): Word {
  const word = words.find((each) => each === given);
  if (word === undefined)
    throw new CommandFailure(
      text('optionValue', language, { option: `--${option}`, value: given, values: words.join(', ') }),
    );
  return word;
}
