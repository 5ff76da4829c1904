import { table } from './foundIn';

/** Published figures of two associations (plans of 2025, annual report of 2020), as tables of a text. */
export const budget2025 = table(
  '8. Budget',
  'Intäkter | 2025 | 2026 | 2027',
  'Försäkringskassan/Arbetsförmedlingen | 9 460 | 9 460 | 9 460',
  'Region Gävleborg | 4 730 | 4 730 | 4 730',
  'Kommunerna | 4 730 | 4 730 | 4 730',
  'Summa intäkter | 18 920 | 18 920 | 18 920',
  'Kostnader | | |',
  'Samverkansinsatser (beviljade) | -17 002 | -5 660 | 242',
  'Samverkansinsatser (tillgängliga) | -5 105 | -9 269 | -15 045',
  'Övriga externa kostnader | -1 210 | -1 240 | -1 270',
  'Personalkostnader | -2 650 | -2 751 | -2 847',
  'Summa kostnader | -25 967 | -18 920 | -18 920',
  'Resultat | -7 047 | 0 | 0',
);

export const granted2025 = table(
  '9. Beviljade insatser 2025',
  'Samverkansinsats Trisam | Total period | Budget 2025 | Rekvirerande organisation',
  'Trisam processledare 50% FK | 2024-01-01--2025-12-31 | 459 207 | Försäkringskassan',
  'Trisam processledare 100% RG | 2024-01-01--2025-12-31 | 781 288 | Region Gävleborg',
  'Trisam-timmar handläggare | | |',
  'Försäkringskassan | 2024-01-01--2025-12-31 | 1 332 837 |',
  'Arbetsförmedlingen | 2024-01-01--2025-12-31 | 1 070 935 |',
  'Region Gävleborg | 2024-01-01--2025-12-31 | 1 009 438 |',
  'Bollnäs kommun | 2024-01-01--2025-12-31 | 117 429 |',
  'Gävle kommun | 2024-01-01--2025-12-31 | 407 857 |',
  'Hofors kommun | 2024-01-01--2025-12-31 | 23 486 |',
  'Hudiksvall kommun | 2024-01-01--2025-12-31 | 144 270 |',
  'Ljusdal kommun | 2024-01-01--2025-12-31 | 50 746 |',
  'Nordanstig kommun | 2024-01-01--2025-12-31 | 18 453 |',
  'Ockelbo kommun | 2024-01-01--2025-12-31 | 18 453 |',
  'Ovanåker kommun | 2024-01-01--2025-12-31 | 58 715 |',
  'Sandviken kommun | 2024-01-01--2025-12-31 | 174 466 |',
  'Söderhamn kommun | 2024-01-01--2025-12-31 | 128 333 |',
  'Totalt Trisam | | 5 795 913 |',
  'Lokala samverkansinsatser | | |',
  'Koordinator Mysam 50% | 2024-01-01--2025-12-31 | 367 177 | Region Gävleborg',
  'Dans för hälsa Gävle | 2023-08-01--2025-06-30 | 325 358 |',
  'Sammanhållet stöd Gävle | 2024-01-01--2025-12-31 | 1 726 736 |',
  'Safe Söderhamn | 2024-04-08--2025-12-31 | 1 211 000 |',
  'Ungdomsbootz Ljusdal | 2024-07-01--2026-06-30 | 577 000 |',
  'Räkna med mig Hudiksvall | 2024-09-01--2026-08-31 | 1 605 000 |',
  'Trygg ung Hofors | 2024-09-01--2026-08-31 | 2 242 000 |',
  'Steget vidare Bollnäs | 2024-09-01 -- 2026-08-31 | 1 690 659 |',
  'Försteget till arbete Sandviken | 2025-03-01--2027-02-28 | 1 261 000 |',
  'Totalt lokala samverkansinsatser | | 11 005 930 |',
  'Utvecklingsinsatser | | 200 000 |',
  'Ej beviljade medel | | 5 104 867 |',
  'Sammanlagt | | 22 106 710 |',
);

export const matrix2025 = table(
  'Insatser som finansieras med samverkansmedel 2024',
  'Kommun | Lokala insatser | Trisam',
  'Bollnäs | Steget Vidare (240901-260831) | 4 team',
  'Gävle | Dans för hälsa (230801-250631) Från skola till arbetsliv (240101-251231) | 15 team',
  'Hofors | Trygg Ung (240901-260831) | 1 team',
  'Hudiksvall | Räkna med Mig! (240901-260831) | 4 team',
  'Ljusdal | Ungdomsboozt (240701-260630) | 2 team',
  'Ockelbo | | 1 team',
  'Sandviken | Försteget till Arbete (250301-270228) | 5 team',
  'Söderhamn | SAFE-Samverkan för etablering (240401-251231) | 4 team',
);

export const jamtland2025 = table(
  '6.1. Budget för 2025-2027',
  'Budget | 2025 | 2026 | 2027',
  'Verksamhetens intäkter | 8 228 000 | 8 228 000 | 8 228 000',
  'Verksamhetens kostnader | -8 225 000 | -8 200 000 | -8 231 000',
  'Insatsbidrag till utförande part | -5 254 000 | -5 260 000 | -5 230 000',
  'Planerade bidrag (STAR) | -4 974 000 | -4 170 000 | -2 880 000',
  'Bidrag att fördela | -280 000 | -1 090 000 | -2 350 000',
  'Förvaltning och samverkan | -2 971 000 | -2 960 000 | -3 001 000',
  'Personalkostnader | -2 081 000 | -2 067 000 | -2 104 000',
  'Övriga verksamhetskostnader | -890 000 | -894 000 | -897 000',
  'Verksamhetens resultat | 3 000 | 7 000 | -3 000',
  'Finansiella kostnader | - | - | -',
  'Summa kostnader | -8 225 000 | -8 220 000 | -8 231 000',
  'Årets resultat | 3 000 | 7 000 | -3 000',
  'Årets resultat inkl. eget kapital | 1 580 000 | 1 587 000 | 1 584 000',
);

export const overview2020 = table(
  'Översikt över verksamhetens utveckling',
  'Tkr | 2020 | 2019 | 2018 | 2017 | 2016',
  'Verksamhetens intäkter | 13 401 | 13 319 | 6 938 | 6 727 | 7 199',
  'Verksamhetens kostnader | -13 616 | -8 432 | -8 148 | -7 506 | -5 528',
  'Finansiella kostnader | | | -2 | -2 |',
  'Årets resultat | -215 | 4 887 | -1 212 | -781 | 1 671',
  'Soliditet | 65% | 74% | 43% | 58% | 75%',
  'Antal anställda | 4 | 3 | 4 | 4 | 4',
);

export const insatser2020 = table(
  'Förbrukningsgrad för beviljade insatser',
  'Insats | Utfall 2020, tkr | Budget 2020, tkr | Förbrukade medel, andel av budget',
  'Mysam processledare | 427 | 427 | 100%',
  'Ett hållbart arbetsliv-Ockelbo | 801 | 892 | 90%',
  'Ett hållbart arbetsliv- Ovanåker | 266 | 309 | 86%',
  'Prova vägar vidare-Boilnäs | 799 | 834 | 96%',
  'Trisam 2.0 | 7 347 | 8 851 | 83%',
);

export const operating2020 = table(
  '3 Driftsredovisning',
  'Belopp tkr | Utfall 2020 | Budget 2020 | Avvikelse utfall- budget | Utfall 2019',
  'Intäkter/bidrag | 13 401 | 13 320 | 81 | 13 319',
  'Kostnader | -13 616 | -18 806 | 5 190 | -8 432',
  'Resultat | -215 | -5 486 | 5 271 | 4 887',
  'Eget kapital | 6 630 | | | 6 845',
  'Likvida medel | 10 087 | | | 9 054',
);

export const income2020 = table(
  '4 Resultaträkning',
  'Belopp i tkr | Not | 2020-01-01 -2020-12-31 | 2019-01-01 -2019-12-31',
  'Verksamhetens intäkter | 1 | 13 401 | 13 319',
  'Verksamhetens kostnader | 2,5 | -13 616 | -8 432',
  'Verksamhetens nettokostnad | | -215 | 4 887',
  'Finansiella intäkter | | 0 | 0',
  'Resultat efter finansiella poster | | -215 | 4 887',
  'ÅRETS RESULTAT | | -215 | 4 887',
);

export const balance2020 = table(
  '4 Balansräkning',
  'Belopp i tkr | Not | 2020-01-01 -2020-12-31 | 2019-01-01 -2019-12-31',
  'TILLGÅNGAR | | |',
  'Kortfristiga fordringar | 3 | 132 | 136',
  'Kassa och bank | | 10 087 | 9 054',
  'Summa tillgångar | | 10 219 | 9 190',
  'EGET KAPITAL OCH SKULDER | | |',
  'Eget kapital | | 6 630 | 6 845',
  'Kortfristiga skulder | 4 | 3 589 | 2 345',
  'Summa eget kapital och skulder | | 10 219 | 9 190',
);

export const cashFlow2020 = table(
  '5 Kassaflödesanalys',
  'Belopp i tkr. | 2020-12-31 | 2019-12-31',
  'Årets resultat | -215 | 4 887',
  'Medel från verksamheten före förändring av rörelsekapital | -215 | 4 887',
  'Ökning/minskning kortfristiga fordringar | 4 | 187',
  'Ökning/minskning kortfristiga skulder | 1 244 | -223',
  'Summa förändring av rörelsekapital | 1 248 | -36',
  'Årets kassaflöde | 1 033 | 4 851',
  'Likvida medel vid årets början | 9 054 | 4 203',
  'Likvida medel vid årets slut | 10 087 | 9 054',
);

export const note1 = table(
  'Not 1. Medlemsavgifter, intäkter och bidrag',
  'Belopp i tkr | 2020-12-31 | 2019-12-31',
  'Statligt bidrag (försäkringskassan och arbetsförmedlingen) | 6 660 | 6 660',
  'Region Gävleborg | 3 330 | 3 330',
  'Bollnäs Kommun | 306 | 306',
  'Gävle kommun | 1 219 | 1 219',
  'Hofors Kommun | 110 | 110',
  'Hudiksvalls Kommun | 433 | 433',
  'Ljusdals Kommun | 216 | 216',
  'Nordanstigs Kommun | 109 | 109',
  'Ockelbo Kommun | 70 | 70',
  'Ovanåkers Kommun | 130 | 130',
  'Sandvikens Kommun | 443 | 443',
  'Söderhamns Kommun | 293 | 293',
  'Tillfällig uthyrning av personal | 82 |',
  'Summa | 13 401 | 13 319',
);

export const note2 = table(
  'Not 2. Verksamhetens kostnader',
  'Belopp i tkr | 2020-12-31 | 2019-12-31',
  'Insatsmedel | 10 171 | 5 077',
  'Löner och sociala avgifter | 2 439 | 2 516',
  'Pensionskostnader | 362 | 367',
  'Övriga kostnader | 644 | 472',
  'Summa | 13 616 | 8 432',
);

export const note3 = table(
  'Not 3. Kortfristiga fordringar',
  'Belopp i tkr | 2020-12-31 | 2019-12-31',
  'Skattefordran | 43 | 109',
  'Förutbetalda kostnader | 89 | 27',
  'Summa | 132 | 136',
);

export const note4 = table(
  'Not 4. Upplupna kostnader',
  'Belopp i tkr | 2020-12-31 | 2019-12-31',
  'Region Gävleborg | 359 | 297',
  'Hudiksvalls kommun | 70 | 5',
  'Försäkringskassan | 0 | 7',
  'Upplupna semesterlöner | 1 029 | 1 294',
  'Summa | 1458 | 1603',
);

export const note5 = table(
  'Not 5. Revisionskostnader',
  'Belopp i tkr | 2020-12-31 | 2019-12-31',
  'Revision | 198 | 76',
  'Summa | 198 | 76',
);

/** The accounts of 2020, in which everything ties. */
export const accounts2020 = [
  overview2020,
  operating2020,
  income2020,
  balance2020,
  cashFlow2020,
  note1,
  note2,
  note3,
  note5,
];

/** A text with one thing changed, which must stand there once. */
export function changed(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2)
    throw new Error(`"${from}" stands there ${text.split(from).length - 1} times`);
  return text.replace(from, () => to);
}
