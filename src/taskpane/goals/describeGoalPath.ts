import type { GoalDraft } from './goalDraft';
import type { GoalTexts } from './texts';

/** What a person calls the place that a path names: "Mått 1.1.2, Utfall: Kvinnor". */
export function describeGoalPath(path: string, draft: GoalDraft, texts: GoalTexts): string {
  const [first = '', ...rest] = path.split('.');
  switch (first) {
    case 'goals':
      return goalPlace(rest, draft, texts);
    case 'insatser': {
      const report = draft.insatser[Number(rest[0])];
      const measure = rest[1] === 'measures' ? report?.measures[Number(rest[2])] : undefined;
      if (measure !== undefined)
        return joined(texts.rows.measure(measure.number), measurePart(rest.slice(3), texts));
      return joined(`${texts.insatser.name} ${report?.name.trim() ?? ''}`, reportPart(rest.slice(1), texts));
    }
    case 'association':
      return texts.settings.association;
    case 'year':
      return texts.settings.year;
    case 'source':
      return texts.settings.source;
    case 'rules':
      return partIn(texts.settings, rest[0]) || texts.settings.rules;
    default:
      return joined(texts.overall, judgedPart([first, ...rest], texts));
  }
}

function goalPlace(rest: readonly string[], draft: GoalDraft, texts: GoalTexts): string {
  const { rows } = texts;
  const goal = draft.goals[Number(rest[0])];
  if (goal === undefined) return rows.goals;
  if (rest[1] === 'activities') {
    const activity = goal.activities[Number(rest[2])];
    const part = rest[3] === 'text' ? rows.activityText : partIn(rows, rest[3]);
    return joined(rows.activity(activity?.number ?? ''), part);
  }
  if (rest[1] !== 'indicators')
    return joined(rows.goal(goal.number), rowPart(rest.slice(1), rows.goalText, texts));
  const indicator = goal.indicators[Number(rest[2])];
  if (indicator === undefined) return joined(rows.goal(goal.number), rows.indicators);
  const measure = rest[3] === 'measures' ? indicator.measures[Number(rest[4])] : undefined;
  if (measure !== undefined) return joined(rows.measure(measure.number), measurePart(rest.slice(5), texts));
  return joined(rows.indicator(indicator.number), rowPart(rest.slice(3), rows.indicatorText, texts));
}

function rowPart(rest: readonly string[], text: string, texts: GoalTexts): string {
  if (rest[0] === 'text') return text;
  return partIn(texts.rows, rest[0]) || judgedPart(rest, texts);
}

function judgedPart(rest: readonly string[], texts: GoalTexts): string {
  if (rest[0] === 'comment') return texts.rows.comment;
  return rest[0] === 'decision' ? partIn(texts.decision, rest[1]) : '';
}

function measurePart(rest: readonly string[], texts: GoalTexts): string {
  const { measure, rows } = texts;
  const [first = '', second = '', third = ''] = rest;
  if (first === 'number') return rows.number;
  if (first in measure.figures)
    return `${measure.figures[first as keyof typeof measure.figures]}: ${partIn(measure.sexes, second)}`;
  if (first === 'history') return joined(measure.history, third === 'year' ? measure.year : '');
  if (first === 'tertials')
    return joined(
      measure.tertial(Number(second) + 1),
      third === 'comment' ? rows.comment : measure.figures.outcome,
    );
  return judgedPart(rest, texts) || partIn(measure, first);
}

function reportPart(rest: readonly string[], texts: GoalTexts): string {
  if (rest[0] !== 'tertials') return partIn(texts.insatser, rest[0]);
  return joined(texts.measure.tertial(Number(rest[1]) + 1), partIn(texts.insatser, rest[2]));
}

/** The text of a key, where the texts have one. */
function partIn(texts: Readonly<Record<string, unknown>>, key: string | undefined): string {
  const text = key === undefined ? undefined : texts[key];
  return typeof text === 'string' ? text : '';
}

function joined(place: string, part: string): string {
  const text = part === '' ? place.trim() : `${place.trim()}, ${part}`;
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
