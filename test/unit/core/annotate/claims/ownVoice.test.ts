import { assertOwnClaims } from '../../../../support/attributions.ts';

describe('claims in the writer\'s own voice', () => {
  it('takes a plain statement, and leaves what somebody said alone', () => {
    assertOwnClaims('⟦own:Four tankers burned at the quay until noon.⟧ The port authority said nobody was hurt.');
  });
  it('leaves questions and orders alone', () => {
    assertOwnClaims('Who gave the order? Stay away from the river road.');
  });
});
