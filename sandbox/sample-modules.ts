import type { ScenarioId } from "./scenarios.ts";

/** The platform's four types of start parameter. Source: API text, "Available start parameter types". */
export type SandboxParameterType = "text" | "date" | "number" | "email";

/** A start parameter in the platform's three columns, with a value that fits. */
export type SandboxParameter = {
  /** As the module editor shows it (`Employee Name`); never sent. */
  readonly name: string;
  readonly type: SandboxParameterType;
  /** The name inside `startParameters` (`employee_name`). */
  readonly apiName: string;
  /** As it would be typed into a form: a number's digits, a date as `YYYY-MM-DD`. */
  readonly example: string;
};

/** A published module that the sandbox knows. */
export type SandboxModule = {
  /** 22 characters of base64url. Never changed: saved modules and sessions name it. */
  readonly moduleId: string;
  /** Public, with the prefix `sandbox-`, so that nobody takes it for a secret. */
  readonly key: string;
  readonly name: string;
  readonly kind: "input" | "processing" | "not_sure";
  /** In order of definition; empty for a module that starts without a body. */
  readonly parameters: readonly SandboxParameter[];
  /** What is played until another scenario is set. */
  readonly defaultScenario: ScenarioId;
};

/**
 * The modules that every sandbox has: one that a person finishes, one that returns outputs, one without parameters.
 *
 * The first has the API text's own module id and employee parameters; the text's prose and example disagree on
 * `employment_start_date`, and the example's spelling is taken.
 *
 * Source: Execution API Reference, "Example Execution API Call".
 */
export const SAMPLE_MODULES: readonly SandboxModule[] = [
  {
    moduleId: "oITwNKIrRdS0A0TFVPP54g",
    key: "sandbox-employee-onboarding",
    name: "Employee onboarding",
    kind: "input",
    parameters: [
      { name: "Employee Name", type: "text", apiName: "employee_name", example: "John Doe" },
      { name: "Employee Email", type: "email", apiName: "employee_email", example: "john.doe@example.com" },
      {
        name: "Employment Start Date",
        type: "date",
        apiName: "employment_start_date",
        example: "2021-09-09",
      },
      {
        name: "Employee Reference Number",
        type: "number",
        apiName: "employee_reference_number",
        example: "1234",
      },
    ],
    defaultScenario: "waits-for-person",
  },
  {
    moduleId: "XnEYKdK0U9-pLILIy3bxQA",
    key: "sandbox-contract-risk-check",
    name: "Contract risk check",
    kind: "processing",
    parameters: [
      { name: "Contract Title", type: "text", apiName: "contract_title", example: "Supply agreement" },
      { name: "Contract Value", type: "number", apiName: "contract_value", example: "125000.50" },
      { name: "Signature Date", type: "date", apiName: "signature_date", example: "2021-09-09" },
      { name: "Reviewer Email", type: "email", apiName: "reviewer_email", example: "john.doe@example.com" },
    ],
    defaultScenario: "completes-with-outputs",
  },
  {
    moduleId: "QyhN_LQ6947Gh7BL51hPpg",
    key: "sandbox-weekly-report",
    name: "Weekly report",
    kind: "not_sure",
    parameters: [],
    defaultScenario: "runs-then-completes",
  },
];
