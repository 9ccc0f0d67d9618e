/** A body's text, with a line for each block; what `body.getAsync('text')` gives. */
export function htmlToText(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const hidden of page.querySelectorAll('style, script')) hidden.remove();
  for (const breaking of page.querySelectorAll('br, p, div, li, tr, h1, h2, h3, blockquote')) breaking.append('\n');
  return (page.body.textContent ?? '').replace(/[ \t]+\n/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

/** Plain text as HTML that shows the same. */
export const textToHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/\r?\n/g, '<br>');
