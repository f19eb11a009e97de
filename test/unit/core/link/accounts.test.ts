import { strict as assert } from 'node:assert';
import { claimView } from '../../../../src/core/link/claimView.ts';
import { culpritsIn } from '../../../../src/core/link/culprits.ts';
import { bestMatch } from '../../../../src/core/link/match.ts';
import type { NameBook, NameInfo } from '../../../../src/core/link/names.ts';
import { quarrelOf } from '../../../../src/core/link/quarrels.ts';
import { statementOf } from '../../../../src/core/link/statement.ts';
import { storyOf } from '../../../../src/core/link/story.ts';

// Two states, a league that rebels against one of them, and a militia on the side of the other.
const state = (name: string): NameInfo => ({ key: `state:${name}`, kind: 'state' });
const known: ReadonlyMap<string, NameInfo> = new Map([
  ['Kenya', state('Kenya')], ['Kenyan', state('Kenya')], ['Malta', state('Malta')], ['Maltese', state('Malta')], ['Nairobi', { ...state('Kenya'), seat: true }],
  ['Dune League', { key: 'actor:Dune League', kind: 'actor', side: 'actor:Dune League' }], ['Harbour Guard', { key: 'actor:Harbour Guard', kind: 'actor', side: 'state:Malta' }],
  ['Tarsha', { key: 'place:Tarsha', kind: 'place', listed: true }]
]);
const book: NameBook = name => known.get(name);
const read = (text: string) => statementOf(text, 0, { book });

/** The rule that sets a report against a claim, and the sentence that tells it. */
function quarrel(claim: string, body: string): readonly [string, string] | undefined {
  const view = claimView(read(claim));
  const match = bestMatch(view, storyOf({ uri: body, headline: '', body }, book), () => 5);
  assert.ok(match);
  const found = quarrelOf(view, match);
  return found === undefined ? undefined : [found.rule, (found.at ?? match.statement).text];
}

describe('culprits', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Kenyan gunners shelled the mill.', ['state:Kenya']],
    ['The mill was shelled by Kenyan gunners.', ['state:Kenya']],
    ['The mayor blamed the Dune League.', ['actor:Dune League']],
    ['The mayor laid the blame for the fire in the mill on the Harbour Guard.', ['state:Malta']],
    ['The army set fire to the mill.', ['army']],
    ['Rebels were seen after the army left.', []],
    ['Shells fired from Kenya fell on the mill.', []],
    ['The Kenyan army counted nine drones shot down over the bay.', []],
    ['The sentry was hurt through careless handling of a flare.', ['mishap']],
    ['The ministry appealed to both sides in Malta after shells fell on the mill.', []]
  ];
  for (const [text, sides] of cases) it(text, () => { assert.deepEqual([...culpritsIn(read(text))], sides); });
});

describe('rival accounts', () => {
  const cases: readonly (readonly [string, string, string | undefined, string?])[] = [
    // Who did it.
    ['Kenyan guns cut the cable near Tarsha.', 'The cable near Tarsha went dead at noon, the grid office said. Maltese shelling had cut it, the operator wrote.', 'other-actor', 'Maltese shelling had cut it, the operator wrote.'],
    ['Kenyan guns cut the cable near Tarsha.', 'The cable near Tarsha went dead at noon. Malta and the Dune League blamed Kenyan gunners.', undefined],
    ['A sentry near Tarsha shot himself by accident, Nairobi said.', 'A sentry was wounded near Tarsha by Maltese fire, his brother said.', 'other-actor'],
    ['The army lit the barns in Tarsha, the vet found.', 'The Dune League set fire to nine barns in Tarsha, the office said.', 'other-actor'],
    ['The grid office blamed Kenya for cutting the cable near Tarsha.', 'The cable near Tarsha was cut by outsiders, the grid office said.', 'other-actor'],
    ['The grid office blamed Kenya for cutting the cable near Tarsha.', 'The cable near Tarsha was cut by Kenyan divers, the grid office said.', undefined],
    // Whose it was not.
    ['Kenya bombed the market in Tarsha.', 'Bombs fell on the market in Tarsha. None of its aircraft flew over the town, Kenya said.', 'denial', 'None of its aircraft flew over the town, Kenya said.'],
    ['Kenya bombed the market in Tarsha.', 'Bombs fell on the market in Tarsha. A barge beside it was not hit, Kenya said.', undefined],
    ['Kenya said that none of its aircraft flew over the market in Tarsha.', 'Bombs fell on the market in Tarsha. The mayor blamed Kenya.', 'denial', 'The mayor blamed Kenya.'],
    // In whose hands it is.
    ['Tarsha is wholly under Kenyan control, the office said.', 'Tarsha has been cleared of Kenyan troops, the mayor said.', 'other-outcome'],
    ['Tarsha is wholly under Kenyan control, the office said.', 'Tarsha is in Kenyan hands, the mayor said.', undefined],
    // What it was on.
    ['A drone hit a school in Tarsha, the mayor said.', 'A drone destroyed a workshop in Tarsha where rockets were assembled, the fleet announced.', 'other-target'],
    ['The fleet said its missile killed 30 militants in Tarsha.', 'A missile struck the fish market in Tarsha. There was not one soldier among the stalls, the mayor said.', 'other-target', 'There was not one soldier among the stalls, the mayor said.'],
    ['The fleet said its missile killed 30 militants in Tarsha.', 'A missile struck the fish market in Tarsha, the mayor said. The fleet spoke of 30 militants killed.', undefined],
    ['A drone killed two pupils in Tarsha.', 'A drone hit Tarsha at noon. No civilians were its aim, the fleet said.', 'other-target', 'No civilians were its aim, the fleet said.'],
    ['The fleet asserted that a crew of Maltese drone pilots was in the school bus hit near Tarsha.', 'A drone hit a school bus near Tarsha and wounded two pupils, the mayor said.', 'other-target'],
    ['Nine drones were shot down over Tarsha.', 'Nine drones were destroyed over Tarsha. Civil cargo was not affected, the fleet said.', undefined]
  ];
  for (const [claim, body, rule, shown] of cases) {
    it(`${claim} | ${body}`, () => {
      const found = quarrel(claim, body);
      assert.equal(found?.[0], rule);
      if (shown !== undefined) assert.equal(found?.[1], shown);
    });
  }
});
