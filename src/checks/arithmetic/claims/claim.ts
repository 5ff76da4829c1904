import type { Finding, Severity } from '../../finding';
import type { RuleId } from '../../rules';
import type { FoundSentence } from '../../table';
import { effectOf } from '../effect';
import type { Decimal } from '../../../finsam/decimal';
import { figuresOfText, isMoney, type TextFigure } from './figuresOfText';

/** A sentence with its figures, and the sentence before it under the same heading. */
export interface Passage {
  readonly sentence: FoundSentence;
  readonly text: string;
  readonly figures: readonly TextFigure[];
  readonly previous: Passage | null;
}

/** The sentences of a document that hold figures, or follow one that does. */
export function passagesOf(sentences: readonly FoundSentence[]): Passage[] {
  const passages: Passage[] = [];
  let previous: Passage | null = null;
  for (const sentence of sentences) {
    const before: Passage | null = previous?.sentence.heading === sentence.heading ? previous : null;
    const figures = /\d/.test(sentence.text) ? figuresOfText(sentence.text) : [];
    // Only one step back is kept: a chain of all sentences would keep everything alive.
    const passage: Passage = {
      sentence,
      text: sentence.text,
      figures,
      previous: before === null ? null : { ...before, previous: null },
    };
    passages.push(passage);
    previous = passage;
  }
  return passages;
}

interface Claim {
  readonly rule: RuleId;
  readonly variant?: string;
  readonly severity?: Severity;
  readonly passage: Passage;
  /** The figure that is told. */
  readonly figure: TextFigure;
  readonly expected: string | null;
  readonly details: Readonly<Record<string, string | number>>;
  /** By how much the figure is off, in its own unit. */
  readonly difference?: Decimal;
  readonly evidence: readonly {
    readonly label: string;
    readonly figure: TextFigure;
    readonly passage?: Passage;
  }[];
}

/** The finding of a figure of running text. */
export function claimFinding(claim: Claim): Finding {
  const { passage, figure, rule, variant, severity, expected, details, difference } = claim;
  return {
    rule,
    severity: severity ?? 'error',
    ...(variant === undefined ? {} : { variant }),
    place: passage.sentence.placeAt(figure.start),
    details: { found: figure.text, expected: expected ?? '', ...details },
    found: figure.text,
    expected,
    effect:
      difference === undefined || !isMoney(figure) || figure.unit === 'percent' || figure.unit === 'points'
        ? null
        : effectOf(difference, { unit: figure.unit }),
    evidence: claim.evidence.map(({ label, figure: one, passage: from = passage }) => ({
      label,
      value: one.text,
      place: from.sentence.placeAt(one.start),
    })),
    fix: null,
  };
}
