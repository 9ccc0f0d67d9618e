/** @jest-environment node */
import { partner } from '../../../tests/support/panelRows';
import { holdsInternalText } from '../internalMarker';
import { internalText, safeSummary } from './summaries';

describe('what may leave the panel', () => {
  it('is a summary without wishes, accounts or anything internal', () => {
    const woerden = partner('gm0632', 'Woerden', { region: 'U10', accountHolder: 'femke@pu.nl', accountHolderName: 'Femke Horstink', wishes: 'Eén aanspreekpunt' });
    expect(safeSummary(woerden)).toEqual({ title: 'Woerden', kind: 'gemeente', region: 'U10', holder: 'Femke Horstink' });
  });

  it('is internal text under the line that the send handler seeks', () => {
    expect(internalText(['Open afspraak: stukken op tijd', ' '])).toBe('INTERN – niet doorsturen\nOpen afspraak: stukken op tijd\n');
    expect(holdsInternalText(internalText(['x']))).toBe(true);
    expect(internalText([''])).toBe('');
  });
});
