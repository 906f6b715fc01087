// When a server that crashed is started again. No import of vscode or of the client library: node's
// own test runner runs this file as it is.

/** So many crashes within `crashWindowMinutes` and the server stays down. */
export const crashLimit = 5;

/** The time in which crashes are counted together. */
export const crashWindowMinutes = 3;

/** Remembers the latest crashes of one client. */
export class CrashCounter {
  private readonly times: number[] = [];

  /** Counts a crash at `now` (milliseconds, as of `Date.now()`); false when it is one too many. */
  mayRestart(now: number): boolean {
    this.times.push(now);
    if (this.times.length < crashLimit) return true;
    const first = this.times.shift() ?? now;
    return now - first > crashWindowMinutes * 60_000;
  }
}
