/**
 * Fills in a session's page of the sandbox as a browser would: reads its form, then submits it with the page's token.
 *
 * @param {string} link  The browser link of the start.
 */
export async function completePage(link) {
  const page = await (await fetch(link)).text();
  const action = /<form[^>]*action="([^"]*)"/.exec(page)?.[1] ?? "";
  const form = new URLSearchParams();
  for (const [input] of page.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    form.set(attribute(input, "name"), attribute(input, "value"));
  }
  form.set("name", "A person of the demo");
  form.set("comment", "Looks right.");
  const answer = await fetch(new URL(action, link), {
    method: "POST",
    body: form,
    headers: { Origin: new URL(link).origin, "Sec-Fetch-Site": "same-origin" },
  });
  if (!answer.ok) throw new Error(`The sandbox's page answered ${answer.status} to its form.`);
}

/**
 * @param {string} tag
 * @param {string} name
 */
function attribute(tag, name) {
  return new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}
