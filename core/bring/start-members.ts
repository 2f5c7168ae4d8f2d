import type { BroughtRemark } from "./brought.ts";
import { type JsonMember, type JsonNode, membersOf, nodeAt } from "./json-node.ts";

/**
 * Where the start parameters stand in a body: `data.startParameters`, `startParameters`, or the object itself, which is
 * a guess and is told. `null` where there is no object for them.
 */
export function startMembers(
  body: JsonNode,
): { readonly members: readonly JsonMember[]; readonly remarks: readonly BroughtRemark[] } | null {
  if (body.kind !== "object") return null;
  const inner = nodeAt(body, "data", "startParameters") ?? nodeAt(body, "startParameters");
  if (inner !== undefined) return inner.kind === "object" ? { members: inner.members, remarks: [] } : null;
  const data = nodeAt(body, "data");
  if (data !== undefined && membersOf(body).length === 1 && membersOf(data).length === 0) {
    return { members: [], remarks: [] };
  }
  if (body.members.length === 0) return { members: [], remarks: [] };
  return { members: body.members, remarks: [{ kind: "flat_body" }] };
}
