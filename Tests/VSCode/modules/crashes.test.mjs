import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { CrashCounter, crashLimit, crashWindowMinutes } = await load("crashes");
const window = crashWindowMinutes * 60_000;

test("the last crash of the limit within the window is one too many", () => {
  const crashes = new CrashCounter();
  for (let crash = 1; crash < crashLimit; crash++) assert.equal(crashes.mayRestart(crash), true);
  assert.equal(crashes.mayRestart(window), false);
});

test("crashes longer apart than the window never add up", () => {
  const crashes = new CrashCounter();
  for (let crash = 1; crash < 50; crash++) assert.equal(crashes.mayRestart((crash * window) / (crashLimit - 2)), true);
});
