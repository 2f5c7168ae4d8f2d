import { brunoCollection } from "./bruno.ts";
import type { ExportedFile, ExportedModule, ExportForm } from "./exported-module.ts";
import { openApiDocument } from "./openapi.ts";
import { parametersSchema } from "./parameters-schema.ts";
import { postmanCollection } from "./postman.ts";

/** Writes a module in a form: one file, or the files of a folder (`bruno`). It holds no key. */
export function exportModule(form: ExportForm, module: ExportedModule): readonly ExportedFile[] {
  switch (form) {
    case "openapi":
      return [{ path: "module.openapi.json", text: openApiDocument(module) }];
    case "schema":
      return [{ path: "module.schema.json", text: parametersSchema(module) }];
    case "postman":
      return postmanCollection(module);
    case "bruno":
      return brunoCollection(module);
  }
}
