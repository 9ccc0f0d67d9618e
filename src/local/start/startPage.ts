/** Moments of the demonstration that show something of their own; each opens Outlook right there, with the panel. */
const MOMENTS: readonly (readonly [query: string, what: string])[] = [
  ['demo=lopikerwaard', 'Twee petten, en een notitie van een collega (Lopikerwaard)'],
  ['as=bilal.asaoui@provincie-utrecht.nl.example&demo=portefeuillehouders', 'Een reeks waarvan één keer anders is (Regio Amersfoort)'],
  ['demo=kennismaking', 'Een geannuleerde afspraak: de notities blijven (Stichtse Vecht)'],
  ['as=astrid.kloosterboer@provincie-utrecht.nl.example&owner=hedwig.ravesloot@provincie-utrecht.nl.example&demo=werkbezoek', 'Het bestuurssecretariaat in het postvak van de gedeputeerde'],
  ['module=mail&demo=wie-is-nu-aan-zet', 'Een mail van een wethouder'],
  ['module=mail&demo=zienswijze', 'Een mail van een raadslid'],
  ['demo=zonnestroom', 'Een organisatie die nog niemand kent'],
  ['demo=tandarts', 'Een privéafspraak'],
];

const moment = ([query, what]: (typeof MOMENTS)[number]) => `<li><a href="/outlook/?${query.replaceAll('&', '&amp;')}&amp;pane=open">${what}</a></li>`;

/** What a newcomer meets first: what this is, and one door per host. */
export const startPage = (notice: string): string => `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Verbinder – lokale omgeving</title>
    <link rel="icon" href="/app/icons/icon-32.png" />
    <style>
      :root { color-scheme: light dark; --ink: #242424; --paper: #ffffff; --soft: #f5f5f5; --line: #d1d1d1; --link: #115ea3; }
      @media (prefers-color-scheme: dark) { :root { --ink: #ffffff; --paper: #1f1f1f; --soft: #292929; --line: #666666; --link: #62abf5; } }
      body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 'Segoe UI', system-ui, sans-serif; }
      main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
      .notice { background: var(--soft); border: 1px solid var(--line); border-radius: 4px; padding: 0.5rem 0.75rem; }
      .door { display: block; border: 1px solid var(--line); border-radius: 8px; padding: 1rem; margin: 1rem 0; color: inherit; text-decoration: none; }
      .door:hover, .door:focus-visible { outline: 2px solid var(--link); }
      .door strong { color: var(--link); text-decoration: underline; }
      a { color: var(--link); }
      li { padding: 0.125rem 0; }
      h1 { display: flex; gap: 0.75rem; align-items: center; } h1 img { width: 48px; height: 48px; }
      h2 { font-size: 1.125rem; margin: 2rem 0 0.5rem; }
    </style>
  </head>
  <body>
    <main>
      <h1><img src="/app/icons/icon-144.png" alt="" />Verbinder</h1>
      <p class="notice">${notice}</p>
      <p>Verbinder helpt een provincie om beter samen te werken met gemeenten en waterschappen. Dit is de lokale omgeving: alles draait op deze computer, zonder Microsoft-cloud.</p>
      <a class="door" href="/outlook/?demo=res-u16&amp;pane=open"><strong>Open de uitnodiging van RES U16 in Outlook</strong><br />Een overleg met twintig partijen. Rechts staat het paneel: wie zit aan tafel, wie mist, wat is afgesproken.</a>
      <a class="door" href="/outlook/"><strong>Open Outlook</strong><br />Agenda en postvak van een accounthouder. Kies een afspraak of mail en klik op Verbinder. Bovenaan kiest u een andere persoon, taal of weergave.</a>
      <a class="door" href="/teams/"><strong>Open Teams</strong><br />Wat vraagt vandaag uw aandacht: afspraken, hick-ups en partners die u lang niet sprak. Bovenaan kiest u een andere persoon, taal of weergave.</a>
      <h2>Ook het bekijken waard</h2>
      <ul>
        ${MOMENTS.map(moment).join('\n        ')}
      </ul>
      <p lang="en"><a href="/outlook/?demo=res-u16&amp;pane=open&amp;lang=en-US">In English: open the RES U16 invitation in Outlook</a></p>
      <h2>Voor ontwikkelaars</h2>
      <ul>
        <li>Microsoft Graph van deze omgeving: <code>/v1.0</code>. Een token: <code>npm run token -- --as "Femke Horstink"</code></li>
        <li>Storingen nabootsen: <code>/local/faults</code>. Tellers: <code>/local/stats</code></li>
      </ul>
    </main>
  </body>
</html>
`;
