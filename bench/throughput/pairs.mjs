/**
 * Makes `count` pairs, `inFlight` of them at a time, and gives how long that took, in ms.
 *
 * @param {{ count: number, inFlight: number }} load
 * @param {(index: number) => Promise<void>} pair
 */
export async function timePairs({ count, inFlight }, pair) {
  let next = 0;
  async function lane() {
    while (next < count) {
      const index = next;
      next += 1;
      await pair(index);
    }
  }
  const since = performance.now();
  await Promise.all(Array.from({ length: inFlight }, lane));
  return performance.now() - since;
}

/** What every contender sends: four values, as the API text's example has them. */
export const BODY =
  '{"data":{"startParameters":{"employee_name":"John Doe","employee_email":"john.doe@example.com",' +
  '"employment_start_date":"2021-09-09","employee_reference_number":1234}}}';

export const KEY = "a-key-of-the-bench";
