import * as vscode from 'vscode';
import type { LexiconAddition } from '../../core/lexicon/edit.ts';
import { actorTypes, placeTypes } from '../../core/model/mention.ts';
import type { AnnotationClient } from '../../platform/annotationClient.ts';
import type { Annotations } from '../annotations.ts';
import { config } from '../config.ts';
import { itemAt, rangeOf } from '../convert.ts';
import { draftEditor } from '../cursor.ts';
import { draftSelector } from '../drafts.ts';
import { folderOf } from '../folders.ts';
import { lexiconFiles } from '../lexicons.ts';
import { iconless, shortened } from '../markdown.ts';
import { visible } from '../../core/text/visible.ts';
import { actorTypeWord, placeTypeWord } from '../words.ts';
import { notice } from '../notices.ts';

const { t } = vscode.l10n;
const NEW_FILE = 'lexicon.yaml';
const LONGEST_NAME = 80;

/** Adding a name to the desk's lexicon, or ignoring one: as commands, and as quick fixes for those who ask with Ctrl+. */
export function registerLexicon(annotations: Annotations, client: AnnotationClient): vscode.Disposable {
  const add = async (kind: LexiconAddition['kind'], argument: unknown): Promise<void> => {
    const editor = draftEditor();
    const name = typeof argument === 'string' ? argument : editor && nameAt(annotations, editor.document, editor.selection);
    if (editor === undefined || name === undefined) { notice(t('Put the cursor on a name, or select one.')); return; }
    const addition = kind === 'ignore' ? { kind, name } as const : await typed(kind, name);
    if (addition === undefined) return;
    const uri = await lexiconFileFor(editor.document.uri);
    if (uri === undefined) return;
    const text = await vscode.workspace.fs.readFile(uri).then(bytes => new TextDecoder().decode(bytes), () => '');
    const next = await client.addToLexicon(text, addition);
    if (next === null) {
      const open = t('Open');
      if (await vscode.window.showErrorMessage(t('The lexicon {0} has a wrong line, so nothing was added: mend it first.', uri.fsPath), open) === open) await vscode.window.showTextDocument(uri);
      return;
    }
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(next));
      vscode.window.setStatusBarMessage(kind === 'ignore' ? t('“{0}” is no longer highlighted.', iconless(name)) : t('“{0}” is in the lexicon.', iconless(name)), 5000);
    } catch (error) {
      void vscode.window.showErrorMessage(t('The lexicon {0} cannot be written: {1}', uri.fsPath, String(error)));
    }
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('secondSource.addActor', (name: unknown) => add('actor', name)),
    vscode.commands.registerCommand('secondSource.addPlace', (name: unknown) => add('place', name)),
    vscode.commands.registerCommand('secondSource.ignoreName', (name: unknown) => add('ignore', name)),
    vscode.languages.registerCodeActionsProvider(draftSelector, {
      provideCodeActions(document, range, context) {
        // Only for those who ask: a light bulb at every name would nag.
        if (context.triggerKind !== vscode.CodeActionTriggerKind.Invoke) return [];
        const name = nameAt(annotations, document, range);
        if (name === undefined) return [];
        const action = (title: string, command: string): vscode.CodeAction => {
          const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
          fix.command = { command, title, arguments: [name] };
          return fix;
        };
        const shown = shortened(visible(name), 40);
        return [
          action(t('Add “{0}” to the lexicon as an actor…', shown), 'secondSource.addActor'),
          action(t('Add “{0}” to the lexicon as a place…', shown), 'secondSource.addPlace'),
          action(t('Never highlight “{0}”', shown), 'secondSource.ignoreName')
        ];
      }
    }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] })
  );
}

/** The selected words, or the name at the cursor. */
function nameAt(annotations: Annotations, document: vscode.TextDocument, range: vscode.Range): string | undefined {
  const mention = itemAt(document, annotations.get(document.uri)?.annotated.mentions ?? [], range.start);
  const text = range.isEmpty ? mention && document.getText(rangeOf(document, mention)) : document.getText(range);
  const name = text?.replace(/\s+/g, ' ').trim();
  return name === undefined || name === '' || name.length > LONGEST_NAME ? undefined : name;
}

async function typed(kind: 'actor' | 'place', name: string): Promise<LexiconAddition | undefined> {
  const items = kind === 'actor' ? actorTypes.map(type => ({ label: actorTypeWord(type), type })) : placeTypes.map(type => ({ label: placeTypeWord(type), type }));
  const picked = await vscode.window.showQuickPick<{ label: string; type: string }>(items, { title: iconless(name), placeHolder: t('What is it?') });
  return picked && { kind, name, type: picked.type };
}

/** The lexicon file of a draft; where none is set, a new one in its folder, entered in the setting. */
async function lexiconFileFor(document: vscode.Uri): Promise<vscode.Uri | undefined> {
  const folder = folderOf(document);
  const known = lexiconFiles(folder).at(-1);
  if (known !== undefined) return known;
  if (folder === undefined) { notice(t('Open a folder first: the lexicon is kept in it.')); return undefined; }
  await config.setLexiconFiles(folder, [NEW_FILE]);
  return vscode.Uri.joinPath(folder.uri, NEW_FILE);
}
