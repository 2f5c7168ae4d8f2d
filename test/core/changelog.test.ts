import { expect, it } from "vitest";
import { changelogOf } from "../../core/changelog.ts";

const TEXT =
  "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- More.\n\n## [0.2.0] - 2026-11-24\n\n- Second.\n\n## [0.1.0]\n\n- First.\n";

it("gives what stands under the version, and else what is not released yet", () => {
  expect(changelogOf(TEXT, "0.2.0")).toBe("- Second.");
  expect(changelogOf(TEXT, "0.1.0")).toBe("- First.");
  expect(changelogOf(TEXT, "0.3.0")).toBe("### Added\n\n- More.");
});

it("gives nothing where nothing stands", () => {
  expect(changelogOf("# Changelog\n", "0.1.0")).toBeNull();
  expect(changelogOf("## [0.1.0]\n\n## [0.0.9]\n- x\n", "0.1.0")).toBeNull();
  expect(changelogOf("## [0.1.0]", "0.1.0")).toBeNull();
});
