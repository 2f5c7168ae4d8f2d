/** Short words that figures are told with. A language has them like every other sentence. */
export interface Units {
  /** A duration that has no upper bound; `least` is its lower one, as told. */
  readonly orMore: (least: string) => string;
}
