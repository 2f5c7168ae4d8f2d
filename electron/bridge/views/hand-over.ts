/** Which module's page is saved, and as what. */
export interface SaveHandOverInput {
  readonly moduleRef: number;
  readonly as: "markdown" | "html";
}
