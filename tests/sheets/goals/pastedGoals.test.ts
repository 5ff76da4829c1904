import fc from 'fast-check';
import type { BySex, Goal, Measure } from '../../../src/finsam/goals/goals';
import { goalsToJson, parseGoals } from '../../../src/finsam/goals/goalFile';
import { goalsFromPasted } from '../../../src/sheets/goals/pastedGoals';

const start = { association: 'Samordningsförbund Exempel', year: 2025 };
const pasted = (text: string, html: string | null = null) => goalsFromPasted(text, html, start);

const figures = ({ total, women, men }: BySex) =>
  women === null && men === null ? (total?.toString() ?? null) : [total, women, men].map(String).join(' ');
/** What the tests look at: the measure's figures in one line. */
const measure = (one: Measure) => ({
  number: one.number,
  text: one.text,
  aim: `${one.kind} ${one.condition} ${one.comparison}`,
  limit: figures(
    one.comparison === 'national' ? one.national : one.comparison === 'lastYear' ? one.lastYear : one.target,
  ),
  outcome: figures(one.outcome),
  status: one.decision?.status ?? null,
});
const outline = (goals: readonly Goal[]) =>
  goals.map(({ number, level, text, indicators, activities }) => ({
    goal: `${number} ${level ?? '-'} ${text}`,
    parts: [
      ...indicators.map((indicator) => `${indicator.number} ${indicator.text}`),
      ...activities.map((activity) => `${activity.number} ${activity.text}`),
    ],
  }));
const measuresOf = (goals: readonly Goal[]) =>
  goals.flatMap((goal) => goal.indicators.flatMap((indicator) => indicator.measures));

describe('the tables of an annual report', () => {
  const report = [
    'Måluppfyllelse',
    '',
    'Mål 1. Våra insatser leder till arbete',
    '',
    'Indikator\tMåttbeskrivning\tUtfall',
    'Deltagare är mer redo. Resultatet ska vara på minst samma nivå som nationella jämförelsetal från föregående år.\t<p>Enkätfråga: Känner du dig mer redo att kunna arbeta eller studera?</p> <p>Andel i nationella jämförelsetal: 43%, (kvinnor 40%, män 47%).</p>\t<p>22% svarar till mkt stor del och helt och hållet, (kvinnor 21%, män 24%)</p> <p>Kommentar: Svarsfrekvensen var endast 25%, därför kan vi inte bedöma om den är uppfylld.</p> <p>Sammanfattning: Ej mätbart</p>',
    'Vi tar tillvara synpunkter. Minst samma nivå som nationella jämförelsetal.\t<p>Andel i nationella enkäter.</p> <p>1. Tar personalen tillvara dina synpunkter? (pågående) 70% (kvinnor 72%, män 67%).</p> <p>2. Tar personalen tillvara dina synpunkter? (avslut) 68% (kvinnor 67%, män 69%).</p> <p>3. Tas synpunkter tillvara? (personal) 53%</p> <p>4. Tas synpunkter tillvara? (chefer) 16%.</p>\t<p>1. 69% (för få för könsuppdelad statistik). - <i>Ej uppfylld</i></p> <p>2. 22% (kvinnor 21%, män 24%) Svarsfrekvensen var endast 25%- <i>Ej mätbart</i></p> <p>3. 57% <i>Uppfylld</i></p> <p>4. 31% <i>Uppfylld</i></p> <p>Kommentar: <i>Personal är mer positiva.</i></p> <p>Sammanfattning: Delvis uppfylld</p>',
    'Insatserna ska uppnå sina mål.\t<p>Trisam 2.0:</p> <p>1. Resultat på samma nivå jämfört med nationella mätningar. Andel som svarat till stor del samt helt\t<p>1. 22% svarar så – <i>Ej mätbart</i></p>',
    '',
    '',
    '',
    '\t<p>och hållet nationellt: 43%, (kvinnor 40%, män 47%)</p> <p>2. Sex månader senare har andelen med försörjningsstöd minskat.</p> <p>3. Ca 800 individers ärenden konsulteras årligen.</p>\t<p>2. Försörjningen hade minskat med 9% (9% kvinnor, 8% män) - <i>Uppfylld</i></p> <p>3. 923 individers ärenden har konsulterats - <i>Uppfylld</i></p> <p>Sammanfattning: Uppfylld</p>',
    '\t<p>Ett hållbart arbetsliv i Ockelbo:</p> <p>1. Minst 40% av deltagarna går vidare till arbete.</p> <p>2. Att deltagarna upplever att de fått stöd.</p>\t<p>1. 3 individer avslutade. 2 av dessa gick vidare till arbete 66%.</p> <p>2. Ej mätbart eftersom för få enkätsvar inkommit.</p> <p>Sammanfattning: Uppfylld</p>',
    '',
    'Mål 2. Stödja samverkansstrukturer.',
    '',
    'Indikator\tMåttbeskrivning\tUtfall',
    'Alla grupper har minst två träffar per termin.\t\t<p>1. Alla 10 grupper har träffats. -</p> <p>2. Tre grupper har en plan.</p> <p>Uppfylld till övervägande del</p>',
    'Cheferna upplever en förbättring jämfört med föregående år.\t2019 var andelen som svarade "helt och hållet" 35% på frågan "Har ni strukturer?"\t2020 var andelen 39% Uppfylld',
    'I varje kommun finns team på minst 90% av hälsocentralerna samt alla mottagningar\t1. Alla utom två har team på 90% av hälsocentralerna. 2. Team finns på två mottagningar.\t1. I 8 av 10 kommuner finns team på 90% av hälsocentralerna - Ej uppfyllt 2. Team finns på 2 av 5 mottagningar- Ej uppfyllt Ej uppfylld',
    '',
    'Mål 4. Verksamhet i ekonomisk balans',
    '',
    'Indikator\tMåttbeskrivning\tUtfall',
    'Det egna kapitalet ska inte överstiga 20% av budgeterade intäkter.\t20% av 13 320 tkr=2 664 tkr\tUtgående eget kapital är 6 630 tkr, dvs 50%',
    '\t\tEj uppfyllt',
    '',
    'Samlad bedömning',
    '',
    'Mål 1, bedöms till övervägande del vara uppfyllt. En indikator var ej mätbar.',
    '',
    'Mål 4, ej uppfyllt',
  ].join('\n');
  const { goals, notes } = pasted(report);

  test('goals and indicators', () => {
    expect(outline(goals.goals)).toEqual([
      {
        goal: '1 - Våra insatser leder till arbete',
        parts: [
          '1.1 Deltagare är mer redo. Resultatet ska vara på minst samma nivå som nationella jämförelsetal från föregående år.',
          '1.2 Vi tar tillvara synpunkter. Minst samma nivå som nationella jämförelsetal.',
          '1.3 Insatserna ska uppnå sina mål.',
        ],
      },
      {
        goal: '2 struktur Stödja samverkansstrukturer.',
        parts: [
          '2.1 Alla grupper har minst två träffar per termin.',
          '2.2 Cheferna upplever en förbättring jämfört med föregående år.',
          '2.3 I varje kommun finns team på minst 90% av hälsocentralerna samt alla mottagningar',
        ],
      },
      {
        goal: '4 ekonomi Verksamhet i ekonomisk balans',
        parts: ['4.1 Det egna kapitalet ska inte överstiga 20% av budgeterade intäkter.'],
      },
    ]);
  });

  test('measures with what they are compared with, outcomes and statuses', () => {
    expect(measuresOf(goals.goals).map(measure)).toEqual([
      {
        number: '1.1',
        text: 'Enkätfråga: Känner du dig mer redo att kunna arbeta eller studera?\nAndel i nationella jämförelsetal',
        aim: 'share atLeast national',
        limit: '0.43 0.4 0.47',
        outcome: '0.22 0.21 0.24',
        status: null,
      },
      {
        number: '1.2.1',
        text: 'Tar personalen tillvara dina synpunkter? (pågående)',
        aim: 'share atLeast national',
        limit: '0.7 0.72 0.67',
        outcome: '0.69',
        status: 'notMet',
      },
      {
        number: '1.2.2',
        text: 'Tar personalen tillvara dina synpunkter? (avslut)',
        aim: 'share atLeast national',
        limit: '0.68 0.67 0.69',
        outcome: '0.22 0.21 0.24',
        status: 'notMeasurable',
      },
      {
        number: '1.2.3',
        text: 'Tas synpunkter tillvara? (personal)',
        aim: 'share atLeast national',
        limit: '0.53',
        outcome: '0.57',
        status: 'met',
      },
      {
        number: '1.2.4',
        text: 'Tas synpunkter tillvara? (chefer)',
        aim: 'share atLeast national',
        limit: '0.16',
        outcome: '0.31',
        status: 'met',
      },
      {
        number: '1.3.1',
        text: 'Resultat på samma nivå jämfört med nationella mätningar. Andel som svarat till stor del samt helt och hållet nationellt',
        aim: 'share atLeast national',
        limit: '0.43 0.4 0.47',
        outcome: '0.22',
        status: 'notMeasurable',
      },
      {
        number: '1.3.2',
        text: 'Sex månader senare har andelen med försörjningsstöd minskat.',
        aim: 'share below target',
        limit: '0',
        outcome: '-0.09 -0.09 -0.08',
        status: 'met',
      },
      {
        number: '1.3.3',
        text: 'Ca 800 individers ärenden konsulteras årligen.',
        aim: 'count atLeast target',
        limit: '800',
        outcome: '923',
        status: 'met',
      },
      {
        number: '1.3.4',
        text: 'Minst 40% av deltagarna går vidare till arbete.',
        aim: 'share atLeast target',
        limit: '0.4',
        outcome: '0.66',
        status: null,
      },
      {
        number: '1.3.5',
        text: 'Att deltagarna upplever att de fått stöd.',
        aim: 'share atLeast target',
        limit: null,
        outcome: null,
        status: 'notMeasurable',
      },
      {
        number: '2.1',
        text: 'Alla grupper har minst två träffar per termin.',
        aim: 'yesNo equal target',
        limit: '1',
        outcome: null,
        status: null,
      },
      {
        number: '2.2',
        text: '2019 var andelen som svarade "helt och hållet" 35% på frågan "Har ni strukturer?"',
        aim: 'share above lastYear',
        limit: '0.35',
        outcome: '0.39',
        status: null,
      },
      {
        number: '2.3.1',
        text: 'Alla utom två har team på 90% av hälsocentralerna.',
        aim: 'yesNo equal target',
        limit: '1',
        outcome: null,
        status: 'notMet',
      },
      {
        number: '2.3.2',
        text: 'Team finns på två mottagningar.',
        aim: 'yesNo equal target',
        limit: '1',
        outcome: null,
        status: 'notMet',
      },
      {
        number: '4.1',
        text: '20% av 13 320 tkr=2 664 tkr',
        aim: 'share atMost target',
        limit: '0.2',
        outcome: '0.5',
        status: null,
      },
    ]);
  });

  test('statuses of indicators and goals are taken over without a reason', () => {
    expect(
      goals.goals.map(({ decision, indicators }) => [
        decision,
        ...indicators.map((indicator) => indicator.decision?.status),
      ]),
    ).toEqual([
      [{ status: 'mostlyMet', reason: null }, 'notMeasurable', 'partlyMet', 'met'],
      [null, 'mostlyMet', 'met', 'notMet'],
      [{ status: 'notMet', reason: null }, 'notMet'],
    ]);
  });

  test('response rates, insatser, comments and what outcomes say in words', () => {
    const [first, ...others] = measuresOf(goals.goals);
    expect(first).toMatchObject({
      outcomeText: '22% svarar till mkt stor del och helt och hållet, (kvinnor 21%, män 24%)',
      bySex: true,
    });
    expect(first?.responseRate?.toNumber()).toBe(0.25);
    expect(others[1]).toMatchObject({ outcomeText: 'Svarsfrekvensen var endast 25%', insats: null });
    expect(others[1]?.responseRate?.toNumber()).toBe(0.25);
    expect(others.map(({ insats }) => insats).filter((insats) => insats !== null)).toEqual([
      'Trisam 2.0',
      'Trisam 2.0',
      'Trisam 2.0',
      'Ett hållbart arbetsliv i Ockelbo',
      'Ett hållbart arbetsliv i Ockelbo',
    ]);
    expect(goals.goals[0]?.indicators.map(({ comment }) => comment)).toEqual([
      'Svarsfrekvensen var endast 25%, därför kan vi inte bedöma om den är uppfylld.',
      'Andel i nationella enkäter.\nPersonal är mer positiva.',
      null,
    ]);
    expect(goals.goals[0]?.comment).toBe(
      'bedöms till övervägande del vara uppfyllt. En indikator var ej mätbar.',
    );
  });

  test('the notes say what was not sure', () => {
    expect(notes).toEqual([
      'Lästes som rubrik och togs inte med: "Måluppfyllelse", "Samlad bedömning".',
      'Bedömningar i texten togs över som beslutad status utan skäl: mål 1, indikator 1.1, indikator 1.2, mått 1.2.1, mått 1.2.2, mått 1.2.3, mått 1.2.4, indikator 1.3, mått 1.3.1, mått 1.3.2, mått 1.3.3, mått 1.3.5, indikator 2.1, indikator 2.2, indikator 2.3, mått 2.3.1, mått 2.3.2, mål 4, indikator 4.1.',
      'Mått 1.3.3: texten säger inte om målvärdet är minst eller högst. Det lästes som minst.',
      'Mått 1.3.5: målvärdet saknas. Fyll i det.',
      'Mått 2.1, 2.3.1, 2.3.2: texten anger inget målvärde. De lästes som ja/nej-mått. Ändra slag och målvärde där det är fel.',
    ]);
  });
});

describe('a table of ambitions and targets', () => {
  const targets = [
    '- Minst 85% av deltagarna har haft inflytande. - Minst 80% har fått hjälp att hantera sin situation. - Minst 70% av medarbetarna tar synpunkter tillvara. - Minst 60% upplever att det finns rutiner.',
    'Minst 40% av deltagarna går till arbete eller studier efter avslutad insats.',
    '- Minst 80% av deltagarna känner sig mer redo att kunna arbeta eller studera.',
    '<ul style="list-style-type: none"> – Minst 250 deltagare får del av insatser, med jämställd fördelning mellan kvinnor och män.',
    '– Minst 80% av chefer bygger relationer. – Minst 85% av medarbetarna arbetar sektorsövergripande.',
    '– Minst 150 medarbetare deltar i förbundets forum. – Minst 85% av cheferna upplever att stödet leder till utveckling.',
    '– Förbundets egna kapital överstiger inte Nationella rådets rekommendation motsvarande ca 20% av medlemsbidraget.',
  ];
  const rows = targets.map((cell, index) => `Ambition ${'ABCDEFG'[index]}\t${cell}`);
  const { goals, notes } = pasted(
    [
      '4. Resultatmål 2025',
      'Ambitionsnivåer\tResultatmål',
      'Individnivå\t',
      'Förbundets verksamhet bidrar till:\t',
      ...rows.slice(0, 4),
      'Samhällsnivå\t',
      ...rows.slice(4),
      '',
      '5. Förbundets verksamhet',
      'Målgruppen är personer i arbetsför ålder.',
    ].join('\n'),
  );

  test('every bullet is an indicator with its target', () => {
    expect(
      goals.goals.map((goal) => [
        goal.number,
        goal.level,
        ...measuresOf([goal]).map((one) => `${measure(one).aim} ${measure(one).limit}`),
      ]),
    ).toEqual([
      [
        '1',
        'individ',
        'share atLeast target 0.85',
        'share atLeast target 0.8',
        'share atLeast target 0.7',
        'share atLeast target 0.6',
      ],
      ['2', 'individ', 'share atLeast target 0.4'],
      ['3', 'individ', 'share atLeast target 0.8'],
      ['4', 'individ', 'count atLeast target 250'],
      ['5', 'struktur', 'share atLeast target 0.8', 'share atLeast target 0.85'],
      ['6', 'struktur', 'count atLeast target 150', 'share atLeast target 0.85'],
      ['7', 'struktur', 'share atMost target 0.2'],
    ]);
    expect(goals.goals[0]?.indicators[1]?.text).toBe('Minst 80% har fått hjälp att hantera sin situation.');
  });

  test('what follows the goals is left out, and told', () => {
    expect(notes).toEqual([
      'Texten från rubriken "5. Förbundets verksamhet" hör inte till målen och togs inte med.',
      'Lästes som rubrik och togs inte med: "4. Resultatmål 2025", "Individnivå", "Förbundets verksamhet bidrar till:", "Samhällsnivå".',
    ]);
  });
});

describe('headings with lists of indicators', () => {
  const { goals, notes } = pasted(
    [
      '6. Mål',
      '',
      '6.1 De individinriktade insatserna leder till att individer uppnår arbetsförmåga.',
      '',
      'De insatser som finansieras ska göra skillnad.',
      '',
      'Indikatorer',
      '',
      '-Det finns insatser i hela länet.',
      '- Det finns rutiner för att arbeta med jämställdhet? Enkätresultat från medarbetare ska vara på minst samma nivå som nationella jämförelsetal¹.',
      '',
      '6.2 De strukturövergripande insatserna främjar samverkan.',
      'Förbundet finansierar stödpersoner:',
      '- Koordinator för grupperna.',
      '¹ Mäts via enkäter under året.',
      'Indikatorer',
      '- Personal upplever att andra vet vad de kan tillföra¹. Enkätresultat ska vara på minst samma nivå som nationella jämförelsetal.',
      '6.4 Verksamhet i ekonomisk balans',
      'Indikator',
      '- Det egna kapitalet ska inte överstiga 20% av förbundets budgeterade intäkter vid årets slut.',
      '',
      '7. Arbetsorganisation',
      'Kansliet har fem anställda.',
    ].join('\n'),
  );

  test('goals with their numbers in print', () => {
    expect(outline(goals.goals)).toEqual([
      {
        goal: '6.1 individ De individinriktade insatserna leder till att individer uppnår arbetsförmåga.',
        parts: [
          '6.1.1 Det finns insatser i hela länet.',
          '6.1.2 Det finns rutiner för att arbeta med jämställdhet? Enkätresultat från medarbetare ska vara på minst samma nivå som nationella jämförelsetal.',
        ],
      },
      {
        goal: '6.2 struktur De strukturövergripande insatserna främjar samverkan.',
        parts: [
          '6.2.1 Personal upplever att andra vet vad de kan tillföra. Enkätresultat ska vara på minst samma nivå som nationella jämförelsetal.',
        ],
      },
      {
        goal: '6.4 ekonomi Verksamhet i ekonomisk balans',
        parts: [
          '6.4.1 Det egna kapitalet ska inte överstiga 20% av förbundets budgeterade intäkter vid årets slut.',
        ],
      },
    ]);
  });

  test('the measure is the question, with what it is compared with', () => {
    expect(measuresOf(goals.goals).map(measure)).toMatchObject([
      { number: '6.1.1', aim: 'yesNo equal target', limit: '1' },
      {
        number: '6.1.2',
        text: 'Det finns rutiner för att arbeta med jämställdhet?',
        aim: 'share atLeast national',
        limit: null,
      },
      { number: '6.2.1', aim: 'share atLeast national', limit: null },
      { number: '6.4.1', aim: 'share atMost target', limit: '0.2' },
    ]);
  });

  test('other text is the comment of the goal that it stands under', () => {
    expect(goals.goals.map(({ comment }) => comment)).toEqual([
      'De insatser som finansieras ska göra skillnad.',
      'Förbundet finansierar stödpersoner:\n• Koordinator för grupperna.\n¹ Mäts via enkäter under året.',
      null,
    ]);
    expect(notes).toEqual([
      'Texten från rubriken "7. Arbetsorganisation" hör inte till målen och togs inte med.',
      'Lästes som rubrik och togs inte med: "6. Mål".',
      'Mått 6.1.1: texten anger inget målvärde. De lästes som ja/nej-mått. Ändra slag och målvärde där det är fel.',
      'Mått 6.1.2, 6.2.1 jämförs med riket, men rikets siffra saknas. Fyll i den.',
    ]);
  });
});

test('goals with activities, as they are copied from a PDF', () => {
  const text = [
    'Mål och aktiviteter hösten 2016 ',
    ' ',
    '1. Länets aktörer känner till samordningsförbundets roll och uppdrag i länet ',
    ' ',
    'Aktiviteter under året: ',
    ' ',
    ' Arbeta med information enligt beslutad kommunikationsplan.  ',
    '',
    ' Utveckla hemsidan.  ',
    '',
    '2.  MYSAM-grupper (Myndigheter i samverkan) finns etablerade i samtliga ',
    'kommuner i länet ',
    'Aktiviteter under året: ',
    ' Genomföra lokala arbetskonferenser i länet i samverkan med MYSAM-',
    '',
    'grupperna.  ',
    ' Anställa en projektledare (60 %) för etablering, stöd och utveckling av ',
    '',
    'TRISAM-team i länet. ',
    '2 Rehabkoordinatorer är anställda på hälsocentralerna.',
    '17',
  ].join('\n');
  const { goals, notes } = pasted(text);
  expect(outline(goals.goals)).toEqual([
    {
      goal: '1 - Länets aktörer känner till samordningsförbundets roll och uppdrag i länet',
      parts: ['1a Arbeta med information enligt beslutad kommunikationsplan.', '1b Utveckla hemsidan.'],
    },
    {
      goal: '2 - MYSAM-grupper (Myndigheter i samverkan) finns etablerade i samtliga kommuner i länet',
      parts: [
        '2a Genomföra lokala arbetskonferenser i länet i samverkan med MYSAM-grupperna.',
        '2b Anställa en projektledare (60 %) för etablering, stöd och utveckling av TRISAM-team i länet.',
      ],
    },
  ]);
  expect(goals.goals[1]?.comment).toBe('2 Rehabkoordinatorer är anställda på hälsocentralerna.');
  expect(notes).toEqual(['Lästes som rubrik och togs inte med: "Mål och aktiviteter hösten 2016".']);
});

describe('simple forms', () => {
  test('one goal a line, with a measure where it says what it aims at', () => {
    const { goals, notes } = pasted('Minst 80 % är nöjda\nGod samverkan\n\nHögst 20 % avbrott\n');
    expect(outline(goals.goals)).toEqual([
      { goal: '1 - Minst 80 % är nöjda', parts: ['1.1 Minst 80 % är nöjda'] },
      { goal: '2 - God samverkan', parts: [] },
      { goal: '3 - Högst 20 % avbrott', parts: ['3.1 Högst 20 % avbrott'] },
    ]);
    expect(notes).toEqual([
      'Mål med ett målvärde i texten fick en indikator och ett mått med samma text: mål 1, 3.',
    ]);
  });

  test('bullets alone are goals, bullets under a line its indicators', () => {
    expect(outline(pasted('• Arbete\n• Studier').goals.goals)).toEqual([
      { goal: '1 - Arbete', parts: [] },
      { goal: '2 - Studier', parts: [] },
    ]);
    expect(outline(pasted('Arbete\n- Minst 40 %\n- Fler än 20\nStudier\n- Alla').goals.goals)).toEqual([
      { goal: '1 - Arbete', parts: ['1.1 Minst 40 %', '1.2 Fler än 20'] },
      { goal: '2 - Studier', parts: ['2.1 Alla'] },
    ]);
  });

  test('columns in any order, and merged cells', () => {
    const { goals, notes } = pasted(
      [
        'Kommentar\tStatus\tUtfall\tMålvärde\tMått\tIndikator\tMål\tVad',
        'Gick bra\tUppfyllt\t87 % (kvinnor 90 %, män 83 %)\tminst 85 %\tAndel nöjda\tDe är nöjda\tMål 3. Nöjda\tX',
        '\tEj uppfyllt\t20\t30\tAntal till arbete\t\t\t',
        '\t\tNej\tJa\tPlan finns\tDet finns en plan\tMål 3. Nöjda\t',
      ].join('\n'),
    );
    expect(outline(goals.goals)).toEqual([
      { goal: '3 - Nöjda', parts: ['3.1 De är nöjda', '3.2 Det finns en plan'] },
    ]);
    expect(measuresOf(goals.goals).map(measure)).toEqual([
      {
        number: '3.1.1',
        text: 'Andel nöjda',
        aim: 'share atLeast target',
        limit: '0.85',
        outcome: '0.87 0.9 0.83',
        status: 'met',
      },
      {
        number: '3.1.2',
        text: 'Antal till arbete',
        aim: 'count atLeast target',
        limit: '30',
        outcome: '20',
        status: 'notMet',
      },
      {
        number: '3.2',
        text: 'Plan finns',
        aim: 'yesNo equal target',
        limit: '1',
        outcome: '0',
        status: null,
      },
    ]);
    expect(goals.goals[0]?.indicators[0]?.comment).toBe('Gick bra\nVad: X');
    expect(notes).toContain('Kolumnen "Vad" känns inte igen. Innehållet står i kommentaren.');
  });

  test('activities with date, responsible and state', () => {
    const { goals } = pasted(
      '',
      '<table><tr><th>Mål</th><th>Aktivitet</th><th>Ansvarig</th><th>Klart</th><th>Läge</th></tr>' +
        '<tr><td rowspan=2>1. Struktur</td><td>Anställa</td><td>Ann</td><td>2025-06-01</td><td>Klar</td></tr>' +
        '<tr><td>Utbilda</td><td>Bo</td><td>i maj</td><td>Påbörjad</td></tr></table>',
    );
    expect(goals.goals).toMatchObject([
      {
        number: '1',
        activities: [
          { number: '1a', text: 'Anställa', date: '2025-06-01', responsible: 'Ann', state: 'done' },
          { number: '1b', text: 'Utbilda', date: null, comment: 'Datum: i maj', state: 'ongoing' },
        ],
      },
    ]);
  });

  test('a table without headings', () => {
    const { goals, notes } = pasted('Nöjda deltagare\tMinst 80 % är nöjda\nBalans\tHögst 20 %');
    expect(outline(goals.goals)).toEqual([
      { goal: '1 - Nöjda deltagare', parts: ['1.1 Minst 80 % är nöjda'] },
      { goal: '2 - Balans', parts: ['2.1 Högst 20 %'] },
    ]);
    expect(notes).toEqual([
      'En tabell saknar rubriker som känns igen. Första kolumnen lästes som mål, övriga efter innehållet.',
    ]);
  });

  test('indicators without a goal', () => {
    const { goals, notes } = pasted('Indikator\tMålvärde\nNöjda\t80 %');
    expect(outline(goals.goals)).toEqual([{ goal: '1 - Mål', parts: ['1.1 Nöjda'] }]);
    expect(notes).toContain('Indikatorer utan mål lades under målet "Mål". Skriv målets text.');
  });

  test('the heading over a table is its goal', () => {
    const { goals } = pasted(
      'Verksamhet i balans\n\nIndikator\tUtfall\nNöjda\t80 %\n\nGott stöd\n\nIndikator\tUtfall\nTeam\tJa',
    );
    expect(outline(goals.goals)).toEqual([
      { goal: '1 - Verksamhet i balans', parts: ['1.1 Nöjda'] },
      { goal: '2 - Gott stöd', parts: ['2.1 Team'] },
    ]);
  });

  test('a number that is there already is not given twice', () => {
    const { goals, notes } = pasted('Mål 1. Ett\nMål 1. Två\nMål 2. Tre');
    expect(goals.goals.map(({ number, text }) => [number, text])).toEqual([
      ['1', 'Ett'],
      ['3', 'Två'],
      ['2', 'Tre'],
    ]);
    expect(notes).toEqual(['Numret 1 fanns redan. Raden fick numret 3.']);
  });

  test('nothing, and too much', () => {
    expect(pasted(' \n ').goals.goals).toEqual([]);
    expect(pasted('').notes).toEqual([
      'Inga mål hittades i det inklistrade. Klistra in en tabell med rubriker som Mål, Indikator och Mått, eller ett mål per rad.',
    ]);
    expect(pasted('a\n'.repeat(10_001))).toMatchObject({
      goals: { goals: [] },
      notes: [expect.stringContaining('högst 10000 rader')],
    });
    expect(pasted('a'.repeat(5_000_001)).notes).toEqual([expect.stringContaining('5000001 tecken')]);
  });
});

describe('laws', () => {
  const pieces = fc.constantFrom(
    ...['Mål 1. ', 'Mål\tIndikator\tMått\tUtfall\n', '6.1 ', '1. ', '2. ', '• ', '- ', '\n', '\n', '\t', ' '],
    ...[
      'Indikatorer\n',
      'Aktiviteter under året:\n',
      'Samlad bedömning\n',
      'Mål 1, uppfyllt',
      'Individnivå\n',
    ],
    ...[
      'minst 85 %',
      'högst 20 tkr',
      '43 %, (kvinnor 40 %, män 47 %)',
      'riket',
      'har minskat',
      '9 av 8 tillfrågade',
    ],
    ...[
      'Uppfylld',
      'Ej mätbart',
      'Kommentar: ',
      '999 999 999 999 mkr',
      '0,00001 %',
      '200 %',
      '<p>',
      '<table><tr><td>',
    ],
    ...[
      '=SUM(A1)',
      '😀',
      '\ud83d',
      '\0',
      '\u0085',
      'åäö',
      '¹ ',
      'Nr\tMål\tStatus\n',
      'x'.repeat(6000),
      '12345678901234567890',
    ],
  );
  const anything = fc.oneof(
    fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 })
      .map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );

  test('whatever is pasted, the goals pass as a file and come back the same', () => {
    fc.assert(
      fc.property(anything, fc.option(anything), (text, html) => {
        const { goals } = goalsFromPasted(text, html, start);
        expect(parseGoals(goalsToJson(goals))).toEqual({ ok: true, plan: goals });
      }),
      { numRuns: 400 },
    );
  });

  test('no word is lost: it stands in the goals or in the notes', () => {
    const word = fc
      .string({ unit: fc.constantFrom(...'bdgjåäö'), minLength: 5, maxLength: 9 })
      .map((text) => `${text}x`);
    const sentence = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const line = fc.oneof(
      sentence,
      fc
        .tuple(
          fc.constantFrom('Mål 1. ', '1. ', '6.1 ', '• ', '- ', 'Kommentar: ', 'Indikator: ', 'Mål 1, '),
          sentence,
        )
        .map((parts) => parts.join('')),
      fc.constantFrom(
        'Indikatorer',
        'Aktiviteter:',
        'Samlad bedömning',
        'Mål\tIndikator\tMått\tUtfall\tVad',
        'Aktivitet\tMål\tKlart',
      ),
      fc
        .array(
          fc.oneof(
            sentence,
            fc.constant(''),
            sentence.map((text) => `1. ${text} 5 % 2. ${text} Uppfylld`),
          ),
          { minLength: 2, maxLength: 5 },
        )
        .map((cells) => cells.join('\t')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { goals, notes } = goalsFromPasted(lines.join('\n'), null, start);
        const told = `${JSON.stringify(goalsToJson(goals))}${notes.join(' ')}`;
        const words = lines.join(' ').match(/[bdgjåäö]{5,9}x/g) ?? [];
        expect(words.filter((one) => !told.includes(one))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('a text of 5 000 characters comes through unharmed', () => {
    const long = `=Å😀 "rad" ${'mål å ä ö '.repeat(600)}`.slice(0, 4999).trim() + '.';
    const { goals, notes } = pasted(`Mål 1. ${long}`);
    expect(goals.goals[0]?.text).toBe(long);
    expect(notes).toEqual([]);
  });

  test('the rest of a longer text stands in the comment', () => {
    const long = 'a'.repeat(4999) + '😀' + 'b'.repeat(100);
    const { goals, notes } = pasted(`Mål 1. ${long}`);
    expect(goals.goals[0]?.text).toBe('a'.repeat(4999));
    expect(goals.goals[0]?.comment).toBe('😀' + 'b'.repeat(100));
    expect(notes).toEqual([expect.stringContaining('längre än 5000 tecken')]);
  });
});
