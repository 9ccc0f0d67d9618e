import type { AgreementKind, AgreementStatus, Acting, Body, ContactForm, ContextReach, Hat, Layer, PartnerKind, Phase, SignalKind, SignalStatus, AboutKind } from '../../../domain/vocabulary';
import type { Plural } from '../words';

/** The programme's words as people read them; the lists keep the Dutch ones as data. */
export const vocabulary = {
  'kind.gemeente': { one: '{count} gemeente', other: '{count} gemeenten' },
  'kind.waterschap': { one: '{count} waterschap', other: '{count} waterschappen' },
  'kind.provincie': { one: '{count} provincie', other: '{count} provincies' },
  'kind.rijk': { one: '{count} rijksorganisatie', other: '{count} rijksorganisaties' },
  'kind.koepel': { one: '{count} koepel', other: '{count} koepels' },
  'kind.samenwerkingsorgaan': { one: '{count} samenwerkingsorgaan', other: '{count} samenwerkingsorganen' },
  'kind.maatschappelijk': { one: '{count} maatschappelijke partij', other: '{count} maatschappelijke partijen' },
  'kindTitle.gemeente': 'Gemeenten',
  'kindTitle.waterschap': 'Waterschappen',
  'kindTitle.provincie': 'Provincies',
  'kindTitle.rijk': 'Rijk',
  'kindTitle.koepel': 'Koepels',
  'kindTitle.samenwerkingsorgaan': 'Samenwerkingsorganen',
  'kindTitle.maatschappelijk': 'Maatschappelijke partijen',
  'kindName.gemeente': 'gemeente',
  'kindName.waterschap': 'waterschap',
  'kindName.provincie': 'provincie',
  'kindName.rijk': 'rijk',
  'kindName.koepel': 'koepel',
  'kindName.samenwerkingsorgaan': 'samenwerkingsorgaan',
  'kindName.maatschappelijk': 'maatschappelijke partij',
  'layer.bestuurder': 'bestuurder',
  'layer.volksvertegenwoordiger': 'volksvertegenwoordiger',
  'layer.management': 'management',
  'layer.ambtenaar': 'ambtenaar',
  'layer.griffie': 'griffie',
  'layerCount.bestuurder': { one: '{count} bestuurder', other: '{count} bestuurders' },
  'layerCount.volksvertegenwoordiger': { one: '{count} volksvertegenwoordiger', other: '{count} volksvertegenwoordigers' },
  'layerCount.management': { one: '{count} uit het management', other: '{count} uit het management' },
  'layerCount.ambtenaar': { one: '{count} ambtenaar', other: '{count} ambtenaren' },
  'layerCount.griffie': { one: '{count} van een griffie', other: '{count} van een griffie' },
  'body.raad': 'raad',
  'body.college': 'college',
  'body.dagelijks bestuur': 'dagelijks bestuur',
  'body.algemeen bestuur': 'algemeen bestuur',
  'body.provinciale staten': 'Provinciale Staten',
  'body.gedeputeerde staten': 'Gedeputeerde Staten',
  'body.organisatie': 'organisatie',
  'acting.waarnemend': 'waarnemend',
  'acting.tijdelijk vervanger': 'tijdelijk vervanger',
  'acting.demissionair': 'demissionair',
  'hat.partner': 'partner',
  'hat.bevoegd gezag': 'bevoegd gezag',
  'hat.toezichthouder': 'toezichthouder',
  'hat.subsidieverlener': 'subsidieverlener',
  'hat.opdrachtgever': 'opdrachtgever',
  'phase.initiatie': 'initiatie',
  'phase.groei': 'groei',
  'phase.stabilisatie': 'stabilisatie',
  'form.overleg': 'overleg',
  'form.mail': 'mail',
  'form.telefoon': 'telefoon',
  'form.bezoek': 'bezoek',
  'agreement.rol': 'rol',
  'agreement.werkwijze': 'werkwijze',
  'agreement.houding': 'houding',
  'agreement.informatie': 'informatie',
  'agreementStatus.voorgenomen': 'voorgenomen',
  'agreementStatus.open': 'open',
  'agreementStatus.bekrachtigd': 'bekrachtigd',
  'agreementStatus.vervallen': 'vervallen',
  'signal.onduidelijke rol': 'onduidelijke rol',
  'signal.dubbele vraag': 'dubbele vraag',
  'signal.te laat betrokken': 'te laat betrokken',
  'signal.grens': 'grens',
  'signal.anders': 'anders',
  'signalStatus.gemeld': 'gemeld',
  'signalStatus.opgepakt': 'opgepakt',
  'signalStatus.gekoppeld': 'gekoppeld',
  'signalStatus.opgelost': 'opgelost',
  'reach.reeks': 'hele reeks',
  'reach.afspraak': 'alleen deze keer',
  'reach.bericht': 'alleen dit bericht',
  'reach.gesprek': 'hele mailwisseling',
  'about.partner': 'partner',
  'about.samenwerkingsverband': 'samenwerkingsverband',
  'about.opgave': 'opgave',
} as const satisfies Record<`kind.${PartnerKind}` | `layerCount.${Layer}`, Plural> &
  Record<
    | `kindTitle.${PartnerKind}`
    | `kindName.${PartnerKind}`
    | `layer.${Layer}`
    | `body.${Body}`
    | `acting.${Acting}`
    | `hat.${Hat}`
    | `phase.${Phase}`
    | `form.${ContactForm}`
    | `agreement.${AgreementKind}`
    | `agreementStatus.${AgreementStatus}`
    | `signal.${SignalKind}`
    | `signalStatus.${SignalStatus}`
    | `reach.${ContextReach}`
    | `about.${AboutKind}`,
    string
  >;
