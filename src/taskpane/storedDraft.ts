import { emptyDraft, type Draft } from './draft';

/**
 * The draft in what was stored, or null. What is stored may come from another version of the pane or be damaged: it is
 * taken only where it has a draft's form in every part, since a half draft would break the pages that show it.
 */
export function draftFrom(stored: unknown): Draft | null {
  const { groups, members, lines } = emptyDraft(0);
  const insats = {
    id: '',
    name: '',
    group: '',
    kind: null,
    municipality: '',
    claimingOrganisation: '',
    start: '',
    end: '',
    fundingBy: '',
    amounts: ['', '', ''],
    total: '',
    comment: '',
  };
  const hours = { id: '', member: '', year: '', by: '', hours: '', rate: '', fixedAmount: '' };
  const form = {
    ...emptyDraft(0),
    groups: [groups[0]],
    members: { ...members, regions: [members.regions[0]], municipalities: [members.municipalities[0]] },
    insatser: [insats],
    trisamHours: [hours],
    lines: [lines[0]],
  };
  return hasForm(stored, form) ? (stored as Draft) : null;
}

/** A list of one stands for a list of any length, a list of three for three; null for text or null. */
export function hasForm(value: unknown, form: unknown): boolean {
  if (form === null) return value === null || typeof value === 'string';
  if (Array.isArray(form)) {
    if (!Array.isArray(value)) return false;
    return form.length === 1
      ? value.every((item) => hasForm(item, form[0]))
      : value.length === form.length && form.every((item, index) => hasForm(value[index], item));
  }
  if (typeof form === 'object') {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    return Object.entries(form).every(([key, part]) =>
      hasForm((value as Record<string, unknown>)[key], part),
    );
  }
  return typeof value === typeof form;
}
