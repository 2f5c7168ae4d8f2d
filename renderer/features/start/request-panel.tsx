import type { CallAddress, Header, HttpRequest } from "../../../core/http-request.ts";
import { isFramingHeader } from "../../../core/http-request.ts";
import type { StartBody } from "../../../core/start-body.ts";
import type { KeyState } from "../../../electron/bridge/views/library.ts";
import { classNames } from "../../ui/class-names.ts";
import { CopyButton } from "../../ui/code-block.tsx";
import { words } from "../../words.ts";
import { CopyAs } from "../snippets/copy-as.tsx";
import { RequestBody } from "./request-body.tsx";
import { byteCount, requestText, urlPieces } from "./request-text.ts";

/** The exact request that Start would send, always in step with the form. */
export function RequestPanel({
  address,
  request,
  body,
  asWritten,
  apiKey,
  focused,
  differing,
  onChoose,
}: {
  readonly address: CallAddress;
  readonly request: HttpRequest;
  readonly body: StartBody;
  /** A person wrote it as JSON. */
  readonly asWritten: boolean;
  readonly apiKey: KeyState;
  readonly focused: number | null;
  /** `null` while there is no earlier start to compare with. */
  readonly differing: ReadonlySet<number> | null;
  readonly onChoose: (parameter: number) => void;
}) {
  const say = words.start.request;
  const bytes = byteCount(body.text);
  return (
    <>
      <div className="mb-2 flex min-h-small items-center gap-2">
        <h2 className="flex-1 text-panel">{say.title}</h2>
        <span className="text-ink-2 text-meta">{bytes === null ? say.noBody : say.body(bytes)}</span>
        <CopyAs address={address} body={body.text} />
        <CopyButton text={requestText(request)} label={say.copy} />
      </div>
      <div className="selectable overflow-hidden rounded-code bg-sunken px-3 py-2.5 font-mono text-mono forced-colors:border">
        <div>
          <b>{request.method}</b>{" "}
          {urlPieces(request.url).map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order.
            <span key={`${index} ${piece}`}>
              {index > 0 && <wbr />}
              <span className="whitespace-nowrap">{piece}</span>
            </span>
          ))}
        </div>
        {request.headers.map((header) => (
          <HeaderLine key={header.name} header={header} apiKey={apiKey} />
        ))}
        {body.text !== null && (
          <RequestBody
            body={body}
            asWritten={asWritten}
            focused={focused}
            differing={differing ?? new Set()}
            onChoose={onChoose}
          />
        )}
      </div>
      <p className="mt-2 text-ink-2 text-meta">
        {differing === null ? say.theseBytes : say.differs(differing.size)}
      </p>
    </>
  );
}

function HeaderLine({
  header: { name, value },
  apiKey,
}: {
  readonly header: Header;
  readonly apiKey: KeyState;
}) {
  return (
    <div className={classNames("wrap-anywhere", isFramingHeader(name) && "text-ink-3")}>
      {name}: {value}
      {name === "Authorization" && apiKey.kind !== "sandbox" && (
        <span className="pl-3 text-ink-3 select-none">
          {apiKey.kind === "set" ? words.start.request.key(apiKey.fingerprint) : words.start.request.noKey}
        </span>
      )}
    </div>
  );
}
