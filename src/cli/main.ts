import { parseArgs } from 'node:util';
import packageFile from '../../package.json';
import type { Language } from '../finsam/texts';
import { buildCommand } from './buildCommand';
import { checkCommand } from './checkCommand';
import { collectCommand } from './collectCommand';
import {
  CommandFailure,
  EXIT_FAILURE,
  EXIT_OK,
  type Command,
  type CommandOption,
  type ExitCode,
} from './command';
import { goalsCommand } from './goalsCommand';
import type { CommandLineIo } from './io';
import { readCommand } from './readCommand';
import { templatesCommand } from './templatesCommand';
import { text } from './texts';

/** All commands, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [
  buildCommand,
  readCommand,
  goalsCommand,
  templatesCommand,
  collectCommand,
  checkCommand,
];

/** What all commands take. */
const COMMON_OPTIONS = {
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean', short: 'f', default: false },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

/** What some commands take beside that. */
const OWN_OPTIONS = Object.fromEntries(
  COMMANDS.flatMap(({ options = [] }) => options).map(({ name, short }) => [
    name,
    { type: 'string', ...(short === undefined ? {} : { short }) } as const,
  ]),
);

/**
 * Runs the command line. Results go to files or standard output, everything said to the user to standard error, help
 * apart. Gives the exit code: 0 all went well, 1 the content has problems, 2 unreadable or wrong usage.
 */
export async function main(args: readonly string[], io: CommandLineIo): Promise<ExitCode> {
  // Known before anything else can go wrong, so that also mistakes in usage are told in the right language.
  const language = languageAsked(args);
  try {
    return await run(args, language, io);
  } catch (failure) {
    if (!(failure instanceof CommandFailure)) throw failure;
    await io.standardError(`${failure.message}\n`);
    return EXIT_FAILURE;
  }
}

async function run(args: readonly string[], language: Language, io: CommandLineIo): Promise<ExitCode> {
  const { values, options, positionals } = parse(args, language);
  if (values.language !== undefined && values.language !== language)
    throw new CommandFailure(text('unknownLanguage', language, { language: values.language }));
  const [name, ...inputs] = positionals;
  if (values.version) return say(io, `${packageFile.version}\n`);
  if (name === undefined) {
    if (values.help) return say(io, generalHelp(language));
    await io.standardError(generalHelp(language));
    return EXIT_FAILURE;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) throw new CommandFailure(text('unknownCommand', language, { command: name }));
  if (values.help) return say(io, commandHelp(command, language));
  const own = command.options ?? [];
  const foreign = Object.keys(options).find((option) => own.every((one) => one.name !== option));
  if (foreign !== undefined)
    throw new CommandFailure(text('unknownOption', language, { option: `--${foreign}` }));
  const missing = own.find((option) => option.isRequired && options[option.name] === undefined);
  const [input] = inputs;
  if (input === undefined || (inputs.length > 1 && !command.takesMany) || missing !== undefined)
    throw new CommandFailure(
      text(
        missing !== undefined ? 'optionMissing' : command.takesMany ? 'argumentsMissing' : 'argumentCount',
        language,
        { command: command.name, usage: usageOf(command, language), option: `--${missing?.name}` },
      ),
    );
  return command.run({
    io,
    language,
    input,
    inputs,
    output: values.output ?? null,
    force: values.force,
    options,
  });
}

interface Arguments {
  readonly values: {
    readonly output?: string;
    readonly force: boolean;
    readonly language?: string;
    readonly help: boolean;
    readonly version: boolean;
  };
  /** Options that only some commands have. */
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly positionals: readonly string[];
}

function parse(args: readonly string[], language: Language): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...OWN_OPTIONS, ...COMMON_OPTIONS },
      allowPositionals: true,
    });
    const {
      output,
      force,
      language: spoken,
      help,
      version,
      ...options
    } = values as Arguments['values'] & Arguments['options'];
    return {
      values: { output, force, language: spoken, help, version },
      options: options,
      positionals,
    };
  } catch (cause) {
    const option = /'(-[^' ,]*)/.exec(String(cause))?.[1] ?? '';
    throw new CommandFailure(text('unknownOption', language, { option }), { cause });
  }
}

function languageAsked(args: readonly string[]): Language {
  const asked = args.flatMap((arg, index) => {
    if (arg === '--language') return args[index + 1] ?? [];
    return arg.startsWith('--language=') ? arg.slice('--language='.length) : [];
  });
  return asked.at(-1) === 'en' ? 'en' : 'sv';
}

async function say(io: CommandLineIo, words: string): Promise<ExitCode> {
  await io.standardOutput(words);
  return EXIT_OK;
}

function generalHelp(language: Language): string {
  const placeholder = text('commandPlaceholder', language);
  return `${[
    `finsamkalkyl ${packageFile.version} – ${text('summary', language)}`,
    '',
    `${text('usage', language)}: finsamkalkyl <${placeholder}> …`,
    '',
    `${text('commands', language)}:`,
    ...columns(
      COMMANDS.map((command) => [
        `${command.name} ${text(command.arguments, language)}`,
        text(command.summary, language),
      ]),
    ),
    '',
    `${text('options', language)}:`,
    ...columns([
      ['-h, --help', text('helpOption', language)],
      ['-v, --version', text('versionOption', language)],
      ['--language sv|en', text('languageOption', language)],
    ]),
    '',
    text('moreHelp', language),
    text('exitCodes', language),
  ].join('\n')}\n`;
}

function commandHelp(command: Command, language: Language): string {
  return `${[
    text(command.summary, language),
    '',
    `${text('usage', language)}: ${usageOf(command, language)}`,
    '',
    `${text('options', language)}:`,
    ...columns([
      ...(command.options ?? []).map((option): [string, string] => [
        optionForm(option),
        text(option.help, language),
      ]),
      [`-o, --output <${text('filePlaceholder', language)}>`, text(command.output, language)],
      ['-f, --force', text('forceOption', language)],
      ['-h, --help', text('helpOption', language)],
      ['--language sv|en', text('languageOption', language)],
    ]),
    '',
    text('exitCodes', language),
  ].join('\n')}\n`;
}

function usageOf(command: Command, language: Language): string {
  const own = (command.options ?? []).map((option) => {
    const form = `--${option.name} ${option.value}`;
    return option.isRequired ? form : `[${form}]`;
  });
  return [
    `finsamkalkyl ${command.name} ${text(command.arguments, language)}`,
    ...own,
    `[-o <${text('filePlaceholder', language)}>] [--force]`,
  ].join(' ');
}

function optionForm({ name, short, value }: CommandOption): string {
  return `${short === undefined ? '' : `-${short}, `}--${name} ${value}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}
