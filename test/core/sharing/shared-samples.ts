import type { Connection } from "../../../core/connection.ts";
import { DEFAULT_NETWORK } from "../../../core/network.ts";
import type { Preset } from "../../../core/preset.ts";
import type { PublishedModule } from "../../../core/published-module.ts";

export const ACME: Connection = {
  id: 2,
  name: "Acme",
  baseUrl: "https://acme.example.com",
  environment: { kind: "test" },
  colour: "teal",
  network: {
    ...DEFAULT_NETWORK,
    proxyUser: "somebody",
    proxy: { kind: "own", url: "http://proxy.example:3128" },
  },
  builtIn: false,
};

export const LIVE: Connection = {
  ...ACME,
  id: 3,
  name: "Acme LIVE",
  environment: { kind: "live" },
  colour: "orange",
};

export const SANDBOX: Connection = {
  ...ACME,
  id: 1,
  name: "Sandbox",
  baseUrl: "http://127.0.0.1:9",
  builtIn: true,
};

export const NDA: PublishedModule = {
  id: 7,
  connectionId: 2,
  name: "NDA intake",
  moduleId: "Zk3NKIrRdS0A0TFVPP54gA",
  kind: "input",
  notes: "Ask legal",
  tags: ["legal", "nda"],
  archived: false,
  parameters: [
    { name: "Counterparty", type: "text", apiName: "counterparty" },
    { name: "Consent", type: "other", otherType: "Boolean", apiName: "consent" },
  ],
};

export const RISK: PublishedModule = {
  ...NDA,
  id: 8,
  connectionId: 3,
  name: "Contract risk check",
  moduleId: "oITwNKIrRdS0A0TFVPP54g",
  kind: "processing",
  notes: "",
  tags: [],
  archived: true,
  parameters: [],
};

export const PRESET: Preset = {
  id: 1,
  moduleRef: 7,
  name: "usual",
  values: [
    { apiName: "counterparty", type: "text", value: { kind: "value", text: "Acme & “Söhne”" } },
    { apiName: "consent", type: "other", value: { kind: "json", text: "true" } },
    { apiName: "old", type: null, value: { kind: "omitted" } },
  ],
};
