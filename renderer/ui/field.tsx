import { CircleAlert, type LucideIcon, TriangleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

/** What a field hands to its control, so that label, remark and error belong to it. Spread it onto the control. */
export interface FieldWiring {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
  readonly "aria-required": true | undefined;
}

export interface FieldProps {
  /** The control's accessible name, exactly. */
  readonly label: string;
  /** Stands beside the label and wraps under it, never cut: the API parameter name. */
  readonly beside?: string | undefined;
  /** At the label's end: type, treatment. */
  readonly aside?: ReactNode;
  /** Quiet; gives way to an error. */
  readonly hint?: ReactNode;
  /** Worth knowing; forbids nothing. */
  readonly remark?: string | null | undefined;
  /** The remark may hold what was typed, which presentation mode hides. */
  readonly quotes?: boolean;
  /** What can be done about the remark. */
  readonly remarkAction?: ReactNode;
  /** Keeps the form from being saved. */
  readonly error?: string | null | undefined;
  readonly required?: boolean;
  /** Hides the label from the eye alone, as in a grid with column heads. */
  readonly bare?: boolean;
  readonly className?: string | undefined;
  readonly children: (wiring: FieldWiring) => ReactNode;
}

/** A label, a control, and what is to be said about it. */
export function Field(props: FieldProps) {
  const { label, beside, aside, hint, remark, error, required = false, bare = false } = props;
  const id = useId();
  const ids = {
    beside: beside !== undefined && `${id}-beside`,
    hint: typeof error !== "string" && hint !== undefined && hint !== null && hint !== false && `${id}-hint`,
    remark: typeof remark === "string" && `${id}-remark`,
    error: typeof error === "string" && `${id}-error`,
  };
  const describedBy = Object.values(ids).filter((part) => part !== false);
  return (
    <div data-field className={classNames("flex min-w-0 flex-col", props.className)}>
      <div className={bare ? "heard-only" : "mb-1 flex items-baseline gap-3"}>
        <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
          <label htmlFor={id} className="font-emphasis wrap-anywhere">
            {label}
          </label>
          {beside !== undefined && (
            <span
              id={`${id}-beside`}
              className="selectable font-mono text-api text-ink-2 wrap-anywhere whitespace-pre-wrap"
            >
              {beside}
            </span>
          )}
        </div>
        {aside !== undefined && <div className="shrink-0 text-ink-3 text-meta">{aside}</div>}
      </div>
      {props.children({
        id,
        "aria-describedby": describedBy.length === 0 ? undefined : describedBy.join(" "),
        "aria-invalid": typeof error === "string" || undefined,
        "aria-required": required || undefined,
      })}
      {ids.hint !== false && (
        <div id={ids.hint} className="mt-1 text-ink-3 text-meta">
          {hint}
        </div>
      )}
      {ids.remark !== false && (
        <div className="flex items-start justify-between gap-2">
          <Said id={ids.remark} text={remark ?? ""} icon={TriangleAlert} veiled={props.quotes === true} />
          {props.remarkAction}
        </div>
      )}
      {ids.error !== false && <Said id={ids.error} text={error ?? ""} icon={CircleAlert} />}
    </div>
  );
}

/** In `caution`, never red: red is the module's failure, and what destroys. */
function Said({
  id,
  text,
  icon,
  veiled = false,
}: {
  readonly id: string;
  readonly text: string;
  readonly icon: LucideIcon;
  readonly veiled?: boolean;
}) {
  return (
    <div id={id} className="mt-1 flex gap-1.5 text-caution text-meta">
      <Icon of={icon} size={13} className="mt-px" />
      <span className={classNames("selectable wrap-anywhere", veiled && "veiled")}>{text}</span>
    </div>
  );
}
