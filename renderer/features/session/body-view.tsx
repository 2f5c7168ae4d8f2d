import { useMemo, useState } from "react";
import type { Header } from "../../../core/http-request.ts";
import { headerValue } from "../../../core/start-outcome.ts";
import { Button } from "../../ui/button.tsx";
import { CodeBlock } from "../../ui/code-block.tsx";
import { words } from "../../words.ts";
import { FOLDED_FROM_BYTES, sizeText, viewBytes } from "./byte-view.ts";

/** A body's bytes in the most readable form that is still true; large ones once they are asked for. */
export function BodyView({
  body,
  headers,
}: {
  readonly body: Uint8Array;
  readonly headers: readonly Header[];
}) {
  const say = words.session.exchanges;
  const [unfolded, setUnfolded] = useState(body.length <= FOLDED_FROM_BYTES);
  const coding = headerValue(headers, "content-encoding");
  const view = useMemo(() => (unfolded ? viewBytes(body) : null), [unfolded, body]);
  if (view === null) {
    return (
      <Button size="small" onClick={() => setUnfolded(true)}>
        {say.show(sizeText(body.length))}
      </Button>
    );
  }
  switch (view.kind) {
    case "empty":
      return <p className="text-ink-2 text-meta">{say.noBody}</p>;
    case "json":
    case "text":
      return <CodeBlock text={view.text} label={say.body} />;
    case "bytes":
      return (
        <>
          <p className="mb-1 text-ink-2 text-meta">
            {say.undecodable(sizeText(body.length), headerValue(headers, "content-type") ?? say.noType)}
            {coding !== null && coding !== "" && `. ${say.compressed(coding)}`}
          </p>
          <CodeBlock text={view.text} label={say.hex} />
        </>
      );
  }
}
