import { Hono } from 'hono';
import { forColleague, forLink } from '../server/doors';
import type { RouteGroup } from '../server/routeGroup';
import { answerPoll, openPoll, writePollAnswer } from './answerPoll';
import { mailPollLink, pollLinks, sendPoll, withdrawPollLink } from './sendPoll';

/** The date poll: an organiser sends it and sees how far it is; whoever has a link answers, and may change the answer until it closes. */
export const datePoll: RouteGroup = {
  path: 'date-poll',
  routes: (parts) =>
    new Hono()
      .post('/links', forColleague(parts, ({ form }) => pollLinks(parts, form)))
      .post('/send', forColleague(parts, ({ who, form }) => sendPoll(parts, who, form), { role: 'Organisator' }))
      .post('/withdraw', forColleague(parts, ({ form }) => withdrawPollLink(parts, form), { role: 'Organisator' }))
      .post('/open', forLink(parts, 'datumprikker', ({ who }) => openPoll(parts, who)))
      .post('/answer', forLink(parts, 'datumprikker', ({ who, form }) => answerPoll(parts, who, form))),
  jobs: (parts) => ({
    datePollMail: (fields) => mailPollLink(parts, fields),
    datePollAnswer: (fields) => writePollAnswer(parts, fields),
  }),
};
