import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { Texts } from "./messages";
import { hasTitle, type Provision, provisionsAround, typedNumber } from "./provisions";

/** A command of the server about the numbering, and what it is told besides the place. */
export interface NumberingCommand {
  command: string;
  where?: "before" | "after";
  direction?: "up" | "down";
  /** Asks the user what the server has to know; undefined when the user goes back. */
  ask?(provision: Provision, texts: Texts): Promise<object | undefined>;
}

/** The commands of the palette and the context menu, by their names in package.json. */
export const numberingCommands: Record<string, NumberingCommand> = {
  "terms.numbering.renumberFromHere": { command: "terms.renumberFromHere" },
  "terms.numbering.closeGap": { command: "terms.closeGap" },
  "terms.numbering.insertBefore": { command: "terms.insertProvision", where: "before", ask: beginning },
  "terms.numbering.insertAfter": { command: "terms.insertProvision", where: "after", ask: beginning },
  "terms.numbering.delete": { command: "terms.deleteProvision" },
  "terms.numbering.moveUp": { command: "terms.moveProvision", direction: "up" },
  "terms.numbering.moveDown": { command: "terms.moveProvision", direction: "down" },
  "terms.numbering.moveTo": { command: "terms.moveProvision", ask: target },
};

/** What the server answers: how much changes, and what it left alone, which it tells the user itself. */
interface Outcome {
  changes: number;
  untouched: unknown[];
}

/** Carries out a command at the cursor; the server asks the editor to apply the changes. */
export async function renumber(
  client: LanguageClient,
  editor: vscode.TextEditor,
  { command, ask, ...rest }: NumberingCommand,
  texts: Texts,
): Promise<void> {
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const { line, character } = editor.selection.active;
  try {
    const symbols = await client.sendRequest<Provision[] | null>("textDocument/documentSymbol", { textDocument: { uri } });
    const around = provisionsAround({ line, character }, symbols ?? []);
    if (around.length === 0) return tell(texts.noProvision);
    const provision = await choose(around, texts);
    if (provision === undefined) return;
    const more = ask === undefined ? {} : await ask(provision, texts);
    if (more === undefined) return;
    const argument = { uri, position: provision.selectionRange.start, ...rest, ...more };
    const outcome = await client.sendRequest<Outcome>("workspace/executeCommand", { command, arguments: [argument] });
    if (outcome.changes === 0 && outcome.untouched.length === 0) tell(texts.nothingToChange);
  } catch (error) {
    // The server refuses in the user's language.
    void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
  }
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}

/** A cursor in item a of clause 4.2 stands in article 4, too: the user says which is meant. */
async function choose(around: Provision[], texts: Texts): Promise<Provision | undefined> {
  if (around.length === 1) return around[0];
  const items = around.map((provision) => ({ label: provision.name, provision }));
  return (await vscode.window.showQuickPick(items, { placeHolder: texts.whichProvision }))?.provision;
}

async function beginning(provision: Provision, texts: Texts): Promise<object | undefined> {
  const [name, prompt] = hasTitle(provision) ? (["title", texts.newTitle] as const) : (["text", texts.newText] as const);
  const typed = await vscode.window.showInputBox({ prompt, placeHolder: texts.mayStayEmpty });
  if (typed === undefined) return undefined;
  return typed.trim() === "" ? {} : { [name]: typed.trim() };
}

async function target(provision: Provision, texts: Texts): Promise<object | undefined> {
  const prompt = `${provision.name}. ${texts.newPlace}`;
  const typed = await vscode.window.showInputBox({ prompt, placeHolder: texts.newPlaceExample });
  const to = typedNumber(typed ?? "");
  return to === "" ? undefined : { to };
}
