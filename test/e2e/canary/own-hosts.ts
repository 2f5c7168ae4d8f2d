/** The hosts that connections of this worker's tests are for: each gets the key, in one line of each request. */
const hosts = new Set<string>();

export function ownHost(address: string): void {
  hosts.add(new URL(address).host);
}

export function isOwnHost(address: string): boolean {
  return hosts.has(new URL(address).host);
}
