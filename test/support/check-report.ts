import type { CheckReport } from "../../core/connection-check.ts";

/** What a check finds where all is well, with what a test changes of it. */
export function checkReport(baseUrl: string, change: Partial<CheckReport> = {}): CheckReport {
  return {
    baseUrl,
    addresses: ["192.0.2.7"],
    connectedTo: "192.0.2.7",
    proxy: null,
    certificate: {
      subject: new URL(baseUrl).hostname,
      issuer: "Example CA (Example)",
      validFrom: Date.UTC(2026, 8, 1),
      validTo: Date.UTC(2026, 11, 1),
      vouchedBy: "system",
    },
    status: 404,
    failure: null,
    timing: { resolvedMs: 8, connectedMs: 20, securedMs: 48, sentMs: 49, firstByteMs: 90, totalMs: 91 },
    ...change,
  };
}
