import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { UpdateFailure, UpdateStand, UpdateView } from "../../../../core/update.ts";
import { renderPage } from "../../render-page.tsx";

const FEED = "https://updates.example/mb/";
const RELEASE = { version: "0.2.0", notes: "Faster.\n<b>Not bold</b>\u202e", size: 95_000_000 };

function view(stand: UpdateStand, more: Partial<UpdateView> = {}): UpdateView {
  return { installed: "0.1.0", feed: FEED, installs: true, stand, ...more };
}

async function settingsWith(updates: UpdateView, options: Parameters<typeof renderPage>[0] = {}) {
  const page = await renderPage({ preferences: { updates: "on" }, updates, ...options });
  await page.user.click(screen.getByRole("button", { name: "Settings" }));
  return { ...page, panel: within(await screen.findByRole("region", { name: "Updates" })) };
}

describe("the first run's question", () => {
  it.each([
    ["Look for them", "on"],
    ["No", "off"],
  ])("is one line without a dialog, and %s is remembered", async (answer, kept) => {
    const { user, fake } = await renderPage({ updates: view({ kind: "off" }) });
    const asking = await screen.findByText("Look for newer versions?");
    const question = asking.closest("[role=note]") as HTMLElement;
    expect(question.textContent).toContain(FEED);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(question.contains(document.activeElement)).toBe(false);
    expect(fake.preferences().updates).toBe("unasked");
    await user.click(within(question).getByRole("button", { name: answer }));
    expect(fake.preferences().updates).toBe(kept);
    expect(screen.queryByText("Look for newer versions?")).toBeNull();
  });

  it.each<[string, UpdateView, "unasked" | "off"]>([
    ["answered", view({ kind: "off" }), "off"],
    ["a build without a feed", view({ kind: "no_feed" }, { feed: null }), "unasked"],
    ["forbidden", view({ kind: "forbidden", by: "policy", where: "/p" }), "unasked"],
  ])("is not asked: %s", async (_name, updates, chosen) => {
    const { fake } = await renderPage({ updates, preferences: { updates: chosen } });
    expect(fake.inputsOf("updates")).toHaveLength(1);
    expect(screen.queryByText("Look for newer versions?")).toBeNull();
  });
});

describe("the settings say how updates stand", () => {
  it.each<[UpdateStand, Partial<UpdateView>, RegExp, readonly string[]]>([
    [{ kind: "no_feed" }, { feed: null }, /This build does not say where/, []],
    [{ kind: "off" }, {}, /No newer versions are looked for/, []],
    [{ kind: "not_looked" }, {}, /Not looked in this run yet/, ["Look now"]],
    [{ kind: "looking" }, {}, /Looking …/, ["Cancel"]],
    [{ kind: "up_to_date", lookedAt: 0 }, {}, /Version 0.1.0 is the newest, as of \w+ \d+, 19/, ["Look now"]],
    [{ kind: "newer", release: RELEASE }, {}, /Version 0.2.0 is there; this is 0.1.0/, ["Download (95 MB)"]],
    [
      { kind: "newer", release: RELEASE },
      { installs: false },
      /does not replace itself.*https:\/\/updates.example\/mb\//,
      ["Copy the address"],
    ],
    [{ kind: "downloading", release: RELEASE, share: 0.429 }, {}, /Downloading version 0.2.0/, ["Cancel"]],
    [{ kind: "ready", release: RELEASE }, {}, /installed when you quit/, ["Restart now"]],
    [{ kind: "failed", failure: { kind: "cut" }, release: null }, {}, /broke off/, ["Try again"]],
    [
      { kind: "forbidden", by: "policy", where: "/etc/module-bench/policy.json" },
      {},
      /Your organisation has switched updates off \(\/etc\/module-bench\/policy.json\)/,
      [],
    ],
    [
      { kind: "forbidden", by: "unreadable_policy", where: "/p" },
      {},
      /policy that cannot be read \(\/p\)/,
      [],
    ],
    [
      { kind: "forbidden", by: "variable", where: "MODULE_BENCH_UPDATES" },
      {},
      /the variable MODULE_BENCH_UPDATES/,
      [],
    ],
  ])("%o %o", async (stand, more, says, buttons) => {
    const { panel } = await settingsWith(view(stand, more));
    expect(panel.getByRole("status").textContent).toMatch(says);
    expect(panel.queryAllByRole("button").map(({ textContent }) => textContent)).toEqual(buttons);
    const hasChoice = stand.kind !== "forbidden" && stand.kind !== "no_feed";
    expect(panel.queryAllByRole("radio")).toHaveLength(hasChoice ? 2 : 0);
    const notes = panel.queryByRole("region", { name: "What is new in 0.2.0" });
    expect(notes?.textContent ?? null).toBe(
      "release" in stand && stand.release !== null ? "Faster.\n<b>Not bold</b>\\u{202e}" : null,
    );
  });

  it.each<[UpdateFailure, RegExp]>([
    [{ kind: "unreachable", code: "ERR_NAME_NOT_RESOLVED" }, /not reached \(ERR_NAME_NOT_RESOLVED\)/],
    [{ kind: "status", status: 404 }, /nothing for this system \(404\)/],
    [{ kind: "status", status: 503 }, /answered 503/],
    [
      { kind: "elsewhere", to: "https://evil.example/" },
      /points elsewhere \(https:\/\/evil.example\/\). That was not followed/,
    ],
    [{ kind: "malformed" }, /no description of a release/],
    [{ kind: "too_large" }, /not read to its end/],
    [{ kind: "nothing_here" }, /no file of it for this system/],
    [{ kind: "damaged" }, /size or checksum differ/],
    [{ kind: "stalled" }, /Nothing came for a while/],
    [{ kind: "disk_full" }, /The disk is full/],
    [{ kind: "not_writable" }, /Nothing can be written/],
    [{ kind: "other" }, /It did not work/],
  ])("a failure in a sentence, and a way on: %o", async (failure, says) => {
    const { panel, user, fake } = await settingsWith(view({ kind: "failed", failure, release: null }));
    expect(panel.getByRole("status").textContent).toMatch(says);
    await user.click(panel.getByRole("button", { name: "Try again" }));
    expect(fake.inputsOf("update")).toEqual(["look"]);
  });

  it("name whom they would contact before it is switched on, and switch", async () => {
    const { panel, user, fake } = await settingsWith(view({ kind: "off" }), {
      preferences: { updates: "off" },
    });
    expect(panel.getByText(new RegExp(`Once a day at ${FEED}`))).toBeTruthy();
    await user.click(panel.getByRole("radio", { name: "On" }));
    expect(fake.preferences().updates).toBe("on");
  });

  it("ask a second time before a restart while something is under way", async () => {
    const { panel, user, fake } = await settingsWith(view({ kind: "ready", release: RELEASE }), {
      underWay: 2,
    });
    await user.click(panel.getByRole("button", { name: "Restart now" }));
    expect(panel.getByRole("status").textContent).toMatch(/2 sessions are watched or being started/);
    await user.click(panel.getByRole("button", { name: "Cancel" }));
    expect(panel.getByRole("status").textContent).not.toMatch(/watched/);
    await user.click(panel.getByRole("button", { name: "Restart now" }));
    await user.click(panel.getByRole("button", { name: "Restart all the same" }));
    expect(fake.inputsOf("restartToUpdate")).toEqual([
      { evenIfUnderWay: false },
      { evenIfUnderWay: false },
      { evenIfUnderWay: true },
    ]);
  });

  it("show on demand what is in the running version, as text", async () => {
    const { user } = await settingsWith(view({ kind: "off" }), { releaseNotes: "### Added\n- <i>x</i>" });
    await user.click(screen.getByRole("button", { name: "What is in this version" }));
    expect((await screen.findByRole("region", { name: "What is in version 0.1.0" })).textContent).toBe(
      "### Added\n- <i>x</i>",
    );
    await user.click(screen.getByRole("button", { name: "Hide what is in this version" }));
    expect(screen.queryByRole("region", { name: "What is in version 0.1.0" })).toBeNull();
  });
});

describe("the line above every view", () => {
  it("tells of a newer version and leads to the settings; put away, it is not shown again for that version", async () => {
    const newer = view({ kind: "newer", release: RELEASE });
    const { user, fake } = await renderPage({ preferences: { updates: "on" }, updates: newer });
    const line = (await screen.findByText("Version 0.2.0 is there.")).closest("[role=status]") as HTMLElement;
    await user.click(within(line).getByRole("button", { name: "What is new" }));
    expect(screen.getByRole("heading", { name: "Settings" })).toBeTruthy();
    expect(screen.queryByText("Version 0.2.0 is there.")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Modules" }));
    await user.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(fake.preferences().updatePutAway).toBe("0.2.0");
    expect(screen.queryByText("Version 0.2.0 is there.")).toBeNull();
    const next = view({ kind: "newer", release: { ...RELEASE, version: "0.3.0" } });
    act(() => fake.tell({ kind: "updates", updates: next }));
    expect(screen.getByText("Version 0.3.0 is there.")).toBeTruthy();
  });

  it("shows how far a download has come, and cancels it", async () => {
    const { user, fake } = await renderPage({
      preferences: { updates: "on" },
      updates: view({ kind: "downloading", release: RELEASE, share: 0.429 }),
    });
    const progress = await screen.findByRole("progressbar", { name: "Downloading version 0.2.0" });
    expect(progress.getAttribute("value")).toBe("0.429");
    expect(screen.getByText("42 %")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(fake.inputsOf("update")).toEqual(["cancel"]);
  });

  it("tells of a download that failed, and tries again; of a look that failed it says nothing", async () => {
    const failed = { kind: "failed", failure: { kind: "damaged" } } as const;
    const { user, fake } = await renderPage({
      preferences: { updates: "on" },
      updates: view({ ...failed, release: null }),
    });
    expect(screen.queryByText(/checksum differ/)).toBeNull();
    act(() => fake.tell({ kind: "updates", updates: view({ ...failed, release: RELEASE }) }));
    expect(screen.getByText(/checksum differ/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(fake.inputsOf("update")).toEqual(["download"]);
  });
});
