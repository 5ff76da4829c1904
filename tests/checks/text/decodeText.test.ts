import fc from 'fast-check';
import { decodeText } from '../../../src/checks/text/decodeText';

test.each([
  ['UTF-8', [0xc3, 0x84, 0x72], 'Är'],
  ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0xc3, 0x84, 0x72], 'Är'],
  ['UTF-16, little end first', [0xff, 0xfe, 0xc4, 0x00, 0x72, 0x00], 'Är'],
  ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0xc4, 0x00, 0x72], 'Är'],
  ['Windows-1252', [0xc4, 0x72, 0x20, 0x80, 0x20, 0x96], 'Är € –'],
  ['nothing', [], ''],
])('%s', (_name, bytes, text) => {
  expect(decodeText(Uint8Array.from(bytes))).toBe(text);
});

test('what is written as UTF-8 is read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.startsWith('\ufeff'));
      expect(decodeText(new TextEncoder().encode(text))).toBe(text);
    }),
  );
});

test('any bytes are read', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeText(bytes) === 'string'));
});
