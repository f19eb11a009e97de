import { assertOwnClaims } from '../../../../support/attributions.ts';

describe('claims in the writer\'s own voice', () => {
  it('takes a plain statement, and leaves what somebody said alone', () => {
    assertOwnClaims('⟦own:Four tankers burned at the quay until noon.⟧ The port authority said nobody was hurt.');
  });
  it('leaves questions and orders alone', () => {
    assertOwnClaims('Who gave the order? Stay away from the river road.');
  });
  it('begins behind the dash of a date line', () => {
    assertOwnClaims('OREL (Delta Wire) — ⟦own:Two bridges fell overnight.⟧');
  });
  it('takes silence as a statement', () => {
    assertOwnClaims('⟦own:The ministry declined to comment.⟧ ⟦own:Orel has not responded.⟧ ⟦own:Nobody was killed.⟧');
  });
  it('takes the clause behind a semicolon, and the main clause before a participle that says', () => {
    assertOwnClaims('The ministry says it hit a barracks; ⟦own:it has offered no proof.⟧');
    assertOwnClaims('⟦own:The council moved lorries into the port on Monday⟧, arguing that smugglers held it.');
  });
  it('leaves headings, boilerplate and opinion alone', () => {
    assertOwnClaims('# What we know about the raid\n\nIt was a nice line.\n\nRead more: Orel after the raid', 'markdown');
    assertOwnClaims('Please do not share the list. Subscribe to our evening letter.');
  });
  it('leaves a judgement alone, and keeps a fact of the same form', () => {
    assertOwnClaims('It was a grim morning. Such talk is cheap. Clearly, the army was unprepared.');
    assertOwnClaims('⟦own:It was the second raid on the town this month.⟧ ⟦own:No one has claimed responsibility.⟧');
  });
});
