import { strict as assert } from 'node:assert';
import { claimView } from '../../../../src/core/link/claimView.ts';
import { bestMatch } from '../../../../src/core/link/match.ts';
import type { NameBook } from '../../../../src/core/link/names.ts';
import { otherOutcome } from '../../../../src/core/link/outcomes.ts';
import { statementOf } from '../../../../src/core/link/statement.ts';
import { storyOf } from '../../../../src/core/link/story.ts';

const book: NameBook = name => (name === 'Tarsha' ? { key: 'place:Tarsha', kind: 'place', listed: true } : undefined);

/** The sentence of a report in which something came out the other way than a claim has it. */
function rival(claim: string, body: string): string | undefined {
  const view = claimView(statementOf(claim, 0, { book }));
  const match = bestMatch(view, storyOf({ uri: body, headline: '', body }, book), () => 5);
  assert.ok(match);
  return otherOutcome(view, match)?.text;
}

describe('outcomes', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['Drones put the only furnace of the Tarsha glassworks out of action.', 'Two stokers of the Tarsha glassworks have burns. The glassworks runs as usual, its owner wrote.', 'The glassworks runs as usual, its owner wrote.'],
    ['The Tarsha glassworks has processed no oil since Monday.', 'Two stokers of the Tarsha glassworks have burns. Work was not interrupted, its owner wrote.', 'Work was not interrupted, its owner wrote.'],
    ['Drones put the furnace of the Tarsha glassworks out of action.', 'The furnace of the Tarsha glassworks was knocked out. Deliveries continue from stock, its owner wrote.', undefined],
    ['The fleet claimed a hit on the pier of Tarsha.', 'Nine drones fell into the bay at Tarsha. It left no damage, by the mayor\'s word.', 'It left no damage, by the mayor\'s word.'],
    ['A naval drone damaged the lighthouse of Tarsha.', 'Pictures from Tarsha show the lighthouse intact.', 'Pictures from Tarsha show the lighthouse intact.'],
    ['A naval drone damaged the lighthouse of Tarsha.', 'A drone fell near Tarsha. The cranes along its quay are intact.', undefined],
    ['A torpedo struck the corvette off Tarsha.', 'A torpedo was seen off Tarsha. It never reached the corvette, the fleet said.', 'It never reached the corvette, the fleet said.'],
    ['Both divers who had been missing off Tarsha are safe.', 'Two divers went down off Tarsha. The divers have not been found, the agency says.', 'The divers have not been found, the agency says.'],
    ['The fleet is strictly observing the truce at Tarsha, it says.', 'Since the truce at Tarsha began the fleet has attacked 31 times, the league counted.', 'Since the truce at Tarsha began the fleet has attacked 31 times, the league counted.'],
    ['Idan Sorel said that the league would not talk to the pilots.', 'From Tarsha Idan Sorel said that the league was prepared to talk to the pilots.', 'From Tarsha Idan Sorel said that the league was prepared to talk to the pilots.'],
    ['Idan Sorel said that the league is ready for a long truce.', 'A short truce the league will not sign, and it is prepared for a longer one, Idan Sorel said.', undefined],
    ['Idan Sorel ruled out talks under fire but promised to talk of a truce later.', 'The league will not talk under fire, Idan Sorel said.', undefined],
    ['The governor refused to join an inquiry into the fire.', 'The governor rejected the charge. He offered to send two experts to an inquiry.', 'He offered to send two experts to an inquiry.'],
    ['The pilot of Tarsha insists that leaving was never his wish.', 'The pilot left Tarsha in May. He said he had not asked to leave.', undefined],
    ['The clip from Tarsha is genuine, the fleet says.', 'A clip from Tarsha shows a raft. The clip was filmed years ago, checkers found.', 'The clip was filmed years ago, checkers found.'],
    ['The barge arrived in Tarsha on Monday.', 'The barge for Tarsha was turned back at the lock, its master said.', 'The barge for Tarsha was turned back at the lock, its master said.'],
    ['Tarsha is ours and its flag flies, the harbour guard insisted.', 'Fighters of the league have seized Tarsha, its spokesman said.', 'Fighters of the league have seized Tarsha, its spokesman said.'],
    ['The harbour guard says that Tarsha has not fallen and that its riflemen are still in position there.', 'Fighters of the league have seized Tarsha, its spokesman said.', 'Fighters of the league have seized Tarsha, its spokesman said.'],
    ['The league said that its fighters had taken Tarsha.', 'A miller left Tarsha on foot. "Nobody has taken anything," spokesman Denys Orun said.', '"Nobody has taken anything," spokesman Denys Orun said.'],
    ['The bridge at Tarsha is open to lorries again.', 'The bridge at Tarsha was knocked out of service, drivers said.', undefined]
  ];
  for (const [claim, body, sentence] of cases) it(`${claim} | ${body}`, () => { assert.equal(rival(claim, body), sentence); });
});
