import { beforeAll } from "vitest";
import { loadTheRest } from "../../renderer/ui/on-demand.tsx";

// What the page loads after its first screen is there in a test: what is shown is shown at once.
beforeAll(() => loadTheRest());
