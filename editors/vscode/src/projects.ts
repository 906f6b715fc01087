import * as vscode from "vscode";
import { type Project, projectDocuments, projectFile } from "./documents";

/** What the `.terms.json` at the top of each workspace folder says about which files are terms documents. */
export class Projects implements vscode.Disposable {
  private known: Project[] = [];
  private readonly watcher = vscode.workspace.createFileSystemWatcher(`**/${projectFile}`);
  private readonly subscriptions: vscode.Disposable[];

  /** `changed` is called when the projects name other files than before. */
  constructor(private readonly changed: () => void) {
    const again = () => void this.read();
    this.subscriptions = [
      this.watcher,
      this.watcher.onDidCreate(again),
      this.watcher.onDidChange(again),
      this.watcher.onDidDelete(again),
      vscode.workspace.onDidChangeWorkspaceFolders(again),
    ];
    again();
  }

  /** What was read last. */
  get current(): Project[] {
    return this.known;
  }

  /** Part of `vscode.Disposable`. */
  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
  }

  private async read(): Promise<void> {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === "file");
    const projects = await Promise.all(folders.map(({ uri }) => projectAt(uri)));
    const found = projects.filter(({ documents }) => documents.length > 0);
    if (JSON.stringify(found) === JSON.stringify(this.known)) return;
    this.known = found;
    this.changed();
  }
}

async function projectAt(folder: vscode.Uri): Promise<Project> {
  let documents: string[] = [];
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, projectFile));
    documents = projectDocuments(Buffer.from(bytes).toString("utf8"));
  } catch {
    // Most folders have no such file.
  }
  return { folder: folder.fsPath.replace(/\\/g, "/"), documents };
}
