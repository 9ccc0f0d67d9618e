/** The team, the channel and the meeting that this host plays; both are invented. */
export const TEAM = { id: '19:netwerk-utrecht@thread.tacv2', groupId: '5a1d7c1e-0f4b-4f5e-9d0c-0c7a6a1f2b33', name: 'Sterk Utrechts bestuur' } as const;

export const CHANNEL = { id: '19:netwerkdagen@thread.tacv2', name: 'Netwerkdagen' } as const;

export const MEETING = {
  id: 'MCMxOTptZWV0aW5nX3Jlcy11MTZAdGhyZWFkLnYyIzA=',
  chatId: '19:meeting_res-u16@thread.v2',
  title: 'Bestuurlijk overleg RES U16',
  joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_res-u16%40thread.v2/0',
} as const;
