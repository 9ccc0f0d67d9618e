// npm run token -- --as NAME [--scopes "Sites.Selected User.Read"] [--app [CLIENT]] [--url https://localhost:8443]
// Prints a bearer of the running local tenant, for curl or any other Graph client.
import { request } from 'node:https';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string' },
    scopes: { type: 'string' },
    app: { type: 'boolean', default: false },
    url: { type: 'string', default: process.env['VERBINDER_URL'] ?? 'https://localhost:8443' },
  },
});

if (!values.as && !values.app) fail('Say who: npm run token -- --as "Femke Horstink", or --app for an application.');

const client = positionals[0];
const asked = { as: values.as, scopes: values.scopes, app: values.app ? (client ?? true) : undefined };
const answer = await post(new URL('/local/token', values.url), asked).catch((failure) =>
  fail(`No local tenant answers at ${values.url} (${failure.code ?? failure.message}). Start it with npm start, or name it with --url.`),
);
if (!answer.access_token) fail(answer.error ?? 'The local tenant gave no token.');
console.log(answer.access_token);

/** The certificate is our own and the address this machine's, so it isn't checked. */
function post(url, body) {
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', rejectUnauthorized: false, headers: { 'content-type': 'application/json' } };
    const sent = request(url, options, (response) => {
      let text = '';
      response.on('data', (part) => (text += part));
      response.on('end', () => resolve(JSON.parse(text)));
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
