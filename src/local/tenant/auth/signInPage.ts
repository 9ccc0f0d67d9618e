import type { User } from '../store/directory';

/** A plain page that asks which of the demo's people you are; the answer goes back to the same address. */
export function signInPage(title: string, users: readonly User[], action: (user: User) => string): string {
  const rows = users.map((user) => `<li><a href="${escaped(action(user))}">${escaped(user.name)}</a> <small>${escaped(user.jobTitle)}</small></li>`);
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:32rem;margin:2rem auto;padding:0 1rem;color:#222}small{color:#595959}li{margin:.4rem 0}</style></head>
<body><main><h1>${escaped(title)}</h1><p>Demo. Personen en gebeurtenissen zijn verzonnen.</p><ul>${rows.join('')}</ul></main></body></html>`;
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
