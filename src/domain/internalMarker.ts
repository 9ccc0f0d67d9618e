/**
 * The visible line above everything internal that a person inserts into a mail or an invitation.
 *
 * The pane writes it and the send handler seeks it. It is the same in every language: whoever
 * replies may use another one, and the line has to be found in quoted text too.
 */
export const INTERNAL_MARKER = 'INTERN – niet doorsturen';

/** Mail programs change what they quote: other dashes, lines broken elsewhere, each with a ">" before it, odd spaces. */
const GAP = '[\\s\\u200B>|]';
const DASH = '[-\\u2010-\\u2015\\u2212]';
const MARKER_AS_QUOTED = new RegExp(`INTERN${GAP}*${DASH}${GAP}*niet${GAP}+doorsturen`, 'i');

/** Whether internal text stands in the plain text of a body, in what was typed or in what was quoted. */
export function holdsInternalText(body: string): boolean {
  return MARKER_AS_QUOTED.test(body);
}
