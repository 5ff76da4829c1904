import type { Rule } from './rules';

/** What the running of the checks itself may have to say. */
export const RUN_RULES = {
  'check-failed': {
    title: { sv: 'Allt kunde inte granskas', en: 'Not everything could be checked' },
    sentences: {
      '': {
        sv: '{failed} av {total} granskningar kunde inte göras här, för något i innehållet är mer än de klarar. De andra är gjorda. Ta felet till dem som sköter Finsamkalkyl, gärna med en kopia av filen ({checks}).',
        en: '{failed} of {total} checks could not be made here, because something in the content is more than they can handle. The others were made. Tell those who look after Finsamkalkyl, preferably with a copy of the file ({checks}).',
      },
    },
    severity: 'note',
  },
} as const satisfies Record<string, Rule>;
