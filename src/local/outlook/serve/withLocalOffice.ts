/** Microsoft's own copy of office.js, which the product's pages name. */
const OFFICE_ON_CDN = /<script([^>]*)\ssrc="https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"]*\/office\.js"([^>]*)><\/script>/;

/**
 * A page of the add-in for a local run: it gets office.js from the npm package, and before it our stand-in for MicrosoftAjax and the bridge
 * for nested app authentication. A page without office.js stays as it is.
 */
export const withLocalOffice = (html: string): string =>
  html.replace(OFFICE_ON_CDN, '<script src="/outlook/frame.js"></script><script$1 src="/office/office.js"$2></script>');
