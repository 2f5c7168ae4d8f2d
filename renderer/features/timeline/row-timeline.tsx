import { useId } from "react";
import { rowCourse } from "../../../core/picture/row-course.ts";
import type { Session } from "../../../core/session.ts";
import { stateFill } from "./paint.ts";

const WIDTH = 120;
const HEIGHT = 12;

/** A session's course in a row: shapes alone, since the row says the rest in words. */
export function RowTimeline({ session }: { readonly session: Session }) {
  const hatch = useId();
  const course = rowCourse(session, WIDTH);
  return (
    <svg data-picture aria-hidden width={WIDTH} height={HEIGHT} className="block">
      {course.some(({ kind }) => kind === "change") && (
        <defs>
          <pattern
            id={hatch}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(-45)"
          >
            <line x1="2.5" y1="0" x2="2.5" y2="5" className="stroke-ink-3" />
          </pattern>
        </defs>
      )}
      {course.map(({ kind, state, x, width }) => {
        if (kind === "change") {
          return <rect key={kind} x={x} y="2" width={width} height="8" fill={`url(#${hatch})`} />;
        }
        if (kind === "before") {
          return (
            <line key={kind} x1={x} x2={x + width} y1="6" y2="6" className="stroke-ink-3" strokeWidth="1.5" />
          );
        }
        const { fill, stroke, dashes } = stateFill(state ?? "");
        return (
          <rect
            key={kind}
            x={x + 0.75}
            y="2"
            width={Math.max(width - 1.5, 1)}
            height="8"
            rx="1.5"
            strokeWidth="1.25"
            strokeDasharray={dashes}
            className={`${fill} ${stroke}`}
          />
        );
      })}
    </svg>
  );
}
