import { DEFAULT_NETWORK } from "../../core/network.ts";
import type {
  ConnectionView,
  KeyState,
  LibraryView,
  ModuleView,
  VaultState,
} from "../../electron/bridge/views/library.ts";

/** The built-in connection and its two modules, as a first run has them. */
const SANDBOX: ConnectionView = {
  id: 1,
  name: "Sandbox",
  baseUrl: "http://127.0.0.1:41234",
  environment: { kind: "own", name: "built in" },
  colour: "grey",
  network: DEFAULT_NETWORK,
  builtIn: true,
  key: { kind: "sandbox" },
  proxyPassword: { kind: "none" },
  keyPassphrase: { kind: "none" },
};

const ONBOARDING: ModuleView = {
  id: 1,
  connectionId: 1,
  name: "Employee onboarding",
  moduleId: "oITwNKIrRdS0A0TFVPP54g",
  kind: "input",
  notes: "",
  tags: [],
  archived: false,
  parameters: [
    { name: "Employee Name", type: "text", apiName: "employee_name" },
    { name: "Employee Email", type: "email", apiName: "employee_email" },
    { name: "Employment Start Date", type: "date", apiName: "employment_start_date" },
    { name: "Employee Reference Number", type: "number", apiName: "employee_reference_number" },
  ],
  key: { kind: "sandbox" },
  keyFrom: "module",
};

const WEEKLY_REPORT: ModuleView = {
  ...ONBOARDING,
  id: 2,
  name: "Weekly report",
  moduleId: "QyhN_LQ6947Gh7BL51hPpg",
  kind: "not_sure",
  parameters: [],
};

export const EXAMPLES: Readonly<Record<number, readonly string[]>> = {
  1: ["John Doe", "john.doe@example.com", "2021-09-09", "1234"],
  2: [],
};

/** A connection of the person's own, in TEST. */
export const ACME: ConnectionView = {
  id: 2,
  name: "Acme",
  baseUrl: "https://acme.example.com",
  environment: { kind: "test" },
  colour: "teal",
  network: DEFAULT_NETWORK,
  builtIn: false,
  key: { kind: "none" },
  proxyPassword: { kind: "none" },
  keyPassphrase: { kind: "none" },
};

/** The same tenant in LIVE. */
export const ACME_LIVE: ConnectionView = {
  ...ACME,
  id: 3,
  baseUrl: "https://live.acme.example.com",
  environment: { kind: "live" },
  colour: "orange",
};

export const NDA_INTAKE: ModuleView = {
  id: 3,
  connectionId: 2,
  name: "NDA intake",
  moduleId: "Zk3NKIrRdS0A0TFVPP54gA",
  kind: "input",
  notes: "",
  tags: [],
  archived: false,
  parameters: [{ name: "Counterparty", type: "text", apiName: "counterparty" }],
  key: { kind: "none" },
  keyFrom: null,
};

export const RISK_CHECK_LIVE: ModuleView = {
  ...NDA_INTAKE,
  id: 4,
  connectionId: 3,
  name: "Contract risk check",
  kind: "processing",
};

const SYSTEM_VAULT: VaultState = { kind: "system", by: "gnome_libsecret" };

/** A key as the page knows it. */
export function keySet(keptBy: "system" | "memory" = "system"): Extract<KeyState, { readonly kind: "set" }> {
  return { kind: "set", keptBy, fingerprint: "a41f9c", setAt: Date.UTC(2026, 10, 24, 9, 40), issuedOn: null };
}

/** What a first run begins with: the sandbox alone. */
export const FIRST_RUN: LibraryView = {
  connections: [SANDBOX],
  modules: [ONBOARDING, WEEKLY_REPORT],
  vault: SYSTEM_VAULT,
};

/** The sandbox, a tenant in TEST and the same in LIVE. */
export const WITH_ACME: LibraryView = {
  connections: [SANDBOX, ACME, ACME_LIVE],
  modules: [ONBOARDING, WEEKLY_REPORT, NDA_INTAKE, RISK_CHECK_LIVE],
  vault: SYSTEM_VAULT,
};
