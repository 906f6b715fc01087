// The part of Node that the extension uses.
declare module "node:child_process" {
  export function execFile(
    file: string,
    args: readonly string[],
    options: { timeout?: number; windowsHide?: boolean },
    callback: (error: (Error & { killed?: boolean }) | null, stdout: string, stderr: string) => void,
  ): { readonly stdin: { end(): void } | null };
}
declare module "node:fs" {
  export const constants: { readonly X_OK: number };
  export function accessSync(file: string, mode?: number): void;
  export function statSync(file: string): { isFile(): boolean };
}
declare module "node:os" {
  export function homedir(): string;
}
declare module "node:path" {
  interface Paths {
    readonly delimiter: string;
    isAbsolute(path: string): boolean;
    join(...parts: string[]): string;
    resolve(...parts: string[]): string;
  }
  export const posix: Paths;
  export const win32: Paths;
}
declare const process: { readonly env: Record<string, string | undefined>; readonly platform: string };
declare const Buffer: { from(bytes: Uint8Array): { toString(encoding: "utf8"): string } };
