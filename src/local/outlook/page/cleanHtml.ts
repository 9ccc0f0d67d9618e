const DANGEROUS = 'script, iframe, object, embed, link, meta, base, form, style';

/** HTML without anything that runs or loads by itself, for the form's own page; Outlook strips bodies likewise. */
export function cleanHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll(DANGEROUS)) element.remove();
  for (const element of page.body.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (name.startsWith('on') || /^\s*(?:javascript|data):/i.test(value)) element.removeAttribute(name);
    }
  }
  return page.body.innerHTML;
}
