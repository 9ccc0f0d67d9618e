/** In the query of our sign-in page: a window of Teams' holds it. Apart from the rest, so that Outlook's window loads no teams-js. */
export const IN_TEAMS = 'teams';
