import type { Units } from "../units.ts";

/** Words that figures are told with. */
export const units: Units = {
  orMore: (least) => `${least} oder mehr`,
};
