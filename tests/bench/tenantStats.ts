/** What the local tenant has counted since the last reset. The host's own requests cost no SharePoint units. */
export interface TenantStats {
  readonly reset: () => Promise<void>;
  readonly read: () => Promise<{ readonly requests: number; readonly units: number; readonly largestScan: number }>;
}

export function tenantStats(url: string): TenantStats {
  const address = new URL('/local/stats', url);
  return {
    reset: async () => void (await fetch(address, { method: 'DELETE' })),
    read: async () => (await fetch(address)).json() as ReturnType<TenantStats['read']>, // the lever's own answer
  };
}
