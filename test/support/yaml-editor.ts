/** The YAML language server that editors use, spoken to as an editor does: over its standard input and output. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { root } from './repository.ts';

const SERVER = join(root, 'node_modules/yaml-language-server/bin/yaml-language-server');

interface Suggestion {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
}

export interface Mistake {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

/** An editor with one folder open, and the schemas that its settings name for the files in it. */
export class YamlEditor {
  readonly #folder: string;
  readonly #server: ChildProcess;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #told = new Map<string, (mistakes: Mistake[]) => void>();
  readonly #versions = new Map<string, number>();
  readonly #faults: string[] = [];
  #last = 0;
  #input = Buffer.alloc(0);

  private constructor(folder: string, schemas: Readonly<Record<string, readonly string[] | string>>) {
    this.#folder = folder;
    this.#server = spawn(process.execPath, [SERVER, '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
    this.#server.stdout?.on('data', (bytes: Buffer) => this.#read(bytes, schemas));
  }

  static async open(
    folder: string,
    schemas: Readonly<Record<string, readonly string[] | string>>,
  ): Promise<YamlEditor> {
    const editor = new YamlEditor(folder, schemas);
    const uri = pathToFileURL(folder).href;
    await editor.#ask('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'policy' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } } },
      },
    });
    editor.#tell('initialized', {});
    await editor.#configured();
    return editor;
  }

  /** The server asks for its settings and tells nobody when it has them: until then a file has no schema. */
  async #configured(): Promise<void> {
    const uri = this.#uri('policy/settings.yaml');
    this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: '{}' } });
    while (((await this.#ask('yaml/get/jsonSchema', [uri])) as unknown[]).length === 0) await setImmediate();
    this.#tell('textDocument/didClose', { textDocument: { uri } });
  }

  /** What the server says went wrong within itself: it then underlines and offers nothing, which looks like all being well. */
  get faults(): readonly string[] {
    return this.#faults;
  }

  close(): void {
    this.#server.kill();
  }

  /** Opens a file, as it is on the disk or with another text, or changes it to that. Returns what the editor underlines. */
  show(path: string, text: string = readFileSync(join(this.#folder, path), 'utf8')): Promise<Mistake[]> {
    const uri = this.#uri(path);
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const mistakes = new Promise<Mistake[]>((resolve) => this.#told.set(uri, resolve));
    if (version === 1) this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version, text } });
    else this.#tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    return mistakes;
  }

  /** What the editor offers at a place: what to type, and the words beside it. */
  async offers(path: string, line: number, character: number): Promise<Map<string, string>> {
    const textDocument = { uri: this.#uri(path) };
    const answer = await this.#ask('textDocument/completion', { textDocument, position: { line, character } });
    const items = Array.isArray(answer) ? answer : (answer as { items: Suggestion[] }).items;
    return new Map(items.map((item: Suggestion) => [item.label, wordsOf(item.documentation)]));
  }

  /** What it says of the word at a place. */
  async says(path: string, line: number, character: number): Promise<string> {
    const textDocument = { uri: this.#uri(path) };
    const hover = await this.#ask('textDocument/hover', { textDocument, position: { line, character } });
    return wordsOf((hover as { contents: Suggestion['documentation'] } | null)?.contents);
  }

  /** As an editor does when it sees that a file on the disk is another one. */
  sees(path: string): void {
    this.#tell('workspace/didChangeWatchedFiles', { changes: [{ uri: this.#uri(path), type: 2 }] });
  }

  #uri(path: string): string {
    return pathToFileURL(join(this.#folder, path)).href;
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #tell(method: string, params: object): void {
    this.#send({ method, params });
  }

  #ask(method: string, params: object | readonly unknown[]): Promise<unknown> {
    const id = ++this.#last;
    this.#send({ id, method, params });
    return new Promise((resolve) => this.#answers.set(id, resolve));
  }

  #read(bytes: Buffer, schemas: object): void {
    this.#input = Buffer.concat([this.#input, bytes]);
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n/.exec(this.#input.toString('latin1'));
      const [whole = '', length = ''] = head ?? [];
      if (head === null || this.#input.length < whole.length + Number(length)) return;
      const end = whole.length + Number(length);
      this.#hear(JSON.parse(this.#input.subarray(whole.length, end).toString('utf8')), schemas);
      this.#input = this.#input.subarray(end);
    }
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a server says.
  #hear(message: any, schemas: object): void {
    if (message.method === 'textDocument/publishDiagnostics') {
      this.#told.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.method === 'telemetry/event') {
      this.#faults.push(JSON.stringify(message.params));
    } else if (message.method === 'workspace/configuration') {
      const yaml = { schemas, schemaStore: { enable: false }, validate: true, completion: true, hover: true };
      const result = message.params.items.map(({ section }: { section: string }) => (section === 'yaml' ? yaml : {}));
      this.#send({ id: message.id, result });
    } else if (message.id !== undefined && message.method === undefined) {
      if (message.error !== undefined) this.#faults.push(message.error.message);
      this.#answers.get(message.id)?.(message.result);
    } else if (message.id !== undefined) this.#send({ id: message.id, result: null });
  }
}

function wordsOf(documentation: Suggestion['documentation']): string {
  return typeof documentation === 'object' ? documentation.value : (documentation ?? '');
}
