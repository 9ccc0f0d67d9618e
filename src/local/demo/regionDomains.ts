/** Mail domains of the 26 municipalities, 4 water boards and 3 joint arrangements, for a meeting to which all are invited. */
const DOMAINS = `
  amersfoort.nl baarn.nl debilt.nl bunnik.nl bunschoten.nl eemnes.nl houten.nl leusden.nl lopik.nl montfoort.nl renswoude.nl rhenen.nl soest.nl
  utrecht.nl veenendaal.nl woudenberg.nl wijkbijduurstede.nl ijsselstein.nl zeist.nl nieuwegein.nl oudewater.nl woerden.nl derondevenen.nl
  heuvelrug.nl stichtsevecht.nl vijfheerenlanden.nl hdsr.nl vallei-veluwe.nl wsrl.nl agv.nl regiofoodvalley.nl vru.nl ggdru.nl`;

export const regionDomains = (): readonly string[] => DOMAINS.trim().split(/\s+/);
