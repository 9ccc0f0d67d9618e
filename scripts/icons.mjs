// Renders the drawings of manifest/icons to the PNG files that Outlook and Teams ask for: `node scripts/icons.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const folder = (name) => fileURLToPath(new URL(`../manifest/icons/${name}`, import.meta.url));

/** Ribbon 16, 32, 80; add-in list 64, 128; phones 25, 32, 48 at one, two and three times. */
const RIBBON_AND_PHONE = [16, 25, 32, 48, 50, 64, 75, 80, 96, 128, 144];
const SMALL = 25;

const pictures = [
  ...RIBBON_AND_PHONE.map((size) => [size <= SMALL ? 'mark-small' : 'mark', `icon-${size}`, size]),
  ['color', 'color', 192],
  ['color32x32', 'color32x32', 32],
  ['outline', 'outline', 32],
];

for (const [drawing, picture, size] of pictures) {
  const image = new Resvg(readFileSync(folder(`${drawing}.svg`), 'utf8'), { fitTo: { mode: 'width', value: size } });
  writeFileSync(folder(`${picture}.png`), image.render().asPng());
}
console.log(`${pictures.length} icons rendered`);
