/** @jest-environment node */
import { holdsInternalText, INTERNAL_MARKER } from './internalMarker';

describe('holdsInternalText', () => {
  it('finds the line as the pane writes it', () => {
    expect(holdsInternalText(`Beste allen,\n\n${INTERNAL_MARKER}\nDrie open afspraken.`)).toBe(true);
  });

  it.each([
    ['a reply that quotes it line by line', '> > INTERN –\n> > niet\n> > doorsturen'],
    ['a hyphen instead of a dash', 'INTERN - niet doorsturen'],
    ['small letters and hard spaces', 'intern\u00A0–\u00A0niet\u00A0doorsturen'],
    ['a dash without spaces', 'INTERN—niet doorsturen'],
  ])('finds it after %s', (_what, body) => {
    expect(holdsInternalText(body)).toBe(true);
  });

  it.each(['', 'Dit is intern en niet om te doorsturen.', 'Wilt u dit niet doorsturen?', 'Intern overleg – niet verplaatsen'])(
    'leaves an ordinary sentence alone: "%s"',
    (body) => {
      expect(holdsInternalText(body)).toBe(false);
    },
  );
});
