import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeContent } from '../../../src/xlsx';
import { cellsOf, contentOfBook, copyOfBook, typedBook, type Book } from '../mutants/book';
import { BOOKS } from '../mutants/books';
import { randomOf, type Random } from '../mutants/random';
import { hostileFormula, hostileWord } from './hostileWords';

/** A file that somebody might be given: made of a good one, and made worse. */
export interface HostileInput {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The same seed gives the same file. */
export async function hostileInput(seed: number): Promise<HostileInput> {
  const random = randomOf(seed);
  const live = random.pick(BOOKS)(random);
  const book = random.chance(0.5) ? typedBook(live) : copyOfBook(live);
  switch (seed % 4) {
    case 0:
      return {
        name: `${seed}.xlsx`,
        bytes: await writeContent(contentOfBook(withHostileCells(book, random))),
      };
    case 1:
      return { name: `${seed}.xlsx`, bytes: spoiltParts(await writeContent(contentOfBook(book)), random) };
    default: {
      const ending = random.pick(['md', 'txt', 'tsv', 'csv', 'html']);
      const text = textOf(book, ending);
      return {
        name: `${seed}.${ending}`,
        bytes: spoiltBytes(strToU8(withHostileWords(text, random)), random),
      };
    }
  }
}

function withHostileCells(book: Book, random: Random): Book {
  const cells = cellsOf(book);
  for (let count = random.whole(1, 12); count > 0; count--) {
    const { cell } = random.pick(cells);
    delete cell.formula;
    switch (random.whole(0, 4)) {
      case 0:
        cell.value = hostileWord(random).slice(0, 32_000);
        break;
      case 1:
        cell.value = random.pick([1e308, -1e308, 5e-324, 1e21, 0.1 + 0.2, 2 ** 53, -(2 ** 31), 2_958_466]);
        break;
      case 2:
        cell.value = random.pick([true, false, { error: '#NUM!' }, { error: '#SPILL!' }, '', ' ']);
        break;
      default:
        cell.formula = hostileFormula(random);
        cell.value = random.pick([0, 'x', { error: '#VALUE!' }, null]);
    }
    if (random.chance(0.2)) cell.style = { numberFormat: hostileWord(random).slice(0, 200) };
  }
  if (random.chance(0.3))
    book.names.push({ name: 'Namn', formula: random.pick([hostileFormula(random), '=Namn', '=#REF!']) });
  if (random.chance(0.2)) {
    const far = random.pick(book.sheets).cells;
    far[random.whole(500, 3_000)] = [{ value: hostileWord(random).slice(0, 2_000) }];
    for (let row = 0; row < far.length; row++) far[row] ??= [];
  }
  return book;
}

/** The archive is whole, and what is in it is not. */
function spoiltParts(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const [path] = random.some(
    Object.keys(parts).filter((each) => each.startsWith('xl/')),
    1,
  );
  if (path === undefined) return bytes;
  const text = strFromU8(parts[path] ?? new Uint8Array());
  const whole = random.pick<(text: string) => string>([
    (xml) => withHostileWords(xml, random),
    (xml) => xml.slice(0, random.whole(0, xml.length)),
    (xml) =>
      xml.replace(/\d+/g, (digits) => (random.chance(0.1) ? String(random.whole(-9, 2 ** 31)) : digits)),
    (xml) =>
      xml.replace(/<v>[^<]*/g, (value) =>
        random.chance(0.2) ? `<v>${hostileWord(random).slice(0, 99)}` : value,
      ),
    (xml) => xml.replace(/"[A-Z]+\d+"/g, (address) => (random.chance(0.1) ? '"XFD1048576"' : address)),
    (xml) => strFromU8(spoiltBytes(strToU8(xml), random), true),
  ])(text);
  return spoiltArchive(zipSync({ ...parts, [path]: strToU8(whole) }, { level: 1 }), random);
}

/** Mostly whole: an archive with a wrong byte is refused before anything in it is read. */
function spoiltArchive(bytes: Uint8Array, random: Random): Uint8Array {
  return random.chance(0.15) ? spoiltBytes(bytes, random) : bytes;
}

function spoiltBytes(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes.length === 0) return bytes;
  const at = (): number => random.whole(0, bytes.length - 1);
  switch (random.whole(0, 5)) {
    case 0: {
      const flipped = Uint8Array.from(bytes);
      for (let count = random.whole(1, 30); count > 0; count--) {
        const place = at();
        flipped[place] = (flipped[place] ?? 0) ^ (1 << random.whole(0, 7));
      }
      return flipped;
    }
    case 1:
      return bytes.slice(0, at());
    case 2: {
      const [first, second] = [at(), at()].sort((one, other) => one - other);
      const piece = bytes.slice(first, second);
      const place = at();
      return Uint8Array.from([...bytes.slice(0, place), ...piece, ...bytes.slice(place)]);
    }
    default:
      return bytes;
  }
}

/** Words put in where lines, cells and tags meet. */
function withHostileWords(text: string, random: Random): string {
  let spoilt = text;
  for (let count = random.whole(1, 5); count > 0; count--) {
    const meeting = spoilt.slice(random.whole(0, spoilt.length)).search(/[\n|>;\t]/);
    const place = meeting < 0 ? random.whole(0, spoilt.length) : meeting;
    spoilt = `${spoilt.slice(0, place)}${hostileWord(random)}${spoilt.slice(place + (random.chance(0.5) ? 1 : 0))}`;
  }
  return spoilt;
}

function textOf(book: Book, ending: string): string {
  return book.sheets
    .map(({ name, cells }) => {
      const lines = cells.map((line) =>
        line.map((cell) =>
          cell === null || cell.value === null
            ? ''
            : typeof cell.value === 'number'
              ? cell.value.toLocaleString('sv-SE')
              : typeof cell.value === 'object'
                ? cell.value.error
                : String(cell.value),
        ),
      );
      switch (ending) {
        case 'md':
          return `## ${name}\n\n${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n\nSumman 1 200 kr är 50 % av 2 400 kr.\n`;
        case 'tsv':
          return lines.map((line) => line.join('\t')).join('\n');
        case 'csv':
          return lines.map((line) => line.join(';')).join('\n');
        case 'html':
          return `<h2>${name}</h2><table>${lines.map((line) => `<tr>${line.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
        default:
          return `${name}\n\n${lines.map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(40) : cell.padStart(14))).join('  ')).join('\n')}\n`;
      }
    })
    .join('\n');
}
