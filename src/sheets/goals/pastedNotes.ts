import { fillIn } from '../../finsam/texts';

/** What is told of goals that were pasted: what was not sure, and what was not taken along. `{…}` is filled in. */
export const pastedNoteTexts = {
  tooLong:
    'Det inklistrade är {length} tecken långt. Högst {longest} tecken läses, så ingenting togs med. Klistra in en del i taget.',
  tooMuch:
    'Det inklistrade är mer än en plan: högst {rows} rader och {longest} tecken läses, så ingenting togs med. Klistra in en del i taget.',
  nothing:
    'Inga mål hittades i det inklistrade. Klistra in en tabell med rubriker som Mål, Indikator och Mått, eller ett mål per rad.',
  heading: 'Lästes som rubrik och togs inte med: {texts}.',
  afterGoals: 'Texten från rubriken "{heading}" hör inte till målen och togs inte med.',
  noHeader:
    'En tabell saknar rubriker som känns igen. Första kolumnen lästes som {first}, övriga efter innehållet.',
  unknownColumn: 'Kolumnen "{column}" känns inte igen. Innehållet står i kommentaren.',
  withoutGoal: 'Indikatorer utan mål lades under målet "{goal}". Skriv målets text.',
  lineTargets: 'Mål med ett målvärde i texten fick en indikator och ett mått med samma text: mål {numbers}.',
  decisions: 'Bedömningar i texten togs över som beslutad status utan skäl: {numbers}.',
  statusesDiffer: 'Texten har flera bedömningar av indikator {numbers}. De står i kommentaren.',
  yesNo:
    'Mått {numbers}: texten anger inget målvärde. De lästes som ja/nej-mått. Ändra slag och målvärde där det är fel.',
  noTarget: 'Mått {numbers}: målvärdet saknas. Fyll i det.',
  noNational: 'Mått {numbers} jämförs med riket, men rikets siffra saknas. Fyll i den.',
  noLastYear: 'Mått {numbers} jämförs med förra året, men förra årets utfall saknas. Fyll i det.',
  unsureTarget: 'Mått {numbers}: texten säger inte om målvärdet är minst eller högst. Det lästes som minst.',
  unreadTarget: 'Mått {numbers}: målvärdet i tabellen kunde inte läsas som ett tal. Det står i kommentaren.',
  unreadOutcome: 'Mått {numbers}: utfallet kunde inte läsas som ett tal. Det står kvar som text.',
  unmatched:
    'Indikator {numbers}: numreringen i cellerna går inte ihop. Det som inte hör till ett mått står i kommentaren.',
  renumbered: 'Numret {number} fanns redan. Raden fick numret {given}.',
  longText:
    'En text är längre än {longest} tecken. Resten står i kommentaren så långt den får plats: "{start}…".',
  cutText: 'En kommentar är längre än {longest} tecken. {lost} tecken togs inte med: "{start}…".',
} as const;

export type PastedNoteCode = keyof typeof pastedNoteTexts;

/** Of each kind so many are quoted, and the rest counted: what is pasted may be a whole report. */
const MOST_QUOTED = 50;

/** Collects what is to be told. A note of many numbers is one note. */
export class PastedNotes {
  private readonly single: string[] = [];
  private readonly lists = new Map<PastedNoteCode, string[]>();

  tell(code: PastedNoteCode, details: Readonly<Record<string, string | number>> = {}): void {
    const note = fillIn(pastedNoteTexts[code], details);
    if (this.single.at(-1) !== note) this.single.push(note);
  }

  /** Adds to the list of a note that is told once. */
  add(code: PastedNoteCode, item: string): void {
    const list = this.lists.get(code);
    if (list === undefined) this.lists.set(code, [item]);
    else list.push(item);
  }

  all(): string[] {
    const listed = [...this.lists].map(([code, items]) => {
      const more = items.length - MOST_QUOTED;
      const shown = items.slice(0, MOST_QUOTED).join(', ');
      const text = more > 0 ? `${shown} och ${more} till` : shown;
      return fillIn(pastedNoteTexts[code], { numbers: text, texts: text });
    });
    return [...this.single, ...listed];
  }
}
