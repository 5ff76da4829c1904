import packageFile from '../../package.json';
import type { Evidence, Finding, FindingPlace, Severity } from '../checks/finding';
import { findingMessage, RULE_IDS, RULES, ruleTitle, type Rule } from '../checks/rules';
import type { Language } from '../finsam/texts';
import { cellOf, sheetOf, type Report } from './report';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0 (OASIS), as code hosts and review tools take it: one run, with all rules. */
export const sarifReport: Report = (files, language) => {
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Finsamkalkyl',
            semanticVersion: packageFile.version,
            language,
            rules: RULE_IDS.map((rule) => reportingDescriptor(rule, language)),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        invocations: [
          {
            executionSuccessful: files.every(({ problem }) => problem === null),
            toolExecutionNotifications: files.flatMap(({ file, problem }, index) =>
              problem === null
                ? []
                : [
                    {
                      level: 'error',
                      message: { text: problem },
                      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file), index } } }],
                    },
                  ],
            ),
          },
        ],
        results: files.flatMap(({ file, findings }, index) =>
          findings.map((finding) => result(finding, { uri: uriOf(file), index }, language)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function reportingDescriptor(id: (typeof RULE_IDS)[number], language: Language): object {
  const { sentences, severity }: Rule = RULES[id];
  return {
    id,
    shortDescription: { text: ruleTitle(id, language) },
    help: {
      text: Object.values(sentences)
        .map((words) => words[language])
        .join('\n'),
    },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' };

interface ArtifactLocation {
  readonly uri: string;
  readonly index: number;
}

function result(finding: Finding, artifactLocation: ArtifactLocation, language: Language): object {
  const { rule, severity, place, found, expected, effect, evidence, key } = finding;
  return {
    ruleId: rule,
    ruleIndex: RULE_IDS.indexOf(rule),
    level: LEVELS[severity],
    message: { text: findingMessage(finding, language) },
    locations: [location(place, artifactLocation)],
    ...(evidence.length === 0
      ? {}
      : { relatedLocations: evidence.map((each, id) => related(each, id, artifactLocation)) }),
    ...(key === undefined ? {} : { partialFingerprints: { 'finsamkalkyl/v1': key } }),
    properties: { found, expected, effect },
  };
}

function related({ label, value, place }: Evidence, id: number, artifactLocation: ArtifactLocation): object {
  return {
    id,
    message: { text: label === '' ? value : `${label}: ${value}` },
    ...location(place, artifactLocation),
  };
}

/** Cells have no lines: they are told as logical places of the file. */
function location(place: FindingPlace, artifactLocation: ArtifactLocation): object {
  if (place.kind === 'text')
    return {
      physicalLocation: {
        artifactLocation,
        region: { startLine: place.line, startColumn: place.column },
      },
    };
  return {
    physicalLocation: { artifactLocation },
    logicalLocations: [
      {
        name: cellOf(place),
        fullyQualifiedName: `${sheetOf(place)}!${cellOf(place)}`,
        kind: 'cell',
      },
    ],
  };
}

/** A path as a URI: relative ones stay relative, and no sign in a name means anything. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]%3A\//.test(path)) return `file:///${path.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${path}` : path;
}
