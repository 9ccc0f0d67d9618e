import type { today as nl } from '../nl/today';
import type { Translated } from '../words';

export const today: Translated<typeof nl> = {
  'today.title': 'Today',
  'today.greeting': 'Hello {name}. This needs your attention today.',
  'today.nothing': 'Nothing needs your attention today.',
  'today.nothingNow': 'Open a meeting or mail in Outlook to log something. Or look below how things stand with a partner.',
  'today.firstTime': 'Welcome {name}. The lists are being fetched for the first time.',
  'today.noPartners': 'You hold the account of no partner.',
  'today.noPartnersNow': 'Is that wrong? Ask the application administrator to put your account name at the partner. In Outlook you do see, at each meeting and mail, who is at the table.',
  'today.guest': 'You are a guest here',
  'today.guestNow': 'Verbinder works with data of the province. As a guest of another organisation you have no access to them. Would you like to know what is recorded about your organisation? Ask your account holder at the province.',
  'today.hidden': 'Switch “Hide internal” off to see this again.',

  'today.reviews': 'Agreements to review',
  'today.noReviews': { one: 'Nothing to review in the coming {count} day.', other: 'Nothing to review in the coming {count} days.' },
  'today.later': 'To review later',
  'today.reviewAway': 'Review {away}, on {on}',
  'today.reviewPast': 'Was to be reviewed on {on}',
  'today.signals': 'Hick-ups',
  'today.daysOpen': { one: '{count} day open', other: '{count} days open' },
  'today.youBroker': 'you broker this',
  'today.quiet': 'No contact for long',
  'today.quietWhy': 'Per partner and layer, by the periods that the province has set.',
  'today.quietLayer': { one: '{layer}: {count} week', other: '{layer}: {count} weeks' },
  'today.never': 'No contact logged yet',
  'today.concerns': 'Concerns {names}',
  'today.partners': 'Your partners',

  'tab.back': 'Back to today',
  'tab.share': 'Share link',
  'tab.gone': 'This is not here (any more)',
  'tab.goneNow': "It may have been completed, or it belongs to a colleague's partner.",
  'tab.noMatters': 'No agreements or hick-ups run with this partner.',
};
