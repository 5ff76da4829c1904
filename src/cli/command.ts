import type { Language } from '../finsam/texts';
import type { CommandLineIo } from './io';
import { text, type TextName } from './texts';

export const EXIT_OK = 0;
/** What was read is understood, but has problems: all of them have been listed. */
export const EXIT_PROBLEMS = 1;
/** A file that cannot be read or written, or wrong usage. */
export const EXIT_FAILURE = 2;

export type ExitCode = typeof EXIT_OK | typeof EXIT_PROBLEMS | typeof EXIT_FAILURE;

export interface CommandContext {
  readonly io: CommandLineIo;
  readonly language: Language;
  /** The first file that is named; "-" is standard input. */
  readonly input: string;
  /** All that are named, at least one. */
  readonly inputs: readonly string[];
  readonly output: string | null;
  readonly force: boolean;
  /** What was given of the command's own options, by their long names. */
  readonly options: Readonly<Record<string, string | undefined>>;
}

/** An option that one command has beside those that all have. It takes a value. */
export interface CommandOption {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in the help. */
  readonly value: string;
  readonly help: TextName;
  readonly isRequired?: boolean;
}

/** One row of the command table. */
export interface Command {
  readonly name: string;
  readonly summary: TextName;
  readonly arguments: TextName;
  /** What -o means here, and what it is when it is not given. */
  readonly output: TextName;
  readonly options?: readonly CommandOption[];
  /** Whether several files may be named. */
  readonly takesMany?: boolean;
  readonly run: (context: CommandContext) => Promise<ExitCode>;
}

/** Ends a command with a sentence for the user and exit code 2. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}

/** The file's bytes. Throws CommandFailure. */
export async function readInput({ io, input, language }: CommandContext, path = input): Promise<Uint8Array> {
  try {
    return await io.read(path);
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT')
      throw new CommandFailure(text('fileMissing', language, { path }), { cause });
    throw new CommandFailure(text('fileUnreadable', language, { path, reason: reasonOf(cause) }), {
      cause,
    });
  }
}

/** Writes the result to a file, or to standard output for "-". Never over a file that exists, unless told to. */
export async function writeOutput(context: CommandContext, path: string, bytes: Uint8Array): Promise<void> {
  const { io, language, force } = context;
  if (path === '-') return io.standardOutput(bytes);
  await requireFree(context, path, force);
  try {
    await io.write(path, bytes);
  } catch (cause) {
    throw new CommandFailure(text('fileUnwritable', language, { path, reason: reasonOf(cause) }), { cause });
  }
  await io.standardError(`${text('written', language, { path })}\n`);
}

/** Throws CommandFailure when a file stands where the result shall go. */
export async function requireFree(
  { io, language }: CommandContext,
  path: string,
  force: boolean,
): Promise<void> {
  if (path !== '-' && !force && (await io.exists(path)))
    throw new CommandFailure(text('fileExists', language, { path }));
}

/** Lists problems on standard error, one a line, under a heading. */
export async function listProblems(
  { io }: CommandContext,
  heading: string,
  problems: readonly { readonly place: string; readonly message: string }[],
): Promise<ExitCode> {
  const lines = problems.map(({ place, message }) => `  ${place}: ${message}`);
  await io.standardError(`${[heading, ...lines].join('\n')}\n`);
  return EXIT_PROBLEMS;
}

function errorCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}

function reasonOf(error: unknown): string {
  return errorCode(error) ?? (error instanceof Error ? error.message : String(error));
}
